"""Running a check by itself on a text."""

from typing import Any

from newslint.checks.check import Hit
from newslint.document.readers import read_document
from newslint.finding import Severity
from newslint.rulebook.rule import Rule

RULE = Rule("test", "style", "a test", Severity.WARNING, "existence", "{match}")


def hits(check: Any, text: str) -> list[tuple[str, Hit]]:
    """What a check marks in a text, each with its hit."""
    document = read_document(text)
    at = [
        (i, i + len(trigger))
        for trigger in check.triggers or ()
        for i in range(len(text))
        if document.folded.startswith(trigger, i)
    ]
    return [(document.text[h.start : h.end], h) for h in check.run(document, sorted(at))]
