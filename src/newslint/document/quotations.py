"""Quoted speech of an article.

Multi-paragraph convention: a quotation that runs over several paragraphs opens each of them and
closes only the last (Associated Press, Chicago and UK houses agree).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from newslint.document.block import Block, Role
from newslint.lazy_pattern import lazy

_MARK = lazy(r"[\"“”„‟«»]|(?<!\w)['‘](?=[\w…\[(])|['’](?!\w)")
_OPENERS = "“„«"
_CLOSERS = "”»"
_ELISION = lazy(r"['‘’](?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|n['’])", re.I)


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
        for k, block in enumerate(blocks):
            following = blocks[k + 1] if k + 1 < len(blocks) else None
            if block.role is Role.QUOTE:
                spans.append(Quotation(block.start, block.end, closed=True))
            else:
                spans += _in_block(text, block, following)
        return cls(spans)

    def __getitem__(self, index):  # type: ignore[no-untyped-def]
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


def _in_block(text: str, block: Block, following: Block | None) -> list[Quotation]:
    spans: list[Quotation] = []
    opened = -1
    single = False
    for m in _MARK.finditer(text, block.start, block.end):
        mark, at = m.group(), m.start()
        if mark in "'‘’":
            if opened >= 0 and single and _closes_single(text, at, block):
                spans.append(Quotation(opened, at + 1, closed=True))
                opened = -1
            elif opened < 0 and _opens_single(text, at, block):
                opened, single = at, True
            continue
        if opened >= 0 and single:
            continue
        if opened < 0:
            if mark in _CLOSERS or (mark == '"' and _is_inch(text, at)):
                continue
            opened, single = at, False
        elif mark not in _OPENERS:
            spans.append(Quotation(opened, at + 1, closed=True))
            opened = -1
    if opened >= 0:
        continued = not single and following is not None and _opens_with_mark(text, following)
        spans.append(Quotation(opened, block.end, closed=False, continued=continued))
    return spans


def _opens_with_mark(text: str, block: Block) -> bool:
    return text[block.start : block.start + 1] in ('"', "“", "„", "«", "”")


def _is_inch(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isdigit()


def _opens_single(text: str, at: int, block: Block) -> bool:
    """Whether a single mark opens a quotation: it leads a word and a partner closes it."""
    if text[at] == "’" or (at > block.start and text[at - 1].isalnum()):
        return False
    if _ELISION.match(text, at, block.end):
        return False
    closers = "'" if text[at] == "'" else "’'"
    stop = min(block.end, at + 600)
    return any(
        text[i] in closers and _closes_single(text, i, block) for i in range(at + 2, stop)
    )


def _closes_single(text: str, at: int, block: Block) -> bool:
    """Whether a single mark closes: nothing of a word follows, and it is no plural possessive."""
    if at + 1 < block.end and text[at + 1].isalnum():
        return False
    before = text[at - 1] if at > block.start else " "
    if before.isspace():
        return False
    followed_by_word = text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
    return not (before == "s" and followed_by_word)
