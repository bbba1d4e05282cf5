"""Check kind ``reversed-range``: a span of years that ends before it begins."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions, replace
from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_DASHED = lazy(
    r"(?<![\w.,/$£€#–-])([12]\d{3})([-–—])([12]\d{3}|\d\d)(?![\w/–-]|[.,]\d)(?! ?(?:BC|B\.C))"
)
_SPOKEN = lazy(
    r"between (?P<a>[12]\d{3}) and (?P<b>[12]\d{3})(?![\w/–-]|[.,]\d)(?! ?(?:BC|B\.C))", re.I
)


class ReversedRange(WithoutOptions):
    """Reports years in the wrong order ("2001-1996"), and offers to turn them round.

    Two figures after the dash are an end in the same century only from 13 on, for "2021-05" is a
    month.
    """

    @property
    def triggers(self) -> Sequence[str]:
        joined = (f"{n}{dash}{d}" for n in range(10) for dash in "-–—" for d in range(10))
        return ["between 1", "between 2", *joined]

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for start, _ in at:
            if text[start].isdigit():
                m = _DASHED.match(text, start - 3) if start >= 3 else None
                span = m.span() if m is not None else (0, 0)
                turned = _dashed(m) if m is not None else ""
            else:
                m = _SPOKEN.match(text, start)
                span = (m.start("a"), m.end()) if m is not None else (0, 0)
                turned = _spoken(m) if m is not None else ""
            if turned:
                yield Hit(*span, (replace(*span, turned),))


def _dashed(m: re.Match[str]) -> str:
    """The years the other way round, or nothing where they are in order."""
    first, dash, last = m.groups()
    if len(last) == 2:
        return f"{first[:2]}{last}{dash}{first[2:]}" if 12 < int(last) < int(first[2:]) else ""
    return f"{last}{dash}{first}" if int(last) < int(first) else ""


def _spoken(m: re.Match[str]) -> str:
    return f"{m['b']} and {m['a']}" if m["a"] > m["b"] else ""
