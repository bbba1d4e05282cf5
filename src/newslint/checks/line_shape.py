"""Check kind ``line-shape``: a line that looks and stands like the furniture of a page."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Span
from newslint.checks.cut import cuts
from newslint.document.block import Block, Role
from newslint.document.document import Document
from newslint.document.fact_box import in_fact_box
from newslint.document.short_lines import is_display
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_WORD = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BYLINE_OR_DATE = lazy(r"(?:by|from|von|por|par|di)\b|.*(?:\b(?:19|20)\d\d\b|\d[:.]\d\d)")
_ROLES = frozenset({Role.PARAGRAPH, Role.STANDFIRST, Role.SECTION_LABEL})
_LONGEST_SPOKEN = 8
_REACH = 3
_ROUNDS = 2
_RUN = "{lines}: {count} lines that look like the page, not like the story."
_FEWEST_INTRODUCING_WORDS = 4


class LineShape:
    """Judges the lines of each run of lines that are no sentences by where the run stands and by
    how much of it is the talk of buttons and menus (``words``).

    A line speaks so if at least half of its words, eight at most, are listed. Reported are

    - the lines of up to ``foot_words`` words in a run of ``foot_lines`` or more below the last
      paragraph, and those of up to ``head_words`` in one of ``head_lines`` or more above the first,
      if at least two lines and ``share`` of the run speak so;
    - in any run of ``foot_lines`` or more, a line that speaks so itself and has two such neighbours
      within three lines;
    - in any such run, a line with two neighbours that speak so, or that this rule or one with a
      list reports: below the last paragraph within three lines and of up to ``long_foot_words``
      words, above the first within three and of up to ``head_words``, elsewhere within two and of
      up to ``head_words``.

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
        long_foot_words: int = 9

    outlasts_fixes = True

    def __init__(self, rule: Rule, options: Options) -> None:
        self._roles = _ROLES.intersection(rule.roles)
        self._options = options
        self._words = frozenset(options.words.split())
        self.triggers = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        listed = _places(document, at)
        end = len(document.blocks) - 1
        for first, last in _runs(document):
            if last - first + 1 < self._options.foot_lines or (first == 0 and last == end):
                continue
            if _is_introduced(document, first, last):
                continue
            speaks = [self._speaks(document, k) for k in range(first, last + 1)]
            company = {k for k, s in enumerate(speaks, first) if s} | listed.intersection(
                range(first, last + 1)
            )
            if len(company) < 2:
                continue
            found = self._by_place(document, first, speaks)
            company |= found
            for _ in range(_ROUNDS):
                more = self._by_company(document, first, last, company)
                found |= more
                company |= more
            for hit in cuts(document, self._judged(document, found - listed), is_sure=False):
                is_run = int(str(hit.values["count"])) > 1
                yield hit._replace(message=_RUN) if is_run else hit

    def _by_place(self, document: Document, first: int, speaks: list[bool]) -> set[int]:
        """The lines of a run, its first block given, that its place and its talk tell of."""
        size = len(speaks)
        last, options = first + size - 1, self._options
        if sum(speaks) < 2:
            return set()
        found = {k for k in range(first, last + 1) if _in_company(speaks, k - first)}
        if sum(speaks) >= options.share * size:
            if last == len(document.blocks) - 1:
                found |= _of_words(document, range(first, last + 1), options.foot_words)
            elif first == 0 and size >= options.head_lines:
                found |= _of_words(document, range(last), options.head_words)
        return found

    def _by_company(self, document: Document, first: int, last: int, company: set[int]) -> set[int]:
        """The lines of a run that two neighbours tell of."""
        options = self._options
        at_foot = last == len(document.blocks) - 1
        reach = _REACH if at_foot or first == 0 else _REACH - 1
        most = options.long_foot_words if at_foot else options.head_words
        lines = _of_words(document, range(first, last + 1 if first > 0 else last), most)
        return {
            k
            for k in lines
            if len(company.intersection(range(k - reach, k + reach + 1)) - {k}) > 1
            and self._may_be_judged(document, document.blocks[k])
        }

    def _judged(self, document: Document, found: set[int]) -> set[int]:
        """Those of the lines that are neither quoted nor in a fact box nor of a role that is never
        judged."""
        blocks = document.blocks
        return {
            k
            for k in found
            if self._may_be_judged(document, blocks[k])
            and not document.quotations.touch(blocks[k].start, blocks[k].end)
            and not in_fact_box(document, k)
        }

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
    return speaks[k] and _neighbours(speaks, k, _REACH) > 2


def _neighbours(lines: list[bool], k: int, reach: int) -> int:
    """How many lines within reach are true, the line itself counted."""
    return sum(lines[max(0, k - reach) : k + reach + 1])


def _of_words(document: Document, lines: Iterable[int], most: int) -> set[int]:
    """The lines of at most so many words."""
    return {k for k in lines if _count_words(document, document.blocks[k]) <= most}


def _places(document: Document, spans: Iterable[Span]) -> set[int]:
    """The blocks that some spans touch."""
    found: set[int] = set()
    for start, end in spans:
        first, last = document.block_at(start), document.block_at(max(start, end - 1))
        if first is not None and last is not None:
            found.update(range(document.place_of(first), document.place_of(last) + 1))
    return found


def _count_words(document: Document, block: Block) -> int:
    return document.text.count(" ", block.start, block.end) + 1
