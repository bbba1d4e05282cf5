"""Comments in an article that allow what a rule reports."""

from newslint.config import Config
from newslint.document.document import Document
from newslint.finding import Finding


def apply_suppressions(
    findings: list[Finding], document: Document, config: Config
) -> list[Finding]:
    """The findings that no comment allows, and one for each comment that allows nothing."""
    return findings
