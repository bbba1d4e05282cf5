"""What a run reports: findings, the fixes they carry, and the edits of a fix."""

from enum import StrEnum
from typing import Any

from newslint.record import FrozenRecord


class Severity(StrEnum):
    """How much a finding weighs; ``rank`` orders them, 3 the gravest."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        return _RANK[self]


_RANK = {Severity.SUGGESTION: 1, Severity.WARNING: 2, Severity.ERROR: 3}


class Applicability(StrEnum):
    """Whether a fix may be applied unasked (the distinction ruff draws)."""

    SAFE = "safe"
    OFFERED = "offered"


class Edit(FrozenRecord):
    """Replace ``source[start:end]`` by ``text``; positions in code points of the source."""

    start: int
    end: int
    text: str


class Fix(FrozenRecord):
    """Edits that belong together, in ascending order and without overlap."""

    edits: tuple[Edit, ...]
    applicability: Applicability

    def apply_to(self, source: str) -> str:
        """The source with this fix alone applied."""
        for edit in reversed(self.edits):
            source = source[: edit.start] + edit.text + source[edit.end :]
        return source


class Place(FrozenRecord):
    """Another place a finding speaks of: a span of the source and what stands there."""

    start: int
    end: int
    line: int
    label: str


class Finding(FrozenRecord):
    """One thing a copy editor should look at.

    ``start`` and ``end`` are code points of the decoded source, ``end`` exclusive; lines and
    columns count from 1, columns in code points. ``fixes`` are alternatives, the best first.
    """

    rule: str
    category: str
    severity: Severity
    message: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    fixes: tuple[Fix, ...] = ()
    related: tuple[Place, ...] = ()
    path: str = ""
    url: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The finding as JSON-ready data (docs/output.md, schema version 1)."""
        return {
            "path": self.path,
            "rule": self.rule,
            "category": self.category,
            "severity": str(self.severity),
            "message": self.message,
            "start": self.start,
            "end": self.end,
            "line": self.line,
            "column": self.column,
            "end_line": self.end_line,
            "end_column": self.end_column,
            "fixes": [
                {
                    "applicability": str(fix.applicability),
                    "edits": [{"start": e.start, "end": e.end, "text": e.text} for e in fix.edits],
                }
                for fix in self.fixes
            ],
            "related": [
                {"start": p.start, "end": p.end, "line": p.line, "label": p.label}
                for p in self.related
            ],
            "url": self.url,
        }
