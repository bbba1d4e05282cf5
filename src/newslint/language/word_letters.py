"""One letter for each word and mark of a text, by what it may be without its neighbours.

====  =====================================================================
1 2   is, has, does; are, were, have, do         B     was
Z V   a verb only: says; say                S P   verb or noun: reports; report
s p   a noun only: minister; ministers      G N   a given name; another, or any new word
h y   he, she, it; they, we, you            I     I
a m   a, every; these, many                 z t   this; that
d q   the, his, some; numbers               u O   each, either, neither; one
k E   number; group, majority …
x     there                                 f F   himself …; themselves
o i   of; other prepositions                w A   who, which; if, what, because …
c T   and, or; to                           e j r participles and pasts; adjectives; adverbs
M v   modals, be, not; said, thought        K L   lot, couple; like
====  =====================================================================
"""

from __future__ import annotations

from functools import cache

from newslint.language.collectives import COLLECTIVES
from newslint.language.inflection import singular
from newslint.language.noun_number import EITHER_WITH_PLURAL, PLURAL, SINGULAR, noun_number
from newslint.language.people import GIVEN_NAMES
from newslint.language.word_tags import TagSet, TagTable, tag_table, unlisted
from newslint.lazy_pattern import lazy

WORD_OR_MARK = lazy(r"[\w'’-]+|[^\w\s]")
"""What has a letter of its own."""

_WORDS = {
    "1": "is has does isn't hasn't doesn't",
    "B": "was wasn't",
    "2": "are were have do aren't weren't haven't don't",
    "h": "he she it",
    "y": "they we you",
    "I": "i",
    "a": "a an another every",
    "m": "these those many several numerous",
    "z": "this",
    "t": "that",
    "d": "whose the his her its their our my your some any no all most both more such another's",
    "u": "each either neither",
    "O": "one",
    "q": "two three four five six seven eight nine ten few",
    "k": "number",
    "x": "there",
    "f": "himself herself itself",
    "F": "themselves",
    "o": "of",
    "i": (
        "in on at by for from with into over under between among against about near without "
        "within inside outside despite toward towards via per during through across behind around "
        "beside beyond below above along upon off out up down"
    ),
    "w": "who which whom",
    "A": "if what how whether where when why because although though while as since after before "
    "until than unless so",
    "L": "like",
    "S": "likes remains",
    "r": "just still even well later away once ahead forward please",
    "j": (
        "new first last own good new specific common current high general existing technical "
        "national native entire overall latest primary physical regular multiple internal basic "
        "essential senior complex initial further busy frequent exact precise adequate sheer "
        "humble gentle elaborate intricate obscure thin rid stale dirty absent"
    ),
    "V": "come follow",
    "N": "google",
    "s": "series",
    "K": "lot lots plenty couple",
    "c": "and or nor but",
    "e": "had hadn't",
    "v": "said thought believed knew meant felt argued showed found added warned insisted admitted "
    "announced noted explained suggested claimed hoped feared understood learned heard saw",
    "T": "to",
    "M": "will would can could may might must shall should did not been be being had am i'm "
    "didn't won't wouldn't can't couldn't cannot shouldn't let",
}
_OF_PEOPLES = ("ians", "peans", "icans")  # nobody lists them all
_TITLES = frozenset(["mr", "mrs", "ms", "dr"])
_FRACTIONS = frozenset(
    "half third quarter fifth tenth percent percentage cent majority total".split()
)
_BY_WORD = dict.fromkeys(EITHER_WITH_PLURAL & COLLECTIVES | _FRACTIONS, "E") | {
    word: letter for letter, words in _WORDS.items() for word in words.split()
}


_NAMES = (GIVEN_NAMES | _TITLES) - _BY_WORD.keys()
_SEPARATE = {"‘": '"', "“": '"', "”": '"', "’": "'", "–": "—"}
_MOST_KEPT = 200_000


class _Letters(dict[str, str]):
    """The letters of what stands between white space, found when it is first met."""

    def __missing__(self, piece: str) -> str:
        if len(self) > _MOST_KEPT:
            self.clear()
        if piece.isalpha():
            letters = _letter(piece)
        elif len(parts := WORD_OR_MARK.findall(piece)) > 1:
            letters = "".join(map(self.__getitem__, parts))
        else:
            letters = _marked(piece)
        self[piece] = letters
        return letters


_letters = _Letters()


def letters_of(text: str) -> str:
    """A letter for each `WORD_OR_MARK` of a text."""
    # Most words stand before the commonest marks too, and shall not be looked up for it.
    pieces = text.replace(",", " ,").replace(".", " .").split()
    return "".join(map(_letters.__getitem__, pieces))


def _marked(form: str) -> str:
    """The letter of a word with hyphens or apostrophes, of a figure or a mark."""
    word = form.replace("’", "'").lstrip("'-").rstrip("-")
    if not word[:1].isalpha():
        return "q" if word[:1].isdigit() else _SEPARATE.get(form, form[0])
    return "d" if word.lower().endswith(("'s", "'")) else _letter(word)


def _letter(word: str) -> str:
    lower = word.lower()
    known = _BY_WORD.get(lower)
    if known is not None:
        return known
    if lower in _NAMES and lower != word:
        return "G"
    table, by_set = _by_set()
    index = table.index_of(lower)
    letter = _unlisted(word, lower) if index is None else by_set[table.numbers[index]]
    return letter or _letter_by_number(lower)


@cache
def _by_set() -> tuple[TagTable, list[str]]:
    """The table of possible tags, and the letter for each set of them."""
    table = tag_table()
    return table, [*map(_letter_of_tags, table.sets)]


def _unlisted(word: str, lower: str) -> str:
    if word.endswith("s") and (word[:-1].isupper() or word.endswith(_OF_PEOPLES)):
        return "p"
    if lower != word or not word.isalpha():
        return "N"
    return _letter_of_tags(tuple(tag for tag in unlisted(lower) if tag != "JJ"))


def _letter_by_number(noun: str) -> str:
    """The letter of a noun that may be singular or plural by its tags."""
    number = noun_number(noun, "NNS" if singular(noun) != noun else "NN")
    return {PLURAL: "p", SINGULAR: "s", None: "E"}[number]


def _letter_of_tags(tags: TagSet) -> str:
    """The letter of a word that may have such tags; empty where the word itself has to tell."""
    if "NNS" in tags and "NN" in tags:
        return "j" if "JJ" in tags else ""
    if "NNS" in tags:
        return "S" if "VBZ" in tags else "p"
    if "NN" in tags:
        return "P" if "VBP" in tags or "VB" in tags else "s"
    if "VBZ" in tags:
        return "Z"
    if "VBP" in tags:
        return "V"
    if not {"VBD", "VBN", "VBG"}.isdisjoint(tags):
        return "e"
    if not {"JJ", "JJR", "JJS"}.isdisjoint(tags):
        return "j"
    return "r" if "RB" in tags or "RBR" in tags else "N"
