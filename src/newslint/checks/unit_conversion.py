"""Check kind ``unit-conversion``: two measures of one thing that do not agree."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache

from newslint.checks.check import Hit, Span, replace
from newslint.document.document import Document
from newslint.language.numbers import in_figures, value_of
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_ABOUT = (
    r"(?:about|around|roughly|nearly|almost|some|approximately|approx\.?|(?:just )?over|more than"
    r"|(?:just )?under|at least|up to|less than|c\.|~)"
)
_ROUGHLY = lazy(rf"{_ABOUT} $", re.I)
_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty "
    "fifty sixty seventy eighty ninety"
).split()
_NUMBER = (
    r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?(?: (?:thousand|million|billion)\b)?"
    rf"|\b(?:{'|'.join(_WORDS)}))[ \u00a0-]?(?:degrees )?"
)
_FIRST_WORDS = (*(f"{word} " for word in _WORDS), "about ", "around ", "some ", "nearly ")
# "5ft 10in (1.78m)", "10 to 12 miles (16 to 19 km)": the measure before is only half of it.
_PART_OF_MORE = lazy(
    r"(?:\d ?(?:ft|feet|foot|lbs?|pounds?|st|stone|m|met(?:er|re)s?),? |[-–—/] ?|\d to |\band )$"
)


class UnitConversion:
    """Reports a measure whose conversion in brackets is off by more than ``tolerance``.

    A conversion that is right when rounded as it is written is right. After "about" and the like,
    ``loose`` is the tolerance.
    """

    class Options(Record):
        tolerance: float = 0.05
        loose: float = 0.15

    def __init__(self, rule: Rule, options: Options) -> None:
        self._options = options
        self.triggers: Sequence[str] | None = ("(", "[")

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for start, _ in at:
            # Most brackets hold no figure; a look is cheaper than a match.
            inside = text[start + 1 : start + 14]
            if any(c.isdigit() for c in inside) or inside.startswith(_FIRST_WORDS):
                yield from self._check(text, start)

    def _check(self, text: str, bracket: int) -> Iterator[Hit]:
        from newslint.language.units import converted, unit_of

        reach = max(0, bracket - 60)
        line = text.rfind("\n", reach, bracket) + 1 or reach
        before = _before().search(text, line, bracket)
        inside = _inside().match(text, bracket + 1)
        if before is None or inside is None or _PART_OF_MORE.search(text, line, before.start()):
            return
        first, second = unit_of(before["unit"]), unit_of(inside["unit"])
        if first is None or second is None or first == second:
            return
        (a, a_unit), (b, b_unit) = _measured(before["number"]), _measured(inside["number"])
        roughly = _ROUGHLY.search(text, line, before.start()) or inside["about"]
        tolerance = Decimal(str(self._options.loose if roughly else self._options.tolerance))
        there, back = converted(a, first, second), converted(b, second, first)
        if not there:
            return
        if any(_agree(value, b, b_unit, tolerance) for value in there):
            return
        if any(_agree(value, a, a_unit, tolerance) for value in back):
            return
        fine = first.dimension == "temperature"
        right = _rounded(there[0], Decimal(1) if fine else b_unit)
        fix = replace(inside.start("number"), inside.end("number"), right)
        unit = text[inside.end("number") : inside.end()]
        values = {"written": before.group().strip(), "right": f"{right}{unit}"}
        yield Hit(before.start(), inside.end() + (text[inside.end()] in ")]"), (fix,), values)


@cache
def _before() -> re.Pattern[str]:
    from newslint.language.units import UNIT

    return re.compile(rf"(?<![\d.,$£€]){_NUMBER}(?P<unit>{UNIT}) ?$")


@cache
def _inside() -> re.Pattern[str]:
    from newslint.language.units import UNIT

    return re.compile(rf"(?P<about>{_ABOUT} )?{_NUMBER}(?P<unit>{UNIT})(?=[)\],;])")


def _measured(number: str) -> tuple[Decimal, Decimal]:
    """The value of a number, and how finely it is given."""
    from newslint.language.units import rounding_unit

    value = Decimal(value_of(number) or 0)
    figures, _, scale = number.partition(" ")
    if not figures[0].isdigit():
        return value, Decimal(1)
    return value, rounding_unit(figures) * (value_of(scale) or 1 if scale else 1)


def _agree(value: Decimal, written: Decimal, unit: Decimal, tolerance: Decimal) -> bool:
    difference = abs(value - written)
    close = tolerance * max(abs(value), abs(written))
    return difference <= max(close, unit * Decimal("0.6"))


def _rounded(value: Decimal, unit: Decimal) -> str:
    """The value to the nearest unit, but with two figures at least."""
    unit = min(unit, Decimal(10) ** (value.adjusted() - 1))
    unit = Decimal(10) ** unit.adjusted()
    return in_figures((value / unit).quantize(Decimal(1)) * unit)
