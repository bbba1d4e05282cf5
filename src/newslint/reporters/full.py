"""The report for people: each finding with its source line, what is marked, and what would mend it.

The layout is the one that compilers have made familiar (path:line:column first, so that terminals
and editors make it a link).
"""

from collections.abc import Iterator
from typing import TextIO

from newslint.document.lines import Lines
from newslint.finding import Finding
from newslint.reporters.excerpt import Excerpt, Span, excerpts
from newslint.reporters.fix_wording import LABELS, wording
from newslint.reporters.reporter import FileResult, Summary
from newslint.reporters.tally import Tally
from newslint.terminal import Line, Page, columns, one_line, width

_PLACES_SHOWN = 8
_FIXES_SHOWN = 3


class FullReporter:
    """Writes the full report; plain text without colours does not need rich."""

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self._page = Page(out, color=color)
        self._columns = columns(out)
        self._tally = Tally()

    def add(self, result: FileResult) -> None:
        self._tally.add(result)
        lines = Lines(result.source) if result.findings else None
        for finding in result.findings:
            shown = [self._head(finding)]
            if lines is not None and finding.end <= len(result.source):
                shown += self._body(finding, result.source, lines)
            self._page.write(*shown, [])

    def finish(self, summary: Summary) -> None:
        if not summary.quiet:
            self._page.write([(self._tally.sentence(summary.files), "strong")])

    def _head(self, finding: Finding) -> Line:
        place = f"{one_line(finding.path)}:{finding.line}:{finding.column}"
        return [
            (place, "path"),
            (" ", ""),
            (str(finding.severity), str(finding.severity)),
            (": ", ""),
            (one_line(finding.message), ""),
            (f" [{finding.rule}]", "faint"),
        ]

    def _body(self, finding: Finding, source: str, lines: Lines) -> Iterator[Line]:
        gutter = len(str(max([finding.end_line, *(p.line for p in finding.related)])))
        room = self._columns - gutter - 5
        in_view = _spans_by_line(finding)
        span = (finding.start, finding.end)
        shown = excerpts(source, lines, span, room, in_view.get(finding.line))
        yield _source_line(shown[0], gutter, "mark")
        yield _underline(shown[0], gutter, "^", "mark")
        if len(shown) > 1:
            if shown[1].line > shown[0].line + 1:
                yield [(f" {'.' * gutter}", "gutter")]
            yield _source_line(shown[1], gutter, "mark")
            yield _underline(shown[1], gutter, "^", "mark")
        above = shown[-1]
        for place in finding.related[:_PLACES_SHOWN]:
            span = (place.start, place.end)
            excerpt = excerpts(source, lines, span, room, in_view.get(place.line))[0]
            if not _same_line(excerpt, above):
                yield _source_line(excerpt, gutter, "second")
            yield _underline(excerpt, gutter, "-", "second", one_line(place.label))
            above = excerpt
        if len(finding.related) > _PLACES_SHOWN:
            more = len(finding.related) - _PLACES_SHOWN
            yield [*_bar(gutter), (f"and {more} more places", "faint")]
        for k, fix in enumerate(f for f in finding.fixes[:_FIXES_SHOWN] if f.edits):
            label = "or" if k else LABELS[fix.applicability]
            yield [*_bar(gutter), (f"{label}: ", "faint"), (wording(fix, source), "good")]


def _source_line(excerpt: Excerpt, gutter: int, style: str) -> Line:
    number = f" {excerpt.line:>{gutter}} │ "
    return [
        (number, "gutter"),
        (excerpt.before, ""),
        (excerpt.marked, style),
        (excerpt.after, ""),
    ]


def _underline(excerpt: Excerpt, gutter: int, sign: str, style: str, label: str = "") -> Line:
    signs = sign * max(1, width(excerpt.marked))
    said = f" {label}" if label else ""
    return [*_bar(gutter), (" " * width(excerpt.before), ""), (signs + said, style)]


def _spans_by_line(finding: Finding) -> dict[int, Span]:
    """For each line, from where to where a finding speaks of it."""
    spans: dict[int, Span] = {}
    for line, start, end in (
        (finding.line, finding.start, finding.end),
        *((place.line, place.start, place.end) for place in finding.related[:_PLACES_SHOWN]),
    ):
        a, b = spans.get(line, (start, end))
        spans[line] = (min(a, start), max(b, end))
    return spans


def _same_line(one: Excerpt, other: Excerpt) -> bool:
    """Whether two excerpts show the same line, cut at the same places."""
    return one.line == other.line and "".join(one[1:]) == "".join(other[1:])


def _bar(gutter: int) -> Line:
    return [(f" {'':{gutter}} │ ", "gutter")]
