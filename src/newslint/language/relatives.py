"""Verbs of relative clauses, which agree with the noun that "who", "which" or "that" stands for."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.language.collectives import COLLECTIVES
from newslint.language.disagreement import Construction, Disagreement
from newslint.language.noun_number import (
    ANYBODY,
    EITHER_WITH_PLURAL,
    PLURAL,
    SINGULAR,
    Number,
    noun_number,
)
from newslint.language.noun_phrases import phrase_number
from newslint.language.people import is_person
from newslint.language.subjects import NO_SUBJECT, NOUNS, Sentence, SubjectFinder, phrase_start
from newslint.language.word_tags import word_tags
from newslint.lazy_pattern import lazy

SURE_ANTECEDENT = 10_000
"""The margin from which an antecedent is trusted."""
_HEDGES = frozenset(["only", "just"])
_PEOPLE = frozenset("demographic cohort generation segment class couple pair".split())
"""Words besides bodies after which "who" may be plural."""
_PLURAL_PRONOUNS = frozenset("those these they you we many others some".split())
_OPEN_QUESTIONS = frozenset("what anything something nothing everything".split())
_STACKED = lazy("N[tW]R*VR*$")


def _may_mean_clause(sentence: Sentence, verb: int, which: int, head: int) -> bool:
    """Whether a singular verb may belong to "which" where that sums up what was said: "they won,
    which was a surprise", in speech also without the comma."""
    _, words, _, kinds = sentence
    if words[which] != "which":
        return False
    if words[which - 1] == "," and ("V" in kinds[:which] or head + 2 < which):
        return True
    return words[verb] in ("is", "was") and kinds[verb + 1] not in "EG"


def _may_be_many(
    sentence: Sentence, start: int, head: int, pronoun: int, collectives: Number | None
) -> bool:
    """Whether "who" or "that" may stand for several, or for something named before."""
    _, words, tags, kinds = sentence
    if words[pronoun] == "who":
        if collectives is None and (words[head] in COLLECTIVES or words[head] in _PEOPLE):
            return True
        if not _PLURAL_PRONOUNS.isdisjoint(words[:start]):
            return True  # "those on a budget who want"
    is_bare = {*kinds[start:head]} <= {"R", "E", "G"} and kinds[start - 1 : start] != '"'
    if is_bare and words[head] not in ANYBODY:
        return True  # "steps have taken place that are"
    if "NC" in kinds[start:head] or (start and kinds[start - 1] == "C"):
        return True  # "the engine and the brake that were"
    m = _STACKED.search(kinds[:start])
    if m is not None and tags[m.start()] in ("NNS", "NNPS"):
        return True  # "plans that need a vote that are"
    return words[0] == "it" and kinds[1] == "V" and "and" in words[2:pronoun]


def _is_one_person(sentence: Sentence, start: int, head: int, who: int) -> bool:
    """Whether "who" follows the name of one person, which is none of several."""
    _, words, tags, kinds = sentence
    alone = start == 0 or kinds[start - 1] not in "CIo,"
    return words[who] == "who" and alone and is_person(sentence.forms, tags, head)


def _of_pronoun(words: Sequence[str], who: int) -> Number | None:
    """The number of "those who" and "anyone who"; None for "one of those who", which is either."""
    if words[who - 1] == "those" and words[max(0, who - 3) : who - 1] != ["one", "of"]:
        return PLURAL
    return SINGULAR if words[who - 1] in ANYBODY else None


def disagreement_of_relative(
    sentence: Sentence, verb: int, number: Number, pronoun: int, finder: SubjectFinder,
    collectives: Number | None,
) -> Disagreement | None:  # fmt: skip
    """What is wrong with a verb after a relative pronoun, if anything."""
    _, words, tags, kinds = sentence
    if words[pronoun] not in ("who", "which", "that") or pronoun == 0:
        return None
    if words[pronoun] == "who" and (wanted := _of_pronoun(words, pronoun)):
        if wanted == number:
            return None
        return Disagreement(verb, pronoun - 1, wanted, Construction.RELATIVE)
    if kinds[pronoun - 1] not in "N," or words[pronoun - 1].endswith("ing"):
        return None
    inside = kinds[pronoun + 1 : verb]
    opens_clause = words[pronoun + 1] in ("once", "since", "after", "before", "until")
    if words[pronoun] == "that" and "N" in inside and (inside[0] not in ",IN" or opens_clause):
        return None  # "told investors that once the sale of the mill was over"
    found = finder.antecedent(sentence, pronoun)
    head = found.at
    if head == NO_SUBJECT or found.margin < SURE_ANTECEDENT or tags[head] not in NOUNS:
        return None
    start = phrase_start(kinds, head)
    if tags[head].startswith("NNP") and not _is_one_person(sentence, start, head, pronoun):
        return None
    if words[head] in EITHER_WITH_PLURAL:
        return None
    if kinds[pronoun - 1] == "," and start and kinds[start - 1] in "Io":
        return None
    wanted = phrase_number(sentence, head, pronoun, collectives)
    if wanted is None or wanted == number:
        return None
    if (
        words[pronoun] == "which"
        and number == SINGULAR
        and _may_mean_clause(sentence, verb, pronoun, head)
    ):
        return None
    if number == PLURAL and _may_be_many(sentence, start, head, pronoun, collectives):
        return None
    in_phrase = start > 0 and kinds[start - 1] in "Io"
    is_object = in_phrase and start > 1 and kinds[start - 2] in "VGBEr"
    counts_one = "one" in words[max(0, start - 2 - (words[start - 1] in _HEDGES)) : head]
    if in_phrase and number == SINGULAR and not is_object and not counts_one:
        return None
    if number == SINGULAR and not _OPEN_QUESTIONS.isdisjoint(words[:head]):
        return None  # "what are you giving them that is new"
    first = max(0, pronoun - 10) if in_phrase else max(kinds.rfind("V", 0, start), 0)
    is_noun = start == 0 or {"VBZ", "VBP"}.isdisjoint(word_tags()(words[head]))
    if any(
        tags[k] in NOUNS and noun_number(words[k], tags[k]) != wanted
        for k in range(first, pronoun)
        if k != head and not (is_noun and k < head and not kinds[k:head].strip("N"))
    ):
        return None
    if wanted == PLURAL and counts_one and "few" not in words[start:head]:
        return Disagreement(verb, head, wanted, Construction.ONE_OF_THOSE)
    return Disagreement(verb, head, wanted, Construction.RELATIVE)
