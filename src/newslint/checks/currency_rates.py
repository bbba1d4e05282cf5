"""Check kind ``currency-rates``: sums converted at two rates within one article."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from newslint.checks.check import Hit, Span
from newslint.document.document import Document
from newslint.language.numbers import value_of
from newslint.language.units import rounding_unit
from newslint.lazy_pattern import lazy
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
    """Reports a conversion whose rate is off an earlier one by more than ``tolerance``.

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
        first: dict[tuple[str, str], tuple[re.Match[str], Decimal, Decimal]] = {}
        for m in _PAIR.finditer(document.text):
            a, b = value_of(m["a"]), value_of(m["b"])
            if not a or not b:
                continue
            if _is_of_another_day(document, m.start()):
                continue
            rate, slack = b / a, _slack(m["a"]) + _slack(m["b"], converted=True)
            other, known, known_slack = first.setdefault((m["from"], m["to"]), (m, rate, slack))
            allowed = self._tolerance + slack + known_slack
            if abs(rate - known) > allowed * max(rate, known):
                values = {"rate": f"{rate:.2f}", "other": f"{known:.2f}", "first": other.group()}
                yield Hit(*m.span(), values=values, related=((*other.span(), other.group()),))


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
