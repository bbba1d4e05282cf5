"""Check kind ``lead-echo``: the first sentence of a story says the headline over again."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span
from newslint.document.block import Role
from newslint.document.document import Document
from newslint.document.folding import fold
from newslint.language.inflection import singular
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_WORD = lazy(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = frozenset(
    """a about after against all amid an and are as at be been but by can could for from had has
    have he her his how in into is it its may more new no not of off on or our out over says she
    than that the their they this to up was we were what when where who why will with would
    you""".split()
)


class LeadEcho:
    """Reports a first sentence that takes up the words of the headline in their order.

    ``share`` of the headline's words of some weight must come again so, and ``fewest`` of them.
    """

    class Options(Record):
        share: float = 0.65
        fewest: int = 4

    def __init__(self, rule: Rule, options: Options) -> None:
        self._options = options
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        headline = document.headline
        lead = next((b for b in document.body if b.role is Role.PARAGRAPH), None)
        if headline is None or lead is None:
            return
        first = document.sentences_of(lead)[0]
        said = _weighty(document.block_text(headline))
        again = _weighty(document.text[first.start : first.end])
        common = _in_order(said, again)
        if common >= self._options.fewest and common >= self._options.share * len(said):
            values = {"count": common, "of": len(said)}
            place = (headline.start, headline.end, "the headline")
            yield Hit(first.start, first.end, (), values, related=(place,))


def _weighty(text: str) -> list[str]:
    """The words of a text in one form each, small ones left out."""
    return [singular(word) for word in _WORD.findall(fold(text)) if word not in _SMALL]


def _in_order(a: list[str], b: list[str]) -> int:
    """The length of the longest run of words that both lists have in this order, gaps allowed."""
    row = [0] * (len(b) + 1)
    for word in a:
        above = 0
        for k, other in enumerate(b, 1):
            above, row[k] = row[k], above + 1 if word == other else max(row[k], row[k - 1])
    return row[-1]
