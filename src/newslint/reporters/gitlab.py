"""GitLab Code Quality: the subset of the Code Climate format that merge requests read."""

from collections import Counter
from typing import Any, TextIO

from newslint.finding import Finding, Severity
from newslint.fingerprint import fingerprint
from newslint.reporters.json_text import to_json
from newslint.reporters.reporter import FileResult, Summary

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


class GitLabReporter:
    """Collects findings and writes one JSON array.

    GitLab tells old findings from new ones by their fingerprint, and drops the second of two that
    are alike: it is made of path and content, and findings alike in both are numbered.
    """

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self._out = out
        self._issues: list[dict[str, Any]] = []

    def add(self, result: FileResult) -> None:
        path = result.path.replace("\\", "/").removeprefix("./")
        for error in result.errors:
            self._issues.append(
                {
                    "description": error,
                    "check_name": "newslint",
                    "fingerprint": _digest(path, "error", error),
                    "severity": "critical",
                    "location": {"path": path or ".", "lines": {"begin": 1}},
                }
            )
        seen: Counter[str] = Counter()
        for finding in result.findings:
            context = fingerprint(finding, result.source).context
            seen[context] += 1
            digest = _digest(path, context, str(seen[context]))
            self._issues.append(_issue(finding, path, digest))

    def finish(self, summary: Summary) -> None:
        self._out.write(to_json(self._issues, self._out, indent=2, exact=False) + "\n")


def _issue(finding: Finding, path: str, digest: str) -> dict[str, Any]:
    return {
        "description": finding.message,
        "check_name": finding.rule,
        "fingerprint": digest,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": finding.line, "end": finding.end_line}},
    }


def _digest(*parts: str) -> str:
    from newslint.hashing import blake2b

    return blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest()
