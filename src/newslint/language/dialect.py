"""Which variety of English an article is written in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

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


def guess(words: Iterable[str], lexicon: Lexicon) -> str | None:
    """ "en-US" or "en-GB" by the words that only one of them spells so, or None where unclear.

    Each distinct lower-case word counts once; capitalised words may be names and count nothing.
    """
    american = british = 0
    for word in set(words):
        if word.islower() and (entry := lexicon.entry(word)) is not None:
            leaning = _leaning(entry)
            american += max(0, leaning)
            british += max(0, -leaning)
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
