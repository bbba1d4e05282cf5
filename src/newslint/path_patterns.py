"""Path patterns as in a ``.gitignore``: those files themselves, and the patterns of a config.

The rules are those of gitignore(5): the last pattern that fits decides, "!" turns one round, a
pattern with a slash before its end is anchored to its folder, one with a slash at its end fits
folders alone, and what lies in a folder that fits is lost for good.
"""

import os
import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from newslint.errors import ConfigError
from newslint.lazy_pattern import lazy
from newslint.record import FrozenRecord

_PARTS = lazy(r"\\(?P<escaped>.)|(?P<stars>\*+)|(?P<any>\?)|(?P<set>\[)|(?P<plain>[^\\*?[]+)", re.S)
_SET = lazy(r"\[(?P<not>[!^])?(?P<members>\]?(?:\\.|\[:[a-z]+:\]|[^\]\\])*)\]", re.S)
_MEMBER = lazy(r"\[:(?P<kind>[a-z]+):\]|\\?(?P<low>.)(?:-\\?(?P<high>[^\]]))?", re.S)
_NOTHING = "(?!)"
_KINDS = {
    "alpha": "a-zA-Z", "digit": "0-9", "alnum": "a-zA-Z0-9", "upper": "A-Z", "lower": "a-z",
    "space": r"\s", "blank": r" \t", "punct": r"!-.:-@\[-`{-~", "xdigit": "0-9A-Fa-f",
}  # fmt: skip


class _Pattern(FrozenRecord):
    """One pattern as a regular expression over the path below its folder."""

    source: str
    negated: bool
    for_folders: bool


class PathPatterns:
    """Patterns relative to a folder. It and the paths to judge are absolute."""

    def __init__(self, folder: str, patterns: Sequence[str]) -> None:
        self._prefix = os.path.join(folder, "")
        self._patterns = [found for line in patterns if (found := _read(line))]

    def __bool__(self) -> bool:
        return bool(self._patterns)

    def verdict(self, path: str, *, is_folder: bool = False) -> bool | None:
        """True where the last pattern that fits the path itself is plain, False where negated.

        None where no pattern fits.
        """
        if not self._patterns or not path.startswith(self._prefix):
            return None
        return self._judge(path[len(self._prefix) :].replace(os.sep, "/"), is_folder)

    def covers(self, path: str, *, is_folder: bool = False) -> bool | None:
        """`verdict`, but True for all that lies in a folder for which it is."""
        if not self._patterns or not path.startswith(self._prefix):
            return None
        relative = path[len(self._prefix) :].replace(os.sep, "/")
        at = relative.find("/")
        while at > 0:
            if self._judge(relative[:at], True):
                return True
            at = relative.find("/", at + 1)
        return self._judge(relative, is_folder)

    def _judge(self, relative: str, is_folder: bool) -> bool | None:
        if not (self._any_for_folders if is_folder else self._any_for_files).fullmatch(relative):
            return None
        for pattern in reversed(self._patterns):
            if pattern.for_folders and not is_folder:
                continue
            if re.fullmatch(pattern.source, relative, re.S):
                return not pattern.negated
        return None

    @cached_property
    def _any_for_folders(self) -> re.Pattern[str]:
        return re.compile("|".join(p.source for p in self._patterns), re.S)

    @cached_property
    def _any_for_files(self) -> re.Pattern[str]:
        sources = [p.source for p in self._patterns if not p.for_folders]
        return re.compile("|".join(sources) or _NOTHING, re.S)


def read_gitignore(path: str, folder: str) -> PathPatterns:
    """The patterns in a ``.gitignore``, none where there is no such file."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return PathPatterns(folder, file.read().split("\n"))
    except OSError:
        return PathPatterns(folder, [])


def valid_patterns(folder: str, patterns: Sequence[str]) -> PathPatterns:
    """Patterns of a config, relative to a folder.

    Raises ConfigError, with the pattern as its key, for one that can fit nothing; a ``.gitignore``
    may hold such lines.
    """
    for pattern in patterns:
        read = _read(pattern)
        if read is None or read.source == _NOTHING:
            raise ConfigError(f'broken pattern "{pattern}"', (pattern,))
    return PathPatterns(folder, patterns)


def _read(line: str) -> _Pattern | None:
    """A line of a ``.gitignore``, or None for an empty one or a comment."""
    line = re.sub(r"(?<!\\)((?:\\\\)*) +$", r"\1", line.rstrip("\r"))
    if not line or line.startswith("#"):
        return None
    negated = line.startswith("!")
    line = line[negated:]
    for_folders = line.endswith("/")
    line = line.removesuffix("/")
    if not line:
        return None
    anchored = "/" in line
    try:
        source = "".join(_translated(line.removeprefix("/")))
        re.compile(source)
    except (ValueError, re.error):
        return _Pattern(_NOTHING, negated, for_folders)
    if not anchored:
        source = f"(?:.*/)?{source}"
    return _Pattern(source, negated, for_folders)


def _translated(glob: str) -> Iterator[str]:
    """The pieces of the regular expression for a glob. Raises ValueError for a broken one."""
    at = 0
    while at < len(glob):
        m = _PARTS.match(glob, at)
        if m is None:
            raise ValueError("a backslash at the end")
        at = m.end()
        if m["stars"]:
            whole = m.start() == 0 or glob[m.start() - 1] == "/"
            if len(m["stars"]) > 1 and whole and glob.startswith("/", at):
                at += 1
                yield "(?:.*/)?"
            elif len(m["stars"]) > 1 and whole and at == len(glob):
                yield ".+" if m.start() else ".*"
            else:
                yield "[^/]*"
        elif m["any"]:
            yield "[^/]"
        elif m["set"]:
            found = _SET.match(glob, m.start())
            if found is None:
                raise ValueError("a bracket is not closed")
            at = found.end()
            yield f"(?!/)[{'^' * bool(found['not'])}{''.join(_members(found['members']))}]"
        else:
            yield re.escape(m["escaped"] or m["plain"])


def _members(members: str) -> Iterator[str]:
    for m in _MEMBER.finditer(members):
        if m["kind"]:
            yield _KINDS.get(m["kind"], "")
        elif m["high"] and m["low"] <= m["high"]:
            yield f"{re.escape(m['low'])}-{re.escape(m['high'])}"
        else:
            yield re.escape(m["low"])
