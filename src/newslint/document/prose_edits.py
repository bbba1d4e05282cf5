"""How a change to the prose of an article is made in its source."""

from itertools import pairwise

from newslint.document.markup_pairs import Span, pairs, signs_around
from newslint.document.prose import OBJECT, Prose
from newslint.finding import Edit

_SOFT_BREAK = " \t\r\n\f>"
# ">": the sign of an enclosing Markdown quote, which stands at the head of each of its lines.


def source_edits(prose: Prose, start: int, end: int, text: str) -> tuple[tuple[Edit, ...], bool]:
    """Source edits that make ``prose[start:end]`` read ``text``.

    Returns the edits and whether they had to cross markup. A link or emphasis that stands
    whole inside the changed text goes with it. Other markup is never touched: the new text
    takes the place of one piece of prose, and the others are deleted around it. There are no
    edits where the notation of that place cannot hold the text (a quotation mark in a quoted
    value).
    """
    source, encode = prose.source, prose.encoder_at(start)
    if prose.is_contiguous(start, end):
        a, b = (_insertion(prose, start),) * 2 if start == end else prose.span(start, end)
        if encode(text, source, a) == text:
            return (Edit(a, b, text),), False
    start, end, text = _change(prose.text, start, end, text)
    if start == end and not text:
        return (), False
    if start == end:
        pieces, crosses = [(_insertion(prose, start),) * 2], False
    else:
        pieces, crosses = _pieces(prose, start, end)
    at = pieces[0][0]
    if crosses or not text:
        gaps = [(a, b) for (_, a), (b, _) in pairwise(pieces)]
        if not text:
            before, after = signs_around(source, at, pieces[-1][1])
            gaps = [before, *gaps, after]
        paired, only_opens = pairs(source, gaps)
        at = pieces[-1][0] if only_opens else at
        pieces = _merged(sorted([*pieces, *paired]))
        crosses |= bool(paired)
    written = encode(text, source, at)
    if written is None:
        return (), True
    return tuple(Edit(a, b, written if a <= at <= b else "") for a, b in pieces), crosses


def _change(prose: str, start: int, end: int, text: str) -> tuple[int, int, str]:
    """The least span and text that make the same change."""
    old = prose[start:end]
    head = _common_prefix(old, text)
    tail = _common_prefix(old[head:][::-1], text[head:][::-1])
    return start + head, end - tail, text[head : len(text) - tail]


def _insertion(prose: Prose, position: int) -> int:
    """Where in the source to write what goes before ``prose[position]``.

    At the end of a block that is right after its last character, else right before the next.
    """
    if position > 0 and (position >= len(prose) or prose.text[position] == "\n"):
        return prose.source_end(position)
    return prose.source_start(position)


def _pieces(prose: Prose, start: int, end: int) -> tuple[list[Span], bool]:
    """The source spans that ``prose[start:end]`` is made of, and whether that crosses markup.

    A soft line break is no markup, nor is a character written as an entity or an escape.
    """
    pieces: list[Span] = []
    crosses = False
    for first, _, a, b, is_copied in prose.segments(start, end):
        pieces.append((a, b))
        crosses |= not is_copied and _is_markup(prose.text[first], prose.source[a:b])
    pieces = _merged(pieces)
    return pieces, crosses or len(pieces) > 1


def _is_markup(read: str, piece: str) -> bool:
    """Whether a piece of the source says more than the character it reads as."""
    return read == OBJECT or (read == " " and bool(piece.strip(_SOFT_BREAK)))


def _merged(spans: list[Span]) -> list[Span]:
    """Ascending spans with those that touch made one."""
    merged = spans[:1]
    for start, end in spans[1:]:
        if merged[-1][1] == start:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _common_prefix(a: str, b: str) -> int:
    size = min(len(a), len(b))
    return next((i for i in range(size) if a[i] != b[i]), size)
