"""Fact boxes: the lines with a review or a listing that say who made it, where, when and how long.

"Director: Jane Roe", "Runtime: 96 minutes", "Certificate: 15" look like the furniture of a page,
and recur from article to article, but the desk wrote them.
"""

from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_LABEL = lazy(
    r"(?:directed by|directors?|written by|writers?|screenplay|screenwriters?|starring|cast|stars"
    r"|music|composers?|conductors?|choreograph(?:y|ers?)|designers?|set|costumes?|lighting"
    r"|producers?|studio|label|publishers?|platforms?|developers?|formats?|genres?|run(?:ning)?"
    r"(?: |-)?time|length|certificat(?:e|ion)|rated|ratings?|scores?|verdict|released?"
    r"|release date|price|tickets?|ticket price|how much|cost|venue|where|when|dates?|time|until"
    r"|address|opening hours|open|serves|prep(?:aration)?(?: time)?|cook(?:ing)?(?: time)?)"
    r"(?: ?:|\?)? +(?=\S)"
)
_FEWEST = 3
_REACH = 8
"""Lines on each side that a box may have."""


def in_fact_box(document: Document, k: int) -> bool:
    """Whether block ``k`` stands in a run of short lines of which three or more bear such a label,
    itself or right beside one that does."""
    first, last = document.short_lines.run(k)
    near = range(max(first, k - _REACH), min(last, k + _REACH) + 1)
    labelled = [i for i in near if _is_labelled(document, i)]
    return len(labelled) >= _FEWEST and any(abs(i - k) <= 1 for i in labelled)


def _is_labelled(document: Document, k: int) -> bool:
    block = document.blocks[k]
    m = _LABEL.match(document.folded, block.start, block.end)
    return m is not None and m.group().rstrip()[-1] in ":?"
