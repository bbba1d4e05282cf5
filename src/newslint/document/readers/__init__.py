"""Readers, one file a format, and the way from a source text to a document."""

from typing import TYPE_CHECKING

from newslint.errors import ConfigError, nearest
from newslint.registry import load, registry

if TYPE_CHECKING:
    from newslint.document.desk import Desk
    from newslint.document.document import Document
    from newslint.document.reading import Reading


def read_document(
    source: str,
    *,
    format: str = "text",
    path: str = "",
    desk: "Desk | None" = None,
) -> "Document":
    """Read a decoded source. Raises ConfigError for a format that no reader knows."""
    readers = registry().readers
    if format not in readers:
        known = ", ".join(readers)
        raise ConfigError(f'unknown format "{format}"{nearest(format, readers)} (known: {known})')
    from newslint.document.document import Document

    reading: Reading = load(readers[format].target)(source)
    return Document(source, reading, format=format, path=path, desk=desk)


def format_of(path: str) -> str | None:
    """The format that a file's suffix stands for, or None."""
    lowered = path.lower()
    for entry in registry().readers.values():
        if lowered.endswith(entry.suffixes):
            return entry.format
    return None
