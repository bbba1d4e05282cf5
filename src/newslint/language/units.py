"""Units of measurement as news writes them, and conversion between them."""

import re
from decimal import Decimal

from newslint.named_tuple import NamedTuple


class Unit(NamedTuple):
    """A unit: what it measures, and the base units in one of it.

    ``factors`` holds several where the name has several meanings (a ton, a gallon, an ounce).
    ``offset`` is added before scaling; only temperatures have one.
    """

    dimension: str
    factors: tuple[Decimal, ...]
    offset: Decimal = Decimal(0)


def _unit(dimension: str, *factors: str, offset: str = "0") -> Unit:
    return Unit(dimension, tuple(map(Decimal, factors)), Decimal(offset))


_NAMES: dict[str, Unit] = {
    "mm|millimet(?:er|re)s?": _unit("length", "0.001"),
    "cm|centimet(?:er|re)s?": _unit("length", "0.01"),
    "m|met(?:er|re)s?": _unit("length", "1"),
    "km|kms|kilomet(?:er|re)s?": _unit("length", "1000"),
    "in|inch(?:es)?": _unit("length", "0.0254"),
    "ft|foot|feet": _unit("length", "0.3048"),
    "yds?|yards?": _unit("length", "0.9144"),
    "mi|miles?": _unit("length", "1609.344"),
    "nautical miles?|nm": _unit("length", "1852"),
    "sq(?:uare)? met(?:er|re)s?|sq m|m²": _unit("area", "1"),
    "sq(?:uare)? kilomet(?:er|re)s?|sq km|km²": _unit("area", "1000000"),
    "sq(?:uare)? (?:feet|foot|ft)": _unit("area", "0.09290304"),
    "sq(?:uare)? (?:yards?|yd)": _unit("area", "0.83612736"),
    "sq(?:uare)? (?:miles?|mi)": _unit("area", "2589988.110336"),
    "hectares?|ha": _unit("area", "10000"),
    "acres?": _unit("area", "4046.8564224"),
    "g|gm|gram(?:me)?s?": _unit("mass", "0.001"),
    "kg|kgs|kilos?|kilogram(?:me)?s?": _unit("mass", "1"),
    "tonnes?|metric tons?": _unit("mass", "1000"),
    "tons?": _unit("mass", "907.18474", "1016.0469088", "1000"),
    "oz|ounces?": _unit("mass", "0.028349523125", "0.0311034768"),
    "lbs?|pounds?": _unit("mass", "0.45359237"),
    "stones?|st": _unit("mass", "6.35029318"),
    "ml|millilit(?:er|re)s?": _unit("volume", "0.001"),
    "l|lit(?:er|re)s?": _unit("volume", "1"),
    "pints?": _unit("volume", "0.473176473", "0.56826125"),
    "quarts?": _unit("volume", "0.946352946", "1.1365225"),
    "gallons?|gal": _unit("volume", "3.785411784", "4.54609"),
    "barrels?": _unit("volume", "158.987294928"),
    "kph|kmh|km/h|kilomet(?:er|re)s (?:per|an) hour": _unit("speed", "1"),
    "mph|miles (?:per|an) hour": _unit("speed", "1.609344"),
    "knots?|kts?": _unit("speed", "1.852"),
    r"°C|C|(?:degrees? )?(?:Celsius|centigrade)|degrees? C": _unit("temperature", "1.8"),
    "°F|F|(?:degrees? )?Fahrenheit|degrees? F": _unit("temperature", "1", offset="-32"),
}

UNIT = "|".join(sorted(_NAMES, key=lambda n: -max(map(len, n.split("|")))))
"""Pattern of the name of a unit, in letter case as written."""

_COMPILED = [(re.compile(names), unit) for names, unit in _NAMES.items()]


def unit_of(name: str) -> Unit | None:
    """The unit of that name, singular, plural or abbreviated."""
    return next((unit for names, unit in _COMPILED if names.fullmatch(name)), None)


def converted(value: Decimal, source: Unit, target: Unit) -> list[Decimal]:
    """The value in the target unit, once for each meaning of the two names.

    A temperature may be a reading (32 F is 0 C) or a difference (9 F are 5 C). Empty where the
    units do not measure the same thing.
    """
    if source.dimension != target.dimension:
        return []
    results = [value * a / b for a in source.factors for b in target.factors]
    if source.offset != target.offset:
        reading = (value + source.offset) * source.factors[0] / target.factors[0] - target.offset
        results.insert(0, reading)
    return results


def rounding_unit(written: str) -> Decimal:
    """How finely a figure is given: "16" to 1, "1,600" to 100, "1.5" to 0.1.

    Noughts at the end are taken for rounding, but for no more than a tenth of the value.
    """
    digits = written.replace(",", "")
    if "." in digits:
        return Decimal(1).scaleb(-len(digits.partition(".")[2]))
    noughts = len(digits) - len(digits.rstrip("0"))
    unit = Decimal(10) ** noughts
    return max(Decimal(1), min(unit, Decimal(digits or "0") / 10))
