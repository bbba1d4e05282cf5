"""Reader for plain text: blocks parted by blank lines or, in scraped copy, by every line end."""


from newslint.document.block import Block, Role
from newslint.document.prose import Prose
from newslint.document.reading import Comment, Reading
from newslint.document.top_matter import assign_roles
from newslint.lazy_pattern import lazy

_LINE = lazy(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_COMMENT = lazy(r"[ \t]*(?:#|//)[ \t]*(newslint:.*)")
_SENTENCE_END = lazy(r"[.!?:;…][\"”’')\]]*$")

_WRAPPED_AT_LEAST = 45
_WRAPPED_AT_MOST = 100


def read(source: str) -> Reading:
    """Read plain text. A line of the form ``# newslint: …`` is a comment."""
    prose = Prose(source)
    blocks: list[Block] = []
    comments: list[Comment] = []
    chunk: list[tuple[int, int]] = []
    for start, end in _lines(source):
        line = source[start:end]
        stripped = line.strip()
        if not stripped:
            _add_chunk(source, chunk, prose, blocks)
            chunk = []
        elif (m := _COMMENT.match(line)) is not None:
            comments.append(Comment(m[1].strip(), start, start + len(line.rstrip("\r\n"))))
            _add_chunk(source, chunk, prose, blocks)
            chunk = []
        else:
            chunk.append((start, end))
    _add_chunk(source, chunk, prose, blocks)
    assign_roles(prose.text, blocks)
    return Reading(prose, blocks, comments=comments)


def _lines(source: str) -> list[tuple[int, int]]:
    if "\r" in source:
        found = [m.span() for m in _LINE.finditer(source)]
        return [span for span in found if span[0] < span[1]]
    spans = []
    at = 0
    for line in source.split("\n"):
        spans.append((at, min(at + len(line) + 1, len(source))))
        at += len(line) + 1
    return spans


def _add_chunk(
    source: str, chunk: list[tuple[int, int]], prose: Prose, blocks: list[Block]
) -> None:
    """One block for lines that were wrapped at a margin, else one for each line."""
    if not chunk:
        return
    if len(chunk) > 1 and _is_wrapped(source, chunk):
        _add_block(source, chunk, prose, blocks)
    else:
        for line in chunk:
            _add_block(source, [line], prose, blocks)


def _is_wrapped(source: str, chunk: list[tuple[int, int]]) -> bool:
    lines = [source[start:end].strip() for start, end in chunk]
    if any(not _WRAPPED_AT_LEAST <= len(line) <= _WRAPPED_AT_MOST for line in lines[:-1]):
        return False
    if len(lines[-1]) > _WRAPPED_AT_MOST:
        return False
    return any(_SENTENCE_END.search(line) is None for line in lines[:-1])


def _add_block(
    source: str, lines: list[tuple[int, int]], prose: Prose, blocks: list[Block]
) -> None:
    if len(prose):
        prose.put("\n", lines[0][0], lines[0][0])
    begin = len(prose)
    previous_end = -1
    for start, end in lines:
        text = source[start:end]
        first = start + len(text) - len(text.lstrip())
        last = start + len(text.rstrip())
        if previous_end >= 0:
            prose.put(" ", previous_end, first)
        prose.copy(first, last)
        previous_end = last
    blocks.append(Block(Role.PARAGRAPH, begin, len(prose), lines[0][0], lines[-1][1]))
