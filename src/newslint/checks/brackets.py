"""Check kind ``brackets``: brackets without a partner."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions
from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_PARTNER = {")": "(", "]": "["}
_BRACKET = lazy(r"[()\[\]]")
# "a) first", "3) second", "4 ) third", ":)", "(-:": brackets that stand alone by right.
_NUMBERED = lazy(r"(?:^|[\s—–])(?:\d{1,3}(?: |[a-z]?)|[A-Za-z]|[ivx]{1,5})$")
_QUOTES = frozenset("\"'“”‘’")
_FACE = lazy(r"[:;=8xX][-'^o]?$|[:=][- ]?<$")
_BACKWARD_FACE = lazy(r"[-']?[:;=](?!\w)")


class Brackets(WithoutOptions):
    """Reports a bracket that is never closed, or never opened.

    A bracketed passage may run over several blocks. Numbers and letters of lists, and faces made
    of punctuation, do not count.
    """

    triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        if all(text.count(closing) == text.count(opening) for closing, opening in _PARTNER.items()):
            return
        opened: list[int] = []
        for m in _BRACKET.finditer(text):
            bracket, start = m.group(), m.start()
            if _is_face(text, start) or _is_named(text, start):
                continue
            if bracket in "([":
                opened.append(start)
                continue
            kinds = [text[i] for i in opened]
            if _PARTNER[bracket] in kinds:
                while text[opened[-1]] != _PARTNER[bracket]:
                    yield _unclosed(opened.pop())
                opened.pop()
            elif not _NUMBERED.search(text[max(0, start - 8) : start]):
                yield Hit(start, start + 1, values={"problem": "was never opened"})
        yield from map(_unclosed, opened)


def _unclosed(start: int) -> Hit:
    return Hit(start, start + 1, values={"problem": "is never closed"})


def _is_named(text: str, at: int) -> bool:
    """Whether the bracket itself is spoken of: “[”."""
    return text[at - 1 : at] in _QUOTES and text[at + 1 : at + 2] in _QUOTES


def _is_face(text: str, at: int) -> bool:
    if text[at] in "[]":
        return False
    before = text[max(0, at - 2) : at]
    if _FACE.search(before) and not before[:1].isalnum():
        return True
    return not before[-1:].isalnum() and bool(_BACKWARD_FACE.match(text, at + 1))
