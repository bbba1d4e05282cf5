"""Check kind ``likely-typo``: a word that no dictionary knows and that is most likely a slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.checks.check import Hit, Span, replace
from newslint.document.block import Role
from newslint.document.machine_text import is_machine_text
from newslint.document.occurrences import occurrences
from newslint.document.words import WORD
from newslint.finding import Severity
from newslint.lazy_pattern import lazy
from newslint.record import Record

if TYPE_CHECKING:
    from newslint.checks.typo_evidence import Sighting
    from newslint.document.document import Document
    from newslint.rulebook.rule import Rule

_NEXT = lazy(r"[\s-]*([^\W\d_]+)")
_BEFORE = lazy(r"([^\W\d_]+)[\s-]*$")
_MARKS = "\"'‘’“”*_"
_TOP = frozenset({Role.HEADLINE, Role.BYLINE, Role.CAPTION, Role.CREDIT})


class LikelyTypo:
    """Reports words that the lexicon does not know, as far as they are likely to be slips.

    A word whose probability of being a slip (see `typo_evidence`) reaches ``certain`` is an
    error, ``likely`` a warning; the rest is left alone. At most ``suggestions`` corrections are
    offered.
    """

    triggers = None

    class Options(Record):
        certain: float = 0.9
        likely: float = 0.6
        suggestions: int = 5

    def __init__(self, rule: Rule, options: Options) -> None:
        self._rule = rule
        self._options = options

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:  # noqa: ARG002
        from newslint.language.lexicon import lexicon

        words = frozenset(WORD.findall(document.text))
        unknown = lexicon().unknown(words)
        if not unknown:
            return
        for sighting in _sightings(document, unknown):
            yield from self._judge(document, sighting, words)

    def _judge(
        self, document: Document, sighting: Sighting, words: frozenset[str]
    ) -> Iterator[Hit]:
        from newslint.checks.typo_evidence import facts, probability
        from newslint.language.lexicon import lexicon
        from newslint.language.suggestions import candidates

        found = candidates(sighting.word, lexicon(), dialect=document.desk.dialect or None)
        chance = probability(facts(sighting, found, words))
        if chance < self._options.likely:
            return
        severity = Severity.ERROR if chance >= self._options.certain else Severity.WARNING
        start, end = sighting.start, sighting.end
        rewrites = tuple(
            replace(start, end, candidate.word) for candidate in found[: self._options.suggestions]
        )
        yield Hit(start, end, rewrites, severity=severity)


def _sightings(document: Document, unknown: set[str]) -> Iterator[Sighting]:
    """The first place of each unknown word that stands in running English."""
    text = document.text
    for word, starts in occurrences(text, unknown).items():
        if word[1:].lower() != word[1:] and not word.isupper():
            continue
        for start in starts:
            end = start + len(word)
            if is_machine_text(text, start, end):
                continue
            block = document.block_at(start)
            if block is None or document.language_of(block) != "en":
                continue
            yield _sighting(document, unknown, word, start, len(starts))


def _sighting(document: Document, unknown: set[str], word: str, start: int, count: int) -> Sighting:
    from newslint.checks.typo_evidence import Sighting

    text = document.text
    end = start + len(word)
    block = document.block_at(start)
    sentence = document.sentence_at(start)
    opens = sentence is not None and not any(c.isalnum() for c in text[sentence.start : start])
    before = _BEFORE.search(text, max(0, start - 40), start)
    after = _NEXT.match(text, end)
    beside = [m[1] for m in (before, after) if m is not None]
    return Sighting(
        word=word,
        start=start,
        end=end,
        times=count,
        opens_sentence=opens,
        hyphenated=text[end : end + 1] == "-" or (start > 0 and text[start - 1] == "-"),
        beside_unknown=any(b in unknown for b in beside),
        beside_name=any(b[0].isupper() for b in beside),
        set_apart=start > 0 and text[start - 1] in _MARKS and text[end : end + 1] in _MARKS,
        top_matter=block is not None and block.role in _TOP,
    )
