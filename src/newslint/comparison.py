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


Lint = Callable[[Article, Mapping[str, Any]], Outcome]
"""What to do with an article in which comparing found something, by rule."""


class Comparison:
    """The digests of the articles of a run, in the order of the run."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._articles: dict[str, Article] = {}
        self._digests: dict[str, dict[str, bytes]] = {}

    def add(self, article: Article, digests: Mapping[str, bytes]) -> None:
        """Take in the digests of an article, by rule."""
        for rule, digest in digests.items():
            self._articles[article.path] = article
            self._digests.setdefault(rule, {})[article.path] = digest

    def outcomes(self, lint: Lint | None = None) -> Iterator[Outcome]:
        """What each article concerned comes to, in the order of the run: reported, if ``lint``
        says nothing else.

        A rule that fails is told in an outcome without a path.
        """
        lint = lint or self._runner.check_compared
        found: dict[str, dict[str, Any]] = {}
        for name in sorted(self._digests):
            linters = {path: self._runner.linter_for(path) for path in self._digests[name]}
            for compared in compare(name, self._digests[name], linters):
                if compared.problem:
                    yield Outcome(FileResult("", errors=[compared.problem]))
                for path, what in compared.found.items():
                    found.setdefault(path, {})[name] = what
        self._digests.clear()
        for path, article in self._articles.items():
            if path in found:
                yield lint(article, found.pop(path))


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
