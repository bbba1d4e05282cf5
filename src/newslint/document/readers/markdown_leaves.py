"""Paragraphs, headings, cells and captions of Markdown as blocks of prose."""

from newslint.document.block import Block, Role
from newslint.document.lines import whole_lines
from newslint.document.prose import Cut
from newslint.document.readers.markdown_inlines import Image, Inlines
from newslint.document.reading import Reading

_LONGEST_BOLD_HEADING = 100
_SENTENCE_ENDS = frozenset('.!?…"”:,;')
_SPACE = " \t\r\n"


class Leaves:
    """Adds spans of inline content to a reading."""

    def __init__(self, reading: Reading, inlines: Inlines) -> None:
        self._reading = reading
        self._source = reading.prose.source
        self._inlines = inlines
        self.has_headline = any(b.role is Role.HEADLINE for b in reading.blocks)
        self._after_image = False

    def add(
        self, role: Role, start: int, end: int, outer: tuple[int, int], level: int = 0,
        field: str = "",
    ) -> Block | None:  # fmt: skip
        """A block for ``source[start:end]``, and one for each of the images that stand in it."""
        inlines = self._inlines
        cuts = inlines.scan(start, end)
        images = inlines.images
        if cuts:
            if role is Role.PARAGRAPH:
                role = self._role_by_emphasis(start, end, images)
            start, end, cuts = trimmed(self._source, start, end, cuts, images)
        block = self._reading.add(role, start, end, cuts, outer, level, field)
        self._after_image = bool(images) and block is None
        for image in images:
            self._add_alt(image)
        return block

    def add_heading(
        self, start: int, end: int, outer: tuple[int, int], level: int, role: Role
    ) -> None:
        """A heading; the first of the first rank is the headline where there is none yet."""
        if role is not Role.QUOTE:
            is_headline = level == 1 and not self.has_headline
            role = Role.HEADLINE if is_headline else Role.HEADING
        if self.add(role, start, end, outer, level) and role is Role.HEADLINE:
            self.has_headline = True

    def _role_by_emphasis(self, start: int, end: int, images: list[Image]) -> Role:
        """A heading by habit if all is bold, a caption if it is italics below an image."""
        source = self._source
        if images:
            start = images[-1].end
            while start < end and source[start] in _SPACE:
                start += 1
        mark = source[start : start + 1]
        if end - start < len("*a*") or mark not in {"*", "_"} or source[end - 1] != mark:
            return Role.PARAGRAPH
        if source[start + 1] != mark:
            is_all = source.find(mark, start + 1) == end - 1
            return Role.CAPTION if is_all and (images or self._after_image) else Role.PARAGRAPH
        is_heading = (
            not images
            and end - start <= _LONGEST_BOLD_HEADING
            and source.find(mark * 2, start + 2) == end - 2
            and source[end - 3] not in _SENTENCE_ENDS
        )
        return Role.HEADING if is_heading else Role.PARAGRAPH

    def _add_alt(self, image: Image) -> None:
        prose = self._reading.prose
        start, end, cuts = trimmed(self._source, image.alt_start, image.alt_end, image.cuts)
        outer = whole_lines(self._source, image.start, image.end)
        with prose.written_with(image.encoder):
            self._reading.add(Role.CAPTION, start, end, cuts, outer, field="alt")


def trimmed(
    source: str, start: int, end: int, cuts: list[Cut], images: list[Image] | None = None
) -> tuple[int, int, list[Cut]]:
    """The span less the markup, white space and images at both of its ends."""
    edges = {image.start for image in images or ()}
    first, last = 0, len(cuts)
    while True:
        while start < end and source[start] in _SPACE:
            start += 1
        while first < last and cuts[first][1] <= start:
            first += 1
        if first == last or cuts[first][0] > start or not _is_edge(cuts[first], edges):
            break
        start = cuts[first][1]
        first += 1
    while True:
        while end > start and source[end - 1] in _SPACE:
            end -= 1
        while last > first and cuts[last - 1][0] >= end:
            last -= 1
        if first == last or cuts[last - 1][1] < end or not _is_edge(cuts[last - 1], edges):
            break
        end = cuts[last - 1][0]
        last -= 1
    return start, end, cuts[first:last] if last - first < len(cuts) else cuts


def _is_edge(cut: Cut, images: set[int]) -> bool:
    return cut[2] in {"", " "} or cut[0] in images
