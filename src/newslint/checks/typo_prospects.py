"""What an unknown word may yet come to, asked before its corrections are looked up.

Most unknown words are names, and looking up corrections is dear. The most that they can bring is
told beforehand by what they would have to be: a great name, a word that the article has as well,
one that differs in double letters alone, or a common one very near.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from math import log

from newslint.checks.typo_evidence import (
    COMMONNESS,
    SLIPS,
    SMALLEST,
    fact_of_nearness,
    has_near_common,
)
from newslint.checks.typo_weights import WEIGHTS
from newslint.document.names import bare
from newslint.document.word_context import opens_sentence
from newslint.language.edits import is_one_edit
from newslint.language.great_names import near_great_name
from newslint.language.sound_index import doubled_otherwise


class Prospects:
    """Of the unknown words of an article; ``words`` are all its words, as they are written."""

    def __init__(self, words: frozenset[str]) -> None:
        self._words = words

    def may_reach(self, least: float, word: str, times: int, odds: float) -> bool:
        """Whether corrections may bring a word to a probability, from the log-odds without them."""
        lacking = log(least / (1 - least)) - odds
        name = bare(word).lower()
        great_name = word[0].isupper() and near_great_name(name)

        nearness = WEIGHTS[fact] if (fact := fact_of_nearness(word, times)) else 0.0

        def enough(same_sound: bool, in_article: bool, near: float = 0.0) -> bool:
            small = len(word) <= SMALLEST
            return near + most_of_the_reading(same_sound, in_article, great_name, small) >= lacking

        if enough(same_sound=False, in_article=False):
            return True
        if not enough(same_sound=True, in_article=True, near=nearness):
            return False
        in_article = self._has_near(name)
        if enough(same_sound=False, in_article=in_article):
            return True
        same_sound = enough(True, in_article, nearness) and doubled_otherwise(name)
        if enough(same_sound, in_article):
            return True
        return enough(same_sound, in_article, nearness) and has_near_common(word)

    def _has_near(self, name: str) -> bool:
        """Whether a word that begins or ends with the same two letters is one slip away."""
        head, tail = name[:2], name[-2:]
        return any(
            is_one_edit(name, word)
            for word in self._beginning_or_ending_like(name)
            if word.startswith(head) or word.endswith(tail)
        )

    def _beginning_or_ending_like(self, name: str) -> Iterator[str]:
        """The words that share the first or the last letters, as one slip leaves either."""
        text, half = self._lines, max(1, (len(name) - 1) // 2)
        beginning, ending = "\n" + name[:half], name[len(name) - half :] + "\n"
        at = text.find(beginning)
        while at >= 0:
            end = text.index("\n", at + 1)
            yield text[at + 1 : end]
            at = text.find(beginning, end)
        at = text.find(ending)
        while at >= 0:
            yield text[text.rindex("\n", 0, at + 1) + 1 : at + half]
            at = text.find(ending, at + 1)

    @cached_property
    def _lines(self) -> str:
        return "\n{}\n".format("\n".join(self._words).lower())


@cache
def most_of_the_reading(
    same_sound: bool, in_article: bool, great_name: bool, smallest: bool
) -> float:
    """What the corrections can add at the most, but for facts of nearness.

    Less where no word sounds the same, so that no letter is just single or double, where the
    article holds no word that comes near, where no great name does, and for all but the smallest
    words.
    """
    slips = (WEIGHTS[fact] for _, fact in SLIPS if same_sound or fact != "slip-doubling")
    meant = max(*(WEIGHTS[fact] for _, fact in COMMONNESS), WEIGHTS["meant-known-name"])
    if great_name:
        meant = max(meant, WEIGHTS["meant-great-name"] + WEIGHTS["meant-common"])
    if smallest:
        meant = max(meant, WEIGHTS["meant-small"])
    near = WEIGHTS["meant-in-article"] if in_article else 0.0
    return max(slips) + meant + WEIGHTS["meant-surely"] + near


def most_of_the_place(text: str, word: str, starts: Iterable[int]) -> float:
    """What the surroundings of a word that stands at these places can add at the most."""
    most = max(0.0, WEIGHTS["top-matter"])
    if any("-" in (text[at - 1 : at], text[at + len(word) : at + len(word) + 1]) for at in starts):
        most += WEIGHTS["hyphenated"]
    if word[0].isupper() and not word.isupper():
        opens = any(opens_sentence(text, at) for at in starts)
        most += WEIGHTS["capital-opening" if opens else "capital"]
    return most
