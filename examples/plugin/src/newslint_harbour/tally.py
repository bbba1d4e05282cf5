"""Output format ``tally``: how many findings each rule had."""

from collections import Counter
from typing import TextIO

from newslint.reporters.reporter import FileResult, Summary


class TallyReporter:
    """Counts findings by rule and prints the counts at the end, the most frequent first."""

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self._out = out
        self._counts: Counter[str] = Counter()

    def add(self, result: FileResult) -> None:
        self._counts.update(finding.rule for finding in result.findings)

    def finish(self, summary: Summary) -> None:
        for rule, count in self._counts.most_common():
            self._out.write(f"{count:5} {rule}\n")
