"""Findings whose remedy is to cut whole blocks."""

import re
from collections.abc import Iterable, Iterator

from newslint.checks.check import Hit, Rewrite, remove_block
from newslint.document.block import Block
from newslint.document.document import Document
from newslint.finding import Applicability
from newslint.lazy_pattern import lazy

_LONGEST_QUOTED = 40
_MEDIA = lazy(r"<(?:img|picture|video|audio|iframe|object|embed|svg)\b|!\[|\{\{[<%]|\{%", re.I)
"""What no cut may take along: pictures, players and shortcodes, which draw them."""


def cuts(document: Document, indexes: Iterable[int], *, is_sure: bool = True) -> Iterator[Hit]:
    """A hit for each unbroken run of the blocks at ``indexes``, to be cut as one.

    One cut for the run, because its lines vouch for each other: with half of them gone the rest
    would pass for copy.
    """
    for first, last in unbroken(document, indexes):
        yield cut(document, first, last, is_sure=is_sure)


def unbroken(document: Document, indexes: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of blocks that follow each other directly."""
    first = last = -1
    for k in sorted(indexes):
        if first >= 0 and k == last + 1 and _adjoin(document, last, k):
            last = k
            continue
        if first >= 0:
            yield first, last
        first = last = k
    if first >= 0:
        yield first, last


def cut(document: Document, first: int, last: int, *, is_sure: bool = True) -> Hit:
    """The hit on the blocks from ``first`` to ``last``; ``{lines}`` quotes them in the message,
    ``{count}`` is their number. The cut is offered at most unless ``is_sure``, and not at all
    where a picture would go with the words."""
    start, end = document.blocks[first], document.blocks[last]
    removals = _removals(document, start, end, is_sure=is_sure)
    lines = _quoted(document.block_text(start))
    if first == last:
        return Hit(start.start, end.end, removals, {"lines": lines, "count": 1})
    values = {"lines": f"{lines} … {_quoted(document.block_text(end))}", "count": last - first + 1}
    span = document.source_span(start.start, end.end)
    return Hit(*span, removals, values, in_source=True)


def _removals(
    document: Document, start: Block, end: Block, *, is_sure: bool
) -> tuple[Rewrite, ...]:
    if _MEDIA.search(document.source, start.outer_start, end.outer_end):
        return ()
    removal = remove_block(document, start, end)
    return (removal if is_sure else removal._replace(applicability=Applicability.OFFERED),)


def _adjoin(document: Document, before: int, after: int) -> bool:
    """Whether nothing but white space stands between two blocks in the source."""
    start, end = document.blocks[before].outer_end, document.blocks[after].outer_start
    return not document.source[start:end].strip()


def _quoted(line: str) -> str:
    if len(line) > _LONGEST_QUOTED:
        line = line[: line.rfind(" ", 0, _LONGEST_QUOTED)] + "…"
    return f"“{line}”"
