"""Check kind ``missing-field``: an article without its headline, byline, date or the like."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from newslint.checks.check import Hit, Span
from newslint.document.block import Role
from newslint.document.document import Document
from newslint.document.publication import stated_date
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

FieldName = Literal["headline", "standfirst", "byline", "date", "credit", "alt"]

_PICTURE = {
    "markdown": lazy(r"!\[(?P<alt>[^\]\n]*)\]\([^)\n]+\)"),
    "html": lazy(r"<img\b(?P<attributes>[^>]*)>", re.IGNORECASE),
}
_HAS_ALT = lazy(r"\balt\s*=", re.IGNORECASE)


class MissingField:
    """Reports, in one finding at the first word of the article, which of ``fields`` it lacks.

    ``credit`` is asked for only where there is a picture. ``alt`` is a finding at each picture
    that nobody has described; in HTML ``alt=""`` says that there is nothing to describe.
    """

    class Options(Record):
        fields: tuple[FieldName, ...] = ("headline", "byline", "date")

    def __init__(self, rule: Rule, options: Options) -> None:
        self._fields = options.fields
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if not document.body:
            return
        missing = [name for name in self._fields if name in _HAS and not _HAS[name](document)]
        if missing:
            first = document.headline or document.blocks[0]
            said = " or ".join([", ".join(missing[:-1]), missing[-1]] if missing[1:] else missing)
            end = first.start + len(document.block_text(first).split(maxsplit=1)[0])
            yield Hit(first.start, end, values={"missing": said})
        if "alt" in self._fields:
            for start, end in _undescribed(document):
                yield Hit(start, end, values={"missing": "alt text"}, in_source=True)


def _with_role(role: Role) -> Callable[[Document], bool]:
    return lambda document: bool(document.blocks_with(role))


def _has_date(document: Document) -> bool:
    return bool(document.blocks_with(Role.DATELINE)) or stated_date(document) is not None


def _has_credit(document: Document) -> bool:
    return bool(document.blocks_with(Role.CREDIT)) or not any(_pictures(document))


_HAS: dict[str, Callable[[Document], bool]] = {
    "headline": _with_role(Role.HEADLINE),
    "standfirst": _with_role(Role.STANDFIRST),
    "byline": _with_role(Role.BYLINE),
    "date": _has_date,
    "credit": _has_credit,
}


def _pictures(document: Document) -> Iterable[tuple[int, int, bool]]:
    """The span of each picture in the source, and whether it is described."""
    if document.format not in _PICTURE:
        return
    source = document.source
    if document.format == "markdown":
        for m in _PICTURE["markdown"].finditer(source):
            yield *m.span(), bool(m["alt"].strip())
    for m in _PICTURE["html"].finditer(source):
        yield *m.span(), _HAS_ALT.search(m["attributes"]) is not None


def _undescribed(document: Document) -> Iterable[Span]:
    return ((start, end) for start, end, described in _pictures(document) if not described)
