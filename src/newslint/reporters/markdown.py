"""Markdown for a comment on a pull request: a sentence, and a table of findings for each file."""

from typing import TextIO

from newslint.finding import Finding
from newslint.lazy_pattern import lazy
from newslint.reporters.fix_wording import LABELS, wording
from newslint.reporters.reporter import FileResult, Summary
from newslint.reporters.tally import Tally, counted
from newslint.terminal import one_line

LENGTH_AT_MOST = 60_000
"""Code points; GitHub refuses a comment of more than 65,536."""

_SPECIAL = lazy(r"([\\`*_{}\[\]<>|~$])")
# A name or number after these signs would call a colleague or link an issue.
_REFERENCE = lazy(r"([@#])(?=\w)")


class MarkdownReporter:
    """Collects the tables; what does not fit into one comment is counted, not shown."""

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self._out = out
        self._tally = Tally()
        self._parts: list[str] = []
        self._errors: list[str] = []
        self._length = 0
        self._left_out = 0

    def add(self, result: FileResult) -> None:
        self._tally.add(result)
        self._errors += result.errors
        rows = []
        for finding in result.findings:
            row = _row(finding, result.source)
            self._length += len(row)
            if self._length > LENGTH_AT_MOST:
                self._left_out += 1
            else:
                rows.append(row)
        if rows:
            count = counted(len(result.findings), "problem")
            head = f"\n#### {_escaped(result.path)}: {count}\n\n"
            self._length += len(head)
            self._parts += [head, "| Line | | Problem | Rule |\n|--:|---|---|---|\n", *rows]

    def finish(self, summary: Summary) -> None:
        self._out.write(f"### newslint\n\n{self._tally.sentence(summary.files)}\n")
        self._out.write("".join(self._parts))
        if self._left_out:
            self._out.write(f"\n… and {counted(self._left_out, 'problem')} more.\n")
        if self._errors:
            errors = "".join(f"- {_escaped(error)}\n" for error in self._errors)
            self._out.write(f"\n#### Not checked\n\n{errors}")


def _row(finding: Finding, source: str) -> str:
    problem = _escaped(finding.message)
    fixes = [fix for fix in finding.fixes if fix.edits]
    if fixes and finding.end <= len(source):
        problem += f"<br>{LABELS[fixes[0].applicability]}: {_escaped(wording(fixes[0], source))}"
    is_link = finding.url.startswith(("https://", "http://"))
    rule = f"[{finding.rule}](<{finding.url}>)" if is_link else finding.rule
    return f"| {finding.line} | {finding.severity} | {problem} | {rule} |\n"


def _escaped(text: str) -> str:
    """The text on one line, to be shown as it is."""
    text = _SPECIAL.sub(r"\\\1", one_line(text))
    return _REFERENCE.sub(r"\1<!-- -->", text)
