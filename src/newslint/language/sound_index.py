"""The words that may be suggested, by how they sound.

Compiled by scripts/compile_sounds.py. Words of one sound key stand together, and so do the keys of
one shelf: those that begin with the same sound, hold the same sounds and are equally long. What is
near a key is thereby a few slices of one text.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from newslint.language.compiled_data import mapped_data, mapped_trie
from newslint.language.sounds import CODES, single_letters, sound_key

MISSED_SOUNDS = 1
ADDED_SOUNDS = 3
OTHER_SOUNDS = 3
"""How far the keys of a bad misspelling and of the right word are apart."""

KEYS = "sounds.marisa"
WORDS = "sounds.bin"

_BITS = {code: 1 << i for i, code in enumerate(CODES)}
_SOUNDS = (1 << len(CODES)) - 1


def shelf_tag(key: str) -> int:
    """One number for the sounds that a key holds and, in the upper bits, for its length."""
    return len(key) << len(CODES) | sum(_BITS[code] for code in set(key))


class SoundIndex:
    """The words of the lexicon by how they sound.

    After the numbers of keys, shelves and words the file holds: the offsets of the words of each
    key (in bytes of the text), the tag of each shelf, the offsets of its words, the number of its
    first word, the first shelf of each opening sound, the mark of each word (see
    `newslint.language.letter_pairs`), all in 32 bits; the bytes of the words of each key in 16;
    and the text, a line a word. Keys are numbered by the trie, shelves ordered by opening sound.
    """

    def __init__(self) -> None:
        self._keys = mapped_trie(KEYS)
        content = mapped_data(WORDS)
        keys, shelves, words = content[:12].cast("I")
        numbers, at = [], 12
        for count in (keys, shelves, shelves + 1, shelves + 1, len(CODES) + 1, words):
            numbers.append(content[at : at + 4 * count].cast("I"))
            at += 4 * count
        self._starts, self._tags, self._offsets, self._firsts, self._openings, self._marks = numbers
        self._sizes = content[at : at + 2 * keys].cast("H")
        self._text = content[at + 2 * keys :]

    def words(self, keys: Iterable[str]) -> list[str]:
        """The words that sound like one of the keys, each of which is to be given once."""
        get, starts, sizes, text = self._keys.get, self._starts, self._sizes, self._text
        found = [index for key in keys if (index := get(key)) is not None]
        return _lines([text[starts[i] : starts[i] + sizes[i]] for i in found])

    def words_near(self, key: str) -> list[str]:
        """The words that sound like a key or like one a single sound away from it."""
        from newslint.language.edits import one_edit

        return self.words({key, *one_edit(key, CODES)})

    def words_like(self, word: str, key: str) -> list[str]:
        """Words that may be among those most alike to this one, whose key is given.

        Of those whose keys begin with the same sound, hold most of the others and are about as
        long. A key without a sound has none.
        """
        from newslint.language.letter_pairs import contenders

        shelves = self._shelves_like(key)
        text, offsets, marks, firsts = self._text, self._offsets, self._marks, self._firsts
        words = _lines([text[offsets[i] : offsets[i + 1] - 1] for i in shelves])
        joined = b"".join([marks[firsts[i] : firsts[i + 1]] for i in shelves])
        return contenders(word, words, memoryview(joined).cast("I"))

    def _shelves_like(self, key: str) -> list[int]:
        if not key:
            return []
        opening = CODES.index(key[0])
        first, last = self._openings[opening : opening + 2]
        tag = shelf_tag(key)
        least = len(key) - MISSED_SOUNDS << len(CODES)
        most = (len(key) + ADDED_SOUNDS + 1 << len(CODES)) - 1
        return [
            i
            for i, other in enumerate(self._tags[first:last], first)
            if least <= other <= most and ((other ^ tag) & _SOUNDS).bit_count() <= OTHER_SOUNDS
        ]


def _lines(slices: list[memoryview]) -> list[str]:
    return b"\n".join(slices).decode().split("\n") if slices else []


@cache
def sound_index() -> SoundIndex:
    """The index that ships with newslint, opened once."""
    return SoundIndex()


def doubled_otherwise(word: str) -> bool:
    """Whether a listed word differs from this one in single and double letters alone."""
    words = "\n".join(sound_index().words([sound_key(word)]))
    return single_letters(word) in single_letters(words.lower()).split("\n")
