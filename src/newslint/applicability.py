"""Which fixes may be applied unasked: the promises newslint makes about copy."""

from newslint.checks.check import Rewrite
from newslint.document.document import Document
from newslint.finding import Applicability, Edit
from newslint.lazy_pattern import lazy
from newslint.rulebook.rule import Rule

OFFERED_CATEGORIES = frozenset({"name", "agreement"})

_WORDING = lazy(r"\w")


def applicability(
    rule: Rule, rewrite: Rewrite, document: Document, edits: tuple[Edit, ...], crosses_markup: bool
) -> Applicability:
    """SAFE only where the rule says so and no promise stands against it.

    Names, agreement and figures are offered; so is whatever would work around markup, and
    whatever changes more than the typography of quoted speech.
    """
    wanted = rewrite.applicability or rule.applicability
    if wanted is Applicability.OFFERED or crosses_markup or rule.category in OFFERED_CATEGORIES:
        return Applicability.OFFERED
    if rewrite.in_source:
        return wanted
    source = document.source
    for edit in edits:
        if _digits(source[edit.start : edit.end]) != _digits(edit.text):
            return Applicability.OFFERED
    for start, end, text in rewrite.edits:
        if not document.quotations.touch(start, end):
            continue
        if _WORDING.findall(document.text[start:end]) != _WORDING.findall(text):
            return Applicability.OFFERED
    return wanted


def usual_applicability(rule: Rule) -> Applicability | None:
    """How the fixes of a rule may be applied where no promise stands against it; None without."""
    if not rule.fixable:
        return None
    return Applicability.OFFERED if rule.category in OFFERED_CATEGORIES else rule.applicability


def _digits(text: str) -> list[str]:
    return [c for c in text if c.isdigit()]
