"""A run of text in HTML: what stands between two block tags, its white space collapsed."""

from newslint.document.prose import Cut
from newslint.document.readers.shortcodes import Shortcodes
from newslint.document.readers.tags import text_cuts
from newslint.lazy_pattern import lazy

_SPACES = lazy(r"[ \t\n\r\f]*")
_SPACE = " \t\n\r\f"


class TextRun:
    """Takes the pieces of a run as they come.

    ``start``/``end`` go from its first to its last character that is no space; while there is
    none, ``start`` is -1. ``ends_in_break`` is whether only space has come since a ``<br>``.
    """

    def __init__(self, source: str, shortcodes: Shortcodes) -> None:
        self._source = source
        self._shortcodes = shortcodes
        self._cuts: list[Cut] = []
        self._is_spaced = False
        self.start = self.end = -1
        self.ends_in_break = False

    def take(self) -> tuple[int, int, list[Cut]]:
        """The span of the run and the cuts in it; the next run begins."""
        start, end, cuts = self.start, self.end, self._cuts
        while cuts and cuts[-1][1] > end:
            cuts.pop()
        self.start = self.end = -1
        self._cuts = []
        self._is_spaced = self.ends_in_break = False
        return start, end, cuts

    def text(self, start: int, end: int) -> None:
        """Text without tags."""
        source = self._source
        first = start
        if source[start] in _SPACE:
            spaces = _SPACES.match(source, start, end)
            first = spaces.end() if spaces else start
        if self.start < 0:
            if first == end:
                return
            self.start = first
        elif first > start:
            self.spaces(start, first)
            if first == end:
                return
        last = end
        while source[last - 1] in _SPACE:
            last -= 1
        self._cuts += text_cuts(source, first, last, self._shortcodes)
        self.end = last
        self._is_spaced = self.ends_in_break = False
        if last < end:
            self.spaces(last, end)

    def spaces(self, start: int, end: int) -> None:
        """What reads as one space, unless one stands there already."""
        if self._is_spaced:
            self._cuts.append((start, end, ""))
        elif end - start > 1 or self._source[start] != " ":
            self._cuts.append((start, end, " "))
        self._is_spaced = True

    def cut(self, start: int, end: int, text: str = "") -> None:
        """Markup, and what it reads as inside the run; before and after it, it is nothing."""
        if self.start >= 0:
            self._cuts.append((start, end, text))
            if text:
                self._is_spaced = False

    def put(self, start: int, end: int, text: str) -> None:
        """Something that reads as ``text`` and is part of the run, be it at its edge."""
        if self.start < 0:
            self.start = start
        self.cut(start, end, text)
        self.end = end
        self.ends_in_break = False
