"""One run of ``newslint check`` or ``newslint fix``: what it reads, tells and comes to."""

import argparse
import os
import sys
import time
from collections.abc import Callable, Generator, Iterator
from typing import Any, Self, TextIO

from newslint.cli.progress import Progress
from newslint.cli.rule_settings import cache_of, configs_of
from newslint.comparison import Comparison, Lint
from newslint.config_file import shown
from newslint.configs import Configs
from newslint.discovery import PLAIN_TEXT, STANDARD_INPUT, Article, find_articles
from newslint.document.readers import format_of
from newslint.errors import ConfigError, located, nearest
from newslint.files import cause
from newslint.finding import Finding
from newslint.jobs.schedule import opened
from newslint.lazy_pattern import lazy
from newslint.outcome import Opened, Outcome
from newslint.registry import load, registry
from newslint.reporters.reporter import FileResult, Reporter, Summary
from newslint.rulebook.rule import Rule
from newslint.runner import Runner, Screen
from newslint.terminal import one_line, wants_color

_INTERRUPTED = "interrupted: files that were not read are missing here"
_NAMED = lazy(r"(.+?)(?::\d+)?: ")


class LintRun:
    """Articles in, reports out. Raises ConfigError where the call cannot be honoured at all.

    ``out`` is where the report goes unless the call names a file; None makes no report.
    ``data`` are the bytes of standard input where that is what is read.
    """

    def __init__(self, args: argparse.Namespace, out: TextIO | None) -> None:
        self._started = time.monotonic()
        self._args = args
        self._cache = cache_of(args)
        self._configs = configs_of(args, self._cache)
        self._baselines = _Baselines(self._configs, args.baseline)
        _require_format(args.format)
        self._articles, errors = self._find()
        self.runner = self._make_runner()
        self._comparison = Comparison(self.runner)
        self.data = sys.stdin.buffer.read() if STANDARD_INPUT in args.paths else None
        self._out = _opened(args.output_file) if out and args.output_file else out
        self._reporter = self._make_reporter(self._out) if self._out else _NoReport()
        self._progress = Progress(len(self._articles), wanted=not (args.no_progress or args.quiet))
        self._files = 0
        self._failed = False
        self._fails = False
        for error in errors:
            self._report(FileResult(_path_named_in(error), errors=[error]))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Where the run is interrupted, report the articles that wait for the others as well, and
        complete the report: half a JSON document is none."""
        if kind is KeyboardInterrupt:
            for outcome in self._comparison.waiting:
                self.report(outcome)
            self._reporter.add(FileResult("", errors=[_INTERRUPTED]))
            self._complete(quiet=True)

    def outcomes(
        self, lint: Callable[[Opened], Outcome], lint_compared: Lint | None = None
    ) -> Iterator[Outcome]:
        """What each article comes to, last those with findings that the others may speak against;
        then those again in which comparing them found something. The notes on them are told."""
        comparison = self._comparison
        articles = self._opened()

        def linted(opened: Opened) -> Outcome:
            outcome = lint(opened)
            self._files += outcome.config is not None
            self._tell_notes(outcome)
            return outcome

        try:
            yield from comparison.linted(self._progress.over(articles), linted)
            for outcome in self._compared(comparison.outcomes(lint_compared)):
                self._tell_notes(outcome)
                yield outcome
        finally:
            # The bar hides the cursor of the terminal.
            self._progress.hide()
            articles.close()
            # What was found before an interruption need not be found again.
            if self._cache is not None:
                self._cache.flush()

    def report(self, outcome: Outcome) -> None:
        """Put an article into the report, and tell what went wrong with it."""
        if outcome.config is not None:
            fails = outcome.config.fails
            self._fails |= any(fails(finding.severity) for finding in outcome.result.findings)
        self._report(outcome.result)

    def finish(self) -> None:
        """Complete the report."""
        self._complete(quiet=self._args.quiet)
        if not self._args.quiet:
            self._tell_the_rest()

    def _complete(self, *, quiet: bool) -> None:
        seconds = time.monotonic() - self._started
        rules = _RulesOfRun(self.runner)
        self._reporter.finish(Summary(self._files, rules, seconds, quiet=quiet))
        if self._out not in (sys.stdout, sys.stderr, None):
            self._out.close()

    def exit_code(self, *, fails: bool | None = None) -> int:
        """2 if anything could not be done, else 1 if the run fails (by its findings)."""
        if self._failed:
            return 2
        return int((self._fails if fails is None else fails) and not self._args.exit_zero)

    def _make_runner(self) -> Runner:
        return Runner(self._configs, self._screens(), articles=len(self._articles))

    def _compared(self, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
        return outcomes

    def _opened(self) -> Generator[Opened, None, None]:
        if self.data is not None:
            yield from (self.runner.open(article, self.data) for article in self._articles)
        else:
            yield from opened(self.runner, self._articles, jobs=self._args.jobs)

    def _find(self) -> tuple[list[Article], list[str]]:
        args = self._args
        if STANDARD_INPUT not in args.paths:
            articles, errors = find_articles(
                args.paths or ["."], self._configs, forced_format=args.format
            )
            return articles, errors
        if len(args.paths) > 1:
            raise ConfigError("- stands for standard input and goes with no other path")
        path = args.stdin_filename or STANDARD_INPUT
        if args.stdin_filename and self._configs.passes_over(path):
            return [], []
        return [Article(path, args.format or format_of(path) or PLAIN_TEXT)], []

    def _screens(self) -> list[Screen]:
        screens: list[Screen] = [self._baselines.unknown]
        if self._args.changed_since is not None:
            from newslint.changed_lines import ChangedLines

            screens.append(ChangedLines(self._args.changed_since).touched)
        return screens

    def _make_reporter(self, out: TextIO) -> Reporter:
        color = wants_color(out, self._args.color)
        if self._args.statistics:
            from newslint.cli.statistics import Statistics

            return Statistics(out, color=color)
        reporter: Reporter = load(registry().reporters[self._args.output_format])(out, color=color)
        return reporter

    def _report(self, result: FileResult) -> None:
        if result.errors:
            here = os.path.join(os.getcwd(), "")
            result.errors = [error.replace(here, "") for error in result.errors]
            self._failed = True
            for error in result.errors:
                _say("error", error)
        self._reporter.add(result)

    def _tell_notes(self, outcome: Outcome) -> None:
        result, fixed = outcome.result, outcome.fixed
        if outcome.notes or result.errors or result.findings or (fixed and fixed.applied):
            self._progress.hide()
        if not self._args.quiet:
            for note in outcome.notes:
                _say("note", note)
        self._trace(outcome)

    def _trace(self, outcome: Outcome) -> None:
        if outcome.crash and (self._args.traceback or os.environ.get("NEWSLINT_DEBUG")):
            print(outcome.crash, end="", file=sys.stderr)

    def _tell_the_rest(self) -> None:
        if not self._files and not self._failed:
            _say("note", "no file to check")
        if gone := self._baselines.gone(self.runner):
            _say(
                "note",
                f"{gone:,} of the findings in the baseline are gone; "
                "`newslint baseline --update` takes them out",
            )


class _RulesOfRun:
    """The rules that were on, read from the book if anybody asks: the cache needs no book."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    def __iter__(self) -> Iterator[Rule]:
        return (entry.rule for entry in self._runner.rules)


