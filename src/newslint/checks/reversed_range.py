"""Check kind ``reversed-range``: a span of years that ends before it begins."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, replace
from newslint.document.document import Document
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

# The look-behind stands after the first figure, so that the scan can skip to it.
_DASHED = lazy(
    r"[12](?<![\w.,/$£€#–-][12])(\d{3})([-–—])([12]\d{3}|\d\d)(?![\w/–-]|[.,]\d)(?! ?(?:BC|B\.C))"
)
_SPOKEN = lazy(
    r"(?P<a>[12]\d{3})(?P<joint> and )(?P<b>[12]\d{3})(?![\w/–-]|[.,]\d)(?! ?(?:BC|B\.C))"
)


class ReversedRange:
    """Reports years in the wrong order ("2001-1996"), and offers to turn them round.

    Two figures after the dash are an end in the same century only from 13 on, for "2021-05" is a
    month.
    """

    class Options(Record):
        pass

    def __init__(self, rule: Rule, options: Options) -> None: ...

    triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:  # noqa: ARG002
        text = document.text
        for m in _DASHED.finditer(text):
            first, last = text[m.start()] + m[1], m[3]
            short = len(last) == 2
            if short and not 12 < int(last) < int(first[2:]):
                continue
            if not short and int(last) >= int(first):
                continue
            turned = f"{first[:2] if short else ''}{last}{m[2]}{first[2:] if short else first}"
            yield Hit(*m.span(), (replace(*m.span(), turned),))
        found = text.find("between ")
        while found >= 0:
            spoken = _SPOKEN.match(text, found + len("between "))
            if spoken is not None and spoken["a"] > spoken["b"]:
                turned = f"{spoken['b']} and {spoken['a']}"
                yield Hit(*spoken.span(), (replace(*spoken.span(), turned),))
            found = text.find("between ", found + 1)
