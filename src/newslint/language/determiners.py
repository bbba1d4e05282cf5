"""Determiners in another number than their noun: "these report", "this committees"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.inflection import plural, singular
from newslint.language.noun_number import INVARIANT, PLURAL, SINGULAR, Number, noun_number
from newslint.language.subjects import Sentence
from newslint.language.verb_classes import SAYING
from newslint.language.word_tags import word_tags
from newslint.named_tuple import NamedTuple

COUNTERPARTS = {"this": "these", "that": "those", "these": "this", "those": "that"}
_NUMBERS = {
    **dict.fromkeys(("this", "that", "a", "an", "another", "every", "each"), SINGULAR),
    **dict.fromkeys(("these", "those", "many", "several", "numerous"), PLURAL),
}
_MODIFIERS = frozenset(["JJ", "JJR", "JJS", "NN", "VBN", "VBG", "VBD", "RB"])
_MOST_MODIFIERS = 3
_NO_HEAD = frozenset("kind sort type many few several dozen hundred thousand million".split())
_VERBS = frozenset(["VBZ", "VBP", "VBD", "MD"])
_CLAUSE_MARKS = ',.;:"()'
_COUNTING = frozenset("more less few many several such couple dozen mere".split())


class Mismatch(NamedTuple):
    """A determiner and its noun, as token indexes, and the number of the determiner."""

    determiner: int
    noun: int
    number: Number


def mismatches(sentence: Sentence) -> Iterator[Mismatch]:
    """Each determiner of a tagged sentence whose noun is in the other number, in order."""
    for k, word in enumerate(sentence.words):
        number = _NUMBERS.get(word)
        if number is None or (k and sentence.words[k - 1] in ("all", "how")):
            continue
        noun = _noun_after(sentence, k)
        if noun is None:
            continue
        found = Mismatch(k, noun, number)
        if (number == PLURAL and _is_singular(sentence, found)) or (
            number == SINGULAR and _is_plural(sentence, found)
        ):
            yield found


def _noun_after(sentence: Sentence, determiner: int) -> int | None:
    """The head of the noun phrase that a determiner opens, if it is a plain one."""
    forms, words, tags, kinds = sentence
    k = determiner + 1
    end = min(len(words), k + _MOST_MODIFIERS + 1)
    while k < end and tags[k] in _MODIFIERS and words[k] not in _COUNTING and forms[k].islower():
        k += 1
    if k < end and tags[k] == "NNS" and forms[k].islower():
        k += 1
    k -= 1
    if k == determiner or tags[k] not in ("NN", "NNS"):
        return None
    if words[determiner] == "those" and _is_pronoun(sentence, determiner, k):
        return None
    after = kinds[k + 1 : k + 2]
    return None if after in tuple("NSJ#GD") or words[k] in _NO_HEAD else k


def _is_pronoun(sentence: Sentence, those: int, noun: int) -> bool:
    """Whether "those" stands for people: "those taking part", "those familiar with the town"."""
    words, table = sentence.words, word_tags()
    first = table(words[those + 1])
    if "IN" in first or ("VBG" in first and "JJ" not in first):
        return True
    return noun == those + 1 and "JJ" in first and words[noun + 1 : noun + 2] in (["to"], ["with"])


def _is_singular(sentence: Sentence, found: Mismatch) -> bool:
    """Whether the noun after "these" is surely one thing."""
    _, words, tags, kinds = sentence
    word = words[found.noun]
    possible = word_tags()(word)
    if (
        tags[found.noun] != "NN"
        or "NNS" in possible
        or word in INVARIANT
        or word.rpartition("-")[2] in INVARIANT
        or singular(word) != word
        or plural(word) == word
        or not word.isalpha()
        or {"IN", "RP"} & set(possible)
    ):
        return False
    before = range(found.determiner + 1, found.noun)
    modifiers = ("JJ", "NN", "VBN", "VBG") if _opens_object(sentence, found) else ("JJ", "NN")
    if any(tags[k] not in modifiers or "NNS" in word_tags()(words[k]) for k in before):
        return False
    after = kinds[found.noun + 1 : found.noun + 2]
    if after == "C" or (after == "," and words[found.determiner] not in ("these", "those")):
        return False
    alone = found.noun == found.determiner + 1
    if alone and ("JJ" in possible or {"VB", "VBP", "RB", "VBN", "VBG"} & set(possible)):
        return "VBG" not in possible and _opens_object(sentence, found)
    return True


def _opens_object(sentence: Sentence, found: Mismatch) -> bool:
    """Whether a determiner follows a verb or preposition and its noun ends the clause, or a
    preposition follows, so that nothing but a noun can stand there."""
    _, words, _, kinds = sentence
    if found.determiner == 0 or kinds[found.determiner - 1] not in "VBGIoEr":
        return False
    after = kinds[found.noun + 1 : found.noun + 2]
    is_plain = words[found.determiner - 1] not in SAYING
    return after in ("", *_CLAUSE_MARKS) or (is_plain and after in tuple("IoTA"))


def _is_plural(sentence: Sentence, found: Mismatch) -> bool:
    """Whether the noun after "this" is surely several things."""
    _, words, tags, _ = sentence
    word, determiner = words[found.noun], words[found.determiner]
    if tags[found.noun] != "NNS" or noun_number(word, "NNS") != PLURAL:
        return False
    possible = word_tags()(word)
    if determiner == "that":
        return _is_demonstrative(sentence, found.determiner, found.noun)
    if "VBZ" in possible and not _opens_object(sentence, found):
        return False
    if determiner == "this":
        return _is_plain(sentence, found, ("JJ", "VBN", "NN"))
    counts = sentence.kinds[found.noun + 1 : found.noun + 2] == "o"
    return "NN" not in possible and not counts and _is_plain(sentence, found, ("JJ",))


def _is_plain(sentence: Sentence, found: Mismatch, modifiers: tuple[str, ...]) -> bool:
    """Whether nothing between the two can count the noun or be the noun that is meant, nor what
    follows be a noun that takes the plural along ("a mixed methods approach")."""
    _, words, tags, kinds = sentence
    between = range(found.determiner + 1, found.noun)
    after = words[found.noun + 1 : found.noun + 2]
    is_object = found.determiner > 0 and kinds[found.determiner - 1] in "VBGEIo"
    return all(
        tags[k] in modifiers
        and words[k].isalpha()
        and (is_object or "VBD" not in word_tags()(words[k]))
        for k in between
    ) and not any(w.isalpha() and "NN" in word_tags()(w) for w in after)


def _is_demonstrative(sentence: Sentence, that: int, noun: int) -> bool:
    """Whether "that" before a plural can only point at it: it is an object, and no verb follows
    that would make it open a clause ("he said that students came")."""
    _, words, _, kinds = sentence
    if that == 0 or kinds[that - 1] not in "VBGIEorTR":
        return False
    if "R" in kinds[that:noun] or "I" in kinds[that + 1 : noun]:
        return False
    rest = range(noun + 1, len(kinds))
    return not any(kinds[k] in "VEBG" or _VERBS & {*word_tags()(words[k])} for k in rest)
