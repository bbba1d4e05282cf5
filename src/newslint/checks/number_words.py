"""Check kind ``number-words``: a small number in figures, or a larger one in words."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Span, replace
from newslint.checks.patterns import expanded
from newslint.checks.variants import Occurrence, always, counted, minority_hits
from newslint.document.document import Document
from newslint.language.numbers import in_words, value_of
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

# A number that counts things: a plain noun follows it. `re` skips to the space in front.
_FIGURES = lazy(r" (?P<n>[1-9]\d?)(?= (?P<noun>[a-z]{3,})\b)")
_WORDS = lazy(expanded(r" (?P<n>(?&number-word))(?= (?P<noun>[a-z]{3,})\b)"))
_NOT_A_COUNT = frozenset(
    """
    percent per cent million billion trillion thousand hundred dollars euros pounds pence cents
    miles mile feet foot inches inch yards metres meters metre meter kilometres kilometers grams
    kilograms kilos tons tonnes acres hectares litres liters gallons ounces pints degrees points
    point percentage mph knots volts watts calories stone barrels
    and or out per for the from with that than then but not was were are had have has after before
    years year months month weeks week days day hours hour minutes minute seconds second year-old
    times goals runs wickets seats votes overs sets games wins
    """.split()
)
_LABELS = lazy(
    r"(?:\b(?:[Aa]ged?|[Pp]ages?|[Cc]hapters?|[Ss]ections?|[Pp]arts?|[Pp]hases?|[Nn]o\.|[Nn]umbers?"
    r"|[Ll]evels?|[Tt]ypes?|[Gg]rades?|[Rr]ooms?|[Gg]ates?|[Rr]outes?|[Ll]ines?|[Aa]rticles?|[Aa]ct"
    r"|[Vv]ersions?|[Ss]eason|[Ee]pisode|[Ww]eek|[Dd]ay|[Yy]ear|[Tt]op|[Ff]ormula|[Cc]hannel"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?)|[A-Z]\w*|\d"
    r"|to|(?:hundred|thousand) and|[-–—:$£€])$"
)


class NumberWords:
    """Reports numbers that count things and are not written as the house writes them.

    ``words_to`` is the largest that goes in words (nine for most houses, ten for the Economist);
    larger ones go in figures. With 0 the article is held to itself: numbers of one digit must not
    be words here and figures there. Ages, sums, measures, dates, scores and labels ("page 4") do
    not count, nor does a number that opens a sentence.
    """

    class Options(Record):
        words_to: int = 0

    def __init__(self, rule: Rule, options: Options) -> None:
        self._rule = rule
        self._words_to = options.words_to
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if not self._words_to:
            found = counted(document, self._rule, _single_digits(document.text))
            yield from minority_hits(document, found, once=True)
            return
        for start, end, value in _counts(document.text):
            figures = document.text[start].isdigit()
            if figures == (value > self._words_to):
                continue
            right = in_words(value) if figures else str(value)
            yield Hit(start, end, (replace(start, end, right),), {"value": value})


def _counts(text: str) -> Iterator[tuple[int, int, int]]:
    """Span and value of the numbers below a hundred that count things."""
    for pattern in (_FIGURES, _WORDS):
        for m in pattern.finditer(text):
            if m["noun"] in _NOT_A_COUNT:
                continue
            before = text[max(0, m.start() - 16) : m.start()]
            if not before or before[-1] in ".!?:\n" or _LABELS.search(before):
                continue
            value = value_of(m["n"])
            if value is not None:
                yield m.start("n"), m.end("n"), int(value)


def _single_digits(text: str) -> Iterator[Occurrence]:
    for start, end, value in _counts(text):
        if 2 <= value <= 9:
            figures = text[start].isdigit()
            other = in_words(value) if figures else str(value)
            yield Occurrence(start, end, "figures" if figures else "words", always(other))
