"""Lines and columns of a source text."""

from bisect import bisect_right

from newslint.lazy_pattern import lazy

_LINE_END = lazy(r"\r\n?|\n")


class Lines:
    """Where each line of a text begins; LF, CRLF and a lone CR end a line."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0]
        if "\r" in text:
            self._starts += [m.end() for m in _LINE_END.finditer(text)]
        else:
            at = text.find("\n")
            while at >= 0:
                self._starts.append(at + 1)
                at = text.find("\n", at + 1)

    def __len__(self) -> int:
        return len(self._starts)

    def line(self, position: int) -> int:
        """The line of a code point, counted from 1."""
        return bisect_right(self._starts, position)

    def line_and_column(self, position: int) -> tuple[int, int]:
        """Line and column of a code point, both counted from 1, columns in code points."""
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1

    def start(self, line: int) -> int:
        """Where line ``line`` (from 1) begins."""
        return self._starts[line - 1]

    def bounds(self, line: int, text: str) -> tuple[int, int]:
        """Start and end of line ``line`` (from 1) of the text, its line end left out."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(text)
        while end > start and text[end - 1] in "\r\n":
            end -= 1
        return start, end


def whole_lines(source: str, start: int, end: int) -> tuple[int, int]:
    """The span grown to its whole lines, the last line end included, where it has them alone."""
    a = start
    while a > 0 and source[a - 1] in " \t":
        a -= 1
    b = end
    while b < len(source) and source[b] in " \t":
        b += 1
    if (a > 0 and source[a - 1] not in "\r\n") or (b < len(source) and source[b] not in "\r\n"):
        return start, end
    if b < len(source):
        b += 2 if source.startswith("\r\n", b) else 1
    return a, b
