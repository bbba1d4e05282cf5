"""Check kind ``consistency``: one thing is written in two ways within an article."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Span
from newslint.checks.literals import combined, required_literals
from newslint.checks.patterns import Pattern, compile_pattern
from newslint.checks.variants import Occurrence, counted, minority_hits
from newslint.document.document import Document
from newslint.document.letter_case import like
from newslint.language.numbers import in_figures, in_words, value_of
from newslint.lazy_pattern import lazy
from newslint.record import Record, fresh
from newslint.rulebook.rule import Rule

_SLOT = lazy(r"\{(\w+)(?::(figures|words))?\}")


class Variant(Record):
    """One way of writing: the pattern that finds it, and the form that others are turned into.

    ``form`` may use the named groups of the variant that is to be rewritten; ``{n:figures}`` and
    ``{n:words}`` write a number the other way. ``standard: false`` is for a form that the others
    are never turned into, however common it is.
    """

    pattern: str
    form: str = ""
    standard: bool = True


class Consistency:
    """Reports the forms in the minority, or those that the house does not prefer.

    ``variants`` are ways of writing one thing. ``either`` are pairs of words or phrases, each
    pair a question of its own. ``prefer`` names the variant of the house, reported against even
    where nothing is mixed; ``once`` makes one finding of a whole article. The commonest form is
    kept, the first used on a tie.
    """

    class Options(Record):
        variants: dict[str, Variant] = fresh(default_factory=dict)
        either: dict[str, str] = fresh(default_factory=dict)
        prefer: str = ""
        once: bool = False
        ignorecase: bool = True
        nonword: bool = False

    def __init__(self, rule: Rule, options: Options) -> None:
        self._rule = rule
        self._options = options
        groups = [options.variants] if options.variants else []
        groups += [
            {a: Variant(a, a), b: Variant(b, b)} if _plain(a, b) else {a: Variant(a), b: Variant(b)}
            for a, b in options.either.items()
        ]
        self._groups = groups
        sources = [v.pattern for group in groups for v in group.values()]
        self._sources = sources
        self.triggers = combined([required_literals(source) for source in sources])

    def check_syntax(self) -> None:
        """Raises RuleError for a pattern that does not compile."""
        for source in self._sources:
            self._compiled(source)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        spans = self._spans(document, at)
        for group in self._groups:
            found = counted(document, self._rule, self._occurrences(document, group, spans))
            yield from minority_hits(
                document,
                found,
                prefer=self._options.prefer,
                never=[name for name, variant in group.items() if not variant.standard],
                once=self._options.once,
            )

    def _spans(self, document: Document, at: Sequence[Span]) -> list[Span]:
        """The blocks in which a form may stand."""
        if self.triggers is None:
            return [(b.start, b.end) for b in document.blocks]
        blocks = (document.block_at(start) for start, _ in at)
        return list(dict.fromkeys((b.start, b.end) for b in blocks if b))

    def _occurrences(
        self, document: Document, group: dict[str, Variant], spans: Sequence[Span]
    ) -> Iterator[Occurrence]:
        taken: list[Span] = []
        for name, variant in group.items():
            pattern = self._compiled(variant.pattern)
            for start, end in spans:
                for m in pattern.finditer(document.text, start, end):
                    if any(a < m.end() and m.start() < b for a, b in taken):
                        continue
                    taken.append(m.span())
                    yield Occurrence(m.start(), m.end(), name, self._forms(m, name, group))

    def _forms(self, m: "re.Match[str]", name: str, group: dict[str, Variant]) -> dict[str, str]:
        forms = {}
        for other, variant in group.items():
            if other != name and variant.form:
                form = filled(variant.form, m)
                if form is not None:
                    forms[other] = like(m.group(), form) if _plain(name, other) else form
        return forms

    def _compiled(self, source: str) -> Pattern:
        if not self._options.nonword:
            source = rf"(?<!\w)(?:{source})(?!\w)"
        return compile_pattern(
            source, ignore_case=self._options.ignorecase, trusted=self._rule.trusted
        )


def filled(form: str, m: "re.Match[str]") -> str | None:
    """The form with its slots filled from a match; None where a number cannot be written so."""
    parts = []
    at = 0
    for slot in _SLOT.finditer(form):
        written = m.group(slot[1]) or ""
        if slot[2]:
            converted = _number(written, words=slot[2] == "words")
            if converted is None:
                return None
            written = converted
        parts += [form[at : slot.start()], written]
        at = slot.end()
    return "".join([*parts, form[at:]])


def _number(written: str, *, words: bool) -> str | None:
    if written[:1].isdigit() != words:
        return written
    value = value_of(written)
    if value is None:
        return None
    if not words:
        return in_figures(value)
    return in_words(int(value)) if value == int(value) and 0 <= value < 1000 else None


def _plain(*sources: str) -> bool:
    return all(re.fullmatch(r"[\w'’ -]+", source) for source in sources)
