"""Check kind ``unattributed-quote``: a quotation of its own paragraph with nobody to say it."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span
from newslint.document.block import Block, Role
from newslint.document.document import Document
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_MARKS = '"“”„«»'
_OPENING = '"“'
_SAYING = lazy(
    r"\b(?:said|says|saying|say|told|tells|added|adds|asked|asks|wrote|writes|according to"
    r"|explained|explains|continued|recalled|recalls|replied|declared|insisted|argued|argues"
    r"|warned|noted|announced|stated|claimed|quoted|tweeted|posted|read|reads|put it|concluded)\b"
)


class UnattributedQuote:
    """Reports a paragraph that is one quotation, where no speaker is at hand.

    A speaker is at hand where the paragraph before leads into it with a colon or leaves its own
    quotation open, or where the next one goes on to name somebody. ``after_speech`` tells what a
    paragraph before that closes with "he said" is worth: enough where true.
    """

    class Options(Record):
        after_speech: bool = False

    def __init__(self, rule: Rule, options: Options) -> None:
        self._roles = frozenset(rule.roles)
        self._after_speech = options.after_speech
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        blocks = [b for b in document.blocks if b.role in self._roles]
        for k, block in enumerate(blocks):
            if text[block.start] not in _OPENING or not _is_one_quotation(document, block):
                continue
            before = blocks[k - 1] if k else None
            if before is None or before.role is not Role.PARAGRAPH or self._leads_in(text, before):
                continue
            after = blocks[k + 1] if k + 1 < len(blocks) else None
            if after is not None and text[after.start] in _OPENING:
                continue
            yield Hit(block.start, block.end)

    def _leads_in(self, text: str, before: Block) -> bool:
        last = text[before.start : before.end].rstrip()
        if last.endswith((":", ",", "—", "–")):
            return True
        marks = sum(last.count(mark) for mark in _MARKS)
        if marks % 2:
            return True
        return self._after_speech and _SAYING.search(last) is not None


def _is_one_quotation(document: Document, block: Block) -> bool:
    around = document.quotations.at(block.start)
    return around is not None and around.closed and around.end >= block.end
