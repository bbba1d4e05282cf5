"""``--statistics``: how often each rule fired."""

from typing import TextIO

from newslint.finding import Severity
from newslint.reporters.reporter import FileResult, Summary
from newslint.reporters.tally import Tally
from newslint.terminal import Page


class Statistics:
    """Writes a line for each rule that fired, the most frequent first; a `Reporter`."""

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self._page = Page(out, color=color)
        self._tally = Tally()
        self._severities: dict[str, Severity] = {}

    def add(self, result: FileResult) -> None:
        self._tally.add(result)
        for finding in result.findings:
            self._severities.setdefault(finding.rule, finding.severity)

    def finish(self, summary: Summary) -> None:
        counts = sorted(self._tally.by_rule.items(), key=lambda item: (-item[1], item[0]))
        widest = max((len(f"{count:,}") for _, count in counts), default=0)
        said = {rule.name: rule.summary for rule in summary.rules}
        longest = max((len(name) for name, _ in counts), default=0)
        for name, count in counts:
            severity = str(self._severities[name])
            self._page.write([
                (f"{count:{widest},}  ", "strong"), (f"{severity:<10}  ", severity),
                (f"{name:{longest}}  ", ""), (said.get(name, ""), "faint"),
            ])  # fmt: skip
        if not summary.quiet:
            self._page.write([(self._tally.sentence(summary.files), "strong")])
