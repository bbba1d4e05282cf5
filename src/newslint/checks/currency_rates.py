"""Check kind ``currency-rates``: sums converted at two rates within one article."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from newslint.checks.check import Hit, Span
from newslint.document.document import Document
from newslint.language.numbers import value_of
from newslint.language.units import rounding_unit
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple
from newslint.record import Record
from newslint.rulebook.rule import Rule

_CURRENCY = r"(?:US\$|A\$|C\$|NZ\$|HK\$|[$£€¥₹])"
_AMOUNT = r"\d+(?:,\d{3})*(?:\.\d+)?(?: ?(?:million|billion|trillion|bn|tn|m|k)\b)?"
_PAIR = lazy(
    rf"(?P<from>{_CURRENCY})(?P<a>{_AMOUNT})(?: [a-z-]+){{0,2}} [(\[](?:about |around |roughly )?"
    rf"(?P<to>{_CURRENCY})(?P<b>{_AMOUNT})[)\];,]"
)


_BACK_THEN = lazy(
    r"\b(?:1[89]|20)\d\d\b|\b(?:1[89]|20)?\d0s\b"
    r"|\b(?:at the time|back then|years? (?:ago|earlier)|last year|decades?|century|originally"
    r"|then)\b",
    re.IGNORECASE,
)
_OPENINGS = ("(us$", "($", "(£", "(€", "(¥", "(about ", "[$", "[£", "[€")


class CurrencyRates:
    """Reports a conversion whose rate is off that of most others by more than ``tolerance``.

    Rates are what the sums themselves imply. Rounding is allowed for: a sum may be off by half of
    its last figure. Sentences that look back ("in 1999", "at the time") do not count: rates
    change.
    """

    class Options(Record):
        tolerance: float = 0.05

    def __init__(self, rule: Rule, options: Options) -> None:
        self._tolerance = Decimal(str(options.tolerance))
        self.triggers: Sequence[str] | None = _OPENINGS

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if len(at) < 2:
            return
        rates: dict[tuple[str, str], list[_Rate]] = {}
        for m in _PAIR.finditer(document.text):
            a, b = value_of(m["a"]), value_of(m["b"])
            if a and b and not _is_of_another_day(document, m.start()):
                slack = _slack(m["a"]) + _slack(m["b"], converted=True)
                rates.setdefault((m["from"], m["to"]), []).append(_Rate(m, Decimal(b) / a, slack))
        for found in rates.values():
            yield from self._odd_ones(found)

    def _odd_ones(self, rates: list["_Rate"]) -> Iterator[Hit]:
        """The conversions that differ from the one most agree with, the first of such."""
        usual = max(rates, key=lambda rate: sum(self._agree(rate, other) for other in rates))
        known = usual.match
        for rate in rates:
            if not self._agree(rate, usual):
                values = {
                    "rate": f"{rate.rate:.2f}", "other": f"{usual.rate:.2f}", "first": known.group()
                }  # fmt: skip
                related = ((*known.span(), known.group()),)
                yield Hit(*rate.match.span(), values=values, related=related)

    def _agree(self, a: "_Rate", b: "_Rate") -> bool:
        allowed = self._tolerance + a.slack + b.slack
        return abs(a.rate - b.rate) <= allowed * max(a.rate, b.rate)


class _Rate(NamedTuple):
    """A conversion, the rate it implies and the share by which rounding may put that off."""

    match: re.Match[str]
    rate: Decimal
    slack: Decimal


def _is_of_another_day(document: Document, at: int) -> bool:
    """Whether the sentence looks back, to a day with a rate of its own."""
    sentence = document.sentence_at(at)
    return sentence is None or (
        _BACK_THEN.search(document.text, sentence.start, sentence.end) is not None
    )


def _slack(amount: str, *, converted: bool = False) -> Decimal:
    """The share by which a rounded amount may be off: half its last figure.

    That of a round sum to begin with ("£1m") is taken for exact to a twentieth, and so is a
    converted one of two figures or more.
    """
    figures = re.sub(r"[^\d.]", "", amount)
    value, unit = Decimal(figures), rounding_unit(figures)
    if converted and len(figures) == 1 and amount == figures:
        return unit / 2 / value
    return min(unit, value / 10) / 2 / value
