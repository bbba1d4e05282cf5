"""Reader for HTML: pages, fragments, and the blocks of HTML inside Markdown.

Reads tags as they come and builds no tree, so that unclosed and stray ones do no harm.
"""

import re
from collections import Counter

from newslint.document.block import Block, Role
from newslint.document.lines import whole_lines
from newslint.document.prose import OBJECT, Cut, Prose
from newslint.document.readers import elements
from newslint.document.readers.html_roles import Element, role_of_run, without_site_name
from newslint.document.readers.shortcodes import Shortcodes
from newslint.document.readers.tags import (
    NOTE_MARK,
    OPAQUE,
    QUOTED,
    Attribute,
    attribute,
    closing_tag,
    running_text,
    text_cuts,
)
from newslint.document.readers.text_run import TextRun
from newslint.document.reading import Comment, Field, Reading
from newslint.document.top_matter import assign_furniture
from newslint.lazy_pattern import lazy

_TOKEN = lazy(
    r"<(?:!--(?P<comment>.*?)(?:--!?>|\Z)"
    r"|(?P<slash>/?)(?P<name>[a-zA-Z][^\s/<>]*)"
    rf"(?P<attributes>(?:[^<>\"']|{QUOTED})*+|[^<>]*+)>"
    r"|!\[CDATA\[|![a-zA-Z\[][^<>]*+>|\?.*?(?:\?>|\Z))"
    r"|\]\]>",
    re.S,
)
_SPACE = " \t\n\r\f"


def read(source: str) -> Reading:
    """Read a page or a fragment, front matter allowed (Jekyll, Eleventy)."""
    reading = Reading(Prose(source))
    start = 1 if source.startswith("\ufeff") else 0
    if source.startswith(("---", "+++"), start):
        from newslint.document.readers.front_matter import read_front_matter

        start = read_front_matter(source, reading)
    has_headline = any(b.role is Role.HEADLINE for b in reading.blocks)
    shortcodes = Shortcodes(source, reading.comments)
    read_fragment(reading, start, len(source), shortcodes, Role.PARAGRAPH, not has_headline)
    assign_furniture(reading.prose.text, reading.blocks)
    return reading


def read_fragment(
    reading: Reading, start: int, end: int, shortcodes: Shortcodes, role: Role, wants_headline: bool
) -> bool:
    """Add the blocks of the HTML in ``source[start:end]``. Returns whether one is a headline.

    ``role`` is that of text outside all elements; the first ``<h1>`` is the headline if wanted.
    """
    fragment = _Fragment(reading, end, shortcodes, role, wants_headline)
    with reading.prose.written_with(running_text):
        fragment.read(start)
    return wants_headline and not fragment.wants_headline


