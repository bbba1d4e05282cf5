"""Reader for ``.note`` files: one paragraph a line, lines that begin with ``%`` are comments."""

from newslint.document.block import Block, Role
from newslint.document.prose import Prose
from newslint.document.reading import Comment, Reading


def read(source: str) -> Reading:
    prose = Prose(source)
    blocks: list[Block] = []
    comments: list[Comment] = []
    at = 0
    for line in source.splitlines(keepends=True):
        end = at + len(line.rstrip())
        if line.startswith("%"):
            comments.append(Comment(line[1:].strip(), at, end))
        elif end > at:
            if len(prose):
                prose.put("\n", at, at)
            start = len(prose)
            prose.copy(at, end)
            blocks.append(Block(Role.PARAGRAPH, start, len(prose), at, at + len(line)))
        at += len(line)
    return Reading(prose, blocks, comments=comments)
