"""What a misspelt word was meant to be, best first.

Every reading is scored like a noisy channel: how common the word is, less what it takes to
mistype it (docs/lexicon.md tells how good that is).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from newslint.language.edits import CHEAPEST, edit_cost
from newslint.language.letter_pairs import most_alike
from newslint.language.lexicon import Entry, Lexicon
from newslint.language.near_words import near_strings
from newslint.language.run_ons import splits
from newslint.language.sound_index import sound_index
from newslint.language.sounds import sound_key, unaccented
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

SLIP = 3.6
"""Orders of magnitude by which one slip makes a reading rarer than the word itself."""
FIRST_SLIP = 1.2
FURTHER_SLIPS = 0.7
"""What goes beyond the cost of a first slip counts less: who makes one makes another."""
GOOD = 0.5
"""A reading of this score makes a wider search unnecessary."""
POOR = -1.0
"""Below this, words that merely share most sounds are looked at."""
FEWEST_SOUNDS = 3
FARTHEST = 3.2
FARTHEST_OF_SHORT = 1.8
FARTHEST_ACCEPTED = 2.0
LONGEST = 40
SHORTEST = 2
"""Code points of a token for which readings are sought."""
WORTH_SHOWING = 4.5
"""How far behind the best a suggestion may be, in orders of magnitude."""

ACCEPTED_FREQUENCY = 4.5
UNTOUCHED_CASE = 0.25
SUGGESTED_BAND = 70
NAME_BAND = 60

# Taken off the frequency, in orders of magnitude.
OTHER_CASE = 1.6
"""For a name in lower case, and for an ordinary word with a capital."""
CAPITAL_IN_SENTENCE = 1.0
"""More for an ordinary word whose capital no sentence begins with."""
OTHER_DIALECT = 1.5
RARE = 0.8
OTHER_ARTICLE = 1.0
"""After "a" for a word that takes "an", and the reverse."""
ECHO = 1.5
"""For the word that stands beside the misspelt one already."""
INFLECTED_AFTER_AUXILIARY = 0.7

_AUXILIARIES = frozenset("to can could may might must shall should will would did does do".split())
_possessive = lazy(r"(?i:'s|(?<=s)')$")
_inflected = lazy(r"(?:[^s]s|ed|ing)$")


class Candidate(NamedTuple):
    """One reading of a misspelt word."""

    word: str
    """With the case pattern and the possessive of the misspelt word."""
    cost: float
    """How far the two are apart: about 1 a slip (see `edits`)."""
    band: int
    """The band of the word, of the rarer half for a word pair."""
    score: float
    """Log10 of how likely the reading is, up to a constant."""
    confidence: float
    """The share of this reading among all, 0 to 1."""


class _Reading(NamedTuple):
    form: str
    cost: float
    band: int
    frequency: float

    @property
    def score(self) -> float:
        return self.frequency - _unlikelihood(self.cost)


def _unlikelihood(cost: float) -> float:
    """Orders of magnitude by which slips of this cost make a reading rarer than the word."""
    return SLIP * (cost if cost <= FIRST_SLIP else FIRST_SLIP + FURTHER_SLIPS * (cost - FIRST_SLIP))


def _cost_at(unlikelihood: float) -> float:
    """The cost of slips that makes a reading so much rarer: the reverse of `_unlikelihood`."""
    cost = unlikelihood / SLIP
    return cost if cost <= FIRST_SLIP else FIRST_SLIP + (cost - FIRST_SLIP) / FURTHER_SLIPS


def suggest(
    word: str,
    lexicon: Lexicon,
    *,
    dialect: str | None = None,
    limit: int = 5,
    accept: Collection[str] = (),
    context: tuple[str, str] | None = None,
) -> list[str]:
    """At most `limit` corrections of the word, best first; none where nothing is near.

    `dialect` is that of the article, `accept` holds words known besides the lexicon (names in
    the article, the desk's vocabulary), `context` is the word before and the word after.
    """
    found = candidates(word, lexicon, dialect=dialect, accept=accept, context=context)
    return [c.word for c in found[:limit] if c.score > found[0].score - WORTH_SHOWING]


def candidates(
    word: str,
    lexicon: Lexicon,
    *,
    dialect: str | None = None,
    accept: Collection[str] = (),
    context: tuple[str, str] | None = None,
    opens_sentence: bool = True,
    wide: bool = True,
) -> list[Candidate]:
    """Every near reading of the word, most likely first.

    Of a hyphenated word the parts that are not known are corrected; possessive and case pattern
    stay as they are. A capital is taken for that of a name unless the word `opens_sentence`.
    Without `wide` only words one slip away or of the same sound are looked at, which takes a fifth
    of the time.
    """
    plain = word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    mark = "\N{RIGHT SINGLE QUOTATION MARK}" if plain != word else "'"
    ending = match[0] if (match := _possessive.search(plain)) else ""
    stem = plain[: len(plain) - len(ending)]
    if len(stem) > LONGEST or len(stem) < SHORTEST:
        return []
    before, after = context or ("", "")
    best: dict[str, _Reading] = {}
    judge = _Judge(stem, lexicon, dialect, opens_sentence)
    for reading in _readings(stem, judge, accept, wide):
        form, cost, band, frequency = reading
        fitted = _Reading(form, cost, band, frequency - _unfitness(form, before, after))
        shown = (_with_case_of(stem, form) + ending).replace("'", mark)
        if shown != word and (shown not in best or best[shown].score < fitted.score):
            best[shown] = fitted
    return _ranked(best)


def _ranked(readings: dict[str, _Reading]) -> list[Candidate]:
    total = sum(10**reading.score for reading in readings.values())
    ranked = sorted(readings.items(), key=lambda item: (-item[1].score, item[0]))
    return [Candidate(shown, r.cost, r.band, r.score, 10**r.score / total) for shown, r in ranked]


def _readings(stem: str, judge: _Judge, accept: Collection[str], wide: bool) -> Iterator[_Reading]:
    """What the stem may have been meant to be, from ever wider circles."""
    if "-" in stem.strip("-"):
        yield from _hyphenated(stem, judge, accept, wide)
        return
    lower, lexicon = stem.lower(), judge.lexicon
    key = sound_key(lower)
    yield from judge.readings(_one_slip_away(lower, judge.capitalised, lexicon))
    sounds = sound_index()
    yield from judge.readings(sounds.words([key]))
    if wide and judge.best < GOOD:
        yield from judge.readings(most_alike(lower, sounds.words_near(key)))
    if wide and judge.best < POOR and len(key) >= FEWEST_SOUNDS:
        yield from judge.readings(most_alike(lower, sounds.words_like(lower, key)))
    yield from (_Reading(*split) for split in splits(lower, lexicon))
    for form in accept:
        if len(set(lower).symmetric_difference(form.lower())) <= 3:
            cost = edit_cost(lower, form.lower())
            if cost <= FARTHEST_ACCEPTED:
                yield _Reading(form, cost, NAME_BAND, ACCEPTED_FREQUENCY)


def _hyphenated(
    stem: str, judge: _Judge, accept: Collection[str], wide: bool
) -> Iterator[_Reading]:
    """The word with its unknown parts corrected, if only one part needs it."""
    parts = stem.split("-")
    wrong = [i for i, part in enumerate(parts) if part and not judge.lexicon.knows(part)]
    if len(wrong) == 1:
        i = wrong[0]
        for reading in _readings(parts[i], judge.of(parts[i]), accept, wide):
            shown = _with_case_of(parts[i], reading.form)
            yield reading._replace(form="-".join([*parts[:i], shown, *parts[i + 1 :]]))


def _one_slip_away(lower: str, capitalised: bool, lexicon: Lexicon) -> set[str]:
    near = {lower, unaccented(lower), *near_strings(lower)}
    near.update(f"{lower[:i]}'{lower[i:]}" for i in range(1, len(lower)))
    names = map(str.capitalize, near if capitalised else (lower,))
    return {*lexicon.listed(near), *lexicon.listed(names)}


class _Judge:
    """Weighs the words that one misspelt word may have been meant to be."""

    def __init__(
        self, stem: str, lexicon: Lexicon, dialect: str | None, opens_sentence: bool
    ) -> None:
        self.lexicon = lexicon
        self._lower = stem.lower()
        self._dialect = dialect
        self._opens_sentence = opens_sentence
        self.capitalised = stem[:1].isupper()
        self._odd_case = stem not in {self._lower, self._lower.capitalize(), stem.upper()}
        self._seen: set[str] = set()
        self.best = -99.0
        """The highest score so far."""

    def of(self, part: str) -> _Judge:
        """One for a part of the word."""
        return _Judge(part, self.lexicon, self._dialect, self._opens_sentence)

    def readings(self, forms: Iterable[str]) -> Iterator[_Reading]:
        """Those of the forms, not judged before, that are near and good enough to propose.

        The commonest come first, for a good reading saves a close look at rarer ones.
        """
        fresh = set(forms) - self._seen
        self._seen |= fresh
        listed = ((entry, form) for form in fresh if (entry := self.lexicon.entry(form)))
        for entry, form in sorted(listed, key=lambda pair: (-pair[0].frequency, pair[1])):
            reading = self._judged(form, entry)
            if reading is not None:
                self.best = max(self.best, reading.score)
                yield reading

    def _judged(self, form: str, entry: Entry) -> _Reading | None:
        if not entry.known or entry.variant or form[0] == "'":
            return None
        if form == self._lower and not self._odd_case:
            return None
        ordinary = bool(entry.kinds & {"word", "contraction"})
        if entry.band > (SUGGESTED_BAND if ordinary else NAME_BAND) or (
            not ordinary and "abbreviation" in entry.kinds
        ):
            return None
        frequency = entry.frequency
        if ordinary == self.capitalised:
            frequency -= OTHER_CASE
            if self.capitalised and not self._opens_sentence:
                frequency -= CAPITAL_IN_SENTENCE
        if self._dialect and self._dialect not in entry.dialects:
            frequency -= OTHER_DIALECT
        if entry.band >= SUGGESTED_BAND:
            frequency -= RARE
        if form.lower() == self._lower:
            return _Reading(form, UNTOUCHED_CASE, entry.band, frequency)
        most = min(
            FARTHEST,
            max(FARTHEST_OF_SHORT, 0.45 * len(self._lower) + 0.4),
            _cost_at(frequency - self.best + WORTH_SHOWING),
        )
        if most < CHEAPEST:
            return None
        cost = edit_cost(self._lower, form.lower(), most)
        if cost > most:
            return None
        return _Reading(form, cost, entry.band, frequency)


def _unfitness(form: str, before: str, after: str) -> float:
    """What the neighbouring words speak against the form, in orders of magnitude."""
    lost = 0.0
    article = before.lower()
    if article in {"a", "an"}:
        from newslint.language.articles import article_before

        if article_before(form) not in {None, article}:
            lost += OTHER_ARTICLE
    if form.lower() in {before.lower(), after.lower()}:
        lost += ECHO
    if article in _AUXILIARIES and _inflected.search(form):
        lost += INFLECTED_AFTER_AUXILIARY
    return lost


def _with_case_of(model: str, form: str) -> str:
    if model.isupper() and len(model) > 1:
        return form.upper()
    if model[:1].isupper() and form[1:] == form[1:].lower():
        return form[:1].upper() + form[1:]
    return form
