"""Fact boxes: the lines with a review or a listing that say who made it, where, when and how long.

"Director: Jane Roe", "Runtime: 96 minutes", "Certificate: 15" look like the furniture of a page,
and recur from article to article, but the desk wrote them.
"""

from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_LABEL = lazy(
    r"\b(?:directed by|directors?|written by|writers?|screenplay|screenwriters?|starring|cast|stars"
    r"|music|composers?|conductors?|choreograph(?:y|ers?)|designers?|set|costumes?|lighting"
    r"|producers?|studio|label|publishers?|platforms?|developers?|formats?|genres?|run(?:ning)?"
    r"(?: |-)?time|length|certificat(?:e|ion)|rated|ratings?|scores?|verdict|released?"
    r"|release date|price|tickets?|ticket price|how much|cost|venue|where|when|dates?|time|until"
    r"|address|opening hours|open|serves|prep(?:aration)?(?: time)?|cook(?:ing)?(?: time)?)"
    r"(?:(?: ?:|\?) +(?=\S)| +(?=\d))"
)
_FEWEST = 3
_REACH = 8
"""Lines on each side that a box may have."""


def in_fact_box(document: Document, k: int) -> bool:
    """Whether block ``k`` stands in a run of short lines with three such labels or more, and itself
    bears one or is right beside a block that does."""
    first, last = document.short_lines.run(k)
    near = range(max(first, k - _REACH), min(last, k + _REACH) + 1)
    labels = {i: count for i in near if (count := _labels(document, i))}
    return sum(labels.values()) >= _FEWEST and any(abs(i - k) <= 1 for i in labels)


def _labels(document: Document, k: int) -> int:
    """How many labels a block has that opens with one: lines without a blank between are one block
    in Markdown."""
    block = document.blocks[k]
    if _LABEL.match(document.folded, block.start, block.end) is None:
        return 0
    return sum(1 for _ in _LABEL.finditer(document.folded, block.start, block.end))
