"""The rules as the houses change them, compiled beforehand with the book."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from newslint.errors import ConfigError, RuleError
from newslint.named_tuple import NamedTuple
from newslint.rulebook.entry import Entry
from newslint.rulebook.houses import house_paths, load_house
from newslint.rulebook.selection import changed, changed_options


class Variant(NamedTuple):
    """A rule with some of its options changed, and those."""

    changes: dict[str, Any]
    entry: Entry


def compile_variants(entries: Iterable[Entry]) -> Iterator[Variant]:
    """Every change that an installed house makes to the options of one of the rules, once.

    A house that is broken is passed over; whoever asks for it will be told.
    """
    wanted = list(_changes())
    for entry in entries:
        made: list[dict[str, Any]] = []
        for name, changes in wanted:
            if name == entry.name and changes not in made:
                made.append(changes)
                with suppress(ConfigError):
                    yield Variant(changes, changed(entry, changes))


def _changes() -> Iterator[tuple[str, dict[str, Any]]]:
    """The name of each rule whose options an installed house changes, and the changes."""
    for house in house_paths():
        with suppress(ConfigError, RuleError):
            for name, change in load_house(house).rules.items():
                if options := changed_options(change):
                    yield name, options
