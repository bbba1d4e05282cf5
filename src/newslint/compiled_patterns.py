"""Patterns compiled when the wheel is built, for the Python that builds it.

What one article needs takes `re` 18 ms to compile, a sixth of a cold start, and `re` can keep
nothing: its patterns pickle as their source. But what it hands to its engine are plain numbers. The
wheel ships those, in a file that is named after the Python, the version of the engine and the byte
order they are meant for. Under any other, and in a checkout, patterns are compiled at first use.
"""

import _sre  # type: ignore[import-not-found]
import marshal
import os
import re
import sys
from collections.abc import Iterable
from functools import cache
from typing import Any, AnyStr

FILE = f"patterns-{sys.implementation.cache_tag}-{_sre.MAGIC}-{sys.byteorder}.marisa"

_compiled_here: set[tuple[str, int]] = set()


def compiled_pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` would return. Raises `re.error` as it does."""
    if isinstance(source, str):
        shipped = _shipped()
        if shipped is not None and (found := shipped.get(_key(source, flags))):
            pattern: re.Pattern[AnyStr] = _sre.compile(source, *marshal.loads(found[0]))
            return pattern
        _compiled_here.add((source, int(flags)))
    return re.compile(source, flags)


def compiled_here() -> set[tuple[str, int]]:
    """Source and flags of the patterns that were compiled in this process."""
    return _compiled_here


def packed(patterns: Iterable[tuple[str, int]]) -> Any:
    """A ``marisa_trie.BytesTrie`` of patterns, to be saved as `FILE`."""
    import marisa_trie

    entries = ((_key(source, flags), _numbers(source, flags)) for source, flags in patterns)
    return marisa_trie.BytesTrie(entries)


@cache
def _shipped() -> Any:
    path = os.path.join(os.path.dirname(__file__), FILE)
    if not os.path.isfile(path):
        return None
    import marisa_trie

    return marisa_trie.BytesTrie().mmap(path)


def _key(source: str, flags: int) -> str:
    return f"{int(flags)} {source}"


def _numbers(source: str, flags: int) -> bytes:
    """What `re` would give to the engine beside the source."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    code = list(map(int, _compiler._code(parsed, flags)))
    names = parsed.state.groupdict
    numbered: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        numbered[number] = name
    final = int(flags | parsed.state.flags)
    return marshal.dumps((final, code, parsed.state.groups - 1, names, tuple(numbered)))
