"""Where two rules speak of one thing, one of them stands back: ``yields_to`` of a rule names it."""

from collections.abc import Iterable
from functools import cached_property

from newslint.checks.check import Span
from newslint.finding import Finding
from newslint.rulebook.entry import Entry
from newslint.spans import Spans


class Yielding:
    """Which of some rules yield to which."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._yields_to = {entry.name: entry.yields_to for entry in entries}

    def settled(self, findings: list[Finding]) -> list[Finding]:
        """The findings without those that overlap one of a rule theirs yields to."""
        taken: dict[str, list[Span]] = {}
        for f in findings:
            for name in self._yielding.get(f.rule, ()):
                taken.setdefault(name, []).append((f.start, f.end))
        if not taken:
            return findings
        covered = {name: Spans(spans) for name, spans in taken.items()}
        return [
            f
            for f in findings
            if f.rule not in covered or not covered[f.rule].overlap(f.start, f.end)
        ]

    @cached_property
    def turns(self) -> dict[str, int]:
        """For each rule how long a row of rules it waits for, each yielding to the next."""
        turns: dict[str, int] = {}

        def turn(name: str) -> int:
            if name not in turns:
                turns[name] = 0
                turns[name] = 1 + max(map(turn, self._yields_to.get(name, ())), default=-1)
            return turns[name]

        for name in self._yields_to:
            turn(name)
        return turns

    @cached_property
    def _yielding(self) -> dict[str, list[str]]:
        """The rules that yield to each rule."""
        yielding: dict[str, list[str]] = {}
        for name, better in self._yields_to.items():
            for other in better:
                yielding.setdefault(other, []).append(name)
        return yielding
