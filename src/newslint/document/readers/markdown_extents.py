"""How far a block of Markdown reaches that ends by a sign of its own: code, HTML."""

import re

from newslint.document.readers import markdown_lines as sign


class Lines:
    """The lines of ``source[body:]``: where each begins and ends, and where what is left to read
    of it starts once the signs of its containers are passed.

    Each method named ``past_…`` returns the number of the line after, at most ``stop``.
    """

    def __init__(self, source: str, body: int) -> None:
        self._source = source
        self.begins, self.ends = sign.line_spans(source, body)
        self.starts = self.begins.copy()

    def extent(self, first: int, stop: int) -> tuple[int, int]:
        """The source span of lines, their line ends included."""
        begins = self.begins
        return begins[first], begins[stop] if stop < len(begins) else len(self._source)

    def is_contiguous(self, line: int, stop: int) -> bool:
        """Whether nothing but white space was taken off the lines after the first."""
        return all(
            not self._source[self.begins[k] : self.starts[k]].strip() for k in range(line + 1, stop)
        )

    def past_position(self, position: int, line: int, stop: int) -> int:
        while line < stop and self.begins[line] < position:
            line += 1
        return line

    def past_indented_code(self, line: int, stop: int) -> int:
        while line < stop:
            start, end = self.starts[line], self.ends[line]
            column = start - self.begins[line]
            if start < end and sign.columns(self._source, start, end, column)[1] < 4:
                break
            line += 1
        return line

    def past_fence(self, line: int, start: int, stop: int) -> int:
        """After the fenced code that opens at ``start``; the line itself where none does."""
        source = self._source
        m = sign.FENCE.match(source, start, self.ends[line])
        if m is None:
            return line
        fence = m[1] or m[2]
        closing = re.compile(f"[ \t]{{0,3}}{fence}{fence[0]}*\\Z")
        line += 1
        while line < stop:
            line += 1
            if closing.match(source, self.starts[line - 1], self.ends[line - 1]):
                break
        return line

    def past_html(self, line: int, start: int, stop: int) -> int:
        """After the block of HTML that opens at ``start``; the line itself where none does."""
        closing = sign.html_closing(self._source, start, self.ends[line])
        if closing is None:
            return line
        if closing:
            end = self.ends[stop - 1]
            found = re.compile(closing, re.I).search(self._source, start, end)
            return self.past_position(found.end() if found else end, line, stop)
        while line < stop and self.starts[line] < self.ends[line]:
            line += 1
        return line

    def past_html_quote(self, line: int, stop: int) -> int:
        """Up to the line that closes a quotation opened by a tag alone; ``line`` where none does,
        or another is opened before."""
        for k in range(line, stop):
            if m := sign.QUOTE_TAG.match(self._source, self.starts[k], self.ends[k]):
                return k if m[1] else line
        return line
