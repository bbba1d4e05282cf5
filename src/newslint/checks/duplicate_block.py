"""Check kind ``duplicate-block``: a paragraph or a sentence stands in the article twice."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from newslint.checks.check import Hit, Rewrite, Span, replace
from newslint.checks.cut import cut, unbroken
from newslint.document.block import Block, Role
from newslint.document.document import Document
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_BREAK = lazy(r"[.!?…\n](?:(?<=\n)|[\"”’')\]]*(?:[ \n]|\Z))")
_ROLES = frozenset({Role.PARAGRAPH, Role.STANDFIRST})
_SENTENCE_ENDS = (".", "!", "?", "…")
_CLOSING = "\"”’')]"
_LABEL = lazy(r"(?:[^\W\d]+ ){2,4}[^\W\d]+(?:: | ?[—–])")
_LONGEST_NAME = 40
_FEWEST_LETTERS = 4
_DIGESTS = frozenset({"description", "excerpt", "summary", "teaser", "abstract", "blurb"})
"""Fields for lists of articles and search engines, which may well quote the article."""
_REFRAIN = 3
"""What stands as often as this is no accident."""


class DuplicateBlock:
    """Reports every ``unit`` of ``fewest_words`` or more that says word for word what an earlier
    one said, letter case and white space aside. ``{line}`` is where the earlier one stands.

    List entries, table cells, captions, quoted blocks and what does not end like a sentence may
    repeat themselves, and so may a description of the article, an entry under a label that opens
    others too ("How to measure:"), and a sentence that stands three times, or that in one place is
    a paragraph of its own, as a pull quote is. One inside a repeated paragraph is left to the
    rule on paragraphs.
    """

    class Options(Record):
        unit: Literal["paragraph", "sentence"] = "paragraph"
        fewest_words: int = 12

    def __init__(self, rule: Rule, options: Options) -> None:
        self._roles = _ROLES.intersection(rule.roles)
        self._unit = options.unit
        self._fewest_words = options.fewest_words
        self._fewest_characters = options.fewest_words * _FEWEST_LETTERS
        self.triggers = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if self._unit == "paragraph":
            return self._paragraphs(document)
        return self._sentences(document)

    def _paragraphs(self, document: Document) -> Iterator[Hit]:
        repeated = self._repeated(document)
        if repeated:
            labels = [_label(document, block) for block in document.blocks]
            counts = Counter(labels)
            repeated = {
                k: first
                for k, first in repeated.items()
                if not labels[k] or counts[labels[k]] < _REFRAIN
            }
        for first, last in unbroken(document, repeated):
            hit = cut(document, first, last)
            yield hit._replace(values={"line": document.line(repeated[first].start)})

    def _repeated(self, document: Document) -> dict[int, Block]:
        """The paragraphs that repeat an earlier one, by their places, and that one."""
        seen: dict[str, Block] = {}
        repeated: dict[int, Block] = {}
        # What says the same is as long: few paragraphs need be read.
        sizes = [block.end - block.start for block in document.blocks]
        counts = Counter(size for size in sizes if size >= self._fewest_characters)
        if len(counts) == counts.total():
            return repeated
        for k, block in enumerate(document.blocks):
            if counts[sizes[k]] < 2 or block.role not in self._roles:
                continue
            if _is_digest(block):
                continue
            said = document.folded[block.start : block.end]
            if not said.rstrip(_CLOSING).endswith(_SENTENCE_ENDS):
                continue
            first = seen.setdefault(said, block)
            if first is not block and self._is_long(said):
                repeated[k] = first
        return repeated

    def _sentences(self, document: Document) -> Iterator[Hit]:
        text = document.folded
        if not self._may_repeat(text):
            return
        repeated = {document.blocks[k].start for k in self._repeated(document)}
        seen: dict[str, list[Span]] = {}
        for start, end in _sentence_spans(text):
            seen.setdefault(text[start:end], []).append((start, end))
        for said, spans in seen.items():
            if not 1 < len(spans) < _REFRAIN or not self._is_long(said):
                continue
            first, (start, end) = spans
            block = document.block_at(start)
            if block is None or block.role not in self._roles or block.start in repeated:
                continue
            opening = document.block_at(first[0])
            if opening is None or opening.role not in self._roles:
                continue
            if document.field(opening.field) or _is_digest(opening):
                continue
            if not _is_pull_quote(document, first) and not _is_pull_quote(document, (start, end)):
                line = {"line": document.line(first[0])}
                related = ((*first, "here first"),)
                yield Hit(start, end, _removal(text, block, start, end), line, related=related)

    def _may_repeat(self, text: str) -> bool:
        """Whether two stretches before a full stop end alike: a quick look at the whole text."""
        size = self._fewest_characters
        pieces = (text.replace("\n", " ") + " ").split(". ")
        ends = [p[-size:] for p in pieces if len(p) >= size]
        return len(set(ends)) < len(ends)

    def _is_long(self, said: str) -> bool:
        return len(said.split()) >= self._fewest_words


def _is_digest(block: Block) -> bool:
    return block.field.rpartition(".")[2].lower() in _DIGESTS


def _is_pull_quote(document: Document, span: Span) -> bool:
    """Whether a sentence is a paragraph of its own, or has only a name after it."""
    start, end = span
    block = document.block_at(start)
    if block is None or block.start != start:
        return False
    after = document.text[end : block.end].strip()
    return len(after) <= _LONGEST_NAME and not after.endswith(_SENTENCE_ENDS)


def _label(document: Document, block: Block) -> str:
    """The label of three words or more that a paragraph opens with, or an empty text."""
    m = _LABEL.match(document.folded, block.start, block.end)
    return m.group() if m else ""


def _removal(text: str, block: Block, start: int, end: int) -> tuple[Rewrite, ...]:
    """The cut of a sentence with a space beside it; none where it is the whole block."""
    if start > block.start and text[start - 1] == " ":
        return (replace(start - 1, end, ""),)
    if end < block.end and text[end] == " ":
        return (replace(start, end + 1, ""),)
    return ()


def _sentence_spans(text: str) -> Iterator[Span]:
    """The stretches of a text that end like sentences, closing marks included."""
    start = 0
    for m in _BREAK.finditer(text):
        if m.group() != "\n":
            yield start, m.end() - len(m.group()) + len(m.group().rstrip())
        start = m.end()