class _NoReport:
    def __init__(self, out: TextIO | None = None, *, color: bool = False) -> None: ...

    def add(self, result: FileResult) -> None: ...

    def finish(self, summary: Summary) -> None: ...


class _Baselines:
    """The baselines of a run: the one that is named in the call, or those of the config files."""

    def __init__(self, configs: Configs, named: str | None) -> None:
        self._configs = configs
        self._named = named
        self._loaded: dict[str, Any] = {}
        if named:
            self._load(named)

    def unknown(self, path: str, findings: list[Finding], source: str) -> list[Finding]:
        """The findings that no baseline lists; the list itself where that is all."""
        file = self._named or self._configs.baseline_for(path)
        if not file:
            return findings
        unknown: list[Finding] = self._load(file).unknown(path, findings, source)
        return findings if len(unknown) == len(findings) else unknown

    def gone(self, runner: Runner) -> int:
        """How many listed findings no longer occur in the files that were seen."""
        rules = {rule.name for rule in runner.rules} if self._loaded else set()
        return sum(baseline.gone(rules) for baseline in self._loaded.values())

    def _load(self, file: str) -> Any:
        if file not in self._loaded:
            from pathlib import Path

            from newslint.baseline import Baseline

            self._loaded[file] = Baseline.load(Path(shown(file)))
        return self._loaded[file]


def _require_format(name: str) -> None:
    readers = registry().readers
    if name and name not in readers:
        known = ", ".join(readers)
        raise ConfigError(f'unknown format "{name}"{nearest(name, readers)} (known: {known})')


def _opened(path: str) -> TextIO:
    try:
        return open(path, "w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(located(path, None, f"cannot be written: {cause(error)}")) from None


def _path_named_in(error: str) -> str:
    """The file that an error line names first, if it is one."""
    m = _NAMED.match(error)
    return m[1] if m and os.path.lexists(m[1]) else ""


def _say(kind: str, line: str) -> None:
    print(f"newslint: {kind}: {one_line(line)}", file=sys.stderr)
