"""Check kind ``known-name``: near-misses of the names that the desk has listed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.checks.check import Hit, Span, WithoutOptions, replace
from newslint.document.names import bare, slips
from newslint.document.occurrences import occurrences
from newslint.document.words import WORD

if TYPE_CHECKING:
    from newslint.document.document import Document

SHORTEST_ALONE = 6
"""A near-miss that stands alone must be so long; beside the rest of its name any length will do."""
SHORTEST = 3


class KnownName(WithoutOptions):
    """Reports words one slip away from a word of a listed name (setting ``names``).

    A name of several words is compared word by word: where the other words stand beside it, the
    odd one out is reported; a near-miss on its own only where no dictionary knows it.
    """

    triggers = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        names = [tuple(WORD.findall(name)) for name in document.desk.names]
        if not names:
            return
        parts = {part for name in names for part in name}
        seen: dict[str, list[str]] = {}
        for token in set(WORD.findall(document.text)):
            word = bare(token)
            if len(word) >= SHORTEST and word[0].isupper() and not word.isupper():
                seen.setdefault(word, []).append(token)
        for part, word in self._near(parts, set(seen) - parts):
            for start in _starts(document, seen[word]):
                name = _name_around(document.text, start, word, part, names)
                if name or (self._stands_alone(document, start, word) and part in _last(names)):
                    end = start + len(word)
                    values = {"name": " ".join(name) or part}
                    yield Hit(start, end, (replace(start, end, part),), values)

    def _near(self, parts: set[str], words: set[str]) -> Iterator[tuple[str, str]]:
        """Part of a name and the word that comes near it, or differs in case alone."""
        folded = {part.lower(): part for part in parts if part[1:] != part[1:].lower()}
        for word in words:
            if word.lower() in folded:
                yield folded[word.lower()], word
        for a, b in slips([*parts, *words]):
            if (a in parts) != (b in parts):
                yield (a, b) if a in parts else (b, a)

    def _stands_alone(self, document: Document, start: int, word: str) -> bool:
        """Whether a word outside any longer name is in no dictionary either."""
        from newslint.language.lexicon import lexicon

        if len(word) < SHORTEST_ALONE or lexicon().knows(word):
            return False
        text = document.text
        before = re.search(r"([^\W\d_]+)[ -]$", text[max(0, start - 40) : start])
        after = re.match(r"[ -]([^\W\d_]+)", text[start + len(word) :])
        return not any(m is not None and m[1][0].isupper() for m in (before, after))


def _last(names: Iterable[tuple[str, ...]]) -> set[str]:
    return {name[-1] for name in names if name}


def _starts(document: Document, tokens: list[str]) -> list[int]:
    found = occurrences(document.text, tokens)
    return sorted(start for starts in found.values() for start in starts)


def _name_around(
    text: str, start: int, word: str, part: str, names: Iterable[tuple[str, ...]]
) -> tuple[str, ...]:
    """The listed name whose other words stand around ``word``, or an empty one."""
    for name in names:
        if len(name) < 2 or part not in name:
            continue
        k = name.index(part)
        left, right = " ".join(name[:k]), " ".join(name[k + 1 :])
        if left and not text[:start].endswith(left + " "):
            continue
        end = start + len(word)
        if right and not text.startswith(" " + right, end):
            continue
        return name
    return ()
