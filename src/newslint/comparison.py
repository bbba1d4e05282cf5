"""Compares the articles of a run, for rules that look at a whole repository.

Each article leaves a few bytes for each such rule (see `newslint.checks.check.RepositoryCheck`).
Only when the last article is read do the rules compare them; articles in which something was found
are then read again, one at a time. So ten thousand articles take no more memory than their digests.
A finding that the other articles may speak against (see `ReviewedCheck`) waits until then.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from newslint.checks.text_keys import text_key, unpack
from newslint.discovery import Article
from newslint.finding import Finding
from newslint.named_tuple import NamedTuple
from newslint.outcome import Opened, Outcome
from newslint.report import Report
from newslint.reporters.reporter import FileResult
from newslint.runner import Runner

if TYPE_CHECKING:
    from newslint.cache.results import ResultsCompared
    from newslint.checks.check import RepositoryCheck
    from newslint.linter import Linter


Lint = Callable[[Article, Mapping[str, Any]], Outcome]
"""What to do with an article in which comparing found something, by rule."""


class Comparison:
    """The digests of the articles of a run, in the order of the run."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self.waiting: deque[Outcome] = deque()
        """Those of the articles linted that wait for the others."""
        self._articles: dict[str, Article] = {}
        self._keys: dict[str, str] = {}
        self._digests: dict[str, dict[str, bytes]] = {}

    def linted(
        self, articles: Iterable[Opened], lint: Callable[[Opened], Outcome]
    ) -> Iterator[Outcome]:
        """What each article comes to, last those with findings that the others may speak against
        (see `ReviewedCheck`), without what they do speak against."""
        for opened in articles:
            outcome = lint(opened)
            self.add(opened.article, outcome)
            if any(finding.rule in outcome.digests for finding in outcome.result.findings):
                self.waiting.append(outcome)
            else:
                yield outcome
        while self.waiting:
            outcome = self.waiting.popleft()
            self._settle(outcome)
            yield outcome

    def add(self, article: Article, outcome: Outcome) -> None:
        """Take in what an article is compared by."""
        for rule, digest in outcome.digests.items():
            self._articles[article.path] = article
            self._keys[article.path] = outcome.key
            self._digests.setdefault(rule, {})[article.path] = digest

    def _settle(self, outcome: Outcome) -> None:
        """Take back what the other articles speak against."""
        result = outcome.result
        if self._known is not None:
            known = self._known.get(result.path)
            withdrawn = known.digests if known is not None else {}
        else:
            withdrawn = self._verdict.withdrawn.get(result.path, {})
        result.findings = without_withdrawn(result.findings, result.source, withdrawn)

    def outcomes(self, lint: Lint | None = None) -> Iterator[Outcome]:
        """What each article concerned comes to, in the order of the run: reported, if ``lint``
        says nothing else.

        A rule that fails is told in an outcome without a path.
        """
        known = self._known
        if known is not None and (lint is None or not any(r.findings for r in known.values())):
            for path, report in known.items():
                if report.findings and path in self._articles:
                    opened = self._runner.open(self._articles[path])
                    yield self._runner.check_compared(opened, report)
            return
        found, withdrawn, problems = self._verdict
        yield from (Outcome(FileResult("", errors=[problem])) for problem in problems)
        kept: dict[str, str] = {}
        for path, article in self._articles.items():
            if path not in found:
                continue
            if lint is not None:
                yield lint(article, found.pop(path))
                continue
            opened = self._runner.open(article)
            made = self._runner.report_compared(opened, found.pop(path))
            if made is None or not made.is_whole:
                problems.append(path)
            elif self._results is not None:
                made.digests = withdrawn.pop(path, {})
                kept[path] = self._results.written(made)
            yield self._runner.check_compared(opened, made)
        if self._results is not None and lint is None and not problems:
            for path, texts in withdrawn.items():
                kept[path] = self._results.written(Report(digests=texts))
            self._results.put(kept)

    @cached_property
    def _results(self) -> "ResultsCompared | None":
        return self._runner.results_compared(self._keys)

    @cached_property
    def _known(self) -> "dict[str, Report] | None":
        """What comparing these articles came to before: by path what was found, and as digests
        what was withdrawn."""
        return self._results.get() if self._results is not None else None

    @cached_property
    def _verdict(self) -> "_Verdict":
        verdict = _Verdict({}, {}, [])
        for name, digests in sorted(self._digests.items()):
            linters = {path: self._runner.linter_for(path) for path in digests}
            for compared in compare(name, digests, linters):
                if compared.problem:
                    verdict.problems.append(compared.problem)
                told = verdict.withdrawn if compared.is_review else verdict.found
                for path, what in compared.found.items():
                    told.setdefault(path, {})[name] = what
        self._digests.clear()
        return verdict


class _Verdict(NamedTuple):
    """What was found and what is withdrawn, by path and rule, and what went wrong."""

    found: dict[str, dict[str, Any]]
    withdrawn: dict[str, dict[str, Any]]
    problems: list[str]


def without_withdrawn(
    findings: list[Finding], source: str, withdrawn: Mapping[str, bytes]
) -> list[Finding]:
    """The findings but for those of a rule on texts that it takes back, given as packed keys."""
    if not withdrawn:
        return findings
    keys = {rule: set(unpack(texts)) for rule, texts in withdrawn.items()}
    return [f for f in findings if text_key(source[f.start : f.end]) not in keys.get(f.rule, ())]


class Compared(NamedTuple):
    """What a rule found, by path, or takes back if ``is_review``; what went wrong if it failed."""

    found: Mapping[str, Any]
    problem: str = ""
    is_review: bool = False


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
            yield Compared(check.compare(alike), is_review=hasattr(check, "triggers"))
        except Exception as error:
            what = f"{type(error).__name__}: {error}"
            yield Compared({}, f'rule "{name}" failed ({what}); please report it')
