"""Patterns compiled when first used: an article needs few, and a cold start pays for each."""

import re
from typing import Any, AnyStr, cast

from newslint.compiled_patterns import compiled_pattern


class _LazyPattern:
    """Stands for a compiled pattern; after the first use of a method it is as quick as one."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags
        self._pattern: re.Pattern[Any] | None = None

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.compiled(), name)
        setattr(self, name, found)
        return found

    def compiled(self) -> re.Pattern[Any]:
        if self._pattern is None:
            self._pattern = compiled_pattern(self._source, self._flags)
        return self._pattern


def lazy(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` would return, compiled (and its mistakes found) at the first use."""
    return cast("re.Pattern[AnyStr]", _LazyPattern(source, flags))


def compile_all() -> None:
    """Compile every lazy pattern of the modules that are imported."""
    import gc

    for found in gc.get_objects():
        if isinstance(found, _LazyPattern):
            found.compiled()
