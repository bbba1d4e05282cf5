"""Check kind ``quote-glyphs``: straight and typographic marks in one article."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from newslint.checks.check import Hit, Span
from newslint.checks.variants import Occurrence, always, counted, minority_hits
from newslint.document.document import Document
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_OPENS_AFTER = " \t\u00a0\u2009([{—–-/\n“‘\"'"
_ELIDED = lazy(r"'(?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n'|round\b)", re.I)


class QuoteGlyphs:
    """Reports the kind of mark in the minority, once for the article.

    ``marks`` says which: ``double`` quotation marks, or ``single`` ones, apostrophes included.
    ``prefer`` (``straight`` or ``typographic``) is the house's kind. Inch, foot, minute and second
    marks after a figure do not count.
    """

    class Options(Record):
        marks: Literal["double", "single"] = "double"
        prefer: Literal["", "straight", "typographic"] = ""

    def __init__(self, rule: Rule, options: Options) -> None:
        self._rule = rule
        self._prefer = options.prefer
        self._straight = '"' if options.marks == "double" else "'"
        self._curly = "“”" if options.marks == "double" else "‘’"
        self.triggers: Sequence[str] | None = (self._straight, *self._curly)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        mixed = self._straight in text and any(c in text for c in self._curly)
        if not (mixed or self._prefer):
            return ()
        found = counted(document, self._rule, self._occurrences(text, at))
        return minority_hits(document, found, prefer=self._prefer, once=True)

    def _occurrences(self, text: str, marks: Sequence[Span]) -> Iterator[Occurrence]:
        opened = False
        stop = 0
        for at, _ in marks:
            if at >= stop:
                opened, stop = False, (text.find("\n", at) + 1 or len(text))
            if text[at] != self._straight:
                yield Occurrence(at, at + 1, "typographic", always(self._straight))
                continue
            opens = at == 0 or text[at - 1] in _OPENS_AFTER
            if opens and _ELIDED.match(text, at):
                opens = False
            elif not opens and not opened and text[at - 1].isdigit():
                continue
            else:
                opened = opens
            yield Occurrence(at, at + 1, "straight", always(self._curly[not opens]))
