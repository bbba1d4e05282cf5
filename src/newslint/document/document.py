"""An article as rules see it."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import filterfalse
from typing import TYPE_CHECKING

from newslint.document.block import BODY_ROLES, Block, Role
from newslint.document.desk import Desk
from newslint.document.folding import fold
from newslint.document.languages import language_of
from newslint.document.lines import Lines
from newslint.document.quotations import Quotations
from newslint.document.reading import Comment, Field, Problem, Reading
from newslint.document.sentences import Sentence, split_sentences
from newslint.document.short_lines import ShortLines
from newslint.document.words import Word, distinct_words, find_words, unusual_characters

if TYPE_CHECKING:
    from newslint.document.entities import Entity
    from newslint.document.syntax import Syntax


class Document:
    """One article: source, prose, blocks, and what is derived from them when first asked for.

    All positions that rules handle are positions in ``text``, the prose; `source_span` turns
    them into positions in ``source``.
    """

    def __init__(
        self,
        source: str,
        reading: Reading,
        *,
        format: str = "text",
        path: str = "",
        desk: Desk | None = None,
    ) -> None:
        self.source = source
        self.format = format
        self.path = path
        self.desk = desk or Desk()
        self.prose = reading.prose
        self.text: str = reading.prose.text
        self.blocks: list[Block] = reading.blocks
        self.fields: list[Field] = reading.fields
        self.comments: list[Comment] = reading.comments
        self.problems: list[Problem] = reading.problems

    @cached_property
    def folded(self) -> str:
        """``text`` in lower case, position for position."""
        return fold(self.text, self.unusual_characters)

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.source)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [b.start for b in self.blocks]

    def block_at(self, position: int) -> Block | None:
        """The block that holds a prose position, if any."""
        k = bisect_right(self._block_starts, position) - 1
        if k < 0:
            return None
        block = self.blocks[k]
        return block if position <= block.end else None

    def blocks_at(self, spans: Iterable[tuple[int, int]]) -> list[Block]:
        """The blocks in which spans of the prose begin, each once, in the order of the spans."""
        blocks = (self.block_at(start) for start, _ in spans)
        return list({block.start: block for block in blocks if block}.values())

    def place_of(self, block: Block) -> int:
        """The place of one of the document's blocks among all of them, from 0."""
        return bisect_right(self._block_starts, block.start) - 1

    def block_text(self, block: Block) -> str:
        return self.text[block.start : block.end]

    def blocks_with(self, *roles: Role) -> list[Block]:
        wanted = set(roles)
        return [b for b in self.blocks if b.role in wanted]

    @cached_property
    def headline(self) -> Block | None:
        """The first block with the headline role."""
        return next((b for b in self.blocks if b.role is Role.HEADLINE), None)

    @cached_property
    def body(self) -> list[Block]:
        """The blocks that carry the story: paragraphs, list items, quotes, table cells."""
        return [b for b in self.blocks if b.role in BODY_ROLES]

    @cached_property
    def quotations(self) -> Quotations:
        return Quotations.of(self.text, self.blocks)

    @cached_property
    def short_lines(self) -> ShortLines:
        """The blocks short enough to be a label, a button or a notice."""
        return ShortLines(self.text, self.blocks)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Sentences of all blocks in order; a headline or label is one sentence each."""
        return [s for b in self.blocks for s in self.sentences_of(b)]

    def sentences_of(self, block: Block) -> list[Sentence]:
        """The sentences of one block."""
        key = block.start
        if key not in self._sentences:
            self._sentences[key] = split_sentences(self.text, block.start, block.end)
        return self._sentences[key]

    @cached_property
    def _sentences(self) -> dict[int, list[Sentence]]:
        return {}

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds a prose position, if any."""
        block = self.block_at(position)
        if block is None:
            return None
        sentences = self.sentences_of(block)
        k = bisect_right(sentences, position, key=lambda s: s.start) - 1
        return sentences[k] if k >= 0 and position <= sentences[k].end else None

    @cached_property
    def words(self) -> list[Word]:
        """Every word of the prose in order."""
        return find_words(self.text)

    @cached_property
    def entities(self) -> "list[Entity]":
        """The bodies whose number some verb shows (see `newslint.document.entities`)."""
        from newslint.document.entities import find_entities

        return find_entities(self)

    @cached_property
    def syntax(self) -> "Syntax":
        """What agrees with what (see `newslint.document.syntax`)."""
        from newslint.document.syntax import Syntax

        return Syntax(self)

    @cached_property
    def unusual_characters(self) -> str:
        """The characters of the prose other than those of plain ASCII copy, each once."""
        return "".join(sorted(unusual_characters(self.text)))

    @cached_property
    def distinct_words(self) -> frozenset[str]:
        """The words of the prose as written, each once: look here first, positions come later."""
        return distinct_words(self.text)

    @cached_property
    def capitalised_words(self) -> set[str]:
        """Those of the distinct words that hold a letter other than in lower case."""
        return {w for w in filterfalse(str.islower, self.distinct_words) if w != w.lower()}

    @cached_property
    def dialect(self) -> str:
        """The variety of English: the desk's, else the one the article shows, else nothing."""
        from newslint.language.dialect import guess
        from newslint.language.lexicon import lexicon

        return self.desk.dialect or guess(self.distinct_words, lexicon()) or ""

    @cached_property
    def language(self) -> str:
        """The ISO 639-1 code of the language most of the article is in."""
        return language_of("\n".join(self.block_text(b) for b in self.body[:20]) or self.text)

    def language_of(self, block: Block) -> str:
        """The language of one block; a short one is taken to be in the article's."""
        if block.start not in self._languages:
            self._languages[block.start] = language_of(self.block_text(block), self.language)
        return self._languages[block.start]

    @cached_property
    def _languages(self) -> dict[int, str]:
        return {}

    def field(self, name: str) -> Field | None:
        """The front-matter field of that name, if any."""
        return next((f for f in self.fields if f.name == name), None)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        return self.prose.span(start, end)

    def line(self, position: int) -> int:
        """The source line (from 1) of a prose position."""
        return self.lines.line(self.prose.source_start(position))

    def removal(self, first: Block, last: Block | None = None) -> tuple[int, int]:
        """The source span to delete so that a block is gone and the blank lines settle.

        ``last`` ends a run of blocks to be cut together. The blank lines after go with them if
        there are some before; where nothing follows, those before go instead, so that the file
        ends as it did.
        """
        start, end = first.outer_start, (last or first).outer_end
        after = _skip_blank_lines(self.source, end)
        if after < len(self.source):
            return start, after if _follows_blank_line(self.source, start) else end
        before = len(self.source[:start].rstrip(" \t\r\n"))
        if before == 0:
            return start, len(self.source)
        kept_end = len(self.source.rstrip("\r\n"))
        return before, max(end if self.source[end:].strip() else kept_end, before)


def _follows_blank_line(source: str, position: int) -> bool:
    """Whether the line above the one that begins at a position is blank or not there."""
    line_above = source[source.rfind("\n", 0, max(0, position - 1)) + 1 : position]
    return not line_above.strip()


def _skip_blank_lines(source: str, position: int) -> int:
    while True:
        end = position
        while end < len(source) and source[end] in " \t":
            end += 1
        if end < len(source) and source[end] in "\r\n":
            position = end + (2 if source.startswith("\r\n", end) else 1)
        else:
            return len(source) if end == len(source) else position
