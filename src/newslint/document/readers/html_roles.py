"""What a run of text in HTML is to an editor, by its element, the hints around it and its shape."""

import re

from newslint.document.block import Role
from newslint.document.readers.elements import FURNITURE
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

_SITE_NAME = lazy(r"\s+(?:[|·•»«]|[–—-](?=(?:\s+(?:[A-Z][\w.’'-]*|of|the|and|&)){1,4}\s*\Z))\s+")
_MOST_FURNITURE_WORDS = 20
_BOLD_START = lazy(r"<p\b[^<>]*>\s*<(?:strong|b)\b[^<>]*>\s*", re.I)
_BOLD_END = lazy(r"\s*</(?:strong|b)>\s*</p", re.I)
_LONGEST_BOLD_HEADING = 100


class Element(NamedTuple):
    """An open block element; ``runs`` is how many runs of text there were before it."""

    name: str
    role: Role
    level: int
    start: int
    inner: int
    runs: int


def role_of_run(
    source: str, start: int, end: int, element: Element | None, hint: Role | None, otherwise: Role
) -> Role:
    """The role of the text ``source[start:end]`` in an element, None for text outside all blocks.

    ``hint`` is what an inline element around the text names, ``otherwise`` the role of text that
    stands in no block.
    """
    role = element.role if element else otherwise
    if hint is not None and role is Role.PARAGRAPH:
        role = hint
    if role in FURNITURE:
        text = source[start:end]
        if len(text.split()) > _MOST_FURNITURE_WORDS or text.rstrip().endswith((".", "!", "?")):
            role = otherwise
    if role is Role.PARAGRAPH and element and _is_bold_heading(source, element, start, end):
        role = Role.HEADING
    return role


def without_site_name(source: str, start: int, end: int) -> int:
    """Where the title ``source[start:end]`` ends, less the name of the site after its last sign."""
    return max((m.start() for m in _SITE_NAME.finditer(source, start, end)), default=end)


def _is_bold_heading(source: str, element: Element, start: int, end: int) -> bool:
    """Whether a paragraph is a heading by habit: short, all in bold, and no sentence."""
    return (
        end - start <= _LONGEST_BOLD_HEADING
        and _BOLD_END.match(source, end) is not None
        and _BOLD_START.fullmatch(source, element.start, start) is not None
        and source.find("<", start, end) < 0
        and source[end - 1] not in '.!?…"”:,;'
    )
