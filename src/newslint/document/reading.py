"""What a reader hands over: the prose of a source, its blocks, its fields and its comments."""

from collections.abc import Sequence

from newslint.document.block import Block, Role
from newslint.document.prose import OBJECT, Cut, Prose
from newslint.record import FrozenRecord, Record, fresh


class Field(FrozenRecord):
    """A scalar of the front matter (or a ``<meta>``): its value and where it stands.

    ``start``/``end`` span the raw value in the source, quotation marks of the format excluded.
    """

    name: str
    value: str
    start: int
    end: int


class Comment(FrozenRecord):
    """A comment of the format, delimiters excluded from ``text``, included in the span."""

    text: str
    start: int
    end: int


class Problem(FrozenRecord):
    """Something a reader could not make sense of (broken front matter), at a source position."""

    message: str
    start: int


class Reading(Record):
    """The result of a reader. Blocks are in prose order and do not overlap."""

    prose: Prose
    blocks: list[Block] = fresh(default_factory=list)
    fields: list[Field] = fresh(default_factory=list)
    comments: list[Comment] = fresh(default_factory=list)
    problems: list[Problem] = fresh(default_factory=list)

    def add(
        self, role: Role, start: int, end: int, cuts: Sequence[Cut], outer: tuple[int, int],
        level: int = 0, field: str = "",
    ) -> Block | None:  # fmt: skip
        """Add ``source[start:end]`` as a block of prose, each of the ``cuts`` replaced.

        Nothing is added, and None returned, where no prose is left: a paragraph that is only
        code, an address or a shortcode.
        """
        prose = self.prose
        if start >= end:
            return None
        is_doubtful = prose.source[start].isspace() or (cuts and cuts[0][0] == start)
        if is_doubtful and self._is_empty(start, end, cuts):
            return None
        block = Block(role, *prose.add_block(start, end, cuts), *outer, level, field)
        self.blocks.append(block)
        return block

    def _is_empty(self, start: int, end: int, cuts: Sequence[Cut]) -> bool:
        for cut_start, cut_end, text in cuts:
            if self.prose.source[start:cut_start].strip() or text.strip(_NO_PROSE):
                return False
            start = cut_end
        return not self.prose.source[start:end].strip()


_NO_PROSE = OBJECT + " \t\r\n\f\xa0"
