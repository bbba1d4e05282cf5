"""Check kind ``ellipsis``: runs of dots that are neither a full stop nor an ellipsis."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, replace
from newslint.document.document import Document
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_RUN = lazy(r"[.…]{2,}")
_LEADER = 8
"""So many dots are a leader in a table of contents or a blank to fill in."""
_ABBREVIATION = lazy(r"\b(?:etc|al|Inc|Ltd|Co|Corp|Bros|Jr|Sr|e\.g|i\.e|[ap]\.m|[A-Z]\.[A-Z])$")
_CLOSING = "\"”’')]"


class EllipsisDots:
    """Reports a run of two, of five or more, or of mixed dots, and sets it right.

    The glyph is kept where the run holds one. Within a sentence the ellipsis is set off by spaces
    if ``spaced``. Four dots, or a glyph and a stop, are right where a sentence ends.
    """

    class Options(Record):
        spaced: bool = True

    def __init__(self, rule: Rule, options: Options) -> None:
        self._spaced = options.spaced
        self.triggers: Sequence[str] | None = ("..", "….", ".…", "……")

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        done = -1
        for trigger, _ in at:
            if trigger < done:
                continue
            while trigger and text[trigger - 1] in ".…":
                trigger -= 1  # noqa: PLW2901
            m = _RUN.match(text, trigger)
            if m is None:
                continue
            done = m.end()
            if _is_malformed(text, m.start(), m.end()):
                yield self._hit(text, m.start(), m.end())

    def _hit(self, text: str, start: int, end: int) -> Hit:
        dots = "…" if "…" in text[start:end] else "..."
        before, after = text[start - 1 : start], text[end : end + 1]
        if self._spaced and before not in {"", " ", "\n", "(", "[", "“", '"', "‘"}:
            if after == " ":
                dots = f" {dots}"
            elif after.isalnum():
                dots = f" {dots} "
        return Hit(start, end, (replace(start, end, dots),), {"fix": dots.strip()})


def _is_malformed(text: str, start: int, end: int) -> bool:
    run = text[start:end]
    before, after = text[start - 1 : start], text[end : end + 1]
    if run == "..." or "/" in (before, after) or "\\" in (before, after):
        return False
    if "…" not in run:
        if len(run) >= _LEADER or (before.isdigit() and after.isdigit()):
            return False
        if len(run) == 2:
            # At the end of a sentence or an abbreviation it is a doubled stop, no ellipsis.
            doubled = not _goes_on(text, end) or _ABBREVIATION.search(text[start - 5 : start])
            return before.isalpha() and not doubled
        return len(run) > 4 or _goes_on(text, end)
    return run not in {".…", "…."} or _goes_on(text, end)


def _goes_on(text: str, end: int) -> bool:
    """Whether the sentence goes on after the dots: a lower-case word follows."""
    while text[end : end + 1] in {" ", "\u00a0"} or (text[end : end + 1] or "\n") in _CLOSING:
        end += 1
    return text[end : end + 1].islower()
