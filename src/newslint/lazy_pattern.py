"""Patterns compiled when first used: an article needs few, and a cold start pays for each."""

import re
from typing import Any, AnyStr, cast


class _LazyPattern:
    """Stands for a compiled pattern; after the first use of a method it is as quick as one."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found


def lazy(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` would return, compiled (and its mistakes found) at the first use."""
    return cast("re.Pattern[AnyStr]", _LazyPattern(source, flags))
