"""The lines changed since a revision, as git tells them."""

import os
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import IO, NoReturn

from newslint.errors import ConfigError
from newslint.finding import Finding
from newslint.lazy_pattern import lazy

LineRange = tuple[int, int]
"""The first and the last line of a change, counted from 1, line feeds alone ending a line."""

_HUNK = lazy(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_QUOTED = lazy(rb'\\([0-7]{3}|[abtnvfr"\\])')
_ESCAPES = dict(zip(b'abtnvfr"\\', b'\a\b\t\n\v\f\r"\\', strict=True))

# A linted repository must not get to run anything of its own.
_GIT = (
    "git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false",
    "-c", "diff.ignoreSubmodules=all",
)  # fmt: skip
_DIFF = (
    "diff", "--unified=0", "--no-ext-diff", "--no-textconv", "--no-color", "--find-renames",
    "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip


class ChangedLines:
    """What has changed in the repository of the working directory since a revision.

    A branch is compared from where it parted, so that what others did meanwhile counts as theirs.
    Untracked files have changed altogether. Raises ConfigError where git cannot tell.
    """

    def __init__(self, revision: str) -> None:
        self._revision = revision
        self._root = self._ask("rev-parse", "--show-toplevel").rstrip("\n")
        if revision.startswith("-"):
            self._fail("there is no such revision")
        commit = self._ask("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").strip()
        self._lines: dict[str, list[LineRange] | None] = {}
        for name in self._ask("ls-files", "--others", "--exclude-standard", "-z").split("\0")[:-1]:
            self._lines[self._real(name)] = None
        for name, changes in self._changes(self._parted_at(commit)):
            self._lines[self._real(name)] = changes

    def touched(self, path: str, findings: list[Finding], source: str) -> list[Finding]:
        """The findings that a changed line has a part in."""
        changes = self._lines.get(os.path.realpath(path), [])
        if changes is None or not findings or not changes:
            return findings if changes is None else []
        line_of = _Lines(source)
        return [
            finding
            for finding in findings
            if any(
                _overlaps(changes, line_of(start), line_of(end)) for start, end in _spans(finding)
            )
        ]

    def _parted_at(self, commit: str) -> str:
        """Where the work tree's branch left the revision's, or the revision if that is unknown."""
        try:
            return self._ask("merge-base", commit, "HEAD").strip() or commit
        except ConfigError:
            return commit

    def _changes(self, commit: str) -> Iterator[tuple[str, list[LineRange] | None]]:
        import subprocess

        command = [*_GIT, *_DIFF, commit, "--"]
        with subprocess.Popen(
            command, cwd=self._root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as git:
            assert git.stdout is not None
            yield from read_diff(git.stdout)
        if git.returncode:
            self._fail("git diff failed")

    def _ask(self, *args: str) -> str:
        import subprocess

        root = getattr(self, "_root", None)
        try:
            run = subprocess.run([*_GIT, *args], cwd=root, capture_output=True, check=False)
        except FileNotFoundError:
            self._fail("git is not installed")
        if run.returncode:
            told = os.fsdecode(run.stderr).strip().splitlines()
            self._fail(told[0].removeprefix("fatal: ") if told else "there is no such revision")
        return os.fsdecode(run.stdout)

    def _fail(self, why: str) -> NoReturn:
        raise ConfigError(f'what changed since "{self._revision}" cannot be told: {why}')

    def _real(self, name: str) -> str:
        return os.path.realpath(os.path.join(self._root, name))


def read_diff(diff: "IO[bytes] | Iterable[bytes]") -> Iterator[tuple[str, list[LineRange] | None]]:
    """Each file of a git diff without context, with its changed lines; None for a binary one.

    Files that are gone are left out.
    """
    name: str | None = None
    changes: list[LineRange] = []
    header = b""
    skip = 0
    for line in diff:
        if skip and line[:1] in b"+-":
            # Text of a hunk, which may read like anything.
            skip -= 1
        elif line.startswith(b"diff --git "):
            if name is not None:
                yield name, changes
            name, changes, header = None, [], line[len(b"diff --git ") :].rstrip(b"\n")
        elif line.startswith(b"+++ ") and line.rstrip() != b"+++ /dev/null":
            name = _unquoted(line[4:].rstrip(b"\n").removesuffix(b"\t"))[2:]
        elif m := _HUNK.match(line):
            count = int(m[3] or 1)
            skip = int(m[1] or 1) + count
            if count:
                changes.append((int(m[2]), int(m[2]) + count - 1))
        elif line.startswith(b"rename to "):
            name = _unquoted(line[len(b"rename to ") :].rstrip(b"\n"))
        elif line.startswith(b"Binary files ") and not line.endswith(b"and /dev/null differ\n"):
            yield name or _unquoted(header[(len(header) + 1) // 2 :])[2:], None
            name = None
    if name is not None:
        yield name, changes


def _unquoted(name: bytes) -> str:
    """A file name as git writes it, quoted as in C where it holds a quotation mark or control."""
    if name.startswith(b'"'):
        name = _QUOTED.sub(
            lambda m: bytes([int(m[1], 8) if len(m[1]) == 3 else _ESCAPES[m[1][0]]]), name[1:-1]
        )
    return os.fsdecode(name)


class _Lines:
    """The line (from 1) of a position as git counts them."""

    def __init__(self, source: str) -> None:
        self._ends = [m.start() for m in re.finditer("\n", source)]

    def __call__(self, position: int) -> int:
        return bisect_left(self._ends, position) + 1


def _spans(finding: Finding) -> Iterator[tuple[int, int]]:
    for start, end in ((finding.start, finding.end), *((p.start, p.end) for p in finding.related)):
        # The end is exclusive: a span that ends with its line has no part in the next.
        yield start, max(start, end - 1)


def _overlaps(changes: list[LineRange], first: int, last: int) -> bool:
    k = bisect_left(changes, first, key=lambda change: change[1])
    return k < len(changes) and changes[k][0] <= last
