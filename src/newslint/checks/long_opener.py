"""Check kind ``long-opener``: a long opening phrase that runs into its clause without a comma."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span
from newslint.document.document import Document
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_OPENER = lazy(
    r"(?:After|Before|During|While|When|Since|Although|Though|Because|If|As|Despite|Following|In"
    r"|On|At|With|Amid|Under|Among|Over|Between|Until|Within|Throughout)\b"
)
_WORD = lazy(r"[\w’'-]+")
_SHORT_OPENING = 7
_BREAK = lazy(r"[,;:—–()]")


class LongOpener:
    """Reports a sentence that opens with a preposition and whose opening is not closed by a comma.

    The opening is taken to go on where no break comes within ``words`` words, or where commas
    only bracket an aside in it and ``words`` words more follow.
    """

    class Options(Record):
        words: int = 12

    def __init__(self, rule: Rule, options: Options) -> None:
        self._words = options.words
        self._roles = frozenset(rule.roles)
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for block in document.blocks:
            if block.role not in self._roles:
                continue
            for start, end in document.sentences_of(block):
                if _OPENER.match(text, start) and (stop := self._unclosed(text, start, end)):
                    yield Hit(start, stop)

    def _unclosed(self, text: str, start: int, end: int) -> int:
        """Where the opening has gone on for too long, or 0."""
        breaks = [m.start() for m in _BREAK.finditer(text, start, end)]
        if breaks and len(_WORD.findall(text, start, breaks[0])) < _SHORT_OPENING:
            return 0
        if len(breaks) not in {0, 2}:
            return 0
        rest = [m.end() for m in _WORD.finditer(text, breaks[-1] if breaks else start, end)]
        return rest[self._words - 1] if len(rest) >= self._words else 0
