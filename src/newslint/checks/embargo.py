"""Check kind ``embargo``: a line that says when a story may be used."""

from collections.abc import Iterable, Sequence

from newslint.checks.boilerplate import Boilerplate
from newslint.checks.check import Hit, Span
from newslint.document.document import Document
from newslint.document.publication import published

_LIVE = "The embargo holds until {until}, and this is dated {day}."


class Embargo(Boilerplate):
    """Reports the lines that `Boilerplate` finds. Where the day of publication is known and comes
    before the day in the line, it says so, and offers no cut."""

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        from newslint.language.dates import find_dates, nearest_to

        day = published(document)
        for hit in super().run(document, at):
            until = None
            if day is not None:
                copy = document.source if hit.in_source else document.text
                dates = find_dates(copy, hit.start, hit.end)
                days = [d.on(d.year) if d.year else nearest_to(d, day) for d in dates]
                until = max((d for d in days if d is not None and d > day), default=None)
            if until is None:
                yield hit
            else:
                values = {**hit.values, "until": until.isoformat(), "day": str(day)}
                yield hit._replace(rewrites=(), message=_LIVE, values=values)
