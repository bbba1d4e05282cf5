"""Text that is written for machines: addresses, handles, file names, code and its placeholders."""

from collections import Counter
from typing import TYPE_CHECKING

from newslint.lazy_pattern import lazy

if TYPE_CHECKING:
    from newslint.document.document import Document

_LONGEST = 300
_AROUND = lazy(r"\S*")
_MACHINE = lazy(
    r"[@#_\\={}<>|~^`%$]|&\w+;|&[a-z]{2,8}$|\w:\w|//|^/|/.*/|\(\)|^www\.|^10\.\d{4,}/|^\.\w|[\w-]\.[a-z]\w*(?:$|[/:?)\]—–’'])|[a-z][A-Z]"
)
_MARKED_NAME = lazy(r"[`/]([^\W\d_][\w-]*+)(?!\.(?:jpe?g|png|gif|webp|svg)\b)")
_AFTER_NAME = lazy(r"(?<=[^\W\d_])(?:\(|::|\d{1,2}(?![\w-]))")
_NAME_BEFORE = lazy(r"(?<![\w-])[^\W\d_][\w-]*\Z")
_LONGEST_NAME = 40
"""Code points that are looked at before a sign of code."""
_CLOSING = ".,;:!?…\"'’”»)]"
_OPENING = "\"'‘“«(["


def chunk_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The run without white space that holds ``text[start:end]``, marks at its ends left out."""
    reach = max(0, start - _LONGEST)
    left = text.rfind(" ", reach, start) + 1 or reach
    left = text.rfind("\n", left, start) + 1 or left
    left = text.rfind("\t", left, start) + 1 or left
    match = _AROUND.match(text, end, end + _LONGEST)
    right = match.end() if match else end
    while left < start and text[left] in _OPENING:
        left += 1
    while right > end and text[right - 1] in _CLOSING:
        right -= 1
    return left, right


def is_machine_text(text: str, start: int, end: int) -> bool:
    """Whether the word at ``text[start:end]`` is part of an address, a handle, a path or code.

    A digit or an underscore joined to the word counts as well: "3rd", "COVID19".
    """
    if start > 0 and (text[start - 1].isdigit() or text[start - 1] == "_"):
        return True
    if end < len(text) and (text[end].isdigit() or text[end] == "_"):
        return True
    if text.startswith("()", end):
        return True
    left, right = chunk_around(text, start, end)
    return (right - left > end - start) and _MACHINE.search(text[left:right]) is not None


def names_in_code(document: "Document") -> frozenset[str]:
    """The words that the source has in code or as a part of an address, out of the prose.

    So stand the names of packages, commands and pages: `word`, word(), word::new, word2,
    /word.html. The words of a slug and the name of a picture, which are made from the copy, are
    left out; a word with hyphens is one.
    """
    names = _names(document.source)
    if names:
        names -= _names(document.text)
    return frozenset(names)


def _names(text: str) -> Counter[str]:
    names = Counter(m[1] for m in _MARKED_NAME.finditer(text))
    for m in _AFTER_NAME.finditer(text):
        name = _NAME_BEFORE.search(text, max(0, m.start() - _LONGEST_NAME), m.start())
        if name is not None:
            names[name[0]] += 1
    return names
