"""How alike two words look: by the pairs of neighbouring letters that both hold.

A newline at each end makes pairs of the first and of the last letter. What a form has to lose is
the number of its letters less two for each pair that it shares.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from operator import add, and_, contains

from newslint.language.edits import LONGEST_LEFT_OUT, WIDEST

MOST_COMPARED = 20
MARK_BITS = 32
_NEVER = 99


def most_alike(word: str, forms: Iterable[str]) -> list[str]:
    """The `MOST_COMPARED` of the forms that look most like the word, which is in lower case."""
    shortest, longest = _lengths(word)
    near = [form for form in forms if shortest <= len(form) <= longest]
    shared = _shared(word, near)
    lost = [(len(form) - 2 * count, form) for form, count in zip(near, shared, strict=True)]
    return [form for _, form in sorted(lost)[:MOST_COMPARED]]


def contenders(word: str, forms: Sequence[str], marks: Sequence[int]) -> list[str]:
    """Those of the forms that may be `most_alike`, judged by their marks (see `mark`).

    A mark tells the least that a form may lose. Forms are out if that is more than what enough of
    the likeliest do lose.
    """
    shortest, longest = _lengths(word)
    least = [
        length - 2 * shared if shortest <= length <= longest else _NEVER
        for length, shared in zip(map(len, forms), _most_shared(word, marks), strict=True)
    ]
    enough = min(_worst(least), _NEVER - 1)
    likely = [form for form, lost in zip(forms, least, strict=True) if lost <= enough]
    shared = zip(likely, _shared(word, likely), strict=True)
    most = _worst(len(form) - 2 * count for form, count in shared)
    return [form for form, lost in zip(forms, least, strict=True) if lost <= most]


def mark(word: str) -> int:
    """A set of bits, one for each pair of letters; several pairs may have the same bit."""
    marked = 0
    for pair in _pairs(word.lower()):
        marked |= 1 << _bit(pair)
    return marked


def _lengths(word: str) -> tuple[int, int]:
    return len(word) - WIDEST, len(word) + LONGEST_LEFT_OUT


def _pairs(word: str) -> set[str]:
    return {*map(add, f"\n{word}", f"{word}\n")}


def _bit(pair: str) -> int:
    return ((ord(pair[0]) * 31 + ord(pair[1])) * 2654435761 >> 9) % MARK_BITS


def _shared(word: str, forms: list[str]) -> Iterator[int]:
    """How many pairs each of the forms shares with the word.

    The forms are many: to look for every pair in all of them is quicker than to take them apart.
    """
    framed = [f"\n{form}\n" for form in map(str.lower, forms)]
    held = (map(contains, framed, repeat(pair)) for pair in _pairs(word))
    return map(sum, zip(*held, strict=True))


def _most_shared(word: str, marks: Sequence[int]) -> Iterator[int]:
    """How many pairs each of the marked forms may share with the word at the most."""
    layers: list[int] = []
    for bit, pairs in Counter(map(_bit, _pairs(word))).items():
        layers += [0] * (pairs - len(layers))
        for i in range(pairs):
            layers[i] |= 1 << bit
    held = (map(int.bit_count, map(and_, marks, repeat(bits))) for bits in layers)
    return map(sum, zip(*held, strict=True))


def _worst(lost: Iterable[int]) -> int:
    """What the last of the `MOST_COMPARED` forms that lose the least has to lose."""
    return max(sorted(lost)[:MOST_COMPARED], default=_NEVER)
