"""What stands above the story in copy without markup: label, headline, standfirst, byline, date.

Judged by shape and order alone, for plain text says nothing itself.
"""


from newslint.document.block import Block, Role
from newslint.lazy_pattern import lazy

_TOP_BLOCKS = 8
_SENTENCE_END = lazy(r"[.!?…][\"”’')\]]*$")
_BYLINE = lazy(
    r"(?:By|Words by|Written by|Reporting by|From)\s+[A-Z][\w.'’-]+(?:\s+\S+){0,12}$"
)
_DATE_LINE = lazy(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}).{0,30}$"
)
_LONGEST_HEADLINE = 160
_LONGEST_LABEL_WORDS = 3


def assign_roles(text: str, blocks: list[Block]) -> None:
    """Give the blocks above the first paragraph their roles, in place.

    A block of copy without a headline, one that begins with a full sentence, keeps its roles.
    """
    top = _top_blocks(text, blocks)
    if not top or len(top) == len(blocks):
        return
    headline: Block | None = None
    for k, block in enumerate(top):
        content = text[block.start : block.end]
        if _BYLINE.match(content):
            block.role = Role.BYLINE
        elif _DATE_LINE.match(content):
            block.role = Role.DATELINE
        elif headline is None:
            if k + 1 < len(top) and _is_label(content, text, top[k + 1]):
                block.role = Role.SECTION_LABEL
            else:
                block.role = Role.HEADLINE
                headline = block
        elif _same(content, text[headline.start : headline.end]):
            block.role = Role.HEADLINE
        elif len(content.split()) > _LONGEST_LABEL_WORDS:
            block.role = Role.STANDFIRST


def _top_blocks(text: str, blocks: list[Block]) -> list[Block]:
    """The short blocks without sentence end that stand before the first paragraph."""
    top = []
    for block in blocks[:_TOP_BLOCKS]:
        content = text[block.start : block.end]
        is_line = len(content) <= _LONGEST_HEADLINE and not _SENTENCE_END.search(content)
        if not is_line and not (_BYLINE.match(content) or _DATE_LINE.match(content)):
            break
        top.append(block)
    return top


def _is_label(content: str, text: str, following: Block) -> bool:
    words = content.split()
    if len(words) > _LONGEST_LABEL_WORDS or not content[:1].isupper():
        return False
    return len(text[following.start : following.end].split()) > len(words)


def _same(a: str, b: str) -> bool:
    return a.casefold().split() == b.casefold().split()


def assign_furniture(text: str, blocks: list[Block]) -> None:
    """Tell byline and date line among the first paragraphs of copy that has markup, in place."""
    for block in blocks[:_TOP_BLOCKS]:
        if block.role is Role.PARAGRAPH and block.end - block.start <= _LONGEST_HEADLINE:
            content = text[block.start : block.end]
            if _BYLINE.match(content):
                block.role = Role.BYLINE
            elif _DATE_LINE.match(content):
                block.role = Role.DATELINE
