"""Whether a verb that seems to disagree with one noun may belong to another that agrees."""

from __future__ import annotations

from newslint.language.noun_number import PLURAL, SINGULAR, SINGULAR_PRONOUNS, Number, noun_number
from newslint.language.subjects import NOUNS, Sentence, Subject, phrase_start
from newslint.language.verb_classes import SAYING

_PREPOSITIONS_TOO = frozenset(["as", "since", "after", "before", "until"])


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
        if tags[k] != "PRP" and kinds[k + 1] in ",C":
            continue  # one of several, or a name beside a noun
        if _opens_clause(sentence, start, inner=k > head) and _plain_number(sentence, k) == number:
            return True
    return False


def _opens_clause(sentence: Sentence, start: int, *, inner: bool) -> bool:
    """Whether a phrase stands where a subject does, within another clause if it is ``inner``."""
    if sentence.kinds[start] in "EG":
        return False
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
