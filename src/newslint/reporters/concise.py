"""One line a finding: ``path:line:column: severity message [rule]``."""

from typing import TextIO

from newslint.reporters.reporter import FileResult, Summary
from newslint.terminal import Line, Page, one_line


class ConciseReporter:
    """Writes nothing but findings, for editors and for grep."""

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self._page = Page(out, color=color)

    def add(self, result: FileResult) -> None:
        for finding in result.findings:
            line: Line = [
                (f"{one_line(finding.path)}:{finding.line}:{finding.column}:", "path"),
                (" ", ""),
                (str(finding.severity), str(finding.severity)),
                (f" {one_line(finding.message)} ", ""),
                (f"[{finding.rule}]", "faint"),
            ]
            self._page.write(line)

    def finish(self, summary: Summary) -> None:
        """Nothing to add."""
