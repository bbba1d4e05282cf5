"""Check kind ``section-label``: the name of the page's section stands above the headline."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span
from newslint.checks.cut import cuts
from newslint.checks.line_list import line_set, require_normal_form
from newslint.document.block import Role
from newslint.document.document import Document
from newslint.document.short_lines import is_item
from newslint.record import Record
from newslint.rulebook.rule import Rule

_FARTHEST = 3


class SectionLabel:
    """Reports each of ``labels`` among the lines right above the headline.

    In HTML a kicker above the headline has markup of its own and is left alone.
    """

    class Options(Record):
        labels: str

    def __init__(self, rule: Rule, options: Options) -> None:
        if not rule.trusted:
            require_normal_form(options.labels)
        self._labels = line_set(options.labels)
        self.triggers = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        places = document.short_lines.among(self._labels)
        if not places or document.format == "html":
            return
        headline = next(
            (k for k, b in enumerate(document.blocks) if b.role is Role.HEADLINE and not b.field),
            0,
        )
        above = range(max(0, headline - _FARTHEST), headline)
        labels = {k for k in places.intersection(above) if not is_item(document.blocks[k])}
        yield from cuts(document, labels)
