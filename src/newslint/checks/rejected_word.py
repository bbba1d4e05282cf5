"""Check kind ``rejected-word``: words that the desk has put on its list of rejects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.check import Hit, Span
from newslint.document.machine_text import is_machine_text
from newslint.document.occurrences import occurrences
from newslint.document.vocabulary import Vocabulary
from newslint.record import Record

if TYPE_CHECKING:
    from newslint.document.document import Document
    from newslint.rulebook.rule import Rule


class RejectedWord:
    """Reports each word of the setting ``reject`` (see `newslint.document.vocabulary`)."""

    triggers = None

    class Options(Record):
        pass

    def __init__(self, rule: Rule, options: Options) -> None:
        pass

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:  # noqa: ARG002
        if not document.desk.rejected:
            return
        rejected = Vocabulary(document.desk.rejected).among(document.distinct_words)
        for token, starts in occurrences(document.text, rejected).items():
            for start in starts:
                end = start + len(token)
                if not is_machine_text(document.text, start, end):
                    yield Hit(start, end)
