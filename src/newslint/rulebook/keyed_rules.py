"""Which of the rules that always run have nothing to look for in an article."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from newslint.document.names import bare
from newslint.language.sieve import Sieve
from newslint.rulebook.book_file import BookFile, StoredEntry
from newslint.rulebook.entry import Entry

if TYPE_CHECKING:
    from newslint.document.document import Document


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

    def idle(self, document: "Document") -> AbstractSet[str]:
        """The names of those that nothing in an article sets off."""
        if not self._names:
            return self._names
        words = map(bare, self._words.kept(document.folded_words))
        return self._names.difference(
            self._set_off("words", words), self._set_off("lines", document.short_lines.keys)
        )

    def _pick(self, words: Iterable[str]) -> Iterable[str]:
        return (word for word in words if any(self._set_off("words", [bare(word)])))

    def _set_off(self, kind: str, keys: Iterable[str]) -> Iterable[str]:
        """The names of the rules that one of the keys sets off."""
        for key in keys:
            for book, names in self._books.items():
                for number in book.keyed_by(kind, key):
                    if number in names:
                        yield names[number]
