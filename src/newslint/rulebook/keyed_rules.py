"""Which of the rules that always run have nothing to look for in an article."""

from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.document.names import bare
from newslint.language.sieve import Sieve
from newslint.rulebook.book_file import BookFile, StoredEntry
from newslint.rulebook.entry import Entry

if TYPE_CHECKING:
    from newslint.document.document import Document


FEW = 8
"""For more articles it costs less to read all keys at once than to look up what they hold."""


class KeyedRules:
    """The rules of compiled books that only certain words or short lines set off (see
    `checks.check.Keys`), so that none need be opened for an article without those."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._books: dict[BookFile, dict[int, str]] = {}
        for entry in entries:
            if isinstance(entry, StoredEntry) and entry.keyed:
                self._books.setdefault(entry.book, {})[entry.number] = entry.name
        self._names = frozenset(name for names in self._books.values() for name in names.values())
        self._words = Sieve(self._pick)
        self._articles = 0

    def idle(self, document: "Document") -> AbstractSet[str]:
        """The names of those that nothing in an article sets off."""
        if not self._names:
            return self._names
        self._articles += 1
        set_off: set[str] = set()
        for word in self._words.kept(document.distinct_words):
            set_off.update(self._set_off("words", _key(word)))
        for line in self._lines_of(document):
            set_off.update(self._set_off("lines", line))
        return self._names - set_off

    def _lines_of(self, document: "Document") -> AbstractSet[str]:
        """The short lines of an article, as far as rules may know them."""
        if self._articles <= FEW:
            return document.short_lines.keys
        known = self._keys["lines"].keys()
        return known & document.short_lines.keys if known else known

    def _pick(self, words: Iterable[str]) -> Iterable[str]:
        if self._articles > FEW:
            keys = self._keys["words"]
            return (word for word in words if _key(word) in keys)
        return (word for word in words if self._set_off("words", _key(word)))

    def _set_off(self, kind: str, key: str) -> Collection[str]:
        """The names of the rules that a key sets off."""
        if self._articles > FEW:
            return self._keys[kind].get(key, ())
        return {
            names[number]
            for book, names in self._books.items()
            for number in book.keyed_by(kind, key)
            if number in names
        }

    @cached_property
    def _keys(self) -> dict[str, dict[str, set[str]]]:
        """By kind, all keys, each with the names of the rules that it sets off."""
        found: dict[str, dict[str, set[str]]] = {"words": {}, "lines": {}}
        for book, names in self._books.items():
            for kind, key, number in book.all_keys():
                if number in names:
                    found[kind].setdefault(key, set()).add(names[number])
        return found


def _key(word: str) -> str:
    return (word if word.isalpha() else bare(word)).lower()
