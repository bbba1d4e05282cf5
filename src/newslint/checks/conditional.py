"""Check kind ``conditional``: one thing is there, and what it asks for is not."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span
from newslint.checks.patterns import Pattern, compile_pattern
from newslint.document.document import Document
from newslint.record import Record
from newslint.rulebook.rule import Rule


class Conditional:
    """Reports what ``first`` captures where ``second`` captures it nowhere in the article.

    Both are patterns with a group, the whole match counting where there is none. ``exceptions``
    are texts that ask for nothing; ``first_only`` reports each text at its first place.
    """

    class Options(Record):
        first: str
        second: str
        exceptions: tuple[str, ...] = ()
        ignorecase: bool = False
        first_only: bool = False

    def __init__(self, rule: Rule, options: Options) -> None:
        def pattern(source: str) -> Pattern:
            return compile_pattern(source, ignore_case=options.ignorecase, trusted=rule.trusted)

        self._first, self._second = pattern(options.first), pattern(options.second)
        self._options = options
        self._exceptions = frozenset(map(self._key, options.exceptions))
        self.triggers: Sequence[str] | None = None

    def _key(self, text: str) -> str:
        return text.lower() if self._options.ignorecase else text

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        met: set[str] | None = None
        done = set(self._exceptions)
        for m in self._first.finditer(text, 0, len(text)):
            group = 1 if m.re.groups else 0
            key = self._key(m[group])
            if key in done:
                continue
            if met is None:
                found = self._second.finditer(text, 0, len(text))
                met = {self._key(s[1 if s.re.groups else 0]) for s in found}
            if key not in met:
                yield Hit(*m.span(group))
                if self._options.first_only:
                    done.add(key)
