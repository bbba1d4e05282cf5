"""Check kind ``duplicate-headline``: the headline stands again as a line of the copy."""

from collections import Counter
from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span
from newslint.checks.cut import cut
from newslint.document.block import Block, Role
from newslint.document.document import Document
from newslint.document.folding import fold
from newslint.document.short_lines import is_display
from newslint.finding import Severity
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_ROLES = frozenset({Role.HEADLINE, Role.HEADING, Role.PARAGRAPH, Role.STANDFIRST})
_HTML_TITLES = frozenset({"title", "h1"})
_NEARLY = "Nearly the headline on line {line} again."


class DuplicateHeadline:
    """Reports every line after the headline that says the same: the same words in any letter case,
    or, as a warning with the cut offered, ``likeness`` of them.

    A first heading below a title in front matter is a suggestion, for some templates want it there
    and do not print the title; it may differ from it. A field that repeats the headline is a
    suggestion as well, and stays.

    ``likeness`` is Dice's coefficient of the two bags of words. A headline of fewer than
    ``fewest_words`` is only compared with the line below it, and only in full. A page's title and
    its ``<h1>`` are no repetition.
    """

    class Options(Record):
        likeness: float = 0.8
        fewest_words: int = 4
        within: int = 12

    def __init__(self, rule: Rule, options: Options) -> None:
        self._options = options
        self.triggers = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        headline = document.headline
        if headline is None:
            return
        said = _words(document, headline)
        first = document.place_of(headline)
        is_short = len(said) < self._options.fewest_words
        longest = 2 * (headline.end - headline.start) + 10
        values = {"line": document.line(headline.start)}
        for k in range(first + 1, len(document.blocks)):
            block = document.blocks[k]
            if block.end - block.start <= longest and _may_repeat(headline, block):
                words = _words(document, block)
                if words == said:
                    yield _hit(document, k, headline, values)
                elif (
                    k <= first + self._options.within
                    and self._is_alike(said, words)
                    and is_display(document.text, block)
                    and not _is_top_heading(document, k, headline)
                ):
                    hit = cut(document, k, k, is_sure=False)
                    yield hit._replace(severity=Severity.WARNING, message=_NEARLY, values=values)
            if is_short and not block.field:
                return

    def _is_alike(self, said: list[str], words: list[str]) -> bool:
        if len(said) < self._options.fewest_words:
            return False
        return _likeness(said, words) >= self._options.likeness


def _hit(document: Document, k: int, headline: Block, values: dict[str, int]) -> Hit:
    """The hit on a block that is the headline word for word."""
    block = document.blocks[k]
    if _is_field(document, block):
        return Hit(block.start, block.end, values=values, severity=Severity.SUGGESTION)
    if _is_top_heading(document, k, headline):
        hit = cut(document, k, k, is_sure=False)
        return hit._replace(severity=Severity.SUGGESTION, values={**hit.values, **values})
    hit = cut(document, k, k)
    return hit._replace(values={**hit.values, **values})


def _is_top_heading(document: Document, k: int, headline: Block) -> bool:
    """Whether the block is a heading that opens the body below a title in front matter."""
    if not (document.blocks[k].level and _is_field(document, headline)):
        return False
    return all(block.field for block in document.blocks[:k])


def _is_field(document: Document, block: Block) -> bool:
    """Whether the block is a value of front matter."""
    return bool(block.field) and document.field(block.field) is not None


def _may_repeat(headline: Block, block: Block) -> bool:
    """Whether a block is such that it would be a mistake for it to repeat the headline."""
    if block.role not in _ROLES:
        return False
    return not {block.field, headline.field} <= _HTML_TITLES


def _words(document: Document, block: Block) -> list[str]:
    return _WORD.findall(fold(document.block_text(block)))


def _likeness(a: list[str], b: list[str]) -> float:
    """Dice's coefficient of two bags of words, 0 to 1."""
    if not a or not b:
        return 0.0
    return 2 * (Counter(a) & Counter(b)).total() / (len(a) + len(b))
