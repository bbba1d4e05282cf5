"""Determiners in another number than their noun: "these report", "this committees"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.inflection import plural, singular
from newslint.language.noun_number import INVARIANT, PLURAL, SINGULAR, Number, noun_number
from newslint.language.noun_or_verb import NEW_NOUNS
from newslint.language.subjects import Sentence
from newslint.language.verb_classes import AUXILIARIES, SAYING
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
_NO_MODIFIERS = AUXILIARIES | set("more less few many several such couple dozen mere".split())
_KINDS_OF = frozenset("kind sort type".split())
_PEOPLE_TOO = frozenset("faculty staff crew alumni".split())
"""Bodies that stand for their members: "many faculty"."""
_TAKEN_AS_ONE = frozenset(
    "finals games championships trials awards playoffs singles doubles heads thumbs "
    "stakes terms ways".split()
)
"""Plurals that stand for one thing: "a major finals", "a heads up"."""
_INTRANSITIVE = frozenset("standing living dying sleeping growing existing missing".split())
"""Participles that have no object: after "those" they belong to a noun."""
_QUANTITIES = frozenset("all some most many both each none one two three half any few".split())
_PLURAL_AUXILIARIES = frozenset(["are", "were", "have", "do"])
_AUXILIARIES = _PLURAL_AUXILIARIES | {"is", "was", "has"}


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
        if word == "a" and k and sentence.forms[k] == "A":
            continue  # "her A levels"
        if number == PLURAL and _is_kind_of(sentence, k + 1):
            yield Mismatch(k, k + 1, number)
        noun = _noun_after(sentence, k)
        if noun is None:
            continue
        found = Mismatch(k, noun, number)
        if (number == PLURAL and _is_singular(sentence, found)) or (
            number == SINGULAR and _is_plural(sentence, found)
        ):
            yield found


def _is_kind_of(sentence: Sentence, noun: int) -> bool:
    """Whether "kind of" stands at ``noun`` with something that is of the kind: "these kind of
    things", but not "these sort of work"."""
    _, words, tags, kinds = sentence
    of = noun + 1
    if words[noun] not in _KINDS_OF or words[of : of + 1] != ["of"]:
        return False
    after = of + 1
    while after < len(words) and kinds[after] in "RJ":
        after += 1
    if tags[after : after + 1] == ["NN"] and "VBP" in word_tags()(words[after]):
        return kinds[after + 1 : after + 2] in (".", "V", "N")
    return tags[after : after + 1] in (["NN"], ["NNS"])


def _noun_after(sentence: Sentence, determiner: int) -> int | None:
    """The head of the noun phrase that a determiner opens, if it is a plain one."""
    forms, words, tags, kinds = sentence
    k = determiner + 1
    end = min(len(words), k + _MOST_MODIFIERS + 1)
    while (
        k < end and tags[k] in _MODIFIERS and words[k] not in _NO_MODIFIERS and forms[k].islower()
    ):
        k += 1
    if k < end and tags[k] == "NNS" and forms[k].islower():
        k += 1
    k -= 1
    while k > determiner and tags[k] in ("VBD", "VBN", "RB"):
        k -= 1  # "these problem began"
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
    if "IN" in first or ("VBG" in first and words[those + 1] not in _INTRANSITIVE):
        return True
    if "VBN" in first and "JJ" in table(words[noun]) and sentence.kinds[noun + 1] in "TI":
        return True  # "those involved susceptible"
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
        or word in _PEOPLE_TOO
        or {"IN", "RP"} & set(possible)
        or _is_of_those(sentence, found)
    ):
        return False
    before = range(found.determiner + 1, found.noun)
    in_object = _opens_object(sentence, found)
    modifiers = ("JJ", "NN", "VBN", "VBG") if in_object else ("JJ", "NN")
    for k in before:
        of_modifier = word_tags()(words[k])
        if tags[k] not in modifiers or "NNS" in of_modifier:
            return False
        if not in_object and "VBP" in of_modifier:
            return False  # "many fall prey"
    after = kinds[found.noun + 1 : found.noun + 2]
    if after == "C" or (after == "," and words[found.determiner] not in ("these", "those")):
        return False
    alone = found.noun == found.determiner + 1
    if alone and _is_followed_by_auxiliary(sentence, found) and "JJ" not in possible:
        return True  # "these house were"
    if alone and ("JJ" in possible or {"VB", "VBP", "RB", "VBN", "VBG"} & set(possible)):
        return "VBG" not in possible and _opens_object(sentence, found)
    return True


