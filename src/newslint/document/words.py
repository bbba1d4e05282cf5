"""Words of a text."""

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
