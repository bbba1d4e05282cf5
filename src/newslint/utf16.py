"""Positions in UTF-16 code units, as LanguageTool's protocol counts them, and in code points."""

from bisect import bisect_left

from newslint.lazy_pattern import lazy

_ASTRAL = lazy("[\U00010000-\U0010ffff]")


class Utf16:
    """Turns positions in a text from code points into UTF-16 code units and back.

    The two differ only after an astral character (an emoji, most often), which takes two units.
    """

    __slots__ = ("_points", "_size", "_units")

    def __init__(self, text: str) -> None:
        self._size = len(text)
        found = () if text.isascii() else _ASTRAL.finditer(text)
        self._points = [m.start() for m in found]
        self._units = [point + k for k, point in enumerate(self._points)]

    def __len__(self) -> int:
        """The length of the text in UTF-16 code units."""
        return self._size + len(self._points)

    def units(self, point: int) -> int:
        """The position in code units of a code point."""
        return point + bisect_left(self._points, point) if self._points else point

    def point(self, unit: int) -> int:
        """The code point at a position in code units; the character itself inside a pair."""
        return unit - bisect_left(self._units, unit) if self._units else unit
