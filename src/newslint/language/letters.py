"""Which letters follow one another in English words: how a keyboard slip often shows itself."""

from __future__ import annotations

from functools import cache

from newslint.language.lexicon import DATA
from newslint.language.sounds import unaccented

LETTERS = "abcdefghijklmnopqrstuvwxyz"
EDGE = "_"
"""Stands for the beginning and the end of a word."""
SYMBOLS = EDGE + LETTERS

FILE = DATA / "letters.bin"


@cache
def _attested() -> bytes:
    return FILE.read_bytes()


def has_odd_letters(word: str) -> bool:
    """Whether three letters in a row, or two at an edge, stand in no common English word.

    "withdrwal" has: no word holds "rwa" after "d". A word with other than Latin letters has not.
    """
    letters = f"{EDGE}{unaccented(word).lower().replace(chr(39), '')}{EDGE}"
    if not letters.isascii() or not letters.replace(EDGE, "").isalpha():
        return False
    attested = _attested()
    for i in range(len(letters) - 2):
        k = trigram_number(letters[i : i + 3])
        if not attested[k >> 3] >> (k & 7) & 1:
            return True
    return False


def trigram_number(three: str) -> int:
    """The number of three symbols, 0 to 27³-1: the bit that stands for them in the file."""
    return (_place(three[0]) * 27 + _place(three[1])) * 27 + _place(three[2])


def _place(symbol: str) -> int:
    return 0 if symbol == EDGE else ord(symbol) - 96