def _is_followed_by_auxiliary(sentence: Sentence, found: Mismatch) -> bool:
    """Whether a verb follows that shows a noun before it, which is none of many who do
    something: "prices many say are"."""
    words = sentence.words
    if words[found.determiner] not in ("these", "those") and found.determiner > 0:
        return False
    is_plain = words[found.noun] not in SAYING
    if is_plain and found.determiner == 0 and sentence.tags[found.noun + 1] in ("VBD", "MD"):
        return True
    return is_plain and words[found.noun + 1] in _AUXILIARIES


def _may_end_in_verb(sentence: Sentence, found: Mismatch) -> bool:
    """Whether the noun may be the verb of a noun before it: "every second counts"."""
    words = sentence.words
    if sentence.kinds[found.noun + 1 : found.noun + 2] == "V":
        return False
    k = found.determiner
    in_phrase = k > 1 and sentence.kinds[k - 1] in "Io" and sentence.kinds[k - 2] in "NJ"
    if in_phrase and sentence.tags[found.noun - 1] == "NN":
        return True  # "the pay for this post ranges"
    before = words[k - 1] if k else ""
    if before not in SAYING and _opens_object(sentence, found):
        return False
    between = words[found.determiner + 1 : found.noun]
    return any("NN" in word_tags()(word) for word in between)


def _is_of_those(sentence: Sentence, found: Mismatch) -> bool:
    """Whether the determiner stands for nouns named before: "all of these point to"."""
    _, words, _, kinds = sentence
    k = found.determiner
    if {"VBP", "VBZ"}.isdisjoint(word_tags()(words[found.noun])):
        return False
    if k < 2 or words[k - 1] != "of" or found.noun != k + 1:
        return False
    clause = max(kinds.rfind(mark, 0, k) for mark in ",;:AtWC")
    return words[k - 2] in _QUANTITIES or "V" not in kinds[clause + 1 : k]


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
    if word in _TAKEN_AS_ONE and determiner in ("a", "an", "another"):
        return False
    possible = word_tags()(word)
    if determiner == "that":
        return _is_demonstrative(sentence, found.determiner, found.noun)
    if "VBZ" in possible and determiner in ("this", "each"):
        has_verb = _is_followed_by_plural(sentence, found.noun)
        is_object = found.determiner > 0 and sentence.kinds[found.determiner - 1] in "GB"
        is_noun = _opens_object(sentence, found) or (has_verb and not is_object)
        if _is_of_those(sentence, found) or not is_noun:
            return False
    if "VBZ" in possible and _may_end_in_verb(sentence, found):
        return False
    if determiner == "this":
        return _is_plain(sentence, found, ("JJ", "VBN", "NN"))
    counts = sentence.kinds[found.noun + 1 : found.noun + 2] == "o"
    return "NN" not in possible and not counts and _is_plain(sentence, found, ("JJ",))


def _is_followed_by_plural(sentence: Sentence, noun: int) -> bool:
    """Whether a plural verb follows, and the noun is none that brings one: "this helps protect"."""
    _, words, tags, _ = sentence
    if words[noun + 1 : noun + 2] and words[noun + 1] in _PLURAL_AUXILIARIES:
        return True
    return tags[noun + 1 : noun + 2] == ["VBP"] and words[noun] not in ("helps", "makes", "lets")


def _is_plain(sentence: Sentence, found: Mismatch, modifiers: tuple[str, ...]) -> bool:
    """Whether nothing between the two can count the noun or be the noun that is meant, nor what
    follows be a noun that takes the plural along ("a mixed methods approach")."""
    _, words, tags, kinds = sentence
    between = range(found.determiner + 1, found.noun)
    after = words[found.noun + 1 : found.noun + 2]
    if words[found.determiner] == "this" and tags[found.noun + 1 : found.noun + 2] == ["VBP"]:
        after = []
    is_object = found.determiner > 0 and kinds[found.determiner - 1] in "VBGEIo"
    is_object = is_object or words[found.determiner] in ("a", "an", "every", "another")
    return all(
        tags[k] in modifiers
        and words[k].isalpha()
        and (is_object or "VBD" not in word_tags()(words[k]))
        for k in between
    ) and not any(w.isalpha() and ("NN" in word_tags()(w) or w in NEW_NOUNS) for w in after)


def _is_demonstrative(sentence: Sentence, that: int, noun: int) -> bool:
    """Whether "that" before a plural can only point at it: it is an object, and no verb follows
    that would make it open a clause ("he said that students came")."""
    _, words, _, kinds = sentence
    if that == 0 or kinds[that - 1] not in "VBGIEorTR":
        return False
    if "R" in kinds[that:noun] or "I" in kinds[that + 1 : noun]:
        return False
    if kinds[noun + 1 : noun + 2] in tuple(",:;(") or words[noun + 1 : noun + 2] == ["..."]:
        return False  # the clause may go on
    rest = range(noun + 1, len(kinds))
    return not any(kinds[k] in "VEBG" or _VERBS & {*word_tags()(words[k])} for k in rest)
