"""Whether a verb that seems to disagree with one noun may belong to another that agrees."""

from __future__ import annotations

from newslint.language.noun_number import (
    PLURAL,
    SINGULAR,
    SINGULAR_PRONOUNS,
    Number,
    noun_number,
    verb_number,
)
from newslint.language.noun_or_verb import PREPOSITIONS_OR_NOT
from newslint.language.subjects import NOUNS, Sentence, Subject, before_adverbs, phrase_start
from newslint.language.verb_classes import SAYING
from newslint.language.word_tags import word_tags
from newslint.lazy_pattern import lazy

_PREPOSITIONS_TOO = PREPOSITIONS_OR_NOT | {"as"}
_SAYING_TOO = SAYING | {"saying", "arguing", "claiming", "warning", "noting", "adding"}
_LIST = lazy("NC,?R*,$|,[DJRN#EGS]*N,$")
_EXAMPLES = lazy("J[IA](?:[DJ#NS]*N,)+C?$")
"""What stands before the last of several subjects: "its aim and, indeed, its", "the price, the"."""


def has_another_subject(
    sentence: Sentence, verb: int, head: int, number: Number, subjects: dict[int, Subject]
) -> bool:
    """Whether another noun would agree, has no verb of its own, and stands where a subject does:
    "moments where she tries to tell truth and lies are", "some say the new rules were"."""
    if _has_clause_to_itself(sentence, head, verb):
        return False
    claimed = {subject.at for other, subject in subjects.items() if other != verb}
    tags, kinds = sentence.tags, sentence.kinds
    joined = kinds[before_adverbs(kinds, verb)] == "C"
    for k in range(verb - 1, -1, -1):
        one_of = sentence.words[k : k + 2] == ["one", "of"]
        if not (tags[k] in NOUNS or tags[k] == "PRP" or one_of) or kinds[k + 1] in "NS":
            continue
        start = k if tags[k] == "PRP" else phrase_start(kinds, k)
        said = start > 0 and sentence.words[start - 1] in _SAYING_TOO
        if k in claimed and not (said and k + 1 == verb):
            continue  # but "those who believe the party is" has no other reading
        if start <= head <= k or (k > head and joined and not (said and kinds[k + 1] in "VE")):
            continue  # "knows many languages and likes": an object
        if tags[k] != "PRP" and (kinds[k + 1] == "," or (kinds[k + 1] == "C" and not said)):
            continue  # one of several, or a name beside a noun
        if _opens_clause(sentence, start, inner=k > head) and _plain_number(sentence, k) == number:
            return True
    return False


def _has_clause_to_itself(sentence: Sentence, head: int, verb: int) -> bool:
    """Whether a phrase stands between the word that opens a clause and the verb: "that officials
    accepts"."""
    start = phrase_start(sentence.kinds, head)
    if not start or before_adverbs(sentence.kinds, verb) != head:
        return False
    if sentence.kinds[head - 1] == "N" and word_tags().lists(sentence.words[head], "VBZ"):
        return False  # "when the roof leaks is"
    opening = sentence.kinds[start - 1]
    return opening == "t" or (opening == "A" and sentence.words[start - 1] not in _PREPOSITIONS_TOO)


def is_joined_to_another(sentence: Sentence, head: int, number: Number) -> bool:
    """Whether a noun is the last of several that are the subject together, or the object of a
    preposition: "flanker Evans and centre Hall are", "the gap between boys and girls is"."""
    kinds = sentence.kinds
    start = phrase_start(kinds, head)
    if _is_example(sentence, start):
        return True
    if number == PLURAL:
        return _LIST.search(kinds, 0, start) is not None or _ends_pair(sentence, start)
    return kinds[max(0, start - 2) : start] == "NC" and _is_object_too(sentence, start, head)


def _is_example(sentence: Sentence, start: int) -> bool:
    """Whether a phrase is one of several examples: "such as slides, maps or films"."""
    m = _EXAMPLES.search(sentence.kinds, 0, start)
    return m is not None and sentence.words[m.start() : m.start() + 2] == ["such", "as"]


def _ends_pair(sentence: Sentence, start: int) -> bool:
    """Whether "and" before a phrase cannot join two clauses, for none has ended: "that getting
    lost and the fear of it are", or joins two bare nouns."""
    _, words, _, kinds = sentence
    if start < 2 or words[start - 1] not in ("and", "&"):
        return False
    clause = max(kinds.rfind(mark, 0, start) for mark in 'AtW;:"') + 1
    if "V" not in kinds[clause:start]:
        return clause < start - 1
    return kinds[start - 2] == "N" and kinds[start] != "D"


def _is_object_too(sentence: Sentence, start: int, head: int) -> bool:
    """Whether the noun before "and" is the object of a preposition, and so the one after."""
    _, words, tags, kinds = sentence
    left = start - 2
    opening = phrase_start(kinds, left) - 1
    if opening < 0 or kinds[opening] not in "Io":
        return False
    alike = tags[left] == tags[head] == "NNS"
    return alike or words[opening] == "between" or "V" not in kinds[:opening]


def has_own_verb(
    sentence: Sentence, verb: int, head: int, number: Number, subjects: dict[int, Subject]
) -> bool:
    """Whether another verb has the same subject and agrees with it, though nothing joins the two:
    "the system inspectors use was", where inspectors use a system."""
    _, words, tags, kinds = sentence
    for other, subject in subjects.items():
        agrees = verb_number(words[other], tags[other]) != number and tags[other] != "MD"
        if other < verb and subject.at == head and agrees:
            return "C" not in kinds[other:verb] and "," not in kinds[other:verb]
    return False


def _opens_clause(sentence: Sentence, start: int, *, inner: bool) -> bool:
    """Whether a phrase stands where a subject does, within another clause if it is ``inner``."""
    if sentence.kinds[start] in "EG":
        return False
    if not start or sentence.words[start] == "whose":
        return True
    while sentence.kinds[start - 1] == "R":
        start -= 1
        if not start:
            return True
    before, word = sentence.kinds[start - 1], sentence.words[start - 1]
    if word in _SAYING_TOO or before == "t":
        return True
    return not inner and before in 'AC,;:"' and word not in _PREPOSITIONS_TOO


def _plain_number(sentence: Sentence, index: int) -> Number | None:
    word, tag = sentence.words[index], sentence.tags[index]
    if tag == "PRP":
        return SINGULAR if word in SINGULAR_PRONOUNS else PLURAL
    return SINGULAR if tag == "NNP" or word == "one" else noun_number(word, tag)
