"""Numbers in figures and in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.numbers import (
    find_numerals,
    in_figures,
    in_words,
    ordinal_suffix,
    ordinal_value,
    value_of,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4", 4), ("1,234", 1234), ("2.5 million", 2_500_000), ("2.5m", 2_500_000),
        ("3bn", 3 * 10**9),
        ("four", 4), ("twenty-five", 25), ("twenty five", 25), ("a hundred", 100),
        ("two hundred and six", 206), ("three thousand four hundred", 3400),
        ("one million", 10**6),
        ("twelve hundred", 1200), ("zero", 0),
    ],
)  # fmt: skip
def test_value_of_a_number(text: str, value: int) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize(
    "text", ["", "and", "a", "forty-leven", "five twenty", "one two", "two cats", "4x", "teens"]
)
def test_no_number(text: str) -> None:
    assert value_of(text) is None


@given(st.integers(0, 999))
def test_words_read_back(number: int) -> None:
    assert value_of(in_words(number)) == number


@given(st.integers(0, 10**13))
def test_figures_read_back(number: int) -> None:
    assert value_of(in_figures(Decimal(number))) == number


def test_find_numerals_gives_spans() -> None:
    text = "At least 20 people and five soldiers, of 1,200, left for $2.5 million."
    found = [(text[n.start : n.end], n.value, n.figures) for n in find_numerals(text)]
    assert found == [
        ("20", 20, True),
        ("five", 5, False),
        ("1,200", 1200, True),
        ("2.5 million", 2_500_000, True),
    ]


@pytest.mark.parametrize("text", ["the A380", "won 3-1", "version 1.2.3", "someone", "oneself"])
def test_figures_inside_other_tokens_are_no_numbers(text: str) -> None:
    assert not list(find_numerals(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [("1st", 1), ("22nd", 22), ("third", 3), ("twelfth", 12), ("twentieth", 20),
     ("twenty-first", 21), ("ninety-ninth", 99), ("sixth", 6), ("hundredth", 100)],
)  # fmt: skip
def test_ordinals(text: str, value: int) -> None:
    assert ordinal_value(text) == value


@pytest.mark.parametrize("text", ["six", "twoth", "health", "with", "forty-twentieth", "north"])
def test_no_ordinals(text: str) -> None:
    assert ordinal_value(text) is None


def test_ordinal_suffixes() -> None:
    numbers = (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)
    assert [ordinal_suffix(n) for n in numbers] == (
        ["st", "nd", "rd", "th", "th", "th", "th", "st", "nd", "th"]
    )
