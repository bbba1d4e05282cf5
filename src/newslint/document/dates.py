"""The dates that an article writes."""

from collections.abc import Iterable, Iterator

from newslint.document.document import Document
from newslint.language.dates import NewsDate, find_dates


def dates_beside(document: Document, spans: Iterable[tuple[int, int]]) -> Iterator[NewsDate]:
    """The dates in the blocks in which spans of the prose begin, possible or not; in prose."""
    for block in document.blocks_at(spans):
        yield from find_dates(document.text, block.start, block.end)
