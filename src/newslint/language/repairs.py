"""Slips of the tagger that the rest of a sentence gives away, above all verbs taken for nouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.language.subjects import Sentence, read_sentence
from newslint.language.verb_classes import HELPERS, SAME_IN_THE_PAST
from newslint.language.word_tags import word_tags
from newslint.lazy_pattern import lazy

_INITIALS = frozenset(["IT", "US", "WHO"])
_VERBS_AFTER = (["."], ["VBZ"], ["VBP"], ["VBD"], ["MD"])
_FINITE = frozenset(["VBZ", "VBP", "VBD", "MD"])
_AFTER_NOUN = [*_VERBS_AFTER[1:], ["VB"], ["WP"], ["WDT"]]
_OBJECT_CLAUSE = lazy("D[JN#]*N(?:[tW])?(?P<inner>DJ*N+)(?P<rest>[^tWA,]*)[.]?$")
"""A subject with a clause about it that has a subject of its own: two verbs have to follow."""
_INFINITIVE_AND_NOUN = lazy("BN(?=V)")


def repaired(forms: Sequence[str], tags: list[str]) -> Sentence:
    """A sentence with its tags, the commonest slips mended."""
    possible = word_tags()
    for k, (form, tag) in enumerate(zip(forms, tags, strict=True)):
        if form in _INITIALS:
            tags[k] = "NNP"
        elif tag == "NNP" and form.islower() and "NN" in possible(form):
            tags[k] = "NN"
        elif tag == "VBD" and _is_attribute(tags, k):
            tags[k] = "VBN"
        elif tag == "JJ" and _is_noun_before_verb(tags, k) and "NN" in possible(form):
            tags[k] = "NN"
        elif k == 0 and tag == "VBZ" and _opens_subject(tags) and "NNS" in possible(form):
            tags[k] = "NNS"
        elif form == "like" and tag == "IN" and tags[k + 1 : k + 2] in _VERBS_AFTER:
            tags[k] = "VBP"
    sentence = read_sentence(forms, tags)
    better = (
        dict.fromkeys(finite_infinitives(sentence), "VBP")
        | dict(missing_verbs(sentence))
        | dict(_around_conjunctions(sentence))
        | dict(_compounds(sentence))
    )
    if not better:
        return sentence
    tags = [better.get(k, tag) for k, tag in enumerate(tags)]
    for k in better:
        if tags[k - 1] == "JJ" and _is_noun_before_verb(tags, k - 1):
            tags[k - 1] = "NN" if "NN" in possible(forms[k - 1]) else "JJ"
    return read_sentence(forms, tags)


def _opens_subject(tags: Sequence[str]) -> bool:
    """Whether what opens a sentence has a preposition after it and a verb to follow: "calls for a
    ban are"."""
    return tags[1:2] == ["IN"] and not _FINITE.isdisjoint(tags[2:])


def _places(kind: str, kinds: str) -> Iterator[int]:
    k = kinds.find(kind)
    while k >= 0:
        yield k
        k = kinds.find(kind, k + 1)


def _is_noun_before_verb(tags: Sequence[str], k: int) -> bool:
    """Whether an adjective stands between an article and a verb: "the patient is"."""
    return k > 0 and tags[k - 1] == "DT" and tags[k + 1 : k + 2] in _AFTER_NOUN


def _around_conjunctions(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Words before or after "and" that another verb there makes verbs, or nouns: "the teacher
    smiles and is old", "is old and write", "to watch television shows and"."""
    _, _, tags, kinds = sentence
    for k in _places("C", kinds):
        if not 2 <= k < len(kinds) - 2:
            continue
        after = k + 1
        while after < len(kinds) - 1 and kinds[after] == "R":
            after += 1
        if kinds[k + 1] == "V" and "V" not in kinds[:k] and (tag := _as_verb(sentence, k - 1)):
            yield k - 1, tag
        elif tags[after] == "VB" and _joins_finite_verb(sentence, k):
            yield after, "VBP"


def _compounds(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Plurals taken for verbs after an infinitive and its object: "to watch television shows"."""
    for m in _INFINITIVE_AND_NOUN.finditer(sentence.kinds, 1):
        k = m.end()
        if sentence.tags[k] == "VBZ" and word_tags().lists(sentence.words[k], "NNS"):
            yield k, "NNS"


def _joins_finite_verb(sentence: Sentence, conjunction: int) -> bool:
    """Whether the last verb before a conjunction is in the present tense, "-ing" forms apart."""
    for k in range(conjunction - 1, -1, -1):
        if sentence.kinds[k] in "BTW":
            return False
        if sentence.kinds[k] == "V":
            return sentence.tags[k] in ("VBZ", "VBP") and sentence.words[k] not in HELPERS
    return False


def finite_infinitives(sentence: Sentence) -> Iterator[int]:
    """Verbs tagged as infinitives though nothing before them takes one."""
    _, words, tags, kinds = sentence
    for k in _places("B", kinds):
        subject = False
        for j in range(k - 1, -1, -1):
            if tags[j] in ("MD", "TO") or words[j] in HELPERS or (subject and kinds[j] in "VBGE"):
                break
            subject = subject or kinds[j] in "NP"
        else:
            if subject:
                yield k


def _is_attribute(tags: Sequence[str], k: int) -> bool:
    """Whether a past tense stands where only a participle can: "its recently launched plan",
    "Painted boats sink"."""
    if k == 0:
        return tags[1:2] == ["NNS"]
    before = k - 1
    while before > 0 and tags[before] == "RB":
        before -= 1
    return before >= 0 and tags[before] in ("PRP$", "DT") and before < k - (tags[before] == "DT")


def missing_verbs(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """The noun that has to be a verb where a clause needs two and has one, and its tag: "the
    pilots the guards love smile"."""
    kinds = sentence.kinds
    m = _OBJECT_CLAUSE.match(kinds)
    if m is None or kinds.count("V") != 1:
        return
    verb = kinds.index("V")
    for k in (verb - 1, verb + 1):
        inside = m.start("inner") + 1 < k < len(kinds)
        if inside and (tag := _as_verb(sentence, k)):
            yield k, tag
            return


def _as_verb(sentence: Sentence, k: int) -> str | None:
    """The tag of a noun if it were a verb in the present tense; None where it is no such form."""
    word, tag = sentence.words[k], sentence.tags[k]
    if tag == "NNS" and word_tags().lists(word, "VBZ"):
        return "VBZ"
    if tag == "NN" and word_tags().lists(word, "VBP"):
        return "VBP"
    return None


def hidden_verbs(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Tokens that may be present-tense verbs though they are not tagged so, and the tag.

    Only a sentence without any finite verb is doubted: in real copy a noun is a noun.
    """
    _, words, _, kinds = sentence
    if "V" in kinds or words[-1] not in (".", "!", "?"):
        return
    for k in range(1, len(words) - 1):
        if (
            words[k].islower()
            and kinds[k - 1] in 'NPRr),"#'
            and kinds[k + 1] not in "SoGE"
            and words[k] not in SAME_IN_THE_PAST
            and (tag := _as_verb(sentence, k))
        ):
            yield k, tag
