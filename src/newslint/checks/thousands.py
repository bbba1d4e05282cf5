"""Check kind ``thousands``: a large number without a comma between its thousands."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from newslint.checks.check import Hit, Span, replace
from newslint.document.document import Document
from newslint.language.numbers import in_figures, value_of
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_SUM = lazy(r"[$£€](?<![A-Z].)(?P<n>\d{4,7})(?![\d,]\d|\.\d|[-–/]\d| \d)(?!\d)")
_COUNT = lazy(r" (?P<n>[1-9]\d{4,6})(?= (?:more |new |other |local |young )?(?P<noun>[a-z]+)\b)")


class Thousands:
    """Reports sums of four figures and more, and counts of five and more of the things in
    ``counted``. Years, codes and numbers of houses are none of these."""

    class Options(Record):
        counted: tuple[str, ...]

    def __init__(self, rule: Rule, options: Options) -> None:  # noqa: ARG002
        self._counted = frozenset(options.counted)
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:  # noqa: ARG002
        text = document.text
        sums = (m.span("n") for m in _SUM.finditer(text))
        counts = (m.span("n") for m in _COUNT.finditer(text) if _is_count(text, m, self._counted))
        for start, end in chain(sums, counts):
            value = value_of(text[start:end])
            if value is not None:
                yield Hit(start, end, (replace(start, end, in_figures(value)),))


def _is_count(text: str, m: re.Match[str], counted: frozenset[str]) -> bool:
    return m["noun"] in counted and text[m.start() - 1 : m.start()].islower()
