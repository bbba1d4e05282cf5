"""Check kind ``ages``: one person with two ages in an article."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Span
from newslint.document.document import Document
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_NAME = r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: (?:de|da|van|von|bin|al|el|la))? [A-Z][\w’'-]+"
_AFTER_NAME = lazy(rf"(?<![\w-])(?P<name>{_NAME}), (?:aged |then |now )?(?P<age>[1-9]\d?),")
_BEFORE_NAME = lazy(rf"\b(?P<age>[1-9]\d?)-year-old (?P<name>{_NAME})")
_IN_BRACKETS = lazy(rf"(?<![\w-])(?P<name>{_NAME}) \((?P<age>[1-9]\d?)\)")
_YOUNGEST, _OLDEST = 5, 99


class Ages:
    """Reports a full name that is given a second age; the first is named beside it."""

    class Options(Record):
        pass

    def __init__(self, rule: Rule, options: Options) -> None: ...

    triggers: Sequence[str] | None = tuple(
        form for n in range(10) for form in (f"{n},", f"{n}-year-old ", f"{n})")
    )

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if len(at) < 2:
            return
        first: dict[str, tuple[int, Span]] = {}
        for name, age, span in sorted(_mentions(document.text), key=lambda m: m[2]):
            known, place = first.setdefault(name, (age, span))
            if age != known:
                values = {"name": name, "age": age, "other": known}
                yield Hit(*span, values=values, related=((*place, f"{name}, {known}"),))


def _mentions(text: str) -> Iterator[tuple[str, int, Span]]:
    for pattern in (_AFTER_NAME, _BEFORE_NAME, _IN_BRACKETS):
        for m in pattern.finditer(text):
            age = int(m["age"])
            if _YOUNGEST <= age <= _OLDEST:
                yield m["name"], age, m.span()
