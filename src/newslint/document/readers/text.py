"""Reader for plain text: blocks parted by blank lines or, in scraped copy, by every line end."""

from itertools import pairwise

from newslint.document.block import Role
from newslint.document.prose import Cut, Prose
from newslint.document.readers.addresses import find_addresses
from newslint.document.reading import Comment, Reading
from newslint.document.top_matter import assign_roles
from newslint.lazy_pattern import lazy

_LINE = lazy(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_COMMENT = lazy(r"[ \t]*(?:#|//)[ \t]*(newslint:.*)")
_BULLET = lazy(r"[•‣▪◦●*-][ \t\xa0]+(?=\S)")
_FIRST_WORD = lazy(r"\S+")
_BROKEN_WORD = lazy(r"[^\W\d_]-\Z")
_AFTER_SUSPENDED_HYPHEN = lazy(r"(?:and|or|to|nor|but)\b")
_SENTENCE_END = lazy(r"[.!?:;…][\"”’')\]]*$")

_WRAPPED_AT_LEAST = 45
_WRAPPED_AT_MOST = 100

Span = tuple[int, int]


def read(source: str) -> Reading:
    """Read plain text. A line of the form ``# newslint: …`` is a comment."""
    copy = _Copy(source)
    for start, end in _lines(source):
        line = source[start:end]
        if not line.strip():
            copy.end_chunk()
        elif (m := _COMMENT.match(line)) is not None:
            copy.end_chunk()
            comment = Comment(m[1].strip(), start, start + len(line.rstrip("\r\n")))
            copy.reading.comments.append(comment)
        else:
            copy.chunk.append((start, end))
    copy.end_chunk()
    assign_roles(copy.reading.prose.text, copy.reading.blocks)
    return copy.reading


def _lines(source: str) -> list[Span]:
    """The span of each line, its line end included; a byte order mark belongs to none."""
    start = int(source.startswith("\ufeff"))
    if "\r" in source:
        found = [m.span() for m in _LINE.finditer(source, start)]
        return [span for span in found if span[0] < span[1]]
    spans = []
    for line in source[start:].split("\n"):
        spans.append((start, min(start + len(line) + 1, len(source))))
        start += len(line) + 1
    return spans


class _Copy:
    """Builds a reading out of chunks: lines with no blank one between them."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._addresses = find_addresses(source)[::-1]
        self.reading = Reading(Prose(source))
        self.chunk: list[Span] = []

    def end_chunk(self) -> None:
        """One block for lines that were wrapped at a margin, else one for each line."""
        lines = self.chunk
        if not lines:
            return
        if len(lines) > 1 and self._is_wrapped(lines):
            self._add(lines)
        else:
            for line in lines:
                self._add([line])
        self.chunk = []

    def _is_wrapped(self, lines: list[Span]) -> bool:
        """Whether the lines were broken at a margin, within a sentence.

        So each goes on in lower case, or with a word that did not fit, or with a new sentence.
        """
        texts = [self._source[start:end].strip() for start, end in lines]
        width = max(map(len, texts))
        if width > _WRAPPED_AT_MOST or min(map(len, texts[:-1])) < _WRAPPED_AT_LEAST:
            return False
        if not any(text[0].islower() for text in texts[1:]):
            return False
        for text, following in pairwise(texts):
            if following[0].islower() or _SENTENCE_END.search(text):
                continue
            word = _FIRST_WORD.match(following)
            if word and len(text) + 1 + len(word[0]) <= width:
                return False
        return not any(_BULLET.match(text) for text in texts)

    def _add(self, lines: list[Span]) -> None:
        source = self._source
        first = last = -1
        cuts: list[Cut] = []
        for line_start, line_end in lines:
            text = source[line_start:line_end]
            start = line_start + len(text) - len(text.lstrip())
            if last >= 0:
                cuts.append((last, start, self._joint(last, start)))
            else:
                first = start
            last = line_start + len(text.rstrip())
            while self._addresses and self._addresses[-1][0] < last:
                cuts.append(self._addresses.pop())
        role = Role.PARAGRAPH
        if source[first] in "•‣▪◦●*-" and (bullet := _BULLET.match(source, first, last)):
            role, first = Role.LIST_ITEM, bullet.end()
        self.reading.add(role, first, last, cuts, (lines[0][0], lines[-1][1]))

    def _joint(self, end: int, start: int) -> str:
        """What parts two lines: nothing after a hyphen that breaks a word, else a space."""
        source = self._source
        is_broken = _BROKEN_WORD.search(source, end - 2, end) and source[start].islower()
        return "" if is_broken and not _AFTER_SUSPENDED_HYPHEN.match(source, start) else " "
