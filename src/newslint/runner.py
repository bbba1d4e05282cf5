"""Lints many files: the settings and the linter of each, and what went wrong with it."""

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from newslint.config import Config
from newslint.configs import Configs
from newslint.discovery import Article
from newslint.errors import NewslintError, NotArticleError, WriteError, located
from newslint.files import decode_source, encode_source, read_source, write_source
from newslint.finding import Finding
from newslint.fixes import Fixed, fix_text
from newslint.linter import Compared, Linter, Report
from newslint.record import Record, fresh
from newslint.reporters.reporter import FileResult
from newslint.rulebook.entry import Entry
from newslint.text_encoding import Decoded

Screen = Callable[[str, list[Finding], str], list[Finding]]
"""Which findings to deal with, by path, findings and source (a baseline, changed lines).

It returns the list itself where it sets the file no limits.
"""


class Outcome(Record):
    """What a file came to.

    ``notes`` are lines that fail nothing. ``text`` is the file as read, ``fixed`` how it was
    mended. ``config`` is None where the file could not be linted, ``crash`` what newslint itself
    stumbled over. ``digests`` are what the articles of the run are compared by, by rule.
    """

    result: FileResult
    notes: list[str] = fresh(default_factory=list)
    text: Decoded | None = None
    fixed: Fixed | None = None
    config: Config | None = None
    crash: Exception | None = None
    digests: dict[str, bytes] = fresh(default_factory=dict)


