"""JUnit XML: a test suite for each file, a failed test case for each finding."""

from html import escape
from typing import TextIO

from newslint.finding import Finding
from newslint.lazy_pattern import lazy
from newslint.reporters.reporter import FileResult, Summary
from newslint.reporters.tally import Tally

# What XML 1.0 cannot hold in any form (section 2.2).
_FORBIDDEN = lazy("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class JUnitReporter:
    """Collects the suites; a file without findings is a test that passed."""

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self._out = out
        self._tally = Tally()
        self._tests = 0
        self._suites: list[str] = []

    def add(self, result: FileResult) -> None:
        self._tally.add(result)
        path = attribute(result.path or "newslint")
        cases = [_failure(finding, path) for finding in result.findings]
        cases += [
            f'    <testcase name="newslint" classname="{path}">\n'
            f'      <error message="{attribute(error)}"/>\n    </testcase>\n'
            for error in result.errors
        ]
        if not cases:
            cases = [f'    <testcase name="newslint" classname="{path}"/>\n']
        self._tests += len(cases)
        self._suites.append(
            f'  <testsuite name="{path}" tests="{len(cases)}" failures="{len(result.findings)}" '
            f'errors="{len(result.errors)}">\n{"".join(cases)}  </testsuite>\n'
        )

    def finish(self, summary: Summary) -> None:
        self._out.write(
            '<?xml version="1.0" encoding="utf-8"?>\n'
            f'<testsuites name="newslint" tests="{self._tests}" '
            f'failures="{self._tally.findings}" errors="{self._tally.errors}" '
            f'time="{summary.seconds:.3f}">\n{"".join(self._suites)}</testsuites>\n'
        )


def _failure(finding: Finding, path: str) -> str:
    place = f"{finding.path}:{finding.line}:{finding.column}"
    text = _clean(f"{place}: {finding.severity}: {finding.message}")
    return (
        f'    <testcase name="{attribute(finding.rule)} {finding.line}:{finding.column}" '
        f'classname="{path}" file="{path}" line="{finding.line}">\n'
        f'      <failure type="{finding.severity}" message="{attribute(finding.message)}">'
        f"{escape(text, quote=False)}</failure>\n    </testcase>\n"
    )


def attribute(text: str) -> str:
    """The text as the value of an XML attribute; line ends and tabs survive as references."""
    text = escape(_clean(text))
    return text.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)
