"""Which variety of English an article is written in."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newslint.language.sieve import Sieve

if TYPE_CHECKING:
    from newslint.language.lexicon import Entry, Lexicon

AMERICAN = "en-US"
BRITISH = "en-GB"
OXFORD = "en-GB-oxendict"
TELLING = 2
HINTING = 1
"""What one word weighs: of one variety alone, or -ize, which some British houses write as well."""
ENOUGH = 4
CLEARLY = 4
"""What a verdict needs, and how many times the weight on the other side."""


_leanings: dict[int, int] = {}
"""By the class of words in the lexicon."""


def leanings(words: Iterable[str], lexicon: Lexicon) -> dict[str, int]:
    """The words that one variety alone spells so: above 0 for American ones, below for British.

    `TELLING` or `HINTING` either way. Only words in lower case, for others may be names.
    """
    kept = _leaning_words(lexicon).kept(lexicon.remarkable(words))
    return {word: _kept_leaning(word, lexicon) for word in kept}


@lru_cache(maxsize=4096)
def _kept_leaning(word: str, lexicon: Lexicon) -> int:
    return _leaning_of(word, lexicon)


@cache
def _leaning_words(lexicon: Lexicon) -> Sieve:
    return Sieve(lambda words: (word for word in words if _leaning_of(word, lexicon)))


def _leaning_of(word: str, lexicon: Lexicon) -> int:
    number = lexicon.class_of(word) if word.islower() else None
    if number is None:
        return 0
    leaning = _leanings.get(number)
    if leaning is None:
        leaning = _leanings[number] = _leaning(lexicon.entry_of_class(number))
    return leaning


def guess(words: Collection[str], lexicon: Lexicon) -> str | None:
    """ "en-US" or "en-GB" by the words that only one of them spells so, or None where unclear.

    Each distinct lower-case word counts once; capitalised words may be names and count nothing.
    """
    found = leanings(words, lexicon).values()
    american = sum(leaning for leaning in found if leaning > 0)
    british = -sum(leaning for leaning in found if leaning < 0)
    if american >= ENOUGH and american >= CLEARLY * british:
        return AMERICAN
    if british >= ENOUGH and british >= CLEARLY * american:
        return BRITISH
    return None


def _leaning(entry: Entry) -> int:
    """Above 0 for an American spelling, below for a British one, 0 for one at home in both."""
    if AMERICAN in entry.dialects:
        if BRITISH in entry.accepted:
            return 0
        return HINTING if OXFORD in entry.dialects else TELLING
    return -TELLING if BRITISH in entry.dialects else 0


def not_at_home(
    words: Iterable[str], dialect: str, lexicon: Lexicon, *, strict: bool = False
) -> set[str]:
    """Lower-case words that another dialect spells so, neither the main spelling nor usual here.

    With `strict`, usual variants ("theatre" in American copy) are not at home either.
    """
    return _strangers(dialect, lexicon, strict).kept(lexicon.remarkable(words))


@cache
def _strangers(dialect: str, lexicon: Lexicon, strict: bool) -> Sieve:
    def is_stranger(word: str) -> bool:
        entry = lexicon.entry(word) if word.islower() else None
        return (
            entry is not None
            and entry.known
            and bool(entry.dialects)
            and dialect not in (entry.dialects if strict else entry.accepted)
        )

    return Sieve(lambda words: filter(is_stranger, words))
