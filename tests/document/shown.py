"""What the tests of readers look at: blocks as text, and the source behind a piece of prose."""

from newslint.document.document import Document
from newslint.document.prose_edits import source_edits
from newslint.document.readers import read_document
from newslint.fixes import apply_edits


def prose_of(source: str, format: str) -> list[str]:
    """The prose of each block."""
    document = read_document(source, format=format)
    return [document.block_text(b) for b in document.blocks]


def roles_of(source: str, format: str) -> list[tuple[str, str]]:
    """Role and prose of each block."""
    document = read_document(source, format=format)
    return [(str(b.role), document.block_text(b)) for b in document.blocks]


def outers_of(source: str, format: str) -> list[str]:
    """What would go with each block if it were cut."""
    document = read_document(source, format=format)
    return [source[b.outer_start : b.outer_end] for b in document.blocks]


def source_of(document: Document, words: str) -> str:
    """The source of the first occurrence of words in the prose."""
    start = document.text.index(words)
    a, b = document.source_span(start, start + len(words))
    return document.source[a:b]


def rewritten(source: str, format: str, old: str, new: str) -> tuple[str, bool]:
    """The source with the first ``old`` of its prose made ``new``; whether that crossed markup."""
    document = read_document(source, format=format)
    start = document.text.index(old)
    edits, crosses = source_edits(document.prose, start, start + len(old), new)
    return apply_edits(source, list(edits)), crosses
