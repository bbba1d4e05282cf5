"""From the hit of a check, in prose, to a finding, in the source."""

from collections.abc import Mapping

from newslint.applicability import applicability
from newslint.checks.check import Hit, Rewrite
from newslint.document.document import Document
from newslint.document.prose import OBJECT
from newslint.document.prose_edits import source_edits
from newslint.finding import Edit, Finding, Fix, Place
from newslint.lazy_pattern import lazy
from newslint.rulebook.rule import Rule

_PLACEHOLDER = lazy(r"\{(\w+)\}")


def applies(hit: Hit, rule: Rule, document: Document) -> bool:
    """Whether the rule speaks on this piece of the article: role, language, quotation."""
    if hit.in_source:
        return True
    block = document.block_at(hit.start)
    if block is None or hit.end > block.end or block.role not in rule.roles:
        return False
    if rule.in_quotes == "skip" and document.quotations.touch(hit.start, hit.end):
        return False
    return not rule.languages or document.language_of(block) in rule.languages


def finding_of(hit: Hit, rule: Rule, document: Document) -> Finding:
    """What is reported of a hit: places and fixes in the source, the message with its values."""
    if hit.in_source:
        start, end = hit.start, hit.end
        match = document.source[start:end]
    else:
        start, end = document.source_span(hit.start, hit.end)
        match = document.text[hit.start : hit.end]
        if OBJECT in match:
            match = document.source[start:end]
    line, column = document.lines.line_and_column(start)
    end_line, end_column = document.lines.line_and_column(end)
    fixes = tuple(_fix(rewrite, rule, document) for rewrite in hit.rewrites)
    first = hit.rewrites[0].edits[0][2] if hit.rewrites and hit.rewrites[0].edits else ""
    values = {"match": match, "fix": first, **hit.values}
    return Finding(
        rule=rule.name,
        category=rule.category,
        severity=hit.severity or rule.severity,
        message=_filled(hit.message or rule.message, values),
        start=start,
        end=end,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        fixes=fixes,
        related=tuple(_place(*place, document) for place in hit.related),
        path=document.path,
        url=rule.link,
    )


def _filled(message: str, values: Mapping[str, object]) -> str:
    if "{" not in message:
        return message
    return _PLACEHOLDER.sub(lambda m: str(values.get(m[1], m[0])), message)


def _fix(rewrite: Rewrite, rule: Rule, document: Document) -> Fix:
    crosses_markup = False
    edits: list[Edit] = []
    for start, end, text in rewrite.edits:
        if rewrite.in_source:
            edits.append(Edit(start, end, text))
        else:
            mapped, crosses = source_edits(document.prose, start, end, text)
            edits += mapped
            crosses_markup |= crosses
    found = tuple(edits)
    return Fix(found, applicability(rule, rewrite, document, found, crosses_markup))


def _place(start: int, end: int, label: str, document: Document) -> Place:
    a, b = document.source_span(start, end)
    return Place(a, b, document.lines.line(a), label)
