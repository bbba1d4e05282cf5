"""The block structure of Markdown (CommonMark 0.31, tables, footnotes, and what Hugo, Jekyll and
kramdown add), read line by line.

A container (quote, list item, footnote) is read by moving the start of each of its lines past
its signs and reading those lines again.
"""

from collections.abc import Callable

from newslint.document.block import Role
from newslint.document.lines import whole_lines
from newslint.document.readers import markdown_lines as sign
from newslint.document.readers.markdown_extents import Lines
from newslint.document.readers.markdown_inlines import Inlines
from newslint.document.readers.markdown_leaves import Leaves
from newslint.document.readers.markdown_links import defined_labels
from newslint.document.readers.markdown_tables import cells, is_rule
from newslint.document.readers.shortcodes import Shortcodes, shortcode_captions
from newslint.document.reading import Comment, Reading
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

_DEEPEST = 24
_FOOTNOTE_INDENT = 4
_STARTS = frozenset("#>-+*_`~<[{:=|0123456789")
"""The signs that a line other than a paragraph's may begin with."""

_COMMENT_DESTINATIONS = frozenset({"#", "<>", "<#>"})
_NO_PARAGRAPH = lazy(
    r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|\Z))*(?:#{1,6}(?:\s|\Z)|```|~~~|\Z|\||</?\w|<!--)"
)


class _Opening(NamedTuple):
    """A line that may open a block: the sign at ``start``, after ``width`` columns of space."""

    line: int
    stop: int
    start: int
    width: int
    role: Role
    depth: int


