"""A part-of-speech tagger: an averaged perceptron with hashed features, read left to right.

Penn Treebank tags. Trained by scripts/train_tagger.py, which says on what; how well it does and
what else was tried is told in docs/agreement.md. The weights lie in one table of 16-bit numbers:
a feature is hashed to a row, a tag is a step along it, so that opening the model is mapping a
file into memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING
from zlib import crc32

from newslint.language.compiled_data import headed, mapped_data, numbers_of
from newslint.language.word_tags import WordTags, word_tags
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

BITS = 20
SLOTS = 1 << BITS
"""Rows of the weight table; the last row needs room for its tags beyond it."""
_MASK = SLOTS - 1
_CACHE_LIMIT = 50_000

_GLYPHS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_DIGITS = lazy(r"\d")
_SHAPE = ((lazy(r"[A-Z]+"), "A"), (lazy(r"[a-z]+"), "a"), (lazy(r"\d+"), "0"))


class Model(NamedTuple):
    """The tags in the order of the table's columns, and the table, slices of which are no
    copies."""

    tags: tuple[str, ...]
    weights: Sequence[int]


class Word(NamedTuple):
    """What the tagger needs of one form: hashes for its neighbours' features, its possible tags
    as columns, and the rows of the features that it has by itself."""

    form: int
    ending: int
    kind: int
    columns: tuple[int, ...]
    rows: tuple[int, ...]


def row(feature: str) -> int:
    """The row of the weight table for a feature."""
    return crc32(feature.encode()) & _MASK


BEFORE = Word(row("<s>"), row("<s>3"), row("<s>k"), (), ())
AFTER = Word(row("</s>"), row("</s>3"), row("</s>k"), (), ())
FIRST = row("first")
_ANY = row("any")


def analyse(form: str, tags: tuple[str, ...], column: dict[str, int]) -> Word:
    """The hashes of a form whose possible tags are known."""
    if form.isalpha() and form.isascii():
        lower = form.lower()
    else:
        form = form.translate(_GLYPHS)
        lower = _DIGITS.sub("0", form.lower())
    kind, kind_row = _rows_of_kind(tags)
    columns = tuple([column[tag] for tag in tags if tag in column])
    rows = (*_own_rows(form, lower), kind_row, _ANY) if len(columns) != 1 else ()
    return Word(row("W" + lower), row("E" + lower[-3:]), kind, columns, rows)


@cache
def _rows_of_kind(tags: tuple[str, ...]) -> tuple[int, int]:
    """The row of a set of possible tags as a neighbour's feature, and as a word's own."""
    kind = row("k" + "|".join(tags))
    return kind, row(f"k{kind}")


_OWN = [crc32(letter.encode()) for letter in "wlaheeee"]
"""What the features of a word by itself begin with."""


def _own_rows(form: str, lower: str) -> list[int]:
    endings = [lower[-k:] for k in (1, 2, 3, 4)[: len(lower) - 1]]
    parts = "\0".join([form, lower, lower[:3], _shape(form)[:8], *endings]).encode().split(b"\0")
    return [crc32(part, begun) & _MASK for part, begun in zip(parts, _OWN, strict=False)]


def _shape(form: str) -> str:
    """A form with one sign for each run of capitals, small letters or digits: "Aa-0"."""
    if form.isalpha() and form.isascii():
        if form.islower():
            return "a"
        if form[1:].islower():
            return "Aa"
    for pattern, sign in _SHAPE:
        form = pattern.sub(sign, form)
    return form


def context_rows(words: Sequence[Word], i: int, last: int, before_last: int) -> tuple[int, ...]:
    """The rows of the features that word ``i`` has by its neighbours: the two tags before it
    (as columns), the forms and possible tags around it. Two words of padding stand at each end.
    """
    form, _, kind, _, _ = words[i]
    form_1, ending_1, _, _, _ = words[i - 1]
    next_1, next_ending, next_kind, _, _ = words[i + 1]
    next_2, _, next_kind_2, _, _ = words[i + 2]
    tag = last * 7919
    tags = tag + before_last * 104729
    return (
        (tag + 11) & _MASK,
        (tags + 12) & _MASK,
        (form_1 * 5 + 14) & _MASK,
        (tag + next_kind * 11 + 16) & _MASK,
        (next_kind * 13 + next_kind_2 * 17 + 17) & _MASK,
        (form * 19 + next_kind * 23 + 18) & _MASK,
        (tags + kind * 29 + 19) & _MASK,
        (ending_1 * 31 + 20) & _MASK,
        (next_ending * 37 + 21) & _MASK,
        (next_1 * 41 + tag + 22) & _MASK,
        (words[i - 2].form * 43 + 23) & _MASK,
        (next_2 * 47 + 24) & _MASK,
        (form_1 * 53 + form * 59 + 25) & _MASK,
        (form * 61 + next_1 * 67 + 26) & _MASK,
        (next_kind * 71 + kind * 73 + tag + 27) & _MASK,
    )


class Tagger:
    """Tags the words of one sentence at a time."""

    def __init__(self, model: Model, possible: WordTags) -> None:
        self._tags = model.tags
        # The table from each tag's column on: to take all rows of a tag from it is one call.
        self._shifted = [model.weights[c:] for c in range(len(model.tags))]
        self._possible = possible
        self._column = {tag: k for k, tag in enumerate(model.tags)}
        self._words: dict[str, tuple[Word, list[int]]] = {}

    def tag(self, forms: Sequence[str]) -> list[str]:
        """The Penn tag of each form of a sentence (clitics apart, see `tokens.tokenize`)."""
        known = [self._words.get(form) or self._word(form) for form in forms]
        words = [BEFORE, BEFORE, *(word for word, _ in known), AFTER, AFTER]
        shifted = self._shifted
        last = before_last = len(self._tags)
        found = []
        for i, (word, own) in enumerate(known):
            columns = word.columns
            column = columns[0]
            if len(columns) > 1:
                rows = context_rows(words, i + 2, last, before_last)
                if i == 0:
                    rows += (FIRST,)
                of_rows = itemgetter(*rows)
                best = None
                for c, score in zip(columns, own, strict=True):
                    total = sum(of_rows(shifted[c]), score)
                    if best is None or total > best:
                        best, column = total, c
            found.append(self._tags[column])
            before_last, last = last, column
        return found

    def _word(self, form: str) -> tuple[Word, list[int]]:
        plain = form if form.isascii() else form.translate(_GLYPHS)
        word = analyse(form, self._possible(plain), self._column)
        if not word.columns:
            word = word._replace(columns=(self._column["NN"],))
        own = [0]
        if word.rows:
            of_rows = itemgetter(*word.rows)
            own = [sum(of_rows(self._shifted[c])) for c in word.columns]
        if len(self._words) >= _CACHE_LIMIT:
            self._words.clear()
        self._words[form] = word, own
        return word, own


def read_model(data: memoryview) -> Model:
    """The model in what `write_model` wrote."""
    tags, weights = headed(data)
    return Model(tuple(tags), numbers_of(weights))


def write_model(model: Model, path: Path) -> None:
    """Write the tags, as JSON after their length, and the weights, 16 bits each.

    They are not compressed: that would take 15 ms to undo.
    """
    import json
    from array import array

    tags = json.dumps(model.tags).encode()
    weights = array("h", model.weights).tobytes()
    path.write_bytes(len(tags).to_bytes(4, "little") + tags + weights)


@cache
def tagger() -> Tagger:
    """The tagger that ships with newslint, opened once."""
    return Tagger(read_model(mapped_data("tagger.bin", at_once=True)), word_tags())
