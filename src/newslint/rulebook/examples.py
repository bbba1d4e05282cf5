"""Runs the examples of rules: what is bad is reported and mended, what is fine is left alone."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from newslint.comparison import compare, without_withdrawn
from newslint.config import Config
from newslint.document.readers import format_of
from newslint.errors import NewslintError, located
from newslint.finding import Finding
from newslint.linter import Linter
from newslint.named_tuple import NamedTuple
from newslint.rulebook.book import compile_rule
from newslint.rulebook.entry import Book
from newslint.rulebook.rule import Example, Rule
from newslint.rulebook.yaml_file import item_lines


class Failure(NamedTuple):
    """An example that does not hold, its number in the rule's file (from 1), and why."""

    rule: Rule
    number: int
    reason: str

    def __str__(self) -> str:
        """One line naming file, line, rule and example."""
        lines = item_lines(Path(self.rule.source), "examples") if self.rule.source else []
        line = lines[self.number - 1] if self.number <= len(lines) else None
        message = f"example {self.number} of {self.rule.name} {self.reason}"
        return located(self.rule.source, line, message)


def failures(rule: Rule, *, root: Path | None = None) -> Iterator[Failure]:
    """The examples of a rule that do not hold, the rule alone switched on.

    The rule need not be in any book. ``root`` is the folder that holds ``.newslint`` where it is
    a repository's own.
    """
    linters: dict[str, Linter] = {}
    for number, example in enumerate(rule.examples, 1):
        key = repr(example.config)
        try:
            if key not in linters:
                linters[key] = linter_for(rule, example.config, root)
            if example.files:
                reason = _why_files_fail(example, rule.name, linters[key])
            else:
                reason = _why_it_fails(example, linters[key])
        except NewslintError as error:
            reason = f"cannot be run: {error}"
        if reason:
            yield Failure(rule, number, reason)


def why_it_fails(rule: Rule, example: Example, *, root: Path | None = None) -> str:
    """Why an example does not hold, or an empty text."""
    found = next(failures(rule.but(examples=(example,)), root=root), None)
    return found.reason if found else ""


class _TrialConfig(Config):
    """Settings under which a rule is tried, whether or not it is in the book."""

    tried: Rule | None = None

    @cached_property
    def book(self) -> Book:
        book = super().book
        return book | {self.tried.name: compile_rule(self.tried)} if self.tried else book


def linter_for(rule: Rule, config: dict[str, Any], root: Path | None = None) -> Linter:
    """A linter with that rule alone, which need not be in any book, and these settings."""
    settings = {"select": [rule.name], "root": root, **config}
    return Linter.from_config(_TrialConfig.from_settings({**settings, "tried": rule}))


def _why_it_fails(example: Example, linter: Linter) -> str:
    report = linter.report(example.text, format=example.format)
    if report.problems:
        return f"cannot be run: {report.problems[0]}"
    found = report.findings
    if example.ok:
        if not found:
            return ""
        marked = example.text[found[0].start : found[0].end]
        return f"must stay silent, but {found[0].rule} marks {marked!r}: {found[0].message}"
    if not found:
        return "is not reported"
    first = found[0]
    marked = example.text[first.start : first.end]
    if example.span is not None and marked != example.span:
        return f"is marked at {marked!r}, not at {example.span!r}"
    if example.message and example.message not in first.message:
        return f"says {first.message!r}, which lacks {example.message!r}"
    if example.good is not None:
        mended = linter.fix(example.text, format=example.format, offered=True)
        if mended != example.good:
            return f"is mended to {mended!r}, not to {example.good!r}"
    return ""


def _why_files_fail(example: Example, rule: str, linter: Linter) -> str:
    """As `_why_it_fails`, for an example of a rule that compares articles."""
    formats = {path: format_of(path) or example.format for path in example.files}
    digests: dict[str, bytes] = {}
    found: dict[str, list[Finding]] = {}
    for path, text in example.files.items():
        report = linter.report(text, format=formats[path], path=path, digest=True)
        if report.problems:
            return f"cannot be run: {report.problems[0]}"
        if rule in report.digests:
            digests[path] = report.digests[rule]
        found[path] = [f for f in report.findings if f.rule == rule]
    for compared in compare(rule, digests, dict.fromkeys(digests, linter)):
        if compared.problem:
            return f"cannot be run: {compared.problem}"
        for path, what in compared.found.items():
            text = example.files[path]
            if compared.is_review:
                found[path] = without_withdrawn(found[path], text, {rule: what})
                continue
            report = linter.report_compared(text, {rule: what}, format=formats[path], path=path)
            if report.problems:
                return f"cannot be run: {report.problems[0]}"
            found[path] += report.findings
    for path, text in example.files.items():
        wanted = list(example.found.get(path, ()))
        got = [text[f.start : f.end] for f in found[path]]
        if wanted != got:
            return f"must mark {wanted} in {path}, but marks {got}"
    messages = [f.message for findings in found.values() for f in findings]
    if messages and example.message not in messages[0]:
        return f"says {messages[0]!r}, which lacks {example.message!r}"
    return ""
