"""Pieces of HTML that Markdown knows as well: attributes, running text, what holds no prose."""

import re
from functools import cache

from newslint.document.prose import OBJECT, Cut, Encoder
from newslint.document.readers.addresses import BARE_WWW, address_at
from newslint.document.readers.characters import REFERENCE, character
from newslint.document.readers.shortcodes import Shortcodes
from newslint.lazy_pattern import lazy
from newslint.record import FrozenRecord

OPAQUE = frozenset(
    "audio canvas code iframe kbd math noscript object pre samp script select style svg template "
    "textarea tt var video".split()
)
"""Elements whose text is no prose."""

# A template mark may hold quotation marks of its own: src="{{ "a.png" | url }}".
_TEMPLATE = r"\{\{[^{}]*+\}\}|\{%[^%]*+%\}"
QUOTED = rf"(?:\"(?:{_TEMPLATE}|[^\"])*+\"|'(?:{_TEMPLATE}|[^'])*+')"
"""The pattern of an attribute's value between quotation marks."""

NOTE_MARK = lazy(
    r"<sup\b[^<>]{0,300}>\s*(?:<a\b[^<>]{0,300}>)?\s*\[?\d{1,3}\]?\s*(?:</a>)?\s*</sup>", re.I
)
"""A raised figure that points to a note."""

_SPACE = " \t\n\r\f"
# A single character class is searched for several times faster than alternatives.
_SIGN = lazy(r"[\t\n\r\f&{:@]")
_SIGN_SPACES_OR_WWW = lazy(r"[\t\n\r\f&{:@]|  |(?<=w)\.")
_SPACES = lazy(r"[ \t\n\r\f]+")


@cache
def closing_tag(name: str) -> re.Pattern[str]:
    """The end tag of an element."""
    return re.compile(rf"</{name}\s*>", re.I)


class Attribute(FrozenRecord):
    """The value of an attribute: its span, quotation marks excluded, and how to write in it."""

    start: int
    end: int
    encoder: Encoder


@cache
def _attribute(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w:-]){name}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))", re.I)


def attribute(source: str, name: str, start: int, end: int) -> Attribute | None:
    """The attribute of the tag whose attributes are ``source[start:end]``, white space trimmed."""
    m = _attribute(name).search(source, start, end)
    if m is None:
        return None
    group = m.lastindex or 3
    a, b = m.span(group)
    while a < b and source[a] in _SPACE:
        a += 1
    while b > a and source[b - 1] in _SPACE:
        b -= 1
    return Attribute(a, b, (double_quoted, single_quoted, unquoted)[group - 1])


def text_cuts(source: str, start: int, end: int, shortcodes: Shortcodes | None = None) -> list[Cut]:
    """The cuts that leave the prose of a run of text without tags.

    White space becomes one space, a character reference its character, an address `OBJECT`, and
    so do template marks where ``shortcodes`` are given.
    """
    cuts: list[Cut] = []
    is_rare = source.find("  ", start, end) >= 0 or BARE_WWW.search(source, start, end)
    search = (_SIGN_SPACES_OR_WWW if is_rare else _SIGN).search
    m = search(source, start, end)
    while m is not None:
        at = m.start()
        stop = at + 1
        c = source[at]
        if c in _SPACE:
            while at > start and source[at - 1] in _SPACE:
                at -= 1
            spaces = _SPACES.match(source, at, end)
            stop = spaces.end() if spaces else stop
            cuts.append((at, stop, " "))
        elif c == "&":
            reference = REFERENCE.match(source, at, end)
            if reference is not None and (read := character(reference[0])) != reference[0]:
                stop = reference.end()
                cuts.append((at, stop, read))
        elif c == "{":
            code_end = shortcodes.end(at, end) if shortcodes else None
            if shortcodes and code_end is not None:
                stop = code_end
                cuts.append((at, stop, "" if shortcodes.comment(at, stop) else OBJECT))
        elif (c != ":" or source.startswith("//", stop)) and (
            span := address_at(source, at, cuts[-1][1] if cuts else start, end)
        ):
            stop = span[1]
            cuts.append((*span, OBJECT))
        m = search(source, stop, end)
    return cuts


def running_text(text: str, source: str, start: int) -> str | None:  # noqa: ARG001
    """Writes text between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def double_quoted(text: str, source: str, start: int) -> str | None:  # noqa: ARG001
    """Writes text in an attribute between double quotes."""
    return text.replace("&", "&amp;").replace('"', "&quot;")


def single_quoted(text: str, source: str, start: int) -> str | None:  # noqa: ARG001
    """Writes text in an attribute between single quotes."""
    return text.replace("&", "&amp;").replace("'", "&#39;")


def unquoted(text: str, source: str, start: int) -> str | None:  # noqa: ARG001
    """Writes text in an attribute without quotes, which can hold one word."""
    return None if set(text) & set(_SPACE + "\"'=<>`&") else text
