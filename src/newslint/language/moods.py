"""Whether a plural form of a verb shows number at all, or is a subjunctive, an order, a past."""

from __future__ import annotations

from newslint.language.noun_number import ANYBODY, SINGULAR, Number
from newslint.language.noun_or_verb import may_be_noun
from newslint.language.subjects import Sentence, phrase_start
from newslint.language.verb_classes import (
    AUXILIARIES,
    HELPERS,
    HELPING,
    MANDATIVE,
    SAME_IN_THE_PAST,
    UNREAL,
)
from newslint.language.word_tags import word_tags

_ASKED = frozenset(["anyone", "anybody", "anything"])


def is_not_indicative(sentence: Sentence, verb: int, head: int, number: Number) -> bool:
    """Whether a plural form may be a subjunctive, an infinitive, an imperative or a past."""
    _, words, tags, kinds = sentence
    if number == SINGULAR:
        return False
    before, start = words[:verb], phrase_start(kinds, head)
    if words[verb] in SAME_IN_THE_PAST or (words[verb] == "bore" and kinds[verb + 1] == "D"):
        return True
    if words[verb] == "were":
        return any(w in UNREAL for w in before) or before[-2:] == ["as", "it"]
    if words[verb] == "are":
        return False
    if words[verb] in ("need", "dare") and words[verb + 1] in ("not", "n't"):
        return True
    if _is_asked_for(sentence, start) or any(w in HELPING for w in words[head + 1 : verb]):
        return True
    for k in range(verb - 1, max(-1, verb - 6), -1):
        if tags[k] in ("MD", "TO") or words[k] in ("'d", "do", "does", "did"):
            return True
        if kinds[k] in "NP":
            break
    opens = head == 0 or kinds[head - 1] == "("
    if words[head] in ANYBODY and opens and verb == head + 1 and words[verb] != "have":
        return True  # "everybody find a partner", "(anyone remember that?)"
    if (
        words[head] in _ASKED
        and words[verb - 1] in (words[head], "else")
        and words[head - 1] != "if"
    ):
        return True  # "anyone else have a question"
    if kinds[verb - 1] in "C,R" and words[verb + 1] in ("yourself", "your", "you"):
        return True
    if words[verb - 1] in ("so", "then", "please", "to", "not"):
        return True
    possible = word_tags()(words[0])
    opens_with_order = kinds[0] == "B" or (tags[0] == "NN" and "VB" in possible)
    names_verb = head == 0 and words[verb] not in AUXILIARIES
    ends = kinds[verb + 1] == "." and may_be_noun(sentence, verb)
    if opens_with_order and (names_verb or ends or kinds[verb - 1] in "C,"):
        return True
    if start > 0 and (words[start - 1] in HELPERS or tags[start - 1] == "TO"):
        return True
    if words[verb] in AUXILIARIES:
        return False
    for k in range(start - 1, max(-1, start - 10), -1):
        if words[k] in HELPING:
            return True  # "sees the value for money begin to dwindle"
        if kinds[k] in 'AtWV;"':
            return False
    return False


def _is_asked_for(sentence: Sentence, start: int) -> bool:
    """Whether a subjunctive may belong to the phrase: "asked that he pay", "vital the club win"."""
    asking = [k for k in range(start) if sentence.words[k] in MANDATIVE]
    return bool(asking) and (asking[-1] == start - 1 or "t" in sentence.kinds[asking[0] : start])
