"""A question about words that is put to each word once, however many articles hold it."""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet

LIMIT = 200_000
"""Words whose answers are kept; with more, everything is forgotten and asked anew."""


class Sieve:
    """Keeps back the few words of an article of which something holds.

    `pick` is asked about words that were not met before and returns those that stay in the sieve;
    its answer about a word must not depend on the others. Words met before cost a set operation.
    """

    def __init__(self, pick: Callable[[AbstractSet[str]], Iterable[str]]) -> None:
        self._pick = pick
        self._kept: set[str] = set()
        self._passed: set[str] = set()

    def kept(self, words: AbstractSet[str]) -> set[str]:
        """Those of the words that stay in the sieve, as a set of the caller's own."""
        left = words - self._passed
        if left <= self._kept:
            return set(left)
        if len(self._passed) + len(self._kept) > LIMIT:
            self._kept, self._passed = set(), set()
            left = words
        fresh = left - self._kept
        picked = set(self._pick(fresh))
        self._kept |= picked
        self._passed |= fresh - picked
        return self._kept.intersection(left)
