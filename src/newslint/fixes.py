"""Applies fixes to a text, and verifies each before it counts.

A fix is kept only if, on the text it makes, its own finding is gone and no new finding touches
what it wrote. Fixing is repeated until nothing changes, so that fixing twice equals fixing once.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable
from itertools import accumulate
from typing import TYPE_CHECKING

from newslint.document.lines import Lines
from newslint.finding import Applicability, Edit, Finding, Fix
from newslint.record import Record, fresh
from newslint.spans import Spans

if TYPE_CHECKING:
    from newslint.linter import Compared, Linter
    from newslint.report import Report

_MOST_PASSES = 20

Chosen = list[tuple[Finding, Fix]]

Keep = Callable[[list[Finding]], list[Finding]]
"""Says which findings of a text a run is to deal with; the list itself means no limits."""


class Fixed(Record):
    """The outcome: the new text, what was found, what of it was mended and what is left.

    ``digests`` are those of the new text (see `newslint.linter.Report`).
    """

    text: str
    found: list[Finding] = fresh(default_factory=list)
    applied: list[Finding] = fresh(default_factory=list)
    remaining: list[Finding] = fresh(default_factory=list)
    problems: list[str] = fresh(default_factory=list)
    notes: list[str] = fresh(default_factory=list)
    digests: dict[str, bytes] = fresh(default_factory=dict)


def fixed(linter: "Linter", text: str, *, format: str, path: str, offered: bool) -> str:
    """The text with its fixes applied (see `fix_text`)."""
    return fix_text(linter, text, format=format, path=path, offered=offered).text


def fix_text(
    linter: "Linter | Compared",
    text: str,
    *,
    format: str,
    path: str = "",
    offered: bool = False,
    keep: Keep | None = None,
    digest: bool = False,
    report: "Report | None" = None,
) -> Fixed:
    """Apply the safe fixes, and the first offered one of each finding if ``offered``.

    Findings that ``keep`` leaves out are neither mended nor reported; those that were judged by
    lines which the fixes cut remain (see `newslint.checks.check.Check`). ``digest`` asks for the
    digests of the outcome. ``report`` is the one on the text, where it is there already.
    """
    if report is None:
        report = linter.report(text, format=format, path=path, digest=digest)
    kept = keep(report.findings) if keep else report.findings
    scope = _Scope(report.findings, kept) if kept is not report.findings else None
    findings = scope.of(report.findings) if scope else report.findings
    result = Fixed(text, found=findings, remaining=findings, problems=report.problems)
    result.notes, result.digests = report.notes, report.digests
    before = report.findings
    outlasting: list[Finding] = []
    refused: set[tuple[str, str, str]] = set()
    applied = 0
    for _ in range(_MOST_PASSES):
        chosen = _choose(result.text, result.remaining, refused, offered=offered)
        if not chosen and refused and len(result.applied) > applied:
            # What stood in the way of a fix may be mended by now.
            refused.clear()
            applied = len(result.applied)
            chosen = _choose(result.text, result.remaining, refused, offered=offered)
        if not chosen:
            break
        edits = sorted((e for _, fix in chosen for e in fix.edits), key=lambda e: (e.start, e.end))
        new = apply_edits(result.text, edits)
        report = linter.report(new, format=format, path=path, digest=digest)
        after = report.findings
        shift = _Shift(edits)
        failed = _failed(chosen, shift, before, after)
        if failed:
            refused |= {_key(result.text, finding, fix) for finding, fix in failed}
            continue
        if scope is not None:
            scope.move(shift)
        if not result.applied:
            outlasting = [f for f in findings if linter.outlasts_fixes(f.rule)]
        outlasting = [moved for f in outlasting if (moved := shift.moved(f, new))]
        before = after
        result.text, result.remaining = new, scope.of(after) if scope else after
        result.digests = report.digests
        result.applied += [finding for finding, _ in chosen]
    result.remaining = _with_outlasting(result.remaining, outlasting)
    return result


def _with_outlasting(remaining: list[Finding], outlasting: list[Finding]) -> list[Finding]:
    """What remains, together with what would but for the evidence that the fixes took away."""
    there = Spans([(f.start, f.end) for f in remaining])
    gone = [f for f in outlasting if not there.overlap(f.start, f.end)]
    return sorted(remaining + gone, key=lambda f: (f.start, f.end, f.rule)) if gone else remaining


def apply_edits(text: str, edits: list[Edit]) -> str:
    """The text with ascending, disjoint edits applied; everything between them is untouched."""
    parts = []
    at = 0
    for edit in edits:
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def _choose(
    text: str, findings: list[Finding], refused: set[tuple[str, str, str]], *, offered: bool
) -> Chosen:
    """For each finding the fix to apply, none touching another."""
    chosen: Chosen = []
    taken: list[Edit] = []
    for finding in findings:
        for fix in finding.fixes:
            if fix.applicability is not Applicability.SAFE and not offered:
                continue
            if not fix.edits or _key(text, finding, fix) in refused:
                continue
            if not any(_touches(taken, edit) for edit in fix.edits):
                chosen.append((finding, fix))
                for edit in fix.edits:
                    insort(taken, edit, key=_span)
                break
            if fix is finding.fixes[0]:
                # Its best fix waits for the next pass; a worse one must not take its place.
                break
    return chosen


def _touches(taken: list[Edit], edit: Edit) -> bool:
    """Whether an edit touches another, which do not touch each other.

    Two cuts may adjoin: lines side by side go together, for they vouch for each other.
    """
    k = bisect_left(taken, _span(edit), key=_span)
    before, after = taken[k - 1 : k] if k else [], taken[k : k + 1]
    return any(_touch(other, edit) for other in before + after)


def _touch(a: Edit, b: Edit) -> bool:
    if not a.text and not b.text and a.start < a.end and b.start < b.end:
        return a.start < b.end and b.start < a.end
    return a.start <= b.end and b.start <= a.end


def _span(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _key(text: str, finding: Finding, fix: Fix) -> tuple[str, str, str]:
    context = text[max(0, finding.start - 20) : finding.end + 20]
    return finding.rule, context, "\0".join(edit.text for edit in fix.edits)


def _failed(chosen: Chosen, shift: "_Shift", before: list[Finding], after: list[Finding]) -> Chosen:
    """The fixes whose finding is still there, or that made a new one."""
    known = {(f.rule, shift(f.start), shift(f.end)) for f in before}
    written = sorted(
        (shift(edit.start), shift(edit.start) + len(edit.text), k)
        for k, (_, fix) in enumerate(chosen)
        for edit in fix.edits
    )
    ends = [end for _, end, _ in written]
    failed = set()
    for finding in after:
        new = (finding.rule, finding.start, finding.end) not in known
        for i in range(bisect_right(ends, finding.start), len(written)):
            start, _, k = written[i]
            if start >= finding.end:
                break
            if new or finding.rule == chosen[k][0].rule:
                failed.add(k)
    return [chosen[k] for k in sorted(failed)]


class _Shift:
    """Maps a position of the old text to the new one (to the start of an edit if inside it)."""

    def __init__(self, edits: list[Edit]) -> None:
        self._edits = edits
        self._starts = [edit.start for edit in edits]
        grown = (len(edit.text) - (edit.end - edit.start) for edit in edits)
        self._deltas = list(accumulate(grown, initial=0))

    def __call__(self, position: int) -> int:
        k = bisect_left(self._starts, position)
        if k and position < self._edits[k - 1].end:
            return self._edits[k - 1].start + self._deltas[k - 1]
        return position + self._deltas[k]

    def moved(self, finding: Finding, text: str) -> Finding | None:
        """A finding as it stands in the new text, with those of its fixes that still fit; None
        where an edit overlaps it."""
        if self._overlaps(finding):
            return None
        lines = Lines(text)
        start, end = self(finding.start), self(finding.end)
        line, column = lines.line_and_column(start)
        end_line, end_column = lines.line_and_column(end)
        fixes = tuple(
            fix.but(edits=tuple(e.but(start=self(e.start), end=self(e.end)) for e in fix.edits))
            for fix in finding.fixes
            if all(map(self._fits, fix.edits))
        )
        return finding.but(
            start=start, end=end, line=line, column=column, end_line=end_line,
            end_column=end_column, fixes=fixes, related=(),
        )  # fmt: skip

    def _fits(self, edit: Edit) -> bool:
        """Whether an edit can still be made: what it touches is there, or it is a cut of which
        other cuts, as of the blank line between two, have taken a part."""
        overlapping = [e for e in self._edits if e.start < edit.end and edit.start < e.end]
        if not overlapping:
            return True
        cuts = not edit.text and not any(e.text for e in overlapping)
        return cuts and self(edit.start) < self(edit.end)

    def _overlaps(self, finding: Finding) -> bool:
        return any(e.start < finding.end and finding.start < e.end for e in self._edits)


class _Scope:
    """Where a run may mend: in the spans of the findings that are kept, through all passes."""

    def __init__(self, findings: list[Finding], kept: list[Finding]) -> None:
        wanted = {(f.rule, f.start, f.end) for f in kept}
        everything = {(f.rule, f.start, f.end) for f in findings}
        self._left_out = everything - wanted
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted((start, end) for _, start, end in wanted):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def of(self, findings: list[Finding]) -> list[Finding]:
        return [f for f in findings if self._holds(f)]

    def _holds(self, finding: Finding) -> bool:
        if (finding.rule, finding.start, finding.end) in self._left_out:
            return False
        k = bisect_right(self._starts, finding.end)
        return k > 0 and self._ends[k - 1] >= finding.start

    def move(self, shift: _Shift) -> None:
        """Follow the edits of a pass."""
        self._starts = [*map(shift, self._starts)]
        self._ends = [*map(shift, self._ends)]
        self._left_out = {(rule, shift(start), shift(end)) for rule, start, end in self._left_out}
