"""Check kind ``part-sums``: parts that come to more than the whole they are part of."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions
from newslint.checks.patterns import expanded
from newslint.document.document import Document
from newslint.language.inflection import singular
from newslint.language.numbers import value_of
from newslint.lazy_pattern import lazy

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+|(?&number-word))"
_SUM = lazy(
    expanded(
        rf"(?<![\w$£€.,-])(?P<whole>{_NUMBER}) (?!percent|per cent|years?|hours?|days?|miles?)"
        r"[a-z][a-z -]{2,40}, including "
        rf"(?P<first>{_NUMBER}) (?P<these>(?:[a-z-]+ ){{1,3}})and "
        rf"(?P<second>{_NUMBER}) (?P<those>[a-z-]+(?: [a-z-]+)?)"
    ),
    re.I,
)
_APART = tuple(
    frozenset(group.split())
    for group in (
        "man woman boy girl child baby infant",
        "adult child minor teenager baby infant pensioner",
        "civilian soldier policeman officer fighter militant rebel insurgent guard troop gunman",
        "student pupil teacher",
        "passenger driver pedestrian cyclist crew pilot sailor",
        "patient doctor nurse",
        "republican democrat independent",
        "dead injured killed wounded hurt missing",
        "winner loser",
        "win loss draw victory defeat",
        "goal assist",
        "car lorry truck bus van motorcycle",
        "house flat apartment",
        "dog cat horse cow pig sheep",
    )
)
"""Kinds that nobody and nothing belongs to two of."""


class PartSums(WithoutOptions):
    """Reports "9 people, including 6 men and 5 women".

    Only kinds that cannot overlap are added up: six men and five students may be nine people.
    """

    triggers: Sequence[str] | None = (", including ",)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        for start, _ in at:
            sentence = document.sentence_at(start)
            m = sentence and _SUM.search(document.text, sentence.start, sentence.end)
            if not m:
                continue
            whole, *parts = (value_of(m[name]) for name in ("whole", "first", "second"))
            if not _are_apart(m["these"], m["those"]):
                continue
            if whole is not None and sum(p for p in parts if p is not None) > whole:
                values = {"whole": m["whole"].lower(), "first": m["first"], "second": m["second"]}
                yield Hit(m.start(), m.end("second"), (), values)


def _are_apart(these: str, those: str) -> bool:
    kinds = [{singular(word) for word in words.lower().split()} for words in (these, those)]
    return any(all(group & words for words in kinds) for group in _APART)
