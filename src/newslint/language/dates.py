"""Dates of news English: "Tuesday, March 5, 2025", "5 March", "Sept. 11", "2025-03-05"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

if TYPE_CHECKING:
    import datetime

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTH_NUMBERS = {name[:3].lower(): n for n, name in enumerate(MONTHS, 1)}
_WEEKDAY_NUMBERS = {name.lower(): n for n, name in enumerate(WEEKDAYS)}

_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_MONTH = lazy(
    rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|\b))(?!\w)"
)
_YEAR = r"(?:,? (?P<year>1\d{3}|20\d\d)(?![\d,]\d))?"
_DAY_AFTER = lazy(rf" (?P<day>\d{{1,2}})(?P<ordinal>st|nd|rd|th)?\b(?![,.]\d|:\d){_YEAR}")
_DAY_BEFORE = lazy(r"(?<![\d.,:/-])(?P<day>\d{1,2})(?P<ordinal>st|nd|rd|th)? (?:of )?$")
_YEAR_AFTER = lazy(_YEAR)
_WEEKDAY_BEFORE = lazy(
    rf"\b{_WEEKDAY}(?:,| morning,?| afternoon,?| evening,?| night,?)? (?:the )?$"
)
_ISO = lazy(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_WEEKDAY_AFTER = lazy(rf",? (?:a|which (?:is|was|will be) a) {_WEEKDAY}\b")
_ANOTHER_WEEKDAY = lazy(rf"(?:{'|'.join(WEEKDAYS)})(?:,| and| or| to| through|[-–—]| ?/)+ ?$")
_REACH = 40
"""Code points before a month in which its day and weekday stand."""


class NewsDate(NamedTuple):
    """A date in a text: its span, and what it says; ``weekday`` counts from Monday as 0.

    ``weekday_start`` is where the name of the weekday begins, -1 where there is none.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    weekday_start: int = -1
    ordinal: bool = False

    def on(self, year: int) -> datetime.date | None:
        """The date in a year; None where that year has no such day."""
        import datetime

        try:
            return datetime.date(year, self.month, self.day)
        except ValueError:
            return None


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[NewsDate]:
    """The dates in ``text[start:end]`` in order of position, possible or not.

    A weekday that belongs to a run of days ("Monday and Tuesday, May 5 and 6") is left out.
    """
    stop = len(text) if end is None else end
    found = [d for m in _MONTH.finditer(text, start, stop) if (d := _around(text, m, start, stop))]
    if text.find("-", start, stop) >= 0:
        found += [
            NewsDate(*m.span(), int(m["day"]), int(m["month"]), int(m["year"]))
            for m in _ISO.finditer(text, start, stop)
            if 1 <= int(m["month"]) <= 12
        ]
        found.sort()
    yield from found


def _around(text: str, month: re.Match[str], start: int, stop: int) -> NewsDate | None:
    """The date that the name of a month belongs to: "5 March 2025" or "March 5, 2025"."""
    first, end = month.span()
    reach = max(start, first - _REACH)
    day = _DAY_BEFORE.search(text, reach, first)
    if day is not None:
        first = day.start()
        year = _YEAR_AFTER.match(text, end, stop)
    else:
        day = year = _DAY_AFTER.match(text, end, stop)
        if day is None:
            return None
    if year is not None:
        end = year.end()
    weekday, at = None, -1
    if before := _WEEKDAY_BEFORE.search(text, max(start, first - _REACH), first):
        first = at = before.start("weekday")
        if _ANOTHER_WEEKDAY.search(text, max(0, at - 24), at):
            at = -1
        else:
            weekday = before["weekday"]
    elif after := _WEEKDAY_AFTER.match(text, end, stop):
        weekday, at, end = after["weekday"], after.start("weekday"), after.end()
    return NewsDate(
        first,
        end,
        int(day["day"]),
        _MONTH_NUMBERS[month.group()[:3].lower()],
        int(year["year"]) if year is not None and year["year"] else None,
        _WEEKDAY_NUMBERS[weekday.lower()] if weekday else None,
        at,
        ordinal=day["ordinal"] is not None,
    )


def days_in(month: int, year: int | None = None) -> int:
    """How many days a month has, at most where no year is given."""
    if month == 2:
        leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return 29 if leap else 28
    return 30 if month in {4, 6, 9, 11} else 31


def parse_iso(text: str) -> datetime.date | None:
    """The day at the front of an ISO 8601 text ("2025-03-05T10:00:00Z"), or None."""
    m = _ISO.match(text.strip())
    if m is None:
        return None
    import datetime

    try:
        return datetime.date(int(m["year"]), int(m["month"]), int(m["day"]))
    except ValueError:
        return None


def nearest_to(date: NewsDate, published: datetime.date) -> datetime.date | None:
    """The date in the year that brings it nearest to the day of publication."""
    years = range(published.year - 1, published.year + 2)
    days = [d for year in years if (d := date.on(year)) is not None]
    return min(days, key=lambda d: abs(d - published), default=None)
