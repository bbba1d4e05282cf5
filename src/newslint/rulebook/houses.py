"""House styles: overlay files that say how a house departs from the book."""

import os
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from newslint.document.desk import House, Number
from newslint.errors import ConfigError, RuleError, located, nearest
from newslint.record import FrozenRecord, Record, fresh
from newslint.registry import registry
from newslint.rulebook.options import OptionError, build
from newslint.rulebook.selection import merge_changes

if TYPE_CHECKING:
    from pathlib import Path


class HouseFile(Record):
    """The keys of a house file.

    ``extends`` names the house that this one departs from. ``singular`` and ``plural`` list
    entities by number, ``collectives`` is the number of bodies not listed. ``rules`` changes
    rules by name: ``enabled``, ``severity`` and any option of the rule's check. ``sources`` says
    where each preference is on record.
    """

    title: str = ""
    extends: str = ""
    dialect: str = ""
    collectives: Number | None = None
    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    rules: dict[str, dict[str, Any]] = fresh(default_factory=dict)
    sources: dict[str, str] = fresh(default_factory=dict)


class HouseStyle(FrozenRecord):
    """A house with all that it extends folded in: what rules read, and its changes to rules."""

    house: House
    rules: dict[str, dict[str, Any]]


SHIPPED = "houses.json"
"""The file in which a wheel ships the houses of a folder, parsed."""


def house_paths(own: "tuple[Path, ...]" = ()) -> "dict[str, Path]":
    """Name and file of each installed house, and of those in a repository's folders, which win."""
    from pathlib import Path

    folders = [*(Path(f) for f in registry().house_folders), *own]
    return {path.stem: path for f in folders for path in sorted(f.glob("*.yml"))}


def require_house(name: str, paths: Iterable[str]) -> None:
    """Raises ConfigError where no house has that name."""
    known = sorted(paths)
    if name not in known:
        message = f'unknown style "{name}"{nearest(name, known)} (known: {", ".join(known)})'
        raise ConfigError(message, ("style",))


def load_house(name: str, own: "tuple[Path, ...]" = ()) -> HouseStyle:
    """The house of that name. Raises ConfigError if there is none, RuleError if it is broken."""
    return _load(name, own, ())


def _load(name: str, own: "tuple[Path, ...]", above: tuple[str, ...]) -> HouseStyle:
    read = _read(name, own)
    if name in above:
        raise RuleError(located(house_paths(own)[name], None, f'house "{name}" extends itself'))
    base = _load(read.extends, own, (*above, name)) if read.extends else _NO_HOUSE
    entities = dict(base.house.entities)
    entities |= {entity.lower(): Number.SINGULAR for entity in read.singular}
    entities |= {entity.lower(): Number.PLURAL for entity in read.plural}
    house = House(
        name=name,
        title=read.title or name,
        dialect=read.dialect or base.house.dialect,
        entities=entities,
        collectives=read.collectives or base.house.collectives,
        article_takers=base.house.article_takers | {a.lower() for a in read.article},
    )
    return HouseStyle(house, merge_changes(base.rules, read.rules))


def _read(name: str, own: "tuple[Path, ...]") -> HouseFile:
    """What the file of a house says, from its parsed form where no repository has its own."""
    if not any((folder / f"{name}.yml").is_file() for folder in own):
        for folder in reversed(registry().house_folders):
            if (data := _shipped(folder).get(name)) is not None:
                return build(HouseFile, data)
            if os.path.isfile(os.path.join(folder, f"{name}.yml")):
                break
    paths = house_paths(own)
    require_house(name, paths)
    return read_house_file(paths[name])


@cache
def _shipped(folder: str) -> dict[str, Any]:
    """The houses of a folder as a wheel ships them; none in a checkout."""
    path = os.path.join(folder, SHIPPED)
    if not os.path.isfile(path):
        return {}
    import json

    with open(path, encoding="utf-8") as file:
        found: dict[str, Any] = json.load(file)
    return found


def parsed_houses(folder: "Path") -> bytes:
    """The houses of a folder, to be shipped as `SHIPPED`. Raises RuleError for a broken one."""
    import json

    from newslint.rulebook.yaml_file import load_yaml

    houses = {}
    for path in sorted(folder.glob("*.yml")):
        read_house_file(path)
        houses[path.stem] = load_yaml(path)[0]
    return json.dumps(houses, ensure_ascii=False).encode()


@cache
def read_house_file(path: "Path") -> HouseFile:
    """What a house file says, without what it extends. Raises RuleError naming file and line."""
    from newslint.rulebook.yaml_file import load_yaml

    data, line_of = load_yaml(path)
    try:
        return build(HouseFile, data)
    except OptionError as error:
        raise RuleError(located(path, line_of(error.key), str(error))) from None


_NO_HOUSE = HouseStyle(House(), {})
