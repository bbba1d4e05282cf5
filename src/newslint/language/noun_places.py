"""Places where a form that may be a verb or a noun can only be a noun."""

from __future__ import annotations

from newslint.language.noun_number import PLURAL, SINGULAR, Number
from newslint.language.noun_or_verb import may_be_noun
from newslint.language.subjects import Sentence, after_adverbs
from newslint.language.verb_classes import AUXILIARIES, SAYING
from newslint.language.word_tags import word_tags

_PREPOSITIONS = frozenset(["about", "around", "in", "on", "over"])
"""Adverbs as well, as which they hardly stand before a verb."""
_NOMINATIVES = frozenset(["i", "he", "she", "we", "they"])


def stands_as_noun(sentence: Sentence, verb: int, head: int, number: Number) -> bool:
    """Whether what stands around the form at ``verb`` makes a noun of it.

    ``head`` is the noun that was taken for its subject, ``number`` what the form would be as a
    verb.
    """
    if sentence.words[verb] in AUXILIARIES:
        return False
    if number == PLURAL and _begins_clause_about_it(sentence, verb):
        return True
    is_adjective = number == PLURAL and word_tags().lists(sentence.words[verb], "JJ")
    if not is_adjective and not may_be_noun(sentence, verb):
        return False
    return _is_led_to(sentence, verb, head) or _is_followed_as_noun(sentence, verb, head, number)


def _begins_clause_about_it(sentence: Sentence, verb: int) -> bool:
    """Whether a pronoun follows that begins a clause: "as a lad I played"."""
    words = sentence.words
    return words[verb + 1] in _NOMINATIVES and words[verb] not in SAYING


def _is_led_to(sentence: Sentence, verb: int, head: int) -> bool:
    """Whether a preposition or an adjective stands right before: "controversy over pay", "the
    latest reboot", "the sharp sleek lines"."""
    _, words, _, kinds = sentence
    if head + 1 == verb:
        table = word_tags()
        both = table.lists(words[head], "JJ") and table.lists(words[verb], "JJ")
        return both and kinds[head : verb + 2] == "NVN"
    return kinds[verb - 1] in "IJ" or words[verb - 1] in _PREPOSITIONS


def _is_followed_as_noun(sentence: Sentence, verb: int, head: int, number: Number) -> bool:
    """Whether another verb or a title follows: "this toll rise needed", "the prize draws that
    fill the hall", "a horror film The Grange"."""
    forms, words, _, kinds = sentence
    k = after_adverbs(kinds, verb)
    if number == SINGULAR:
        return head + 1 == verb and words[verb + 1] == "that" and kinds[verb + 2 : verb + 3] == "V"
    if kinds[verb + 1] == "D" and forms[verb + 1][0].isupper():
        return True
    if kinds[verb + 1] == "N" and head + 1 == verb and kinds[verb + 2 : verb + 3] in ("E", "V"):
        return word_tags().lists(words[verb + 2], "VBD")  # "the schools select committee made"
    return (
        kinds[k : k + 1] == "E"
        and kinds[k + 1 : k + 2] in "DTP#"
        and word_tags().lists(words[k], "VBD")
    )
