"""Words of a text."""

from collections.abc import Iterator
from itertools import filterfalse

from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

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
_GAPS = bytes(c if c >= 0x80 or chr(c).isalpha() or c == ord("'") else ord(" ") for c in range(256))
"""Turns every ASCII byte into a space that is no letter or apostrophe."""
_MOST_KEPT = 50_000
_with_apostrophe: set[str] = set()
"""Pieces that hold more than letters and were found to be words as they stand."""
_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n\r"


def unusual_characters(text: str) -> frozenset[str]:
    """The characters of a text other than those of plain ASCII copy, each once."""
    found = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return frozenset(found.decode("utf-8", "surrogatepass"))


def distinct_words(text: str) -> frozenset[str]:
    """The words of a text (see `WORD`), each once.

    What is neither letter nor apostrophe is turned into a space, a kind of character at a time,
    and the rest cut at the spaces: no pattern is as fast. Only pieces that hold more than letters,
    and were not met before, are looked at closely.
    """
    words: set[str] = set()
    for part in _parts(text):
        words.update(_pieces(part))
    unsure = set(filterfalse(str.isalpha, words)) - _with_apostrophe
    if unsure:
        found = set(WORD.findall(" ".join(unsure)))
        if len(_with_apostrophe) > _MOST_KEPT:
            _with_apostrophe.clear()
        _with_apostrophe.update(unsure & found)
        words -= unsure
        words |= found
    return frozenset(words)


def _pieces(text: str) -> list[str]:
    """What stands between all that is neither letter nor apostrophe."""
    if not text.isascii():
        for character in unusual_characters(text):
            if not _is_letter(character) and character != "’":
                text = text.replace(character, " ")
    gapped = text.encode("utf-8", "surrogatepass").translate(_GAPS)
    return gapped.decode("utf-8", "surrogatepass").split()


def _is_letter(character: str) -> bool:
    """Whether the pattern of a word takes a character for a letter."""
    return character.isalnum() and not character.isdecimal()


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
