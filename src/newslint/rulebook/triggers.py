"""Which rules a text sets off, found in one pass over it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, TypeGuard

from newslint.checks.check import Span
from newslint.rulebook.book_file import BookFile, StoredEntry
from newslint.rulebook.entry import Entry

LITTLE = 40_000
"""Code points: with less to read than this in all, the tries of the compiled books are sooner done.

They search at a hundredth of the speed of an automaton, but that takes 15 ms to build.
"""
MANY = 10
"""Articles that hold more than that."""


class Triggers:
    """The triggers of some entries, to be searched for in texts."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = [entry for entry in entries if not entry.always]
        self._read = 0
        self._texts = self._expected = 0

    def expect(self, texts: int) -> None:
        """Say how many texts there may be."""
        self._expected = texts

    def fired(self, folded: str) -> dict[str, list[Span]]:
        """The names of the rules that a lower-case text sets off, each with the spans of its
        triggers, ascending."""
        self._read += len(folded)
        self._texts += 1
        at: dict[str, list[Span]] = {}
        # Many were expected, but an earlier run may have known all but one.
        are_many = self._texts > 1 and self._expected >= MANY
        if self._read < LITTLE and not are_many:
            self._search_tries(folded, at)
            _search(self._loose, folded, at)
        else:
            _search(self._all, folded, at)
        for spans in at.values():
            spans.sort()
        return at

    def _search_tries(self, folded: str, at: dict[str, list[Span]]) -> None:
        for book, names in self._stored.items():
            prefixes, owners = book.trie.prefixes, book.owners
            longest = book.longest_trigger
            for start in range(len(folded)):
                for trigger in prefixes(folded[start : start + longest]):
                    span = (start, start + len(trigger))
                    for (number,) in owners[trigger]:
                        if number in names:
                            at.setdefault(names[number], []).append(span)

    @cached_property
    def _stored(self) -> dict[BookFile, dict[int, str]]:
        """The rules of each compiled book, by number."""
        books: dict[BookFile, dict[int, str]] = {}
        for entry in self._entries:
            if _is_in_trie(entry):
                books.setdefault(entry.book, {})[entry.number] = entry.name
        return books

    @cached_property
    def _loose(self) -> "_Automaton | None":
        """Those of the rules that no compiled book of some size holds as they are."""
        return _automaton([e for e in self._entries if not _is_in_trie(e)])

    @cached_property
    def _all(self) -> "_Automaton | None":
        return _automaton(self._entries)


def _is_in_trie(entry: Entry) -> TypeGuard[StoredEntry]:
    return isinstance(entry, StoredEntry) and not entry.book.is_small


_Automaton = tuple[Any, list[list[str]]]
"""An automaton, and the names of the rules of each of its literals."""


def _automaton(entries: Sequence[Entry]) -> _Automaton | None:
    names: dict[str, list[str]] = {}
    for entry in entries:
        for trigger in entry.triggers or ():
            names.setdefault(trigger, []).append(entry.name)
    if not names:
        return None
    import ahocorasick_rs

    return ahocorasick_rs.AhoCorasick(list(names)), list(names.values())


def _search(automaton: _Automaton | None, folded: str, at: dict[str, list[Span]]) -> None:
    if automaton is None:
        return
    searcher, names = automaton
    for k, start, end in searcher.find_matches_as_indexes(folded, overlapping=True):
        for name in names[k]:
            at.setdefault(name, []).append((start, end))
