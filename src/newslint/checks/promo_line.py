"""Check kind ``promo-line``: a paragraph that sends the reader to another story."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from newslint.checks.check import Hit, Span
from newslint.checks.cut import cut
from newslint.checks.line_list import line_set, require_normal_form
from newslint.document.block import Block, Role
from newslint.document.document import Document
from newslint.document.short_lines import is_item
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_SIGN = lazy(r" ?:| [|>»–—-]")
_SENTENCE_INSIDE = lazy(r"[.!?…][\"”’')]*\s+[\"“‘'(]?[A-Z]")
_MOST_WORDS = 25


class PromoLine:
    """Reports a short paragraph that opens with one of ``labels`` or, in capitals, of ``capitals``,
    a sign such as a colon, and then what reads like a headline.

    The cut is offered where the label of ``capitals`` is written small or what follows ends like a
    sentence. The headline of the piece itself is left alone, and so is what stands with a picture.
    """

    class Options(Record):
        labels: str
        capitals: str = ""

    def __init__(self, rule: Rule, options: Options) -> None:
        if not rule.trusted:
            require_normal_form(options.labels, options.capitals)
        self._roles = rule.roles
        self._labels = line_set(options.labels)
        self._capitals = line_set(options.capitals)

    @cached_property
    def triggers(self) -> Sequence[str]:
        return sorted(self._labels | self._capitals)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        for start, end in at:
            block = document.block_at(start)
            if block is None or block.role is Role.HEADLINE or start - block.start > 2:
                continue
            if document.text[block.start : start].strip(" [(>•*-–—»›▶►"):
                continue
            sign = _SIGN.match(document.text, end, block.end)
            if sign is None:
                continue
            promise = document.text[sign.end() : block.end].strip()
            label = document.text[start:end]
            stands_out = label.lower() in self._labels or label.isupper()
            if (stands_out or not is_item(block)) and self._is_promise(promise, block):
                k = document.place_of(block)
                is_sure = stands_out and not promise.endswith((".", "…"))
                hit = cut(document, k, k, is_sure=is_sure)
                if hit.rewrites:
                    yield hit

    def _is_promise(self, promise: str, block: Block) -> bool:
        if block.role not in self._roles or block.role is Role.QUOTE:
            return False
        words = promise.split()
        return 0 < len(words) <= _MOST_WORDS and _SENTENCE_INSIDE.search(promise) is None
