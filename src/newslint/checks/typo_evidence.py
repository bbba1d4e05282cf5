"""What speaks for and against an unknown word being a slip, weighed openly.

Each fact has a weight in log-odds; their sum with the bias is the log-odds that a copy editor
would mend the word. The weights are fitted by scripts/calibrate_typos.py and shown, with what they
come to on real news, in docs/spelling.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from newslint.document.names import bare
from newslint.language.coinages import SMALL_WORDS, closed_up, derived, is_phrasal
from newslint.language.letters import has_odd_letters
from newslint.language.lexicon import lexicon

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
LENGTHS = ((3, "letters-3"), (4, "letters-4"), (5, "letters-5"), (7, ""), (10, "letters-8"))
"""Facts by the number of letters, up to and including."""
NEAR_TO_ANYTHING = 4
"""Nearly every word of so few letters is one slip away from a common one, which so tells little."""
WELL_KNOWN_BAND = 50
GREAT_NAME = 3.9
"""Zipf value of the names that frequent.txt lists: countries, peoples, months, great cities."""
ENDINGS = (
    "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ities", "ally", "edly",
    "ogy", "ical", "ance", "ence", "ances", "ences", "ship", "able", "ible", "ful", "fully",
    "ings", "ously", "ating", "ated", "izing", "ising", "ary", "aries", "ional",
)  # fmt: skip
"""Endings that English words have and names hardly ever."""

BIAS = -4.0
WEIGHTS = {
    "slip-doubling": 3.6,
    "letters-11": 3.5,
    "meant-in-article": 2.9,
    "run-on": 2.7,
    "slip-tiny": 2.6,
    "meant-great-name": 2.4,
    "meant-everyday": 2.3,
    "ending": 2.2,
    "slip-small": 1.9,
    "letters-8": 1.6,
    "meant-common": 1.5,
    "hyphenated": 1.1,
    "meant-surely": 1.0,
    "odd-letters": 0.8,
    "meant-usual": 0.7,
    "meant-known-name": 0.5,
    "top-matter": 0.1,
    "letters-4": -0.1,
    "meant-name": -0.2,
    "beside-unknown": -0.3,
    "closed-up": -0.5,
    "meant-perhaps": -0.8,
    "slip-plain": -0.9,
    "letters-5": -1.0,
    "letters-3": -1.1,
    "slip-wide": -1.6,
    "among-unknown": -1.8,
    "beside-name": -2.3,
    "accented": -2.7,
    "slip-none": -2.8,
    "set-apart": -2.9,
    "capital-opening": -3.5,
    "slip-far": -3.5,
    "slip-remote": -3.5,
    "derived": -3.6,
    "capital": -4.2,
    "twice": -4.2,
    "often": -4.7,
    "all-caps": -6.7,
}
"""Log-odds by fact; what each fact means is told in docs/spelling.md."""


def readings(sighting: Sighting, dialect: str | None = None) -> list[Candidate]:
    """What the word may have been meant to be, best first.

    What may be a name is compared with its nearest neighbours only, for most names have none.
    """
    from newslint.language.suggestions import candidates

    return candidates(
        sighting.word,
        lexicon(),
        dialect=dialect,
        context=sighting.neighbours,
        opens_sentence=sighting.opens_sentence,
        wide=sighting.word[0].islower() or dialect is not None,
    )


def of_the_form(word: str, times: int) -> Iterator[str]:
    """The facts that the word itself shows, and how often the article writes it."""
    if length := next((fact for most, fact in LENGTHS if len(word) <= most), "letters-11"):
        yield length
    if word.isupper():
        yield "all-caps"
    if not word.isascii() and not word.replace("’", "").isascii():
        yield "accented"
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
    for fact in ("hyphenated", "beside_unknown", "among_unknown", "set_apart", "top_matter"):
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
    yield next(fact for most, fact in SLIPS if best.cost <= most)
    entry = lexicon().entry(best.word) or lexicon().entry(best.word.lower())
    frequency = entry.frequency if entry else 0.0
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


def _is_well_known(name: str) -> bool:
    """Whether general dictionaries have it: a country, a people, a weekday, a great city."""
    entry = lexicon().entry(bare(name))
    return entry is not None and "upper" in entry.kinds and entry.band <= WELL_KNOWN_BAND


def weight(held: Iterable[str]) -> float:
    """The sum of the weights of the facts that hold."""
    return sum(WEIGHTS[fact] for fact in held)


def probability(odds: float) -> float:
    """Log-odds as a probability, 0 to 1."""
    return 1 / (1 + math.exp(-odds))


@cache
def most_of_the_reading(same_sound: bool, in_article: bool, great_name: bool) -> float:
    """What the corrections can add at the most.

    Less where no word sounds the same, so that no letter is just single or double, where the
    article holds no word that comes near, and where no great name does.
    """
    slips = (WEIGHTS[fact] for _, fact in SLIPS if same_sound or fact != "slip-doubling")
    meant = max(*(WEIGHTS[fact] for _, fact in COMMONNESS), WEIGHTS["meant-known-name"])
    if great_name:
        meant = max(meant, WEIGHTS["meant-great-name"] + WEIGHTS["meant-common"])
    near = WEIGHTS["meant-in-article"] if in_article else 0.0
    return max(slips) + meant + WEIGHTS["meant-surely"] + near


def most_without_reading(word: str, times: int) -> float:
    """The log-odds that the word comes to at the most, wherever it stands, but for corrections."""
    odds = BIAS + weight(of_the_form(word, times)) + WEIGHTS["hyphenated"]
    if word[0].isupper() and not word.isupper():
        odds += max(WEIGHTS["capital"], WEIGHTS["capital-opening"])
    return odds
