"""An article as LanguageTool's annotated text: what to check, and what only to step over.

The annotation covers the source from end to end, so that positions in the answer are positions
in the source. Prose goes as text. Everything else goes as markup: quoted speech with the words it
stands for, so that the sentence around it stays whole; the space between blocks as a paragraph
break; front matter, tags and code as nothing or as the character the prose reads there.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from newslint.document.document import Document
from newslint.document.prose import OBJECT
from newslint.named_tuple import NamedTuple

BREAK = "\n\n"


class Piece(NamedTuple):
    """``source[start:end]`` in code points; ``reads`` is None for text, else what markup reads."""

    start: int
    end: int
    reads: str | None = None


class Part(NamedTuple):
    """A stretch of the source that is sent in one request."""

    pieces: list[Piece]

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end

    def data(self, source: str) -> dict[str, Any]:
        """The ``data`` parameter of ``/v2/check``."""
        return {"annotation": [_annotated(piece, source) for piece in self.pieces]}

    def text_at(self, start: int, end: int) -> bool:
        """Whether all of ``source[start:end]`` was sent as text or as a character within it."""
        at = start
        for piece in self.pieces:
            if piece.start <= at < piece.end:
                if piece.reads is not None and (len(piece.reads) != 1 or piece.reads == OBJECT):
                    return False
                at = piece.end
            if at >= end:
                return True
        return False


def split(document: Document, language: str, limit: int) -> Iterator[Part]:
    """The article in parts of at most ``limit`` code points, cut between blocks.

    A block that is longer by itself is cut between sentences. Blocks in a language other than
    ``language`` (an ISO 639-1 code; empty for any) are markup.
    """
    pieces: list[Piece] = []
    reached = 0
    for gap, unit in _units(document, language, limit):
        if pieces and unit[-1].end - pieces[0].start > limit:
            yield Part(pieces)
            pieces, reached = [], unit[0].start
        if reached < unit[0].start:
            pieces.append(Piece(reached, unit[0].start, gap if pieces else ""))
        pieces += unit
        reached = unit[-1].end
    if pieces:
        yield Part(pieces)


def _units(document: Document, language: str, limit: int) -> Iterator[tuple[str, list[Piece]]]:
    """Each block, or each sentence of a long one, in the order of the source.

    With the pieces comes what the gap before them reads: a break, or the space after a sentence.
    """
    reached = 0
    for block in sorted(document.blocks, key=lambda b: document.prose.source_start(b.start)):
        if language and document.language_of(block) != language:
            continue
        start, end = document.source_span(block.start, block.end)
        if start < reached or start >= end:
            # The alternative text of an image lies inside the paragraph that was sent already.
            continue
        reached = end
        spans = [(block.start, block.end)]
        if end - start > limit:
            spans = [(s.start, s.end) for s in document.sentences_of(block)]
        gap = BREAK
        for span in spans:
            if pieces := _pieces(document, *span):
                yield gap, pieces
                gap = " "


def _pieces(document: Document, start: int, end: int) -> list[Piece]:
    """The pieces that ``document.text[start:end]`` is made of, quoted speech as one each."""
    pieces: list[Piece] = []
    at = start
    while at < end:
        quotation = document.quotations.at(at)
        if quotation is not None:
            stop = min(quotation.end, end)
            span = document.source_span(at, stop)
            found = [Piece(*span, document.text[at:stop])]
        else:
            stop = min(_next_quotation(document, at), end)
            found = [
                Piece(a, b, None if copied else document.text[p:q])
                for p, q, a, b, copied in document.prose.segments(at, stop)
            ]
        for piece in found:
            if pieces and pieces[-1].end < piece.start:
                pieces.append(Piece(pieces[-1].end, piece.start, ""))
            pieces.append(piece)
        at = stop
    return pieces


def _next_quotation(document: Document, position: int) -> int:
    """Where the first quotation after a position begins, or the end of the prose."""
    quotations = document.quotations
    k = bisect_right(quotations, position, key=lambda quotation: quotation.start)
    return quotations[k].start if k < len(quotations) else len(document.text)


def _annotated(piece: Piece, source: str) -> dict[str, str]:
    raw = source[piece.start : piece.end]
    if piece.reads is None:
        return {"text": raw}
    return {"markup": raw, "interpretAs": piece.reads} if piece.reads else {"markup": raw}
