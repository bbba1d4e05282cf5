"""Whether a verb that seems to disagree with one noun may belong to another that agrees."""

from __future__ import annotations

from newslint.language.noun_number import PLURAL, SINGULAR, SINGULAR_PRONOUNS, Number, noun_number
from newslint.language.subjects import NOUNS, Sentence, Subject, phrase_start
from newslint.language.verb_classes import SAYING
from newslint.lazy_pattern import lazy

_PREPOSITIONS_TOO = frozenset(["as", "since", "after", "before", "until"])
_LIST = lazy("NC,?R*,$|,[DJRN#EGS]*N,$")
"""What stands before the last of several subjects: "its aim and, indeed, its", "the price, the"."""


def has_another_subject(
    sentence: Sentence, verb: int, head: int, number: Number, subjects: dict[int, Subject]
) -> bool:
    """Whether another noun would agree, has no verb of its own, and stands where a subject does:
    "moments where she tries to tell truth and lies are", "some say the new rules were"."""
    claimed = {subject.at for other, subject in subjects.items() if other != verb}
    tags, kinds = sentence.tags, sentence.kinds
    for k in range(verb - 1, -1, -1):
        if k in claimed or not (tags[k] in NOUNS or tags[k] == "PRP") or kinds[k + 1] in "NS":
            continue
        start = k if tags[k] == "PRP" else phrase_start(kinds, k)
        if start <= head <= k or (k > head and "C" in kinds[k:verb]):
            continue  # "knows many languages and likes": an object
        said = start > 0 and sentence.words[start - 1] in SAYING
        if tags[k] != "PRP" and (kinds[k + 1] == "," or (kinds[k + 1] == "C" and not said)):
            continue  # one of several, or a name beside a noun
        if _opens_clause(sentence, start, inner=k > head) and _plain_number(sentence, k) == number:
            return True
    return False


def is_joined_to_another(sentence: Sentence, head: int, number: Number) -> bool:
    """Whether a noun is the last of several that are the subject together, or the object of a
    preposition: "flanker Evans and centre Hall are", "the gap between boys and girls is"."""
    _, words, tags, kinds = sentence
    start = phrase_start(kinds, head)
    if number == PLURAL and _LIST.search(kinds, 0, start):
        return True
    left = start - 2
    if left < 0 or kinds[start - 1] != "C" or kinds[left] != "N":
        return False
    if number == PLURAL:
        return kinds[start] != "D" and words[start - 1] in ("and", "&")
    opening = phrase_start(kinds, left) - 1
    if opening < 0 or kinds[opening] not in "Io":
        return False
    return (
        words[opening] == "between"
        or "V" not in kinds[:opening]
        or tags[left] == tags[head] == "NNS"
    )


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
    if word in SAYING or before == "t":
        return True
    return not inner and before in 'AC,;:"' and word not in _PREPOSITIONS_TOO


def _plain_number(sentence: Sentence, index: int) -> Number | None:
    word, tag = sentence.words[index], sentence.tags[index]
    if tag == "PRP":
        return SINGULAR if word in SINGULAR_PRONOUNS else PLURAL
    return SINGULAR if tag == "NNP" else noun_number(word, tag)
