"""Check kind ``mojibake``: UTF-8 that was read as Windows-1252, "donâ€™t" for "don’t"."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Rewrite, Span
from newslint.document.document import Document
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

# The bytes 80 to BF as Windows-1252 shows them; five of them it leaves undefined.
_TAIL = r"[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_BROKEN = lazy(
    rf"(?:[ÂÃÄÅÐÑ]{_TAIL}|â{_TAIL}{_TAIL}|ð{_TAIL}{_TAIL}{_TAIL}|ï»¿|ï¿½)+"
    rf"|â€(?![{_TAIL[1:-1]}])"
)
_PUNCTUATION = frozenset("‘’“”„‚‹›…–—•†‡")
_LOST = "�"
_LOST_RUN = lazy(f"{_LOST}+")
_LOST_MESSAGE = "A character was lost in a change of encoding."
_MOST_LAYERS = 3


class Mojibake:
    """Reports runs of characters that are one UTF-8 text read in the wrong encoding, and mends
    them where the bytes are all there; a replacement character (U+FFFD) cannot be mended.

    Runs that would be mended to something outside European letters, punctuation and emoji are left
    alone, as is a capital before a mark that no small letter follows ("“IRMÔ, he said").
    """

    class Options(Record):
        pass

    def __init__(self, rule: Rule, options: Options) -> None:  # noqa: ARG002
        self.triggers = ("â", "ã", "ä", "å", "ð", "ñ", "ï»¿", "ï¿½", _LOST)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:  # noqa: ARG002
        text = document.text
        for m in _BROKEN.finditer(text):
            mended = _mended(m.group())
            if mended is None or _is_right_as_it_is(text, m.start(), m.end()):
                continue
            span = document.source_span(m.start(), m.end())
            # Set in the source: mending bytes changes no wording, in a quotation no more than out.
            rewrites = (Rewrite(((*span, mended),), in_source=True),) if _LOST not in mended else ()
            yield Hit(m.start(), m.end(), rewrites, {"mended": mended})
        if _LOST in text:
            for m in _LOST_RUN.finditer(text):
                yield Hit(*m.span(), message=_LOST_MESSAGE)


def _mended(broken: str) -> str | None:
    """The text that was read wrongly, or None if the characters are no such text."""
    if broken == "â€":
        return "”"
    mended = broken
    for _ in range(_MOST_LAYERS):
        try:
            mended = b"".join(map(_byte, mended)).decode()
        except (UnicodeDecodeError, ValueError):
            break
        if mended.isascii() or not _BROKEN.search(mended):
            break
    return mended if mended != broken and all(map(_is_likely, mended)) else None


def _byte(character: str) -> bytes:
    """The byte that a character was read from. Raises ValueError where there is none."""
    return character.encode("latin-1" if ord(character) < 0x100 else "cp1252")


def _is_likely(character: str) -> bool:
    """Whether a mended text may well hold the character: European letters, punctuation, emoji."""
    code = ord(character)
    if 0xA0 <= code < 0x250 or 0x370 <= code < 0x530 or 0x2010 <= code < 0x2800:
        return True
    return code >= 0x1F000 or code in (0xFEFF, 0xFFFD)


def _is_right_as_it_is(text: str, start: int, end: int) -> bool:
    """Whether the run is a capital and a mark of punctuation after it."""
    if end - start != 2 or text[end - 1] not in _PUNCTUATION:
        return False
    return not text[end : end + 1].islower()
