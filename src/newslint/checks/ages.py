"""Check kind ``ages``: one person with two ages in an article."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions
from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_NAME = r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: (?:de|da|van|von|bin|al|el|la))? [A-Z][\w’'-]+"
_NAME_BEFORE = lazy(rf"(?<![\w-])(?P<name>{_NAME})$")
_NAME_AFTER = lazy(rf" (?P<name>{_NAME})")
_AGE_AFTER = lazy(r"(?:, (?:aged )?(?P<age>[1-9]\d?),| \((?P<bracketed>[1-9]\d?)\))")
_AGE_BEFORE = lazy(r"(?<!\d)([1-9]\d?)$")
_KIN = lazy(
    r"\b(?:sons?|daughters?|father|mother|namesake|grandson|granddaughter|grandfather|grandmother"
    r"|nephew|niece|cousin|uncle|aunt),? $"
)
_BACK_THEN = lazy(
    r"\b(?:in (?:19|20)\d\d|when (?:he|she|they)|at the time|back then|years? (?:ago|earlier)|then"
    r"|by (?:19|20)\d\d|of (?:19|20)\d\d|born|will be|would (?:be|have been)|turns?|turned)\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 60
_YOUNGEST, _OLDEST = 5, 99


class Ages(WithoutOptions):
    """Reports a full name that is given a second age; the first is named beside it.

    A sentence that looks back ("in 1999", "when she was") and a relative of that name say nothing.
    """

    triggers: Sequence[str] | None = (
        *(f"{mark}{n}" for mark in (", ", ", aged ", " (") for n in range(1, 10)), "-year-old ",
    )  # fmt: skip

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if len(at) < 2:
            return
        first: dict[str, tuple[int, Span]] = {}
        for start, end in at:
            mention = _mention(document.text, start, end)
            if mention is None:
                continue
            name, age, span = mention
            if _is_of_another_day(document, span[0]):
                continue
            known, place = first.setdefault(name, (age, span))
            if age != known:
                values = {"name": name, "age": age, "other": known}
                yield Hit(*span, values=values, related=((*place, f"{name}, {known}"),))


def _is_of_another_day(document: Document, at: int) -> bool:
    """Whether the age is one of the past, or that of a namesake in the family."""
    sentence = document.sentence_at(at)
    if sentence is None:
        return True
    if _KIN.search(document.text, sentence.start, at):
        return True
    return _BACK_THEN.search(document.text, sentence.start, sentence.end) is not None


def _mention(text: str, start: int, end: int) -> tuple[str, int, Span] | None:
    """Name, age and span of "Ann Lee, 40,", "Ann Lee (40)" or "40-year-old Ann Lee"."""
    if text[start] == "-":
        figures = _AGE_BEFORE.search(text, max(0, start - 3), start)
        name = _NAME_AFTER.match(text, end - 1)
        if figures is None or name is None:
            return None
        age, span = int(figures[1]), (figures.start(), name.end())
    else:
        given = _AGE_AFTER.match(text, start)
        name = given and _NAME_BEFORE.search(text, max(0, start - _LONGEST_NAME), start)
        if given is None or name is None:
            return None
        age, span = int(given["age"] or given["bracketed"]), (name.start(), given.end())
    return (name["name"], age, span) if _YOUNGEST <= age <= _OLDEST else None
