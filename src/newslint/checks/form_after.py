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

    ``last`` are the words of which one must stand right before the form, or the ends of words if
    they begin with ``*``: a look at them is quicker than the patterns. ``only`` are patterns that
    must follow a form that is a noun as well ("rose", "saw").
    """

    class Options(Record):
        before: tuple[str, ...]
        forms: dict[str, str]
        last: tuple[str, ...] = ()
        only: dict[str, str] = fresh(default_factory=dict)

    def __init__(self, rule: Rule, options: Options) -> None:
        self._before = compile_pattern(
            f"(?:{'|'.join(options.before)}) $", ignore_case=True, trusted=rule.trusted
        )
        self._forms = options.forms
        self._last = frozenset(options.last)
        self._endings = tuple(last[1:] for last in options.last if last.startswith("*"))
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
            if form not in self._forms or not self._may_follow(text, space):
                continue
            if not stands_alone(text, start, end):
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

    def _may_follow(self, text: str, end: int) -> bool:
        """Whether the word that ends here is one of ``last``."""
        if not self._last:
            return True
        word = text[text.rfind(" ", max(0, end - _REACH), end) + 1 : end].lower()
        return word in self._last or word.endswith(self._endings or ("\0",))


def _follows(pattern: Pattern, text: str, at: int, end: int) -> bool:
    if at == end or text[at] in ".,;:!?":
        return True
    return any(m.start() == at for m in pattern.finditer(text, at, min(end, at + _REACH)))
