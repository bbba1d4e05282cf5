"""What a copy desk brings to an article: the house, its dialect, its own words and names."""

from enum import StrEnum
from typing import TYPE_CHECKING

from newslint.record import FrozenRecord, fresh

if TYPE_CHECKING:
    import datetime


class Number(StrEnum):
    """Grammatical number."""

    SINGULAR = "singular"
    PLURAL = "plural"


class House(FrozenRecord):
    """A house style as far as rules read it.

    ``entities`` maps a body, team or group, lower-cased and without "the", to the number its
    verbs and pronouns take. ``collectives`` is the number for bodies that are not listed.
    ``article_takers`` are entities that the house writes with "the".
    """

    name: str = ""
    title: str = ""
    dialect: str = ""
    entities: dict[str, Number] = fresh(default_factory=dict)
    collectives: Number | None = None
    article_takers: frozenset[str] = frozenset()


class Desk(FrozenRecord):
    """The settings of a run that a rule may read through its document.

    ``words`` are accepted and ``rejected`` reported, by the case rule of `Vocabulary`; ``names``
    are right as spelt. ``date`` is the day of publication where it is known, never the machine's
    clock.
    """

    house: House = House()
    dialect: str = ""
    words: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    rejected: frozenset[str] = frozenset()
    date: "datetime.date | None" = None
