"""Words that are singular, plural or either: nouns, determiners, pronouns, present-tense verbs."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from newslint.language.inflection import singular

Number = Literal["singular", "plural"]

SINGULAR: Number = "singular"
PLURAL: Number = "plural"


def other(number: Number) -> Number:
    return PLURAL if number == SINGULAR else SINGULAR


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SINGULAR_DETERMINERS = _words("a an this that each every another one")
PLURAL_DETERMINERS = _words(
    "these those many few several both two three four five six seven eight nine ten eleven twelve "
    "fewer various numerous"
)
ANYBODY = _words("anyone anybody someone somebody everyone everybody nobody")
"""Pronouns that stand for one person, whoever that is."""
SINGULAR_PRONOUNS = ANYBODY | _words("he she it this each everything something anything nothing")
PLURAL_PRONOUNS = _words("they we you these those both several few many others")

ALWAYS_PLURAL = _words(
    "people police cattle vermin policemen criteria phenomena bacteria larvae strata spectra "
    "proceeds remains odds savings premises grounds"
)
"""Nouns that take a plural verb whatever their form."""

ALWAYS_SINGULAR = _words(
    "news mathematics maths physics gymnastics aerobics linguistics genetics chess diabetes lens "
    "agenda spaghetti"
)
"""Nouns that take a singular verb whatever their form."""

INVARIANT = _words(
    "series species means headquarters crossroads barracks aircraft spacecraft hovercraft "
    "watercraft craft offspring sheep deer fish salmon trout cod shrimp squid moose bison swine "
    "corps gallows chassis data media percent percentage cent % politics economics statistics "
    "ethics athletics acoustics tactics dynamics mechanics logistics graphics optics classics "
    "electronics semantics analytics metrics basics works thanks whereabouts innings kudos "
    "sweepstakes dice algae paparazzi graffiti billiards darts dominoes draughts checkers "
    "shambles biceps triceps clergy elite gasworks waterworks youth blues personnel folk kin "
    "livestock poultry wildlife counsel cavalry infantry artillery kind sort type poor rest lots "
    "oz km kg mm cm lb mph m bn k pm am etc vs versus plus minus times gentry majesty dead "
    "homeless wounded injured elderly unemployed rich young old blind deaf disabled wealthy third "
    "quarter half cricket opposition latter former same fauna flora fruit none"
)
"""Nouns whose form leaves their number open, or that take either verb."""

SAME_IN_BOTH = _words(
    "series species aircraft spacecraft hovercraft watercraft crossroads sheep deer fish salmon "
    "trout cod squid moose bison headquarters barracks offspring corps gallows"
)
"""Those that an article or a pronoun makes one: "this species is"."""

COUNTED_BY_OBJECT = _words("lot lots plenty all some most any couple")
"""With "of", as many as the noun after it: "a lot of dogs are", "a lot of money is"."""

MULTITUDES = _words("dozens hundreds thousands millions billions scores tens")

EITHER_WITH_PLURAL = _words(
    "number subset majority minority plurality bulk remainder rest total amount pair "
    "trio variety range "
    "handful host array bunch string group set mix mixture combination collection crowd crop "
    "batch raft slew spate swath swathe wealth multitude myriad ton load mass heap half third "
    "quarter fifth tenth fraction proportion part portion share section percent percentage cent % "
    "none more less kind sort type series sample selection spectrum list fleet stream flurry wave "
    "row line team panel generation class minimum maximum average mountain pile stack flood "
    "barrage litany patchwork network cluster army mob sea dozen hundred thousand million gang "
    "band body bundle chain range column convoy squad species many few several both much enough "
    "chunk slice stretch succession sequence spread trickle torrent galaxy parade procession "
    "bevy plethora smattering scattering sprinkling roster battery herd flock swarm clutch "
    "catalogue cascade"
)
"""With "of" and a plural, one or many by sense: "a group of men is/are"."""

DISTRIBUTIVE = _words("one each either neither")
"""With "of", one at a time: "each of the men is"."""

MEASURES = _words(
    "years months weeks days hours minutes seconds decades miles kilometres kilometers metres "
    "meters feet inches yards acres hectares tonnes tons pounds dollars euros pence cents "
    "francs yen rupees rubles pesos degrees points percent times gallons litres liters grams "
    "kilograms kilos ounces calories watts volts bytes kilobytes gigabytes megabytes "
    "pixels laps rounds "
    "characters votes nights quarters thirds fifths per cent"
)
"""Plural units that may be taken as one sum: "ten years is a long time"."""

_SINGULAR_FORMS = frozenset({"is", "was", "has", "does"})
_PLURAL_FORMS = frozenset({"are", "were", "have", "do", "'re", "'ve"})


_SCIENCES = ("genetics", "politics", "nomics", "physics", "ethics")


def verb_number(word: str, tag: str) -> Number | None:
    """The number of a finite verb, lower-case; None for a form that goes with either."""
    if tag not in ("VBZ", "VBP", "VBD"):
        return None
    if word in _SINGULAR_FORMS:
        return SINGULAR
    if word in _PLURAL_FORMS:
        return PLURAL
    if tag == "VBZ" and word != "'s":
        return SINGULAR
    if tag == "VBP" and word not in ("'m", "am", "'d"):
        return PLURAL
    return None


@lru_cache(maxsize=8192)
def noun_number(word: str, tag: str) -> Number | None:
    """The number of a common noun, lower-case, by its form; None where the form leaves it open."""
    if word in ALWAYS_PLURAL or word in MULTITUDES or word.endswith("people"):
        return PLURAL
    if word in ALWAYS_SINGULAR:
        return SINGULAR
    if word in INVARIANT or word.rpartition("-")[2] in INVARIANT or word.endswith(_SCIENCES):
        return None
    looks_plural = singular(word) != word
    if tag == "NNS":
        return PLURAL if looks_plural else None
    return None if looks_plural else SINGULAR