class Runner:
    """Lints or mends one file after the other, with one linter for each set of settings.

    Nothing that a file brings with it is raised; its outcome tells. ``screens`` are asked in
    turn about the findings of each file. ``compares``: the files are to be compared (see
    `newslint.comparison`), so that each outcome has its digests.
    """

    def __init__(
        self, configs: Configs, screens: Sequence[Screen] = (), *, compares: bool = False
    ) -> None:
        self._configs = configs
        self._screens = screens
        self._compares = compares
        self._linters: dict[int, Linter] = {}
        self._told: set[str] = set()

    @property
    def rules(self) -> list[Entry]:
        """Every rule that was on for a file so far."""
        rules = {e.name: e for lint in self._linters.values() for e in lint.config.rules}
        return sorted(rules.values(), key=lambda entry: (entry.category, entry.name))

    def check(self, article: Article, data: bytes | None = None) -> Outcome:
        """Lint a file, or the bytes given in its place."""
        return self._guarded(article, data, self._check)

    def fix(
        self, article: Article, data: bytes | None = None, *, offered: bool, write: bool
    ) -> Outcome:
        """Mend a file, or the bytes given in its place; ``write`` puts the new text on disk.

        What cannot be written is reported unmended.
        """

        def mend(article: Article, outcome: Outcome, linter: Linter, text: Decoded) -> None:
            self._fix(article, outcome, linter, text, offered=offered, write=write)

        return self._guarded(article, data, mend)

    def check_compared(self, article: Article, found: Mapping[str, Any]) -> Outcome:
        """Report what the comparison of the run ``found`` in a file, by rule."""

        def report(article: Article, outcome: Outcome, linter: Linter, text: Decoded) -> None:
            compared = Compared(linter, found)
            report = compared.report(text.text, format=article.format, path=article.path)
            self._report(article, outcome, report, text)

        outcome = self._guarded(article, None, report)
        outcome.notes.clear()
        return outcome

    def fix_compared(
        self, article: Article, found: Mapping[str, Any], *, offered: bool, write: bool
    ) -> Outcome:
        """Mend what the comparison of the run ``found`` in a file, by rule, after `fix`."""

        def mend(article: Article, outcome: Outcome, linter: Linter, text: Decoded) -> None:
            if not write:
                # The file is still as it was.
                before = Outcome(FileResult(article.path))
                self._fix(article, before, linter, text, offered=offered, write=False)
                text = text._replace(text=before.result.source)
                outcome.text = text
            compared = Compared(linter, found)
            self._fix(article, outcome, compared, text, offered=offered, write=write)

        outcome = self._guarded(article, None, mend)
        outcome.notes.clear()
        return outcome

    def linter_for(self, path: str) -> Linter:
        """The linter with the settings of a file. Raises ConfigError."""
        return self._linter(self._configs.config_for(path))

    def _guarded(
        self,
        article: Article,
        data: bytes | None,
        lint: Callable[[Article, Outcome, Linter, Decoded], None],
    ) -> Outcome:
        outcome = Outcome(FileResult(article.path))
        try:
            config = self._configs.config_for(article.path)
            outcome.result.errors += filter(self._is_new, config.broken_rules.values())
            most = config.max_file_size
            if data is None:
                text = read_source(article.path, most)
            else:
                text = decode_source(article.path, data, most)
            if text.assumed:
                outcome.notes.append(located(article.path, None, text.assumed))
            outcome.text, outcome.config = text, config
            lint(article, outcome, self._linter(config), text)
        except NotArticleError as error:
            if article.named:
                outcome.result.errors.append(f"{error}; skipped")
            else:
                outcome.notes.append(f"{error}; skipped")
        except NewslintError as error:
            outcome.result.errors += filter(self._is_new, [str(error)])
        except Exception as error:
            outcome.crash = error
            outcome.result.errors.append(located(article.path, None, _crash_line(error)))
        return outcome

    def _check(self, article: Article, outcome: Outcome, linter: Linter, text: Decoded) -> None:
        report = linter.report(
            text.text, format=article.format, path=article.path, digest=self._compares
        )
        outcome.digests = report.digests
        self._report(article, outcome, report, text)

    def _report(self, article: Article, outcome: Outcome, report: Report, text: Decoded) -> None:
        result = outcome.result
        result.source = text.text
        result.findings = self._screened(article.path, report.findings, text.text)
        result.errors += (located(article.path, None, problem) for problem in report.problems)
        outcome.notes += filter(self._is_new, report.notes)

    def _fix(
        self,
        article: Article,
        outcome: Outcome,
        linter: Linter | Compared,
        text: Decoded,
        *,
        offered: bool,
        write: bool,
    ) -> None:
        def keep(findings: list[Finding]) -> list[Finding]:
            return self._screened(article.path, findings, text.text)

        fixed = fix_text(
            linter,
            text.text,
            format=article.format,
            path=article.path,
            offered=offered,
            keep=keep if self._screens else None,
            digest=self._compares,
        )
        outcome.digests = fixed.digests
        result = outcome.result
        result.errors += (located(article.path, None, problem) for problem in fixed.problems)
        outcome.notes += filter(self._is_new, fixed.notes)
        try:
            if fixed.text != text.text:
                if write:
                    write_source(article.path, fixed.text, text)
                else:
                    encode_source(article.path, fixed.text, text)
        except WriteError as error:
            result.errors.append(str(error))
            fixed = Fixed(text.text, found=fixed.found, remaining=fixed.found)
        outcome.fixed = fixed
        result.source, result.findings = fixed.text, fixed.remaining

    def _screened(self, path: str, findings: list[Finding], source: str) -> list[Finding]:
        for screen in self._screens:
            findings = screen(path, findings, source)
        return findings

    def _linter(self, config: Config) -> Linter:
        if id(config) not in self._linters:
            self._linters[id(config)] = Linter.from_config(config)
        return self._linters[id(config)]

    def _is_new(self, error: str) -> bool:
        """Whether an error is told for the first time; that of a config file meets many files."""
        new = error not in self._told
        self._told.add(error)
        return new


def _crash_line(error: Exception) -> str:
    """What went wrong inside newslint, and where, for a report."""
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    place = ""
    if traceback is not None:
        name = os.path.basename(traceback.tb_frame.f_code.co_filename)
        place = f" at {name}:{traceback.tb_lineno}"
    said = " ".join(str(error).split())
    cause = f"{type(error).__name__}: {said}" if said else type(error).__name__
    return f"newslint failed on this file ({cause}{place}); please report it"
