"""SARIF 2.1.0, the OASIS standard for the results of static analysis.

Section numbers in comments are those of the standard.
"""

from collections import Counter
from typing import Any, TextIO

from newslint import __version__
from newslint.document.lines import Lines
from newslint.finding import Finding, Fix, Severity
from newslint.fingerprint import fingerprint
from newslint.reporters.fix_wording import wording
from newslint.reporters.json_text import to_json
from newslint.reporters.reporter import FileResult, Summary
from newslint.rulebook.book import with_reasons
from newslint.rulebook.rule import Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}

Object = dict[str, Any]


class SarifReporter:
    """Collects results and writes one log with one run."""

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self._out = out
        self._results: list[Object] = []
        self._notifications: list[Object] = []

    def add(self, result: FileResult) -> None:
        location = {"uri": file_uri(result.path)}
        for error in result.errors:
            notification: Object = {"level": "error", "message": _message(error)}
            if result.path:
                physical = {"physicalLocation": {"artifactLocation": location}}
                notification["locations"] = [physical]
            self._notifications.append(notification)
        regions = _Regions(result.source) if result.findings else None
        seen: Counter[str] = Counter()
        for finding in result.findings:
            if regions is not None:
                self._results.append(_result(finding, result.source, location, regions, seen))

    def finish(self, summary: Summary) -> None:
        rules = {rule.name: rule for rule in summary.rules}
        reported = {result["ruleId"] for result in self._results}
        descriptors = [_descriptor(rule, rule.name in reported) for rule in rules.values()]
        descriptors += [{"id": name} for name in sorted(reported - rules.keys())]
        index = {descriptor["id"]: k for k, descriptor in enumerate(descriptors)}
        for result in self._results:
            result["ruleIndex"] = index[result["ruleId"]]
        invocation: Object = {"executionSuccessful": not self._notifications}
        if self._notifications:
            invocation["toolExecutionNotifications"] = self._notifications
        driver = {
            "name": "newslint",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": descriptors,
        }
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation],
            "results": self._results,
        }
        log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
        self._out.write(to_json(log, self._out, indent=2, exact=False) + "\n")


def file_uri(path: str) -> str:
    """The path as a URI reference, percent-encoded (RFC 3986)."""
    from pathlib import PurePath
    from urllib.parse import quote

    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix(), errors="replace")


class _Regions:
    """Regions of one file. Positions do not count a byte order mark (3.30.2)."""

    def __init__(self, source: str) -> None:
        self._lines = Lines(source)
        self._mark = 1 if source.startswith("\ufeff") else 0

    def __call__(self, start: int, end: int) -> Object:
        line, column = self._position(start)
        end_line, end_column = self._position(end)
        return {
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
            "charOffset": max(0, start - self._mark),
            "charLength": end - max(start, self._mark) if end > start else 0,
        }

    def _position(self, position: int) -> tuple[int, int]:
        line, column = self._lines.line_and_column(position)
        return line, max(1, column - self._mark) if line == 1 else column


def _result(
    finding: Finding, source: str, location: Object, regions: _Regions, seen: Counter[str]
) -> Object:
    region = regions(finding.start, finding.end)
    context = fingerprint(finding, source).context
    seen[context] += 1
    result: Object = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": _message(finding.message),
        "locations": [{"physicalLocation": {"artifactLocation": location, "region": region}}],
        "partialFingerprints": {"newslintContext/v1": f"{context}:{seen[context]}"},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": k,
                "physicalLocation": {
                    "artifactLocation": location,
                    "region": regions(place.start, place.end),
                },
                "message": _message(place.label),
            }
            for k, place in enumerate(finding.related, 1)
        ]
    fixes = [_fix(fix, source, location, regions) for fix in finding.fixes if fix.edits]
    if fixes:
        result["fixes"] = fixes
    return result


def _fix(fix: Fix, source: str, location: Object, regions: _Regions) -> Object:
    replacements = []
    for edit in fix.edits:
        replacement: Object = {"deletedRegion": regions(edit.start, edit.end)}
        if edit.text:
            replacement["insertedContent"] = {"text": edit.text}
        replacements.append(replacement)
    return {
        "description": _message(wording(fix, source)),
        "artifactChanges": [{"artifactLocation": location, "replacements": replacements}],
        "properties": {"applicability": str(fix.applicability)},
    }


def _descriptor(rule: Rule, reported: bool) -> Object:
    """What is said of a rule; its reason, for which its file is opened, only where it fired."""
    descriptor: Object = {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": rule.default},
        "properties": {"tags": [rule.category]},
    }
    why = with_reasons(rule).why if reported else ""
    if why:
        descriptor["fullDescription"] = descriptor["help"] = {"text": why}
    if rule.link:
        descriptor["helpUri"] = rule.link
    return descriptor


def _message(text: str) -> Object:
    """A message, its braces doubled (3.11.5) and what would read as a link escaped (3.11.6)."""
    text = text.replace("{", "{{").replace("}", "}}")
    if "](" in text:
        text = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return {"text": text}
