"""Check kind ``invisible-character``: characters that nobody sees and every search trips over."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Rewrite, Span, WithoutOptions
from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_NAMES = {
    "\xad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u200e": "left-to-right mark",
    "\u200f": "right-to-left mark",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\u202a": "left-to-right embedding",
    "\u202b": "right-to-left embedding",
    "\u202c": "end of a text direction",
    "\u202d": "left-to-right override",
    "\u202e": "right-to-left override",
    "\u2060": "word joiner",
    "\u2061": "invisible function mark",
    "\u2062": "invisible times sign",
    "\u2063": "invisible comma",
    "\ufeff": "byte order mark",
}
_SPACES = frozenset("\u2028\u2029")
_RUN = lazy("([" + "".join(_NAMES) + "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f])\\1*")
# Joiners shape Indic, Arabic and emoji sequences; marks of direction belong to Hebrew and Arabic.
_SHAPING = frozenset("\u200c\u200d")
_DIRECTION = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
_RIGHT_TO_LEFT = lazy("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LATIN_BEYOND = 0x250


class InvisibleCharacter(WithoutOptions):
    """Reports invisible and control characters, one finding for each kind of them in an article,
    with a fix that takes out all of that kind.

    Joiners are left alone beside letters that they shape and between emoji, marks of direction in
    an article that has right-to-left script, soft hyphens in HTML, which browsers heed.
    """

    triggers = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if _RUN.search(document.unusual_characters) is None:
            return
        found: dict[str, list[Span]] = {}
        for start, end, character in _unwanted(document):
            found.setdefault(character, []).append((start, end))
        for character, spans in found.items():
            edits = tuple(
                (*document.source_span(*span), " " if character in _SPACES else "")
                for span in spans
            )
            name = _NAMES.get(character, f"control character U+{ord(character):04X}")
            times = f", {len(spans)} times" if len(spans) > 1 else ""
            related = tuple((*span, name) for span in spans[1:])
            values = {"name": name, "times": times}
            yield Hit(*spans[0], (Rewrite(edits, in_source=True),), values, related=related)


def _unwanted(document: Document) -> Iterator[tuple[int, int, str]]:
    """The runs of one character that should go: span and character, in order."""
    text = document.text
    right_to_left: bool | None = None
    for m in _RUN.finditer(text):
        character = m.group()[0]
        if character in _DIRECTION:
            if right_to_left is None:
                right_to_left = _RIGHT_TO_LEFT.search(text) is not None
            if right_to_left:
                continue
        if character == "\xad" and document.format == "html":
            continue
        if character in _SHAPING and _shapes(text, m.start(), m.end()):
            continue
        yield m.start(), m.end(), character


def _shapes(text: str, start: int, end: int) -> bool:
    """Whether a joiner stands beside a letter or emoji beyond the Latin script."""
    neighbours = text[max(0, start - 1) : start] + text[end : end + 1]
    return any(ord(c) >= _LATIN_BEYOND for c in neighbours)
