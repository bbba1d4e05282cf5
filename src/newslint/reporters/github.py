"""GitHub Actions annotations: workflow commands that mark the lines of a pull request.

Form and escaping follow the toolkit's documentation of workflow commands.
"""

from typing import TextIO

from newslint.finding import Finding, Severity
from newslint.reporters.reporter import FileResult, Summary
from newslint.terminal import visible

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


class GitHubReporter:
    """Writes one command a finding. Columns are left out where a finding spans lines: an
    annotation with both is refused."""

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self._out = out

    def add(self, result: FileResult) -> None:
        for error in result.errors:
            place = {"file": result.path} if result.path else {}
            self._command("error", {**place, "title": "newslint"}, error)
        for finding in result.findings:
            self._command(_LEVELS[finding.severity], _properties(finding), finding.message)

    def finish(self, summary: Summary) -> None:
        """Nothing to add."""

    def _command(self, level: str, properties: dict[str, str], message: str) -> None:
        given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        self._out.write(f"::{level} {given}::{_data(message)}\n")


def _properties(finding: Finding) -> dict[str, str]:
    properties = {
        "file": finding.path.replace("\\", "/"),
        "line": str(finding.line),
        "endLine": str(finding.end_line),
        "title": f"newslint: {finding.rule}",
    }
    if finding.line == finding.end_line:
        properties["col"] = str(finding.column)
        properties["endColumn"] = str(finding.end_column)
    return properties


def _data(text: str) -> str:
    return "%0A".join(visible(line).replace("%", "%25") for line in text.splitlines())


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
