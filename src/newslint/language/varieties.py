"""One word, two spellings: colour and color, organise and organize.

Pairs come from the regular correspondences between the varieties of English, each confirmed by
the lexicon (either spelling main where the other is not), and from a short list of those in
which one spelling serves both varieties (tyre, tire).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.language.lexicon import Lexicon

CORRESPONDENCES = (
    ("is", "iz"), ("our", "or"), ("re", "er"), ("ll", "l"), ("l", "ll"), ("ae", "e"), ("oe", "e"),
    ("ys", "yz"), ("ogu", "og"), ("ogue", "og"), ("ence", "ense"), ("ences", "enses"), ("ge", "g"),
    ("e", ""), ("ou", "o"), ("ough", "ow"), ("ph", "f"), ("y", "i"), ("sc", "sk"), ("c", "k"),
    ("c", "s"), ("s", "c"), ("ck", "que"), ("que", "ck"), ("qu", "ck"), ("que", "k"), ("mme", "m"),
    ("ey", "ay"), ("ey", "y"), ("ie", "y"), ("pp", "p"), ("tt", "t"), ("rr", "r"), ("gg", "g"),
    ("ss", "s"), ("zz", "z"), ("s", "z"), ("ette", "et"), ("yj", "aj"), ("au", "a"),
    ("aero", "air"), ("aoe", "o"), ("ium", "um"), ("um", "om"), ("x", "ct"), ("tred", "tered"),
    ("tring", "tering"), ("bred", "bered"), ("bring", "bering"), ("vred", "vered"),
    ("oeuvr", "euver"), ("oeuvre", "euver"), ("chred", "chered"), ("draught", "draft"),
    ("moustach", "mustach"), ("jeweller", "jewelr"), ("artef", "artif"), ("tsar", "czar"),
    ("pedlar", "peddler"), ("rouble", "ruble"), ("adaptor", "adapter"), ("miaow", "meow"),
    ("liquor", "licor"), ("flaut", "flut"), ("arse", "ass"), ("titb", "tidb"), ("storey", "story"),
    ("kaf", "caf"), ("lasagne", "lasagna"), ("numb", "num"), ("collecta", "collecti"),
    ("pyja", "paja"), ("k", "c"), ("ialit", "ialt"), ("maths", "math"), ("nought", "naught"),
    ("hove", "hoove"), ("inflex", "inflect"), ("ambie", "ambia"), ("dant", "dent"), ("gemm", "gem"),
    ("elle", "el"), ("organdie", "organdy"), ("throughway", "thruway"), ("tumbril", "tumbrel"),
    ("abetter", "abettor"), ("crozi", "crosi"), ("lissom", "lissome"), ("nyah", "na"),
    ("gobbledeg", "gobbledyg"), ("beknown", "beknownst"), ("oversized", "oversize"), ("yse", "yze"),
    ("yses", "yzes"),
)  # fmt: skip
"""Spellings that differ between British and American English, British first."""

SHARED = (
    ("amongst", "among"), ("analyses", "analyzes"), ("axe", "ax"),
    ("cheque", "check"), ("chequebook", "checkbook"), ("chequebooks", "checkbooks"),
    ("chequer", "checker"), ("chequered", "checkered"), ("chequers", "checkers"),
    ("cheques", "checks"), ("dependant", "dependent"), ("dependants", "dependents"),
    ("draught", "draft"), ("draughts", "drafts"), ("dreamt", "dreamed"),
    ("encyclopaedia", "encyclopedia"), ("encyclopaedias", "encyclopedias"),
    ("encyclopaedic", "encyclopedic"), ("enquire", "inquire"), ("enquired", "inquired"),
    ("enquires", "inquires"), ("enquiries", "inquiries"), ("enquiring", "inquiring"),
    ("enquiry", "inquiry"), ("flautist", "flutist"), ("flautists", "flutists"), ("kerb", "curb"),
    ("kerbed", "curbed"), ("kerbs", "curbs"), ("learnt", "learned"), ("licence", "license"),
    ("licences", "licenses"), ("metre", "meter"), ("metres", "meters"),
    ("micrometre", "micrometer"), ("micrometres", "micrometers"), ("mum", "mom"),
    ("mums", "moms"), ("onwards", "onward"), ("paralyses", "paralyzes"),
    ("practise", "practice"), ("practised", "practiced"), ("practises", "practices"),
    ("practising", "practicing"), ("programme", "program"), ("programmes", "programs"),
    ("spelt", "spelled"), ("spilt", "spilled"), ("spoilt", "spoiled"), ("storey", "story"),
    ("storeys", "stories"), ("tyre", "tire"), ("tyres", "tires"), ("unlearnt", "unlearned"),
)  # fmt: skip
"""British word and American one, of which one is a main spelling in both varieties."""

_DISTINCT = frozenset(
    """whisky whiskies whiskey whiskeys caesar manila hanky hankies asshole assholes arsehole
    arseholes judgment judgments judgmental adapter adapters specialty specialties balk balks
    balked balking spilled dreamed collectible collectibles ambience ambiance flyer flyers
    oversized chocolaty""".split()
)
"""Words of both varieties, or words that mean something else, though the lists call them spellings
of one variety."""


def counterpart(word: str, dialect: str, lexicon: Lexicon) -> str | None:
    """The main spelling in `dialect` of a word that is spelt otherwise there, or None.

    None as well for a word that the lexicon does not hold, or that is at home in `dialect`. The
    case of a capitalised word is kept.
    """
    for form in dict.fromkeys((word, word.lower())):
        entry = lexicon.entry(form)
        if entry is not None:
            break
    else:
        return None
    if dialect in entry.dialects or form in _DISTINCT:
        return None
    for other in _shared().get(form, ()):
        if dialect in lexicon.dialects(other):
            return _like(word, other)
    for other in _respelt(form):
        if other.endswith("ae") or form.endswith("ae"):
            continue  # a Latin plural: micelle, micellae
        found = lexicon.dialects(other)
        if dialect in found and not found & entry.dialects:
            return _like(word, other)
    return None


def _respelt(word: str) -> Iterator[str]:
    """The word with one correspondence applied, either way and anywhere; then with two."""
    once = list(dict.fromkeys(_with_one(word, (*CORRESPONDENCES, *_BACK))))
    yield from once
    for form in once:
        yield from _with_one(form, _COMBINING)


def _with_one(word: str, pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for one, other in pairs:
        at = word.find(one)
        # "Metre", "meter", but not "prev", "perv".
        while 0 <= at < 2 and one in {"re", "er"} and other in {"re", "er"}:
            at = word.find(one, at + 1)
        while at >= 0:
            yield word[:at] + other + word[at + len(one) :]
            at = word.find(one, at + 1)


_BACK = tuple((b, a) for a, b in CORRESPONDENCES if b)
_COMBINING = tuple((a, b) for a, b in (*CORRESPONDENCES[:8], *_BACK[:8]) if len(a) > 1)


@cache
def _shared() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for british, american in SHARED:
        table.setdefault(british, []).append(american)
        table.setdefault(american, []).append(british)
    return table


def _like(model: str, word: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
