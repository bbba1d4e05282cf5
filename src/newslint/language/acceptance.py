"""Whether a copy editor would take a token as spelt: the cases beyond a plain look-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lazy_pattern import lazy

if TYPE_CHECKING:
    from newslint.language.lexicon import Lexicon

BASE_BAND = 60
"""A word made with a prefix or suffix is believed when its base is at least this common."""
INFLECTED_BAND = 35
"""Words as common as this have all their inflected forms listed."""
RIVAL_BAND = 50
"""… and no word at least this common is one slip away."""
SHORTEST_BASE = 4
SHORTEST_BASE_AFTER_COMMON_PREFIX = 7

# The lexicon holds most words in un-, de-, dis-, mis-, out- and pro-, and -er, -able, -ness: as
# rules these would believe more slips than they save words.
PREFIXES = (
    "anti", "bio", "counter", "cyber", "eco", "electro", "geo", "hyper", "macro", "mega", "micro",
    "mini", "multi", "nano", "neo", "neuro", "non", "petro", "photo", "pseudo", "psycho", "quasi",
    "socio", "super", "techno", "ultra", "video",
)  # fmt: skip
COMMON_PREFIXES = ("over", "pre", "re", "under")
SUFFIXES = ("ability", "esque", "like", "proof", "wide")
"""Endings that make a word of any fitting one: "storm" → "stormlike"."""

_STARTS = PREFIXES + COMMON_PREFIXES
_ENDS = (*SUFFIXES, "s")

HYPHENATED_PREFIXES = frozenset(_STARTS) | frozenset(
    "afro anglo arch austro auto bi co de demi di dis e euro ex extra franco germano greco ibero "
    "indo infra inter intra italo judeo mal mid mis mono nordic off out paleo pan para poly post "
    "pro proto psych russo self semi sino sub tele trans tri turbo un uni ur vice".split()
)
HYPHENATED_SUFFIXES = frozenset(
    "alongs arounds aways backs bys downs elect ese esque fold ins ish ism ist ness offs olds ons "
    "outs overs somethings thons throughs togethers ups".split()
)
CLITICS = ("'s", "'d", "'ll", "'re", "'ve", "s'")

_joint = lazy(r"[-\u2010\u2011\u2013/&+.]")
_unjudged = lazy(r"\d|\A[^A-Za-z\u00c0-\u024f\u1e00-\u1eff]*\Z")
"""A token with a digit, or without a Latin letter."""


def accepts(token: str, lexicon: Lexicon) -> bool:
    """Whether the token is known as it stands, in parts, or as a plain derivation.

    Tokens with a digit or without a Latin letter are not judged, and so accepted.
    """
    if token.isascii() and token.isalpha():
        return _accepts_letters(token, lexicon)
    word = token.replace("’", "'").strip("'")
    if not word.isascii():
        from unicodedata import normalize

        word = normalize("NFKC", word)
    if _listed(word, lexicon) or _unjudged.search(word):
        return True
    if _joint.search(word):
        return _accepts_joined(word, lexicon)
    if "'" in word:
        return _accepts_apostrophe(word, lexicon)
    if not word.isascii():
        return _name_without_accents(word, lexicon)
    return _accepts_letters(word, lexicon)


def _accepts_letters(word: str, lexicon: Lexicon) -> bool:
    return _listed(word, lexicon) or _plural_initialism(word, lexicon) or _derived(word, lexicon)


def _listed(word: str, lexicon: Lexicon) -> bool:
    """Known in this case, or as a lower-case or capitalised word that was given capitals."""
    if _is_known(word, lexicon):
        return True
    if word.islower() or not word:
        return False
    if not word.isupper():
        return word[1:].islower() and _is_known(word.lower(), lexicon)
    lower = word.lower()
    if _is_known(lower, lexicon) or _is_known(word.capitalize(), lexicon):
        return True
    return any(_is_known(form, lexicon) for form in _in_mixed_case(lower))


def _is_known(form: str, lexicon: Lexicon) -> bool:
    entry = lexicon.entry(form)
    return entry is not None and entry.known


def _in_mixed_case(lower: str) -> list[str]:
    """The word as it is listed with capitals inside: "youtube" → "YouTube"."""
    from newslint.language.sound_index import sound_index
    from newslint.language.sounds import sound_key

    return [form for form in sound_index().words([sound_key(lower)]) if form.lower() == lower]


def _name_without_accents(word: str, lexicon: Lexicon) -> bool:
    """A name listed without its accents; of ordinary words both forms are listed."""
    from newslint.language.sounds import unaccented

    entry = lexicon.entry(unaccented(word))
    return entry is not None and entry.known and "word" not in entry.kinds


def _accepts_joined(word: str, lexicon: Lexicon) -> bool:
    parts = [part for part in _joint.split(word) if part]
    if not parts:
        return True
    if "-" in word and _listed(word.replace("-", ""), lexicon):
        return True
    return all(
        len(part) == 1
        or (i < len(parts) - 1 and part.lower() in HYPHENATED_PREFIXES)
        or (i and part.lower() in HYPHENATED_SUFFIXES)
        or accepts(part, lexicon)
        for i, part in enumerate(parts)
    )


def _accepts_apostrophe(word: str, lexicon: Lexicon) -> bool:
    lower = word.lower()
    for clitic in CLITICS:
        if lower.endswith(clitic):
            stem = word[: -len(clitic)]
            if clitic == "s'":
                stem = word[:-1]
            return len(stem) == 1 or accepts(stem, lexicon)
    head, _, tail = word.partition("'")
    return len(head) == 1 and head.isupper() and tail[:1].isupper() and accepts(tail, lexicon)


def _plural_initialism(word: str, lexicon: Lexicon) -> bool:
    return word[-1:] == "s" and word[:-1].isupper() and _listed(word[:-1], lexicon)


def _derived(word: str, lexicon: Lexicon) -> bool:
    lower = word.lower()
    if not lower.startswith(_STARTS) and not lower.endswith(_ENDS):
        return False
    if word not in {lower, lower.capitalize(), lower.upper()}:
        return False
    derived = any(_base(base, lexicon, 0) for base in _bases(lower))
    inflected = lower.endswith("s") and any(
        _base(base, lexicon, INFLECTED_BAND) for base in _without_s(lower)
    )
    return (derived or inflected) and not _rival(lower, lexicon)


def _bases(word: str) -> list[str]:
    """What remains of the word without a prefix or suffix, in every reading."""
    bases = [word.removeprefix(p) for p in PREFIXES if word.startswith(p)]
    for suffix in SUFFIXES:
        if word.endswith(suffix):
            stem = word.removesuffix(suffix)
            bases += [stem, stem + "e"] if suffix[0] in "ae" else [stem]
    bases = [base for base in bases if len(base) >= SHORTEST_BASE]
    for prefix in COMMON_PREFIXES:
        base = word.removeprefix(prefix)
        if base != word and len(base) >= SHORTEST_BASE_AFTER_COMMON_PREFIX:
            bases.append(base)
    return bases


def _without_s(word: str) -> tuple[str, ...]:
    if word.endswith("ies"):
        return (word[:-3] + "y",)
    if word.endswith(("ses", "xes", "ches", "shes")):
        return word[:-2], word[:-1]
    return () if word.endswith(("ss", "us", "is")) else (word[:-1],)


def _base(word: str, lexicon: Lexicon, above: int) -> bool:
    """Whether the word is a known ordinary one of a band above the given, and not a rare one."""
    entry = lexicon.entry(word)
    return (
        entry is not None
        and entry.known
        and above < entry.band <= BASE_BAND
        and "word" in entry.kinds
    )


def _rival(word: str, lexicon: Lexicon) -> bool:
    """Whether a common word is one slip away, so that the derivation is the likelier slip."""
    from newslint.language.near_words import near_strings

    for near in near_strings(word):
        if (band := lexicon.band(near)) is not None and band <= RIVAL_BAND and near + "s" != word:
            return True
    return False
