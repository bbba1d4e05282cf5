"""Check kind ``form-after``: a form of a verb that cannot stand behind what is before it."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, replace
from newslint.checks.patterns import Pattern, compile_pattern
from newslint.checks.phrases import stands_alone
from newslint.document.document import Document
from newslint.record import Record, fresh
from newslint.rulebook.rule import Rule

_REACH = 40


class FormAfter:
    """Reports each of ``forms`` behind one of ``before``, patterns, and offers the form beside it.

    ``only`` are patterns that must follow a form that is a noun as well ("rose", "saw").
    """

    class Options(Record):
        before: tuple[str, ...]
        forms: dict[str, str]
        only: dict[str, str] = fresh(default_factory=dict)

    def __init__(self, rule: Rule, options: Options) -> None:
        self._before = compile_pattern(
            f"(?:{'|'.join(options.before)}) $", ignore_case=True, trusted=rule.trusted
        )
        self._forms = options.forms
        self._only = {
            form: compile_pattern(f" (?:{source})", trusted=rule.trusted)
            for form, source in options.only.items()
        }
        self.triggers: Sequence[str] | None = tuple(f" {form}" for form in options.forms)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for space, end in at:
            start = space + 1
            form = text[start:end]
            if form not in self._forms or not stands_alone(text, start, end):
                continue
            block = document.block_at(start)
            if block is None:
                continue
            first = max(block.start, start - _REACH)
            if not any(True for _ in self._before.finditer(text, first, start)):
                continue
            if form in self._only and not _follows(self._only[form], text, end, block.end):
                continue
            yield Hit(start, end, (replace(start, end, self._forms[form]),))


def _follows(pattern: Pattern, text: str, at: int, end: int) -> bool:
    if at == end or text[at] in ".,;:!?":
        return True
    return any(m.start() == at for m in pattern.finditer(text, at, min(end, at + _REACH)))
