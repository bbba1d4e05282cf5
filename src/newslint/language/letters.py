"""Which letters follow one another in English words: how a keyboard slip often shows itself."""

from __future__ import annotations

from functools import cache

from newslint.language.compiled_data import read_data
from newslint.language.sounds import unaccented

EDGE = "`"
"""Stands for the beginning and the end of a word: the character before "a"."""

FILE = "letters.bin"


@cache
def _attested() -> bytes:
    return read_data(FILE)


def has_odd_letters(word: str) -> bool:
    """Whether three letters in a row, or two at an edge, stand in no common English word.

    "withdrwal" has: no word holds "rwa" after "d". A word with other than Latin letters has not.
    """
    plain = unaccented(word).lower().replace("'", "").replace("’", "")
    if not plain.isascii() or not plain.isalpha():
        return False
    symbols = f"{EDGE}{plain}{EDGE}"
    return not all(map(_stand_together, symbols, symbols[1:], symbols[2:]))


@cache
def _stand_together(first: str, second: str, third: str) -> bool:
    k = trigram_number(f"{first}{second}{third}".encode())
    return bool(_attested()[k >> 3] >> (k & 7) & 1)


def trigram_number(three: bytes) -> int:
    """The number of three letters or edges in ASCII, 0 to 27³-1: their bit in the file."""
    return ((three[0] & 31) * 27 + (three[1] & 31)) * 27 + (three[2] & 31)
