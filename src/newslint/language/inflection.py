"""Endings of English nouns and verbs, one word at a time.

Irregular forms are listed; the rest follows the spelling rules of the language. Where a form can
be undone in several ways ("caches": cache or cach), the lexicon says which word there is.
Capitals stay where they are ("Mouse" → "Mice").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from newslint.lazy_pattern import lazy

_THIRD_PERSON = {
    "have": "has", "do": "does", "go": "goes", "be": "is", "am": "is", "are": "is", "is": "is",
    "were": "was", "was": "was", "undergo": "undergoes", "forgo": "forgoes", "outdo": "outdoes",
    "redo": "redoes", "undo": "undoes", "overdo": "overdoes", "veto": "vetoes", "echo": "echoes",
    "quiz": "quizzes",
}  # fmt: skip
_MODALS = frozenset("can could may might must ought shall should will would".split())
_PLURAL_VERB = {third: base for base, third in _THIRD_PERSON.items()} | {
    "is": "are", "was": "were", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't",
    "doesn't": "don't",
}  # fmt: skip
_NO_THIRD_PERSON = frozenset(
    "across always besides hers his its less news ours perhaps politics series species theirs "
    "this thus towards unless us whereas yes yours".split()
)

_PLURAL = {
    "child": "children", "person": "people", "foot": "feet", "tooth": "teeth", "goose": "geese",
    "mouse": "mice", "louse": "lice", "ox": "oxen", "die": "dice", "penny": "pence",
    "calf": "calves", "elf": "elves", "half": "halves", "hoof": "hooves", "knife": "knives",
    "leaf": "leaves", "life": "lives", "loaf": "loaves", "scarf": "scarves", "self": "selves",
    "sheaf": "sheaves", "shelf": "shelves", "thief": "thieves", "wife": "wives",
    "wolf": "wolves", "wharf": "wharves",
    "domino": "dominoes", "echo": "echoes", "embargo": "embargoes", "hero": "heroes",
    "mosquito": "mosquitoes", "potato": "potatoes", "tomato": "tomatoes", "tornado": "tornadoes",
    "torpedo": "torpedoes", "veto": "vetoes", "volcano": "volcanoes", "cargo": "cargoes",
    "axis": "axes", "basis": "bases", "crisis": "crises", "diagnosis": "diagnoses",
    "emphasis": "emphases", "hypothesis": "hypotheses", "neurosis": "neuroses",
    "oasis": "oases", "parenthesis": "parentheses", "prognosis": "prognoses",
    "psychosis": "psychoses", "synopsis": "synopses", "synthesis": "syntheses",
    "thesis": "theses", "analysis": "analyses", "nemesis": "nemeses", "paralysis": "paralyses",
    "alumnus": "alumni", "alumna": "alumnae", "bacterium": "bacteria", "criterion": "criteria",
    "phenomenon": "phenomena", "stimulus": "stimuli", "nucleus": "nuclei", "radius": "radii",
    "fungus": "fungi", "cactus": "cacti", "medium": "media", "datum": "data",
    "erratum": "errata", "larva": "larvae", "vertebra": "vertebrae", "quiz": "quizzes",
    "beau": "beaux", "chateau": "chateaux", "château": "châteaux", "passerby": "passersby",
    "passer-by": "passers-by", "runner-up": "runners-up", "hanger-on": "hangers-on",
    "commander-in-chief": "commanders-in-chief", "editor-in-chief": "editors-in-chief",
    "attorney-general": "attorneys-general",
    **{f"{kin}-in-law": f"{kin}s-in-law" for kin in
       ("mother", "father", "sister", "brother", "son", "daughter")},
}  # fmt: skip
_ENDINGS = ("child", "foot", "goose", "tooth", "knife", "life", "shelf", "wife", "wolf", "hero")
"""Nouns of `_PLURAL` whose compounds follow them: grandchild, midwife, superhero."""
_UNCHANGING = frozenset(
    "aircraft spacecraft hovercraft bison deer moose offspring salmon series sheep shrimp species "
    "squid swine trout cod grouse headquarters crossroads barracks gallows means chassis "
    "rendezvous corps police cattle people".split()
)
_SINGULAR = {many: one for one, many in _PLURAL.items()} | {
    "bureaux": "bureau", "plateaux": "plateau", "indices": "index", "appendices": "appendix",
    "matrices": "matrix", "octopi": "octopus", "vortices": "vortex", "pennies": "penny",
    "persons": "person", "dwarves": "dwarf", "syllabi": "syllabus", "men": "man",
}  # fmt: skip

_SINGULAR_IN_S = frozenset(
    "aerobics aerodynamics alias athletics atlas bias canvas chaos civics cosmos economics "
    "electronics ethos forensics gas genetics genomics gymnastics lens linguistics logistics "
    "mathematics maths metaphysics news obstetrics pathos physics politics robotics "
    "thermodynamics".split()
)

_hissing = lazy(r"(?:s|x|z|ch|sh)$")
_consonant_y = lazy(r"(?<=[^aeiou])y$|(?<=qu)y$")
_closed_monosyllable = lazy(r"^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$")
_not_men = lazy(r"(?:hu|ger|ro|nor|sha|talis|otto|cai|mussul)man$")


def third_person(verb: str) -> str:
    """The form that goes with "he": have → has, try → tries, be → is; modals stay as they are."""
    return _keeping_case(_third_person, verb)


def _third_person(verb: str) -> str:
    return verb if verb in _MODALS else _THIRD_PERSON.get(verb) or _with_s(verb)


def plural_verb(form: str) -> str | None:
    """The form that goes with "they" for one that goes with "he": has → have, says → say.

    None where the form cannot be a third person singular ("said", "news").
    """
    lower = form.lower()
    if lower not in _PLURAL_VERB and (
        lower in _NO_THIRD_PERSON or len(lower) < 4 or not re.search(r"[^su]s$", lower)
    ):
        return None
    return _keeping_case(lambda v: _PLURAL_VERB.get(v) or _without_s(v), form)


def plural(noun: str) -> str:
    """More than one of the noun: woman → women, city → cities, sheep → sheep."""
    return _keeping_case(_plural, noun)


def _plural(noun: str) -> str:
    if noun in _UNCHANGING:
        return noun
    if noun in _PLURAL:
        return _PLURAL[noun]
    for ending in _ENDINGS:
        if noun.endswith(ending):
            return noun.removesuffix(ending) + _PLURAL[ending]
    if noun.endswith("man") and not _not_men.search(noun):
        return noun[:-2] + "en"
    if noun.endswith("person") and noun not in {"chairperson", "ombudsperson"}:
        return noun.removesuffix("person") + "people"
    return _with_s(noun)


def singular(noun: str) -> str:
    """One of the nouns: women → woman, cities → city; a singular comes back unchanged."""
    return _keeping_case(_singular, noun)


def _singular(noun: str) -> str:
    if noun in _UNCHANGING or noun in _SINGULAR:
        return _SINGULAR.get(noun, noun)
    for ending in _ENDINGS:
        if noun.endswith(_PLURAL[ending]) and _is_word(
            stem := noun.removesuffix(_PLURAL[ending]) + ending
        ):
            return stem
    if noun.endswith("men") and noun not in {"amen", "omen", "specimen"}:
        return noun[:-2] + "an"
    if noun.endswith("people"):
        return noun.removesuffix("people") + "person"
    if not noun.endswith("s") or noun.endswith("ss") or noun in _SINGULAR_IN_S:
        return noun
    if noun.endswith(("is", "us")) and not _is_word(noun[:-1]):
        return noun
    return _without_s(noun)


def present_participle(verb: str) -> str:
    """The -ing form of a regular verb: vape → vaping, blog → blogging, die → dying."""
    return _keeping_case(_ing, verb)


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def regular_past(verb: str) -> str:
    """The -ed form by rule alone: vape → vaped, blog → blogged, copy → copied."""
    return _keeping_case(_ed, verb)


def _ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return _consonant_y.sub("i", _doubled(verb)) + "ed"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if _closed_monosyllable.match(verb) else verb


def _with_s(word: str) -> str:
    return word + "es" if _hissing.search(word) else _consonant_y.sub("ie", word) + "s"


def _without_s(form: str) -> str:
    """What the form was before -s or -es was put to it."""
    bases = [form[:-1]]
    if form.endswith("ies"):
        bases = [form[:-3] + "y", form[:-1]]
    elif form.endswith("ses") and not form.endswith("sses"):
        # "cleanses" is no form of "cleans", nor "emphasises" of "emphasis".
        if _is_word(form[:-3]) or (form.endswith("ises") and _is_word(form[:-1])):
            return form[:-1]
        bases = [form[:-2], form[:-1]]
    elif form.endswith("es"):
        bases = [form[:-2], form[:-1]]
    fitting = [base for base in bases if _with_s(base) == form or base + "s" == form]
    return _commonest(fitting or bases)


def _is_word(form: str) -> bool:
    """Whether the lexicon knows the form as an ordinary word, and not as a rare one."""
    from newslint.language.lexicon import lexicon

    entry = lexicon().entry(form)
    return entry is not None and entry.known and entry.band <= 50 and "word" in entry.kinds


def _commonest(words: Iterable[str]) -> str:
    """The word that the lexicon knows as the commonest; the first where it knows none."""
    from newslint.language.lexicon import lexicon

    words = list(dict.fromkeys(words))
    if len(words) == 1:
        return words[0]
    entries = [(entry, word) for word in words if (entry := lexicon().entry(word)) is not None]
    known = [(entry.frequency, word) for entry, word in entries if entry.known]
    return max(known)[1] if known else words[0]


def _keeping_case(rule: Callable[[str], str], word: str) -> str:
    if word.islower():
        return rule(word)
    result = rule(word.lower())
    kept = 0
    while kept < min(len(word), len(result)) and word[kept].lower() == result[kept]:
        kept += 1
    shouted = word.isupper() and len(word) > 1
    return word[:kept] + (result[kept:].upper() if shouted else result[kept:])
