"""Excerpts: the source lines of a finding, cut to a width, with what they mark set apart."""

from typing import NamedTuple

from newslint.document.lines import Lines
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


def excerpts(source: str, lines: Lines, start: int, end: int, room: int) -> list[Excerpt]:
    """The first and the last line of a span of the source, each at most ``room`` columns wide."""
    first = lines.line(start)
    # A span that takes in a line end stops where the next line begins; it does not mark that line.
    last = max(first, lines.line(end - 1 if end > start else end))
    line_start, line_end = lines.bounds(first, source)
    found = [_cut(first, source, (line_start, line_end), start, min(end, line_end), room)]
    if last > first:
        line_start, line_end = lines.bounds(last, source)
        copy_start = line_end - len(source[line_start:line_end].lstrip())
        found.append(_cut(last, source, (line_start, line_end), copy_start, end, room))
    return found


def _cut(
    number: int, source: str, bounds: tuple[int, int], start: int, end: int, room: int
) -> Excerpt:
    line_start, line_end = bounds
    line_start += source.startswith("\ufeff") and line_start == 0
    start = max(line_start, min(start, line_end))
    end = max(start, min(end, line_end))
    # What lies farther off than the room cannot be shown: a file may be a single line.
    a, b = max(line_start, start - room), min(line_end, end + room)
    before = visible_with_tabs(source[a:start], 0)
    marked = visible_with_tabs(source[start : min(end, start + room)], width(before))
    after = visible_with_tabs(source[end:b], width(before) + width(marked))
    whole = a == line_start and b == line_end and end <= start + room
    if whole and width(before) + width(marked) + width(after) <= room:
        return Excerpt(number, before, marked, after)
    if width(marked) > room - 2:
        return Excerpt(number, _tail(before, 1, whole=a == line_start), _head(marked, room - 1), "")
    rest = room - width(marked)
    left = min(width(before), max(rest // 2, rest - width(after)))
    before = _tail(before, left, whole=a == line_start)
    after = _head(after, rest - width(before), whole=b == line_end)
    return Excerpt(number, before, marked, after)


def visible_with_tabs(text: str, column: int) -> str:
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
