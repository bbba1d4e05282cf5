"""Check kind ``boilerplate``: a paragraph that is some site's or agency's standing text."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span
from newslint.checks.cut import cuts
from newslint.checks.phrases import Phrases
from newslint.document.block import Block, Role
from newslint.document.document import Document
from newslint.document.links import leads_away
from newslint.record import Record
from newslint.rulebook.rule import Rule


class Boilerplate:
    """Reports every block of at most ``longest`` code points that holds one of ``tokens``.

    ``opening`` wants the token at the front of the block, ``whole`` the block to be nothing else.
    What is quoted is left alone, and so is a block with one of ``credits`` and a link, for that
    tells where the piece was published first.
    """

    class Options(Record):
        tokens: tuple[str, ...]
        credits: tuple[str, ...] = ()
        ignorecase: bool = True
        nonword: bool = False
        whole: bool = False
        opening: bool = False
        longest: int = 600

    def __init__(self, rule: Rule, options: Options) -> None:
        self._roles = rule.roles
        self._longest = options.longest
        self._opening = options.opening
        self._whole = options.whole
        self._phrases = Phrases(
            (*options.tokens, *options.credits),
            ignore_case=options.ignorecase,
            whole_words=not options.nonword,
            trusted=rule.trusted,
        )
        self._phrases.check_syntax()
        self._credits = frozenset(options.credits)
        self.triggers = self._phrases.triggers

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        found = set()
        for m in self._phrases.find(document, [s for s in at if self._is_short(document, s[0])]):
            block = document.block_at(m.start)
            if block is None or document.quotations.touch(m.start, m.end):
                continue
            if m.entry in self._credits and leads_away(document, block):
                continue
            if self._is_standing_text(block, m.start, m.end):
                found.add(document.place_of(block))
        return cuts(document, found)

    def _is_short(self, document: Document, position: int) -> bool:
        block = document.block_at(position)
        return block is not None and block.end - block.start <= self._longest

    def _is_standing_text(self, block: Block, start: int, end: int) -> bool:
        if block.role not in self._roles or block.role is Role.QUOTE:
            return False
        if self._whole:
            return (start, end) == (block.start, block.end)
        return start == block.start or not self._opening
