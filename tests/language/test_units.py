"""Units and conversions between them."""

from decimal import Decimal

import pytest

from newslint.language.units import converted, rounding_unit, unit_of


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        (10, "miles", "km", 16.09), (100, "acres", "hectares", 40.5), (1, "lb", "kg", 0.4536),
        (212, "F", "C", 100), (0, "Celsius", "Fahrenheit", 32), (120, "mph", "km/h", 193.1),
        (1, "square miles", "sq km", 2.59), (1, "gallons", "litres", 3.785),
    ],
)  # fmt: skip
def test_conversion(value: int, source: str, target: str, expected: float) -> None:
    a, b = unit_of(source), unit_of(target)
    assert a is not None
    assert b is not None
    assert float(converted(Decimal(value), a, b)[0]) == pytest.approx(expected, rel=1e-3)


def test_difference_of_temperatures_is_a_second_reading() -> None:
    celsius, fahrenheit = unit_of("C"), unit_of("F")
    assert celsius is not None
    assert fahrenheit is not None
    assert Decimal("2.7") in converted(Decimal("1.5"), celsius, fahrenheit)


def test_units_of_different_things_do_not_convert() -> None:
    mile, pound = unit_of("miles"), unit_of("lb")
    assert mile is not None
    assert pound is not None
    assert converted(Decimal(1), mile, pound) == []


def test_unknown_unit() -> None:
    assert unit_of("furlongs") is None


@pytest.mark.parametrize(
    ("written", "unit"),
    [("16", "1"), ("1.5", "0.1"), ("1,600", "100"), ("10", "1"), ("3,219", "1")],
)
def test_rounding_unit(written: str, unit: str) -> None:
    assert rounding_unit(written) == Decimal(unit)
