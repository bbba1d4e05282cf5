"""Links in a block, as its source writes them."""

from newslint.document.block import Block
from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_OUTWARD = lazy(r"\]\((?!#\w)|<a (?![^>]*href=[\"']?#\w)")


def leads_away(document: Document, block: Block) -> bool:
    """Whether a link leads away from the page; one to its own section is a table of contents."""
    return _OUTWARD.search(document.source, block.outer_start, block.outer_end) is not None
