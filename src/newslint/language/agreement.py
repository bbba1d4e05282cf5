"""Verbs that do not agree with their subjects, in one tagged sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.language.disagreement import Construction, Disagreement
from newslint.language.doubts import is_doubtful, is_doubtful_at_sight
from newslint.language.existentials import FIRST_PHRASE, disagreement_of_existential
from newslint.language.inflection import plural_verb, third_person
from newslint.language.noun_number import (
    PLURAL,
    SINGULAR,
    Number,
    noun_number,
    verb_number,
)
from newslint.language.noun_phrases import phrase_number
from newslint.language.relatives import disagreement_of_relative
from newslint.language.repairs import hidden_verbs, repaired
from newslint.language.subject_position import stands_as_subject
from newslint.language.subjects import (
    NO_SUBJECT,
    NOUNS,
    Sentence,
    Subject,
    SubjectFinder,
    candidates,
    phrase_start,
    pronoun_beside,
    read_sentence,
)
from newslint.language.tagger import Tagger
from newslint.language.verb_classes import AUXILIARIES
from newslint.lazy_pattern import lazy

SURE = 10_000
"""The margin from which a subject is trusted over one that would agree."""
SURE_OF_UNKNOWN = 16_000
"""The same over one whose number cannot be told."""
SURE_HIDDEN = 20_000


_FIRST_PERSON_WRONG = frozenset(["is", "are", "has", "does"])


_PLURALS = frozenset(["NNS", "NNPS"])


class Reader:
    """Reads sentences with a tagger and a finder of subjects, and tells what disagrees.

    ``collectives`` is the number of bodies ("the council") where house or dialect has one.
    """

    def __init__(
        self, tagger: Tagger, finder: SubjectFinder, collectives: Number | None = None
    ) -> None:
        self._tagger = tagger
        self._finder = finder
        self._collectives = collectives

    def disagreements(self, sentence: Sentence) -> list[Disagreement]:
        """Each verb of a sentence whose number is not that of its subject, in order."""
        return sorted([*self._plain(sentence), *self._hidden(sentence)])

    def read(self, forms: Sequence[str]) -> Sentence:
        """A sentence with its tags, the commonest slips of the tagger mended."""
        return repaired(forms, self._tagger.tag(forms))

    def _plain(self, sentence: Sentence) -> Iterator[Disagreement]:
        for verb, (word, tag) in enumerate(zip(sentence.words, sentence.tags, strict=True)):
            number = verb_number(word, tag)
            if number is None or not self._may_clash(sentence, verb, number):
                continue
            subject = self._finder.subject_of(sentence, verb).at
            if subject == NO_SUBJECT or self._clash(sentence, verb, number, subject) is None:
                continue
            found = self._judged(sentence, verb, self._finder.find_all(sentence), SURE)
            if found is not None and self._is_right_when_mended(sentence, found, SURE):
                yield found

    def _may_clash(self, sentence: Sentence, verb: int, number: Number) -> bool:
        """Whether some noun before a verb is in another number, and no doubt is seen at once. To
        ask this of every noun costs less than to find the subject among them, and mostly spares
        it."""
        pronoun = pronoun_beside(sentence, verb)
        heads = candidates(sentence, verb) if pronoun is None else [pronoun.at]
        return any(
            self._clash(sentence, verb, number, head) is not None
            and not is_doubtful_at_sight(sentence, verb, head, number)
            for head in heads
        )

    def _hidden(self, sentence: Sentence) -> Iterator[Disagreement]:
        """Verbs that the tagger took for something else because their number misled it."""
        for verb, tag in hidden_verbs(sentence):
            tags = [*sentence.tags[:verb], tag, *sentence.tags[verb + 1 :]]
            as_verb = read_sentence(sentence.forms, tags)
            subjects = self._finder.find_all(as_verb)
            found = self._judged(as_verb, verb, subjects, SURE_HIDDEN)
            if found is None or (tag == "VBP" and found.subject != verb - 1):
                continue
            if tag == "VBZ" and as_verb.kinds[verb + 1] in ",C":
                continue  # "strong communication skills, above all"
            if self._is_right_when_mended(as_verb, found, SURE_HIDDEN):
                yield found

    def _judged(
        self, sentence: Sentence, verb: int, subjects: dict[int, Subject], least: float
    ) -> Disagreement | None:
        """The disagreement of a verb if no subject that would agree comes near in score."""
        number = verb_number(sentence.words[verb], sentence.tags[verb])
        subject = subjects[verb]
        if number is None or subject.at == NO_SUBJECT:
            return None
        found = self._clash(sentence, verb, number, subject.at)
        if found is None or is_doubtful(sentence, verb, subject.at, number, subjects):
            return None
        for head, score in subject.others:
            margin = subject.score - score
            if margin >= max(least, SURE_OF_UNKNOWN):
                break
            clashes = head != NO_SUBJECT and self._clash(sentence, verb, number, head) is not None
            if not clashes and (margin < least or self._is_open(sentence, verb, head)):
                return None
        return found

    def _is_open(self, sentence: Sentence, verb: int, head: int) -> bool:
        """Whether the number of a candidate cannot be told."""
        if head == NO_SUBJECT or sentence.kinds[head] in "XWt":
            return False
        return phrase_number(sentence, head, verb, self._collectives) is None

    def _clash(
        self, sentence: Sentence, verb: int, number: Number, head: int
    ) -> Disagreement | None:
        return _judge(sentence, verb, number, head, self._finder, self._collectives)

    def _is_right_when_mended(self, sentence: Sentence, found: Disagreement, least: float) -> bool:
        """Whether the mended sentence has a verb there, and no other subject for it."""
        if found.construction is Construction.EXISTENTIAL:
            return True
        mended = list(sentence.forms)
        mended[found.verb] = inflected(mended[found.verb], found.number, sentence, found)
        if mended[found.verb] == sentence.forms[found.verb]:
            return False  # "ought"
        tags = list(self.read(mended).tags)
        if tags[found.verb] not in ("VBZ", "VBP", "VBD", "VB"):
            return _is_whole(sentence.kinds) or (
                least == SURE and _is_only_verb(sentence, found.verb)
            )
        tags[found.verb] = "VBP" if found.number == PLURAL else "VBZ"
        after = self._finder.find_all(read_sentence(mended, tags))[found.verb]
        before = self._finder.find_all(sentence)[found.verb]
        return after.at == before.at or after.margin < least or _is_whole(sentence.kinds)


_WHOLE = lazy(r"DJ*N+(?:[tW]?DN+VV|[tW]V(?:DJ*|I)*N+V|VCV)[^V]*\.")


def _is_whole(kinds: str) -> bool:
    """Whether a sentence has a verb for every subject and no other: "the pilots that the guards
    love smiles"."""
    return _WHOLE.fullmatch(kinds) is not None


