"""Check kind ``quotation-balance``: a quotation that is never closed, or never opened."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Rewrite, Span
from newslint.document.block import Block, Role
from newslint.document.document import Document
from newslint.finding import Applicability
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_SENTENCE_END = lazy(r"[.!?…] $")
_MARK = lazy('["“”]')
_NUMBERED = lazy(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[•‣▪◦●*–—-]) ")
_MARKS = ('"', "“", "”")
_OTHER_MARKS = ("''", "``", "„", "«")
_MOST_PARAGRAPHS = 8
"""A quotation that is closed so many paragraphs later is taken for two slips."""


class QuotationBalance:
    """Reports the odd double mark of a block.

    A quotation that runs over several paragraphs opens each of them and closes only the last;
    where one of them does not open, marks are offered, and where two have been run together, the
    cut of the second. One that runs into a list may close with
    an entry of it. Inch and second marks after a figure do not count.
    """

    class Options(Record):
        pass

    def __init__(self, rule: Rule, options: Options) -> None:
        self._roles = frozenset(rule.roles)
        self.triggers: Sequence[str] | None = _MARKS

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        marks = _by_block(document, at)
        blocks = [b for b in document.blocks if b.role in self._roles]
        odd = [_odd_mark(text, block, marks.get(block.start, ())) for block in blocks]
        k = 0
        while k < len(blocks):
            mark = odd[k]
            k += 1
            if mark < 0:
                continue
            if not _opens(text, mark):
                yield Hit(mark, mark + 1, values={"problem": "was never opened"})
                continue
            if k < len(blocks) and _opens_with_mark(text, blocks[k]):
                k = _end_of_quotation(text, blocks, odd, k)
                continue
            closing = _closing_block(text, blocks, odd, k)
            if (
                closing >= 0
                and _is_list(text, blocks[k:closing])
                and _is_item(text, blocks[closing])
            ):
                k = closing + 1
                continue
            inserts = tuple((b.start, b.start, text[mark]) for b in blocks[k : closing + 1])
            rewrites: tuple[Rewrite, ...] = (Rewrite(inserts),) if inserts else ()
            problem = "is not taken up by the next paragraph" if inserts else "is never closed"
            if not inserts:
                rewrites = _without_next(text, mark, marks[blocks[k - 1].start])
            yield Hit(mark, mark + 1, rewrites, {"problem": problem})
            k = max(k, closing + 1)


def _by_block(document: Document, at: Sequence[Span]) -> dict[int, list[int]]:
    """Where the double marks stand, by the start of their block."""
    found: dict[int, list[int]] = {}
    block = None
    for start, _ in at:
        if block is None or start >= block.end:
            block = document.block_at(start)
        if block is not None:
            found.setdefault(block.start, []).append(start)
    return found


def _odd_mark(text: str, block: Block, marks: Sequence[int]) -> int:
    """The mark without a partner in a block, or -1.

    It is the first that opens where one is open, or closes where none is.
    """
    if len(marks) % 2 == 0 or any(text[i - 1 : i].isdigit() for i in marks):
        return -1
    if any(other in text[block.start : block.end] for other in _OTHER_MARKS):
        return -1
    opened = -1
    for at in marks:
        if _opens(text, at):
            if opened >= 0:
                return opened
            opened = at
        elif opened < 0:
            return at
        else:
            opened = -1
    return opened


def _without_next(text: str, mark: int, marks: Sequence[int]) -> tuple[Rewrite, ...]:
    """The cut of the mark that opens again within a quotation: “We won. “It was hard.”

    So it is where two paragraphs of one speech have been run together.
    """
    following = next((at for at in marks if at > mark), -1)
    if (
        following < 0
        or not _opens(text, following)
        or not _SENTENCE_END.search(text, mark, following)
    ):
        return ()
    return (Rewrite(((following, following + 1, ""),), Applicability.OFFERED),)


def _opens(text: str, at: int) -> bool:
    """Whether a mark opens a quotation; a straight one does where no word stands before it."""
    if text[at] != '"':
        return text[at] == "“"
    before = text[at - 1 : at]
    return not before.strip() or before in "([{—–-/"


def _opens_with_mark(text: str, block: Block) -> bool:
    return text[block.start : block.start + 1] in {'"', "“", "”"}


def _end_of_quotation(text: str, blocks: Sequence[Block], odd: Sequence[int], k: int) -> int:
    """The number of the block after a quotation that block ``k`` takes up."""
    while k < len(blocks) and _opens_with_mark(text, blocks[k]) and odd[k] >= 0:
        k += 1
    return k


def _is_list(text: str, blocks: Sequence[Block]) -> bool:
    return all(_is_item(text, block) for block in blocks)


def _is_item(text: str, block: Block) -> bool:
    return block.role is Role.LIST_ITEM or _NUMBERED.match(text, block.start, block.end) is not None


def _closing_block(text: str, blocks: Sequence[Block], odd: Sequence[int], k: int) -> int:
    """The number of the block, from ``k``, that closes a quotation left open before; else -1."""
    for j in range(k, min(k + _MOST_PARAGRAPHS, len(blocks))):
        if odd[j] >= 0:
            return -1 if _opens(text, odd[j]) else j
        if _MARK.search(text, blocks[j].start, blocks[j].end):
            return -1
    return -1
