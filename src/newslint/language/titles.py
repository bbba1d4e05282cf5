"""Nouns that may be the name of one thing or of a group, whatever their form says."""

from __future__ import annotations

from newslint.language.noun_number import ALWAYS_PLURAL, SINGULAR, Number
from newslint.language.subjects import Sentence, after_adverbs, phrase_start

_BEING = frozenset(["is", "was"])
_ARTICLES = frozenset(["a", "an", "the"])


def may_be_title(sentence: Sentence, verb: int, head: int, number: Number) -> bool:
    """Whether a name may be the subject: "Windows is", "Made Of Glass are", and in a sentence
    about what somebody wrote, 'saying "good morning" emails is'."""
    if _has_capital_within(sentence, head, verb) or _follows_quotation(sentence, head):
        return True
    if number != SINGULAR or sentence.tags[head] in ("PRP", "EX"):
        return False
    return _opens_alone(sentence, verb, head) or _is_nation(sentence, head)


def _has_capital_within(sentence: Sentence, head: int, verb: int) -> bool:
    """Whether a small word is written with a capital, as in titles."""
    forms, _, _, kinds = sentence
    between = range(head + 1, verb)
    return any(
        kinds[k] in "Io" and forms[k][0].isupper() and forms[k][1:].islower() for k in between
    )


def _opens_alone(sentence: Sentence, verb: int, head: int) -> bool:
    """Whether a bare plural opens the sentence, so that its capital tells nothing."""
    forms, words, _, kinds = sentence
    if head + 1 != verb or words[head] in ALWAYS_PLURAL:
        return False
    called = words[verb] in _BEING and words[verb + 1] in _ARTICLES
    if head == 0 or kinds[head - 1] == ".":
        if called or kinds[verb + 1] == '"':
            return True
        acts = kinds[after_adverbs(kinds, verb)] == "G"  # "visitors is queueing"
        named = forms[head][0].islower() or (words[head].endswith("s") and not acts)
        return words[verb] in _BEING and named
    opens = kinds[head - 1] in "JNE" and phrase_start(kinds, head) == 0
    return opens and called and "D" not in kinds[:head]


def _follows_quotation(sentence: Sentence, head: int) -> bool:
    kinds = sentence.kinds
    start = phrase_start(kinds, head)
    return kinds[start - 1] == '"' and start > 2 and kinds.count('"', 0, start) % 2 == 0


def _is_nation(sentence: Sentence, head: int) -> bool:
    """Whether a people is meant: "the Basque people has"."""
    forms, words, _, _ = sentence
    named = words[head] == "people" and head > 1 and words[head - 2] == "the"
    return named and forms[head - 1][0].isupper()
