"""Picks the sentences in which a number may clash, at the cost of a look at each word.

Tagging a sentence and finding its subjects costs a hundred times what matching a pattern does,
and nineteen sentences in twenty are plainly right. So each word becomes one letter, by what it
may be without its neighbours (`newslint.language.word_letters` has them all), and patterns over
the letters find what looks wrong from far: "noun, singular - of - noun, plural - are". The reader
judges what they find; what they overlook is lost, so that they are generous.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, starmap

from newslint.language.word_letters import WORD_OR_MARK, letters_of
from newslint.lazy_pattern import lazy

_PHRASE = r"[dazqtOm]{0,3}[qjeNsPEpSk'G]{1,6}+"
_ONE = r"(?:[dazqtO]{0,2}[jeNsPEk'G]{1,6}+(?<=[sPGk])|GN{1,2})"
_MANY = r"[dm]{0,3}[qjeNsPEpS']{1,6}+(?<=[pS])"
_BARE = r"[^.,;:\n()!?—tAwc1B2ZMT]"
_LONG = r"[^.;:\n!?—tAw1B2ZM]"
_ANY_MORE = r"[dazmqjeNsPEpSk'G]{1,7}+"
_PREPOSITION = r"(?:[oiL]|T(?=[da]))"
_CLAUSE = r"[^.,;tAwc\n]"
_NO_PLURAL = r"[^pSmyEKcO.;:,\n\"(tAw1B2ZVMx?!—]"
_NO_SINGULAR = r"[^spPNGOhIzaEuc.;:,\n\"(tAw1B2ZVMx?!—]"

_AFTER_ONE = (
    r"r*[2V]",
    # "the cost of the repairs are"
    rf"{_PREPOSITION}{_BARE}{{1,8}}(?<![yh])(?:2|(?<![da])V|P(?=[damz]))",
    # "the restoration of mills, sheds and yards in the centre have"
    rf"{_PREPOSITION}{_LONG}{{1,14}}(?<![yhMT])2",
    r"TV[^.,;tA]{0,6}2",
    # "the only agreement we found are", "the test itself are"
    r"[Ihy]r*[^2.,;tAwc\n][^.,;tAwc\n]{0,5}2",
    r"f2",
    # "the farmer that likes the parents are"
    r"[tw](?:r*[1BZSejvp][^.,;tAwc\n]{0,8}(?<![TM])(?:[2V]|P(?=[.Gdamz]))|M[^.,;tAwc\n]{1,8}(?:[2V]|P(?=[.Gdamz])))",
)
_AFTER_MANY = (
    r"r*[1BZ]",
    # "obstacles to progress has"
    r"T[jsN]{1,2}r*[1BZ]",
    rf"{_PREPOSITION}(?:{_LONG}{{1,14}}(?<![yhMT])[1BZ]|{_BARE}{{1,8}}(?<![yh])S(?=[damzGi]))",
    r"[tw][^.;\n]{1,14}[1B]",
    # "the owners and the staff of this shop has"
    r"c[^.,;:\n()?!—tAwcMhyIx2V]{1,9}[1B]",
    r"[tw](?:r*[2VPejvL][^.,;tAwc\n]{0,8}(?:[1BZ]|S(?=[.damzGNi]))|M[^.,;tAwc\n]{1,8}(?:[1BZ]|S(?=[.damzG])))",
)
_AFTER_NOUN = (
    # "the author next to the guards are", "the information transmitted are", "the poet Virgil were"
    rf"[sP](?:jT(?=[da]){_BARE}{{1,8}}(?:[2V]|P(?=[.G]))|e{_BARE}{{0,7}}2|N{{1,2}}2)",
    rf"[pS](?:jT(?=[da]){_BARE}{{1,8}}(?:[1BZ]|S(?=[.damzG]))|e{_BARE}{{0,7}}[1B])",
    # "the only problem that we had there were"
    rf"[sPpS][tw][hyIdaG]{_CLAUSE}{{0,3}}[ejvMP2VSZ]{_CLAUSE}{{0,6}}[1B2]",
    r"SS(?=[.damzG])",
    # "the surgeon smiles and are old"
    r"[sPpS]{2}cr*[1B2]",
)
# What a noun phrase follows if it is a subject, and the phrase up to a verb of another number.
_SUBJECTS = (
    r"(?:[.,;:\n\"(?!—tAv-]|[VZ](?<=[spSPNGEhyIr][VZ])|[pNSq](?=[da])"
    r"|c(?<=[^spSPNEhyqo]c))r*",
    rf"{_PHRASE}(?:(?<=[sPGk])(?:{'|'.join(_AFTER_ONE)})|(?<=[pS])(?:{'|'.join(_AFTER_MANY)}))",
    r"GN{1,2}r*[2V]",
    r"[dazt]?[je]*[sG]r*P(?=[damzhyIGL])",
    r"[dazt][je]*Pr*P(?=[dam])",
    r"[dm]?[qjeNsPEp']{1,6}+(?<=p)r*S",
    # "the words chosen for this oath is"
    r"[dazmjq]*[pS][es][^.,;:\n(V2]{0,8}[1BZ]",
    # "the men the guard admires is"
    r"dj*[spSPE]+t?[daz]j*[spSPE]+r*[ZSVPevpL]r?[1BZS2VP]",
    # "Ana Reyes and Tom Hall is"
    r"(?:G[NsPGj]*cG[NsPGj]*|dj*[spP]cdj*[spP])r*[1BZ]",
    r"zr*(?:V|P(?=[tdam]))",
    r"mr*[1B]",
    rf"[dam]j*+(?:{'|'.join(_AFTER_NOUN)})",
)
# Nothing but singulars, or plurals, since the clause began: "and the service on the train were".
_CLAUSES = (
    r"[.;:,\n\"(tAw1B2ZVMyIh—?!-]",
    rf"{_NO_PLURAL}{{1,12}}+2(?:(?<=[sPGk]2)|(?<=[sPGk]r2))",
    rf"{_NO_SINGULAR}{{0,3}}[pS](?:[oi]{_NO_SINGULAR}{{0,3}}[pS])*r*(?:[1BZ]|S(?=[damztTirA]))",
)
_PREDICATES = (
    r"[1B2ZVMve][^.;:\n?!1B2ZVMve]{1,12}",
    rf"c{_NO_PLURAL}{{1,8}}(?<=[sPGk])r*2",
)
_SINGULARS = (
    r"[sPGNh]",
    # "the minister, who resigned, have"
    r",(?:[^.;\n]{1,25},r*2|[tw]r*(?:2|V|P(?=[dami])))",
    r"[tw]r*(?:2|V|P(?=[dami]))",
    # "the price of houses in the towns are"
    rf"(?<=[sG])(?:[oi]{_ANY_MORE})+r*2",
    # "the hall stands in the square of the guilds and have"
    r"(?<=[sP])[1BZSeM][^.;\n2Vtw]{1,16}c,?r*2",
    # "the council nevertheless mark the end"
    r"(?<=[sP])rP(?=[damztTiqyI])",
    # "the author is short and are young"
    r"r*(?:[1BZ]|S(?=[damz]))[^.;\n2VyMTtw]{0,9}cr*(?:[2VL]|P(?=[.daziG]))",
)
_PLURALS = (
    r"[pS]",
    r",[tw]r*(?:[1BZ]|S(?=[damzieT]))",
    # "the pumps of the ship in the harbour is"
    rf"(?:[oi]{_ANY_MORE})+r*[1B]",
    # "most fields, on the other hand, includes"
    r",[^.;:\n1B2ZVM]{1,14},r*[1BZS]",
    # "rules that fits"
    r"[tw]r*[1BZS]",
    r"r*[2VPL][^.;\n1BZhtw]{0,9}cr*(?:[1BZ]|S(?=[.dazeiGmT]))",
    # "the funds pay for meetings and has"
    r"(?<!M[pS])[2VeM][^.;:\n1BZM]{1,14}c,?r*[1BZ]",
    # a bracket between the two
    r"\([^.;\n()]{1,14}\)r*[1BZ]",
    # "the equipment and classes is"
    r"c[^.;:,\n1B2ZV]{0,3}[pS]r*[1BZ]",
)
_OPENINGS = (
    r"[.\n]",
    # "the cost of the repairs hurt."
    rf"r*{_ONE}{_PREPOSITION}{_BARE}{{1,8}}(?<![yh])P(?=[.G])",
    rf"r*{_MANY}{_PREPOSITION}{_BARE}{{1,8}}(?<![yh])S(?=\.)",
    r"[da]j*[sP](?:[sP]\.|[sP]?r*P(?=[damztTjr]))",
    r"(?<=\n)[dazm]?[je]*[sP]r*P(?=[damztTiqyI])",
    # "a lack of order, coupled with distrust, make"
    r"(?<=\n)[^.;:,\n1B2ZVMpSyE]{1,8},[^.;:\n1B2ZVM]{1,14},r*(?:[2V]|P(?=[damztTiqyI]))",
)
_DETERMINED = (
    r"[dazt]",
    # "the poor is"
    r"[je]*jr*2",
    # "the ills we suffer has"
    r"(?<=d)[je]*[sPpS][yIh][MVPZS1B2][VPeTi]{0,4}[1B2]",
    r"(?<=[daz])[je]*[sPEN]*[sP]\([^.;\n()]{1,14}\)2",
    # "this reports"
    r"(?<=[az])[jePEesVp]{0,3}[pS](?=[.,;\n])",
    r"(?<=z)[je]?(?:p(?![spSPNEqG'-])|S(?=[2PV]))",
    r"(?<=[VSPZie2BMp]z)S(?=[ioTj])",
    r"(?<=a)[jes]?(?:p(?![spSPNjEqG'-])|S(?=[oi1B2M]))",
    r"(?<=[VZPSiev1B2jsLTp]t)[jePENsVp]{0,3}[pS](?=[.,;\n])",
    # "the number of cases are", "a number of fans was"
    r"(?<=d)j*k[oi][^.,;\nc]{1,5}[2V]",
    r"(?<=a)j*k[oi][^.,;\nc]{1,5}[1BZ]",
)
# Each begins with a letter of its own, which lets all others be passed over as well.
_RARE = (
    # "he have", "they was"
    r"h(?:r*2|(?<![MT12BVd]h)(?:r*(?:V|P(?=[damzhyIq12B]))|(?<![SZPei]h)P))",
    r"y(?:d?r*[1BZS]|r*[2VPL][^.;\n1BZhtw]{0,9}cr*(?:[1BZ]|S(?=[.dazeiGmT])))",
    r"Ir*[1ZS]",
    r"zr*2",
    r"u(?:o?[^.,;\ncMTAv]{1,5}[2V]|d?j*[sP]cd?j*[sP]r*2|[je]?p(?![spSPNjEqGo'-]))",
    # "half of the houses is"
    rf"Eo{_ANY_MORE}(?<=[pS])r*[1B]",
    # "one of these are", "no one were"
    r"O(?:o[^.,;\ncMTAtwhyI1BZ]{1,5}[2V]|(?<=[dzj]O)(?:r*[2V]|P|id?[spE]2))",
    r"Ko[dmq]?j*[pS]r*[1BZS]",
    r"v[da]j*[sP][sP]\.",
    # "the equipment and the classes is"
    r"c(?:d[jq]*[pS]r*[1B]|(?<=[sPN]c)[djqe]{0,3}[pS]r*[1BZ])",
    r"t[dazm]?[je]*[sP]r*P(?=[damztTiqyI])",
    # "at least six reporters was"
    r"q(?<=ijq)[je]*[pS]r*[1B]",
    # "there is two reasons", "there are a leak", "there are a lot to learn", "there has been two",
    # "there have been a rise", "there seems to be two"
    r"xr*(?:[1B](?:[^.,;\n]|(?<=q),(?=q)){0,5}[pSm]"
    r"|[ZS]r*[mq]|[1B]Mr*(?:[qdjepsazP]*[pS]|[az][jes]*k)"
    r"|2(?:[dazO]?[jePs]*[sP](?![spSPNjeEqo'-])|[^pSmqKEN.,;\n]{1,4}(?=[.,;\nti])|aK)"
    r"|2M[dazO]?[jePs]*[sP](?![spSPNjeEq'-])"
    r"|2a[jesP]{1,3}o"
    r"|[ZS1BV2]M?V?TM)",
    # "these report"
    r"m(?:w(?:[1BZ]|S(?=[damzi]))|[sP](?=e)|[jePEs]{0,3}[sP](?![spSPNjeEq'-])|[jePEsVp]{1,3}[sP](?=[.,;\n]))",
)
_ONE_MORE = r"[dazqjeNsPEk'G]{1,6}+"
# A noun right before a verb of another number: "a fire the cause of which are unknown", "pumps in
# the hold and on deck is".
_BESIDE = (
    r"[1B2S]",
    r"(?<=[sPG]2)|(?<=[sPG]r2)",
    r"(?<=[pS][1B])|(?<=[pS]r[1B])",
    r"(?:(?<=[pS]S)|(?<=[pS]rS))(?=[damztTirAj])",
)
# Most are there for a reason: "the hills in the north are", "the mayor and the clerk are", "the
# cost of the repairs is".
_EXPLAINED = (
    rf"[pSE](?:[oi]{_ONE_MORE})+r*2\Z",
    rf"[spSPNEG]c{_ONE_MORE}r*2\Z",
    rf"[sPGNkuOy](?:[oiL]{_ANY_MORE})+r*[1B]\Z",
)
_REACH = 30
"""Letters before a verb in which a reason for its number is looked for."""
_REFLEXIVES = (
    # "the ministers blamed himself", "the minister blamed themselves"
    r"(?:[pS]|dN)[^.,;\nsGhyNE]{0,6}f",
    r"[sPGh][^.,;\nspSGhycmE]{0,6}F",
    r"[.\nt]d(?:j*[sP]t?d[^.,;\n]{1,8}F|j*[pS]t?d[^.,;\n]{1,8}f)",
)


def _after(beginning: str, *alternatives: str) -> re.Pattern[str]:
    """A pattern with one beginning for all: most letters are passed over for not matching it."""
    return lazy(f"{beginning}(?:{'|'.join(alternatives)})")


_PATTERNS = [
    *starmap(
        _after,
        (_SUBJECTS, _CLAUSES, _PREDICATES, _SINGULARS, _PLURALS, _OPENINGS, _DETERMINED),
    ),
    lazy("|".join(_RARE)),
]
_NEXT_TO_NOUN = _after(*_BESIDE)
_REASON = lazy("|".join(_EXPLAINED))
_WITH_REFLEXIVE = lazy("|".join(_REFLEXIVES))


def suspicious_places(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The words of some paragraphs in whose sentences a number may clash: the index of the
    paragraph, and the position in it, in order."""
    of_each = [*map(letters_of, texts)]
    starts = [*accumulate((len(letters) + 1 for letters in of_each), initial=1)]
    paragraph, seen = -1, 0
    words: Iterator[re.Match[str]] = iter(())
    for last in _clashes("\n" + "\n".join(of_each)):
        k = bisect_right(starts, last) - 1
        if k != paragraph:
            paragraph, seen, words = k, starts[k], WORD_OR_MARK.finditer(texts[k])
        word = next(islice(words, last - seen, None), None)
        seen = last + 1
        if word is not None:
            yield k, word.start()


def _clashes(letters: str) -> list[int]:
    """Where the last letter stands of what looks like a clash, ascending."""
    patterns = _PATTERNS
    if "f" in letters or "F" in letters:
        patterns = [*patterns, _WITH_REFLEXIVE]
    found = {m.end() - 1 for pattern in patterns for m in pattern.finditer(letters)}
    for m in _NEXT_TO_NOUN.finditer(letters):
        end = m.end()
        if _REASON.search(letters, max(0, end - _REACH), end) is None:
            found.add(end - 1)
    return sorted(found)
