"""Comments in an article that allow what a rule reports (docs/suppressions.md)."""

from collections.abc import Iterable

from newslint.config import Config
from newslint.directives import Directive, Verb, find_directives
from newslint.document.document import Document
from newslint.finding import Finding
from newslint.record import Record, fresh

ALL = "all"
UNUSED = "unused-allow"


class Allowance(Record):
    """A directive, the stretch of the source it holds for, and the names that allowed something.

    ``start`` and ``end`` are code points; a finding that begins at either or between is allowed.
    """

    directive: Directive
    start: int
    end: int
    used: set[str] = fresh(default_factory=set)
    closed_by: Directive | None = None

    def allows(self, finding: Finding) -> bool:
        """Whether the finding is allowed; the name it is allowed by counts as used."""
        if not self.start <= finding.start <= self.end:
            return False
        # A comment must name the report on unused comments to allow it, or none would be seen.
        wanted = {UNUSED} if finding.rule == UNUSED else {finding.rule, finding.category, ALL}
        names = wanted & self.directive.keys
        self.used |= names
        return bool(names)


def apply_suppressions(
    findings: list[Finding], document: Document, config: Config
) -> list[Finding]:
    """The findings that no comment allows, and one for each comment that allows nothing."""
    if not document.comments:
        return findings
    directives = find_directives(document.comments, document.source)
    if not directives:
        return findings
    allowances = _allowances(directives, document)
    kept = _without_allowed(findings, allowances)
    rule = next((entry.rule for entry in config.rules if entry.name == UNUSED), None)
    if rule is not None:
        from newslint.unused_allows import UnusedAllows

        reports = UnusedAllows(rule, document, config)
        found = [*reports.mistakes(directives, allowances), *reports.unused(allowances)]
        kept += _without_allowed(found, allowances)
        kept += reports.unused(allowances, of=UNUSED)
    return kept


def without_allowed(findings: list[Finding], document: Document) -> list[Finding]:
    """The findings that no comment allows."""
    if not findings or not document.comments:
        return findings
    directives = find_directives(document.comments, document.source)
    return _without_allowed(findings, _allowances(directives, document))


def _without_allowed(findings: Iterable[Finding], allowances: list[Allowance]) -> list[Finding]:
    kept = []
    for finding in findings:
        # Each comment that allows it counts as used, not only the first.
        allowed_by = [a for a in allowances if a.allows(finding)]
        if not allowed_by:
            kept.append(finding)
    return kept


def _allowances(directives: list[Directive], document: Document) -> list[Allowance]:
    """The stretch of each directive. A block runs on to the end where it is not closed."""
    source = document.source
    found: list[Allowance] = []
    opened: list[Allowance] = []
    for directive in directives:
        comment = directive.comment
        if directive.verb is Verb.FILE:
            found.append(Allowance(directive, 0, len(source)))
        elif directive.verb is Verb.BEGIN:
            opened.append(Allowance(directive, comment.start, len(source)))
            found.append(opened[-1])
        elif directive.verb is Verb.END:
            closing = _closed_by(directive, opened)
            if closing is not None:
                closing.end, closing.closed_by = comment.end, directive
                opened.remove(closing)
        elif directive.verb is not None:
            found.append(Allowance(directive, *_stretch(directive, document)))
    return found


def _closed_by(end: Directive, opened: list[Allowance]) -> Allowance | None:
    """The block that an ``allow-end`` closes: the innermost, or the innermost of its names."""
    named = (a for a in reversed(opened) if not end.keys or end.keys == a.directive.keys)
    return next(named, None)


def _stretch(directive: Directive, document: Document) -> tuple[int, int]:
    """Where ``allow`` or ``allow-next`` holds.

    ``allow`` beside copy holds for its line. Alone on a line, like ``allow-next``, it holds for
    the next piece of copy: the whole paragraph, heading or item, however its lines are wrapped.
    """
    comment = directive.comment
    line_start = document.lines.bounds(document.lines.line(comment.start), document.source)[0]
    line_end = _line_end(comment.end, document)
    beside_copy = _first_copy(line_start, document)
    if directive.verb is Verb.HERE and beside_copy is not None and beside_copy[0] < line_end:
        return line_start, line_end
    following = _first_copy(line_end, document)
    if following is None:
        return line_start, line_end
    start = line_start if directive.verb is Verb.HERE else line_end + 1
    return start, _line_end(following[1], document)


def _first_copy(position: int, document: Document) -> tuple[int, int] | None:
    """Where the first copy at or after a source position begins, and where its block ends."""
    prose, text = document.prose, document.text
    at = prose.prose_position(position)
    while at < len(text) and (text[at].isspace() or prose.source_start(at) < position):
        at += 1
    block = document.block_at(at) if at < len(text) else None
    return (prose.source_start(at), prose.source_end(block.end)) if block else None


def _line_end(position: int, document: Document) -> int:
    return document.lines.bounds(document.lines.line(position), document.source)[1]
