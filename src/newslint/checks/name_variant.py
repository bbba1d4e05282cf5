"""Check kind ``name-variant``: a name spelt in two ways within one article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.checks.check import Hit, Span, replace
from newslint.checks.name_mentions import COURTESY_TITLES, REACH, NameMentions, is_ordinary
from newslint.document.block import Role
from newslint.document.names import bare, slips
from newslint.document.occurrences import occurrences
from newslint.language.sounds import unaccented
from newslint.lazy_pattern import lazy
from newslint.record import Record

if TYPE_CHECKING:
    from newslint.document.document import Document
    from newslint.language.lexicon import Lexicon
    from newslint.rulebook.rule import Rule

SHORTEST = 4
"""Shorter names are too often one letter away from another one."""

_CAPITAL_INSIDE = ("mc", "mac", "de", "di", "du", "la", "le", "van", "o'", "o’")
_BELIEF = lazy(r"(?:it(?:es?|ism)|is(?:[mt]s?)?)$")
_LISTED = r"(?:[A-Z]\.? )?[A-Z][\w’'-]+(?: \([^()\n]*\))?"
_LISTED_BEFORE = lazy(rf"[,:;] {_LISTED}, (?:[A-Z] )?$")
_LISTED_AFTER = lazy(rf"(?: \([^()\n]*\))?, {_LISTED}(?=[,;.(])")
_AUTHOR_AFTER = lazy(r", [A-Z]\.")


class NameVariant:
    """Reports a capitalised word that is one slip away from a name of the article.

    Without ``fields`` the text is compared with itself: somebody is introduced in full, and the
    surname comes back in another spelling. With ``fields``, words that stand only in blocks of
    these roles are compared with the names in the body.
    """

    triggers = None

    class Options(Record):
        fields: tuple[Role, ...] = ()

    def __init__(self, rule: Rule, options: Options) -> None:
        self._rule = rule
        self._fields = frozenset(options.fields)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if self._fields and not any(b.role in self._fields for b in document.blocks):
            return
        from newslint.language.lexicon import lexicon

        known = lexicon()
        tokens = _name_tokens(document, known)
        pairs = [pair for pair in slips(tokens) if _may_differ(pair, known)]
        if not pairs:
            return
        names = dict.fromkeys(name for pair in pairs for name in pair)
        places = occurrences(document.text, [token for name in names for token in tokens[name]])
        found = {
            name: NameMentions(document, name, _spans(name, tokens[name], places)) for name in names
        }
        for pair in pairs:
            yield from self._compare(document, [found[name] for name in pair], known)

    def _compare(
        self, document: Document, names: list[NameMentions], known: Lexicon
    ) -> Iterator[Hit]:
        if self._fields:
            sided = [n for n in names if n.roles <= self._fields]
            body = [n for n in names if n.roles - self._fields]
            if len(sided) != 1 or len(body) != 1 or _are_others(sided[0], body[0]):
                return
            if body[0].is_a_name(known):
                yield from _hits(document, sided[0], body[0], known)
            return
        first, second = names
        if first.roles & _FURNITURE == first.roles or second.roles & _FURNITURE == second.roles:
            return
        right, wrong = (first, second) if first.weight >= second.weight else (second, first)
        if is_ordinary(wrong.name, known):
            right, wrong = wrong, right
        if is_ordinary(right.name, known) and (wrong.introduced or not right.is_a_person(known)):
            return
        if not (right.introduced or wrong.introduced) or right.stands_beside(wrong):
            return
        if _are_others(right, wrong):
            return
        if right.introduced and wrong.introduced and not right.shares_given_name(wrong):
            return
        yield from _hits(document, wrong, right, known)


_FURNITURE = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.CAPTION, Role.CREDIT, Role.BYLINE})


def _spans(name: str, tokens: list[str], places: dict[str, list[int]]) -> list[Span]:
    """Where a name stands, possessive endings left out."""
    starts = sorted(start for token in tokens for start in places.get(token, ()))
    return [(start, start + len(name)) for start in starts]


def _name_tokens(document: Document, known: Lexicon) -> dict[str, list[str]]:
    """Capitalised words that the article never writes small, each with the forms it stands in."""
    words = document.distinct_words
    tokens: dict[str, list[str]] = {}
    for token in document.capitalised_words:
        if token[0].islower() or len(token) < SHORTEST or token.isupper():
            continue
        name = bare(token)
        if len(name) < SHORTEST or name.lower() in words:
            continue
        if "’" not in name or not known.knows(name.lower()):
            tokens.setdefault(name, []).append(token)
    return tokens


def _may_differ(pair: tuple[str, str], known: Lexicon) -> bool:
    """Whether the two can hardly both be meant.

    Not where one is derived from the other or differs in accents or capitals alone, nor where
    both are ordinary words or in general dictionaries (Austria, Australia), nor where a name that
    exists stands beside an ordinary word (Swift, Swifts).
    """
    a, b = (name.lower() for name in pair)
    if a == b and not a.startswith(_CAPITAL_INSIDE):
        return False
    if (
        (a != b and a.replace("’", "'") == b.replace("’", "'"))
        or _is_prefixed(*pair)
        or _is_prefixed(*pair[::-1])
    ):
        return False
    if _is_derived(a, b) or _is_derived(b, a) or (a != b and unaccented(a) == unaccented(b)):
        return False
    ordinary = [is_ordinary(name, known) for name in pair]
    if any(ordinary):
        if not pair[ordinary.index(False) if not all(ordinary) else 0].isascii():
            return False  # a word of another language: Université, University
        return not all(ordinary) and pair[ordinary.index(False)] not in known
    short, long = sorted(pair, key=len)
    if len(long) <= SHORTEST or (len(short) <= SHORTEST and short in known):
        return False
    return not all((e := known.entry(name)) is not None and "upper" in e.kinds for name in pair)


def _is_prefixed(name: str, other: str) -> bool:
    """Whether one is the other behind a letter of its own: NetCDF and RNetCDF."""
    return name[0].isupper() and other[1:] == name


def _is_derived(name: str, other: str) -> bool:
    """A plural, a demonym, a belief or the other gender: Kenya and Kenyan, Salafis and Salafism,
    Latino and Latina."""
    if other[:-1] == name and other[-1] in "snird":
        return True
    if (stem := _BELIEF.sub("", other)) != other and _BELIEF.sub("", name) == stem:
        return True
    if len(name) == len(other) and name[:-1] == other[:-1] and {name[-1], other[-1]} <= set("aoes"):
        return True
    return other.startswith(name[:-1]) and other[len(name) - 1 :] in {
        "an", "ian", "ish", "ese", "is", "ic", "en", "os", "as", "es", "us",
    }  # fmt: skip


def _are_others(one: NameMentions, other: NameMentions) -> bool:
    """Whether one is a given name and the other none, or that of somebody else: Cardi B, Carti."""
    return one.is_given != other.is_given or (one.is_given and not one.precedes(other))


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether a mention stands in a list of surnames, such as a team or the authors of a paper:
    there two of them may well be alike."""
    if _AUTHOR_AFTER.match(text, end):
        return True
    inside = text[start - 2 : start] in {", ", ": "} or text[start - 2 : start - 1] == ","
    return inside and (
        _LISTED_AFTER.match(text, end) is not None
        or _LISTED_BEFORE.search(text, max(0, start - REACH), start) is not None
    )


def _hits(
    document: Document, wrong: NameMentions, right: NameMentions, known: Lexicon
) -> Iterator[Hit]:
    listed = wrong.name in known
    for start, end in wrong.spans:
        before = wrong.word_before(start)
        if listed and before in COURTESY_TITLES:
            continue
        if _is_listed(document.text, start, end):
            continue
        shared = before in right.introduced and len(wrong.name) > SHORTEST
        if right.introduced and not shared and not wrong.is_bare(start, end):
            continue
        place, place_end = right.spans[0]
        yield Hit(
            start,
            end,
            (replace(start, end, right.name),),
            {"name": right.name, "line": document.line(place)},
            related=((place, place_end, f"“{right.name}”"),),
        )
