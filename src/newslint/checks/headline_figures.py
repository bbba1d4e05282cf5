"""Check kind ``headline-figures``: a headline counts what the story counts otherwise."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from newslint.checks.check import Hit, Span, WithoutOptions
from newslint.document.document import Document
from newslint.language.inflection import singular
from newslint.language.numbers import find_numerals
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

_WORDS = lazy(
    r"(?: (?!(?:and|or|of|to|in|on|at|by|from|for|with|as|than|per|the|a)\b)[a-z][a-z'’-]*){1,4}"
)
_HEDGE = lazy(
    r"(?:\b(?:nearly|almost|about|around|some|over|under|to|than|up to|roughly|estimated|another"
    r"|other|first|top|last|next|past|every|plus|aged?|No\.?|number|phase|part|week|day|year)"
    r"|[$£€#/:+–—-]) ?$",
    re.I,
)
_SAME = {
    word: group
    for group, words in {
        "dead": "dead die died dies dying kill killed kills killing death deaths slain fatality",
        "hurt": "hurt injure injured injuring injury wounded wound",
        "held": "held arrest arrested detained",
    }.items()
    for word in words.split()
}
_NO_COUNT = frozenset(
    "percent per cent point mile kilometre kilometer metre meter foot inch pound dollar euro year "
    "month week day hour minute second time p.m a.m am pm degree mph million billion thousand "
    "hundred more other reason way thing tip step lesson question idea fact takeaway book film "
    "game goal win place seat".split()
)
_PEOPLE = frozenset("person man woman child".split())
_LIKE = 20
"""Two figures are alike that differ by one part of this many of the greater."""


class _Count(NamedTuple):
    start: int
    end: int
    value: "int | Decimal"
    things: frozenset[str]


class HeadlineFigures(WithoutOptions):
    """Reports a count in the headline where the body counts the same thing and never comes to it.

    "4 hurt" over "three people were hurt" is reported; not where the figure stands anywhere in
    the body, within a twentieth, or is the sum of some of the body's counts of that thing.
    Years, measures and money do not count, nor does what a headline rounds ("nearly 40").
    """

    triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        headline = document.headline
        if headline is None:
            return
        wanted = list(_counts(document, headline.start, headline.end))
        if not wanted or document.quotations.touch(headline.start, headline.end):
            return
        values = []
        counted: list[_Count] = []
        for block in document.body:
            values += [n.value for n in find_numerals(document.text, block.start, block.end)]
            counted += _counts(document, block.start, block.end)
        for count in wanted:
            same = [c for c in counted if c.things & count.things]
            if not same or _is_met(count.value, values) or _is_sum(count.value, same):
                continue
            text = document.text
            first = same[0]
            place = (first.start, first.end, text[first.start : first.end])
            yield Hit(count.start, count.end, (), {"body": place[2]}, related=(place,))


def _counts(document: Document, start: int, end: int) -> Iterator[_Count]:
    """What is counted in a stretch of text: whole numbers with the words that follow them."""
    text = document.text
    for number in find_numerals(text, start, end):
        if number.value != int(number.value) or _is_year(text[number.start : number.end]):
            continue
        following = _WORDS.match(text, number.end, end)
        if following is None or _HEDGE.search(text, max(start, number.start - 12), number.start):
            continue
        things = frozenset(filter(None, map(_thing, following.group().split())))
        if things and not things & _NO_COUNT:
            yield _Count(number.start, following.end(), number.value, things - _PEOPLE or things)


def _thing(word: str) -> str:
    """What a word after a count says is counted, in one form; empty for other words."""
    if word in _SAME:
        return _SAME[word]
    noun = singular(word)
    return noun if noun != word or noun in _NO_COUNT else ""


def _is_year(figures: str) -> bool:
    return len(figures) == 4 and figures.isdigit() and "1500" <= figures <= "2099"


def _is_met(value: "int | Decimal", values: "Iterable[int | Decimal]") -> bool:
    return any(
        (max(value, other) - min(value, other)) * _LIKE <= max(value, other) for other in values
    )


def _is_sum(value: "int | Decimal", counts: Sequence[_Count]) -> bool:
    parts = [count.value for count in counts[:8]]
    return any(
        sum(chosen) == value
        for size in range(2, min(4, len(parts)) + 1)
        for chosen in combinations(parts, size)
    )
