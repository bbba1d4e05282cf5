"""Where the time of a run goes: by stage, and by rule.

All times are CPU seconds of this process. What a document derives when it is first asked, such as
its sentences, counts for the rule that asked first.
"""

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from time import process_time
from typing import Any, TypeVar

from newslint.checks.check import Span
from newslint.config import Config
from newslint.document.document import Document
from newslint.linter import Linter
from newslint.record import Record, fresh
from newslint.report import Report
from newslint.rulebook.entry import Entry
from newslint.rulebook.rule import Rule

T = TypeVar("T")

START, DISCOVERY, BOOK, READING = "start", "discovery", "rule book", "reading files"
DOCUMENTS, TRIGGERS, RULES, SETTLING = "documents", "triggers", "rules", "settling"
COMPARING, REPORTING, REST = "comparing", "reporting", "rest"
STAGES = {
    START: "imports and options",
    DISCOVERY: "finding the files",
    BOOK: "opening it, or compiling it where that is new, and the settings",
    READING: "their bytes, encoding and settings",
    DOCUMENTS: "telling headlines, paragraphs and markup apart",
    TRIGGERS: "one pass for the literals of all rules; the first makes the automaton",
    RULES: "what fired; the table below",
    SETTLING: "which of two findings stands, comments that allow, lines and columns",
    COMPARING: "rules that compare articles",
    REPORTING: "writing findings",
    REST: "everything else",
}


class RuleCost(Record):
    """CPU seconds of a rule, the documents it was run on, and its hits there."""

    seconds: float = 0.0
    documents: int = 0
    hits: int = 0


class Profile(Record):
    """The times of a run. ``characters`` are code points of all ``articles``."""

    seconds: dict[str, float] = fresh(default_factory=dict)
    rules: dict[str, RuleCost] = fresh(default_factory=dict)
    articles: int = 0
    characters: int = 0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time that passes to a stage."""
        started = process_time()
        try:
            yield
        finally:
            self.add(name, process_time() - started)

    def timed(self, name: str, items: Iterator[T]) -> Generator[T, None, None]:
        """The items, none of them None; the time it takes to get each is added to a stage."""
        while True:
            with self.stage(name):
                found = next(items, None)
            if found is None:
                return
            yield found

    def add(self, name: str, seconds: float) -> None:
        self.seconds[name] = self.seconds.get(name, 0.0) + seconds

    def linter(self, config: Config) -> Linter:
        """A linter whose work is timed."""
        linter = ProfiledLinter.from_config(config)
        linter.profile = self
        return linter

    def finish(self) -> None:
        """Take the time of the process until now for the whole."""
        self.add(REST, process_time() - sum(self.seconds.values()))

    def to_dict(self) -> dict[str, Any]:
        """The profile as JSON-ready data, times in milliseconds, the dearest rule first."""
        by_cost = sorted(self.rules.items(), key=lambda item: (-item[1].seconds, item[0]))
        return {
            "version": 1,
            "articles": self.articles,
            "characters": self.characters,
            "cpu_ms": _ms(sum(self.seconds.values())),
            "stages": [
                {"stage": stage, "cpu_ms": _ms(self.seconds.get(stage, 0.0))} for stage in STAGES
            ],
            "rules": [
                {
                    "rule": name,
                    "cpu_ms": _ms(cost.seconds),
                    "documents": cost.documents,
                    "hits": cost.hits,
                }
                for name, cost in by_cost
            ],
        }


class ProfiledLinter(Linter):
    """A linter that tells what its work costs."""

    profile: Profile

    def report(
        self,
        text: str,
        *,
        format: str = "text",
        path: str = "",
        digest: bool = False,
    ) -> Report:
        seconds = self.profile.seconds
        before = [seconds.get(stage, 0.0) for stage in (DOCUMENTS, TRIGGERS, RULES, COMPARING)]
        started = process_time()
        found = super().report(text, format=format, path=path, digest=digest)
        after = [seconds.get(stage, 0.0) for stage in (DOCUMENTS, TRIGGERS, RULES, COMPARING)]
        self.profile.add(SETTLING, process_time() - started - sum(after) + sum(before))
        self.profile.articles += 1
        self.profile.characters += len(text)
        return found

    def document(self, text: str, *, format: str = "text", path: str = "") -> Document:
        with self.profile.stage(DOCUMENTS):
            return super().document(text, format=format, path=path)

    def _fired(self, document: Document) -> Iterable[tuple[Entry, list[Span]]]:
        with self.profile.stage(TRIGGERS):
            return list(super()._fired(document))

    def _digest(self, document: Document, report: Report) -> None:
        with self.profile.stage(COMPARING):
            super()._digest(document, report)

    def _run(self, rule: Rule, document: Document, at: Any, report: Report) -> None:
        before, started = len(report.findings), process_time()
        super()._run(rule, document, at, report)
        seconds = process_time() - started
        self.profile.add(RULES, seconds)
        cost = self.profile.rules.setdefault(rule.name, RuleCost())
        cost.seconds += seconds
        cost.documents += 1
        cost.hits += len(report.findings) - before


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 2)
