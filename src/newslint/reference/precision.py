"""How many hits of a rule on real news were worth a change, as last read (precision.toml)."""

import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from newslint.named_tuple import NamedTuple
from newslint.registry import registry
from newslint.rulebook.rule import Rule

FILE_NAME = "precision.toml"
"""The file of readings in a folder of rules; how it is written stands at its top."""


class Reading(NamedTuple):
    """One reading: ``hits`` in a text of so many ``words``, and what became of those ``read``."""

    hits: int
    read: int
    worth: int
    words: int
    text: str
    day: date

    def to_dict(self) -> dict[str, Any]:
        """The reading as JSON-ready data (docs/output.md)."""
        return {**self._asdict(), "day": self.day.isoformat()}


def readings_of(rule: Rule) -> Sequence[Reading]:
    """The last reading of a rule in each text; none where its hits have never been read."""
    return _readings().get(rule.name, ())


def read_readings(path: Path) -> dict[str, list[Reading]]:
    """The last reading of each rule in each text that a file of readings has, by rule."""
    last: dict[str, dict[str, Reading]] = {}
    with path.open("rb") as file:
        sessions = tomllib.load(file)
    for session in sorted(sessions.values(), key=lambda s: s["date"]):
        text, words, day = session["text"], session["words"], session["date"]
        for name, (hits, read, worth) in session["rules"].items():
            last.setdefault(name, {})[text] = Reading(hits, read, worth, words, text, day)
    return {name: [*by_text.values()] for name, by_text in last.items()}


def in_words(reading: Reading) -> str:
    """The reading in a sentence without its stop."""
    text = f"in {reading.words:,} words of {reading.text}, {_day(reading.day)}"
    if not reading.hits:
        return f"no hit {text}"
    share = f"{reading.worth / reading.read:.0%}"
    if reading.read < reading.hits:
        counted = f"{reading.worth} of {reading.read} hits read, of {reading.hits:,}"
    else:
        counted = f"{reading.worth} of {reading.hits} hits"
    return f"{share} worth a change ({counted}) {text}"


@cache
def _readings() -> dict[str, list[Reading]]:
    found: dict[str, list[Reading]] = {}
    for folder in registry().rule_folders:
        path = Path(folder) / FILE_NAME
        if path.is_file():
            found |= read_readings(path)
    return found


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
