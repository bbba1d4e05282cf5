"""What a reporter is given, and what it must do."""

from collections.abc import Iterable
from typing import Protocol, TextIO

from newslint.finding import Finding
from newslint.record import Record, fresh
from newslint.rulebook.rule import Rule


class FileResult(Record):
    """What one file came to. ``errors`` are one line each and already name the file.

    The command line tells errors on standard error itself; formats for programs list them too.
    ``path`` is empty where an error belongs to no article.
    """

    path: str
    source: str = ""
    findings: list[Finding] = fresh(default_factory=list)
    errors: list[str] = fresh(default_factory=list)


class Summary(Record):
    """A whole run: files seen, the rules that were on, seconds of wall time.

    Going through ``rules`` opens the rule book. ``quiet``: people want the findings alone.
    """

    files: int = 0
    rules: Iterable[Rule] = ()
    seconds: float = 0.0
    quiet: bool = False


class Reporter(Protocol):
    """Writes the results of a run in one output format.

    Made with the stream to write to and whether colours are wanted; `add` is called once a file
    in the order of the report, and once more, after the last, for a file in which comparing the
    files found something. `finish` is called once at the end, also where there was no file.
    """

    def __init__(self, out: TextIO, *, color: bool = False) -> None: ...

    def add(self, result: FileResult) -> None: ...

    def finish(self, summary: Summary) -> None: ...
