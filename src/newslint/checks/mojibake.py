"""Check kind ``mojibake``: UTF-8 that was read in another encoding, "donâ€™t" for "don’t".

ftfy tells what is broken and mends it (docs/leftovers.md says why). Importing it takes as long as
linting a short article, so a pattern looks first whether there is anything to ask it about.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from newslint.checks.check import Hit, Rewrite, Span, WithoutOptions
from newslint.document.block import Block
from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_ENCODINGS = ("cp1252", "latin-1", "cp1250", "cp1251", "mac-roman", "cp437")
_LEADS = ((b"\xc2\xc3\xc4\xc5\xce\xcf\xd0\xd1\xd8\xd9", 1), (b"\xe1\xe2\xe3", 2), (b"\xf0", 3))
"""The bytes that open most characters of UTF-8, and how many bytes follow each."""

_TRIGGERS = "âãäåðñáîïøùăĺđńďвгдерс√¬ƒ≈‚┬├┼╬╧╨╤γ"
_LOST = "�"
_LOST_RUN = lazy(f"{_LOST}+")
_LOST_MESSAGE = "A character was lost in a change of encoding."
_PIECE = lazy(r"[^\ufffc]+")
_NOT_ASCII = lazy(r"([^\x00-\x7f]+)")
# The last byte of ” stands for nothing in Windows-1252, and is mostly left out.
_CLOSING_QUOTE = lazy(r"â€(?![^\x00-\x7f])")


class Mojibake(WithoutOptions):
    """Reports runs of characters that are one UTF-8 text read in the wrong encoding, and mends
    them where the bytes are all there; a replacement character (U+FFFD) cannot be mended.
    """

    triggers = (*_TRIGGERS, _LOST)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        if not text.isascii():
            for block in document.blocks:
                if _suspicious().search(text, block.start, block.end):
                    yield from _hits(document, block)
        if _LOST in text:
            for m in _LOST_RUN.finditer(text):
                yield Hit(*m.span(), message=_LOST_MESSAGE)


def _hits(document: Document, block: Block) -> Iterator[Hit]:
    # What stands for addresses and pictures is in no encoding.
    for piece in _PIECE.finditer(document.text, block.start, block.end):
        for start, end, mended in _broken(piece.group()):
            yield _hit(document, piece.start() + start, piece.start() + end, mended)


def _hit(document: Document, start: int, end: int, mended: str) -> Hit:
    # Set in the source: mending bytes changes no wording, in a quotation no more than out.
    span = document.source_span(start, end)
    rewrites = (Rewrite(((*span, mended),), in_source=True),) if _LOST not in mended else ()
    return Hit(start, end, rewrites, {"mended": mended})


def _broken(text: str) -> Iterator[tuple[int, int, str]]:
    """The broken runs of a text, each with what it should be."""
    from ftfy import fix_encoding

    mended = fix_encoding(_CLOSING_QUOTE.sub("â€\x9d", text))
    if mended == text:
        return
    was, now = _NOT_ASCII.split(text), _NOT_ASCII.split(mended)
    if was[::2] != now[::2]:
        # Something that was broken looks like plain letters or spaces: one edit from the first
        # difference to the last.
        yield _difference(text, mended)
        return
    start = 0
    for k, (old, new) in enumerate(zip(was, now, strict=True)):
        if k % 2 and old != new:
            yield start, start + len(old), new
        start += len(old)


def _difference(was: str, now: str) -> tuple[int, int, str]:
    """Where two texts differ, and what the second has there."""
    shorter = min(len(was), len(now))
    start = next((k for k in range(shorter) if was[k] != now[k]), shorter)
    rest = shorter - start
    tail = next((k for k in range(rest) if was[-1 - k] != now[-1 - k]), rest)
    return start, len(was) - tail, now[start : len(now) - tail]


@cache
def _suspicious() -> re.Pattern[str]:
    """A character that opens one of UTF-8 in some encoding, with as many after it as belong."""
    parts = []
    for encoding in _ENCODINGS:
        after = f"[{_characters(bytes(range(0x80, 0xC0)), encoding)}]"
        for leads, count in _LEADS:
            parts.append(f"[{_characters(leads, encoding)}]{after * count}")
    return re.compile("|".join([*parts, "â€"]))


def _characters(data: bytes, encoding: str) -> str:
    return re.escape(data.decode(encoding, "ignore"))
