"""Numbers of news English: in figures ("2.5 million"), in words ("twenty-five"), as ordinals."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_SHORT_SCALES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_VALUES = (
    {word: n for n, word in enumerate(_UNITS)}
    | {word: 10 * n for n, word in enumerate(_TENS, 2)}
    | _SCALES
)
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
}  # fmt: skip

_WORD = "|".join([*_UNITS, *_TENS])
_SCALE = "|".join(_SCALES)
WORDS = (
    rf"(?:(?:a|an|{_WORD})(?:[- ](?:{_WORD}|{_SCALE})| and (?={_WORD})(?:{_WORD})"
    rf"(?:-(?:{_WORD}))?)+|{_WORD}|{_SCALE})"
)
"""Pattern of a number in words, lower-case; "a hundred and five", not "a" alone."""

FIGURES = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    r"(?:[- ](?:hundred|thousand|million|billion|trillion)\b|(?:k|mn?|bn?|trn|tn)\b)?"
)
"""Pattern of a number in figures, a scale in words or letters included."""

_LONG = 20
"""Digits; `int` takes no thousands of them."""

_FIGURES = lazy(rf"({FIGURES})", re.I)
_FIND = lazy(rf"(?<![\w.,-])(?:{FIGURES}|(?<!\d ){WORDS})(?![\w-]|[.,]\d)", re.I)
_PARTS = lazy(r"([\d,]+(?:\.\d+)?)[- ]?([a-z]*)$", re.I)


class Numeral(NamedTuple):
    """A number in a text: its span, its value, and whether it is written in figures."""

    start: int
    end: int
    value: "int | Decimal"
    figures: bool


def value_of(text: str) -> "int | Decimal | None":
    """The value of a text that is one number and nothing else, or None.

    >>> value_of("2.5 million"), value_of("twenty-five"), value_of("a hundred and six")
    (Decimal('2500000.0'), 25, 106)
    """
    text = text.strip().lower()
    if text[:1].isdigit():
        return _figures_value(text)
    return _words_value(text)


def _figures_value(text: str) -> "int | Decimal | None":
    m = _PARTS.match(text)
    if m is None:
        return None
    figures, scale = m.groups()
    if scale and scale not in _SCALES and scale not in _SHORT_SCALES:
        return None
    factor = _SCALES.get(scale) or _SHORT_SCALES.get(scale) or 1
    figures = figures.replace(",", "")
    if figures.isdecimal() and len(figures) < _LONG:
        # Most numbers are whole, and decimal takes a millisecond to import.
        return int(figures) * factor
    from decimal import Decimal

    return Decimal(figures) * factor


def _words_value(text: str) -> int | None:
    total = group = 0
    said = False
    previous = 10**15
    for word in text.replace("-", " ").split():
        if word == "and" and said:
            continue
        if word in {"a", "an"} and not said:
            group, said, previous = 1, True, 1
            continue
        value = _VALUES.get(word)
        if value is None:
            return None
        if value >= 1000:
            total += (group or 1) * value
            group = 0
        elif value == 100:
            group = (group or 1) * 100
        elif said and not _may_follow(previous, value):
            return None
        else:
            group += value
        previous, said = value, True
    return total + group if said and text not in {"a", "an"} else None


def _may_follow(previous: int, value: int) -> bool:
    """Whether a unit or ten may come after the word before: "twenty five", "hundred five"."""
    return previous >= 100 or (20 <= previous < 100 and 0 < value < 10)


def find_numerals(text: str, start: int = 0, end: int | None = None) -> Iterator[Numeral]:
    """The numbers in ``text[start:end]`` in order; positions count in the whole text.

    Figures that are part of a longer token ("A380", "3-1", "1.2.3") are left out.
    """
    for m in _FIND.finditer(text, start, len(text) if end is None else end):
        value = value_of(m.group())
        if value is not None:
            yield Numeral(m.start(), m.end(), value, figures=m.group()[0].isdigit())


def in_words(number: int) -> str:
    """A whole number from 0 to 999 in words, "twenty-five", "one hundred and six".

    Raises ValueError for any other.
    """
    if not 0 <= number < 1000:
        raise ValueError(f"{number} is not between 0 and 999")
    if number < 20:
        return _UNITS[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_UNITS[unit]}" if unit else "")
    hundreds, rest = divmod(number, 100)
    head = f"{_UNITS[hundreds]} hundred"
    return f"{head} and {in_words(rest)}" if rest else head


def in_figures(value: "int | Decimal") -> str:
    """A value in figures with commas between thousands and no trailing noughts after a point."""
    text = f"{value:,}" if isinstance(value, int) else f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def ordinal_value(text: str) -> int | None:
    """The number of an ordinal: "3rd", "third", "twenty-first"; None where it is none."""
    text = text.strip().lower()
    if m := re.fullmatch(r"(\d+)(?:st|nd|rd|th)", text):
        return int(m[1])
    head, joint, last = text.rpartition("-")
    tens = _VALUES.get(head, 0) if joint else 0
    if joint and not 20 <= tens < 100:
        return None
    unit = _ordinal_word(last)
    if unit is None or (joint and not 0 < unit < 10):
        return None
    return tens + unit


def _ordinal_word(word: str) -> int | None:
    if word in _ORDINALS:
        return _ORDINALS[word]
    if word.endswith("ieth"):
        return _VALUES.get(word[:-4] + "y")
    value = _VALUES.get(word.removesuffix("th")) if word.endswith("th") else None
    return value if value is not None and value not in {2, 3, 5, 8, 9, 12} else None


def ordinal_suffix(number: int) -> str:
    """The letters after a number in figures: 1st, 2nd, 3rd, 11th."""
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
