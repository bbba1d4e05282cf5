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


_OPENINGS = ("(us$", "($", "(£", "(€", "(¥", "(about ", "[$", "[£", "[€")


class CurrencyRates:
    """Reports a conversion whose rate is off an earlier one by more than ``tolerance``.

    Rates are what the sums themselves imply. Rounding is allowed for: a sum may be off by half of
    its last figure.
    """

    class Options(Record):
        tolerance: float = 0.05

    def __init__(self, rule: Rule, options: Options) -> None:  # noqa: ARG002
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
            rate, slack = b / a, _slack(m["a"]) + _slack(m["b"])
            other, known, known_slack = first.setdefault((m["from"], m["to"]), (m, rate, slack))
            allowed = self._tolerance + slack + known_slack
            if abs(rate - known) > allowed * max(rate, known):
                values = {"rate": f"{rate:.2f}", "other": f"{known:.2f}", "first": other.group()}
                yield Hit(*m.span(), values=values, related=((*other.span(), other.group()),))


def _slack(amount: str) -> Decimal:
    """The share by which a rounded amount may be off: half its last figure, at most 0.05."""
    figures = re.sub(r"[^\d.]", "", amount)
    value, unit = Decimal(figures), rounding_unit(figures)
    return min(unit, value / 10) / 2 / value
