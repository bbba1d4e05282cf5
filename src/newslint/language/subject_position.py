"""Whether a noun phrase stands where the subject of a verb may stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.language.noun_number import MULTITUDES, PLURAL, verb_number
from newslint.language.noun_or_verb import PREPOSITIONS_OR_NOT, is_nominative
from newslint.language.subjects import Sentence, phrase_start
from newslint.language.verb_classes import AUXILIARIES, SAYING
from newslint.language.word_tags import word_tags
from newslint.lazy_pattern import lazy

CLAUSE_WORDS = frozenset(["what", "how", "whether", "whatever", "why", "where", "whoever"])
"""Words that open a clause which may be a subject or an object itself."""
_COMPARING = frozenset(["as", "than", "like"])
_LASTING = frozenset(["long", "far", "soon", "much"])
_SUBJECT_PRONOUNS = frozenset(["i", "he", "she", "it", "we", "you", "they"])
_ENSURING = frozenset(
    "hoping saying thinking believing knowing claiming showing arguing suggesting meaning ensures "
    "ensured ensuring provided discovers discovered reveals revealed confirms confirmed concludes "
    "concluded agrees agreed predicts predicted proves proved demonstrates demonstrated assumes "
    "assumed considering".split()
)
"""More verbs that may have a clause for their object, "that" left out."""
_ADJECTIVES = frozenset(
    "living housing emerging continuing existing remaining ongoing rising participating competing "
    "neighbouring neighboring surrounding underlying outstanding incoming outgoing upcoming "
    "prevailing surviving".split()
)
"""Forms in -ing that describe the noun after them, and do not act on it."""
_DEVELOPING = frozenset("countries nations economies markets states".split())
_CLOSED_BY_NOUN = lazy(",[RDJ#NS]*N$")
"""A comma and a noun right before a verb: the noun is its subject."""
_OBJECT_OF_GERUND = lazy("NR*G[DJ#NSGER]*N$")
"""A noun that belongs to a gerund, and that to another noun: "views regarding immigration"."""


def stands_as_subject(sentence: Sentence, head: int, verb: int) -> bool:
    """Whether nothing before the phrase makes it an object, nor marks part it from the verb."""
    _, words, tags, kinds = sentence
    start = head if kinds[head] == "P" else phrase_start(kinds, head)
    between = kinds[head + 1 : verb]
    if not _is_whole(sentence, start, head, verb):
        return False
    if kinds[verb - 1] == "W" or _opens_with_gerund(sentence, start, head, verb):
        return False
    if _OBJECT_OF_GERUND.search(kinds[start : head + 1]):
        return False
    if is_nominative(sentence, head, verb):
        return True
    if tags[head] == "PRP" and "V" in between:
        joined = kinds[verb - 1] in "C,R" and not re.search("[AtW]", between)
        if not joined or CLAUSE_WORDS & {*words[head:verb]}:
            return False
    if _CLOSED_BY_NOUN.search(between):
        return False
    beside = not between.strip("R")
    if words[start] == "whose":
        return beside
    start = _without_bound(words, start)
    while start > 1 and kinds[start - 2 : start] in ("JC", "J,") and kinds[start] in "JEG":
        start = phrase_start(kinds, start - 2)  # "for old or new reasons"
    if start == 0:
        return True
    before, word = kinds[start - 1], words[start - 1]
    if word in ("whereas", "once") or _opens_with_as_long_as(words, start):
        return True
    if before in "IoTS" or word in (")", "]"):
        return False  # "a boat and a 60-foot (18-metre) crane are"
    if word in PREPOSITIONS_OR_NOT and kinds[max(0, start - 3) : start - 1] in ("IC", "AC"):
        return False  # "during and after the war"
    if word in _COMPARING and start > 1:
        by_itself = word == "as" and beside and kinds[start - 2] not in "NPVR"
        by_itself = by_itself and words[start - 2] != "such"
        return by_itself or kinds[start - 2] == ","
    if word in PREPOSITIONS_OR_NOT and start > 1 and "V" not in kinds[: start - 1]:
        return kinds[start - 2] == ","
    if before in "VBGE":
        return word in SAYING or (beside and word in _ENSURING)
    if before == "A" and words[verb] in ("have", "has"):
        return True
    return not (words[verb] in AUXILIARIES and words[verb + 1] in _SUBJECT_PRONOUNS)


def _is_whole(sentence: Sentence, start: int, head: int, verb: int) -> bool:
    """Whether the marks between subject and verb are paired: "the word "modify" means"."""
    kinds = sentence.kinds
    between = kinds[head + 1 : verb]
    if (
        ";" in between
        or ";" in sentence.words[head:verb]
        or between.count("(") != between.count(")")
    ):
        return False
    quoted = between.split('"')
    if len(quoted) == 1:
        return True
    is_named = len(quoted) == 3 and not quoted[0] and "V" not in quoted[1]
    return is_named and (start == 0 or kinds[start - 1] != "C")


def _opens_with_gerund(sentence: Sentence, start: int, head: int, verb: int) -> bool:
    """Whether what seems a noun phrase may be what is done to a noun: "visiting aunts is". With
    one aunt, a plural verb is wrong either way."""
    _, words, tags, kinds = sentence
    opening = start + len(kinds[start:head]) - len(kinds[start:head].lstrip("R"))
    if words[opening] == "that" and kinds[opening + 1] == "G":
        opening += 1  # "that calling names is"
    word = words[opening]
    if kinds[opening] != "G" or "-" in word or describes(words, opening, head):
        return False
    is_open = verb_number(words[verb], tags[verb]) != PLURAL or not word_tags().lists(word, "JJ")
    if is_open or kinds[opening + 1] not in "NJ":
        return True
    return start > 0 and kinds[start - 1] not in ';"t'


def describes(words: Sequence[str], participle: int, head: int) -> bool:
    """Whether a form in -ing can only describe the noun: "living standards"."""
    word = words[participle]
    if words[head] in MULTITUDES:
        return False
    return word in _ADJECTIVES or (word == "developing" and words[head] in _DEVELOPING)


def _opens_with_as_long_as(words: Sequence[str], start: int) -> bool:
    """Whether a clause of time or measure begins: "as soon as the gates", "so long as shops"."""
    if start < 3 or words[start - 1] != "as":
        return False
    return words[start - 3] in ("as", "so") and words[start - 2] in _LASTING


def _without_bound(words: Sequence[str], start: int) -> int:
    """Where a phrase begins with the words before its figure: "at least six", "more than 330"."""
    if words[start - 1 : start + 1] == ["at", "least"]:
        return start - 1
    if words[start - 1] == "than" and words[start - 2] in ("more", "fewer", "less"):
        return max(0, start - 2)
    return start
