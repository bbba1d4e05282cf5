"""Turns the bytes of an article into text and back, losing nothing.

A byte order mark stays in the text as U+FEFF, so that positions count it and writing keeps it.
"""

import codecs
import re
from functools import cache

from newslint.errors import NotArticleError, ReadError
from newslint.named_tuple import NamedTuple

UTF_8 = "utf-8"
STRAY_UTF_8 = "utf-8 with stray bytes"
WINDOWS_1252 = "windows-1252"

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_STRAY = 0x10FF00
"""A byte that breaks UTF-8 is read as this private-use code point plus the byte.

Lone surrogates, Python's own way, cannot be handed to parts that are not Python.
"""

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS = 0.05

_DECLARED_WITHIN = 2048
_MARKUP = (
    rb"""\s*(?=<)(?s:.)*?(?:<meta[^>]*\bcharset|<\?xml[^>]*\bencoding)\s*=\s*["']?([\w.:-]+)"""
)
_FRONT_MATTER = rb"""(?:---|\+\+\+|;;;)\s(?s:.)*?^(?:charset|encoding)\s*[:=]\s*["']?([\w.:-]+)"""


class Decoded(NamedTuple):
    """The text of a file, what `encode` needs to write it back, and what had to be assumed."""

    text: str
    encoding: str
    assumed: str = ""


def decode(data: bytes) -> Decoded:
    """Read bytes by their byte order mark, else as UTF-8, as declared, or as Windows-1252.

    Every byte survives `encode`. Raises NotArticleError where the bytes are no text, ReadError
    where they are not what their byte order mark says.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_decode_exactly(data, encoding), encoding)
    if b"\0" in data or _count_controls(data) > _MOST_CONTROLS * len(data):
        raise NotArticleError("is binary")
    if data.isascii():
        # What a fix brings in has to suit the declaration, if there is one.
        return Decoded(data.decode("ascii"), _declared(data) or UTF_8)
    try:
        return Decoded(data.decode(UTF_8), UTF_8)
    except UnicodeDecodeError:
        pass
    if text := _almost_utf_8(data):
        return Decoded(text, STRAY_UTF_8, "broken UTF-8; its stray bytes are kept as they are")
    declared = _declared(data)
    if declared and declared not in (UTF_8, WINDOWS_1252):
        try:
            text = data.decode(declared)
        except UnicodeDecodeError:
            text = ""
        if text and text.encode(declared, "replace") == data:
            return Decoded(text, declared, f"not UTF-8; read as {declared}, as it declares")
    text = codecs.charmap_decode(data, "strict", _windows_1252())[0]
    return Decoded(text, WINDOWS_1252, "not UTF-8; read as Windows-1252")


def encode(text: str, encoding: str) -> bytes:
    """The bytes of a text that `decode` read. Raises UnicodeEncodeError where it has none."""
    if encoding == WINDOWS_1252:
        return codecs.charmap_encode(text, "strict", codecs.charmap_build(_windows_1252()))[0]
    if encoding == STRAY_UTF_8:
        return text.translate(_escapes_by_stray()).encode(UTF_8, "surrogateescape")
    return text.encode(encoding)


def _decode_exactly(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = ""
    if text.encode(encoding) != data:
        raise ReadError(f"starts as {encoding.upper()} and is broken further on")
    if "\0" in text:
        raise NotArticleError("is binary")
    return text


def _count_controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))


def _almost_utf_8(data: bytes) -> str:
    """The text of bytes that are UTF-8 but for a few, else an empty one."""
    text = data.decode(UTF_8, "surrogateescape")
    stray = len(re.findall("[\udc80-\udcff]", text))
    whole = len(re.findall("[^\x00-\x7f\udc80-\udcff]", text))
    if stray >= whole or re.search(f"[{chr(_STRAY)}-{chr(_STRAY + 0xFF)}]", text):
        return ""
    return text.translate({escape: stray for stray, escape in _escapes_by_stray().items()})


@cache
def _escapes_by_stray() -> dict[int, int]:
    return {_STRAY + byte: 0xDC00 + byte for byte in range(0x80, 0x100)}


@cache
def _windows_1252() -> str:
    """Windows-1252 by byte, with Latin-1 for the five bytes it leaves undefined (as in WHATWG)."""
    return "".join(
        chr(byte) if byte in b"\x81\x8d\x8f\x90\x9d" else bytes([byte]).decode("cp1252")
        for byte in range(256)
    )


def _declared(data: bytes) -> str:
    """The encoding that markup or front matter declares, if Python knows it and it fits ASCII."""
    head = data[:_DECLARED_WITHIN]
    if b"charset" not in head.lower() and b"encoding" not in head:
        return ""
    found = re.match(_MARKUP, head, re.I) or re.match(_FRONT_MATTER, head, re.I | re.M)
    if found is None:
        return ""
    name = found[1].decode("ascii", "replace").lower()
    try:
        codec = codecs.lookup(name).name
        if not _fits_ascii(codec):
            return ""
    except (LookupError, UnicodeError, ValueError):
        return ""
    # A page that declares Latin-1 or ASCII means Windows-1252 (WHATWG).
    return WINDOWS_1252 if codec in ("iso8859-1", "ascii", "cp1252") else codec


def _fits_ascii(codec: str) -> bool:
    printable = bytes(range(32, 127))
    return printable.decode(codec) == printable.decode("ascii")
