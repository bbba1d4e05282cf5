"""The number of names: "the Americans", "the poet Virgil", "Hudson River"."""

from __future__ import annotations

from newslint.language.name_words import (
    BEFORE_ONE_NAME,
    MANY,
    ONE_BEFORE_OF,
    ONE_OF_SEVERAL,
    ONE_THING,
    ONE_WITH_ARTICLE,
)
from newslint.language.noun_number import PLURAL, SINGULAR, Number, noun_number
from newslint.language.people import is_person
from newslint.language.subjects import Sentence, phrase_start
from newslint.language.word_tags import word_tags

_ARTICLES = frozenset("the this that our my his her its their your a an".split())
_ABSTRACT = ("tion", "ment", "ness", "ity", "ance", "ism", "hood")
_PARTIES = frozenset(["Labour", "Labor", "Next", "Boots", "Shelter", "Crisis", "Sky", "Mind"])
"""Bodies whose names are common nouns, and known as those alone."""
_USUAL = 2.9
"""Zipf value of nouns that open a sentence more often than names of the same letters do."""


def may_be_name(sentence: Sentence, head: int) -> bool:
    """Whether a word tagged as a noun may be the name of one thing: eBooks, Emirates, FAS."""
    form = sentence.forms[head]
    if form.islower():
        return False
    opens = head == 0 or sentence.kinds[head - 1] in '".:'
    if not opens or not form[1:].islower():
        return True
    is_singular = sentence.tags[head] == "NN"
    if is_singular and sentence.kinds[head + 1] not in "VR":
        return False
    from newslint.language.lexicon import lexicon

    entry = lexicon().entry(form)
    if is_singular:  # "Apple are", "Labour are"
        return form in _PARTIES or (entry is not None and not entry.suspect)
    return (entry is not None and not entry.rare) or not word_tags().lists(form.lower(), "NNS")


def number_by_name_word(sentence: Sentence, head: int) -> Number | None:
    """The number of a name, or of a noun with a capital, that its last word tells."""
    _, words, _, kinds = sentence
    word = words[head]
    if word in MANY or words[head - 1 : head + 1] == ["member", "states"]:
        return PLURAL if kinds[head + 1] != "I" and not _is_title(sentence, head) else None
    if is_one_of_several(sentence, head):
        return SINGULAR
    if _names_another(sentence, head):
        return None
    start = phrase_start(kinds, head)
    is_one = word in ONE_WITH_ARTICLE or (word in ONE_BEFORE_OF and words[head + 1] == "of")
    if is_one and ("S" in kinds[start:head] or words[start] in _ARTICLES):
        return SINGULAR
    return SINGULAR if word in ONE_THING else None


def _names_another(sentence: Sentence, head: int) -> bool:
    """Whether a name is part of a longer one: "the Ministry of Health officials"."""
    _, words, tags, kinds = sentence
    last = head + 1
    while words[head + 1] == "of" and kinds[last + 1] in "DJN#":
        last += 1
    return tags[last] in ("NN", "NNS") and tags[last - 1] == "NNP"


def is_one_of_several(sentence: Sentence, head: int) -> bool:
    """Whether a name is one thing whatever its last word says: "the United Nations"."""
    return " ".join(sentence.words[max(0, head - 1) : head + 1]) in ONE_OF_SEVERAL


def _is_title(sentence: Sentence, head: int) -> bool:
    """Whether a work may be meant: "The Americans is a series"."""
    after = sentence.words[head + 1 : head + 3]
    return after[:1] in (["is"], ["was"]) and after[1:] in (["a"], ["an"], ["the"])


def number_of_name(sentence: Sentence, head: int) -> Number | None:
    """The number of a proper noun."""
    word = sentence.words[head]
    number = number_by_name_word(sentence, head)
    if number is not None or word in MANY:
        return number
    if is_person(sentence.forms, sentence.tags, head):
        return SINGULAR
    if (
        sentence.words[head - 1] == "the"
        and sentence.kinds[head + 1] != "I"
        and _is_family(sentence.forms[head])
        and not _is_title(sentence, head)
    ):
        return PLURAL
    first = head
    while first > 0 and sentence.tags[first - 1] == "NNP":
        first -= 1
    if (
        first > 1
        and sentence.words[first - 1] in BEFORE_ONE_NAME
        and sentence.tags[first - 1] == "NN"
    ):
        return SINGULAR if sentence.kinds[first - 2] in "DJNS" else None
    opens = head == 0 or sentence.kinds[head - 1] in '";:('
    if opens and not sentence.forms[head].isupper():
        # A common noun that has its capital from the sentence.
        tag = next((tag for tag in ("NN", "NNS") if word_tags().lists(word, tag)), None)
        number = noun_number(word, tag) if tag else None
        if head == first and sentence.kinds[head + 1] in "VR":
            # "Arsenal are": without an article, one thing that is counted would be a name.
            sure = number == PLURAL or word.endswith(_ABSTRACT)
            return number if sure and _is_usual(sentence.forms[head]) else None
        return number
    return None


def _is_family(form: str) -> bool:
    """Whether a name is only a known one with an -s: Clintons, not Times or Bahamas."""
    from newslint.language.lexicon import lexicon

    if not form.endswith("s") or not form.istitle() or lexicon().entry(form) is not None:
        return False
    one, word = lexicon().entry(form[:-1]), lexicon().entry(form[:-1].lower())
    return one is not None and not one.rare and (word is None or word.rare)


def _is_usual(form: str) -> bool:
    """Whether a word that has a capital is commonly written without: Researchers, not Dickens."""
    from newslint.language.lexicon import lexicon

    name, word = lexicon().entry(form), lexicon().entry(form.lower())
    return word is not None and word.frequency >= _USUAL and (name is None or name.rare)


def is_name(sentence: Sentence, index: int) -> bool:
    return sentence.tags[index].startswith("NNP")
