"""Check kind ``entity-agreement``: a body that is one thing here and many people there."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from newslint.checks.check import Hit, Rewrite, Span
from newslint.document.desk import Number
from newslint.document.document import Document
from newslint.document.entities import Entity, Evidence, house_number
from newslint.language.inflection import plural_verb, third_person
from newslint.record import Record
from newslint.rulebook.rule import Rule

OTHER = {Number.SINGULAR: Number.PLURAL, Number.PLURAL: Number.SINGULAR}


class EntityAgreement:
    """Reports entities by the evidence of the whole article.

    ``report: mixed`` finds both numbers for one entity: one hit for the article, naming every
    place. The house alone decides which side is wrong; without one there is no fix. ``report:
    house`` finds an entity that is always in the number the house does not use.
    """

    class Options(Record):
        report: Literal["mixed", "house"]

    triggers: Sequence[str] | None = None

    def __init__(self, rule: Rule, options: Options) -> None:
        self._mixed = options.report == "mixed"

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        house = document.desk.house
        for entity in document.entities:
            wanted = house_number(entity.name, house)
            if self._mixed and entity.is_mixed:
                yield _mixed_hit(entity, wanted, document)
            elif not self._mixed and wanted is not None and not entity.is_mixed:
                yield from _departures(entity, wanted, document)


def _mixed_hit(entity: Entity, wanted: Number | None, document: Document) -> Hit:
    house = document.desk.house
    minority = OTHER[wanted] if wanted else _rarer(entity)
    first = entity.of(minority, firm=True)[0]
    name = _shown(entity, document)
    places = {n: _listed(entity.of(n), document) for n in Number}
    if wanted:
        rewrites: tuple[Rewrite, ...] = (mend(entity.of(minority), wanted, document),)
        message = (
            f"{house.title} treats “{name}” as {wanted}, as in {places[wanted]}; "
            f"here it is {minority}: {places[minority]}."
        )
    else:
        rewrites = ()
        message = (
            f"“{name}” is plural in {places[Number.PLURAL]}, but singular in "
            f"{places[Number.SINGULAR]}. Make it one or the other throughout."
        )
    related = tuple(
        (e.mention.start, e.end, f"{e.number}: “{_form(e, document)}”")
        for e in entity.evidence
        if e is not first
    )
    return Hit(first.mention.start, first.end, rewrites, message=message, related=related)


def _departures(entity: Entity, wanted: Number, document: Document) -> Iterator[Hit]:
    for evidence in entity.of(OTHER[wanted], firm=True):
        yield Hit(
            evidence.mention.start,
            evidence.end,
            (mend([evidence], wanted, document),),
            values={
                "house": document.desk.house.title or document.desk.dialect,
                "name": document.text[evidence.mention.start : evidence.mention.end],
                "number": wanted,
            },
        )


def mend(evidence: Iterable[Evidence], wanted: Number, document: Document) -> Rewrite:
    """The edits that put the verbs, and "which" or "who", into the number wanted."""
    edits = []
    for e in evidence:
        if e.relative is not None:
            edits.append((*e.relative, "who" if wanted is Number.PLURAL else "which"))
        verb = document.text[e.start : e.end]
        edits.append((e.start, e.end, inflected(verb, wanted)))
    return Rewrite(tuple(edit for edit in edits if document.text[edit[0] : edit[1]] != edit[2]))


def inflected(verb: str, number: Number) -> str:
    """A present-tense verb, or a form of "be", in the third person of a number."""
    stem, mark = (verb[:-3], verb[-3:]) if verb.endswith(("n't", "n’t")) else (verb, "")
    if number is Number.PLURAL:
        return (plural_verb(stem) or stem) + mark
    return ("was" if stem == "were" else third_person(stem)) + mark


def _rarer(entity: Entity) -> Number:
    """The number with less firm evidence; the later to appear where both have as much."""

    def weight(number: Number) -> tuple[int, int]:
        firm = entity.of(number, firm=True)
        return len(firm), -firm[0].start

    return min(Number, key=weight)


def _shown(entity: Entity, document: Document) -> str:
    mention = entity.evidence[0].mention
    name = document.text[mention.start : mention.end]
    return name[-len(entity.name) :] if name.lower().endswith(entity.name) else name


def _form(evidence: Evidence, document: Document) -> str:
    if evidence.relative is not None:
        return document.text[evidence.relative[0] : evidence.end]
    return document.text[evidence.start : evidence.end]


def _listed(evidence: list[Evidence], document: Document) -> str:
    """The forms with their lines: “say” (line 7), “are” (lines 9, 27), perhaps “run” (line 3)."""
    lines: dict[tuple[bool, str], list[str]] = {}
    for e in evidence:
        lines.setdefault((e.weak, _form(e, document)), []).append(str(document.line(e.start)))
    return ", ".join(
        f"{'perhaps ' if weak else ''}“{form}” (line{'s' if len(at) > 1 else ''} {', '.join(at)})"
        for (weak, form), at in sorted(lines.items(), key=lambda item: item[0][0])
    )
