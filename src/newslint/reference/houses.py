"""What houses change of the rules, told by rule and by house."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.document.desk import Number
from newslint.named_tuple import NamedTuple
from newslint.reference.values import cut, in_text
from newslint.rulebook.houses import house_paths, load_house, read_house_file
from newslint.rulebook.rule import Rule

_CHANGE_LENGTH = 60


class Preference(NamedTuple):
    """What a house changes of a rule, and where that is on record; ``source`` may be empty."""

    house: str
    title: str
    rule: str
    change: str
    source: str


def preferences_on(rule: Rule, own: tuple[Path, ...] = ()) -> Iterator[Preference]:
    """The changes that houses make to a rule, those in the folders ``own`` too.

    Raises RuleError.
    """
    for name in sorted(house_paths(own)):
        yield from (p for p in preferences_of(name, own) if p.rule == rule.name)


def preferences_of(house: str, own: tuple[Path, ...] = ()) -> Iterator[Preference]:
    """The changes that a house makes to rules, by the name of the rule. Raises RuleError."""
    style = load_house(house, own)
    paths = house_paths(own)
    for rule, change in sorted(style.rules.items()):
        if change:
            said = ", ".join(_change(key, value) for key, value in change.items())
            yield Preference(house, style.house.title, rule, said, _source(rule, house, paths))


def house_facts(name: str, own: tuple[Path, ...] = ()) -> Iterator[tuple[str, str]]:
    """What is short to say of a house, each with its label. Raises RuleError."""
    house = load_house(name, own).house
    if base := read_house_file(house_paths(own)[name]).extends:
        yield "extends", base
    yield "dialect", house.dialect or "none"
    if house.collectives:
        yield "bodies", f"{house.collectives}, unless listed"
    for number in Number:
        listed = sorted(entity for entity, n in house.entities.items() if n is number)
        if listed:
            yield number, ", ".join(listed)
    if house.article_takers:
        yield "with “the”", ", ".join(sorted(house.article_takers))


def _source(rule: str, house: str, paths: dict[str, Path]) -> str:
    """Where a preference is on record, as the house says that has it last."""
    while house:
        read = read_house_file(paths[house])
        if rule in read.rules:
            return read.sources.get(rule, "")
        house = read.extends
    return ""


def _change(key: str, value: Any) -> str:
    if key == "enabled":
        return "on" if value else "off"
    return f"{key.replace('_', '-')} {cut(in_text(value), _CHANGE_LENGTH)}"
