"""Applies fixes to a text, and verifies each before it counts.

A fix is kept only if, on the text it makes, its own finding is gone and no new finding touches
what it wrote. Fixing is repeated until nothing changes, so that fixing twice equals fixing once.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newslint.finding import Applicability, Edit, Finding, Fix

if TYPE_CHECKING:
    from newslint.linter import Linter

_MOST_PASSES = 20

Chosen = list[tuple[Finding, Fix]]


@dataclass(slots=True)
class Fixed:
    """The outcome: the new text, the findings mended, and what is left to report."""

    text: str
    applied: list[Finding] = field(default_factory=list)
    remaining: list[Finding] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def fixed(linter: "Linter", text: str, *, format: str, path: str, offered: bool) -> str:  # noqa: A002
    """The text with its fixes applied (see `fix_text`)."""
    return fix_text(linter, text, format=format, path=path, offered=offered).text


def fix_text(
    linter: "Linter", text: str, *, format: str, path: str = "", offered: bool = False  # noqa: A002
) -> Fixed:
    """Apply the safe fixes, and the first offered one of each finding if ``offered``."""
    report = linter.report(text, format=format, path=path)
    result = Fixed(text, remaining=report.findings, problems=report.problems)
    refused: set[tuple[str, str, str]] = set()
    for _ in range(_MOST_PASSES):
        chosen = _choose(result.text, result.remaining, refused, offered=offered)
        if not chosen:
            break
        edits = sorted((e for _, fix in chosen for e in fix.edits), key=lambda e: (e.start, e.end))
        new = apply_edits(result.text, edits)
        after = linter.report(new, format=format, path=path).findings
        failed = _failed(chosen, edits, result.remaining, after)
        if failed:
            refused |= {_key(result.text, finding, fix) for finding, fix in failed}
            continue
        result.text, result.remaining = new, after
        result.applied += [finding for finding, _ in chosen]
    return result


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
            if not any(_touch(a, b) for a in fix.edits for b in taken):
                chosen.append((finding, fix))
                taken += fix.edits
                break
            if fix is finding.fixes[0]:
                # Its best fix waits for the next pass; a worse one must not take its place.
                break
    return chosen


def _touch(a: Edit, b: Edit) -> bool:
    return a.start <= b.end and b.start <= a.end


def _key(text: str, finding: Finding, fix: Fix) -> tuple[str, str, str]:
    context = text[max(0, finding.start - 20) : finding.end + 20]
    return finding.rule, context, "\0".join(edit.text for edit in fix.edits)


def _failed(
    chosen: Chosen, edits: list[Edit], before: list[Finding], after: list[Finding]
) -> Chosen:
    """The fixes whose finding is still there, or that made a new one."""
    shift = _Shift(edits)
    known = {(f.rule, shift(f.start), shift(f.end)) for f in before}
    new = [f for f in after if (f.rule, f.start, f.end) not in known]
    failed: Chosen = []
    for finding, fix in chosen:
        spans = [(shift(e.start), shift(e.start) + len(e.text)) for e in fix.edits]
        same = [f for f in after if f.rule == finding.rule and _within(f, spans)]
        if same or any(_within(f, spans) for f in new):
            failed.append((finding, fix))
    return failed


def _within(finding: Finding, spans: list[tuple[int, int]]) -> bool:
    return any(finding.start < end and start < finding.end for start, end in spans)


class _Shift:
    """Maps a position of the old text to the new one (to the start of an edit if inside it)."""

    def __init__(self, edits: list[Edit]) -> None:
        self._edits = edits

    def __call__(self, position: int) -> int:
        delta = 0
        for edit in self._edits:
            if edit.start >= position:
                break
            if position < edit.end:
                return edit.start + delta
            delta += len(edit.text) - (edit.end - edit.start)
        return position + delta
