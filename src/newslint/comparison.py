"""Compares the articles of a run, for rules that look at a whole repository.

Each article leaves a few bytes for each such rule (see `newslint.checks.check.RepositoryCheck`).
Only when the last article is read do the rules compare them; articles in which something was found
are then read again, one at a time. So ten thousand articles take no more memory than their digests.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.discovery import Article
from newslint.reporters.reporter import FileResult
from newslint.runner import Outcome, Runner

if TYPE_CHECKING:
    from newslint.checks.check import RepositoryCheck
    from newslint.linter import Linter
    from newslint.report import Report


Lint = Callable[[Article, Mapping[str, Any]], Outcome]
"""What to do with an article in which comparing found something, by rule."""


class Comparison:
    """The digests of the articles of a run, in the order of the run."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._articles: dict[str, Article] = {}
        self._keys: dict[str, str] = {}
        self._digests: dict[str, dict[str, bytes]] = {}

    def add(self, article: Article, outcome: Outcome) -> None:
        """Take in what an article is compared by."""
        for rule, digest in outcome.digests.items():
            self._articles[article.path] = article
            self._keys[article.path] = outcome.key
            self._digests.setdefault(rule, {})[article.path] = digest

    def outcomes(self, lint: Lint | None = None) -> Iterator[Outcome]:
        """What each article concerned comes to, in the order of the run: reported, if ``lint``
        says nothing else.

        A rule that fails is told in an outcome without a path.
        """
        results = self._runner.results_compared(self._keys)
        known = results.get() if results is not None else None
        if known is not None and (lint is None or not known):
            for path in filter(self._articles.__contains__, known):
                opened = self._runner.open(self._articles[path])
                yield self._runner.check_compared(opened, known[path])
            return
        problems, found = self._compare()
        yield from (Outcome(FileResult("", errors=[problem])) for problem in problems)
        self._digests.clear()
        reports: dict[str, Report] = {}
        for path, article in self._articles.items():
            if path not in found:
                continue
            if lint is not None:
                yield lint(article, found.pop(path))
                continue
            opened = self._runner.open(article)
            report = self._runner.report_compared(opened, found.pop(path))
            if report is not None:
                reports[path] = report
            else:
                problems.append(path)
            yield self._runner.check_compared(opened, report)
        if results is not None and lint is None and not problems:
            results.put(reports)

    def _compare(self) -> tuple[list[str], dict[str, dict[str, Any]]]:
        """What went wrong, and what was found by path and rule."""
        problems: list[str] = []
        found: dict[str, dict[str, Any]] = {}
        for name in sorted(self._digests):
            linters = {path: self._runner.linter_for(path) for path in self._digests[name]}
            for compared in compare(name, self._digests[name], linters):
                if compared.problem:
                    problems.append(compared.problem)
                for path, what in compared.found.items():
                    found.setdefault(path, {})[name] = what
        return problems, found


class Compared(NamedTuple):
    """What a rule found, by path, and what went wrong if it failed."""

    found: Mapping[str, Any]
    problem: str = ""


def compare(
    name: str, digests: Mapping[str, bytes], linters: "Mapping[str, Linter]"
) -> Iterator[Compared]:
    """What the rule of that name finds in the articles whose ``digests`` are given by path.

    ``linters`` are those of the articles. Only articles for which the rule has the same options
    are compared with each other.
    """
    groups: dict[str, tuple[RepositoryCheck, dict[str, bytes]]] = {}
    for path, digest in digests.items():
        rule, check = linters[path].comparing_rule(name)
        groups.setdefault(repr(rule.options), (check, {}))[1][path] = digest
    for check, alike in groups.values():
        try:
            yield Compared(check.compare(alike))
        except Exception as error:
            what = f"{type(error).__name__}: {error}"
            yield Compared({}, f'rule "{name}" failed ({what}); please report it')
