"""The mentions of a name in an article: who is introduced by it, and what stands around it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newslint.checks.check import Span
from newslint.document.block import Role
from newslint.document.names import TITLES, bare
from newslint.language.dates import MONTHS, WEEKDAYS
from newslint.lazy_pattern import lazy
from newslint.record import Record

if TYPE_CHECKING:
    from newslint.document.document import Document
    from newslint.language.lexicon import Lexicon

COURTESY_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mx"})
_CALENDAR = frozenset((*WEEKDAYS, *MONTHS))
REACH = 60
"""The longest word, in code points, that is looked at before a name."""
_NEXT_NAME = lazy(r" ((?:[A-Z]\.? )?[A-Z][\w’'-]*)")


class NameMentions(Record):
    """A name with all its mentions in the article."""

    document: Document
    name: str
    spans: list[Span]

    @cached_property
    def roles(self) -> frozenset[Role]:
        return frozenset(block.role for block in self.document.blocks_at(self.spans))

    @cached_property
    def introduced(self) -> frozenset[str]:
        """The given names that it follows, empty where it never stands in full."""
        given = (self.word_before(start) for start, _ in self.spans)
        return frozenset(g for g in given if g and g not in TITLES)

    @property
    def weight(self) -> tuple[int, bool, int]:
        """The greater, the more likely it is the right spelling."""
        return len(self.spans), bool(self.introduced), -self.spans[0][0]

    def shares_given_name(self, other: NameMentions) -> bool:
        return bool(self.introduced & other.introduced)

    @cached_property
    def following(self) -> frozenset[str]:
        """What follows the mentions: capitalised words, or nothing."""
        text = self.document.text
        return frozenset(
            m[1] if (m := _NEXT_NAME.match(text, end)) else "" for _, end in self.spans
        )

    @property
    def is_given(self) -> bool:
        """Whether a capitalised word follows wherever it stands, as it does a given name."""
        return "" not in self.following

    def precedes(self, other: NameMentions) -> bool:
        """Whether both stand before the same name."""
        return bool(self.following & other.following)

    def is_a_name(self, known: Lexicon) -> bool:
        """Introduced in full, used more than once, or listed as a name."""
        return bool(self.introduced) or len(self.spans) > 1 or self.name in known

    def is_a_person(self, known: Lexicon) -> bool:
        """Whether a given name stands before it that is no common word (Mobile, Magic)."""
        return any(not is_ordinary(given, known, band=35) for given in self.introduced)

    def stands_beside(self, other: NameMentions) -> bool:
        """Whether both are parts of one name: Hong Kong, Hocus Pocus."""
        ends = {end for _, end in self.spans}
        return any(start - 1 in ends for start, _ in other.spans) or self.name in other.introduced

    def is_bare(self, start: int, end: int) -> bool:
        """Whether a mention stands alone or after a courtesy title, not in a longer name."""
        after = self.document.text[end : end + 2]
        if after[:1] in (" ", "-") and after[1:].isupper():
            return False
        before = self.word_before(start)
        return not before or before in COURTESY_TITLES

    def word_before(self, start: int) -> str:
        """The capitalised word right before a mention, or nothing."""
        text = self.document.text
        if start < 2 or text[start - 1] not in " -":
            return ""
        left = text.rfind(" ", max(0, start - REACH), start - 1)
        left = max(left, text.rfind("\n", max(left, 0, start - REACH), start - 1))
        if left < 0 < start - REACH:
            return ""
        written = text[left + 1 : start - 1].strip("\"'“‘(*_").rpartition("_")[2]
        word = written.rstrip(".")
        if not word[:1].isupper() or word in _CALENDAR or _opens_sentence(word, text, left):
            return ""
        ends_sentence = word != written and len(word) > 1 and word not in TITLES
        return "" if ends_sentence or bare(word) != word or not word[-1].isalpha() else word


def is_ordinary(name: str, known: Lexicon, band: int = 80) -> bool:
    """Whether a capitalised word may be just the word: Trump, Shepherd, Fleck."""
    entry = known.entry(name.lower().replace("’", "'"))
    if entry is None or not entry.known or entry.band > band:
        return False
    return bool(entry.kinds & {"word", "contraction"})


def _opens_sentence(word: str, text: str, left: int) -> bool:
    """Whether a capitalised word is an ordinary one at the head of a sentence."""
    from newslint.language.lexicon import lexicon

    common = is_ordinary(word, lexicon(), band=35) and word not in lexicon()
    return common and (left < 1 or text[left] == "\n" or text[left - 1] in '.!?…:"”’')
