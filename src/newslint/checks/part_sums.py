"""Check kind ``part-sums``: parts that come to more than the whole they are part of."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span
from newslint.checks.patterns import expanded
from newslint.document.document import Document
from newslint.language.numbers import value_of
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+|(?&number-word))"
_SUM = lazy(
    expanded(
        rf"(?<![\w$£€.,-])(?P<whole>{_NUMBER}) (?!percent|per cent|years?|hours?|days?|miles?)"
        r"[a-z][a-z -]{2,40}, including "
        rf"(?P<first>{_NUMBER}) (?:[a-z-]+ ){{1,3}}and (?P<second>{_NUMBER}) [a-z]"
    ),
    re.I,
)


class PartSums:
    """Reports "9 people, including 6 men and 5 women"."""

    class Options(Record):
        pass

    def __init__(self, rule: Rule, options: Options) -> None: ...

    triggers: Sequence[str] | None = (", including ",)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        for start, _ in at:
            sentence = document.sentence_at(start)
            m = sentence and _SUM.search(document.text, sentence.start, sentence.end)
            if not m:
                continue
            whole, *parts = (value_of(m[name]) for name in ("whole", "first", "second"))
            if whole is not None and sum(p for p in parts if p is not None) > whole:
                values = {"whole": m["whole"], "first": m["first"], "second": m["second"]}
                yield Hit(m.start(), m.end("second"), (), values)
