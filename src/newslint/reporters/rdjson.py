"""Reviewdog Diagnostic Format (rdjson); its columns count bytes of UTF-8, from 1."""

from typing import Any, TextIO

from newslint.document.lines import Lines
from newslint.finding import Finding, Fix, Severity
from newslint.fixes import apply_edits
from newslint.reporters.json_text import to_json
from newslint.reporters.reporter import FileResult, Summary

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}

Object = dict[str, Any]


class RdjsonReporter:
    """Collects diagnostics and writes one DiagnosticResult."""

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self._out = out
        self._diagnostics: list[Object] = []

    def add(self, result: FileResult) -> None:
        for error in result.errors:
            location = {"path": result.path or "."}
            self._diagnostics.append({"message": error, "location": location, "severity": "ERROR"})
        if not result.findings:
            return
        lines = Lines(result.source)
        for finding in result.findings:
            self._diagnostics.append(_diagnostic(finding, result.source, lines))

    def finish(self, summary: Summary) -> None:
        document = {"source": {"name": "newslint"}, "diagnostics": self._diagnostics}
        self._out.write(to_json(document, self._out, indent=2, exact=False) + "\n")


def _diagnostic(finding: Finding, source: str, lines: Lines) -> Object:
    code = {"value": finding.rule}
    if finding.url:
        code["url"] = finding.url
    diagnostic: Object = {
        "message": finding.message,
        "location": {
            "path": finding.path,
            "range": _range(finding.start, finding.end, source, lines),
        },
        "severity": _SEVERITIES[finding.severity],
        "code": code,
    }
    suggestions = [_suggestion(fix, source, lines) for fix in finding.fixes if fix.edits]
    if suggestions:
        diagnostic["suggestions"] = suggestions
    return diagnostic


def _suggestion(fix: Fix, source: str, lines: Lines) -> Object:
    """The fix as one replacement, for suggestions are alternatives: all its edits and the text
    between them."""
    start, end = fix.edits[0].start, fix.edits[-1].end
    text = apply_edits(source[:end], list(fix.edits))[start:]
    return {"range": _range(start, end, source, lines), "text": text}


def _range(start: int, end: int, source: str, lines: Lines) -> Object:
    return {"start": _position(start, source, lines), "end": _position(end, source, lines)}


def _position(position: int, source: str, lines: Lines) -> dict[str, int]:
    line, _ = lines.line_and_column(position)
    before = source[lines.start(line) : position]
    return {"line": line, "column": len(before.encode("utf-8", "surrogateescape")) + 1}
