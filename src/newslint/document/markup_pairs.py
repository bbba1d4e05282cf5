"""Which signs of markup belong together, so that they may go with the text between them."""

import re

from newslint.lazy_pattern import lazy

_SIGN = lazy(
    r"(?P<end>\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])?|</[a-zA-Z][^<>]*>)"
    r"|(?P<start>\[|<[a-zA-Z][^<>]*>)|(?P<mark>\*+|_+|~~)"
)

_SIGNS_BEFORE = lazy(r"(?:\*+|_+|~~|\[|<[a-zA-Z][^<>]{0,200}>)+\Z")
_SIGNS_AFTER = lazy(r"(?:\*+|_+|~~|\](?:\([^()\s]*\))?|</[a-zA-Z][^<>]*>)*")
_FARTHEST = 400

Span = tuple[int, int]


def pairs(source: str, spans: list[Span]) -> tuple[list[Span], bool]:
    """The signs in spans of markup that pair off, and whether all the others open something.

    Knows emphasis and links of Markdown, and tags; with anything else there are none.
    """
    opened: list[tuple[str, Span]] = []
    paired: list[Span] = []
    only_opens = True
    for start, end in spans:
        at = start
        while at < end:
            m = _SIGN.match(source, at, end)
            if m is None:
                return [], False
            at = m.end()
            name = _name(m)
            if opened and opened[-1][0] == name and m.lastgroup != "start":
                paired += [opened.pop()[1], m.span()]
            elif m.lastgroup == "end" or not _may_open(source, start, end, m.lastgroup):
                only_opens = False
            else:
                opened.append((name, m.span()))
    return paired, only_opens and bool(opened)


def _may_open(source: str, start: int, end: int, kind: str | None) -> bool:
    """Whether a sign opens: copy follows it and, for emphasis, no word runs into it."""
    if not source[end : end + 1].strip():
        return False
    return kind != "mark" or not source[start - 1 : start].isalnum()


def signs_around(source: str, start: int, end: int) -> tuple[Span, Span]:
    """The signs of markup right before ``source[start:end]`` and right after."""
    before = _SIGNS_BEFORE.search(source, max(0, start - _FARTHEST), start)
    after = _SIGNS_AFTER.match(source, end)
    return before.span() if before else (start, start), after.span() if after else (end, end)


def _name(sign: re.Match[str]) -> str:
    """What start and end of a pair have in common."""
    text = sign[0]
    if sign.lastgroup == "mark":
        return text
    return "[" if text[0] in "[]" else text.strip("</>").split()[0].lower()
