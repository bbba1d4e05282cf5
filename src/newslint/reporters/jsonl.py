"""JSON Lines: each line a finding as in the JSON document, or an error (path and message)."""

from typing import TextIO

from newslint.reporters.json_text import to_json
from newslint.reporters.reporter import FileResult, Summary


class JsonLinesReporter:
    """Writes each file's lines as soon as it is done, for tools that read a stream."""

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self._out = out

    def add(self, result: FileResult) -> None:
        for error in result.errors:
            record = {"path": result.path, "error": error}
            self._out.write(to_json(record, self._out) + "\n")
        for finding in result.findings:
            self._out.write(to_json(finding.to_dict(), self._out) + "\n")
        self._out.flush()

    def finish(self, summary: Summary) -> None:
        """Nothing to add."""