class _Fragment:
    def __init__(
        self, reading: Reading, end: int, shortcodes: Shortcodes, role: Role, wants_headline: bool
    ) -> None:
        self._reading = reading
        self._source = reading.prose.source
        self._end = end
        self._shortcodes = shortcodes
        self._role = role
        self.wants_headline = wants_headline
        self._elements: list[Element] = []
        self._open: Counter[str] = Counter()
        self._unclosed: set[str] = set()
        self._runs = 0
        self._block: Block | None = None
        self._run = TextRun(self._source, shortcodes)
        self._hint: Role | None = None
        self._images: list[tuple[Attribute, tuple[int, int]]] = []

    def read(self, at: int) -> None:
        source, end, search = self._source, self._end, _TOKEN.search
        while (m := search(source, at, end)) is not None:
            if at < m.start():
                self._run.text(at, m.start())
            at = m.end()
            name = m["name"]
            if name is None:
                self._run.cut(*m.span())
                if m["comment"] is not None:
                    self._reading.comments.append(Comment(m["comment"].strip(), *m.span()))
                continue
            name = name.lower()
            if m["slash"]:
                if name in elements.BLOCKS:
                    self._close(name, *m.span())
                elif name == "q":
                    self._run.put(*m.span(), "”")
                else:
                    self._run.cut(*m.span())
            elif name in elements.BLOCKS:
                self._open_block(name, m)
            else:
                at = self._inline(name, m)
        if at < end:
            self._run.text(at, end)
        while self._elements:
            self._leave(self._elements.pop(), end)
        self._flush()

    def _inline(self, name: str, tag: re.Match[str]) -> int:
        """Take an inline element's start tag. Returns where to read on."""
        start, end = tag.span()
        source = self._source
        if name == "br":
            if self._run.ends_in_break:
                self._flush()
            elif self._run.start >= 0:
                self._run.spaces(start, end)
                self._run.ends_in_break = True
        elif name == "img":
            self._image(tag)
        elif name == "q":
            self._run.put(start, end, "“")
        elif name == "meta":
            self._meta(tag)
        elif name == "sup" and (note := NOTE_MARK.match(source, start, self._end)):
            self._run.cut(*note.span())
            return note.end()
        elif name in OPAQUE:
            return self._opaque(name, start, end)
        else:
            if self._run.start < 0 and tag.end("attributes") > tag.start("attributes"):
                self._hint = elements.hinted_role(source, *tag.span("attributes")) or self._hint
            if name == "time" and self._run.start < 0:
                self._hint = self._hint or Role.DATELINE
            self._run.cut(start, end)
        return end

    def _opaque(self, name: str, start: int, end: int) -> int:
        """Pass an element that holds no prose. One without end tag is passed over alone."""
        closing = None
        if name not in self._unclosed and self._source[end - 2] != "/":
            closing = closing_tag(name).search(self._source, end, self._end)
            if closing is None:
                self._unclosed.add(name)
                if name in elements.RAW_TEXT:
                    self._flush()
                    return self._end
        stop = closing.end() if closing else end
        if name in elements.RAW_BLOCKS:
            self._flush()
        elif name in elements.CODE and closing is not None:
            self._run.put(start, stop, OBJECT)
        else:
            self._run.cut(start, stop, "" if name in elements.UNSEEN else OBJECT)
        return stop

    def _image(self, tag: re.Match[str]) -> None:
        alt = attribute(self._source, "alt", *tag.span("attributes"))
        self._run.cut(*tag.span(), OBJECT)
        if alt is not None and alt.start < alt.end:
            self._images.append((alt, tag.span()))
            if self._run.start < 0:
                self._captions()

    def _captions(self) -> None:
        for alt, span in self._images:
            self._attribute_block(Role.CAPTION, "alt", alt, span)
        self._images = []

    def _attribute_block(
        self, role: Role, field: str, value: Attribute, span: tuple[int, int]
    ) -> None:
        cuts = text_cuts(self._source, value.start, value.end, self._shortcodes)
        outer = whole_lines(self._source, *span)
        with self._reading.prose.written_with(value.encoder):
            self._reading.add(role, value.start, value.end, cuts, outer, field=field)

    def _meta(self, tag: re.Match[str]) -> None:
        source, span = self._source, tag.span("attributes")
        name = attribute(source, "(?:name|property|itemprop)", *span)
        content = attribute(source, "content", *span)
        if name is None or content is None:
            return
        from html import unescape

        key = source[name.start : name.end].lower()
        value = unescape(source[content.start : content.end])
        self._reading.fields.append(Field(key, value, content.start, content.end))
        if key == "description":
            self._flush()
            self._attribute_block(Role.STANDFIRST, key, content, tag.span())

    def _open_block(self, name: str, tag: re.Match[str]) -> None:
        start, end = tag.span()
        self._imply_ends(name, start)
        self._flush()
        if name in elements.VOID:
            return
        source = self._source
        above = self._elements[-1] if self._elements else None
        role = above.role if above else self._role
        level = above.level if above else 0
        attributes = tag.span("attributes")
        if name == "title":
            role = Role.HEADLINE
        elif name in elements.HEADINGS:
            level = int(name[1])
            is_first = level == 1 and self.wants_headline and role is not Role.QUOTE
            role = Role.HEADLINE if is_first else Role.HEADING
        elif role not in elements.LASTING:
            role = elements.BLOCKS[name] or role
            if attributes[0] < attributes[1] and name in elements.HINTED:
                role = elements.hinted_role(source, *attributes) or role
        elif role is Role.CAPTION and attributes[0] < attributes[1]:
            role = elements.hinted_role(source, *attributes) or role
        if name == "html" and (lang := attribute(source, "lang", *attributes)):
            value = source[lang.start : lang.end]
            self._reading.fields.append(Field("lang", value, lang.start, lang.end))
        self._elements.append(Element(name, role, level, start, end, self._runs))
        self._open[name] += 1

    def _imply_ends(self, name: str, start: int) -> None:
        """Close the elements that the start tag of another one ends unsaid."""
        closes = elements.IMPLIED_ENDS.get(name, elements.PARAGRAPH_ENDS)
        while self._elements and self._elements[-1].name in closes:
            self._leave(self._elements.pop(), start)

    def _close(self, name: str, start: int, end: int) -> None:
        if not self._open[name]:
            self._flush()
            return
        while self._elements:
            element = self._elements.pop()
            if element.name == name:
                self._leave(element, end)
                return
            self._leave(element, start)

    def _leave(self, element: Element, stop: int) -> None:
        self._open[element.name] -= 1
        source = self._source
        while source[stop - 1] in _SPACE:
            stop -= 1
        whole = whole_lines(source, element.start, stop)
        if self._run.start >= 0:
            outer = whole if element.runs == self._runs else None
            self._flush(element, outer)
        elif (
            self._block is not None
            and element.runs == self._runs - 1
            and element.name in elements.SHELLS
            and element.inner <= self._block.outer_start
            and not source[element.inner : self._block.outer_start].strip()
        ):
            inner_end = source.rfind("<", element.inner, stop) if source[stop - 1] == ">" else stop
            if not source[self._block.outer_end : inner_end].strip():
                self._block.outer_start, self._block.outer_end = whole

    def _flush(self, element: Element | None = None, outer: tuple[int, int] | None = None) -> None:
        """End the run of text, if there is one."""
        if self._run.start >= 0:
            start, end, cuts = self._run.take()
            element = element or (self._elements[-1] if self._elements else None)
            self._add(start, end, cuts, element, outer or (start, end))
        self._hint = None
        if self._images:
            self._captions()

    def _add(
        self, start: int, end: int, cuts: list[Cut], element: Element | None,
        outer: tuple[int, int],
    ) -> None:  # fmt: skip
        level = element.level if element else 0
        field = element.name if element and element.name in {"title", "h1"} else ""
        if field == "title":
            end = without_site_name(self._source, start, end)
            cuts = [cut for cut in cuts if cut[1] <= end]
        role = role_of_run(self._source, start, end, element, self._hint, self._role)
        block = self._reading.add(role, start, end, cuts, outer, level, field)
        if block is None:
            return
        self._block = block
        self._runs += 1
        if role is Role.HEADLINE and field != "title":
            self.wants_headline = False
