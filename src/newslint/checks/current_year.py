"""Check kind ``current-year``: a date that names the year in which the article appears."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions, replace
from newslint.document.dates import dates_beside
from newslint.document.document import Document
from newslint.document.publication import published
from newslint.language.dates import MONTHS
from newslint.lazy_pattern import lazy

_YEAR = lazy(r",? (?P<year>\d{4}),?$")
_ISO = lazy(r"\d{4}-")
_TO_ANOTHER_YEAR = lazy(r" ?(?:[-–—]|to|until) ?[\w. ]{0,15}\b\d{4}\b")


class CurrentYear(WithoutOptions):
    """Reports the year of "May 5, 2025" in an article published in 2025.

    Says nothing where the day of publication is not known.
    """

    triggers: Sequence[str] | None = tuple(name[:3].lower() for name in MONTHS)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        today = published(document)
        if today is None:
            return
        text = document.text
        for date in dates_beside(document, at):
            if date.year != today.year or _ISO.match(text, date.start):
                continue
            if _TO_ANOTHER_YEAR.match(text, date.end):
                continue
            year = _YEAR.search(text, date.start, date.end)
            if year is not None:
                stop = date.end + (
                    text[date.end : date.end + 1] == "," and _goes_on(text, date.end)
                )
                values = {"year": str(today.year)}
                yield Hit(*year.span("year"), (replace(year.start(), stop, ""),), values)


def _goes_on(text: str, end: int) -> bool:
    """Whether a comma follows the year and is only there for its sake."""
    return text.startswith(", ", end) and text[end + 2 : end + 3].islower()
