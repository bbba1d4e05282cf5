"""The names that stand most in the news: countries, peoples, months, great cities and leaders."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.language.compiled_data import read_data


def near_great_name(word: str) -> bool:
    """Whether the word is one of the names, or may be a single slip away from one."""
    forms = set(_without_one_letter(word.lower()))
    sizes = range(len(word) - 1, len(word) + 2)
    return any(not forms.isdisjoint(_shortened(size)) for size in sizes)


@cache
def _shortened(size: int) -> frozenset[str]:
    """The names of so many letters in lower case, whole and with any one letter missing."""
    return frozenset(form for n in _names() if len(n) == size for form in _without_one_letter(n))


@cache
def _names() -> list[str]:
    """The capitalised words of the list, whose remarks stand above it, in lower case."""
    _, _, words = read_data("frequent.txt").decode().partition("\n\n")
    return [word.lower() for word in words.split() if "A" <= word < "["]


def _without_one_letter(word: str) -> Iterator[str]:
    yield word
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
