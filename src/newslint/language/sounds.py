"""How a word sounds, roughly: the key under which a badly misspelt word finds the right one."""

from __future__ import annotations

from newslint.lazy_pattern import lazy

CODES = "_bcdfghjklmnprstvxw"
"""Every character that a sound key may hold (``_`` stands for an opening vowel)."""

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
    from unicodedata import combining, normalize

    return "".join(c for c in normalize("NFD", word) if not combining(c))


def sound_key(word: str) -> str:
    """Consonants of the word as they sound, doubles and vowels dropped: "definite" → "dfnt".

    An opening vowel is kept as ``_`` so that "apart" and "part" stay apart.
    """
    text = unaccented(word).lower().replace("'", "")
    opening = "_" if text[:1] in {"a", "e", "i", "o", "u", "y"} else ""
    text = _opening.sub(lambda m: _OPENINGS[m[0]], text, count=1) if _opening.match(text) else text
    text = _spelling.sub(lambda m: _SPELLINGS[m[0]], text)
    return opening + _silent.sub("", single_letters(text))


def single_letters(word: str) -> str:
    """The word with every doubled letter single."""
    return _doubled.sub(r"\1", word)
