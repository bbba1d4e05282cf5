"""Check kind ``note-contents``: a note to the reader that does not say what it has to."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span
from newslint.checks.literals import required_literals
from newslint.checks.patterns import Pattern, compile_pattern
from newslint.document.document import Document
from newslint.record import Record
from newslint.rulebook.rule import Rule


class NoteContents:
    """Reports a block that opens with ``note`` and in which one of ``needs`` is not found.

    ``needs`` are patterns by what they stand for; ``{lacks}`` names those not found. What is
    reported is the opening.
    """

    class Options(Record):
        note: str
        needs: dict[str, str]

    def __init__(self, rule: Rule, options: Options) -> None:
        def compiled(source: str) -> Pattern:
            return compile_pattern(source, ignore_case=True, trusted=rule.trusted)

        self._note = compiled(options.note)
        self._needs = {name: compiled(source) for name, source in options.needs.items()}
        self.triggers = required_literals(options.note)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for block in document.blocks_at(at):
            opening = next(self._note.finditer(text, block.start, block.end), None)
            if opening is None or opening.start() != block.start:
                continue
            lacks = [
                name
                for name, need in self._needs.items()
                if not any(True for _ in need.finditer(text, opening.end(), block.end))
            ]
            if lacks:
                start, end = opening.span()
                yield Hit(start, end, values={"lacks": " or ".join(lacks)})
