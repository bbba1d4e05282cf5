"""Check kind ``variety``: American spelling in British copy, and the reverse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from newslint.checks.check import Hit, Span, replace
from newslint.document.machine_text import is_machine_text
from newslint.document.occurrences import occurrences
from newslint.document.vocabulary import accepted
from newslint.record import Record

if TYPE_CHECKING:
    from newslint.document.document import Document
    from newslint.rulebook.rule import Rule

NAMES = {
    "en-US": "American",
    "en-GB": "British",
    "en-GB-oxendict": "British",
    "en-CA": "Canadian",
    "en-AU": "Australian",
}


class Variety:
    """Reports words that another variety of English spells so, and offers the one wanted.

    Against the ``desk``: every word that is not at home in the dialect of the desk. Against the
    ``article``, where the desk has no dialect: the words of the variety that is in the minority,
    if the other has at least ``fewest`` words; ``{counts}`` tells how many each has. Words with a
    capital are left alone, for official names keep their spelling (World Health Organization,
    Pearl Harbor), and so is quoted speech.
    """

    triggers = None

    class Options(Record):
        against: Literal["desk", "article"] = "article"
        fewest: int = 2

    def __init__(self, rule: Rule, options: Options) -> None:
        self._options = options
        self._in_quotes = rule.in_quotes != "skip"

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        desk = document.desk.dialect
        if self._options.against == "desk":
            foreign = self._foreign(document, desk, strict=True) if desk else set()
            return self._against(document, desk, foreign)
        return () if desk else self._mixed(document)

    def _foreign(self, document: Document, dialect: str, *, strict: bool) -> set[str]:
        from newslint.language.dialect import not_at_home
        from newslint.language.lexicon import lexicon

        return not_at_home(document.distinct_words, dialect, lexicon(), strict=strict)

    def _mixed(self, document: Document) -> Iterable[Hit]:
        from newslint.language.dialect import AMERICAN, BRITISH, TELLING, leanings
        from newslint.language.lexicon import lexicon

        found = leanings(document.distinct_words, lexicon())
        american = {word for word, leaning in found.items() if leaning >= TELLING}
        british = {word for word, leaning in found.items() if leaning <= -TELLING}
        if not american or not british:
            return ()
        american, british = (self._in_running_text(document, w) for w in (american, british))
        if len(american) > len(british):
            kept, minority, dialect = american, british, AMERICAN
        else:
            kept, minority, dialect = british, american, BRITISH
        if not minority or len(kept) < self._options.fewest or len(kept) == len(minority):
            return ()
        foreign = minority & self._foreign(document, dialect, strict=False)
        counts = f"{_listed(kept, dialect)}, {_listed(minority, _other(dialect))}"
        return self._against(document, dialect, foreign, counts)

    def _in_running_text(self, document: Document, words: set[str]) -> set[str]:
        return {document.text[start:end] for start, end in self._places(document, words)}

    def _places(self, document: Document, words: set[str]) -> Iterator[Span]:
        words = words - accepted(document, words)
        for word, starts in occurrences(document.text, words).items():
            for start in starts:
                end = start + len(word)
                if is_machine_text(document.text, start, end):
                    continue
                if self._in_quotes or not document.quotations.touch(start, end):
                    yield start, end

    def _against(
        self, document: Document, dialect: str, words: set[str], counts: str = ""
    ) -> Iterable[Hit]:
        from newslint.language.lexicon import lexicon

        for start, end in self._places(document, words) if words else ():
            wanted = lexicon().counterpart(document.text[start:end], dialect)
            if wanted is not None:
                values = {"variety": NAMES[dialect], "counts": counts}
                yield Hit(start, end, (replace(start, end, wanted),), values)


def _other(dialect: str) -> str:
    return "en-GB" if dialect == "en-US" else "en-US"


def _listed(words: set[str], dialect: str) -> str:
    """How many words a variety has in an article, and the first of them: British 3 (“colour”)."""
    return f"{NAMES[dialect]} {len(words)} (“{min(words)}”)"
