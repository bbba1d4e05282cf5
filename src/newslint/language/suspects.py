"""Picks the sentences in which a number may clash, at the cost of a look at each word.

Tagging a sentence and finding its subjects costs a hundred times what matching a pattern does,
and nineteen sentences in twenty are plainly right. So each word becomes one letter, by what it
may be without its neighbours (``_LETTERS``), and patterns over the letters find what looks wrong
from far: "noun, singular - of - noun, plural - are". The reader judges what they find; what they
overlook is lost, so that they are generous.

====  =====================================================================
1 2   is, was, has, does; are, were, have, do
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
from itertools import islice

from newslint.language.collectives import COLLECTIVES
from newslint.language.inflection import singular
from newslint.language.noun_number import EITHER_WITH_PLURAL, PLURAL, SINGULAR, noun_number
from newslint.language.people import GIVEN_NAMES
from newslint.language.word_tags import unlisted, word_tags
from newslint.lazy_pattern import lazy

_TOKEN = lazy(r"[\w'’-]+|\n\n+|[^\w\s]")
_GAP = lazy(r"\n\n+")
_VISIBLE = lazy(r"\S")
_WORDS = {
    "1": "is was has does isn't wasn't hasn't doesn't",
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
    "r": "just still even",
    "K": "lot lots plenty couple",
    "c": "and or nor but",
    "e": "had hadn't",
    "v": "said thought believed knew meant felt argued showed found added warned insisted admitted "
    "announced noted explained suggested claimed hoped feared understood learned heard saw",
    "T": "to",
    "M": "will would can could may might must shall should did not been be being had am i'm "
    "didn't won't wouldn't can't couldn't cannot shouldn't let",
}
_TITLES = frozenset(["mr", "mrs", "ms", "dr"])
_FRACTIONS = frozenset(
    "half third quarter fifth tenth percent percentage cent majority total".split()
)
_BY_WORD = dict.fromkeys(EITHER_WITH_PLURAL & COLLECTIVES | _FRACTIONS, "E") | {
    word: letter for letter, words in _WORDS.items() for word in words.split()
}

_START = r"(?:[.,;:\n\"(?!—tAVZv-]|(?<=[^spSPNEhyqo])c|[spNPSq](?=[da]))r*"
"""What a noun phrase follows if it is a subject."""
_ONE = r"(?:[dazqtO]{0,2}[jeNsPEk'G]{1,6}+(?<=[sPGk])|GN{1,2})"
_MANY = r"[dm]{0,3}[qjeNsPEpS']{1,6}+(?<=[pS])"
_BARE = r"[^.,;:\n()!?—tAwc12ZMT]"
_PREPOSITION = r"(?:[oiL]|T(?=[da]))"
_CLAUSE = r"[^.,;tAwc\n]"
_AFTER_ONE = (
    r"r*[2V]",
    # "the cost of the repairs are"
    rf"{_PREPOSITION}{_BARE}{{1,8}}(?<![yh])(?:2|(?<![da])V|P(?=[damz]))",
    # "the deal between the mayor and the unions have"
    rf"[oi]{_BARE}{{1,5}}c{_BARE}{{1,4}}2",
    r"TV[^.,;tA]{0,6}2",
    # "the only agreement we found are", "the test itself are"
    r"[Ihy]r*[^2.,;tAwc\n][^.,;tAwc\n]{0,5}2",
    r"f2",
    # "the farmer that likes the parents are"
    r"[tw](?:r*[1ZSejvp][^.,;tAwc\n]{0,8}(?<![TM])(?:[2V]|P(?=[.Gdamz]))|M[^.,;tAwc\n]{1,8}(?:[2V]|P(?=[.Gdamz])))",
)
_AFTER_MANY = (
    r"r*[1Z]",
    rf"{_PREPOSITION}{_BARE}{{1,8}}(?<![yh])(?:[1Z]|S(?=[damzGi]))",
    r"TV[^.,;tA]{0,6}1",
    # "the owners and the staff of this shop has"
    r"c[^.,;:\n()?!—tAwcMhyIx2V]{1,9}1",
    r"[tw](?:r*[2VPejvL][^.,;tAwc\n]{0,8}(?:[1Z]|S(?=[.damzGNi]))|M[^.,;tAwc\n]{1,8}(?:[1Z]|S(?=[.damzG])))",
)
_AT_START = (
    rf"{_ONE}(?:{'|'.join(_AFTER_ONE)})",
    rf"{_MANY}(?:{'|'.join(_AFTER_MANY)})",
    r"[dazt]?[je]*[sG]r*P(?=[damzhyIGL])",
    r"[dazt][je]*Pr*P(?=[dam])",
    # "the author next to the guards are"
    rf"[da]j*[sP]jT(?=[da]){_BARE}{{1,8}}(?:[2V]|P(?=[.G]))",
    rf"[dm]j*[pS]jT(?=[da]){_BARE}{{1,8}}(?:[1Z]|S(?=[.damzG]))",
    r"[dm]?[qjeNsPEp']{1,6}+(?<=p)r*S",
    r"[dm]j*SS(?=[.damzG])",
    # "the men the guard admires is"
    r"dj*[spSPE]+t?[daz]j*[spSPE]+r*[ZSVPevpL]r?[1ZS2VP]",
    # "Ana Reyes and Tom Hall is"
    r"(?:G[NsPGj]*cG[NsPGj]*|dj*[spP]cdj*[spP])r*[1Z]",
    r"zr*(?:[2V]|P(?=[tdam]))",
    r"mr*1",
    # "the poet Virgil were"
    r"[da]j*sN{1,2}2",
    # "the information transmitted are"
    rf"[da]j*[sP]e{_BARE}{{0,7}}2",
    rf"[dm]j*[pS]e{_BARE}{{0,7}}1",
    # "the only problem that we had there were"
    rf"[dam]j*[sPpS][tw][hyIdaG]{_CLAUSE}{{0,3}}[ejvMP2VSZ]{_CLAUSE}{{0,6}}[12]",
    # "the surgeon smiles and are old"
    r"dj*[sPpS]{2}cr*[12]",
)
_ANYWHERE = (
    # "the cost of the repairs hurt."
    rf"[.\n\"?!tA]r*{_ONE}{_PREPOSITION}{_BARE}{{1,8}}(?<![yh])P(?=[.G])",
    rf"[.\n\"?!tA]r*{_MANY}{_PREPOSITION}{_BARE}{{1,8}}(?<![yh])S(?=\.)",
    # "he have", "they was"
    r"(?<![MT12Vd])hr*(?:[2V]|P(?=[damzhyIq12]))",
    r"yr*[1ZS]",
    r"Ir*[ZS]",
    r"[.\nv][da]j*[sP][sP]\.",
    # "the number of cases are", "a number of fans was"
    r"dj*k[oi][^.,;\nc]{1,5}[2V]",
    r"aj*k[oi][^.,;\nc]{1,5}[1Z]",
    r"uo?[^.,;\nc]{1,5}[2V]",
    r"Oo[^.,;\nctwA]{1,5}[2V]",
    r"Ko[dmq]?j*[pS]r*[1ZS]",
    r"cd[jq]*[pS]r*1",
    # "the minister, who resigned, have", "rules that fits"
    r"[sPhNG],[^.;\n]{1,25},r*2",
    r"[pS],[^.;\n]{1,25},r*1",
    r"[pS],?[tw]r*(?:[1Z]|S(?=[damzieT]))",
    r"[sPG],?[tw]r*2",
    r"GN,wr*2",
    # "at least six reporters was"
    r"ijq[je]*[pS]r*1",
    r"s,?[tw]r*(?:V|P(?=[dami]))",
    r"mw(?:[1Z]|S(?=[damzi]))",
    # "there is two reasons", "there are a leak"
    r"xr*(?:1r?[qmj]*[pS]|2r?[az]j*[sP](?!o))",
    # "the author is short and are young"
    r"[hsPNG]r*(?:[1Z]|S(?=[damz]))[^.;\n2VyMTtw]{0,9}cr*(?:[2VL]|P(?=[.daziG]))",
    r"[pyS]r*[2VPL][^.;\n1Zhtw]{0,9}cr*(?:[1Z]|S(?=[.dazeiGmT]))",
    # "these report", "a reports"
    r"m[jePEs]{0,3}[sP](?![spSPNjeEq'-])",
    r"m[jePEsVp]{1,3}[sP](?=[.,;\n])",
    r"[az][jePEesVp]{0,3}[pS](?=[.,;\n])",
    r"[VZPSiev12jsLTp]t[jePENsVp]{0,3}[pS](?=[.,;\n])",
    # "the ministers blamed himself", "the minister blamed themselves"
    r"(?:[pS]|dN)[^.,;\nsGhyNE]{0,6}f",
    r"[sPGh][^.,;\nspSGhycmE]{0,6}F",
    r"[.\nt]d(?:j*[sP]t?d[^.,;\n]{1,8}F|j*[pS]t?d[^.,;\n]{1,8}f)",
)


_SUSPECT = lazy(f"{_START}(?:{'|'.join(_AT_START)})|{'|'.join(_ANYWHERE)}")


_MOST_KEPT = 200_000


class _Letters(dict[str, str]):
    """The letter of each word met, found when first asked for."""

    def __missing__(self, form: str) -> str:
        if len(self) > _MOST_KEPT:
            self.clear()
        letter = self[form] = _letter(form)
        return letter


_letters = _Letters()
_SEPARATE = {"‘": '"', "“": '"', "”": '"', "’": "'", "–": "—"}


def _letter(form: str) -> str:
    lower = form if form.islower() else form.lower()
    if not lower.isalpha():
        if form[0] == "\n":
            return "\n"
        lower = lower.replace("’", "'").lstrip("'-").rstrip("-")
        if not lower[:1].isalpha():
            return "q" if lower[:1].isdigit() else _SEPARATE.get(form, form[0])
        if lower.endswith(("'s", "'")):
            return "d"
    known = _BY_WORD.get(lower)
    if known is not None:
        return known
    if form is not lower and (lower in GIVEN_NAMES or lower in _TITLES):
        return "G"
    tags = word_tags().listed(lower)
    if tags is None:
        if form is not lower:
            return "N"
        tags = tuple(tag for tag in unlisted(lower) if tag != "JJ")
    letter = _letter_of_tags(tags)
    if letter != _EITHER:
        return letter
    number = noun_number(lower, "NNS" if singular(lower) != lower else "NN")
    return {PLURAL: "p", SINGULAR: "s", None: "E"}[number]


_EITHER = "?"


@cache
def _letter_of_tags(tags: tuple[str, ...]) -> str:
    if "NNS" in tags and "NN" in tags:
        return "j" if "JJ" in tags else _EITHER
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


def encode(text: str) -> str:
    """A letter for each word, mark and blank line of a text."""
    return "".join(map(_letters.__getitem__, _TOKEN.findall(text)))


def suspicious_places(text: str) -> list[int]:
    """Positions in a text, ascending, of words in whose sentences a number may clash."""
    words = _TOKEN.findall(text)
    letters = "\n" + "".join(map(_letters.__getitem__, words))
    places = []
    gaps = _GAP.finditer(text)
    at, seen = 0, 1
    for m in _SUSPECT.finditer(letters):
        k = m.end() - 1
        blanks = letters.count("\n", seen, k)
        if blanks:
            at = next(islice(gaps, blanks - 1, None)).end()
            seen = letters.rindex("\n", seen, k) + 1
        at = _after_visible(text, at, sum(map(len, words[seen - 1 : k - 1])))
        seen = k
        places.append(at)
    return places


def _after_visible(text: str, start: int, count: int) -> int:
    """Where the next word stands after so many characters that are no space. Nothing but space
    lies between words, so that the length of those before it tells where a word is."""
    end = start
    while count:
        stop = end + count
        count -= len("".join(text[end:stop].split()))
        end = stop
    return _VISIBLE.search(text, end).start()  # type: ignore[union-attr]
