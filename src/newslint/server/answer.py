"""The answer to ``/v2/check``, with every field that strict clients decode."""

import os
import time
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import newslint
from newslint.document.document import Document
from newslint.finding import Finding, Severity
from newslint.server.annotated_text import AnnotatedText
from newslint.server.languages import named
from newslint.utf16 import Utf16

CONTEXT = 40
"""Code points shown on either side of a finding."""
_ELLIPSIS = "..."

_ISSUE_TYPES = {
    "leftover": "non-conformance",
    "headline": "style",
    "spelling": "misspelling",
    "name": "inconsistent-entities",
    "agreement": "grammar",
    "grammar": "grammar",
    "number": "numbers",
    "date": "inconsistency",
    "quote": "typographical",
    "punctuation": "typographical",
    "abbreviation": "style",
    "style": "style",
    "repetition": "duplication",
}
"""The issue types of the W3C's Internationalization Tag Set 2.0 that categories come to."""


def software() -> dict[str, Any]:
    """Who answers. Clients read name, version and the date; nobody is sold a premium version."""
    return {
        "name": "newslint",
        "version": newslint.__version__,
        "buildDate": _build_date(),
        "apiVersion": 1,
        "premium": False,
        "premiumHint": "",
        "status": "",
    }


def answer(
    text: AnnotatedText,
    document: Document,
    findings: Iterable[Finding],
    *,
    language: str,
    detected: str,
    summaries: Mapping[str, str],
) -> dict[str, Any]:
    """The answer for a text.

    ``detected`` is the language its words speak for; ``summaries`` say what each rule is about.
    """
    spans = [document.source_span(s.start, s.end) for s in document.sentences]
    ranges = [[at, at + length] for at, length in (text.span(*span) for span in spans)]
    code = detected.partition("-")[0]
    return {
        "software": software(),
        "warnings": {"incompleteResults": False},
        "language": {
            **named(language),
            "detectedLanguage": {**named(detected), "confidence": 0.99, "source": "newslint"},
        },
        "matches": [_match(f, text, document, summaries) for f in findings],
        "sentenceRanges": ranges,
        "extendedSentenceRanges": [
            {"from": start, "to": end, "detectedLanguages": [{"language": code, "rate": 1.0}]}
            for start, end in ranges
        ],
    }


def rule_facts(name: str, category: str, description: str) -> dict[str, Any]:
    """A rule as matches describe it."""
    return {
        "id": name,
        "description": description,
        "issueType": issue_type(category),
        "category": {"id": category.upper(), "name": category.capitalize()},
    }


def issue_type(category: str) -> str:
    return _ISSUE_TYPES.get(category, "uncategorized")


def _match(
    finding: Finding, text: AnnotatedText, document: Document, summaries: Mapping[str, str]
) -> dict[str, Any]:
    offset, length = text.span(finding.start, finding.end)
    summary = summaries.get(finding.rule, "")
    rule = rule_facts(finding.rule, finding.category, summary)
    if finding.url:
        rule["urls"] = [{"value": finding.url}]
    return {
        "message": finding.message,
        "shortMessage": summary[:1].upper() + summary[1:],
        "replacements": _replacements(finding, text),
        "offset": offset,
        "length": length,
        "context": _context(finding, document.source),
        "sentence": _sentence(finding, document),
        "type": {"typeName": _type_name(finding)},
        "rule": rule,
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _replacements(finding: Finding, text: AnnotatedText) -> list[dict[str, str]]:
    """What may stand instead of the whole marked span: all the protocol can say of a fix."""
    if not text.is_text(finding.start, finding.end):
        return []
    found = []
    source = text.plain
    for fix in finding.fixes:
        if all(finding.start <= e.start and e.end <= finding.end for e in fix.edits):
            fixed = fix.apply_to(source)
            end = finding.end + len(fixed) - len(source)
            found.append({"value": fixed[finding.start : end]})
    return found


def _context(finding: Finding, source: str) -> dict[str, Any]:
    start, end = max(0, finding.start - CONTEXT), min(len(source), finding.end + CONTEXT)
    head = _ELLIPSIS if start > 0 else ""
    tail = _ELLIPSIS if end < len(source) else ""
    shown = head + source[start:end] + tail
    units = Utf16(shown)
    a = len(head) + finding.start - start
    b = len(head) + finding.end - start
    offset = units.units(a)
    text = shown.replace("\r", " ").replace("\n", " ")
    return {"text": text, "offset": offset, "length": units.units(b) - offset}


def _sentence(finding: Finding, document: Document) -> str:
    sentence = document.sentence_at(document.prose.prose_position(finding.start))
    return document.text[sentence.start : sentence.end] if sentence is not None else ""


def _type_name(finding: Finding) -> str:
    if finding.category == "spelling":
        return "UnknownWord"
    return "Hint" if finding.severity is Severity.SUGGESTION else "Other"


@cache
def _build_date() -> str:
    built = os.stat(os.path.join(os.path.dirname(newslint.__file__), "__init__.py")).st_mtime
    return time.strftime("%Y-%m-%d %H:%M:%S +0000", time.gmtime(built))
