"""Whether a word may have been coined: two words closed up, or one with an ending or a prefix.

Wider than what the lexicon accepts (`newslint.language.acceptance`): "setasides", "stuffers" and
"distributedly" are in no dictionary, yet no slips either. It is evidence, not a verdict.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.acceptance import COMMON_PREFIXES, HYPHENATED_PREFIXES, PREFIXES
from newslint.language.lexicon import Lexicon

SHORTEST_PART = 3
PART_FREQUENCY = 2.5
"""The Zipf value from which a half of a compound is believed; both must be so common."""
SHORTEST_BASE = 4
SHORTEST_BASE_AFTER_PREFIX = 6
BASE_BAND = 70

SMALL_WORDS = frozenset(
    """a all am an and any are as at be been both but by can come did do for from get go got had
    has have he her him his how i if in is it its me more much my no nor not now of off on one or
    our out own per said say says see she so some such than that the their them then there they
    this though through to too up us very was way we were what when where which who will with
    would you your ever every""".split()
)
"""Words that make no compounds; run together with another they are a slip."""

_PREFIXES = tuple(
    sorted({*PREFIXES, *COMMON_PREFIXES, "un", "de", "dis", "mis", "e", "m"}
           | {prefix for prefix in HYPHENATED_PREFIXES if len(prefix) > 2})
)  # fmt: skip
PARTICLES = frozenset("along around away back by down off out over through up".split())
"""Small words that make nouns of verbs: "clickthrough"."""
_ENDINGS = (
    ("ers", ""), ("er", ""), ("ees", ""), ("ee", ""), ("ly", ""), ("ily", "y"), ("ically", "ic"),
    ("ness", ""), ("iness", "y"), ("less", ""), ("lessness", ""), ("ish", ""), ("like", ""),
    ("wise", ""), ("ward", ""), ("wide", ""), ("proof", ""), ("esque", ""), ("athon", ""),
    ("athons", ""), ("able", ""), ("ables", ""), ("ably", "able"), ("ability", ""), ("ize", ""),
    ("ise", ""), ("ized", ""), ("ised", ""), ("izing", ""), ("ising", ""), ("ization", ""),
    ("isation", ""), ("ify", ""), ("ified", ""), ("ings", ""), ("ster", ""), ("sters", ""),
    ("y", ""), ("hood", ""), ("dom", ""), ("ism", ""), ("isms", ""), ("ist", ""), ("ists", ""),
    ("able", "e"), ("ability", "e"), ("ers", "e"), ("er", "e"), ("ees", "e"), ("ee", "e"),
    ("ization", "e"), ("isation", "e"), ("ism", "e"), ("ist", "e"), ("ists", "e"), ("ings", "e"),
)  # fmt: skip
"""Endings of coinages, each with what it took the place of."""
_MISSPELT_BEFORE = {"ly": ("y", "ic", "ue", "le"), "able": ("e",), "ables": ("e",)}
"""Stems that a standing ending would have changed: "easyly" is a slip, no coinage."""


def closed_up(word: str, lexicon: Lexicon) -> bool:
    """Whether the word is two fairly common words without a space between them."""
    lower = word.lower()
    for i in range(SHORTEST_PART, len(lower) - SHORTEST_PART + 1):
        halves = lower[:i], lower[i:]
        small = SMALL_WORDS.intersection(halves)
        if small and not is_phrasal(*halves):
            continue
        if all(_is_word(half, lexicon, PART_FREQUENCY) for half in halves):
            return True
    return False


def is_phrasal(first: str, last: str) -> bool:
    """Whether the two may be a verb and its particle, closed up to a noun."""
    return last in PARTICLES and len(first) >= SHORTEST_BASE and first not in SMALL_WORDS


def derived(word: str, lexicon: Lexicon) -> bool:
    """Whether a known word is left when a prefix or an ending is taken off by the rules."""
    lower = word.lower()
    bases = {lower, *_without_prefix(lower)}
    return any(
        _is_word(form, lexicon)
        for base in bases
        for form in (base, *_without_ending(base, lexicon))
        if form != lower
    )


def _without_prefix(word: str) -> Iterator[str]:
    for prefix in _PREFIXES:
        base = word.removeprefix(prefix)
        if base != word and len(base) >= SHORTEST_BASE_AFTER_PREFIX:
            yield base


def _without_ending(word: str, lexicon: Lexicon) -> Iterator[str]:
    for ending, before in _ENDINGS:
        if not word.endswith(ending):
            continue
        stem = word.removesuffix(ending)
        if len(stem) < SHORTEST_BASE or stem.endswith(_MISSPELT_BEFORE.get(ending, ())):
            continue
        if ending in ("er", "ers") and stem + ending.replace("e", "o") in lexicon:
            continue
        yield stem + before


def _is_word(form: str, lexicon: Lexicon, frequency: float = 0.0) -> bool:
    entry = lexicon.entry(form)
    return (
        entry is not None
        and entry.known
        and entry.band <= BASE_BAND
        and entry.frequency >= frequency
        and "word" in entry.kinds
    )
