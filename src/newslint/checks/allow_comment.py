"""Check kind for the rule on comments that allow nothing.

What such a comment allows is known only when all rules have run, so that the check itself stays
silent and newslint.unused_allows speaks for it.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newslint.checks.check import Hit, Span, WithoutOptions

if TYPE_CHECKING:
    from newslint.document.document import Document


class AllowComment(WithoutOptions):
    """Reports comments that allow what nothing is found for, once all other rules have run."""

    triggers: Sequence[str] | None = ()

    def run(self, document: "Document", at: Sequence[Span]) -> Iterable[Hit]:
        return ()
