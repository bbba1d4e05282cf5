"""Quoted speech of an article.

Multi-paragraph convention: a quotation that runs over several paragraphs opens each of them and
closes only the last (Associated Press, Chicago and UK houses agree).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from newslint.document.block import Block, Role
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

_MARKS = "\"“”„‟«»'‘’"
_OPENERS = "“„«"
_CLOSERS = "”»"
_DOUBLE = '"“”„‟«»'
_ELISION = lazy(r"['‘’](?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|n['’])", re.I)
_ASIDE = frozenset({Role.CAPTION, Role.CREDIT, Role.EMBED})
"""Blocks that may stand between two paragraphs of one quotation."""


class Quotation(NamedTuple):
    """A quotation in the prose, its marks included.

    ``closed`` is false where no closing mark was found before the block ended; ``continued``
    where that is right, because the next paragraph takes the quotation up.
    """

    start: int
    end: int
    closed: bool
    continued: bool = False


class Quotations(Sequence[Quotation]):
    """The quotations of an article in order, outermost only."""

    def __init__(self, spans: list[Quotation]) -> None:
        self._spans = spans
        self._starts = [s.start for s in spans]

    @classmethod
    def of(cls, text: str, blocks: list[Block]) -> "Quotations":
        spans: list[Quotation] = []
        marks = _marks(text)
        following: Block | None = None
        for block in reversed(blocks):
            first = len(marks)
            while first and marks[first - 1] >= block.start:
                first -= 1
            if block.role is Role.QUOTE:
                spans.append(Quotation(block.start, block.end, closed=True))
            elif first < len(marks):
                spans += _Scan(text, block, marks[first:], following).run()[::-1]
            del marks[first:]
            if block.role not in _ASIDE:
                following = block
        spans.reverse()
        return cls(spans)

    def __getitem__(self, index: Any) -> Any:
        return self._spans[index]

    def __len__(self) -> int:
        return len(self._spans)

    def at(self, position: int) -> Quotation | None:
        """The quotation around a prose position, its marks included."""
        k = bisect_right(self._starts, position) - 1
        if k >= 0 and position < self._spans[k].end:
            return self._spans[k]
        return None

    def touch(self, start: int, end: int) -> bool:
        """Whether any of ``text[start:end]`` is quoted."""
        if self.at(start) is not None:
            return True
        k = bisect_right(self._starts, start)
        return k < len(self._starts) and self._starts[k] < end


def _marks(text: str) -> list[int]:
    """Where quotation marks stand, apostrophes inside a word left out."""
    padded = f"{text} "
    found = []
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    found.sort()
    return [
        at
        for at in found
        if not (padded[at + 1].isalnum() and padded[at - 1].isalnum()) or text[at] in _DOUBLE
    ]


class _Scan:
    """The quotations of one block."""

    def __init__(self, text: str, block: Block, marks: list[int], following: Block | None) -> None:
        self._text = text
        self._start, self._end = block.start, block.end
        self._following = following
        self._marks = marks
        # The first mark from here on that closes a quotation between single marks.
        self._closer = 0

    def run(self) -> list[Quotation]:
        text = self._text
        spans: list[Quotation] = []
        opened = -1
        single = False
        inner = 0
        for k, at in enumerate(self._marks):
            if text[at] not in _DOUBLE:
                if opened < 0:
                    if self._opens_single(k):
                        opened, single = at, True
                elif (single and self._closes_single(k)) or (not single and self._is_pair(k)):
                    spans.append(Quotation(opened, at + 1, closed=True))
                    opened = -1
            elif opened >= 0 and single:
                continue
            elif opened < 0:
                if self._opens(at):
                    opened, single, inner = at, False, 0
            elif self._opens_clearly(at):
                if (text[at] == '"') != (text[opened] == '"'):
                    inner += 1
                    continue
                # The one before was never closed.
                spans.append(Quotation(opened, self._before_space(at), closed=False))
                opened = at
            elif inner:
                inner -= 1
            else:
                spans.append(Quotation(opened, at + 1, closed=True))
                opened = -1
        if opened >= 0:
            spans.append(
                Quotation(opened, self._end, closed=False, continued=self._is_continued(single))
            )
        return spans

    def _is_continued(self, single: bool) -> bool:
        if self._following is None:
            return False
        first = self._text[self._following.start : self._following.start + 1]
        return first != "" and first in ("‘" if single else '"“„«”')

    def _before(self, at: int) -> str:
        return self._text[at - 1] if at > self._start else " "

    def _after(self, at: int) -> str:
        return self._text[at + 1] if at + 1 < self._end else " "

    def _before_space(self, at: int) -> int:
        while self._text[at - 1].isspace():
            at -= 1
        return at

    def _opens(self, at: int) -> bool:
        """Whether a double mark opens: not one typed to close, nor the sign of an inch."""
        mark = self._text[at]
        if mark in _CLOSERS:
            return False
        if mark != '"':
            return True
        return not self._before(at).isdigit() and not self._after(at).isspace()

    def _opens_clearly(self, at: int) -> bool:
        """Whether a double mark leads a word, so that it cannot close what stands before it."""
        if self._text[at] in _CLOSERS:
            return False
        is_led = self._before(at).isspace() or self._before(at) in "([—–-/"
        return is_led and not self._after(at).isspace() and self._after(at) not in ".,;:!?)]"

    def _is_pair(self, k: int) -> bool:
        """Whether two single marks stand for a double one."""
        at = self._marks[k]
        return at > self._start and self._text[at - 1] == self._text[at]

    def _opens_single(self, k: int) -> bool:
        """Whether a single mark opens a quotation: it leads a word and a partner closes it."""
        text, at = self._text, self._marks[k]
        if text[at] == "’" or self._before(at).isalnum() or self._after(at).isspace():
            return False
        if _ELISION.match(text, at, self._end):
            return False
        self._closer = max(self._closer, k + 1)
        while self._closer < len(self._marks) and not self._may_close(self._closer):
            self._closer += 1
        if self._closer < len(self._marks):
            return text[self._marks[self._closer]] == "'" or text[at] == "‘"
        return text[at] == "‘" and at == self._start and self._is_continued(single=True)

    def _may_close(self, k: int) -> bool:
        """Whether a mark may close a single quotation: no word goes on behind it."""
        text, at = self._text, self._marks[k]
        return text[at] in "'’" and not self._after(at).isalnum() and not self._before(at).isspace()

    def _closes_single(self, k: int) -> bool:
        """Whether a mark closes a single quotation, and is no plural possessive inside it."""
        if not self._may_close(k):
            return False
        text, at = self._text, self._marks[k]
        is_like_possessive = (
            self._before(at) == "s" and self._after(at) == " " and text[at + 2 : at + 3].islower()
        )
        if not is_like_possessive:
            return True
        # A possessive if something else is there to close the quotation before another opens.
        return k + 1 == len(self._marks) or not self._may_close(k + 1)
