"""Check kind ``known-misspelling``: misspellings from a list, each with its one right form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.checks.check import Hit, Keys, Rewrite, Span
from newslint.document.letter_case import like
from newslint.document.machine_text import is_machine_text
from newslint.document.names import bare
from newslint.document.occurrences import occurrences
from newslint.document.vocabulary import accepted
from newslint.document.word_context import is_marked_sic, may_be_a_name, word_after, word_before
from newslint.finding import Applicability
from newslint.language.sieve import Sieve
from newslint.record import Record

if TYPE_CHECKING:
    from newslint.document.document import Document
    from newslint.rulebook.rule import Rule

_PARTICLES = frozenset("da de del der des di do du e el et la le les los y".split())

INITIALS = 4
"""Capitals of up to this length are taken for the initials of something: NAD, THE."""


class KnownMisspelling:
    """Replaces the words of a list.

    ``misspellings`` holds a line for each right form: ``right: wrong wrong``. ``codespell`` adds
    the list of an installed codespell, where there is one; its pairs, and any that have several
    corrections, are offered. So is every correction of what may be a name.
    """

    triggers = None

    class Options(Record):
        misspellings: str
        codespell: bool = False

    def __init__(self, rule: Rule, options: Options) -> None:
        self._options = options

    @property
    def keys(self) -> Keys | None:
        """The misspellings, unless the list is that of whatever codespell is installed."""
        return None if self._options.codespell else Keys(words=frozenset(self._own))

    @cached_property
    def _right(self) -> dict[str, tuple[str, ...]]:
        """The right forms of each misspelling in lower case."""
        if not self._options.codespell:
            return self._own
        from newslint.checks.codespell_list import codespell_list

        return codespell_list() | self._own

    @cached_property
    def _own(self) -> dict[str, tuple[str, ...]]:
        return {wrong.lower(): (right,) for right, wrong in pairs(self._options.misspellings)}

    @cached_property
    def _misspelt(self) -> Sieve:
        listed = self._right
        return Sieve(
            lambda words: (
                word
                for word in words
                if (word if word.isalpha() else bare(word)).lower() in listed
                and not (word.isupper() and len(word) <= INITIALS)
            )
        )

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        found = self._misspelt.kept(document.distinct_words)
        if not found:
            return
        found -= accepted(document, found)
        for token, starts in occurrences(document.text, found).items():
            wrong = bare(token)
            for start in starts:
                end = start + len(wrong)
                text, token_end = document.text, start + len(token)
                if is_machine_text(text, start, token_end) or is_marked_sic(text, token_end):
                    continue
                as_name = may_be_a_name(document, start, end) or _is_joined(text, start, end)
                if not (as_name and _is_right_as_name(text, wrong, start, end)):
                    yield Hit(start, end, tuple(self._rewrites(wrong, start, end, as_name)))

    def _rewrites(self, wrong: str, start: int, end: int, as_name: bool) -> Iterator[Rewrite]:
        lower = wrong.lower()
        applicability = None if lower in self._own and not as_name else Applicability.OFFERED
        for right in self._right[lower]:
            yield Rewrite(((start, end, like(wrong, right)),), applicability)


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether a slash or an apostrophe stands at the word: "kopi/teh", a quotation's end."""
    if "/" in {text[start - 1 : start], text[end : end + 1]}:
        return True
    return text[end : end + 1] in {"'", "’"} and not text[end + 1 : end + 2].isalpha()


def _is_right_as_name(text: str, word: str, start: int, end: int) -> bool:
    """Whether a capitalised word may stand so: a name that exists (Sergent, Colum), or part of a
    foreign one (Liga Profesional, Bureau de Developpement)."""
    from newslint.language.lexicon import lexicon

    if word in lexicon():
        return True
    beside = [word_before(text, start), word_after(text, end)]
    return not _PARTICLES.isdisjoint(beside) or any(
        other[:1].isupper() and not _is_english(other) for other in beside
    )


def _is_english(word: str) -> bool:
    from newslint.language.lexicon import COMMON_BAND, lexicon

    entry = lexicon().entry(bare(word).lower())
    return entry is not None and entry.known and entry.band <= COMMON_BAND


def pairs(misspellings: str) -> Iterator[tuple[str, str]]:
    """Right form and misspelling, for every misspelling of a list in the rule's notation."""
    for line in misspellings.splitlines():
        right, _, wrong = line.partition(":")
        right = right.strip()
        for form in wrong.split():
            yield right, form
