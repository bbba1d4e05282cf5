"""The day an article was published, as far as the desk or the article itself says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.document.document import Document

if TYPE_CHECKING:
    import datetime

FIELDS = (
    "date", "published", "publishdate", "pubdate", "datepublished", "publishedat", "publishedtime",
    "publicationdate", "articlepublishedtime", "created",
)  # fmt: skip
"""Names of front-matter fields and meta tags that hold it, without case and marks; best first."""


def published(document: Document) -> datetime.date | None:
    """The day set for the run, else that of the front matter or a meta tag; never today."""
    return document.desk.date or stated_date(document)


def stated_date(document: Document) -> datetime.date | None:
    """The day that the front matter or a meta tag gives."""
    from newslint.language.dates import parse_iso

    values = {"".join(filter(str.isalnum, f.name.lower())): f.value for f in document.fields}
    days = (parse_iso(values[name]) for name in FIELDS if name in values)
    return next((day for day in days if day is not None), None)
