"""The names that stand most in the news: countries, peoples, months, great cities and leaders."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.language.compiled_data import read_data


def near_great_name(word: str) -> bool:
    """Whether the word is one of the names, or may be a single slip away from one."""
    return not _shortened().isdisjoint(_without_one_letter(word.lower()))


@cache
def _shortened() -> frozenset[str]:
    """The names in lower case, whole and with any one letter missing."""
    lines = read_data("frequent.txt").decode().splitlines()
    words = (word for line in lines if not line.startswith("#") for word in line.split())
    return frozenset(
        form for w in words if w[0].isupper() for form in _without_one_letter(w.lower())
    )


def _without_one_letter(word: str) -> Iterator[str]:
    yield word
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
