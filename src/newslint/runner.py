"""Lints many files: the settings and the linter of each, and what went wrong with it."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from newslint.complaints import Complaints
from newslint.config import Config
from newslint.configs import Configs
from newslint.discovery import Article
from newslint.errors import WriteError, located
from newslint.files import decode_source, encode_source, read_source, write_source
from newslint.finding import Finding
from newslint.jobs.task import Answer, answer
from newslint.outcome import Opened, Outcome
from newslint.reporters.reporter import FileResult
from newslint.rulebook.entry import Entry

if TYPE_CHECKING:
    from newslint.cache.results import Results, ResultsCompared
    from newslint.linter import Compared, Linter
    from newslint.report import Report

Screen = Callable[[str, list[Finding], str], list[Finding]]
"""Which findings to deal with, by path, findings and source (a baseline, changed lines).

It returns the list itself where it sets the file no limits.
"""


class Runner:
    """Lints or mends one file after the other, with one linter for each set of settings.

    Nothing that a file brings with it is raised; its outcome tells. ``screens`` are asked in
    turn about the findings of each file. Of several ``articles`` each outcome has its digests, for
    they are to be compared (see `newslint.comparison`).
    """

    def __init__(
        self, configs: Configs, screens: Sequence[Screen] = (), *, articles: int = 1
    ) -> None:
        self._configs = configs
        self._screens = screens
        self._articles = articles
        self._compares = articles > 1
        self._seen: dict[int, Config] = {}
        self._stopped: dict[int, set[str]] = {}
        self._complaints = Complaints()
        self.make_linter: Callable[[Config], Linter] = _make_linter
        self.linters: dict[int, Linter] = {}
        """By a number of their settings."""

    @property
    def rules(self) -> list[Entry]:
        """Every rule that was on for a file so far."""
        rules = {e.name: e for config in self._seen.values() for e in config.rules}
        return sorted(rules.values(), key=lambda entry: (entry.category, entry.name))

    def open(self, article: Article, data: bytes | None = None) -> Opened:
        """Read a file, or take the bytes given in its place, and ask the cache about it."""
        outcome = Outcome(FileResult(article.path))
        opened = Opened(article, outcome, self._compares)
        try:
            config = self._configs.config_for(article.path)
            broken = self._configs.broken_rules(config)
            outcome.result.errors += self._complaints.new(broken.values())
            most = config.max_file_size
            if data is None:
                text = read_source(article.path, most)
            else:
                text = decode_source(article.path, data, most)
            if text.assumed:
                outcome.notes.append(located(article.path, None, text.assumed))
            outcome.text, outcome.config = text, config
            self._seen[id(config)] = config
            if data is None:
                self._recall(opened, self._configs.results_under(config))
        except Exception as error:
            self._complaints.raised(error, opened)
        return opened

    def check(self, opened: Opened) -> Outcome:
        """Lint a file, unless that is done already, and say what it came to."""
        outcome = opened.outcome
        try:
            report = self._report_on(opened)
            if report is not None:
                outcome.digests = report.digests
                self._report(opened, report)
        except Exception as error:
            self._complaints.raised(error, opened)
        return outcome

    def fix(self, opened: Opened, *, offered: bool, write: bool) -> Outcome:
        """Mend a file; ``write`` puts the new text on disk.

        What cannot be written is reported unmended.
        """
        try:
            report = self._report_on(opened)
            if report is not None:
                linter = self._linter_of(opened)
                self._fix(opened, report, linter, offered=offered, write=write)
        except Exception as error:
            self._complaints.raised(error, opened)
        return opened.outcome

    def report_compared(self, opened: Opened, found: Mapping[str, Any]) -> "Report | None":
        """The report on what the comparison of the run ``found`` in a file, by rule."""
        try:
            if opened.outcome.config is not None:
                text, kind, path, _ = opened.task
                return self._linter_of(opened).report_compared(text, found, format=kind, path=path)
        except Exception as error:
            self._complaints.raised(error, opened)
        return None

    def check_compared(self, opened: Opened, report: "Report | None") -> Outcome:
        """What a file came to by that report; nothing but that is told again."""
        opened.outcome.notes.clear()
        try:
            if report is not None:
                self._report(opened, report)
        except Exception as error:
            self._complaints.raised(error, opened)
        return opened.outcome

    def fix_compared(
        self, article: Article, found: Mapping[str, Any], *, offered: bool, write: bool
    ) -> Outcome:
        """Mend what the comparison of the run ``found`` in a file, by rule, after `fix`."""
        opened = self.open(article)
        outcome = opened.outcome
        try:
            if outcome.config is None or outcome.text is None:
                return outcome
            from newslint.linter import Compared

            linter = self._linter_of(opened)
            if not write:
                # The file is still as it was.
                before = Outcome(FileResult(article.path), text=outcome.text, config=outcome.config)
                once = Opened(article, before, digest=False)
                self._fix(once, None, linter, offered=offered, write=False)
                outcome.text = outcome.text._replace(text=before.result.source)
            compared = Compared(linter, found)
            self._fix(opened, None, compared, offered=offered, write=write)
        except Exception as error:
            self._complaints.raised(error, opened)
        outcome.notes.clear()
        return outcome

    def results_compared(self, keys: Mapping[str, str]) -> "ResultsCompared | None":
        """What the cache can keep of a comparison; ``keys`` are those of all outcomes, by path."""
        return self._configs.results_compared(keys) if all(keys.values()) else None

    def lint(self, opened: Opened) -> Answer:
        """Lint a file here, unless that is done already."""
        if opened.answer is None and opened.outcome.config is not None:
            opened.answer = answer(self._linter_of(opened), opened.task)
        return opened.answer or Answer()

    def linter_for(self, path: str) -> "Linter":
        """The linter with the settings of a file. Raises ConfigError."""
        return self._linter(self._configs.config_for(path))

    def number_of(self, opened: Opened) -> int:
        """The number in `linters` of the linter that an opened file wants."""
        return id(self._linter_of(opened).config)

    def _recall(self, opened: Opened, results: "Results | None") -> None:
        """Take the report from the cache, if it has one."""
        if results is None:
            return
        text, kind, path, digest = opened.task
        opened.results = results
        opened.outcome.key = results.key(text, format=kind, path=path)
        report = results.get(opened.outcome.key, path, digested=digest)
        if report is not None:
            opened.answer = Answer(report, is_recalled=True)

    def _report_on(self, opened: Opened) -> "Report | None":
        """The report on a file; None, what went wrong told in its outcome, where there is none."""
        found, outcome = self.lint(opened), opened.outcome
        if found.refusal:
            outcome.result.errors += self._complaints.new([found.refusal])
        if found.crash:
            outcome.crash = found.traceback
            outcome.result.errors.append(located(opened.article.path, None, found.crash))
        report = found.report
        if report is None or not report.is_whole:
            outcome.key = ""
        elif opened.results is not None and not found.is_recalled:
            opened.results.put(outcome.key, report, digested=opened.digest)
        return report

    def _report(self, opened: Opened, report: "Report") -> None:
        outcome, path = opened.outcome, opened.article.path
        text = outcome.text.text if outcome.text else ""
        findings, problems = self._without_stopped(report, outcome.config)
        result = outcome.result
        result.source = text
        result.findings = self._screened(path, findings, text)
        result.errors += (located(path, None, problem) for problem in problems)
        outcome.notes += self._complaints.new(report.notes)

    def _fix(
        self,
        opened: Opened,
        report: "Report | None",
        linter: "Linter | Compared",
        *,
        offered: bool,
        write: bool,
    ) -> None:
        outcome, article = opened.outcome, opened.article
        text, config = outcome.text, outcome.config
        if text is None or config is None:
            return
        from newslint.fixes import Fixed, fix_text

        def keep(findings: list[Finding]) -> list[Finding]:
            return self._screened(article.path, findings, text.text)

        if report is not None:
            report.findings, report.problems = self._without_stopped(report, config)
        fixed = fix_text(
            linter,
            text.text,
            format=article.format,
            path=article.path,
            offered=offered,
            keep=keep if self._screens else None,
            digest=self._compares,
            report=report,
        )
        outcome.digests = fixed.digests
        result = outcome.result
        result.errors += (located(article.path, None, problem) for problem in fixed.problems)
        outcome.notes += self._complaints.new(fixed.notes)
        try:
            if fixed.text != text.text:
                # What the articles are compared by is no longer that of the text as read.
                outcome.key = ""
                if write:
                    write_source(article.path, fixed.text, text)
                else:
                    encode_source(article.path, fixed.text, text)
        except WriteError as error:
            result.errors.append(str(error))
            fixed = Fixed(text.text, found=fixed.found, remaining=fixed.found)
        outcome.fixed = fixed
        result.source, result.findings = fixed.text, fixed.remaining

    def _without_stopped(
        self, report: "Report", config: Config | None
    ) -> tuple[list[Finding], list[str]]:
        """Findings and problems without those of a rule that an earlier file made us leave out.

        One process would have left it out from there on; others cannot know.
        """
        stopped = self._stopped.setdefault(id(config), set())
        findings, problems = report.findings, report.problems
        if stopped:
            findings = [finding for finding in findings if finding.rule not in stopped]
            told = {line for rule, line in report.left_out.items() if rule in stopped}
            problems = [problem for problem in problems if problem not in told]
        stopped |= report.left_out.keys()
        return findings, problems

    def _screened(self, path: str, findings: list[Finding], source: str) -> list[Finding]:
        for screen in self._screens:
            findings = screen(path, findings, source)
        return findings

    def _linter_of(self, opened: Opened) -> "Linter":
        if opened.outcome.config is None:
            raise ValueError(f"{opened.article.path} has no settings")
        return self._linter(opened.outcome.config)

    def _linter(self, config: Config) -> "Linter":
        if id(config) not in self.linters:
            linter = self.linters[id(config)] = self.make_linter(config)
            linter.expect(self._articles)
        return self.linters[id(config)]


def _make_linter(config: Config) -> "Linter":
    # Not needed where the cache knows all.
    from newslint.linter import Linter

    return Linter.from_config(config)
