"""Dates of news English."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.dates import MONTHS, days_in, find_dates, nearest_to, parse_iso


@pytest.mark.parametrize(
    ("text", "day", "month", "year", "weekday"),
    [
        ("Tuesday, March 5, 2025", 5, 3, 2025, 1),
        ("Tuesday 5 March 2025", 5, 3, 2025, 1),
        ("Sept. 11, 2001", 11, 9, 2001, None),
        ("the 4th of July", 4, 7, None, None),
        ("on May 5", 5, 5, None, None),
        ("Monday, Jan. 6", 6, 1, None, 0),
        ("May 7, 1945, a Monday", 7, 5, 1945, 0),
        ("2025-03-05", 5, 3, 2025, None),
        ("Friday the 13th of June", 13, 6, None, 4),
        ("June 31", 31, 6, None, None),
    ],
)
def test_reads_a_date(
    text: str, day: int, month: int, year: int | None, weekday: int | None
) -> None:
    (date,) = find_dates(text)
    assert (date.day, date.month, date.year, date.weekday) == (day, month, year, weekday)


@pytest.mark.parametrize(
    "text", ["in May 2020", "march 5 miles", "Room 5 Marchmont", "March 1,200", "May 10:30"]
)
def test_no_date(text: str) -> None:
    assert not list(find_dates(text))


def test_weekday_of_a_run_of_days_is_left_out() -> None:
    (date, *_) = find_dates("Monday and Tuesday, May 5 and 6")
    assert date.weekday is None


def test_spans() -> None:
    text = "It met on Tuesday, March 5, and again on 7 April 2025."
    assert [text[d.start : d.end] for d in find_dates(text)] == [
        "Tuesday, March 5",
        "7 April 2025",
    ]


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_written_dates_read_back(day: datetime.date) -> None:
    text = f"It met on {day:%A}, {MONTHS[day.month - 1]} {day.day}, {day.year}."
    (date,) = find_dates(text)
    assert date.year is not None
    assert date.on(date.year) == day
    assert date.weekday == day.weekday()
    assert parse_iso(day.isoformat()) == day


def test_days_in_a_month() -> None:
    assert days_in(2) == 29
    assert days_in(2, 2023) == 28
    assert days_in(6) == 30


def test_nearest_year() -> None:
    (date,) = find_dates("Dec. 30")
    assert nearest_to(date, datetime.date(2024, 1, 3)) == datetime.date(2023, 12, 30)
