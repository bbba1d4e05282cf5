"""Check kind ``likely-typo``: a word that no dictionary knows and that is most likely a slip."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from newslint.checks.check import Hit, Span, replace
from newslint.finding import Severity
from newslint.record import Record

if TYPE_CHECKING:
    from newslint.checks.typo_prospects import Prospects
    from newslint.checks.typo_sightings import Sighting
    from newslint.document.document import Document
    from newslint.rulebook.rule import Rule


class LikelyTypo:
    """Reports words that the lexicon does not know, as far as they are likely to be slips.

    A word whose probability of being a slip (see `newslint.checks.typo_evidence`) reaches
    ``certain`` is an error, ``likely`` a warning, ``possible`` a suggestion; one with a capital,
    which may be a name, one that comes again, one that is set apart and one that comes near nothing
    are left alone below ``likely``. What may yet be a name or an abbreviation is no error: a word
    with a capital within a sentence, unless a well-known name is meant, and one of three letters.
    At most ``corrections`` are offered. A word that ``house_files`` other articles of the run write
    as well is a word of the house: nobody makes the same slip that often.
    """

    triggers = None

    class Options(Record):
        certain: float = 0.8
        likely: float = 0.4
        possible: float = 0.0024
        corrections: int = 5
        house_files: int = 3

    def __init__(self, rule: Rule, options: Options) -> None:
        self._options = options

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        from newslint.language.lexicon import lexicon

        unknown = lexicon().unknown(document.distinct_words)
        if not unknown:
            return
        from newslint.checks.typo_evidence import of_the_form
        from newslint.checks.typo_prospects import Prospects, most_of_the_place
        from newslint.checks.typo_sightings import sightings
        from newslint.checks.typo_weights import BIAS, weight
        from newslint.document.vocabulary import accepted

        prospects = Prospects(document.distinct_words)

        def is_hopeful(word: str, starts: list[int], times: int) -> bool:
            odds = BIAS + weight(of_the_form(word, times))
            odds += most_of_the_place(document.text, word, starts)
            return prospects.may_reach(self._least(word, times), word, times, odds)

        unknown -= accepted(document, unknown)
        for sighting in sightings(document, unknown, hopeful=is_hopeful):
            yield from self._judged(document, sighting, prospects)

    def digest(self, document: Document) -> bytes:
        """The keys of the words that the lexicon does not know."""
        from newslint.checks.text_keys import pack, text_key
        from newslint.language.lexicon import lexicon

        return pack(map(text_key, lexicon().unknown(document.distinct_words)))

    def compare(self, digests: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """For each article the words that enough others write."""
        from collections import Counter

        from newslint.checks.text_keys import pack, unpack

        if len(digests) <= self._options.house_files:
            return {}
        files: Counter[int] = Counter()
        for digest in digests.values():
            files.update(unpack(digest))
        of_the_house = {key for key, count in files.items() if count > self._options.house_files}
        found = {path: of_the_house.intersection(unpack(d)) for path, d in digests.items()}
        return {path: pack(keys) for path, keys in found.items() if keys}

    def _least(self, word: str, times: int) -> float:
        """What a word must come to; what may be a name or comes again is no mere suggestion."""
        known_by_sight = word[0].isupper() or times > 1
        return self._options.likely if known_by_sight else self._options.possible

    def _judged(
        self, document: Document, sighting: Sighting, prospects: Prospects
    ) -> Iterable[Hit]:
        from newslint.checks import typo_evidence as evidence
        from newslint.checks.typo_evidence import readings
        from newslint.checks.typo_weights import BIAS, probability, weight

        word, times, words = sighting.word, sighting.times, document.distinct_words
        least = self._options.likely if sighting.set_apart else self._least(word, times)
        odds = BIAS + weight(evidence.of_the_form(word, times))
        odds += weight(evidence.of_the_place(sighting))
        if not prospects.may_reach(least, word, times, odds):
            return
        found = readings(sighting)
        if any(candidate.word.lower() == word.lower() for candidate in found):
            # Right but for its capitals: no slip, and the business of other rules.
            return
        facts = set(evidence.of_the_reading(sighting, found, words))
        odds += weight(facts)
        chance = probability(odds)
        if chance < (least if found else self._options.likely):
            return
        corrections = [candidate.word for candidate in found[: self._options.corrections]]
        dialect = document.dialect
        if dialect and any(_is_foreign(word, dialect) for word in corrections):
            found = readings(sighting, dialect)
            corrections = [candidate.word for candidate in found[: self._options.corrections]]
        guess = f"; “{corrections[0]}”?" if corrections else "."
        severity = self._severity(chance, evidence.is_safe_to_tell(sighting, facts))
        for start, end in sighting.places:
            rewrites = tuple(replace(start, end, correction) for correction in corrections)
            yield Hit(start, end, rewrites, {"guess": guess}, severity=severity)

    def _severity(self, chance: float, safe: bool) -> Severity:
        if chance >= self._options.certain and safe:
            return Severity.ERROR
        return Severity.WARNING if chance >= self._options.likely else Severity.SUGGESTION


def _is_foreign(word: str, dialect: str) -> bool:
    """Whether the word is spelt so in another dialect only."""
    from newslint.language.lexicon import lexicon

    entry = lexicon().entry(word.lower())
    return entry is not None and dialect not in entry.dialects
