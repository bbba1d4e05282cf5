"""Compiled rules of repositories, kept in the user's cache.

A file is named after all that its rules depend on: the names and contents of the rule files,
newslint, its plugins and Python. It begins with a hash of the rest under that name, so that nothing
that was cut off, or written for another name, is ever taken for the rules. What is read is data, as
the rule files are.
"""

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from newslint.cache.folder import (
    RULES,
    RULES_OF_USER,
    drop_oldest,
    make_folder,
    user_cache_folder,
    write_kept,
)
from newslint.cache.stamps import installation_stamp, stamp
from newslint.hashing import blake2b
from newslint.rulebook.book_file import BookFile, dumps
from newslint.rulebook.entry import Entry

if TYPE_CHECKING:
    from pathlib import Path

MOST_KEPT = 100
"""Repositories, or states of one; those go first whose rules were used longest ago."""
_DIGEST = 16


class KeptRules:
    """The compiled form of the rule files of a folder as they are now. Raises OSError."""

    def __init__(self, folder: "Path", files: "list[Path]") -> None:
        self._folder = folder
        self._files = files
        self._stamp = self._stamp_now()
        self._path = os.path.join(user_cache_folder(), RULES_OF_USER, RULES + self._stamp)

    def load(self) -> list[Entry] | None:
        """The rules, if they are kept, none of them trusted."""
        try:
            with open(self._path, "rb") as file:
                data = file.read()
            if data[:_DIGEST] != self._digest(data[_DIGEST:]):
                return None
            found = BookFile(data[_DIGEST:], self._folder, trusted=False).entries
        except (OSError, ValueError, KeyError, TypeError):
            return None
        with suppress(OSError):
            os.utime(self._path)
        return found

    def keep(self, entries: list[Entry]) -> None:
        """Keep rules that were compiled from the files, none of them broken.

        Nothing is kept of what a compiled book cannot hold, and of files that were changed
        meanwhile. A cache that cannot be written is no error.
        """
        with suppress(OSError, ValueError, TypeError):
            book = dumps(entries, self._folder)
            found = BookFile(book, self._folder, trusted=False).entries
            rules = [entry.rule.but(why="", examples=()) for entry in entries]
            if [entry.rule for entry in found] == rules and self._stamp_now() == self._stamp:
                self._write(self._digest(book) + book)

    def _write(self, data: bytes) -> None:
        folder = os.path.dirname(self._path)
        os.makedirs(os.path.dirname(folder), exist_ok=True)
        make_folder(folder)
        write_kept(self._path, data)
        drop_oldest(folder, RULES, MOST_KEPT)

    def _stamp_now(self) -> str:
        parts: list[str | bytes] = [installation_stamp()]
        for path in self._files:
            parts += [path.relative_to(self._folder).as_posix(), path.read_bytes()]
        return stamp(*parts)

    def _digest(self, data: bytes) -> bytes:
        return blake2b(data, key=self._stamp.encode(), digest_size=_DIGEST).digest()
