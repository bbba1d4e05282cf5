"""Check kind for the rule on comments that allow nothing.

What such a comment allows is known only when all rules have run, so that the check itself stays
silent and newslint.unused_allows speaks for it.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.check import Hit, Span
from newslint.record import Record

if TYPE_CHECKING:
    from newslint.document.document import Document
    from newslint.rulebook.rule import Rule


class AllowComment:
    """Reports comments that allow what nothing is found for, once all other rules have run."""

    triggers: Sequence[str] | None = ()

    class Options(Record):
        """None."""

    def __init__(self, rule: "Rule", options: Options) -> None:
        """Nothing to set up."""

    def run(self, document: "Document", at: Sequence[Span]) -> Iterable[Hit]:  # noqa: ARG002
        return ()
