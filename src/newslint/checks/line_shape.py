"""Check kind ``line-shape``: a line that looks and stands like the furniture of a page."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Span
from newslint.checks.cut import cut
from newslint.document.block import Block, Role
from newslint.document.document import Document
from newslint.document.short_lines import is_display
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_WORD = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BYLINE_OR_DATE = lazy(r"(?:by|von|por|par|di) |.*(?:\b(?:19|20)\d\d\b|\d[:.]\d\d)")
_ROLES = frozenset({Role.PARAGRAPH, Role.STANDFIRST, Role.SECTION_LABEL})
_LONGEST_SPOKEN = 8
_REACH = 3
_FEWEST_INTRODUCING_WORDS = 4


class LineShape:
    """Judges the lines of each run of lines that are no sentences by where the run stands and by
    how much of it is the talk of buttons and menus (``words``).

    A line speaks so if at least half of its words, eight at most, are listed. Reported are

    - the lines of up to ``foot_words`` words in a run of ``foot_lines`` or more below the last
      paragraph, and those of up to ``head_words`` in one of ``head_lines`` or more above the first,
      if at least two lines and ``share`` of the run speak so;
    - in any run of ``foot_lines`` or more, a line that speaks so itself and has two such neighbours
      within three lines.

    A run that a line with a colon introduces is a list of the story. Headlines, bylines, dates, the
    line right above the first paragraph, entries of lists and tables, captions and quotations are
    never judged by their place.
    """

    class Options(Record):
        words: str
        share: float = 0.15
        foot_lines: int = 4
        foot_words: int = 6
        head_lines: int = 6
        head_words: int = 4

    def __init__(self, rule: Rule, options: Options) -> None:
        self._roles = _ROLES.intersection(rule.roles)
        self._options = options
        self._words = frozenset(options.words.split())
        self.triggers = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:  # noqa: ARG002
        end = len(document.blocks) - 1
        for first, last in _runs(document):
            if last - first + 1 < self._options.foot_lines:
                continue
            if _is_introduced(document, first, last):
                continue
            speaks = [self._speaks(document, k) for k in range(first, last + 1)]
            if sum(speaks) < 2 or (first == 0 and last == end):
                continue
            is_furniture = sum(speaks) >= self._options.share * len(speaks)
            most_words = 0
            if is_furniture and last == end:
                most_words = self._options.foot_words
            elif is_furniture and first == 0 and len(speaks) >= self._options.head_lines:
                most_words = self._options.head_words
            for k in range(first, last + 1):
                if not self._may_be_judged(document, document.blocks[k]):
                    continue
                is_short = _count_words(document, document.blocks[k]) <= most_words
                if (is_short and (k < last or last == end)) or _in_company(speaks, k - first):
                    yield cut(document, k, k, is_sure=False)

    def _may_be_judged(self, document: Document, block: Block) -> bool:
        if block.role not in self._roles:
            return False
        return _BYLINE_OR_DATE.match(document.folded, block.start, block.end) is None

    def _speaks(self, document: Document, k: int) -> bool:
        block = document.blocks[k]
        words = _WORD.findall(document.folded, block.start, block.end)
        if not words or len(words) > _LONGEST_SPOKEN or block.role not in self._roles:
            return False
        return 2 * sum(word in self._words for word in words) >= len(words)


def _runs(document: Document) -> Iterator[tuple[int, int]]:
    """The runs of lines that are no sentences, each once."""
    k = 0
    while k < len(document.blocks):
        first, last = document.short_lines.run(k)
        if is_display(document.text, document.blocks[k]):
            yield first, last
        k = last + 1


def _is_introduced(document: Document, first: int, last: int) -> bool:
    """Whether a line with a colon, in the run or right before it, makes a list of what follows."""
    return any(
        document.text[block.end - 1 : block.end] == ":"
        and _count_words(document, block) >= _FEWEST_INTRODUCING_WORDS
        for block in document.blocks[max(0, first - 1) : last]
    )


def _in_company(speaks: list[bool], k: int) -> bool:
    """Whether the line speaks like a page and two lines near it do as well."""
    return speaks[k] and sum(speaks[max(0, k - _REACH) : k + _REACH + 1]) > 2


def _count_words(document: Document, block: Block) -> int:
    return document.text.count(" ", block.start, block.end) + 1
