"""Check kind ``percentages``: percentages in one sentence that do not go together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from newslint.checks.check import Hit, Span, replace
from newslint.document.document import Document
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_SIGN = r"(?:%| ?per ?cent\b)"
_PERCENT = lazy(rf"(?<![\d.,-])(\d+(?:\.\d+)?){_SIGN}(?! ?-?(?:age )?point)")
_FROM_TO = lazy(rf"\bfrom (\d+(?:\.\d+)?){_SIGN}? to (\d+(?:\.\d+)?){_SIGN}")
_TO_FROM = lazy(rf"\bto (\d+(?:\.\d+)?){_SIGN} from (\d+(?:\.\d+)?){_SIGN}")
_REMAINING = lazy(rf"\bthe remaining (\d+(?:\.\d+)?){_SIGN}")
_BASE = lazy(
    r"(?:\d[\d,.]*|[a-z]+) ?(?:%|per ?cent) of (?:all |the |its |their |our )*(?P<noun>[a-z]+)"
)
_NO_BASE = frozenset(
    "all the its their our a an this that those these them it us which whom what".split()
)


class Percentages:
    """Reports, by ``find``:

    - ``points``: a change from one percentage to another that is given in per cent, though it is
      in percentage points;
    - ``total``: parts that with "the remaining" one do not make a hundred;
    - ``base``: a share of one thing beside a share of another.
    """

    class Options(Record):
        find: Literal["points", "total", "base"]

    def __init__(self, rule: Rule, options: Options) -> None:
        finders: dict[str, Callable[[str, int, int], Iterator[Hit]]] = {
            "points": _points, "total": _total, "base": _base,
        }  # fmt: skip
        self._find = finders[options.find]
        self.triggers: Sequence[str] | None = ("%", "percent", "per cent")

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if len(at) < 2:
            return
        sentences = (document.sentence_at(start) for start, _ in at)
        for sentence in dict.fromkeys(s for s in sentences if s is not None):
            yield from self._find(document.text, sentence.start, sentence.end)


def _points(text: str, start: int, end: int) -> Iterator[Hit]:
    change = _FROM_TO.search(text, start, end) or _TO_FROM.search(text, start, end)
    if change is None:
        return
    from decimal import Decimal

    before, after = change[1], change[2]
    if change.re is _TO_FROM:
        before, after = after, before
    a, b = Decimal(before), Decimal(after)
    for m in _PERCENT.finditer(text, start, end):
        inside = change.start() <= m.start() < change.end()
        value = Decimal(m[1])
        if inside or value != abs(a - b) or (a and value == abs(a - b) * 100 / a):
            continue
        unit = "point" if value == 1 else "points"
        fix = replace(m.start(), m.end(), f"{m[1]} percentage {unit}")
        yield Hit(m.start(), m.end(), (fix,), {"from": before, "to": after})


def _total(text: str, start: int, end: int) -> Iterator[Hit]:
    remaining = _REMAINING.search(text, start, end)
    if remaining is None:
        return
    from decimal import Decimal

    values = [Decimal(m[1]) for m in _PERCENT.finditer(text, start, end)]
    total = sum(values, Decimal(0))
    if len(values) < 2 or abs(total - 100) <= 1:
        return
    # "30 percent of the income, with the remaining 70 percent taxed", beside other figures.
    if all(abs(value + Decimal(remaining[1]) - 100) > 1 for value in values):
        yield Hit(*remaining.span(), values={"sum": f"{total}"})


def _base(text: str, start: int, end: int) -> Iterator[Hit]:
    first = ""
    for m in _BASE.finditer(text, start, end):
        noun = m["noun"]
        if noun in _NO_BASE or noun.removesuffix("s") == first.removesuffix("s"):
            continue
        if first:
            yield Hit(m.start(), m.end(), values={"first": first, "second": noun})
            return
        first = noun
