"""The projection of an article: its prose without markup, every position mapped to the source.

Markup is left out of the prose, so that it never splits a word (``**Tali**ban`` reads
"Taliban"); a soft line break reads as one space, so that a phrase wrapped over two lines is
still one phrase. What stands in a sentence but is no prose (code, a web address, a shortcode)
reads as `OBJECT`, so that the words around it are neither glued nor made neighbours. Blocks are
set apart by newlines, and no block holds one.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

OBJECT = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER: stands for a piece of the source that is not prose."""

Cut = tuple[int, int, str]
"""``source[start:end]`` and what the prose reads instead: often nothing."""


class Encoder(Protocol):
    """Writes text in the notation of the place it goes to: ``It's`` as ``It''s``."""

    def __call__(self, text: str, source: str, start: int) -> str | None:
        """``text`` as it must be written at ``source[start]``, None where it cannot be."""


class Prose:
    """Text made of segments, each either copied from the source or standing for a piece of it.

    Built left to right with `copy`, `put` and `add_block`. Inside a block every segment lies after
    the one before it in the source; blocks need not (the alternative text of an image follows
    the paragraph it stands in).
    """

    __slots__ = (
        "_copied", "_encoder_starts", "_encoders", "_order", "_parts", "_prose_starts", "_size",
        "_source_ends", "_source_starts", "_text", "source",
    )  # fmt: skip

    def __init__(self, source: str) -> None:
        self.source = source
        self._parts: list[str] = []
        self._size = 0
        self._text: str | None = None
        self._prose_starts: list[int] = []
        self._source_starts: list[int] = []
        self._source_ends: list[int] = []
        self._copied: list[bool] = []
        self._encoder_starts: list[int] = []
        self._encoders: list[Encoder] = []
        self._order: list[int] | None = None

    @classmethod
    def whole(cls, source: str) -> "Prose":
        """The projection that leaves nothing out."""
        prose = cls(source)
        prose.copy(0, len(source))
        return prose

    def __len__(self) -> int:
        return self._size

    @property
    def text(self) -> str:
        if self._text is None or len(self._text) != self._size:
            self._text = "".join(self._parts)
            self._parts = [self._text]
        return self._text

    def copy(self, start: int, end: int) -> None:
        """Take ``source[start:end]`` as it stands."""
        if start >= end:
            return
        if self._copied and self._copied[-1] and self._source_ends[-1] == start:
            self._source_ends[-1] = end
        else:
            self._add_segment(start, end, copied=True)
        self._parts.append(self.source[start:end])
        self._size += end - start

    def put(self, text: str, start: int, end: int) -> None:
        """Let ``text`` stand for ``source[start:end]`` (an entity, a line break, nothing)."""
        if not text:
            return
        self._add_segment(start, end, copied=False)
        self._parts.append(text)
        self._size += len(text)

    def add_block(self, start: int, end: int, cuts: Sequence[Cut]) -> tuple[int, int]:
        """Take ``source[start:end]`` with each of the ascending, disjoint ``cuts`` replaced, set
        apart from the block before by a newline. Returns its span in the prose."""
        if self._size:
            self.put("\n", start, start)
        begin = self._size
        if cuts:
            start = self._project_cuts(start, cuts)
        if start < end:
            self._add_segment(start, end, copied=True)
            self._parts.append(self.source[start:end])
            self._size += end - start
        return begin, self._size

    def _project_cuts(self, start: int, cuts: Sequence[Cut]) -> int:
        """Take everything from ``start`` to the end of the last cut, which is returned."""
        source, size = self.source, self._size
        add_part, add_prose, add_start, add_end, add_copied = (
            self._parts.append, self._prose_starts.append, self._source_starts.append,
            self._source_ends.append, self._copied.append,
        )  # fmt: skip
        for cut_start, cut_end, text in cuts:
            if start < cut_start:
                add_prose(size)
                add_start(start)
                add_end(cut_start)
                add_copied(True)
                add_part(source[start:cut_start])
                size += cut_start - start
            if text:
                add_prose(size)
                add_start(cut_start)
                add_end(cut_end)
                add_copied(False)
                add_part(text)
                size += len(text)
            start = cut_end
        self._size = size
        return start

    @contextmanager
    def written_with(self, encoder: Encoder | None) -> Iterator[None]:
        """Have edits of the prose added meanwhile written by ``encoder``, if one is given."""
        if encoder is None:
            yield
            return
        before = self._encoders[-1] if self._encoders else _as_it_is
        self._encoder_starts.append(self._size)
        self._encoders.append(encoder)
        yield
        self._encoder_starts.append(self._size)
        self._encoders.append(before)

    def _add_segment(self, start: int, end: int, *, copied: bool) -> None:
        self._prose_starts.append(self._size)
        self._source_starts.append(start)
        self._source_ends.append(end)
        self._copied.append(copied)

    def _segment(self, position: int) -> int:
        return bisect_right(self._prose_starts, position) - 1

    def source_start(self, position: int) -> int:
        """Where in the source the prose character at ``position`` begins."""
        if not self._prose_starts:
            return 0
        if position >= self._size:
            return self._source_ends[-1]
        k = self._segment(position)
        if self._copied[k]:
            return self._source_starts[k] + position - self._prose_starts[k]
        return self._source_starts[k]

    def source_end(self, position: int) -> int:
        """Where in the source the prose character before ``position`` ends."""
        if position <= 0 or not self._prose_starts:
            return self.source_start(0)
        k = self._segment(position - 1)
        if self._copied[k]:
            return self._source_starts[k] + position - self._prose_starts[k]
        return self._source_ends[k]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of ``prose[start:end]``."""
        if start >= end:
            at = self.source_start(start)
            return at, at
        return self.source_start(start), self.source_end(end)

    def prose_position(self, source_position: int) -> int:
        """The prose position of the first character at or after a source position."""
        starts, order = self._source_starts, self._source_order()
        i = bisect_right(order, source_position, key=starts.__getitem__) - 1
        if i < 0:
            return self._prose_starts[order[0]] if order else 0
        k = order[i]
        if source_position >= self._source_ends[k]:
            return self._prose_starts[order[i + 1]] if i + 1 < len(order) else self._size
        if self._copied[k]:
            return self._prose_starts[k] + source_position - starts[k]
        return self._prose_starts[k]

    def _source_order(self) -> list[int]:
        """The segments in the order of the source."""
        if self._order is None or len(self._order) != len(self._source_starts):
            self._order = sorted(
                range(len(self._source_starts)), key=self._source_starts.__getitem__
            )
        return self._order

    def segments(self, start: int, end: int) -> Iterator[tuple[int, int, int, int, bool]]:
        """The segments of ``prose[start:end]``: prose span, source span, whether it is copied."""
        for k in range(self._segment(start), len(self._prose_starts)):
            p, a, b = self._prose_starts[k], self._source_starts[k], self._source_ends[k]
            if p >= end:
                break
            q = self._prose_starts[k + 1] if k + 1 < len(self._prose_starts) else self._size
            if self._copied[k]:
                a, b = a + max(start - p, 0), b - max(q - end, 0)
            yield max(p, start), min(q, end), a, b, self._copied[k]

    def is_contiguous(self, start: int, end: int) -> bool:
        """Whether ``prose[start:end]`` stands in the source letter for letter."""
        a, b = self.span(start, end)
        return b - a == end - start and self.source[a:b] == self.text[start:end]

    def encoder_at(self, position: int) -> Encoder:
        """What writes text at a position of the prose."""
        k = bisect_right(self._encoder_starts, position) - 1
        return self._encoders[k] if k >= 0 else _as_it_is


def _as_it_is(text: str, source: str, start: int) -> str | None:  # noqa: ARG001
    return text
