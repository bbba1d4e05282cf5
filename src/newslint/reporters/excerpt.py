"""Excerpts: the source lines of a finding, cut to a width, with what they mark set apart."""

from itertools import pairwise

from newslint.document.lines import Lines
from newslint.named_tuple import NamedTuple
from newslint.terminal import expand_tabs, visible, width

_CUT = "…"
_WORD_AT_MOST = 15


class Excerpt(NamedTuple):
    """One source line: what stands before the marked text, that text, and what follows.

    All parts are fit for a terminal; a cut is shown by an ellipsis. ``marked`` may be empty.
    """

    line: int
    before: str
    marked: str
    after: str


Span = tuple[int, int]


def excerpts(
    source: str, lines: Lines, span: Span, room: int, in_view: Span | None = None
) -> list[Excerpt]:
    """The first and the last line of a span of the source, each at most ``room`` columns wide.

    ``in_view`` is a wider span of the same line to be shown as well, if there is room for it.
    """
    start, end = span
    first = lines.line(start)
    # A span that takes in a line end stops where the next line begins; it does not mark that line.
    last = max(first, lines.line(end - 1 if end > start else end))
    line = _Line(first, source, lines)
    found = line.cut(span, room, in_view) if in_view is not None and last == first else None
    shown = [found or line.cut_alone(span, room)]
    if last > first:
        line = _Line(last, source, lines)
        indent = len(line.text) - len(line.text.lstrip())
        shown.append(line.cut_alone((line.start + indent, end), room))
    return shown


class _Line:
    """A line of the source; spans are positions in the source and are clipped to it."""

    def __init__(self, number: int, source: str, lines: Lines) -> None:
        self.number = number
        self.start, end = lines.bounds(number, source)
        self.start += self.start == 0 and source.startswith("\ufeff")
        self.text = source[self.start : end]

    def cut_alone(self, span: Span, room: int) -> Excerpt:
        """The excerpt of a span, itself cut where it is too wide."""
        start, end = self._clipped(span)
        # What lies farther off than the room cannot be shown: a file may be a single line.
        short = (start + self.start, min(end, start + room) + self.start)
        found = self.cut(short, room, short)
        if found is not None:
            return found
        before = _tail(_visible(self.text[max(0, start - room) : start], 0), 1, whole=True)
        marked = _head(_visible(self.text[start : start + room], 0), room - 1)
        return Excerpt(self.number, before, marked, "")

    def cut(self, span: Span, room: int, in_view: Span) -> Excerpt | None:
        """The excerpt of a span with all that is to be in view; None where that is too wide."""
        start, end = self._clipped(span)
        first, last = self._clipped(in_view)
        a, b = max(0, first - room), min(len(self.text), last + room)
        parts: list[str] = []
        column = 0
        for left, right in pairwise((a, first, start, end, last, b)):
            parts.append(_visible(self.text[left:right], column))
            column += width(parts[-1])
        before, head, marked, tail, after = parts
        rest = room - width(head) - width(marked) - width(tail)
        if a > 0 or b < len(self.text) or width(before) + width(after) > rest:
            if rest < 2:
                return None
            kept = min(width(before), max(rest // 2, rest - width(after)))
            before = _tail(before, kept, whole=a == 0)
            after = _head(after, rest - width(before), whole=b == len(self.text))
        return Excerpt(self.number, before + head, marked, tail + after)

    def _clipped(self, span: Span) -> Span:
        """The span relative to the line."""
        start = max(0, min(span[0] - self.start, len(self.text)))
        return start, max(start, min(span[1] - self.start, len(self.text)))


def _visible(text: str, column: int) -> str:
    return expand_tabs(
        "\t".join(map(visible, text.split("\t"))) if "\t" in text else visible(text), column
    )


def _head(text: str, room: int, *, whole: bool = True) -> str:
    """The beginning of a text, cut between words where one ends soon."""
    if whole and width(text) <= room:
        return text
    kept = _fitting(text, room - 1)
    space = kept.rfind(" ")
    if space > 0 and len(kept) - space <= _WORD_AT_MOST:
        kept = kept[: space + 1]
    return kept + _CUT


def _tail(text: str, room: int, *, whole: bool) -> str:
    """The end of a text, cut between words where one begins soon."""
    if whole and width(text) <= room:
        return text
    kept = _fitting(text[::-1], room - 1)[::-1]
    while kept and width(kept[0]) == 0:
        kept = kept[1:]
    space = kept.find(" ")
    if 0 <= space < min(_WORD_AT_MOST, len(kept) - 1):
        kept = kept[space:]
    return _CUT + kept


def _fitting(text: str, room: int) -> str:
    if text.isascii():
        return text[: max(0, room)]
    used = 0
    for k, char in enumerate(text):
        used += width(char)
        if used > room:
            return text[:k]
    return text
