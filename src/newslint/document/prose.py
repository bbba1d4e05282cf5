"""The projection of an article: its prose without markup, every position mapped to the source.

Markup is left out of the prose, so that it never splits a word (``**Tali**ban`` reads
"Taliban"); a soft line break reads as one space, so that a phrase wrapped over two lines is
still one phrase. Blocks are set apart by newlines, and no block holds one.
"""

from bisect import bisect_right

from newslint.finding import Edit


class Prose:
    """Text made of segments, each either copied from the source or standing for a piece of it.

    Built left to right with `copy` and `put`; both must move forward in the source.
    """

    __slots__ = ("_copied", "_parts", "_prose_starts", "_size", "_source_ends", "_source_starts",
                 "_text", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._parts: list[str] = []
        self._size = 0
        self._text: str | None = None
        self._prose_starts: list[int] = []
        self._source_starts: list[int] = []
        self._source_ends: list[int] = []
        self._copied: list[bool] = []

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
        k = bisect_right(self._source_starts, source_position) - 1
        if k < 0:
            return 0
        if source_position >= self._source_ends[k]:
            return self._prose_starts[k + 1] if k + 1 < len(self._prose_starts) else self._size
        if self._copied[k]:
            return self._prose_starts[k] + source_position - self._source_starts[k]
        return self._prose_starts[k]

    def is_contiguous(self, start: int, end: int) -> bool:
        """Whether ``prose[start:end]`` stands in the source letter for letter."""
        a, b = self.span(start, end)
        return b - a == end - start and self.source[a:b] == self.text[start:end]

    def edits(self, start: int, end: int, text: str) -> tuple[tuple[Edit, ...], bool]:
        """Source edits that make ``prose[start:end]`` read ``text``.

        Returns the edits and whether they had to work around markup. Markup itself is never
        touched: where it stands inside the span, the new text goes to the first piece of prose
        that changes and the other pieces are deleted around it.
        """
        if self.is_contiguous(start, end):
            a, b = self.span(start, end)
            if a == b and start > 0 and start == self._block_end_before(start):
                a = b = self.source_end(start)
            return (Edit(a, b, text),), False
        old = self.text[start:end]
        head = _common_prefix(old, text)
        tail = _common_prefix(old[head:][::-1], text[head:][::-1])
        new = text[head : len(text) - tail]
        start, end = start + head, end - tail
        if start == end:
            at = self.source_end(start) if head else self.source_start(start)
            return ((Edit(at, at, new),) if new else ()), False
        if self.is_contiguous(start, end):
            a, b = self.span(start, end)
            return (Edit(a, b, new),), False
        edits = []
        for a, b in self._pieces(start, end):
            edits.append(Edit(a, b, new))
            new = ""
        return tuple(edits), True

    def _block_end_before(self, position: int) -> int:
        """``position`` where the prose breaks off there, so that an insertion belongs before it."""
        at_break = position >= self._size or self.text[position] == "\n"
        return position if at_break else -1

    def _pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        """The source spans of the segments that ``prose[start:end]`` is made of."""
        pieces = []
        for k in range(self._segment(start), len(self._prose_starts)):
            if self._prose_starts[k] >= end:
                break
            if self._copied[k]:
                shift = self._source_starts[k] - self._prose_starts[k]
                a = max(start + shift, self._source_starts[k])
                b = min(end + shift, self._source_ends[k])
            else:
                a, b = self._source_starts[k], self._source_ends[k]
            pieces.append((a, b))
        return pieces


def _common_prefix(a: str, b: str) -> int:
    size = min(len(a), len(b))
    return next((i for i in range(size) if a[i] != b[i]), size)
