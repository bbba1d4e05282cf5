"""Names in an article: people introduced in full, and where a bare surname stands.

English copy introduces a person with given name and surname and uses the surname alone from then
on (Associated Press, BBC and Reuters agree). No list of names is needed to read that: capital
letters, the words around them and the order of mentions tell.
"""

import re
from collections.abc import Iterable, Iterator

from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

_PARTICLE = (
    r"(?:[Aa]l|bin|ibn|[Dd]e|[Dd]el|[Dd]ella|den|der|[Dd]i|[Dd]os|[Dd]u|[Ee]l|la|[Ll]e|ter|van|von)"
)
_CAPITALISED = r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*"
_STOPPED = r"(?:(?:[^\W\d_a-z]\.)+|(?:Mrs?|Ms|Dr|Prof|Rev|St|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Jr)\.)"
_RUN = lazy(
    rf"(?<![\w'’-])(?:{_STOPPED}|{_CAPITALISED})"
    rf"(?: (?:{_STOPPED}|{_CAPITALISED}|{_PARTICLE}(?= )))* {_CAPITALISED}"
)
_WORD = lazy(_CAPITALISED)
_PARTICLES = frozenset("al bin ibn de del della den der di dos du el la le ter van von".split())
_LONGEST_WORD = 40
_POSSESSIVE = ("'s", "’s", "'S", "’S")
_APOSTROPHE = ("'", "’")

TITLES = frozenset(
    """Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baroness Baron Count Prince Princess
    King Queen Duke Duchess Sheikh Imam Rabbi Rev Reverend Father Sister Brother Bishop Archbishop
    Cardinal Pope Pastor Saint President Vice Premier Chancellor Minister Prime Secretary Foreign
    Defence Defense Interior Finance Senator Sen Representative Rep Congressman Congresswoman
    Governor Gov Mayor Councillor Councilman Councilwoman Cllr Alderman Commissioner Speaker
    Ambassador Judge Justice Attorney General Gen Colonel Col Major Maj Captain Capt Lieutenant Lt
    Sergeant Sgt Corporal Cpl Private Pvt Admiral Adm Commander Cmdr Constable Const Inspector Insp
    Superintendent Supt Detective Det Chief Officer Sheriff Deputy Marshal Coach Chairman Chairwoman
    Director Chef Actor Actress Singer Author Former Ex""".split()
)
"""Words that stand before a name without being part of it."""

SHORT = 5
MOST_ALIKE = 50
"""No article has more names that begin alike; only a book has."""
NEIGHBOURS = 10
LONG = 8
"""From so many letters on, two slips still leave a name recognisable."""


class Introduction(NamedTuple):
    """A name written in full at ``text[start:end]``: given names, or title, and surname."""

    given: str
    surname: str
    start: int
    end: int


def bare(token: str) -> str:
    """A capitalised word without its possessive ending: "Hanratty’s" → "Hanratty"."""
    if token.endswith(_POSSESSIVE):
        return token[:-2]
    return token[:-1] if token.endswith(_APOSTROPHE) else token


def introductions(text: str, surname: str) -> Iterator[Introduction]:
    """Every run of two or more capitalised words, read as given names and this surname, in order.

    Titles are left out of the given names. A run may turn out to be a place or a body: who needs
    a person has to look at the words around. Only lines that hold the surname are looked at.
    """
    at = text.find(surname)
    while at >= 0:
        if not _may_follow_name(text, at):
            at = text.find(surname, at + 1)
            continue
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        end = end if end >= 0 else len(text)
        yield from (i for i in _introductions(text, start, end) if i.surname == surname)
        at = text.find(surname, end)


def _may_follow_name(text: str, at: int) -> bool:
    """Whether what stands before, and a space, may belong to a name: no plain word in lower
    case."""
    before = text[max(0, at - _LONGEST_WORD) : at]
    if before[-1:] != " ":
        return False
    word = before.split()[-1:]
    if not word:
        return False
    return not (word[0].isascii() and word[0] == word[0].lower()) or word[0] in _PARTICLES


def _introductions(text: str, start: int, end: int) -> Iterator[Introduction]:
    for match in _RUN.finditer(text, start, end):
        words = list(_WORD.finditer(match.group()))
        # "Jane Roe's Dam Bill": a possessive ends a name, whatever it is followed by.
        owner = next((k for k, w in enumerate(words) if w.group().endswith(_POSSESSIVE)), -1)
        if 0 < owner < len(words) - 1:
            yield _introduction(match, words[: owner + 1])
        yield _introduction(match, words)


def _introduction(match: re.Match[str], words: list[re.Match[str]]) -> Introduction:
    """The name that ends with the last of some words of a match."""
    first = 0
    while first < len(words) - 1 and words[first].group() in TITLES:
        first += 1
    return Introduction(
        given=match.group()[words[first].start() : words[-1].start()].strip(" -"),
        surname=bare(words[-1].group()),
        start=match.start() + words[first].start(),
        end=match.start() + words[-1].start() + len(bare(words[-1].group())),
    )


def slips(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of the words that one slip, or two in long ones, turns into one another.

    Case and accents count. A slip is a letter missing, added, wrong or swapped with the next; two
    are allowed from eight letters on. Only words that begin or end alike (one letter in short ones,
    else two) are compared, which leaves out slips at both ends. Where more than
    `MOST_ALIKE` do, each is compared with the `NEIGHBOURS` that follow it in alphabetical order,
    read from that end.
    """
    groups: dict[str, list[str]] = {}
    for word in words:
        for size in (1, 2) if len(word) <= SHORT else (2,):
            groups.setdefault(word[:size], []).append(word)
            groups.setdefault("-" + word[-size:], []).append(word)
    seen: set[tuple[str, str]] = set()
    for end, group in groups.items():
        most = len(group)
        if most > MOST_ALIKE:
            most = NEIGHBOURS
            group.sort(key=(lambda word: word[::-1]) if end[0] == "-" else None)
        for i, a in enumerate(group):
            letters = set(a)
            allowed = 2 if len(a) >= LONG else 1
            for b in group[i + 1 : i + 1 + most]:
                if abs(len(a) - len(b)) > allowed:
                    continue
                if len(letters.symmetric_difference(b)) > 2 * allowed:
                    continue
                pair = (a, b) if a < b else (b, a)
                if pair not in seen and distance(a, b) <= (allowed if len(b) >= LONG else 1):
                    seen.add(pair)
                    yield pair


def distance(a: str, b: str) -> int:
    """Letters missing, added, wrong or swapped between two words (optimal string alignment)."""
    before: list[int] = []
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, previous = previous, row
    return previous[-1]
