"""Runs the rules of a book over a document: the one place that knows both."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from newslint.checks.check import Check, Hit, RepositoryCheck, Span
from newslint.config import Config
from newslint.document.document import Document
from newslint.document.readers import read_document
from newslint.errors import NewslintError
from newslint.finding import Finding
from newslint.hits import applies, finding_of
from newslint.report import Report
from newslint.rulebook.book import make_check
from newslint.rulebook.entry import Entry
from newslint.rulebook.keyed_rules import KeyedRules
from newslint.rulebook.rule import Rule
from newslint.rulebook.triggers import Triggers
from newslint.suppressions import apply_suppressions, without_allowed
from newslint.yielding import Yielding

if TYPE_CHECKING:
    from newslint.languagetool.backend import Backend


class Linter:
    """The copy desk: checks texts, and applies the fixes that need no editor.

    Every argument is optional and named as in the config file (docs/configuration.md), hyphens
    as underscores. A list may be given as one comma-separated text.

    Raises ConfigError for a setting that cannot be honoured.
    """

    def __init__(self, **settings: Any) -> None:
        self.config = Config.from_settings(settings)

    @classmethod
    def from_config(cls, config: Config) -> Self:
        linter = cls.__new__(cls)
        linter.config = config
        return linter

    def expect(self, texts: int) -> None:
        """Say how many texts there may be; some of what is built pays with many alone."""
        self._triggers.expect(texts)

    def check(self, text: str, *, format: str = "text", path: str = "") -> list[Finding]:
        """The findings in a text, in order of position.

        ``format`` names a reader (text, markdown, html, …). ``path`` is only reported.
        """
        return self.report(text, format=format, path=path).findings

    def fix(self, text: str, *, format: str = "text", path: str = "", offered: bool = False) -> str:
        """The text with the safe fixes applied, and the offered ones if ``offered``."""
        from newslint.fixes import fixed

        return fixed(self, text, format=format, path=path, offered=offered)

    def document(self, text: str, *, format: str = "text", path: str = "") -> Document:
        """The document that rules would see. Raises ConfigError for an unknown format."""
        return read_document(text, format=format, path=path, desk=self.config.desk)

    def report(
        self,
        text: str,
        *,
        format: str = "text",
        path: str = "",
        digest: bool = False,
    ) -> Report:
        """Findings together with what could not be checked, and the digests if ``digest``."""
        document = self.document(text, format=format, path=path)
        report = Report(problems=[p.message for p in document.problems])
        self._run_fired(document, report)
        report.findings = self._yielding.settled(report.findings)
        if self.config.languagetool is not None:
            self._ask_languagetool(document, report)
        report.findings = apply_suppressions(report.findings, document, self.config)
        report.findings.sort(key=_position)
        if digest:
            self._digest(document, report)
        report.left_out = dict(self._stopped)
        return report

    def report_compared(
        self,
        text: str,
        found: Mapping[str, Any],
        *,
        format: str = "text",
        path: str = "",
    ) -> Report:
        """What the comparison of a run ``found`` in a text, by rule.

        Of the other rules only those run to which one of these yields.
        """
        document = self.document(text, format=format, path=path)
        rules = [entry.rule for entry in self.config.rules if entry.name in found]
        report, others = Report(), Report()
        better = {name for rule in rules for name in rule.yields_to}
        if better:
            self._run_fired(document, others, only=better)
        for rule in rules:
            self._run(rule, document, found[rule.name], report)
        names = {rule.name for rule in rules}
        kept = self._yielding.settled(report.findings + others.findings)
        kept = without_allowed([f for f in kept if f.rule in names], document)
        report.findings = sorted(kept, key=_position)
        return report

    def outlasts_fixes(self, rule: str) -> bool:
        """Whether what a rule finds is still to be told when other fixes took the evidence away."""
        entry = self._by_name.get(rule)
        return entry is not None and hasattr(self._check_of(entry.rule), "outlasts_fixes")

    def comparing_rule(self, name: str) -> tuple[Rule, RepositoryCheck]:
        """A rule that compares the articles of a run, and its check. Raises KeyError."""
        rule = self._comparing[name]
        check: Any = self._check_of(rule)
        return rule, check

    @cached_property
    def _comparing(self) -> dict[str, Rule]:
        return {entry.name: entry.rule for entry in self.config.rules if entry.compares}

    def _digest(self, document: Document, report: Report) -> None:
        for rule in self._comparing.values():
            check: Any = self._check_of(rule)
            try:
                report.digests[rule.name] = check.digest(document)
            except Exception as error:
                self._fail(rule, error, report)

    def _run_fired(
        self, document: Document, report: Report, only: Collection[str] | None = None
    ) -> None:
        """Run the rules that a text sets off. Those that always run and yield to others come
        last, and are told where these found something."""
        last = []
        for entry, at in self._fired(document):
            if entry.name in self._stopped or (only is not None and entry.name not in only):
                continue
            if entry.always and entry.yields_to:
                last.append(entry)
            else:
                self._run(entry.rule, document, at, report)
        position = document.prose.prose_position
        for entry in sorted(last, key=lambda entry: self._yielding.turns[entry.name]):
            better = [f for f in report.findings if f.rule in entry.yields_to]
            at = sorted((position(f.start), position(f.end)) for f in better)
            self._run(entry.rule, document, at, report)

    def _run(self, rule: Rule, document: Document, at: Any, report: Report) -> None:
        """Add what one rule finds: at the triggers found or, if it compares articles, of what
        the comparison found."""
        try:
            hits = self._check_of(rule).run(document, at)
            for hit in hits if rule.trusted else _in_time(hits):
                if applies(hit, rule, document):
                    report.findings.append(finding_of(hit, rule, document))
        except Exception as error:
            self._fail(rule, error, report)

    def _fail(self, rule: Rule, error: Exception, report: Report) -> None:
        """Report a rule that failed; it costs no other rule its findings."""
        if isinstance(error, TimeoutError):
            self._stopped[rule.name] = (
                f'rule "{rule.name}" ({rule.source}): its pattern ran too long '
                "and was stopped; the rule is left out from here on"
            )
            report.problems.append(self._stopped[rule.name])
        elif isinstance(error, NewslintError):
            report.problems.append(f'rule "{rule.name}": {error}')
        elif os.environ.get("NEWSLINT_DEBUG"):
            raise error
        else:
            what = f"{type(error).__name__}: {error}"
            report.problems.append(f'rule "{rule.name}" failed ({what}); please report it')

    def _ask_languagetool(self, document: Document, report: Report) -> None:
        answer = self._languagetool.check(document, report.findings)
        report.findings += answer.findings
        report.notes += answer.notes
        if answer.warning:
            required = self.config.languagetool.required
            (report.problems if required else report.notes).append(answer.warning)

    @cached_property
    def _languagetool(self) -> "Backend":
        from newslint.languagetool.backend import Backend

        return Backend(self.config.languagetool, self.config)

    def _fired(self, document: Document) -> Iterable[tuple[Entry, list[Span]]]:
        """The rules to run, each with the spans of its triggers."""
        idle = self._keyed.idle(document)
        for entry in self._always:
            if entry.name not in idle:
                yield entry, []
        at = self._triggers.fired(document.folded)
        for name in sorted(at):
            yield self._by_name[name], at[name]

    @cached_property
    def _always(self) -> list[Entry]:
        return [entry for entry in self.config.rules if entry.always]

    @cached_property
    def _keyed(self) -> KeyedRules:
        return KeyedRules(self.config.rules)

    @cached_property
    def _by_name(self) -> dict[str, Entry]:
        return {entry.name: entry for entry in self.config.rules}

    @cached_property
    def _yielding(self) -> Yielding:
        return Yielding(self.config.rules)

    @cached_property
    def _stopped(self) -> dict[str, str]:
        """The rules whose patterns ran away, and the line on each; one such file must not cost
        every other its second."""
        return {}

    @cached_property
    def _triggers(self) -> Triggers:
        return Triggers(self.config.rules)

    @cached_property
    def _checks(self) -> dict[str, Check]:
        return {}

    def _check_of(self, rule: Rule) -> Check:
        if rule.name not in self._checks:
            self._checks[rule.name] = make_check(rule)
        return self._checks[rule.name]


class Compared:
    """A linter of one article for what comparing the articles of the run ``found`` in it."""

    def __init__(self, linter: Linter, found: Mapping[str, Any]) -> None:
        self._linter = linter
        self._found = found

    def report(
        self,
        text: str,
        *,
        format: str = "text",
        path: str = "",
        digest: bool = False,  # noqa: ARG002
    ) -> Report:
        """As `Linter.report_compared`; there is no digest."""
        return self._linter.report_compared(text, self._found, format=format, path=path)

    def outlasts_fixes(self, rule: str) -> bool:
        return self._linter.outlasts_fixes(rule)


def _in_time(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits of a rule from a linted repository. Raises TimeoutError where they take too long."""
    from newslint.checks.bounded_patterns import time_limit

    with time_limit():
        yield from hits


def _position(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.rule
