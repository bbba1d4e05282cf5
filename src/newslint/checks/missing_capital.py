"""Check kind ``missing-capital``: a name that stands in lower case."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, replace
from newslint.checks.patterns import compile_pattern
from newslint.checks.phrases import stands_alone
from newslint.document.document import Document
from newslint.document.machine_text import is_machine_text
from newslint.document.occurrences import occurrences
from newslint.record import Record, fresh
from newslint.rulebook.rule import Rule

_REACH = 40


class MissingCapital:
    """Reports ``names`` wherever they stand in lower case.

    ``where`` has those that are words as well, each with a pattern that what stands before the
    word, a bar in place of it, and what follows must match: "on friday", but a man friday.
    Handles, hashtags, addresses and paths are left alone.
    """

    class Options(Record):
        names: tuple[str, ...]
        where: dict[str, str] = fresh(default_factory=dict)

    def __init__(self, rule: Rule, options: Options) -> None:
        self._where = {
            name.lower(): compile_pattern(source, trusted=rule.trusted)
            for name, source in options.where.items()
        }
        names = [name.lower() for name in options.names]
        self._words = frozenset(
            (*self._where, *names, *(f"{n}{mark}s" for n in names for mark in "'’"))
        )
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        words = document.distinct_words & self._words
        if not words:
            return
        text = document.text
        for word, starts in occurrences(text, words).items():
            for start in starts:
                end = start + len(word)
                if self._is_name(text, word, start, end) and not is_machine_text(text, start, end):
                    right = word[0].upper() + word[1:]
                    yield Hit(start, end, (replace(start, end, right),))

    def _is_name(self, text: str, word: str, start: int, end: int) -> bool:
        if word not in self._where:
            return stands_alone(text, start, end)
        around = f"{text[max(0, start - _REACH) : start]}|{text[end : end + _REACH]}"
        return any(True for _ in self._where[word].finditer(around, 0, len(around)))
