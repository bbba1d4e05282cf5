"""Places where a form that may be a verb or a noun can only be a noun."""

from __future__ import annotations

from newslint.language.noun_number import PLURAL, Number
from newslint.language.noun_or_verb import NOMINATIVES, may_be_noun
from newslint.language.subjects import Sentence
from newslint.language.verb_classes import AUXILIARIES, SAYING
from newslint.language.word_tags import word_tags

_PREPOSITIONS = frozenset(["about", "around", "in", "on", "over"])
"""Adverbs as well, as which they hardly stand before a verb."""


def stands_as_noun(sentence: Sentence, verb: int, head: int, number: Number) -> bool:
    """Whether what stands around the form at ``verb`` makes a noun of it.

    ``head`` is the noun that was taken for its subject, ``number`` what the form would be as a
    verb.
    """
    _, words, _, kinds = sentence
    if words[verb] in AUXILIARIES:
        return False
    if number == PLURAL and words[verb + 1] in NOMINATIVES:
        return words[verb] not in SAYING  # "as a lad I played"
    if not may_be_noun(sentence, verb):
        return False
    joined = head + 1 == verb and kinds[head - 1 : head] in ("C", ",")
    if joined and word_tags().lists(words[head], "VBZ"):
        return True  # "but faces hurdles"
    if kinds[verb - 1] == "J" != kinds[head] or words[verb - 1] in _PREPOSITIONS:
        return True  # "the trailer for the latest reboot", "a row over pay"
    committee = kinds[verb + 1 : verb + 3] in ("NE", "NV") and head + 1 == verb
    return committee and word_tags().lists(words[verb + 2], "VBD")
