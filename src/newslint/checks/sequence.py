"""Check kind ``sequence``: words in a row, by form and part of speech."""

from collections.abc import Iterable, Iterator

from newslint.checks.check import Hit, Span
from newslint.checks.literals import required_literals
from newslint.checks.patterns import Pattern, compile_pattern
from newslint.document.document import Document
from newslint.document.sentences import Sentence
from newslint.errors import RuleError
from newslint.language.tokens import Token
from newslint.record import Record
from newslint.rulebook.rule import Rule


class Step(Record):
    """One word of a sequence: its form matches ``pattern`` as a whole, its Penn tag is one of
    ``tag`` ("VB|VBN"); ``negate`` turns both round. Up to ``skip`` words may stand between this
    one and the next."""

    pattern: str = ""
    tag: str = ""
    negate: bool = False
    skip: int = 0


class Sequence:
    """Reports words that stand in a row in one sentence as ``tokens`` describe them.

    Keys and tags are Vale's. At least one token needs a ``pattern`` that is not negated: only
    sentences in which it may match are tagged. Messages may use ``{1}``, ``{2}`` … for the words.
    """

    class Options(Record):
        tokens: tuple[Step, ...]
        ignorecase: bool = False

    def __init__(self, rule: Rule, options: Options) -> None:
        self._steps = [_Matcher(step, options.ignorecase, rule.trusted) for step in options.tokens]
        anchors = [step.pattern for step in options.tokens if step.pattern and not step.negate]
        if not anchors:
            raise RuleError('at least one of "tokens" needs a "pattern" that is not negated')
        self._roles = frozenset(rule.roles)
        found = [literals for anchor in anchors if (literals := required_literals(anchor))]
        self.triggers = max(found, key=lambda literals: min(map(len, literals)), default=None)

    def run(self, document: Document, at: Iterable[Span]) -> Iterable[Hit]:
        for sentence in self._sentences(document, list(at)):
            block = document.block_at(sentence.start)
            if block is not None and block.role in self._roles:
                tokens = sentence.tokens
                for first in range(len(tokens)):
                    words = next(self._from(tokens, first, 0), None)
                    if words:
                        values = {str(k): word.text for k, word in enumerate(words, 1)}
                        yield Hit(words[0].start, words[-1].end, (), values)

    def _sentences(self, document: Document, at: list[Span]) -> Iterable[Sentence]:
        if self.triggers is None:
            return document.sentences
        found = (document.sentence_at(start) for start, _ in at)
        return dict.fromkeys(sentence for sentence in found if sentence is not None)

    def _from(self, tokens: list[Token], at: int, step: int) -> Iterator[list[Token]]:
        """The words, from ``tokens[at]`` on, that the steps from ``step`` on match."""
        if at >= len(tokens) or not self._steps[step].matches(tokens[at]):
            return
        if step + 1 == len(self._steps):
            yield [tokens[at]]
            return
        for after in range(at + 1, at + 2 + self._steps[step].skip):
            for rest in self._from(tokens, after, step + 1):
                yield [tokens[at], *rest]


class _Matcher:
    def __init__(self, step: Step, ignore_case: bool, trusted: bool) -> None:
        if not (step.pattern or step.tag):
            raise RuleError('each of "tokens" needs a "pattern" or a "tag"')
        self.skip = step.skip
        self._negate = step.negate
        self._tags = compile_pattern(rf"(?:{step.tag})\Z", trusted=trusted) if step.tag else None
        self._form = (
            compile_pattern(rf"(?:{step.pattern})\Z", ignore_case=ignore_case, trusted=trusted)
            if step.pattern
            else None
        )

    def matches(self, token: Token) -> bool:
        fits = all(
            pattern is None or _fits(pattern, text)
            for pattern, text in ((self._form, token.text), (self._tags, token.tag))
        )
        return fits != self._negate


def _fits(pattern: Pattern, text: str) -> bool:
    return any(m.start() == 0 for m in pattern.finditer(text, 0, len(text)))
