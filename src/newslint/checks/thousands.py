"""Check kind ``thousands``: a large number without a comma between its thousands."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, replace
from newslint.document.document import Document
from newslint.language.numbers import in_figures, value_of
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_SIGNS = "$£€"
_FIGURES = "0123456789"
_SUM = lazy(r"[$£€](?<![A-Z].)(?P<n>\d{4,7})(?![\d,]\d|\.\d|[-–/]\d| \d)(?!\d)")
_COUNT = lazy(r" (?P<n>[1-9]\d{4,6})(?= (?:more |new |other |local |young )?(?P<noun>[a-z]+)\b)")
_FEWEST, _MOST = 5, 7
"""How many figures a count has."""


class Thousands:
    """Reports sums of four figures and more, and counts of five and more of the things in
    ``counted``. Years, codes and numbers of houses are none of these."""

    class Options(Record):
        counted: tuple[str, ...]

    def __init__(self, rule: Rule, options: Options) -> None:
        self._counted = frozenset(options.counted)
        self.triggers: Sequence[str] | None = (
            *(f"{sign}{figure}" for sign in _SIGNS for figure in _FIGURES),
            *(f"{figure} " for figure in _FIGURES),
        )

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for start, _ in at:
            m = _SUM.match(text, start) if text[start] in _SIGNS else self._count(text, start + 1)
            value = value_of(m["n"]) if m is not None else None
            if m is not None and value is not None:
                yield Hit(*m.span("n"), (replace(*m.span("n"), in_figures(value)),))

    def _count(self, text: str, end: int) -> re.Match[str] | None:
        """A large count of things that ends here."""
        if not text[max(0, end - _FEWEST) : end].isdigit():
            return None
        space = text.rfind(" ", max(0, end - _MOST - 1), end)
        m = _COUNT.match(text, space) if space > 0 else None
        if m is None or not text[space - 1].islower():
            return None
        return m if m["noun"] in self._counted else None
