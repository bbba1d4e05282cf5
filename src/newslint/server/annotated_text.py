"""Annotated text: what an editor sends, and how it reads without its markup."""

from bisect import bisect_right

from newslint.utf16 import Utf16


class AnnotatedText:
    """Text and markup in turn; positions in an answer count both, in UTF-16 units.

    ``plain`` is what is checked: the text, and what markup is to be read as.
    """

    def __init__(self, annotation: list[dict[str, str]]) -> None:
        self._starts: list[int] = []
        self._full_starts: list[int] = []
        self._full_ends: list[int] = []
        self._is_text: list[bool] = []
        parts: list[str] = []
        full: list[str] = []
        size = full_size = 0
        for item in annotation:
            raw = item.get("text", item.get("markup", ""))
            reads = item["text"] if "text" in item else item.get("interpretAs", "")
            if reads:
                self._starts.append(size)
                self._full_starts.append(full_size)
                self._full_ends.append(full_size + len(raw))
                self._is_text.append("text" in item)
            parts.append(reads)
            full.append(raw)
            size += len(reads)
            full_size += len(raw)
        self.plain = "".join(parts)
        self._utf16 = Utf16("".join(full))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offset and length of ``plain[start:end]``; whole markup where it touches any."""
        first = self._full(start)[0]
        last = self._full(end - 1)[1] if end > start else first
        offset = self._utf16.units(first)
        return offset, self._utf16.units(max(first, last)) - offset

    def is_text(self, start: int, end: int) -> bool:
        """Whether ``plain[start:end]`` was sent as text alone, so that it can be replaced."""
        k, m = self._item(start), self._item(max(start, end - 1))
        if k < 0:
            return False
        return all(self._is_text[k : m + 1]) and all(
            self._full_ends[i] == self._full_starts[i + 1] for i in range(k, m)
        )

    def _item(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1

    def _full(self, position: int) -> tuple[int, int]:
        """Where the character at a position begins and ends in text plus markup."""
        k = self._item(position)
        if k < 0:
            return 0, 0
        if not self._is_text[k]:
            return self._full_starts[k], self._full_ends[k]
        at = self._full_starts[k] + position - self._starts[k]
        return at, min(at + 1, self._full_ends[k])
