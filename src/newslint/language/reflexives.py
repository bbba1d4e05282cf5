"""Reflexive pronouns in another number than their subject: "the senators hurt himself"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.collectives import COLLECTIVES
from newslint.language.noun_number import PLURAL, SINGULAR, Number
from newslint.language.noun_phrases import phrase_number
from newslint.language.people import GIVEN_NAMES
from newslint.language.subjects import (
    FINITE,
    NO_SUBJECT,
    Sentence,
    SubjectFinder,
    before_adverbs,
    phrase_start,
    read_sentence,
)
from newslint.language.verb_classes import HELPING
from newslint.named_tuple import NamedTuple

REFLEXIVES: dict[str, Number] = {
    "himself": SINGULAR, "herself": SINGULAR, "itself": SINGULAR, "themselves": PLURAL,
}  # fmt: skip
_POINTING = frozenset("the this that his her its their our my your".split())
"""Determiners of one definite person or thing; after "a" or "any", "themselves" is current for
somebody whose sex is left open."""
_CAUSING = frozenset(["let", "lets", "made", "makes", "make", "saw", "sees", "help", "helps"])
_AUXILIARIES = frozenset(
    ["have", "has", "had", "having", "'ve", "'s", "be", "is", "are", "was", "were", "been"]
)
_REACH = 8
_LEAST_MARGIN = 4_000


class Reflexion(NamedTuple):
    """A reflexive pronoun and its subject, as token indexes, and the subject's number."""

    pronoun: int
    subject: int
    number: Number


def clashing_reflexives(sentence: Sentence, finder: SubjectFinder) -> Iterator[Reflexion]:
    """Each reflexive of a tagged sentence whose subject is in the other number."""
    for k, word in enumerate(sentence.words):
        if word in REFLEXIVES:
            verb = _verb_of(sentence, k)
            if verb is not None:
                yield from _judged(sentence, k, verb, finder)


def _judged(
    sentence: Sentence, pronoun: int, verb: int, finder: SubjectFinder
) -> Iterator[Reflexion]:
    if sentence.tags[verb] not in FINITE:
        tags = [*sentence.tags[:verb], "VBD", *sentence.tags[verb + 1 :]]
        sentence = read_sentence(sentence.forms, tags)
    subject = finder.find_all(sentence)[verb]
    head = subject.at
    if head == NO_SUBJECT or subject.margin < _LEAST_MARGIN:
        return
    number = _subject_number(sentence, head, verb, sentence.words[pronoun])
    if number is not None and number != REFLEXIVES[sentence.words[pronoun]]:
        yield Reflexion(pronoun, head, number)


def _verb_of(sentence: Sentence, pronoun: int) -> int | None:
    """The finite verb of the clause in which a reflexive is the object, directly or after a
    preposition; None where an infinitive or another noun stands between. A participle without
    an auxiliary ("the man the guards love hurt himself") is taken for the verb."""
    _, words, _, kinds = sentence
    if words[pronoun - 1] == "only" and kinds[pronoun - 2 : pronoun - 1] == "V":
        return pronoun - 2
    if kinds[pronoun - 1 : pronoun] not in tuple("VBGEIrT"):
        return None
    for k in range(pronoun - 1, max(-1, pronoun - _REACH), -1):
        if kinds[k] == "V":
            return None if words[k] in _CAUSING else k
        if kinds[k] == "E" and not _has_auxiliary(sentence, k):
            return k
        if kinds[k] not in "BGEIRrT" or (words[k] == "to" and kinds[k + 1] == "B"):
            return None
        if kinds[k] == "G" and kinds[k - 1] not in "VR":
            return None
    return None


def _has_auxiliary(sentence: Sentence, participle: int) -> bool:
    return sentence.words[before_adverbs(sentence.kinds, participle)] in _AUXILIARIES


def _subject_number(sentence: Sentence, head: int, verb: int, pronoun: str) -> Number | None:
    _, words, tags, kinds = sentence
    start = phrase_start(kinds, head)
    if start and words[start - 1] in HELPING:
        return None
    if kinds[head] in "Wt" or "C" in kinds[max(0, start - 2) : verb]:
        return None
    if tags[head] in ("NNP", "NNPS") and words[start] == "the" and words[head].endswith("s"):
        # "The Borgias", or a body that happens to end so.
        return PLURAL if pronoun in ("himself", "herself") else None
    if tags[head] == "NNP":
        alone = head == start and words[head] in GIVEN_NAMES
        return SINGULAR if alone else None
    if tags[head] not in ("NN", "NNS") or words[head] in COLLECTIVES:
        return None
    number = phrase_number(sentence, head, verb)
    if number == SINGULAR and not _POINTING & {*words[start:head]}:
        return None
    return number
