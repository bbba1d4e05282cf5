"""Check kind ``impossible-date``: a day that its month does not have."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions, replace
from newslint.document.dates import dates_beside
from newslint.document.document import Document
from newslint.language.dates import MONTHS, NewsDate, days_in
from newslint.language.numbers import ordinal_suffix

_LAST_DAY_MISTAKEN = 39
"""A higher figure beside a month is no day at all ("June 45 people")."""


class ImpossibleDate(WithoutOptions):
    """Reports the 31st of June, and offers the last day that the month has."""

    @property
    def triggers(self) -> Sequence[str]:
        return [form for month in range(1, 13) for form in _written(month)]

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        for date in dates_beside(document, at):
            last = days_in(date.month, date.year)
            if last < date.day <= _LAST_DAY_MISTAKEN and _is_a_day(document.text, date):
                yield _hit(document.text, date, last)


def _written(month: int) -> Iterator[str]:
    """The days that a month has not, up to the last that one would write, lower-case."""
    name = MONTHS[month - 1].lower()
    names = [name, f"{name[:3]}.", *(["sept."] if month == 9 else [])]
    for day in range(29 if month == 2 else days_in(month) + 1, _LAST_DAY_MISTAKEN + 1):
        figures = f"{day}{ordinal_suffix(day)}"
        for n in names:
            yield from (f"{n} {day}", f"{day} {n}", f"{figures} {n}", f"{figures} of {n}")


def _is_a_day(text: str, date: NewsDate) -> bool:
    """Whether the figure is meant as a day: no noun follows it ("in June 31 people died")."""
    if date.ordinal or date.year or date.weekday is not None or text[date.start].isdigit():
        return True
    following = text[date.end : date.end + _NEAR].split(None, 1)[:1]
    if text[date.end : date.end + 1] != " " or not following:
        return text[date.end : date.end + 1] not in {"%", "-"}
    return following[0] in _AFTER_A_DATE


_NEAR = 60
"""Code points after a date within which the next word ends."""
_AFTER_A_DATE = frozenset(
    "at in to and or for when as from after before with by on that was is will the he she it they "
    "until through because but where while".split()
)


def _hit(text: str, date: NewsDate, last: int) -> Hit:
    name = MONTHS[date.month - 1]
    month = f"{name} {date.year}" if date.month == 2 and date.year else name
    suffix = ordinal_suffix(date.day) if date.ordinal else ""
    written = f"{date.day}{suffix}"
    at = text.find(written, date.start, date.end)
    right = f"{last}{ordinal_suffix(last)}" if date.ordinal else str(last)
    rewrites = (replace(at, at + len(written), right),) if at >= 0 else ()
    return Hit(date.start, date.end, rewrites, {"month": month, "last": last})
