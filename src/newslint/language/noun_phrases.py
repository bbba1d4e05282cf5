"""The number of a whole noun phrase: determiners, coordination, "a lot of", "ten years"."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.language.collectives import COLLECTIVES, GROUPS, SELDOM_MANY
from newslint.language.joined_subjects import (
    before_aside,
    before_examples,
    count_adding,
    ends_list,
    looks_like_list,
    pairs_in_phrase,
)
from newslint.language.name_number import (
    is_name,
    is_one_of_several,
    may_be_name,
    number_by_name_word,
    number_of_name,
)
from newslint.language.noun_number import (
    MEASURES,
    PLURAL,
    PLURAL_DETERMINERS,
    PLURAL_PRONOUNS,
    SAME_IN_BOTH,
    SINGULAR,
    SINGULAR_DETERMINERS,
    SINGULAR_PRONOUNS,
    Number,
    noun_number,
)
from newslint.language.people import is_person
from newslint.language.quantities import BY_ITSELF, number_with_of
from newslint.language.subjects import IN_PHRASE, NOUNS, Sentence, phrase_start
from newslint.language.word_tags import word_tags
from newslint.lazy_pattern import lazy

_ONE_IDEA = frozenset(
    ["bed breakfast", "bread butter", "cut thrust", "drink drive", "drum bass", "fish chips",
     "gin tonic", "give take", "hit run", "law order", "macaroni cheese", "profit loss",
     "research development", "rock roll", "rhythm blues", "search rescue", "stop search",
     "supply demand", "tear wear", "trial error", "truth reconciliation", "wear tear",
     "wining dining", "whole sum"]
)  # fmt: skip
_CLASS_ENDINGS = ("ed", "est", "ese", "ish", "ch", "less", "iss", "ous", "poor", "ble", "ly",
                  "ful", "sick", "weak", "strong", "sane", "ill", "aged")  # fmt: skip
_PLACES = frozenset("country nation village town city world".split())
"""Bodies too, in "the whole town were"."""
_SECOND_HEAD = lazy("C[RJ#]*N+o")
"""What is no object of an infinitive: "willingness to err and awareness of risks"."""
_LEFT_OPEN = frozenset(
    "number remainder rest majority minority handful dozen first second last present".split()
)
"""Words that stand for several things where no "of" follows: "a similar number have"."""
_SURELY_MANY = frozenset(["these", "those", "many", "several"])
"""Determiners that make "species" and "series" plural."""
_SURELY_ONE = frozenset(["a", "an", "this", "each", "another"])
_OEUVRE = frozenset(
    "his her their my our early earlier late later collected selected complete literary musical "
    "other extant surviving published known major theatrical choral orchestral".split()
)
"""Words before "works" that make them works of art."""
_WHOLE = frozenset(["whole", "entire", "half", "all"])
_TIMES = frozenset(
    "time day night morning afternoon evening week weekend month season term year decade century "
    "moment spring summer autumn winter today yesterday tomorrow tonight".split()
)
"""Nouns that stand beside a clause without being its subject: "this week have"."""
_OF_ONES_OWN = frozenset("the each every my his her its our your their".split())
"""Determiners after which they are subjects all the same: "our time is"."""
_COUNTING = frozenset("few several many some couple more fewer enough most all both".split())
_LATELY = frozenset("past last next coming previous first final recent following same".split())


def phrase_number(
    sentence: Sentence, head: int, end: int, collectives: Number | None = None
) -> Number | None:
    """The number that a verb at ``end`` should have after the phrase whose head stands at
    ``head``; None where both are right or it cannot be told.

    ``collectives`` is the number of bodies ("the council") where the house or dialect has one.
    """
    _, words, _, kinds = sentence
    start = phrase_start(kinds, head)
    determiners = set(words[_after_possessor(kinds, start, head) : head])
    own = _own_number(sentence, head, determiners, end, collectives)
    if own is None:
        return None
    if own == SINGULAR and start and words[start - 1] != "but" and ends_list(sentence, start):
        return None
    joined = head + 1
    if kinds[joined] == "C" and joined < end - 1 and kinds[joined + 1] in "DJ#NPGE":
        return _coordinated(sentence, head, joined, end, own, determiners)
    first_verb = kinds.find("V", joined, end)
    between = words[joined : end if first_verb < 0 else first_verb]
    if _is_enclosed(kinds[joined:end]):
        return own
    if own == SINGULAR and not determiners & {"each", "every"}:
        allowed = 1 if "between" in between or "both" in between else 0
        between = before_aside(kinds[joined:end], before_examples(between))
        adding = count_adding(sentence, joined, joined + len(between))
        adding -= pairs_in_phrase(sentence, head, end)
        own_clause = kinds[joined] in "tWB" or (
            kinds[joined] == "T" and not _SECOND_HEAD.search(kinds, joined, end)
        )
        if (adding > allowed and not own_clause) or ("well" in between and "as" in between):
            return None
        if "," in between and looks_like_list(sentence, joined, end):
            return None
    return own


def _is_enclosed(between: str) -> bool:
    """Whether all between a noun and its verb stands between two commas and adds no noun to it:
    "the oldest right, after food and shelter, is"."""
    if len(between) < 3 or between[0] != "," or between[-1] != ",":
        return False
    is_phrase = between[1] in "IA" and "V" not in between
    return between[1] in "EG" or (is_phrase and ",C" not in between)


def _own_number(
    sentence: Sentence, head: int, determiners: set[str], end: int, collectives: Number | None
) -> Number | None:
    _, words, tags, _ = sentence
    word, tag = words[head], tags[head]
    if words[head + 1] == "of" and tag not in ("NNP", "NNPS"):
        counted = number_with_of(sentence, head, end, determiners)
        if counted != BY_ITSELF:
            return counted
    if tag in ("PRP", "DT", "CD", "JJ"):
        if word == "one" and determiners & _SURELY_ONE:
            return SINGULAR  # "a loved one"
        return _pronoun_number(word, tag)
    if tag not in NOUNS or (word in _LEFT_OPEN and head + 1 == end):
        return None
    if determiners & {"each", "every"}:
        if _follows_time(words, head):
            return noun_number(word, tag)
        return SINGULAR if word not in _TIMES or head + 1 == end else None
    if word in PLURAL_DETERMINERS and (head == 0 or sentence.forms[head].islower()):
        number: Number | None = PLURAL
    elif tag in ("NNP", "NNPS"):
        number = number_of_name(sentence, head)
    elif any(map(str.isdigit, word)):
        number = None
    elif may_be_name(sentence, head):
        number = number_by_name_word(sentence, head)
    else:
        number = noun_number(word, tag)
        if number is None:
            number = _told_by_neighbours(word, words[head + 1], determiners)
    is_body = word in COLLECTIVES or word in GROUPS or (word in _PLACES and determiners & _WHOLE)
    if number == SINGULAR and is_body:
        seldom_many = word in SELDOM_MANY or is_one_of_several(sentence, head)
        if "another" in determiners or (
            collectives is None and seldom_many and "half" not in words[max(0, head - 4) : head]
        ):
            return SINGULAR
        return None if collectives == PLURAL and is_name(sentence, head) else collectives
    if number == PLURAL:
        single = determiners & SINGULAR_DETERMINERS - {"one", "that"}
        if single and "few" not in determiners and not _is_another_few(sentence, head):
            return None
        if word in MEASURES and head and _may_be_sum(sentence, head):
            return None
    elif number == SINGULAR and (
        determiners & PLURAL_DETERMINERS
        or _is_counted(sentence, head)
        or word in ("today", "yesterday", "tomorrow", "tonight")
        or (word in _TIMES and not determiners & _OF_ONES_OWN)
        or ("the" in determiners and _is_class_of_people(word))
    ):
        return None
    return number


def _told_by_neighbours(word: str, after: str, determiners: set[str]) -> Number | None:
    """The number of a noun whose form leaves it open: "these series", "another species"."""
    is_art = word == "works" and (determiners & _OEUVRE or after in ("of", "by"))
    if is_art or determiners & _SURELY_MANY:
        return PLURAL
    return SINGULAR if word in SAME_IN_BOTH and determiners & _SURELY_ONE else None


def _follows_time(words: Sequence[str], head: int) -> bool:
    """Whether a noun stands beside "each year" or so: "each year thousands of people"."""
    return any(
        words[k] in ("each", "every") and k + 1 < head and words[k + 1] in _TIMES
        for k in range(max(0, head - 4), head)
    )


def _after_possessor(kinds: str, start: int, head: int) -> int:
    """Where the part of a phrase begins that counts its own noun: "a woman's [three sons]"."""
    return max(start, kinds.rfind("S", start, head) + 1)


def _is_class_of_people(word: str) -> bool:
    """Whether an adjective stands for all such people: "the poor are", "the British are"."""
    return word.endswith(_CLASS_ENDINGS) and word_tags().lists(word, "JJ")


def _is_counted(sentence: Sentence, head: int) -> bool:
    """Whether a figure other than one, and no year, stands before a noun ("two police")."""
    return any(
        sentence.kinds[k] == "#" and not _is_one_or_year(sentence.words[k])
        for k in range(max(0, head - 2), head)
        if sentence.words[head - 1] != "%"
    )


def _may_be_sum(sentence: Sentence, head: int) -> bool:
    """Whether units may be taken together: "ten years", "the last few miles", not "the nights"."""
    start = phrase_start(sentence.kinds, head)
    before = sentence.words[start:head]
    counted = "#" in sentence.kinds[max(0, start - 1) : head] or not before
    return counted or not (_COUNTING | _LATELY).isdisjoint(before)


def _is_another_few(sentence: Sentence, head: int) -> bool:
    """Whether "another" adds several: "another six boats are"."""
    before = sentence.words[max(0, head - 3) : head]
    return "another" in before and _is_counted(sentence, head)


def _is_one_or_year(word: str) -> bool:
    return word in ("1", "one") or (len(word) == 4 and word.isdigit())


def _pronoun_number(word: str, tag: str) -> Number | None:
    if tag in ("PRP", "DT") and word in SINGULAR_PRONOUNS:
        return SINGULAR
    if tag in ("PRP", "DT") and word in PLURAL_PRONOUNS:
        return PLURAL
    return None


def _coordinated(
    sentence: Sentence, head: int, joined: int, end: int, own: Number, determiners: set[str]
) -> Number | None:
    """The number of a phrase that a conjunction at ``joined`` follows."""
    _, words, _, kinds = sentence
    last = joined
    while last + 1 < end and kinds[last + 1] in IN_PHRASE | {"P"}:
        last += 1
    while last > joined and kinds[last] in "RGEJ":
        last -= 1
    if kinds[last] not in "NP":
        return None
    second = phrase_number(sentence, last, end)
    if words[joined] == "nor" and kinds[joined + 1] == "D":
        second = _own_number(sentence, last, set(words[joined + 1 : last]), end, None)
    if words[joined] in ("or", "nor"):
        return own if second == own and last + 1 == end else None
    if words[joined] not in ("and", "&") or "no" in determiners:
        return None
    if determiners & {"each", "every"}:
        return SINGULAR if kinds[joined + 1] not in "DP" and own == SINGULAR else None
    if own == PLURAL and not is_name(sentence, last):
        return PLURAL
    if f"{words[head]} {words[last]}" in _ONE_IDEA or "," in words[last:end]:
        return None
    if is_name(sentence, head) or is_name(sentence, last):
        people = is_person(sentence.forms, sentence.tags, last) and last + 1 == end
        return PLURAL if people and is_person(sentence.forms, sentence.tags, head) else None
    # "research and analysis is": two bare nouns may be one idea.
    return PLURAL if kinds[joined + 1] in "DP" or second == PLURAL else None
