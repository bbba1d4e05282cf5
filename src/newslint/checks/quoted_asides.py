"""Check kind ``quoted-asides``: an editor's gloss inside a quotation."""

from collections.abc import Iterable, Sequence
from typing import Literal

from newslint.checks.check import Hit, Rewrite, Span
from newslint.document.document import Document
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_ASIDE = {
    "brackets": lazy(r"\((?P<text>[A-Za-z][^()\[\]\n/]{1,60})\)"),
    "parentheses": lazy(r"\[(?P<text>[A-Za-z][^()\[\]\n]{1,60})\]"),
}
_WANTED = {"brackets": ("[", "]"), "parentheses": ("(", ")")}
_INITIALS = lazy(r"[A-Z][A-Za-z]{0,3}[A-Z]s?$")


class QuotedAsides:
    """Reports a gloss in a quotation that stands in the other marks than the house's.

    ``marks`` are what the house puts around an editor's words: square ``brackets``, by which they
    differ from the speaker's own asides, or ``parentheses`` (AP, Reuters).
    """

    class Options(Record):
        marks: Literal["brackets", "parentheses"] = "brackets"

    def __init__(self, rule: Rule, options: Options) -> None:
        self._marks = options.marks
        self.triggers: Sequence[str] | None = ("(",) if options.marks == "brackets" else ("[",)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        left, right = _WANTED[self._marks]
        for start, _ in at:
            m = _ASIDE[self._marks].match(text, start)
            if m is None or _INITIALS.match(m["text"]) or text[start - 1 : start].isalnum():
                continue
            around = document.quotations.at(start)
            if around is None or around.end <= m.end() or around.start + 1 >= start:
                continue
            edits = ((start, start + 1, left), (m.end() - 1, m.end(), right))
            yield Hit(start, m.end(), (Rewrite(edits),), {"marks": self._marks})