class Blocks:
    """Reads the blocks of ``source[body:]`` into a reading."""

    def __init__(self, source: str, body: int, reading: Reading) -> None:
        self._source = source
        self._reading = reading
        self._shortcodes = Shortcodes(source, reading.comments)
        self._inlines = Inlines(source, defined_labels(source), self._shortcodes, reading.comments)
        self._leaves = Leaves(reading, self._inlines)
        self._lines = Lines(source, body)
        self._starts, self._ends = self._lines.starts, self._lines.ends
        # Each returns the line after its block, or the line it was given if that is none.
        self._on: dict[str, Callable[[_Opening], int]] = {
            ">": self._quote, "#": self._heading, "`": self._fence, "~": self._fence,
            "<": self._html, "[": self._definition, "{": self._shortcode, ":": self._colon,
            "_": self._rule,
        }  # fmt: skip
        self._on |= dict.fromkeys("-+*0123456789", self._item)

    def read(self) -> None:
        self._read(0, len(self._starts), Role.PARAGRAPH, 0)

    def _read(self, line: int, stop: int, role: Role, depth: int) -> None:
        source, starts, ends, on = self._source, self._starts, self._ends, self._on
        begins = self._lines.begins
        while line < stop:
            start, end = starts[line], ends[line]
            if start >= end:
                line += 1
                continue
            c = source[start]
            width = 0
            if c in " \t":
                start, width = sign.columns(source, start, end, start - begins[line])
                if width >= 4:
                    line = self._lines.past_indented_code(line, stop)
                    continue
                c = source[start]
            if c in on:
                following = on[c](_Opening(line, stop, start, width, role, depth))
                if following > line:
                    line = following
                    continue
            line = self._paragraph(line, stop, start, role)

    def _paragraph(self, first: int, stop: int, start: int, role: Role) -> int:
        source, starts, ends = self._source, self._starts, self._ends
        line = first + 1
        while line < stop:
            at, end = starts[line], ends[line]
            if at >= end:
                break
            c = source[at]
            if c in " \t":
                at, width = sign.columns(source, at, end)
                if width >= 4:
                    line += 1
                    continue
                c = source[at]
            if c in _STARTS:
                if c in "=-" and sign.SETEXT.match(source, at, end):
                    outer, level = self._lines.extent(first, line + 1), 1 if c == "=" else 2
                    self._leaves.add_heading(start, ends[line - 1], outer, level, role)
                    return line + 1
                above = source[starts[line - 1] : ends[line - 1]] if c in "|:-" else ""
                if above and is_rule(source[at:end], above):
                    if line - 1 > first:
                        outer = self._lines.extent(first, line - 1)
                        self._leaves.add(role, start, ends[line - 2], outer)
                    return self._table(line - 1, stop)
                if self._interrupts(line, at):
                    break
            line += 1
        self._leaves.add(role, start, ends[line - 1], self._lines.extent(first, line))
        return line

    def _interrupts(self, line: int, start: int) -> bool:
        """Whether the line begins something that ends a paragraph above it."""
        source, end = self._source, self._ends[line]
        c = source[start]
        if c == ">":
            return True
        if c == "{":
            return self._past_shortcodes(line, start) > line
        if c in "-*_" and sign.RULE.match(source, start, end):
            return True
        return any(p.match(source, start, end) for p in sign.INTERRUPTS.get(c, ()))

    def _heading(self, o: _Opening) -> int:
        found = sign.heading(self._source, o.start, self._ends[o.line])
        if found is None:
            return o.line
        start, end, level = found
        outer = self._lines.extent(o.line, o.line + 1)
        self._leaves.add_heading(start, end, outer, level, o.role)
        return o.line + 1

    def _rule(self, o: _Opening) -> int:
        return o.line + bool(sign.RULE.match(self._source, o.start, self._ends[o.line]))

    def _fence(self, o: _Opening) -> int:
        return self._lines.past_fence(o.line, o.start, o.stop)

    def _quote(self, o: _Opening) -> int:
        line = o.line
        if o.depth >= _DEEPEST:
            return line
        source, starts, ends = self._source, self._starts, self._ends
        while line < o.stop:
            end = ends[line]
            at, width = sign.columns(source, starts[line], end)
            if width < 4 and at < end and source[at] == ">":
                at += 1
                starts[line] = at + 1 if at < end and source[at] in " \t" else at
            elif at < end and self._is_lazy(line, at):
                starts[line] = at
            else:
                break
            line += 1
        if sign.ADMONITION.match(source, starts[o.line], ends[o.line]):
            starts[o.line] = ends[o.line]
        self._read(o.line, line, Role.QUOTE, o.depth + 1)
        return line

    def _is_lazy(self, line: int, start: int) -> bool:
        """Whether the line carries on a paragraph of the container above without its signs."""
        source, end = self._source, self._ends[line]
        above, above_end = self._starts[line - 1], self._ends[line - 1]
        if above >= above_end or _NO_PARAGRAPH.match(source, above, above_end):
            return False
        return source[start] not in _STARTS or not (
            self._interrupts(line, start)
            or sign.ITEM.match(source, start, end)
            or sign.SETEXT.match(source, start, end)
        )

    def _item(self, o: _Opening) -> int:
        source, start, end = self._source, o.start, self._ends[o.line]
        if source[start] in "-*" and sign.RULE.match(source, start, end):
            return o.line + 1
        if source[start] == "*" and sign.ABBREVIATION.match(source, start, end):
            return o.line + 1
        m = sign.ITEM.match(source, start, end)
        if m is None or o.depth >= _DEEPEST:
            return o.line
        marker_end, content = m.end(1), m.end()
        space = sign.columns(source, marker_end, content)[1]
        if space > 4:
            content, space = marker_end + 1, 1
        if box := sign.TASK_BOX.match(source, content, end):
            content = box.end()
        self._starts[o.line] = content
        inner = Role.QUOTE if o.role is Role.QUOTE else Role.LIST_ITEM
        return self._container(o, o.width + marker_end - start + (space or 1), inner)

    def _container(self, o: _Opening, indent: int, role: Role) -> int:
        """Read a list item or footnote: the lines after the first that are indented so far."""
        source, starts, ends = self._source, self._starts, self._ends
        is_empty = starts[o.line] >= ends[o.line]
        last = line = o.line
        while (line := line + 1) < o.stop:
            start, end = starts[line], ends[line]
            if start >= end:
                if is_empty and line == o.line + 1:
                    break
                continue
            at, width = sign.columns(source, start, end)
            if width >= indent:
                starts[line] = sign.past_columns(source, start, end, indent)
            elif line == last + 1 and self._is_lazy(line, at):
                starts[line] = at
            else:
                break
            last = line
        self._read(o.line, last + 1, role, o.depth + 1)
        return last + 1

    def _definition(self, o: _Opening) -> int:
        """A footnote, a link definition, or a comment made of one (``[//]: # (…)``)."""
        source, line = self._source, o.line
        note = sign.FOOTNOTE.match(source, o.start, self._ends[line])
        if note is not None and o.depth < _DEEPEST:
            self._starts[line] = note.end()
            return self._container(o, _FOOTNOTE_INDENT, o.role)
        m = sign.DEFINITION.match(source, o.start, self._ends[o.stop - 1])
        if m is None:
            return line
        title = m[3] or m[4] or m[5]
        if title and m[2] in _COMMENT_DESTINATIONS:
            self._reading.comments.append(Comment(title.strip(), o.start, m.end()))
        return self._lines.past_position(m.end(), line, o.stop)

    def _shortcode(self, o: _Opening) -> int:
        following = self._past_shortcodes(o.line, o.start, add=True)
        return min(following, o.stop)

    def _past_shortcodes(self, line: int, at: int, *, add: bool = False) -> int:
        """The line after the shortcodes that have this line to themselves, else ``line``.

        With ``add`` the captions among their attributes become blocks.
        """
        source, start = self._source, at
        if sign.ATTRIBUTE_LINE.match(source, at, self._ends[line]):
            return line + 1
        spans = []
        while (end := self._shortcodes.end(at, len(source))) is not None:
            spans.append((at, end))
            at = sign.past_space(source, end)
            if attributes := sign.ATTRIBUTES.match(source, at):
                at = sign.past_space(source, attributes.end())
        if at == start or (at < len(source) and source[at] not in "\r\n"):
            return line
        if add:
            for span in spans:
                outer = whole_lines(source, *span)
                self._shortcodes.comment(*span)
                for role, field, a, b in shortcode_captions(source, *span):
                    self._leaves.add(role, a, b, outer, field=field)
        return self._lines.past_position(at, line, len(self._ends))

    def _colon(self, o: _Opening) -> int:
        """The signs of a fenced div (dropped) or of a definition (its text is a paragraph)."""
        source, end = self._source, self._ends[o.line]
        if sign.FENCED_DIV.match(source, o.start, end):
            return o.line + 1
        if m := sign.DEFINITION_ITEM.match(source, o.start, end):
            return self._paragraph(o.line, o.stop, m.end(), o.role)
        return o.line

    def _html(self, o: _Opening) -> int:
        lines, ends = self._lines, self._ends
        following = lines.past_html(o.line, o.start, o.stop)
        if following == o.line:
            return following
        # Few articles hold blocks of HTML.
        from newslint.document.readers.html import read_fragment

        spans = [(o.start, ends[o.line])]
        if lines.is_contiguous(o.line, following):
            spans = [(o.start, ends[following - 1])]
        else:
            spans += [(self._starts[k], ends[k]) for k in range(o.line + 1, following)]
        reading, leaves = self._reading, self._leaves
        for a, b in spans:
            if read_fragment(reading, a, b, self._shortcodes, o.role, not leaves.has_headline):
                leaves.has_headline = True
        if o.depth < _DEEPEST and sign.OPEN_QUOTE.match(self._source, o.start, spans[-1][1]):
            closing = lines.past_html_quote(following, o.stop)
            self._read(following, closing, Role.QUOTE, o.depth + 1)
            return closing
        return following

    def _table(self, line: int, stop: int) -> int:
        first = line
        while line < stop:
            start, end = self._starts[line], self._ends[line]
            if start >= end:
                break
            start, width = sign.columns(self._source, start, end)
            if width >= 4:
                break
            is_sign = self._source[start] in _STARTS
            if line > first + 1 and is_sign and self._interrupts(line, start):
                break
            if line != first + 1:
                for cell in cells(self._source, start, end):
                    self._leaves.add(Role.TABLE_CELL, *cell, outer=cell)
            line += 1
        return line
