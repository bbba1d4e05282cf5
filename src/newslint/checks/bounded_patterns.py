"""Patterns that a linted repository wrote, bounded in time.

They run on `regex`, which can stop a runaway match.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import thread_time
from typing import Any

import regex

from newslint.errors import RuleError

USER_TIMEOUT = 1.0
"""Seconds of processor time that the patterns of one rule may take on one article."""

_out_of_time: ContextVar[float] = ContextVar("out_of_time")


@contextmanager
def time_limit() -> Iterator[None]:
    """Bound what all patterns that are used in this block take together.

    Outside of such a block each use of a pattern has `USER_TIMEOUT` to itself.
    """
    token = _out_of_time.set(thread_time() + USER_TIMEOUT)
    try:
        yield
    finally:
        _out_of_time.reset(token)


class BoundedPattern:
    """A pattern that raises TimeoutError instead of running away (see `time_limit`).

    Raises RuleError where it is broken. ``flags`` are those of `re`.
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        try:
            self._pattern: Any = regex.compile(source, regex.I if flags & re.I else 0)
        except regex.error as error:
            raise RuleError(f'broken pattern "{source}": {error}') from None

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        now = thread_time()
        left = _out_of_time.get(now + USER_TIMEOUT) - now
        if left <= 0:
            raise TimeoutError
        found: Iterator[re.Match[str]] = self._pattern.finditer(text, start, end, timeout=left)
        return found
