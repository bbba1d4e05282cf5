"""The strings one slip away from a word that may be words.

A word has hundreds of strings one slip away, and hardly any is a word. So of the strings are made
only those whose letters stand in such a row in some word: a table tells, for every three letters
around a gap, which letters fill the gap. Four letters of a misspelt word that stand in no word tell
besides where the slip is.
"""

from __future__ import annotations

from functools import cache, lru_cache

from newslint.language.compiled_data import mapped_data
from newslint.language.edits import LETTERS

FILE = "gaps.bin"
SYMBOLS = 27
"""The letters, and what stands for an edge and for any other character."""
TABLE = SYMBOLS**3
"""Numbers of 32 bits in each of the two tables of the file, a bit for each symbol."""

_CODES = bytes(c & 31 if chr(c) in LETTERS else 0 for c in range(256))
_EDGES = b"\0\0"
_MOST_SETS = 4096


def symbols(word: str) -> bytes:
    """The word, in lower case, as a byte for each character, two edges before it and two after."""
    return _EDGES + word.encode("latin-1", "replace").translate(_CODES) + _EDGES


def gap_number(a: int, b: int, c: int) -> int:
    """Where a table holds what stands in the gap of three symbols."""
    return (a * SYMBOLS + b) * SYMBOLS + c


def near_strings(word: str) -> set[str]:
    """Those `one_edit` away from a word, in lower case, that may be words in lower case.

    Words are those that scripts/compile_letters.py looked at: all but the rarest.
    """
    s, end = symbols(word), len(word)
    third, second = _tables()
    odd = [
        at
        for at in range(end + 1)
        if not third[gap_number(s[at], s[at + 1], s[at + 3])] >> s[at + 2] & 1
    ]
    # Row k begins with the letter k - 2, for there are two edges. The slip is in all odd rows.
    first, last = (max(0, odd[-1] - 2), odd[0] + 2) if odd else (0, end + 1)
    found: set[str] = set()
    for i in range(first, min(last, end)):
        head, tail = word[:i], word[i + 1 :]
        a, b, c, d = s[i], s[i + 1], s[i + 3], s[i + 4]
        fitting = _letters(third[gap_number(a, b, c)] & second[gap_number(b, c, d)])
        found.update([head + letter + tail for letter in fitting])
        found.add(head + tail)
    for i in range(max(0, first), min(last, end + 1)):
        head, tail = word[:i], word[i:]
        a, b, c, d = s[i], s[i + 1], s[i + 2], s[i + 3]
        fitting = _letters(third[gap_number(a, b, c)] & second[gap_number(b, c, d)])
        found.update([head + letter + tail for letter in fitting])
    for i in range(max(0, first - 1), min(last, end - 1)):
        found.add(word[:i] + word[i + 1] + word[i] + word[i + 2 :])
    return found


@cache
def _tables() -> tuple[memoryview, memoryview]:
    """What is third of four symbols, by the others, and what is second."""
    content = mapped_data(FILE).cast("I")
    return content[:TABLE], content[TABLE:]


@lru_cache(_MOST_SETS)
def _letters(fitting: int) -> str:
    return "".join(letter for i, letter in enumerate(LETTERS, 1) if fitting >> i & 1)
