"""How many a phrase with "of" stands for: "a lot of dogs", "each of them", "a range of goods"."""

from __future__ import annotations

from typing import Literal

from newslint.language.collectives import COLLECTIVES, GROUPS
from newslint.language.noun_number import (
    COUNTED_BY_OBJECT,
    DISTRIBUTIVE,
    EITHER_WITH_PLURAL,
    MULTITUDES,
    PLURAL,
    PLURAL_DETERMINERS,
    SAME_IN_BOTH,
    SINGULAR,
    Number,
    noun_number,
)
from newslint.language.subjects import IN_PHRASE, Sentence

_FRACTIONS = frozenset(["half", "percent", "cent", "%", "rest"])
_ORDINALS = frozenset(["third", "thirds", "quarter", "quarters", "fifth", "tenth"])
"""Parts that are as many as what they are parts of."""
_SURELY_MANY = frozenset(["these", "those", "many", "several", "two", "three"])
_STRESSING = frozenset(["not", "only", "just", "almost", "nearly"])
_SIZES = frozenset("small large tiny limited huge vast".split())
"""Before "number" they make many of one figure: "the small number of men who came are"."""
_FIGURES = frozenset("average record total equal maximum minimum".split())
"""They make one figure of many: "an average number of points was"."""
_PARTS = frozenset(["a", "one", "two", "three", "four"])
_ONE_WHOLE = frozenset(
    "series list catalogue spectrum sequence patchwork fleet body section network chain column "
    "collection".split()
)
"""One thing whatever it is made of: "a list of names is"."""
_ONE_IF_NAMED = frozenset("range variety amount total average combination mixture set".split())
"""The same where the words before make it one of its kind: "the range of prices is"."""
_NAMING = frozenset("the this that each first second last same whole entire".split())
_SEVERAL = frozenset(["many", "several", "few", "both"])
_SEVERAL_KNOWN = frozenset(["those", "these", "them", "us"])
_MOST = frozenset("greater better larger largest major great most remaining".split())

BY_ITSELF: Literal["by itself"] = "by itself"


def number_with_of(
    sentence: Sentence, head: int, end: int, determiners: set[str]
) -> Number | Literal["by itself"] | None:
    """The number of "a lot of dogs", "each of them" and the like."""
    word = sentence.words[head]
    if word in DISTRIBUTIVE and not determiners - _STRESSING:
        return SINGULAR
    if word in MULTITUDES or word in _SEVERAL:
        return PLURAL
    if word == "any" and _object_number(sentence, head + 1, end) == PLURAL:
        return None
    if word == "number" and determiners & {"a", "an", "the"}:
        if "the" in determiners:
            return None if determiners & _SIZES else SINGULAR
        return None if determiners & _FIGURES else PLURAL
    if word in COUNTED_BY_OBJECT:
        return _object_number(sentence, head + 1, end)
    if word in _FRACTIONS or (word in _ORDINALS and determiners & _PARTS):
        return _object_number(sentence, head + 1, end)
    if word.startswith(("one-", "two-", "three-")) and word.rpartition("-")[2] in _ORDINALS:
        return _object_number(sentence, head + 1, end)
    if word == "majority" and "the" in determiners:
        return _object_number(sentence, head + 1, end)
    if word in PLURAL_DETERMINERS and word not in ("these", "those", "various"):
        return PLURAL
    if word in SAME_IN_BOTH and determiners & {"a", "this", "each", "another"}:
        return SINGULAR
    if word in EITHER_WITH_PLURAL:
        if word == "share" and "market" in determiners:
            return SINGULAR
        if word == "part" and "the" in determiners and not determiners & _MOST:
            return SINGULAR
        if (word in _ONE_WHOLE and not determiners & _SURELY_MANY) or (
            word in _ONE_IF_NAMED and _is_named(determiners)
        ):
            return SINGULAR
        return SINGULAR if _object_number(sentence, head + 1, end) == SINGULAR else None
    return BY_ITSELF


def _is_named(determiners: set[str]) -> bool:
    return "a" not in determiners and not determiners.isdisjoint(_NAMING)


def _object_number(sentence: Sentence, of: int, end: int) -> Number | None:
    """The number of the noun phrase that follows "of"."""
    _, words, tags, kinds = sentence
    if kinds[of + 1] == "P":
        return {"them": PLURAL, "us": PLURAL, "it": SINGULAR}.get(words[of + 1])
    if words[of + 1] in _SEVERAL_KNOWN:
        return PLURAL
    last = of
    while last + 1 < end and kinds[last + 1] in IN_PHRASE:
        last += 1
    while last > of + 1 and kinds[last] in "EGR":
        last -= 1
    if words[of - 1] in ("part", "portion", "section") and tags[last] == "NNP":
        return SINGULAR
    if last == of or tags[last] not in ("NN", "NNS"):
        return None
    if words[last] in COLLECTIVES or words[last] in GROUPS or kinds[last + 1] in "C,":
        return None
    if kinds[last + 1] == "o" and words[last] in EITHER_WITH_PLURAL | COUNTED_BY_OBJECT:
        return None
    return noun_number(words[last], tags[last])
