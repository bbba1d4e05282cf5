"""The number of names: "the Americans", "the poet Virgil", "Hudson River"."""

from __future__ import annotations

from newslint.language.noun_number import PLURAL, SINGULAR, Number, noun_number
from newslint.language.people import is_person
from newslint.language.subjects import Sentence
from newslint.language.word_tags import word_tags

_NAME_HEADS = frozenset(
    "park river bridge act treaty street road avenue sea ocean lake mountain island minister "
    "president secretary constitution war empire republic canal airport station valley desert "
    "peninsula gulf bay cathedral tower castle metro railway delta province peninsula revolution "
    "dynasty plateau basin strait pass highway harbour harbor battle siege stadium".split()
)
"""Last words of names that are always one thing."""
_NAMED = frozenset(
    "leader president minister king queen prince princess emperor pope bishop saint knight brother "
    "sister father mother uncle aunt cousin son daughter wife husband actor actress singer author "
    "writer poet painter composer director producer journalist professor historian philosopher "
    "politician senator lawyer captain goalkeeper striker midfielder defender coach rapper film "
    "movie album novel book song poem play opera name word term city town village river island "
    "ship".split()
)
"""Nouns that stand before the name of one person, work or place: "the poet Virgil"."""
_PLURAL_NAMES = frozenset(
    "americans europeans africans asians britons scots democrats republicans conservatives tories "
    "liberals muslims christians jews catholics protestants hindus sikhs buddhists palestinians "
    "israelis russians ukrainians germans italians canadians australians iranians iraqis afghans "
    "indians pakistanis syrians mexicans brazilians egyptians libyans turks kurds poles romanians "
    "californians texans londoners".split(" ")
)  # fmt: skip

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
    if sentence.tags[head] == "NN":
        return False
    from newslint.language.lexicon import lexicon

    entry = lexicon().entry(form)
    return (entry is not None and not entry.rare) or not word_tags().lists(form.lower(), "NNS")


def number_of_name(sentence: Sentence, head: int) -> Number | None:
    word = sentence.words[head]
    if word in _PLURAL_NAMES:
        return PLURAL if sentence.kinds[head + 1] != "I" else None
    if is_person(sentence.forms, sentence.tags, head) or word in _NAME_HEADS:
        return SINGULAR
    first = head
    while first > 0 and sentence.tags[first - 1] == "NNP":
        first -= 1
    if first > 1 and sentence.words[first - 1] in _NAMED and sentence.tags[first - 1] == "NN":
        return SINGULAR if sentence.kinds[first - 2] in "DJNS" else None
    opens = head == 0 or sentence.kinds[head - 1] in '";:('
    if opens and not sentence.forms[head].isupper():
        # A common noun that has its capital from the sentence.
        tag = next((tag for tag in ("NN", "NNS") if word_tags().lists(word, tag)), None)
        number = noun_number(word, tag) if tag else None
        if head == first and sentence.kinds[head + 1] in "VR":
            # "Arsenal are": without an article, one thing that is counted would be a name.
            return PLURAL if number == PLURAL and _is_usual(sentence.forms[head]) else None
        return number
    return None


def _is_usual(form: str) -> bool:
    """Whether a word that has a capital is commonly written without: Researchers, not Dickens."""
    from newslint.language.lexicon import lexicon

    name, word = lexicon().entry(form), lexicon().entry(form.lower())
    return word is not None and word.frequency >= _USUAL and (name is None or name.rare)


def is_name(sentence: Sentence, index: int) -> bool:
    return sentence.tags[index].startswith("NNP")
