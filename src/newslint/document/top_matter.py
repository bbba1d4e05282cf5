"""What stands above the story in copy without markup: label, headline, standfirst, byline, date.

Judged by shape and order alone, for plain text says nothing itself.
"""

import re

from newslint.document.block import Block, Role
from newslint.lazy_pattern import lazy

_TOP_BLOCKS = 8
_LONGEST_LINE = 160
_MOST_LABEL_WORDS = 3
_MOST_LABELS = 2

_SENTENCE_END = lazy(r"[.!?…][\"”’')\]]*$")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?"
    r"\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
_DATE_LINE = lazy(
    r"(?:(?:Last )?(?:Updated|Published|Posted|Modified|First published)(?: on| at)?:?\s+)?"
    rf"(?:(?:Mon|Tues?|Wednes|Wed|Thurs?|Fri|Satur|Sat|Sun)(?:day)?\.?,?\s+)?{_DATE}.{{0,30}}$"
    r"|\d+ (?:minute|hour|day|week|month|year)s? ago$",
    re.I,
)
_NAME = r"[A-Z][\w.'’-]*"
_NAMES = rf"{_NAME}(?:,?\s+(?:{_NAME}|and|&|de|del|la|le|van|der|den|von|al|bin|ibn|da|dos|di))*"
_BYLINE = lazy(
    r"(?:(?:By|BY|Words by|Written by|Reporting by|Story by|Text by)\s+"
    rf"{_NAMES}(?:\s*[,|•·–—/-]\s*\S.{{0,60}}|\s+(?:in|for|at)\s+{_NAME}.{{0,40}}|\s+\d.{{0,40}})?"
    rf"|From\s+{_NAMES},?\s+in\s+{_NAMES})$"
)
_BYLINE_HEADS = ("By ", "BY ", "Words", "Written", "Reporting", "Story", "Text", "From")
_NAME_AND_DATE = lazy(rf"{_NAME}(?:\s+{_NAME}){{1,3}}\s*[,|•·–—-]\s*(?:\w+,?\s+)?{_DATE}.{{0,30}}$")
_DIGIT = lazy(r"\d")
_SITE_NAME = lazy(r"\s+[|»·–—-]\s+[^|»·–—-]{2,40}$")


def assign_roles(text: str, blocks: list[Block]) -> None:
    """Give the blocks above the first paragraph their roles, in place.

    Copy that begins with a full sentence keeps its roles, and so do lines that no paragraph
    follows soon, for those are a menu.
    """
    top = _top_blocks(text, blocks)
    if len(top) == len(blocks):
        return
    lines = [block for block in top if not _is_furniture(text, block)]
    headline = _headline(text, lines)
    if headline is None:
        return
    headline.role = Role.HEADLINE
    above = lines[: lines.index(headline)]
    if len(above) <= _MOST_LABELS:
        for block in above:
            block.role = Role.SECTION_LABEL
    for block in lines[len(above) + 1 :]:
        if _is_same(_content(text, block), _content(text, headline)):
            block.role = Role.HEADLINE
        elif len(top) < _TOP_BLOCKS and _word_count(text, block) > _MOST_LABEL_WORDS:
            block.role = Role.STANDFIRST


def assign_furniture(text: str, blocks: list[Block]) -> None:
    """Tell byline and date line among the first paragraphs of copy that has markup, in place."""
    for block in blocks[:_TOP_BLOCKS]:
        if block.role is Role.PARAGRAPH and block.end - block.start <= _LONGEST_LINE:
            _is_furniture(text, block)


def _is_furniture(text: str, block: Block) -> bool:
    """Whether a line is a byline or a date; its role is set then."""
    content = _content(text, block)
    if content.startswith(_BYLINE_HEADS):
        if _BYLINE.match(content) and not _SENTENCE_END.search(content):
            block.role = Role.BYLINE
            return True
    elif _DIGIT.search(content):
        if _DATE_LINE.match(content):
            block.role = Role.DATELINE
            return True
        if _NAME_AND_DATE.match(content):
            block.role = Role.BYLINE
            return True
    return False


def _top_blocks(text: str, blocks: list[Block]) -> list[Block]:
    """The short blocks without sentence end that stand before the first paragraph."""
    top = []
    for block in blocks[:_TOP_BLOCKS]:
        content = _content(text, block)
        if len(content) > _LONGEST_LINE:
            break
        if _SENTENCE_END.search(content):
            break
        top.append(block)
    return top


def _headline(text: str, lines: list[Block]) -> Block | None:
    """The first line of several words; a shorter one only right above the story."""
    for k, block in enumerate(lines):
        words = _word_count(text, block)
        is_label = (
            words <= _MOST_LABEL_WORDS
            and k + 1 < len(lines)
            and _word_count(text, lines[k + 1]) > words
        )
        if words > 1 and not is_label and _content(text, block)[:1] not in "@#":
            return block
    return None


def _content(text: str, block: Block) -> str:
    return text[block.start : block.end]


def _word_count(text: str, block: Block) -> int:
    return len(_content(text, block).split())


def _is_same(a: str, b: str) -> bool:
    """Whether two lines are one, the name of the site at their end and letter case aside."""
    a, b = (_SITE_NAME.sub("", line).casefold() for line in (a, b))
    return a.split() == b.split()
