"""What speaks for and against an unknown word being a slip, weighed openly.

Each fact has a weight in log-odds (`newslint.checks.typo_weights`); their sum with the bias is the
log-odds that a copy editor would mend the word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from newslint.document.names import bare
from newslint.language.coinages import SMALL_WORDS, closed_up, derived, is_phrasal
from newslint.language.letters import has_odd_letters
from newslint.language.lexicon import lexicon
from newslint.language.sounds import unaccented

if TYPE_CHECKING:
    from newslint.checks.typo_sightings import Sighting
    from newslint.language.suggestions import Candidate

SLIPS = (
    (0.51, "slip-doubling"), (0.7, "slip-tiny"), (1.0, "slip-small"), (1.3, "slip-plain"),
    (1.9, "slip-wide"), (2.6, "slip-far"), (99.0, "slip-remote"),
)  # fmt: skip
"""Facts by the cost of the slip (see `newslint.language.edits`), up to and including."""
COMMONNESS = ((5.0, "meant-everyday"), (4.0, "meant-common"), (3.0, "meant-usual"))
"""Facts by the Zipf value of the word meant, from that on."""
LENGTHS = (
    (2, "letters-2"), (3, "letters-3"), (4, "letters-4"), (5, "letters-5"), (7, ""),
    (10, "letters-8"),
)  # fmt: skip
"""Facts by the number of letters, up to and including."""
NEAR_TO_ANYTHING = 4
"""Nearly every word of so few letters is one slip away from a common one, which tells little …"""
SMALLEST = 3
SMALL_WORD = 6.0
"""… but for the smallest: a word of this Zipf value is meant by "mf" and by "ont"."""
NEAR_COST = 0.75
AGAIN_NEAR = (5, 3.5)
CAPITAL_NEAR = (7, 3.5)
"""Letters, and the Zipf value of a word so near, that speak although the slip is written again or
has a capital."""
WITHOUT_ACCENT = 4.5
"""Zipf value of a word that has no accent in English: "ậnd"."""
PLACES = ("beside_unknown", "among_unknown", "set_apart", "top_matter")
"""What a sighting tells, each a fact."""
WELL_KNOWN_BAND = 50
GREAT_NAME = 3.9
"""Zipf value of the names that frequent.txt lists: countries, peoples, months, great cities."""
NAMES_MEANT = frozenset({"meant-great-name", "meant-known-name"})
"""Facts that tell of a word with a capital that it is hardly another name."""
ENDINGS = (
    "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ities", "ally", "edly",
    "ogy", "ical", "ance", "ence", "ances", "ences", "ship", "able", "ible", "ful", "fully",
    "ings", "ously", "ating", "ated", "izing", "ising", "ary", "aries", "ional",
)  # fmt: skip
"""Endings that English words have and names hardly ever."""


def readings(sighting: Sighting, dialect: str | None = None) -> list[Candidate]:
    """What the word may have been meant to be, best first.

    What may be a name or a term is compared with its nearest neighbours only, for most have none.
    Two letters are near to so much that only the commonest words count.
    """
    from newslint.language.suggestions import candidates

    found = candidates(
        sighting.word,
        lexicon(),
        dialect=dialect,
        context=sighting.neighbours,
        opens_sentence=sighting.opens_sentence,
        wide=(sighting.word[0].islower() and sighting.times == 1) or dialect is not None,
    )
    if len(sighting.word) < SMALLEST:
        found = [candidate for candidate in found if _frequency(candidate.word) >= SMALL_WORD]
    return found


def of_the_form(word: str, times: int) -> Iterator[str]:
    """The facts that the word itself shows, and how often the article writes it."""
    if length := next((fact for most, fact in LENGTHS if len(word) <= most), "letters-11"):
        yield length
    if word.isupper():
        yield "all-caps"
    if not word.isascii() and not word.replace("’", "").isascii():
        yield "accented"
        if _lacks_accent(word):
            yield "accent-slip"
    if times > 1:
        yield "twice" if times == 2 else "often"
    if has_odd_letters(word):
        yield "odd-letters"
    if word.lower().endswith(ENDINGS):
        yield "ending"


def of_the_place(sighting: Sighting) -> Iterator[str]:
    """The facts that the surroundings show."""
    if sighting.word[0].isupper() and not sighting.word.isupper():
        yield "capital-opening" if sighting.opens_sentence else "capital"
        if sighting.beside_name:
            yield "beside-name"
    elif sighting.word.islower() and sighting.after_unknown_name:
        yield "after-unknown-name"
    if sighting.hyphenated:
        yield "hyphenated" if sighting.times == 1 else "hyphenated-again"
    for fact in PLACES:
        if getattr(sighting, fact):
            yield fact.replace("_", "-")


def of_the_reading(
    sighting: Sighting, found: list[Candidate], words: frozenset[str]
) -> Iterator[str]:
    """The facts that the corrections show; ``words`` are all words of the article."""
    word = sighting.word
    if derived(word, lexicon()):
        yield "derived"
    if closed_up(word, lexicon()):
        yield "closed-up"
    if not found:
        yield "slip-none"
        return
    best = found[0]
    if " " in best.word:
        first, last = best.word.lower().rsplit(" ", 1)
        small = not SMALL_WORDS.isdisjoint((first, last))
        yield "run-on" if small and not is_phrasal(first, last) else "slip-none"
        return
    frequency = _frequency(best.word)
    of_small_word = len(word) <= SMALLEST and frequency >= SMALL_WORD
    yield next(fact for most, fact in SLIPS if best.cost <= most)
    if near := _near_fact(sighting, best, frequency):
        yield near
    if of_small_word:
        yield "meant-small"
    telling = len(word) > NEAR_TO_ANYTHING
    if telling and (fact := next((fact for least, fact in COMMONNESS if frequency >= least), "")):
        yield fact
    if best.confidence >= 0.95:
        yield "meant-surely"
    elif best.confidence < 0.5:
        yield "meant-perhaps"
    if not words.isdisjoint({best.word, best.word.lower(), best.word.capitalize()}):
        yield "meant-in-article"
    if best.word[0].isupper() and not word[0].isupper():
        yield "meant-name"
    if word[0].isupper() and not sighting.beside_name and _is_well_known(best.word):
        yield "meant-great-name" if frequency >= GREAT_NAME else "meant-known-name"


def is_safe_to_tell(sighting: Sighting, facts: Collection[str]) -> bool:
    """Whether a likely slip can hardly be a name or an abbreviation after all; ``facts`` are those
    of the reading.

    On blogs two in five of the capitalised words and of those of three letters were right.
    """
    if len(sighting.word) <= SMALLEST:
        return False
    if not sighting.word[0].isupper() or sighting.opens_sentence:
        return True
    return not NAMES_MEANT.isdisjoint(facts)


def has_near_common(word: str) -> bool:
    """Whether one slip away is a word so common, or a name so well known, that it may hold."""
    from newslint.language.near_words import near_strings

    near = near_strings(bare(word).lower())
    has_capital = word[0].isupper()
    _, common = CAPITAL_NEAR if has_capital else AGAIN_NEAR
    if any(_frequency(form) >= common for form in lexicon().listed(near)):
        return True
    names = map(str.capitalize, near) if has_capital else ()
    return any(map(_is_well_known, lexicon().listed(names)))


def fact_of_nearness(word: str, times: int) -> str:
    """The fact that may hold of a word as written, should a common one stand near enough."""
    if not word.isascii():
        return ""
    if word.islower():
        return "again-near" if times > 1 and len(word) >= AGAIN_NEAR[0] else ""
    once_capital = times == 1 and word[1:].islower()
    return "capital-near" if once_capital and len(word) >= CAPITAL_NEAR[0] else ""


def _near_fact(sighting: Sighting, best: Candidate, frequency: float) -> str:
    """The fact that a common word is too near for what else would pass for a name or a term."""
    fact = fact_of_nearness(sighting.word, sighting.times)
    if best.cost > NEAR_COST or sighting.hyphenated:
        return ""
    if fact == "again-near":
        return fact if frequency >= AGAIN_NEAR[1] else ""
    meant = lexicon().entry(bare(best.word).lower())
    if meant is not None and "word" in meant.kinds and frequency >= CAPITAL_NEAR[1]:
        return fact
    return fact if not sighting.beside_name and _is_well_known(best.word) else ""


def _lacks_accent(word: str) -> bool:
    """Whether the word without its accents is a common one, which English writes without."""
    entry = lexicon().entry(unaccented(word.lower()))
    return entry is not None and "word" in entry.kinds and entry.frequency >= WITHOUT_ACCENT


def _frequency(word: str) -> float:
    """The Zipf value of the word, be it one that is also a name; 0 where it is not listed."""
    entries = map(lexicon().entry, (word, word.lower()))
    return max((entry.frequency for entry in entries if entry), default=0.0)


def _is_well_known(name: str) -> bool:
    """Whether general dictionaries have it: a country, a people, a weekday, a great city."""
    entry = lexicon().entry(bare(name))
    return entry is not None and "upper" in entry.kinds and entry.band <= WELL_KNOWN_BAND
