"""Links and other markup inside a stretch of prose, as the source writes them."""

from newslint.document.block import Block
from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_OPENING = lazy(r"\[|<(?!/)")
_OUTWARD = lazy(r"\]\((?!#\w)|<a (?![^>]*href=[\"']?#\w)")


def leads_away(document: Document, block: Block) -> bool:
    """Whether a link leads away from the page; one to its own section is a table of contents."""
    return _OUTWARD.search(document.source, block.outer_start, block.outer_end) is not None


def opens_within(document: Document, start: int, end: int) -> bool:
    """Whether a link, a footnote or an element opens inside ``text[start:end]``; an end that is
    merely closed in it ("[the guide.](/guide).") does not count."""
    if document.prose.is_contiguous(start, end):
        return False
    first, last = document.source_span(start, end)
    return _OPENING.search(document.source, first + 1, last) is not None
