"""Stretches of a text, asked whether any of them overlaps another."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate


class Spans:
    """Any number of (start, end), in any order, overlapping or not."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def overlap(self, start: int, end: int) -> bool:
        """Whether one of them has a character in common with ``text[start:end]``."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start
