"""A report as one line of text, and back."""

import json
from typing import Any

from newslint.finding import Applicability, Edit, Finding, Fix, Place, Severity
from newslint.report import Report

_CLEAN = "[[],{}]"


def written(report: Report, *, digested: bool) -> str:
    """The findings of a report without their path, and its digests if it was to have them."""
    findings = [_values(finding) for finding in report.findings]
    digests = {rule: digest.hex() for rule, digest in report.digests.items()} if digested else None
    return json.dumps([findings, digests], separators=(",", ":"))


def read(text: str, path: str, *, digested: bool) -> Report | None:
    """The report that was `written`, on a file of that path; None where it lacks the digests.

    Raises ValueError, TypeError or IndexError for any other text.
    """
    if text == _CLEAN:
        return Report()
    findings, digests = json.loads(text)
    if digested and digests is None:
        return None
    report = Report([_finding(path, *values) for values in findings])
    report.digests = {rule: bytes.fromhex(digest) for rule, digest in (digests or {}).items()}
    return report


def _values(finding: Finding) -> list[Any]:
    return [
        finding.rule, finding.category, finding.severity, finding.message, finding.start,
        finding.end, finding.line, finding.column, finding.end_line, finding.end_column,
        [[f.applicability, [[e.start, e.end, e.text] for e in f.edits]] for f in finding.fixes],
        [[p.start, p.end, p.line, p.label] for p in finding.related],
        finding.url,
    ]  # fmt: skip


def _finding(
    path: str, rule: str, category: str, severity: str, message: str, start: int, end: int,
    line: int, column: int, end_line: int, end_column: int, fixes: list[Any], related: list[Any],
    url: str,
) -> Finding:  # fmt: skip
    return Finding(
        rule, category, Severity(severity), message, start, end, line, column, end_line, end_column,
        tuple(_fix(*values) for values in fixes), tuple(Place(*values) for values in related),
        path, url,
    )  # fmt: skip


def _fix(applicability: str, edits: list[Any]) -> Fix:
    return Fix(tuple(Edit(*values) for values in edits), Applicability(applicability))
