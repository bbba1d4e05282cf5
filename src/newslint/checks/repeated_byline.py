"""Check kind ``repeated-byline``: the byline stands twice above or below the story."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions
from newslint.checks.cut import cut
from newslint.document.block import Role
from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_BYLINE = lazy(
    r"(?:(?:words |written |story |report |posted )?by|from|von|por|par|di|door|av) "
    r"(?=[^\W\d_])[^.!?]{3,80}"
)


class RepeatedByline(WithoutOptions):
    """Reports every line that is the byline again, or its name alone right below it."""

    triggers = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        byline = next((b for b in document.blocks if b.role is Role.BYLINE), None)
        if byline is None:
            return
        said = document.block_text(byline).lower()
        if not _BYLINE.fullmatch(said):
            return
        name = said.split(" by ")[-1].removeprefix("by ").strip()
        first = document.place_of(byline)
        for line in document.short_lines:
            k, text = line.ordinal, document.block_text(line.block).lower()
            if k > first and (text == said or (text == name and k == first + 1)):
                hit = cut(document, k, k)
                yield hit._replace(values={**hit.values, "line": document.line(byline.start)})
