"""One JSON document: findings, errors and a summary (docs/schema/findings-v1.json)."""

from typing import Any, TextIO

from newslint.finding import Severity
from newslint.reporters.json_text import to_json
from newslint.reporters.reporter import FileResult, Summary
from newslint.reporters.tally import Tally

VERSION = 1


class JsonReporter:
    """Writes the document as the run goes, one finding a line; a long run needs no memory."""

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self._out = out
        self._tally = Tally()
        self._errors: list[dict[str, Any]] = []
        self._separator = "\n    "
        self._out.write(f'{{\n  "version": {VERSION},\n  "findings": [')

    def add(self, result: FileResult) -> None:
        self._tally.add(result)
        self._errors += [{"path": result.path, "message": error} for error in result.errors]
        for finding in result.findings:
            self._out.write(self._separator + to_json(finding.to_dict(), self._out))
            self._separator = ",\n    "

    def finish(self, summary: Summary) -> None:
        tally = self._tally
        counts = {
            "files": summary.files,
            "files_with_findings": tally.files_with_findings,
            "findings": tally.findings,
            "by_severity": {str(s): tally.by_severity[s] for s in Severity},
            "fixable": tally.safe,
            "fixable_if_offered": tally.offered,
            "errors": tally.errors,
        }
        end = "\n  ]" if tally.findings else "]"
        self._out.write(
            f'{end},\n  "errors": {to_json(self._errors, self._out)},\n'
            f'  "summary": {to_json(counts, self._out)}\n}}\n'
        )
