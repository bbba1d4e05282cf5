"""Which Penn tags a word can have at all.

Compiled by scripts/train_tagger.py from the training treebank, lemminflect's tables and WordNet;
docs/agreement.md tells how.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from newslint.language.compiled_data import headed, mapped_data, mapped_trie, numbers_of
from newslint.lazy_pattern import lazy

TagSet = tuple[str, ...]

_OPEN = ("CD", "FW", "JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "RB", "RBR", "UH", "VB",
         "VBD", "VBG", "VBN", "VBP", "VBZ")  # fmt: skip
_UNLISTED: tuple[tuple[re.Pattern[str], TagSet], ...] = (
    (lazy("\ufffc", re.DOTALL), ("NN",)),
    (lazy(r"[\d.,:/-]*\d[\d.,:/-]*", re.DOTALL), ("CD",)),
    (lazy(r"\d+s", re.DOTALL), ("CD", "NNS")),
    (lazy(r"\d[\w.,:/-]*", re.DOTALL), ("CD", "JJ", "NN", "NNP")),
    (lazy(r".*(?:@|https?:|www\.).*", re.DOTALL), ("ADD",)),
    (lazy(r"[A-Z]{2,}s", re.DOTALL), ("NNPS", "NNS")),
    (lazy(r"[A-Z]+", re.DOTALL), ("NN", "NNP")),
    (lazy(r"\w+-\w+ing", re.DOTALL), ("JJ", "NN", "VBG")),
    (lazy(r"\w+-\w+(?:ed|en)", re.DOTALL), ("JJ", "NN", "VBD", "VBN")),
    (lazy(r"[a-z]\w*ly", re.DOTALL), ("JJ", "NN", "RB")),
    (lazy(r"[a-z]\w*ing", re.DOTALL), ("JJ", "NN", "VBG")),
    (lazy(r"[a-z]\w*ed", re.DOTALL), ("JJ", "NN", "VBD", "VBN")),
    (lazy(r"[a-z]\w*[^su]s", re.DOTALL), ("NN", "NNS", "VBZ")),
    (lazy(r"[a-z]\w*(?:ness|ity|ment|tion|sion|ism|ship|hood|ance|ence)", re.DOTALL), ("NN",)),
    (lazy(r"[a-z]\w*(?:ous|ful|less|able|ible|ish|ical|ive)", re.DOTALL), ("JJ", "NN")),
    (lazy(r"[A-Z].*s", re.DOTALL), ("NNP", "NNPS", "NNS")),
    (lazy(r"[A-Z].*", re.DOTALL), ("FW", "JJ", "NN", "NNP")),
    (lazy(r"\w.*", re.DOTALL), _OPEN),
    (lazy(r".*", re.DOTALL), (":", "NFP", "SYM", "UH")),
)
_CAPITAL = {"NN": "NNP", "NNS": "NNPS", "VBZ": "NNPS"}


class WordTags:
    """The tags a word may have. ``listed`` gives the set on record for exactly this form."""

    def __init__(self, listed: Callable[[str], TagSet | None]) -> None:
        self._listed = listed
        self._found: dict[str, TagSet] = {}

    @classmethod
    def from_table(cls, table: Mapping[str, Iterable[str]]) -> WordTags:
        sets = {word: tuple(sorted(tags)) for word, tags in table.items()}
        return cls(sets.get)

    def __call__(self, word: str) -> TagSet:
        """The possible tags, in alphabetical order; capitals and unknown words are judged by
        their form."""
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = self._lookup(word)
        return found

    def listed(self, word: str) -> TagSet | None:
        """The tags on record for exactly this form."""
        return self._listed(word)

    def lists(self, word: str, tag: str) -> bool:
        """Whether exactly this form is on record with a tag."""
        return tag in (self._listed(word) or ())

    def _lookup(self, word: str) -> TagSet:
        listed = self._listed(word)
        if listed is None and word[:1].isupper():
            lower = self._listed(word.lower())
            if lower is not None:
                names = {name for tag in lower if (name := _CAPITAL.get(tag))}
                return tuple(sorted({*lower, *names, "NNP"}))
        return unlisted(word) if listed is None else listed


class TagTable:
    """The compiled table, mapped into memory: opening takes about a millisecond.

    Word number ``index_of(word)``, None for one that is not listed, has the tags
    ``sets[numbers[index]]``.
    """

    def __init__(self) -> None:
        self.index_of: Callable[[str], int | None] = mapped_trie("word-tags.marisa").get
        sets, numbers = headed(mapped_data("word-tags.bin"))
        self.sets: list[TagSet] = list(map(tuple, sets))
        self.numbers = numbers_of(numbers)

    def listed(self, word: str) -> TagSet | None:
        index = self.index_of(word)
        return None if index is None else self.sets[self.numbers[index]]


def unlisted(word: str) -> TagSet:
    """The tags that the form of a word nobody lists allows."""
    return next(tags for pattern, tags in _UNLISTED if pattern.fullmatch(word))


@cache
def tag_table() -> TagTable:
    """The table that ships with newslint, opened once."""
    return TagTable()


@cache
def word_tags() -> WordTags:
    """The tags of words by the table that ships with newslint."""
    return WordTags(tag_table().listed)
