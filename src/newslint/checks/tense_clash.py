"""Check kind ``tense-clash``: a past tense with a date that is still to come."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions
from newslint.document.dates import dates_beside
from newslint.document.document import Document
from newslint.document.publication import published
from newslint.language.dates import MONTHS, nearest_to
from newslint.lazy_pattern import lazy

_PAST = lazy(
    r"\b(?:spoke|met|died|arrived|left|began|ended|opened|closed|fell|rose|won|lost|signed|resigned"
    r"|launched|attacked|killed|arrested|published|released|held|took place|happened|occurred"
    r"|crashed|landed|came|went|broke out|erupted|collapsed|exploded|struck|burned|drowned)"
    r"(?: \w+){0,3} on $"
    # What is said or announced may itself be still to come.
    r"|\b(?:said|told|announced|voted|agreed|promised|warned) on $"
)
_AHEAD = lazy(
    r"\b(?:(?:for|of|ahead of) the|will|would|due|scheduled|planned|plans"
    r"|expected|set|to be|should|until|before|by|next)\b"
)
_REACH = 40
"""Code points before a date in which the verb it belongs to stands."""


class TenseClash(WithoutOptions):
    """Reports "spoke on May 9" in an article published on May 2.

    Says nothing where the day of publication is not known.
    """

    @property
    def triggers(self) -> Sequence[str]:
        return [
            form for name in MONTHS for form in (f"on {name[:3].lower()}", f" {name[:4].lower()}")
        ]

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        today = published(document)
        if today is None:
            return
        text = document.text
        for date in dates_beside(document, at):
            day = date.on(date.year) if date.year else nearest_to(date, today)
            if day is None or day <= today:
                continue
            block = document.block_at(date.start)
            clause = max(block.start if block else 0, date.start - _REACH)
            past = _PAST.search(text, clause, date.start)
            if past is not None and not _AHEAD.search(text, clause, date.start):
                values = {"published": f"{MONTHS[today.month - 1]} {today.day}, {today.year}"}
                yield Hit(past.start(), date.end, (), values)
