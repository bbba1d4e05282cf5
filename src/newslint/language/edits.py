"""One slip of the fingers or the ear: its neighbourhood, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from newslint.language.keyboard import NEIGHBOURS
from newslint.language.sounds import unaccented

LETTERS = "abcdefghijklmnopqrstuvwxyz"

TRANSPOSED = 0.6
CARRIED = 1.1
"""A letter that landed two places away: "Ghandi"."""
MISSING = 0.75
EXTRA = 1.1
WRONG = 1.25
WRONG_NEIGHBOUR_KEY = 0.9
DOUBLING = 0.5
"""A letter single that should be double, or the reverse."""
VOWEL_FOR_VOWEL = 0.7
VOWEL_MISSING = 0.6
VOWEL_OF_PAIR_MISSING = 0.52
"""One of two vowels that stand together: "beuty"."""
SOUNDS_ALIKE = 0.6
SOUNDS_LIKE = 0.8
ACCENT = 0.6
"""An accent that the right word lacks."""
SILENT = 0.65
SILENT_EXTRA = 0.85
"""Letters that are often mute are rather left out than put in."""
APOSTROPHE_MISSING = 0.3
APOSTROPHE_EXTRA = 0.7
LEFT_OUT = 0.8
LEFT_OUT_LETTER = 0.2
"""A run of letters dropped in one place ("repetion"): once, and for each letter."""
LONGEST_LEFT_OUT = 5
SPELLING_PATTERN = 0.6
TRAILING = 1.3
"""A letter too many at the end, where it mostly is an ending that the writer meant."""
CHEAPEST = APOSTROPHE_MISSING
OPENING = 0.5
"""Added to a slip on the first letter, which writers seldom get wrong."""
ENDING = 0.15
"""Added to a wrong last letter: it mostly belongs to an ending, which writers know."""

FAR = 99.0
WIDEST = 3
"""The most letters by which one of two compared words may run ahead."""
CONTEXT = 3
"""Common letters kept beside a difference: doublings and patterns reach into them."""

END = "\n"
"""Stands before the first letter and after the last."""

_VOWELS = frozenset("aeiouy")
_SILENT = frozenset("hewgku")
_ALIKE = frozenset(
    a + b
    for group in "ckq sc sz gj fv bv td mn bp iy uw xs ts".split()
    for a in group
    for b in group
    if a != b
)
_INTERCHANGED = frozenset("cs sc ck kc sz zs gj jg".split())

_PATTERNS = [
    tuple(pair.split(":"))
    for pair in (
        "a:ai a:ei able:ible age:ege ai:a ai:ay ai:ei ail:ale aim:ame ain:ane air:are al:le "
        "ally:ly ance:ence ant:ent ar:er are:air ary:ery ary:ory as:ous at:ite ate:aight au:aw "
        "aught:ought aw:au ay:ai ayed:aid c:ck c:sc cal:cle caly:cally cc:x ce:se cede:ceed "
        "cede:sede ceed:cede ch:tch cher:ture chur:ture cial:tial cian:tion cion:tion "
        "cious:tious ck:k ck:que cle:cal cous:cious cs:x cul:cle d:ed dge:ge e:ea ea:ee ea:ie "
        "ear:er ear:ere ear:ir ed:t edge:ege ee:ea ee:ie ee:y eer:ear ege:edge ege:ige ei:a "
        "ei:ai ei:ie eir:ere el:al el:le ence:ance ent:ant er:ar er:ear er:ir er:or er:re er:ur "
        "ere:ear ery:ary es:ous eu:u eur:er ew:u ew:ue ey:y f:gh f:ph ff:gh full:ful g:dg g:gu "
        "g:gue ge:dge gu:g i:igh ible:able ice:ise idge:age ie:ei ie:igh ie:y ige:age ige:edge "
        "ir:er is:ous ise:ice ite:ight ize:ise j:dg jer:ger k:ch k:ck k:que kle:cal kle:cle "
        "ks:x kw:qu le:al le:el ley:ly ly:ally m:lm m:mb m:mn n:gn n:kn nt:ned o:au o:oa o:ough "
        "oa:o oe:o off:ough oo:ou oo:u or:ar or:au or:er or:our ort:aught ort:ought ory:ary "
        "ou:ow ou:u ough:uff our:or our:ur ous:ious ow:ou ow:ough per:pre per:pur ph:f pre:per "
        "pre:pur pro:per pur:per que:k r:rh r:wr re:er s:ps s:sc sc:s se:ce sede:cede seed:cede "
        "sh:ch sh:ci sh:ss sh:ti shal:tial sher:sure shon:tion shu:tiu shul:cial shun:tion "
        "shus:cious sion:tion ssion:tion t:bt t:ct t:ed tch:ch tial:cial tian:cian tion:cion "
        "tion:sion tion:ssion tious:cious tur:ture u:eau u:ew u:oo u:ou uar:ware ue:u uf:ough "
        "uff:ough ul:le uous:ious ur:er ur:or ur:our ure:ur us:ous w:wh x:cc x:ks x:xc y:ee "
        "y:ey y:ie y:igh ys:ie ys:ies z:s"
    ).split()
]
"""Spellings that writers exchange, wrong and right."""

LONGEST_PATTERN = max(len(_wrong) for _wrong, _ in _PATTERNS)
_PATTERNS_BY_END: dict[str, list[tuple[str, str]]] = {}
for _wrong, _right in _PATTERNS:
    _PATTERNS_BY_END.setdefault(_wrong[-1] + _right[-1], []).append((_wrong, _right))


def one_edit(word: str, letters: str = LETTERS) -> Iterator[str]:
    """Every string one deletion, swap, replacement or insertion of a letter away (may repeat)."""
    for i in range(len(word)):
        head, tail = word[:i], word[i + 1 :]
        yield head + tail
        if tail and tail[0] != word[i]:
            yield head + tail[0] + word[i] + tail[1:]
        for letter in letters:
            yield head + letter + tail
            yield head + letter + word[i:]
    for letter in letters:
        yield word + letter


def is_one_edit(word: str, other: str) -> bool:
    """Whether the other is a string apart from the word, and among its `one_edit`."""
    if abs(len(word) - len(other)) > 1:
        return False
    start, end = _common(word, other)
    before, after = word[start : len(word) - end], other[start : len(other) - end]
    if len(before) < 2 and len(after) < 2:
        return before != after and after in LETTERS
    return len(before) == 2 and before == after[::-1]


def edit_cost(wrong: str, right: str, most: float = FAR) -> float:
    """What it takes to write `wrong` for `right`: about 1 a slip, less for the usual ones.

    Both in lower case. Pairs whose lengths differ by more than `WIDEST` are not computed (99), nor
    is a cost above `most` to its end.
    """
    start, end = _common(wrong, right)
    dropped = len(right) - len(wrong)
    if 1 < dropped <= LONGEST_LEFT_OUT and start + end >= len(wrong):
        return LEFT_OUT + LEFT_OUT_LETTER * dropped
    start, end = max(0, start - CONTEXT), max(0, end - CONTEXT)
    wrong, right = wrong[: len(wrong) - end], right[: len(right) - end]
    if abs(len(wrong) - len(right)) > WIDEST:
        return FAR
    return _cheapest(wrong, right, start, most)


def _common(wrong: str, right: str) -> tuple[int, int]:
    """How many letters the two share at the start, and how many of the others at the end."""
    shortest = min(len(wrong), len(right))
    start = 0
    while start < shortest and wrong[start] == right[start]:
        start += 1
    end = 0
    while end < shortest - start and wrong[-1 - end] == right[-1 - end]:
        end += 1
    return start, end


def _cheapest(wrong: str, right: str, start: int, most: float) -> float:
    """The cost of all of `wrong` for all of `right` from `start` on.

    Row x, column y of the table is the cost of the first x letters of the one for y of the other.
    Written out in one piece, for it takes most of the time of a suggestion.
    """
    height, width = len(wrong) - start, len(right) - start
    framed_wrong, framed_right = f"{END}{wrong}{END}", f"{END}{right}{END}"
    missing = [0.0, *(_missing(framed_right[j : j + 3]) for j in range(start, len(right)))]
    letters = right[start:]
    far = [FAR] * (width + 1)
    rows = [[*accumulate(missing[: WIDEST + 1]), *far[WIDEST + 1 :]]]
    near = 0  # The last row with a cost that is not too much.
    for x in range(1, height + 1):
        if x - near > LONGEST_PATTERN:
            return FAR
        i = start + x
        a = wrong[i - 1]
        extra = _extra(framed_wrong[i - 1 : i + 2])
        exchanges = _exchanges_of(a)
        above, row = rows[-1], far[:]
        rows.append(row)
        if x <= WIDEST:
            row[0] = above[0] + extra
            if row[0] <= most:
                near = x
        first = max(1, x - WIDEST)
        left, before = row[first - 1], above[first - 1]
        for y in range(first, min(width, x + WIDEST) + 1):
            b = letters[y - 1]
            replaced, patterns = exchanges[b]
            best = before
            if replaced:
                if start == 0 and (x == 1 or y == 1):
                    replaced += OPENING
                elif y == width and x == height:
                    replaced += ENDING
                best += replaced
                if x > 1 and y > 1:
                    swapped = a == letters[y - 2]
                    if swapped and b == wrong[i - 2]:
                        cost = rows[x - 2][y - 2] + TRANSPOSED + (OPENING if i == 2 else 0.0)
                        best = min(best, cost)
                    if x > 2 and y > 2 and (swapped or a == letters[y - 3]):
                        cost = rows[x - 3][y - 3] + CARRIED
                        if cost < best and _carried(wrong[i - 3 : i], letters[y - 3 : y]):
                            best = cost
            before = above[y]
            if (cost := before + extra) < best:
                best = cost
            if (cost := left + missing[y]) < best:
                best = cost
            if patterns:
                for bad, good in patterns:
                    m, n = len(bad), len(good)
                    if (
                        x >= m
                        and y >= n
                        and (cost := rows[x - m][y - n] + SPELLING_PATTERN) < best
                        and wrong.endswith(bad, 0, i)
                        and letters.endswith(good, 0, y)
                    ):
                        best = cost
            row[y] = left = best
            if best <= most:
                near = x
    return rows[-1][-1]


def _carried(three: str, other: str) -> bool:
    return three == other[1:] + other[0] or three == other[2] + other[:2]


class _Exchanges(dict[str, tuple[float, list[tuple[str, str]]]]):
    """By letter, what it costs to write ``wrong`` for it, and the patterns that end with the two.

    A mapping that fills itself as it is asked.
    """

    def __init__(self, wrong: str) -> None:
        super().__init__()
        self._wrong = wrong

    def __missing__(self, right: str) -> tuple[float, list[tuple[str, str]]]:
        patterns = _PATTERNS_BY_END.get(self._wrong + right, [])
        found = self[right] = _replaced(self._wrong, right), patterns
        return found


_exchanges_of = cache(_Exchanges)


def _replaced(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        cost = VOWEL_FOR_VOWEL if "y" not in {a, b} or "i" in {a, b} else SOUNDS_LIKE
    elif not a.isascii() and unaccented(a) == b:
        cost = ACCENT
    elif a + b in _ALIKE:
        cost = SOUNDS_ALIKE if a + b in _INTERCHANGED else SOUNDS_LIKE
    elif a + b in NEIGHBOURS:
        cost = WRONG_NEIGHBOUR_KEY
    else:
        cost = WRONG
    return cost


@cache
def _extra(three: str) -> float:
    """The cost of a letter too many, given with its neighbours."""
    before, letter, after = tuple(three)
    if letter == "'":
        return APOSTROPHE_EXTRA
    if letter in {before, after}:
        return DOUBLING
    if after == END and letter in "sdrgyn":
        return TRAILING
    cost = SILENT_EXTRA if letter in _VOWELS or letter == "h" else EXTRA
    return cost + (OPENING if before == END else 0.0)


@cache
def _missing(three: str) -> float:
    """The cost of a letter that is left out, given with its neighbours."""
    before, letter, after = tuple(three)
    if letter in "'- ":
        return APOSTROPHE_MISSING
    if letter in {before, after}:
        return DOUBLING
    cost = SILENT if letter in _SILENT else VOWEL_MISSING if letter in _VOWELS else MISSING
    if letter in _VOWELS and not _VOWELS.isdisjoint((before, after)):
        cost = VOWEL_OF_PAIR_MISSING
    return cost + (OPENING if before == END else 0.0)
