"""Path patterns as in a ``.gitignore``: those files themselves, and the patterns of a config."""

import os
import re
from collections.abc import Sequence
from typing import Any

from newslint.errors import ConfigError


class PathPatterns:
    """Patterns relative to a folder. It and the paths to judge are absolute.

    Raises ConfigError for a broken pattern, with the pattern as its key.
    """

    def __init__(self, folder: str, patterns: Sequence[str]) -> None:
        self._prefix = os.path.join(folder, "")
        self._spec = _compiled(patterns) if patterns else None

    def __bool__(self) -> bool:
        return self._spec is not None

    def verdict(self, path: str, *, is_folder: bool = False) -> bool | None:
        """True where the last pattern that fits a path is plain, False where it starts with "!".

        None where no pattern fits. What lies in a folder that fits, fits as well.
        """
        if self._spec is None or not path.startswith(self._prefix):
            return None
        relative = path[len(self._prefix) :].replace(os.sep, "/")
        verdict: bool | None = self._spec.check_file(relative + "/" * is_folder).include
        return verdict


def read_gitignore(path: str, folder: str) -> PathPatterns:
    """The patterns in a ``.gitignore``; lines that are broken fit nothing, as with git itself."""
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().splitlines()
    except OSError:
        return PathPatterns(folder, [])
    lines = [line for line in lines if line.strip() and not line.startswith("#")]
    try:
        return PathPatterns(folder, lines)
    except ConfigError:
        return PathPatterns(folder, [line for line in lines if _is_valid(line)])


def _compiled(patterns: Sequence[str]) -> Any:
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except (ValueError, re.error):
        broken = next(pattern for pattern in patterns if not _is_valid(pattern))
        raise ConfigError(f'broken pattern "{broken}"', (broken,)) from None


def _is_valid(pattern: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([pattern])
    except (ValueError, re.error):
        return False
    return True
