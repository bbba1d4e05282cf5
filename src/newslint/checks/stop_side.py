"""Check kind ``stop-side``: the full stop or comma inside or outside the closing quotation mark."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from newslint.checks.check import Hit, Span
from newslint.checks.variants import Occurrence, always, counted, minority_hits
from newslint.document.document import Document
from newslint.document.quotations import Quotation
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_SENTENCE_END = lazy(r"[.!?…] ")
_TAG = lazy(r"[,.!?][\"”] [^\"“”.!?\n]+,? \Z")
_LONGEST_TAG = 80


class StopSide:
    """Reports a stop or comma on the side that the house, ``prefer``, or else most of the article
    does not use.

    ``inside`` is the American way, whatever is quoted. ``outside`` is the British one for words
    picked out of a sentence; a whole sentence keeps its stop, so that quotations are judged only if
    they begin in lower case, hold no end of a sentence, and do not go on with one that "he said"
    broke off. Between the two ways only those are compared.
    """

    class Options(Record):
        prefer: Literal["", "inside", "outside"] = ""

    def __init__(self, rule: Rule, options: Options) -> None:
        self._rule = rule
        self._prefer = options.prefer
        self.triggers: Sequence[str] | None = tuple(
            pair for mark in '"”' for stop in ".," for pair in (mark + stop, stop + mark)
        )

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        quotations = {q.end: q for start, _ in at if (q := document.quotations.at(start))}
        found = counted(document, self._rule, self._occurrences(document.text, quotations.values()))
        return minority_hits(document, found, prefer=self._prefer)

    def _occurrences(self, text: str, quotations: Iterable[Quotation]) -> Iterator[Occurrence]:
        for start, end, closed, _ in quotations:
            if not closed or end - start < 4 or text[end - 1] not in '"”':
                continue
            if self._prefer != "inside" and _is_speech(text, start, end):
                continue
            mark, within, after = text[end - 1], text[end - 2], text[end : end + 1]
            if after and after in ".," and not _joins(text, end) and within.isalnum():
                yield Occurrence(end - 1, end + 1, "outside", always(after + mark))
            elif within in ".," and text[end - 3].isalnum():
                yield Occurrence(end - 2, end, "inside", always(mark + within))


def _is_speech(text: str, start: int, end: int) -> bool:
    """Whether a quotation is a sentence that somebody spoke, or its second half."""
    if not text[start + 1].islower() or _SENTENCE_END.search(text, start, end - 2):
        return True
    return _TAG.search(text, max(0, start - _LONGEST_TAG), start) is not None


def _joins(text: str, at: int) -> bool:
    """Whether a stop is no stop: "x".length, or the first of several."""
    following = text[at + 1 : at + 2]
    return following.isalnum() or following == "."
