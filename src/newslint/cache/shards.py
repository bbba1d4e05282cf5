"""A bounded store of texts by key, in a few files that are read and replaced whole.

Measured for 1,000 entries of 600 bytes in all: looking each up takes 2 ms of CPU, with SQLite 16
(3 of them its import), with a file an entry 10 and 100 to write them.
"""

import os
import time
from contextlib import suppress
from zlib import crc32

from newslint import __version__
from newslint.cache.folder import RESULTS, make_folder, write_kept

KEY = 32
"""Characters of a key, all of them hexadecimal."""
LARGEST_SHARD = 2_000_000
"""Bytes. What was used longest ago goes once a shard would be larger; 16 shards make 32 MB."""
LONGEST_UNUSED = 30
"""Days after which an entry goes."""
USE_IS_TOLD = 5
"""Days after which a use is written down though nothing else is new."""

_DAY = 86_400

# An entry is a line: the key, a checksum of the rest in hexadecimal, the day it was last used as
# days since 1970 and, after a space, the text.
_SUM = slice(KEY, KEY + 8)
_USED = slice(KEY + 8, KEY + 14)
_TEXT = KEY + 15

Lines = dict[bytes, bytes]


class Shards:
    """Texts by key, spread over 16 files by the first digit of the key.

    ``writer`` is the hash of the newslint that writes them: what another state of the same version
    has written is thrown away, other versions have files of their own. Several processes may use
    one folder: a file is replaced in one step, and of two that replace it at once the entries of
    one may be lost. What is broken is as good as not there, and a folder that cannot be written
    keeps nothing.
    """

    def __init__(self, folder: str, writer: str) -> None:
        self.folder = folder
        self._writer = writer.encode()
        self._today = int(time.time() // _DAY)
        self._shards: dict[str, Lines] = {}
        self._used: dict[str, set[bytes]] = {}
        self._stale: set[str] = set()

    def get(self, key: str) -> str | None:
        """The text kept under a key."""
        shard = key[0]
        lines = self._lines(shard)
        name = key.encode()
        line = lines.get(name)
        if line is None:
            return None
        text = line[_TEXT:]
        try:
            if int(line[_SUM], 16) != crc32(text):
                return None
            if self._today - int(line[_USED]) >= USE_IS_TOLD:
                self._stale.add(shard)
        except ValueError:
            return None
        self._used.setdefault(shard, set()).add(name)
        return text.decode()

    def put(self, key: str, text: str) -> None:
        """Keep a text without line ends under a key, once `flush` is called."""
        shard, name, data = key[0], key.encode(), text.encode()
        self._lines(shard)[name] = b"%b%08x%6d %b" % (name, crc32(data), self._today, data)
        self._used.setdefault(shard, set()).add(name)
        self._stale.add(shard)

    def flush(self) -> None:
        """Write what is new."""
        with suppress(OSError):
            if self._stale:
                make_folder(self.folder)
            for shard in sorted(self._stale):
                self._write(shard)
            if self._stale:
                self._drop_old_files()
        self._stale.clear()

    def _lines(self, shard: str) -> Lines:
        if shard not in self._shards:
            self._shards[shard] = self._read(shard)
        return self._shards[shard]

    def _read(self, shard: str) -> Lines:
        try:
            descriptor = os.open(self._path(shard), os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError:
            return {}
        try:
            with open(descriptor, "rb", buffering=0) as file:
                # One that somebody else has let grow is not worth its memory.
                data = file.read(2 * LARGEST_SHARD) or b""
        except OSError:
            return {}
        writer, *lines = data.split(b"\n")
        return {line[:KEY]: line for line in lines} if writer == self._writer else {}

    def _write(self, shard: str) -> None:
        """Replace the file of a shard by what it holds now and what was used in this run."""
        lines, used = self._shards[shard], self._used.get(shard, set())
        kept = {name: line for name, line in self._read(shard).items() if name not in used}
        today = b"%6d" % self._today
        recent = [
            line[: KEY + 8] + today + line[KEY + 14 :] for name in used if (line := lines[name])
        ]
        older = sorted(filter(self._is_worth_keeping, kept.values()), key=_day)
        room = LARGEST_SHARD - sum(map(len, recent)) - len(recent) - len(self._writer)
        while older and room > len(older[-1]):
            recent.append(older.pop())
            room -= len(recent[-1]) + 1
        write_kept(self._path(shard), b"\n".join((self._writer, *recent)))

    def _drop_old_files(self) -> None:
        """Delete what other versions have written and nobody uses any more."""
        with os.scandir(self.folder) as entries:
            for entry in entries:
                if entry.name.startswith(RESULTS):
                    day = entry.stat(follow_symlinks=False).st_mtime // _DAY
                    if self._today - day > LONGEST_UNUSED:
                        os.unlink(entry.path)

    def _is_worth_keeping(self, line: bytes) -> bool:
        return 0 <= self._today - _day(line) <= LONGEST_UNUSED

    def _path(self, shard: str) -> str:
        return os.path.join(self.folder, f"{RESULTS}{__version__}-{shard}")


def _day(line: bytes) -> int:
    try:
        return int(line[_USED])
    except ValueError:
        return 0
