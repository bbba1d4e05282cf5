"""Runs the examples of rules: what is bad is reported and mended, what is fine is left alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from newslint.linter import Linter
from newslint.rulebook.rule import Example, Rule


class Failure(NamedTuple):
    """An example that does not hold, and why, in one line."""

    rule: Rule
    example: Example
    reason: str


def failures(rule: Rule, *, root: Path | None = None) -> Iterator[Failure]:
    """The examples of a rule that do not hold, the rule alone switched on.

    ``root`` is the folder that holds ``.newslint`` where the rule is a repository's own.
    """
    for example in rule.examples:
        reason = why_it_fails(rule, example, root=root)
        if reason:
            yield Failure(rule, example, reason)


def why_it_fails(rule: Rule, example: Example, *, root: Path | None = None) -> str:
    """Why an example does not hold, or an empty text."""
    settings = {"select": [rule.name], "root": root, **example.config}
    linter = Linter(**settings)
    report = linter.report(example.text, format=example.format)
    if report.problems:
        return report.problems[0]
    found = report.findings
    if example.ok:
        if not found:
            return ""
        marked = example.text[found[0].start : found[0].end]
        return f"must stay silent, but marks {marked!r}: {found[0].message}"
    if not found:
        return "nothing is reported"
    first = found[0]
    marked = example.text[first.start : first.end]
    if example.span is not None and marked != example.span:
        return f"marks {marked!r}, not {example.span!r}"
    if example.message and example.message not in first.message:
        return f"says {first.message!r}, which lacks {example.message!r}"
    if example.good is not None:
        mended = linter.fix(example.text, format=example.format, offered=True)
        if mended != example.good:
            return f"is mended to {mended!r}, not {example.good!r}"
    return ""
