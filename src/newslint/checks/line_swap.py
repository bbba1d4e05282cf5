"""Check kind ``line-swap``: a headline, a description or another single line that is set wrong."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Rewrite, Span
from newslint.checks.patterns import compile_pattern
from newslint.document.document import Document
from newslint.record import Record
from newslint.rulebook.rule import Rule


class LineSwap:
    """Reports a line in which one of the patterns in ``swap`` matches, all matches in one finding.

    A line is a whole block with one of the rule's roles. Each match is replaced by the text that
    stands beside its pattern. A line that one of ``unless`` matches is left alone. ``^`` and ``$``
    are its ends.
    """

    class Options(Record):
        swap: dict[str, str]
        unless: tuple[str, ...] = ()

    def __init__(self, rule: Rule, options: Options) -> None:
        self._roles = rule.roles
        self._swap = {
            compile_pattern(source, trusted=rule.trusted): form
            for source, form in options.swap.items()
        }
        self._unless = [compile_pattern(source, trusted=rule.trusted) for source in options.unless]
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        for block in document.blocks_with(*self._roles):
            line = document.block_text(block)
            edits = sorted(
                (block.start + m.start(), block.start + m.end(), form)
                for pattern, form in self._swap.items()
                for m in pattern.finditer(line, 0, len(line))
            )
            if edits and not any(
                True for pattern in self._unless for _ in pattern.finditer(line, 0, len(line))
            ):
                start, end = edits[0][0], edits[-1][1]
                yield Hit(min(start, max(block.start, end - 1)), end, (Rewrite(tuple(edits)),))
