"""Check kind ``occurrence``: something occurs too often, or too seldom, in a piece of the copy."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span
from newslint.checks.patterns import compile_pattern
from newslint.document.document import Document
from newslint.document.scopes import Scope, pieces
from newslint.errors import RuleError
from newslint.record import Record
from newslint.rulebook.rule import Rule


class Occurrence:
    """Reports a piece in which ``token`` matches more than ``max`` or fewer than ``min`` times.

    ``scope`` is the piece measured: ``sentence``, ``paragraph`` (any block), ``heading`` or the
    whole ``text``. Messages may use ``{count}``, ``{max}`` and ``{min}``.
    """

    class Options(Record):
        token: str
        max: int | None = None
        min: int | None = None
        scope: Scope = "text"
        ignorecase: bool = True

    def __init__(self, rule: Rule, options: Options) -> None:
        if options.max is None and options.min is None:
            raise RuleError('"max" or "min" is needed')
        self._options = options
        self._roles = rule.roles
        self._pattern = compile_pattern(
            options.token, ignore_case=options.ignorecase, trusted=rule.trusted
        )
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        least, most = self._options.min, self._options.max
        for start, end in pieces(document, self._options.scope, self._roles):
            count = sum(1 for _ in self._pattern.finditer(document.text, start, end))
            if (most is not None and count > most) or (least is not None and count < least):
                values = {"count": count, "max": most, "min": least}
                yield Hit(start, self._end(document, start, end), (), values)

    def _end(self, document: Document, start: int, end: int) -> int:
        """A hit may not cross blocks: one on the whole text marks the first."""
        block = document.block_at(start)
        return min(end, block.end) if block is not None else end
