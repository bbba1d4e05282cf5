"""The short lines of an article: everything that could be a label, a button or a notice.

A web page leaves lines in scraped copy that are no prose. They are compared in a normal form,
so that "Comments (12)", "COMMENTS »" and "comments:" are one line.
"""

import re
from collections.abc import Sequence
from typing import Any

from newslint.document.block import Block, Role
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

LONGEST = 160
"""Code points beyond which a block is prose whatever it says."""

_PLAIN = (
    ("’", "'"), ("‘", "'"), ("ʼ", "'"), ("“", '"'), ("”", '"'), ("„", '"'),
    ("–", "-"), ("—", "-"), ("―", "-"), ("…", "..."),
    ("\xa0", " "), ("\u202f", " "), ("\u2009", " "), ("\t", " "),
    ("\u200b", ""), ("\u200e", ""), ("\u200f", ""), ("\ufeff", ""),
)  # fmt: skip
_BRACKETS = ("(", ")", "[", "]")
_COUNT_AT_END = lazy(r"[(\[] *\d[\d.,]*[km]? *[)\]][^\w\n]*$", re.M)
_NUMBER = lazy(r"\d+(?:[.,:/]\d+)*")
_ASCII_NUMBER = lazy(r"[0-9]+(?:[.,:/][0-9]+)*")

# What decorates a line. Not the marks that say something at that end: quotation marks, %, $, @, #,
# {, ©, and ? after the words.
_ASCII_MARKS = " !&*+,./:;=\\^_`|~<>-"
_MARKS = _ASCII_MARKS + "«»‹›·•●▪◦¡¦¬°§¶†‡→←↑↓↗▶►▸▼▾▲△★☆✓✔✕✖✗×⇒➜➔❯❮"
_EMOJI = lazy(r"^[\u2190-\u2bff\ufe0e\ufe0f\u200d\U0001f000-\U0001faff ]+"
                    r"|[\u2190-\u2bff\ufe0e\ufe0f\u200d\U0001f000-\U0001faff ]+$")  # fmt: skip

_FIRST_EMOJI = "\u2190"

_MOST_HEADS = 6
_HEAD_MARKS = " |/·•>»›,:+-"

_LINE_LENGTH = 100
_SENTENCE_ENDS = frozenset('.!?"”’…')
_WORDS_OF_A_CRY = 2


def normal_form(lines: str) -> str:
    """Each line of a text as lines are compared: small letters, plain quotes and dashes, ``#``
    for numbers, no brackets, and no arrows, bullets, colons, stops or bracketed counts around."""
    text = lines.lower()
    if not text.isascii() or "\t" in text:
        for mark, plain in _PLAIN:
            text = text.replace(mark, plain)
    if ")" in text or "]" in text:
        text = _COUNT_AT_END.sub("", text)
        for bracket in _BRACKETS:
            text = text.replace(bracket, "")
    marks = _ASCII_MARKS if text.isascii() else _MARKS
    text = "\n".join([line.strip(marks) for line in text.split("\n")])
    if not text.isascii():
        text = "\n".join([_without_emoji(line).strip(marks) for line in text.split("\n")])
    while "  " in text:
        text = text.replace("  ", " ")
    return (_ASCII_NUMBER if text.isascii() else _NUMBER).sub("#", text)


def _without_emoji(line: str) -> str:
    """The line without emoji and arrows at its ends, where white space was taken off."""
    is_decorated = line[:1] >= _FIRST_EMOJI or line[-1:] >= _FIRST_EMOJI
    return _EMOJI.sub("", line) if is_decorated else line


class ShortLine(NamedTuple):
    """A block no longer than `LONGEST`: its place among all blocks and its normal form."""

    ordinal: int
    block: Block
    form: str


class ShortLines(Sequence[ShortLine]):
    """The short lines of an article in order.

    ``by_form``, ``by_first`` and ``by_last`` find them by normal form and by its first and last
    word without a comma or colon, ``by_head`` those of several words by the first to sixth words
    together; ``keys`` are the keys of all four, those of first words marked as by `opening`, those
    of last words as by `ending`.
    """

    def __init__(self, text: str, blocks: list[Block]) -> None:
        self._text = text
        self._blocks = blocks
        places = [k for k, b in enumerate(blocks) if b.end - b.start <= LONGEST]
        joined = "\n".join([text[blocks[k].start : blocks[k].end] for k in places])
        forms = normal_form(joined).split("\n") if places else []
        self._lines = [ShortLine(k, blocks[k], f) for k, f in zip(places, forms, strict=True)]
        self.by_form: dict[str, list[ShortLine]] = {}
        self.by_first: dict[str, list[ShortLine]] = {}
        self.by_last: dict[str, list[ShortLine]] = {}
        self.by_head: dict[str, list[ShortLine]] = {}
        for line in self._lines:
            form = line.form
            if form:
                self.by_form.setdefault(form, []).append(line)
                self.by_first.setdefault(form.partition(" ")[0].rstrip(",:"), []).append(line)
                self.by_last.setdefault(form.rpartition(" ")[2].rstrip(",:"), []).append(line)
                self._add_heads(line)
        self._runs: list[tuple[int, int]] | None = None

        self.keys = frozenset().union(
            self.by_form, self.by_head, map(opening, self.by_first), map(ending, self.by_last)
        )

    def _add_heads(self, line: ShortLine) -> None:
        end = line.form.find(" ")
        for _ in range(_MOST_HEADS):
            if end < 0:
                break
            head = line.form[:end].rstrip(_HEAD_MARKS)
            self.by_head.setdefault(head, []).append(line)
            end = line.form.find(" ", end + 1)

    def __getitem__(self, index: Any) -> Any:
        return self._lines[index]

    def __len__(self) -> int:
        return len(self._lines)

    def among(self, forms: frozenset[str]) -> set[int]:
        """The places, among all blocks, of the lines whose normal form is one of ``forms``."""
        if forms.isdisjoint(self.by_form):
            return set()
        return {line.ordinal for f in self.by_form if f in forms for line in self.by_form[f]}

    def run(self, index: int) -> tuple[int, int]:
        """The first and last block of the unbroken run of display lines that block ``index``
        stands in; just itself where it is prose."""
        if self._runs is None:
            self._runs = _runs(self._text, self._blocks)
        return self._runs[index]


def opening(word: str) -> str:
    """The key of lines that begin with a word."""
    return f"{word} …"


def ending(word: str) -> str:
    """The key of lines that end with a word."""
    return f"… {word}"


def is_display(text: str, block: Block) -> bool:
    """Whether a block reads as a line of the page rather than as a sentence of the story."""
    size = block.end - block.start
    if size > _LINE_LENGTH:
        return False
    if text[block.end - 1 : block.end] not in _SENTENCE_ENDS:
        return True
    return text.count(" ", block.start, block.end) < _WORDS_OF_A_CRY


def is_item(block: Block) -> bool:
    """Whether a block was marked up as an entry of a list or table."""
    return block.role in (Role.LIST_ITEM, Role.TABLE_CELL)


def _runs(text: str, blocks: list[Block]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    start = 0
    while start < len(blocks):
        end = start
        if is_display(text, blocks[start]):
            while end + 1 < len(blocks) and is_display(text, blocks[end + 1]):
                end += 1
        runs += [(start, end)] * (end - start + 1)
        start = end + 1
    return runs
