"""Check kind ``repetition``: the same word stands twice in a row."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Rewrite, Span
from newslint.checks.patterns import Pattern, compile_pattern
from newslint.document.document import Document
from newslint.finding import Applicability
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_DOUBLED = lazy(r" ([a-z]++) \1(?![\w'’-]|[.&@/]\w)")
_OPENERS = '\n"“‘([—–'
_AROUND = 40
"""Code points on each side that an ``allowed_in`` pattern may look at."""


class Repetition:
    """Reports a word that is repeated at once, and takes the second one out.

    ``allowed`` are words that may be said twice ("had had", "very very"), ``allowed_in``
    patterns of phrases in which a doubling is right; they must match across the doubled words.
    A second word with a capital of its own is a name and left alone. The fix of a word in
    ``certain`` needs no editor; any other word said three times over is said on purpose.
    """

    class Options(Record):
        allowed: tuple[str, ...] = ()
        allowed_in: tuple[str, ...] = ()
        certain: tuple[str, ...] = ()

    def __init__(self, rule: Rule, options: Options) -> None:
        self._allowed = frozenset(options.allowed)
        self._certain = frozenset(options.certain)
        self._allowed_in = options.allowed_in
        self._trusted = rule.trusted
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        folded = document.folded
        for start, second, end in _doubled(folded):
            word = folded[second:end]
            if word in self._allowed or _is_name(text[start : start + len(word)], text[second:end]):
                continue
            if word not in self._certain and folded.startswith(f" {word}", end):
                continue
            if self._is_allowed_here(text, start, end):
                continue
            sure = Applicability.SAFE if word in self._certain else Applicability.OFFERED
            rewrite = Rewrite(((start + len(word), end, ""),), sure)
            yield Hit(start, end, (rewrite,), {"word": text[start : start + len(word)]})

    def _is_allowed_here(self, text: str, start: int, end: int) -> bool:
        first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
        return any(
            m.start() <= start and m.end() >= end
            for source in self._allowed_in
            for m in self._compiled(source).finditer(text, first, last)
        )

    def check_syntax(self) -> None:
        """Raises RuleError for a pattern that does not compile."""
        for source in self._allowed_in:
            self._compiled(source)

    def _compiled(self, source: str) -> Pattern:
        return compile_pattern(source, ignore_case=True, trusted=self._trusted)


def _doubled(folded: str) -> Iterator[tuple[int, int, int]]:
    """Where a word stands after a space or an opening mark and again after a space: the starts of
    both, and the end."""
    # A pattern that begins with one character is searched for several times faster.
    spaced = f" {folded}"
    for mark in _OPENERS:
        spaced = spaced.replace(mark, " ")
    at = 0
    while m := _DOUBLED.search(spaced, at):
        start, between, end = m.start() - 1, m.end(1) - 1, m.end() - 1
        is_doubled = folded[between] == " "
        if is_doubled:
            yield start + 1, between + 1, end
        at = end + 1 if is_doubled and start >= 0 and folded[start] == " " else between + 1


def _is_name(first: str, second: str) -> bool:
    """Whether a capital says that the second word is a name: "Duran Duran", "the first FIRST"."""
    if first.isupper() and len(first) == 2 and second.islower():
        return True  # a state: "Bloomington, IN in the north"
    return second[0].isupper() and (first != second or not second.isupper() or len(second) == 1)
