"""What speaks for and against an unknown word being a slip of the keyboard, weighed openly.

Each fact has a weight in log-odds; their sum with the bias is the log-odds that a copy editor
would mend the word. The weights are fitted by scripts/calibrate_typos.py and shown, with what they
come to on real news, in docs/spelling.md.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newslint.language.suggestions import Candidate

BIAS = -1.0
WEIGHTS = {
    "slip-tiny": 2.6,
    "slip-small": 1.8,
    "slip-plain": 1.0,
    "slip-wide": 0.0,
    "slip-far": -1.5,
    "slip-none": -3.0,
    "meant-common": 1.0,
    "meant-usual": 0.6,
    "meant-rare": -0.8,
    "meant-sure": 0.6,
    "meant-unsure": -0.6,
    "meant-in-article": 1.2,
    "meant-name": -1.5,
    "long": 1.0,
    "longest": 1.5,
    "short": -1.5,
    "compound": -2.2,
    "run-on": 0.6,
    "capital": -4.0,
    "sentence-start": -1.0,
    "all-caps": -3.0,
    "again": -1.2,
    "often": -3.0,
    "hyphenated": -1.5,
    "beside-unknown": -1.0,
    "beside-name": -1.5,
    "set-apart": -2.5,
    "top-matter": -0.7,
}
"""Log-odds by fact; what each fact means is told in docs/spelling.md."""


class Sighting(NamedTuple):
    """An unknown word in an article, and what stands around it."""

    word: str
    start: int
    end: int
    times: int
    """How often the article writes it."""
    opens_sentence: bool
    hyphenated: bool
    beside_unknown: bool
    beside_name: bool
    """A capitalised word stands next to it within the sentence."""
    set_apart: bool
    """Alone in quotation marks, or in italics."""
    top_matter: bool
    """In a headline, byline, caption or credit."""


def facts(sighting: Sighting, found: list[Candidate], words: frozenset[str]) -> Iterable[str]:
    """The facts that hold, as keys of `WEIGHTS`; ``words`` are all words of the article."""
    word = sighting.word
    yield from _of_the_reading(word, found, words)
    if len(word) <= 4:
        yield "short"
    elif len(word) >= 11:
        yield "longest"
    elif len(word) >= 8:
        yield "long"
    if len(word) > 1 and word.isupper():
        yield "all-caps"
    elif word[0].isupper():
        yield "sentence-start" if sighting.opens_sentence else "capital"
        if sighting.beside_name:
            yield "beside-name"
    if sighting.times > 2:
        yield "often"
    elif sighting.times > 1:
        yield "again"
    for fact in ("hyphenated", "beside_unknown", "set_apart", "top_matter"):
        if getattr(sighting, fact):
            yield fact.replace("_", "-")


def _of_the_reading(word: str, found: list[Candidate], words: frozenset[str]) -> Iterable[str]:
    if not found:
        yield "slip-none"
        return
    best = found[0]
    yield (
        "slip-tiny"
        if best.cost <= 0.7
        else "slip-small"
        if best.cost <= 1
        else "slip-plain"
        if best.cost <= 1.3
        else "slip-wide"
        if best.cost <= 1.9
        else "slip-far"
    )
    if best.band <= 20:
        yield "meant-common"
    elif best.band <= 40:
        yield "meant-usual"
    elif best.band >= 60:
        yield "meant-rare"
    if best.confidence >= 0.95:
        yield "meant-sure"
    elif best.confidence < 0.5:
        yield "meant-unsure"
    if best.word in words or best.word.lower() in words:
        yield "meant-in-article"
    if best.word[0].isupper() and not word[0].isupper():
        yield "meant-name"
    if " " in best.word:
        yield "compound"


def probability(facts_held: Iterable[str]) -> float:
    """How likely it is that a copy editor would mend the word, 0 to 1."""
    return 1 / (1 + math.exp(-BIAS - sum(WEIGHTS[fact] for fact in facts_held)))