def _is_only_verb(sentence: Sentence, verb: int) -> bool:
    """Whether a sentence would have no verb without it: "The boys laughs." """
    kinds = sentence.kinds
    is_alone = kinds.count("V") == 1 and kinds[0] == "D" and kinds[-1] == "."
    return is_alone and kinds[verb + 1] in ".NDIo"


def inflected(verb: str, number: Number, sentence: Sentence, found: Disagreement) -> str:
    """A present-tense verb, or a form of "be", in the number of its subject."""
    first_person = sentence.words[found.subject] == "i" and sentence.tags[found.subject] == "PRP"
    if first_person and verb.lower() in ("is", "are"):
        return "am"
    if number == PLURAL:
        return plural_verb(verb) or verb
    return "was" if verb.lower() == "were" else third_person(verb)


def _judge(
    sentence: Sentence, verb: int, number: Number, head: int, finder: SubjectFinder,
    collectives: Number | None,
) -> Disagreement | None:  # fmt: skip
    _, words, tags, kinds = sentence
    if kinds[head] == "X":
        return disagreement_of_existential(sentence, verb, number, head, collectives)
    if kinds[head] in "Wt":
        return disagreement_of_relative(sentence, verb, number, head, finder, collectives)
    if words[head] == "i" and tags[head] == "PRP":
        if head and kinds[head - 1] == "C":
            return None
        wrong = words[verb] in _FIRST_PERSON_WRONG or (number == SINGULAR and words[verb] != "was")
        return Disagreement(verb, head, PLURAL, Construction.PRONOUN) if wrong else None
    if words[-1] == "?" and words[verb] in AUXILIARIES and kinds[verb + 1] in "DPN":
        return None
    wanted = phrase_number(sentence, head, verb, collectives)
    if wanted is None or wanted == number or not stands_as_subject(sentence, head, verb):
        return None
    return Disagreement(verb, head, wanted, _construction(sentence, verb, head, number))


def _construction(sentence: Sentence, verb: int, head: int, number: Number) -> Construction:
    _, words, tags, kinds = sentence
    if tags[head] == "PRP":
        return Construction.PRONOUN
    if words[head] == "number" and words[head + 1] == "of":
        return Construction.NUMBER_OF
    determiners = set(words[phrase_start(kinds, head) : head + 1])
    if determiners & {"each", "every", "either", "neither", "none", "everyone", "everybody"}:
        return Construction.DISTRIBUTIVE
    if kinds[head + 1] == "C":
        return Construction.SUBJECT
    between = range(head + 1, verb)
    if any(tags[k] in NOUNS and noun_number(words[k], tags[k]) == number for k in between):
        return Construction.ATTRACTION
    complement = FIRST_PHRASE.match(kinds, verb + 1)
    if complement and words[verb] in ("are", "were") and tags[complement.end() - 1] in _PLURALS:
        return Construction.ATTRACTION
    return Construction.SUBJECT
