"""What a run came to, counted, and the sentence that says so."""

from collections import Counter

from newslint.finding import Applicability, Finding, Severity
from newslint.reporters.reporter import FileResult


class Tally:
    """Counts over the results of a run; a finding counts by the best of its fixes."""

    def __init__(self) -> None:
        self.by_severity: Counter[Severity] = Counter()
        self.by_rule: Counter[str] = Counter()
        self._paths: set[str] = set()
        self.errors = 0
        self.safe = 0
        self.offered = 0

    @property
    def findings(self) -> int:
        return self.by_severity.total()

    @property
    def files_with_findings(self) -> int:
        return len(self._paths)

    def add(self, result: FileResult) -> None:
        self.errors += len(result.errors)
        if result.findings:
            self._paths.add(result.path)
        for finding in result.findings:
            self.by_severity[finding.severity] += 1
            self.by_rule[finding.rule] += 1
            best = best_applicability(finding)
            self.safe += best is Applicability.SAFE
            self.offered += best is Applicability.OFFERED

    def sentence(self, files: int) -> str:
        """``Found 7 problems in 3 files: 4 errors, …; 3 can be fixed with `newslint fix`.``"""
        if not self.findings and not files and self.errors:
            found = "Nothing was checked"
        elif not self.findings:
            found = f"No problems found in {counted(files, 'file')}"
        else:
            found = f"Found {counted(self.findings, 'problem')} in {self._where(files)}"
            found += f": {', '.join(self._severities())}{self._fixes()}"
        if self.errors:
            found += f". {counted(self.errors, 'thing')} could not be checked"
        return found + "."

    def _where(self, files: int) -> str:
        if files > self.files_with_findings:
            return f"{self.files_with_findings:,} of {counted(files, 'file')}"
        return counted(self.files_with_findings, "file")

    def _severities(self) -> list[str]:
        counts = self.by_severity
        return [counted(counts[s], str(s)) for s in Severity if counts[s]]

    def _fixes(self) -> str:
        if self.safe:
            more = f", {self.offered:,} more with `--offered`" if self.offered else ""
            return f"; {self.safe:,} can be fixed with `newslint fix`{more}"
        if self.offered:
            return f"; {self.offered:,} can be fixed with `newslint fix --offered`"
        return ""


def best_applicability(finding: Finding) -> Applicability | None:
    """How the best fix of a finding may be applied; None where it has none."""
    found = {fix.applicability for fix in finding.fixes if fix.edits}
    if Applicability.SAFE in found:
        return Applicability.SAFE
    return Applicability.OFFERED if found else None


def counted(number: int, noun: str) -> str:
    """``1 file``, ``1,200 files``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
