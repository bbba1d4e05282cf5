"""Where links and images of Markdown end, inline ones and those by reference (CommonMark 0.31)."""

import re

from newslint.lazy_pattern import lazy

# A destination may hold template marks, and brackets two deep. Titles are bounded so that an
# unclosed one costs no more than that.
_INNER = r"(?:[^\s()\\]|\\.)"
_DESTINATION = (
    r"(?:<[^<>\n]{0,2000}+>|(?:\{\{[^{}]{0,2000}+\}\}|\{%[^%]{0,2000}+%\}|[^\s()<\\]|\\."
    rf"|\((?:{_INNER}|\({_INNER}*+\))*+\))++)"
)
_TITLE = r"(?:\"(?:[^\"\\]|\\.){0,1000}+\"|'(?:[^'\\]|\\.){0,1000}+'|\((?:[^()\\]|\\.){0,1000}+\))"
_TAIL = lazy(rf"\(\s*+(?:{_TITLE}\s*+\)|{_DESTINATION}?(?:\s++{_TITLE})?\s*+\))", re.S)
_LOOSE_TAIL = lazy(r"\([ \t]*(?:https?:|mailto:|[/#.])[^()\n]{0,500}+\)")
_LABEL = lazy(r"\[((?:[^\[\]\\]|\\.){0,999}+)\]", re.S)
_LABELS = lazy(r"^[ \t>]*\[((?:[^\[\]\\]|\\.){1,999}+)\]:", re.M | re.S)


def link_end(
    source: str, start: int, close: int, end: int, definitions: frozenset[str]
) -> int | None:
    """Where the link or image ends whose text is ``source[start:close]``, if it is one.

    ``close`` is the place of its closing bracket, ``end`` that of its block; ``definitions`` are
    the labels that the source defines (see `defined_labels`).
    """
    following = source[close + 1 : close + 2] if close + 1 < end else ""
    if following == "(":
        m = _TAIL.match(source, close + 1, end) or _LOOSE_TAIL.match(source, close + 1, end)
        if m:
            return m.end()
    elif following == "[" and (m := _LABEL.match(source, close + 1, end)):
        label = m[1] or source[start:close]
        return m.end() if _normalised(label) in definitions else None
    if definitions and _normalised(source[start:close]) in definitions:
        return close + 1
    return None


def defined_labels(source: str) -> frozenset[str]:
    """The labels of the link definitions of a source, normalised."""
    if "]:" not in source:
        return frozenset()
    return frozenset(_normalised(m[1]) for m in _LABELS.finditer(source))


def _normalised(label: str) -> str:
    """A link label as CommonMark compares them: case and white space aside."""
    return " ".join(label.split()).casefold()
