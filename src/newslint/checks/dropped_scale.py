"""Check kind ``dropped-scale``: "million" or "billion" said once for two sums."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from newslint.checks.check import Hit, Span, WithoutOptions, replace
from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_FIGURE = r"\d{1,3}(?:\.\d+)?"
_PAIR = lazy(
    rf"(?P<sign>[$£€])(?P<first>{_FIGURE})(?: to | and |[-–—])(?P=sign)(?P<second>{_FIGURE})"
    r"(?P<scale> (?:million|billion|trillion)|(?:m|bn|tn))\b"
)
_WIDEST = 20
_REACH = 24


class DroppedScale(WithoutOptions):
    """Reports "$4 to $6 billion": four dollars to six billion, to the letter.

    A first sum that is not the smaller one, or is by far the smaller, may be meant as it stands:
    "bets of $5 to $2 million".
    """

    triggers: Sequence[str] | None = tuple(
        f"{joint}{sign}" for joint in (" to ", " and ", "-", "–", "—") for sign in "$£€"
    )

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        for start, end in at:
            for m in _PAIR.finditer(document.text, max(0, start - _REACH), end + _REACH):
                if m.start() < start < m.end() and _is_one_range(m):
                    at_scale = m.end("first")
                    right = m.group()[: at_scale - m.start()] + m["scale"]
                    right += m.group()[at_scale - m.start() :]
                    yield Hit(*m.span(), (replace(at_scale, at_scale, m["scale"]),), {"fix": right})


def _is_one_range(m: "re.Match[str]") -> bool:
    first, second = Decimal(m["first"]), Decimal(m["second"])
    return first < second <= _WIDEST * first
