"""Check kind ``rejected-word``: words that the desk has put on its list of rejects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.check import Hit, Span, WithoutOptions
from newslint.document.machine_text import is_machine_text
from newslint.document.occurrences import occurrences
from newslint.document.vocabulary import Vocabulary

if TYPE_CHECKING:
    from newslint.document.document import Document


class RejectedWord(WithoutOptions):
    """Reports each word of the setting ``reject`` (see `newslint.document.vocabulary`)."""

    triggers = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if not document.desk.rejected:
            return
        rejected = Vocabulary(document.desk.rejected).among(document.distinct_words)
        for token, starts in occurrences(document.text, rejected).items():
            for start in starts:
                end = start + len(token)
                if not is_machine_text(document.text, start, end):
                    yield Hit(start, end)
