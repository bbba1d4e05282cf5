"""Check kind ``hyphen-forms``: a compound with a hyphen here and solid, or in two words, there."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from newslint.checks.check import Hit, Span
from newslint.checks.variants import Occurrence, always, counted, minority_hits
from newslint.document.document import Document
from newslint.document.letter_case import like
from newslint.document.occurrences import places
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_COMPOUND = lazy(r"[a-z]+(?:-[a-z]+)+")
_PREFIX = lazy(
    r"(?:anti|bi|de|inter|macro|micro|mid|mini|multi|non|over|post|pre|re|semi|sub|super|tele|trans"
    r"|tri|ultra|un|under)-"
)
_JOINING_BEFORE = lazy(r"[\w#@./-]")
_JOINING_AFTER = lazy(r"[\w@/-]|\.\w")
_SHORTEST_SOLID = 5
_LONGEST = 60
"""Code points on each side of a hyphen that a compound may have."""


class HyphenForms:
    """Reports the form in the minority of a compound written both ways ("non-profit", "nonprofit").

    ``against`` is what the form with a hyphen is held against: ``solid``, or ``open`` for two
    words; then uses before a noun are compared with each other, and so are those elsewhere, but
    where the house has its form. ``prefer`` is the form of the house: that, or ``hyphen``.
    ``exceptions`` are such forms that mean something else than the hyphenated one ("recreation" is
    no "re-creation"). Names, addresses and hashtags do not count.
    """

    class Options(Record):
        against: Literal["solid", "open"] = "solid"
        prefer: Literal["", "hyphen", "solid", "open"] = ""
        exceptions: tuple[str, ...] = ()

    def __init__(self, rule: Rule, options: Options) -> None:
        self._rule = rule
        self._joint = "" if options.against == "solid" else " "
        self._prefer = options.prefer
        self._exceptions = frozenset(options.exceptions)
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        compounds = dict.fromkeys(_hyphenated(document.folded))
        if not compounds:
            return
        pairs = {
            compound: other
            for compound in compounds
            if len(other := compound.replace("-", self._joint)) >= _SHORTEST_SOLID
            and other not in self._exceptions
        }
        found = places(document.folded, set(pairs.values()))
        found |= places(document.folded, {form for form in pairs if pairs[form] in found})
        for hyphenated, other in pairs.items():
            if other in found:
                forms = {hyphenated: other, other: hyphenated}
                uses = counted(document, self._rule, _occurrences(document, forms, found))
                for group in self._comparable(document, uses):
                    kept = self._kept(group, hyphenated, other)
                    yield from minority_hits(document, group, prefer=kept)

    def _comparable(
        self, document: Document, uses: Sequence[Occurrence]
    ) -> Sequence[Sequence[Occurrence]]:
        if self._prefer or self._joint != " ":
            return [uses]
        if len({use.variant for use in uses}) < 2:
            return []
        from newslint.checks.compound_places import alike

        return alike(document, uses)

    def _kept(self, found: Sequence[Occurrence], hyphenated: str, other: str) -> str:
        if self._prefer:
            return hyphenated if self._prefer == "hyphen" else other
        return _winner(found, hyphenated, other)


def _winner(found: Sequence[Occurrence], hyphenated: str, solid: str) -> str:
    """The commoner form; on a tie the solid one of a prefix ("antiviral"), else the first used."""
    if not found:
        return ""
    hyphens = sum(o.variant == hyphenated for o in found)
    if 2 * hyphens == len(found):
        return solid if _PREFIX.match(hyphenated) else found[0].variant
    return hyphenated if 2 * hyphens > len(found) else solid


def _hyphenated(folded: str) -> Iterator[str]:
    tokens = set()
    end = 0
    at = -1
    while (at := folded.find("-", at + 1)) >= 0:
        if at >= end and "a" <= folded[at + 1 : at + 2] <= "z":
            start = folded.rfind(" ", max(end, at - _LONGEST), at) + 1 or max(end, at - _LONGEST)
            end = folded.find(" ", at, at + _LONGEST)
            end = end if end >= 0 else at + _LONGEST
            tokens.add(folded[start:end])
    for token in sorted(tokens):
        yield from _COMPOUND.findall(token)


def _occurrences(
    document: Document, pair: dict[str, str], found: dict[str, list[int]]
) -> Iterator[Occurrence]:
    text, folded = document.text, document.folded
    for form, other in pair.items():
        for at in found.get(form, ()):
            end = at + len(form)
            written = text[at:end]
            if _stands_alone(folded, at, end) and (
                written.islower() or (written[1:].islower() and _opens_sentence(text, at))
            ):
                yield Occurrence(at, end, form, always(like(written, other)))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no word, address or hashtag goes on at either end."""
    if _JOINING_BEFORE.match(text, start - 1) and start:
        return False
    return not _JOINING_AFTER.match(text, end)


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip("\"“‘'( ")
    return not before or before[-1] in ".!?:\n•"
