"""Check kind ``trailing-space``: white space at the end of a line."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Rewrite, Span, WithoutOptions
from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_TRAILING = lazy(r"[ \t]+(?=[\r\n]|\Z)")


class TrailingSpace(WithoutOptions):
    """Reports spaces and tabs before a line end; in Markdown not the two that break a line."""

    triggers = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        for m in _TRAILING.finditer(document.source):
            if document.format != "markdown" or m.group() != "  ":
                rewrite = Rewrite(((m.start(), m.end(), ""),), in_source=True)
                yield Hit(m.start(), m.end(), (rewrite,), in_source=True)
