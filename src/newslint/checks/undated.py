"""Check kind ``undated``: words of time in an article that nothing dates."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span
from newslint.checks.phrases import Phrases, spelt_out
from newslint.document.block import Role
from newslint.document.document import Document
from newslint.document.publication import published
from newslint.record import Record
from newslint.rulebook.rule import Rule


class Undated:
    """Reports the first of ``tokens`` in an article without a date of its own.

    A date is what the desk or the front matter gives, a dateline, or a full date in the text. The
    message may use ``{count}``, how many such words there are.
    """

    class Options(Record):
        tokens: tuple[str, ...]
        ignorecase: bool = True

    def __init__(self, rule: Rule, options: Options) -> None:
        tokens = [form for token in options.tokens for form in spelt_out(token)]
        self._phrases = Phrases(tokens, ignore_case=options.ignorecase, trusted=rule.trusted)
        self._rule = rule
        self.check_syntax = self._phrases.check_syntax
        self.triggers = self._phrases.triggers

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if is_dated(document):
            return
        found = [
            (m.start, m.end)
            for m in self._phrases.find(document, at)
            if (block := document.block_at(m.start)) is not None
            and block.role in self._rule.roles
            and not document.quotations.touch(m.start, m.end)
        ]
        if found:
            text = document.text
            others = tuple((a, b, text[a:b]) for a, b in found[1:4])
            yield Hit(*found[0], values={"count": len(found)}, related=others)


def is_dated(document: Document) -> bool:
    """Whether anything tells on which day an article was written."""
    from newslint.language.dates import find_dates

    if published(document) is not None or document.blocks_with(Role.DATELINE):
        return True
    return any(date.year is not None for date in find_dates(document.text))
