"""Check kind ``month-names``: months cut short here and in full there."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Literal

from newslint.checks.check import Hit, Span
from newslint.checks.variants import Occurrence, counted, minority_hits
from newslint.document.document import Document
from newslint.language.dates import MONTHS
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_SHORT = {
    "January": "Jan.", "February": "Feb.", "August": "Aug.", "September": "Sept.",
    "October": "Oct.", "November": "Nov.", "December": "Dec.",
}  # fmt: skip
"""How AP and Reuters cut months before or after a day; they cut no others."""
_CUT = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_FULL = {name[:3]: name for name in MONTHS}
_ANY = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
# After a bracket it is the date of a post: "— Ana Silva (@asilva) November 19, 2019".
_DATE = lazy(
    rf"(?<![\w.])(?<!\) )(?P<day>\d{{1,2}} )?(?P<month>{_ANY})"
    r"(?= (?P<after>\d{1,2}(?:st|nd|rd|th)?\b(?!:))?(?P<year>\d{4}\b)?)?"
)


class MonthNames:
    """Reports months that stand beside a day in the form the article, or ``prefer``, does not use.

    ``short`` is the form of AP and Reuters, "Sept. 7" and "March 7"; without a day they write
    months in full, and so does this form. ``full`` is that of British houses.
    """

    class Options(Record):
        prefer: Literal["", "short", "full"] = ""

    def __init__(self, rule: Rule, options: Options) -> None:
        self._rule = rule
        self._prefer = options.prefer
        names = {name[:size].lower() for name in MONTHS for size in (3, 4, len(name))}
        self.triggers: Sequence[str] | None = tuple(
            f"{name}{end}" for name in sorted(names) for end in (" ", ". ")
        )

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        folded = document.folded
        if not self._prefer and all(folded[a:b].strip(". ") not in _CUT for a, b in at):
            return []
        spans = [(block.start, block.end) for block in document.blocks_at(at)]
        found = counted(document, self._rule, self._occurrences(document.text, spans))
        return minority_hits(document, found, prefer=self._prefer)

    def _occurrences(self, text: str, spans: Iterable[Span]) -> Iterator[Occurrence]:
        for start, end in spans:
            for m in _DATE.finditer(text, start, end):
                written, name = m["month"], _FULL[m["month"][:3]]
                has_day = bool(m["day"] or m["after"])
                if not has_day and (written == name or not m["year"]):
                    continue
                short = _SHORT.get(name, name)
                if written == name == short:
                    continue
                form: Callable[[str], str] = partial(_form, name, short if has_day else name)
                is_right = written == (short if has_day else name)
                kind = "full" if written == name else "short" if is_right else "slip"
                if kind == "slip" and not self._prefer:
                    kind = "short"
                yield Occurrence(*m.span("month"), kind, form)


def _form(full: str, short: str, variant: str) -> str:
    return full if variant == "full" else short
