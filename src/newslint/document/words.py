"""Words of a text."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.lazy_pattern import lazy

WORD = lazy(r"[^\W\d_]+(?:['’\u02bc][^\W\d_]+)*")
"""A run of letters with apostrophes inside: "don’t", "O'Brien"; hyphens part words."""


class Word(NamedTuple):
    """A word and its span in the prose."""

    text: str
    start: int
    end: int


def find_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]``, positions counted in the whole text."""
    stop = len(text) if end is None else end
    return [Word(m.group(), m.start(), m.end()) for m in WORD.finditer(text, start, stop)]


_AT_ONCE = 1 << 20
"""Code points of a long text looked at together, so that its pieces need little memory."""
_MOST_KEPT = 200_000
_MARKS = "“”—–"
_GAPS = bytes(c if c >= 0x80 or chr(c).isalpha() or c == ord("'") else ord(" ") for c in range(256))
"""Turns every ASCII byte into a space that is no letter or apostrophe."""
_whole: set[str] = set()
"""Pieces between gaps that were found to be words as they stand."""


def distinct_words(text: str) -> frozenset[str]:
    """The words of a text (see `WORD`), each once.

    Most pieces between white space and marks are words as they stand, and much the same ones in
    every article: only those not met before, or of which a part is no word, are looked at closely.
    """
    words: set[str] = set()
    for part in _parts(text):
        words.update(_pieces(part))
    unsure = words - _whole
    if unsure:
        found = set(WORD.findall(" ".join(unsure)))
        if len(_whole) > _MOST_KEPT:
            _whole.clear()
        _whole.update(unsure & found)
        words -= unsure
        words |= found
    return frozenset(words)


def _pieces(text: str) -> list[str]:
    """What stands between white space and marks."""
    for mark in () if text.isascii() else _MARKS:
        text = text.replace(mark, " ")
    gapped = text.encode("utf-8", "surrogatepass").translate(_GAPS)
    return gapped.decode("utf-8", "surrogatepass").split()


def _parts(text: str) -> Iterator[str]:
    """The text cut at spaces, if it is long."""
    start = 0
    while len(text) - start > _AT_ONCE:
        end = text.find(" ", start + _AT_ONCE)
        if end < 0:
            break
        yield text[start:end]
        start = end
    yield text[start:]
