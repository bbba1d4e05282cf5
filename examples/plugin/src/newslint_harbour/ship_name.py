"""Check kind ``ship-name``: ships of a fleet list stand without "the"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newslint.checks.check import Hit, Rewrite, Span
from newslint.document.document import Document
from newslint.rulebook.rule import Rule


class ShipName:
    """Reports "the" before a ship of ``fleet`` and offers to drop it."""

    @dataclass(slots=True)
    class Options:
        fleet: tuple[str, ...]

    def __init__(self, rule: Rule, options: Options) -> None:
        self.triggers = tuple(f"the {ship.lower()}" for ship in options.fleet)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        for start, end in at:
            article = re.match(r"[Tt]he ", document.text[start:end])
            if article:
                yield Hit(start, end, (Rewrite(((start, start + 4, ""),)),))
