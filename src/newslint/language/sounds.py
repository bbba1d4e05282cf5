"""How a word sounds, roughly: the key under which a badly misspelt word finds the right one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from newslint.language.compiled_data import mapped_data, mapped_trie
from newslint.lazy_pattern import lazy

CODES = "_bcdfghjklmnprstvxw"
"""Every character that a sound key may hold (``_`` stands for an opening vowel)."""

MISSED_SOUNDS = 1
ADDED_SOUNDS = 3
OTHER_SOUNDS = 3
"""How far the keys of a bad misspelling and of the right word are apart."""

_SPELLINGS = {
    "tch": "x", "sch": "sk", "tio": "x", "tia": "x", "cia": "x", "cio": "x", "sio": "x",
    "ssio": "x", "ch": "x", "sh": "x", "ph": "f", "gh": "", "dge": "j", "dg": "j",
    "ge": "j", "gi": "j", "gy": "j", "ce": "s", "ci": "s", "cy": "s",
    "sce": "s", "sci": "s", "scy": "s", "ck": "k", "cq": "k", "c": "k", "q": "k", "x": "ks",
    "z": "s", "wh": "w", "mb": "m", "mn": "m", "v": "v",
}  # fmt: skip
_OPENINGS = {"kn": "n", "gn": "n", "wr": "r", "ps": "s", "pn": "n", "wh": "w", "x": "s"}

_opening = lazy("|".join(_OPENINGS))
_spelling = lazy("|".join(sorted(_SPELLINGS, key=len, reverse=True)))
_silent = lazy(r"[^bcdfghjklmnprstvxw]+|(?<!^)[hw]")
_doubled = lazy(r"(.)\1+")


def unaccented(word: str) -> str:
    """The word without its accents ("café" → "cafe"); other letters stay."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def sound_key(word: str) -> str:
    """Consonants of the word as they sound, doubles and vowels dropped: "definite" → "dfnt".

    An opening vowel is kept as ``_`` so that "apart" and "part" stay apart.
    """
    text = unaccented(word).lower().replace("'", "")
    opening = "_" if text[:1] in {"a", "e", "i", "o", "u", "y"} else ""
    text = _opening.sub(lambda m: _OPENINGS[m[0]], text, count=1) if _opening.match(text) else text
    text = _spelling.sub(lambda m: _SPELLINGS[m[0]], text)
    return opening + _silent.sub("", _doubled.sub(r"\1", text))


def near_keys(key: str) -> Iterator[str]:
    """The key itself, then every key one sound away from it (may repeat)."""
    yield key
    for i in range(len(key)):
        head, tail = key[:i], key[i + 1 :]
        yield head + tail
        if tail:
            yield head + tail[0] + key[i] + tail[1:]
        for code in CODES:
            yield head + code + tail
            yield head + code + key[i:]
    for code in CODES:
        yield key + code


class SoundIndex:
    """The words of the lexicon by how they sound."""

    def __init__(self) -> None:
        self._keys = mapped_trie("sounds.marisa")
        content = mapped_data("sounds.bin").cast("I")
        count = content[0]
        self._starts = content[1 : 1 + count]
        self._members = content[1 + count :]

    def words(self, keys: Iterable[str]) -> Iterator[int]:
        """Numbers (in the lexicon) of the words that sound like one of the keys."""
        get = self._keys.get
        for key in keys:
            index = get(key)
            if index is not None:
                yield from self._members[self._starts[index] : self._starts[index + 1]]

    def keys_like(self, key: str) -> list[str]:
        """Keys that begin with the same sound, hold most of the others, and are about as long."""
        sounds = set(key)
        least, most = len(key) - MISSED_SOUNDS, len(key) + ADDED_SOUNDS
        return [
            other
            for other in self._keys.keys(key[:1])
            if least <= len(other) <= most
            and len(sounds.symmetric_difference(other)) <= OTHER_SOUNDS
        ]


@cache
def sound_index() -> SoundIndex:
    """The index that ships with newslint, opened once."""
    return SoundIndex()


def doubled_otherwise(word: str) -> bool:
    """Whether a listed word differs from this one in single and double letters alone."""
    from newslint.language.lexicon import lexicon

    plain = _doubled.sub(r"\1", word)
    forms = map(lexicon().form_at, sound_index().words([sound_key(word)]))
    return any(_doubled.sub(r"\1", form.lower()) == plain for form in forms)
