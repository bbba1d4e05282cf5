"""What stands around a word: the head of its sentence, a name, quotation marks, italics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lazy_pattern import lazy

if TYPE_CHECKING:
    from newslint.document.document import Document

Span = tuple[int, int]

_REACH = 40
_BEFORE = lazy(r"([^\W\d_][\w'’]*)([ \u00a0-]|\. )$")
_AFTER = lazy(r"[ \u00a0-]([^\W\d_]\w*)")
_SENTENCE_END = lazy(r"(?:^|[.!?:…\n])[\"'”’)\]]*\s*[\"'“‘(\[*•–—-]*\s*$")
_HYPHENATED_BEFORE = lazy(r"[^\W_][\w'’]*-$")
_HYPHENATED_AFTER = lazy(r"-[^\W_][\w'’]*")
_QUOTE = "\"'‘’“”«»"
_CLOSING_QUOTE = lazy(rf"[,.;:]?[{_QUOTE}]")
_MARKED_UP = lazy(r"(?:[*_\[]|<(?:i|em|cite|a)\b[^<>]*>)$")


def opens_sentence(text: str, start: int) -> bool:
    """Whether the word at ``start`` is the first of a sentence or block."""
    if text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum():
        return False
    return _SENTENCE_END.search(text, max(0, start - 8), start) is not None


def word_before(text: str, start: int) -> str:
    """The word right before, white space or a hyphen between; nothing after a mark or a break."""
    match = _BEFORE.search(text, max(0, start - _REACH), start)
    return match[1] if match is not None and "." not in match[2] else ""


def word_after(text: str, end: int) -> str:
    """The word right after, white space or a hyphen between; nothing before a mark."""
    match = _AFTER.match(text, end, end + _REACH)
    return match[1] if match is not None else ""


def hyphenated_around(text: str, start: int, end: int) -> Span:
    """The span of the hyphenated word that holds the word, or of the word where there is none."""
    while text[start - 1 : start] == "-" and (
        m := _HYPHENATED_BEFORE.search(text, max(0, start - _REACH), start)
    ):
        start = m.start()
    while (m := _HYPHENATED_AFTER.match(text, end, end + _REACH)) is not None:
        end = m.end()
    return start, end


def is_part_of_word(text: str, start: int, end: int) -> bool:
    """Whether brackets or hyphens show that letters are missing.

    "PARK(ing)", "[I]ndividuals", "pre- and post-war", "-ment", "f---ing", and a combining form as
    in "cryo-volcano".
    """
    if start > 1 and text[start - 1] == "-" and text[start - 2] in " (":
        return True
    if start > 1 and text[start - 1] in "([" and text[start - 2].isalnum():
        return True
    if start > 1 and text[start - 1] in ")]" and text[start - 2].isalnum():
        return True
    if start > 1 and text[start - 1] in "-*" and text[start - 2] in "-*":
        return True
    if text[end : end + 1] in tuple(")]") and text[end + 1 : end + 2].isalnum():
        return True
    if text[end : end + 1] != "-":
        return False
    return text[end - 1] == "o" or not text[end + 1 : end + 2].isalnum()


def stands_in_quotes(text: str, start: int, end: int) -> bool:
    """Whether the word stands alone between quotation marks: a so-called word."""
    if start == 0 or text[start - 1] not in _QUOTE:
        return False
    return _CLOSING_QUOTE.match(text, end) is not None


def is_marked_up(document: Document, start: int, end: int) -> bool:
    """Whether markup sets the word, and nothing else, in italics or makes a link of it."""
    a, b = document.source_span(start, end)
    source = document.source
    return _MARKED_UP.search(source, max(0, a - _REACH), a) is not None and source[b : b + 1] in (
        "*",
        "_",
        "<",
        "]",
    )


def is_marked_sic(text: str, end: int) -> bool:
    """Whether the writer says that the word is so in the original: "recieved [sic]"."""
    return text.startswith((" [sic", " (sic", "[sic"), end)


def may_be_a_name(document: Document, start: int, end: int) -> bool:
    """Whether the word has a capital that neither a sentence nor capitals all round explain."""
    text = document.text
    word = text[start:end]
    return word[:1].isupper() and not word.isupper() and not opens_sentence(text, start)
