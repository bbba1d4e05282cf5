"""Check kind ``metric``: a figure worked out on the whole article, such as its reading grade."""

import ast
import operator
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from newslint.checks.check import Hit, Span
from newslint.document.block import Role
from newslint.document.document import Document
from newslint.errors import RuleError
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_OPERATORS: dict[type, Callable[..., Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul,
    ast.Div: operator.truediv, ast.Pow: operator.pow, ast.USub: operator.neg,
}  # fmt: skip
_CONDITION = lazy(r"\s*(<=|>=|==|!=|<|>)\s*(-?\d+(?:\.\d+)?)\s*$")
_COMPARISONS = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "==": operator.eq, "!=": operator.ne,
}  # fmt: skip
_WORD = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = lazy(r"[aeiouy]+")
_SILENT = lazy(r"(?:[^laeiouy]e|[^dt]ed|[^aeiouycsxzgh]es)$")


class Metric:
    """Reports the article where ``formula`` meets ``condition`` ("> 12").

    The formula is arithmetic on ``characters``, ``words``, ``sentences``, ``paragraphs``,
    ``syllables``, ``long_words`` (over 6 letters), ``complex_words`` (three syllables or more),
    ``polysyllabic_words`` (the same, as SMOG calls it), ``headings`` and ``list_items``. The
    message may use ``{value}``.
    """

    class Options(Record):
        formula: str
        condition: str

    def __init__(self, rule: Rule, options: Options) -> None:
        try:
            self._formula = ast.parse(options.formula.strip(), mode="eval").body
        except SyntaxError:
            raise RuleError(f'"formula" is no arithmetic: {options.formula}') from None
        condition = _CONDITION.match(options.condition)
        if condition is None:
            raise RuleError(f'"condition" must read like "> 12", not "{options.condition}"')
        self._holds, self._limit = _COMPARISONS[condition[1]], float(condition[2])
        _evaluate(self._formula, dict.fromkeys(_MEASURES, 1.0))
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if not document.body:
            return
        value = _evaluate(self._formula, measures(document))
        if value is not None and self._holds(value, self._limit):
            first = document.body[0]
            yield Hit(first.start, first.end, (), {"value": f"{value:.1f}"})


def measures(document: Document) -> dict[str, float]:
    """What formulas may use, counted on the body of an article."""
    text = "\n".join(document.block_text(b) for b in document.body)
    words = _WORD.findall(text)
    beats = [syllables(w) for w in words]
    sentences = sum(len(document.sentences_of(b)) for b in document.body)
    complex_words = sum(b >= 3 for b in beats)
    return {
        "characters": sum(map(len, words)),
        "words": len(words),
        "sentences": sentences,
        "paragraphs": len(document.body),
        "syllables": sum(beats),
        "long_words": sum(len(w) > 6 for w in words),
        "complex_words": complex_words,
        "polysyllabic_words": complex_words,
        "headings": len(document.blocks_with(Role.HEADING)),
        "list_items": len(document.blocks_with(Role.LIST_ITEM)),
    }


_MEASURES = (
    "characters", "words", "sentences", "paragraphs", "syllables", "long_words", "complex_words",
    "polysyllabic_words", "headings", "list_items",
)  # fmt: skip


def syllables(word: str) -> int:
    """Roughly how many syllables a word has: its groups of vowels, a mute ending left out."""
    word = word.lower()
    count = len(_VOWELS.findall(word))
    return max(1, count - bool(_SILENT.search(word)))


def _evaluate(node: ast.expr, values: dict[str, float]) -> float | None:
    """The value of the formula; None where it divides by nothing or comes to no real number.
    Raises RuleError for more than arithmetic."""
    try:
        return _value(node, values)
    except ArithmeticError:
        return None


def _value(node: ast.expr, values: dict[str, float]) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    if isinstance(node, ast.Name):
        if node.id not in values:
            raise RuleError(f'unknown measure "{node.id}"; known: {", ".join(_MEASURES)}')
        return values[node.id]
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        left, right = _value(node.left, values), _value(node.right, values)
        return _real(_OPERATORS[type(node.op)](left, right))
    if isinstance(node, ast.UnaryOp) and type(node.op) in _OPERATORS:
        return float(_OPERATORS[type(node.op)](_value(node.operand, values)))
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "math.sqrt" and node.args:
        # As Vale's formulas for SMOG have it.
        return _real(_value(node.args[0], values) ** 0.5)
    raise RuleError(f'"formula" may hold arithmetic only, not "{ast.unparse(node)}"')


def _real(value: complex) -> float:
    if value.imag:
        raise ArithmeticError
    return value.real
