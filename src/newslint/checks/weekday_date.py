"""Check kind ``weekday-date``: the weekday does not go with the date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.checks.check import Hit, Rewrite, Span, WithoutOptions, replace
from newslint.document.dates import dates_beside
from newslint.document.document import Document
from newslint.document.publication import published
from newslint.finding import Severity
from newslint.language.dates import MONTHS, WEEKDAYS, NewsDate, find_dates, nearest_to

if TYPE_CHECKING:
    import datetime

_GREGORIAN = 1753
"""The first full year in which the English-speaking world counted as the calendar does now."""
_REACH = 24
"""Code points on either side of a weekday within which the day of its date stands."""


class WeekdayDate(WithoutOptions):
    """Reports a weekday that the calendar contradicts.

    The year is the one written, else the one that brings the date nearest to the day of
    publication, else the only year that full dates in the article have (then a warning). Where
    none is known, nothing is said.
    """

    triggers: Sequence[str] | None = tuple(day.lower() for day in WEEKDAYS)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        # Most weekdays have no date beside them, and a look is cheaper than a search.
        near = (span for span in at if _has_figure(text, span[0] - _REACH, span[1] + _REACH))
        calendar = _Calendar(document)
        for date in dates_beside(document, near):
            if date.weekday is not None:
                yield from self._check(document, date, calendar)

    def _check(self, document: Document, date: NewsDate, calendar: _Calendar) -> Iterator[Hit]:
        day, severity = calendar.day_of(date)
        if day is None or day.weekday() == date.weekday or day.year < _GREGORIAN:
            return
        values = {
            "date": f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
            "right": WEEKDAYS[day.weekday()],
            "written": WEEKDAYS[date.weekday or 0],
        }
        rewrites = _rewrites(document.text, date, day)
        yield Hit(date.start, date.end, rewrites, values, severity=severity)


def _has_figure(text: str, start: int, end: int) -> bool:
    return any(c.isdigit() for c in text[max(0, start) : end])


class _Calendar:
    """The years that the dates of an article are in."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def day_of(self, date: NewsDate) -> tuple[datetime.date | None, Severity | None]:
        """The day meant, and a severity of its own where its year is a guess."""
        if date.year is not None:
            return date.on(date.year), None
        if self._published is not None:
            return nearest_to(date, self._published), None
        return (None, None) if self._year is None else (date.on(self._year), Severity.WARNING)

    @cached_property
    def _published(self) -> datetime.date | None:
        return published(self._document)

    @cached_property
    def _year(self) -> int | None:
        """The only year that full dates in the article have, two at least: a single one may look
        far back."""
        years = [d.year for d in find_dates(self._document.text) if d.year is not None]
        return years[0] if len(years) > 1 and len(set(years)) == 1 else None


def _rewrites(text: str, date: NewsDate, day: datetime.date) -> tuple[Rewrite, ...]:
    """The right weekday for the date; the nearest date of that month for the weekday."""
    start = date.weekday_start
    written = WEEKDAYS[date.weekday or 0]
    rewrites = [replace(start, start + len(written), WEEKDAYS[day.weekday()])]
    shift = ((date.weekday or 0) - day.weekday() + 3) % 7 - 3
    import datetime

    other = day + datetime.timedelta(days=shift)
    if other.month == day.month and not date.ordinal:
        at = text.index(str(date.day), date.start if start > date.start else start + len(written))
        rewrites.append(replace(at, at + len(str(date.day)), str(other.day)))
    return tuple(rewrites)
