"""Words that a desk accepts or rejects, and how an entry is matched.

The case rule: an entry in lower case stands for the word in any case; an entry with a capital
stands only for itself as written and for itself in ALL CAPS. "quango" accepts Quango and QUANGO,
"Varnhaven" accepts VARNHAVEN but not varnhaven.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.document.words import WORD
from newslint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from newslint.document.document import Document

REJECTING = "!"
NAME_FIELDS = frozenset(
    """author authors byline by creator contributor contributors editor editors photographer
    illustrator photo-credit image-credit credit tag tags category categories keyword keywords
    people person places place topics topic organisations organizations location""".split()
)
"""Fields of front matter whose words are taken for right as spelt."""


class WordFile(NamedTuple):
    """The entries of a ``words.txt``: accepted words and rejected ones."""

    accepted: tuple[str, ...]
    rejected: tuple[str, ...]


def read_word_file(text: str) -> WordFile:
    """One entry a line; ``!word`` rejects, ``#`` begins a remark, blank lines are skipped."""
    accepted: list[str] = []
    rejected: list[str] = []
    for line in text.splitlines():
        entry = line.partition("#")[0].strip()
        if entry.startswith(REJECTING):
            rejected.append(entry.removeprefix(REJECTING).strip())
        elif entry:
            accepted.append(entry)
    return WordFile(tuple(accepted), tuple(filter(None, rejected)))


class Vocabulary:
    """Entries as sets that tokens are looked up in.

    An entry of several words, or with hyphens, stands for each of its words.
    """

    def __init__(self, entries: Iterable[str]) -> None:
        self.words = frozenset(
            part for entry in entries for part in WORD.findall(entry.replace("’", "'"))
        )
        self._any_case = frozenset(word for word in self.words if word == word.lower())
        self._as_written = self.words - self._any_case
        self._as_written |= {word.upper() for word in self._as_written}

    def __bool__(self) -> bool:
        return bool(self.words)

    def __contains__(self, token: str) -> bool:
        """Whether an entry stands for the token, its possessive ending left out."""
        word = token.replace("’", "'")
        if word in self._as_written or word.lower() in self._any_case:
            return True
        stem, mark, ending = word.rpartition("'")
        return bool(mark) and ending in ("", "s", "S") and stem in self

    def among(self, tokens: Collection[str]) -> set[str]:
        """Those of the tokens that an entry stands for."""
        return {token for token in tokens if token in self} if self else set()


def accepted(document: Document, tokens: Collection[str]) -> set[str]:
    """Those of the tokens that the desk accepts, or that the article's own fields name.

    Accepted are the settings ``words`` and ``names`` and the fields `NAME_FIELDS`.
    """
    desk = document.desk
    found = _vocabulary(desk.words).among(tokens) | _vocabulary(desk.names).among(tokens)
    if document.fields:
        values = (f.value for f in document.fields if _names_somebody(f.name))
        found |= Vocabulary(values).among(tokens)
    return found


def _names_somebody(field: str) -> bool:
    return not NAME_FIELDS.isdisjoint(field.lower().replace("_", "-").split("."))


@lru_cache(maxsize=16)
def _vocabulary(entries: Collection[str]) -> Vocabulary:
    return Vocabulary(entries)
