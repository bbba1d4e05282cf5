"""Check kind ``consistency``: one thing is written in two ways within an article."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property, partial

from newslint.checks.check import Hit, Span
from newslint.checks.literals import combined, required_literals
from newslint.checks.patterns import Pattern, compile_pattern, whole_matches
from newslint.checks.phrases import spelt_out
from newslint.checks.variants import Occurrence, counted, minority_hits
from newslint.document.document import Document
from newslint.document.letter_case import like
from newslint.errors import RuleError, nearest
from newslint.language.numbers import in_figures, in_words, ordinal_suffix, value_of
from newslint.lazy_pattern import lazy
from newslint.record import Record, fresh
from newslint.rulebook.rule import Rule
from newslint.spans import Spans

_NEAR = 20
"""Code points after a stop within which the next sentence begins."""
_SLOT = lazy(r"\{(\w+)(?::(figures|words|ordinal|lower))?\}")
_LONGEST_FORM = 60
"""Code points before and after a literal within which the whole form, and what a look-around of
its pattern asks for, must stand."""
_OPTIONAL = lazy(r"\[([^\[\]]*)\]")


class Variant(Record):
    """One way of writing: the pattern that finds it, and the form that others are turned into.

    ``form`` may use the named groups of the variant that is to be rewritten; ``{n:figures}``,
    ``{n:words}`` and ``{n:ordinal}`` write a number the other way, ``{n:lower}`` a letter, and what
    stands in square brackets goes where the groups in it are empty. A stop that ends the sentence
    stays. ``standard: false`` is for a form that the others are never turned into, however common,
    ``yields: true`` for one that gives way where another is as common.
    """

    pattern: str
    form: str = ""
    standard: bool = True
    yields: bool = False


class Consistency:
    """Reports the forms in the minority, or those that the house does not prefer.

    ``variants`` are ways of writing one thing. ``either`` are pairs of words or phrases, each
    pair a question of its own. ``prefer`` names the variant of the house, reported against even
    where nothing is mixed; ``forms`` are forms of variants, by name, that it writes otherwise.
    ``once`` makes one finding of a whole article. The commonest form is kept, on a tie the
    first used of those that do not yield.
    """

    class Options(Record):
        variants: dict[str, Variant] = fresh(default_factory=dict)
        either: dict[str, str] = fresh(default_factory=dict)
        prefer: str = ""
        forms: dict[str, str] = fresh(default_factory=dict)
        once: bool = False
        ignorecase: bool = True
        nonword: bool = False
        triggers: tuple[str, ...] = ()

    def __init__(self, rule: Rule, options: Options) -> None:
        self._rule = rule
        self._options = options
        variants = {
            name: variant.but(form=options.forms.get(name, variant.form))
            for name, variant in options.variants.items()
        }
        groups = [variants] if variants else []
        groups += [
            {a: Variant(a, a), b: Variant(b, b)} if _plain(a, b) else {a: Variant(a), b: Variant(b)}
            for a, b in options.either.items()
        ]
        self._groups = groups
        forms = {name: None for group in groups for name in group}
        if options.prefer and options.prefer not in forms:
            message = f'"prefer": unknown variant "{options.prefer}"'
            known = f" (known: {', '.join(forms)})" if options.variants else ""
            raise RuleError(f"{message}{nearest(options.prefer, forms)}{known}")
        sources = [v.pattern for group in groups for v in group.values()]
        self._sources = sources
        self.triggers: Sequence[str] | None
        if options.triggers:
            self.triggers = [form for t in options.triggers for form in spelt_out(t)]
        else:
            self.triggers = combined([required_literals(source) for source in sources])

    def check_syntax(self) -> None:
        """Raises RuleError for a pattern that does not compile."""
        for source in self._sources:
            self._compiled(source)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        spans: list[Span] | None = None
        for group, possible in self._possible(document, at):
            if len(possible) < 2 and not self._options.prefer:
                continue
            if spans is None:
                spans = self._spans(document, at)
            occurrences = self._occurrences(document, group, possible, spans)
            found = counted(document, self._rule, occurrences)
            yield from minority_hits(
                document,
                found,
                prefer=self._options.prefer,
                never=[name for name, variant in group.items() if not variant.standard],
                yielding=[name for name, variant in group.items() if variant.yields],
                once=self._options.once,
            )

    def _possible(
        self, document: Document, at: Sequence[Span]
    ) -> Iterable[tuple[dict[str, Variant], set[str]]]:
        """The groups of which a variant may occur, for one of its literals was found, and those
        variants; all of them where the literals are not known."""
        if self.triggers is None or self._options.triggers:
            return ((group, set(group)) for group in self._groups)
        possible: dict[int, set[str]] = {}
        for literal in {document.folded[start:end] for start, end in at}:
            for k, name in self._variants_by_literal.get(literal, ()):
                possible.setdefault(k, set()).add(name)
        return ((self._groups[k], possible[k]) for k in sorted(possible))

    @cached_property
    def _variants_by_literal(self) -> dict[str, list[tuple[int, str]]]:
        """The variants that have a literal, each by the place of its group and its name."""
        found: dict[str, list[tuple[int, str]]] = {}
        for k, group in enumerate(self._groups):
            for name, variant in group.items():
                for literal in required_literals(variant.pattern) or ():
                    found.setdefault(literal, []).append((k, name))
        return found

    def _spans(self, document: Document, at: Sequence[Span]) -> list[Span]:
        """Where a form may stand: around the literals found, for shipped forms are short; else in
        any block."""
        if self.triggers is None:
            return [(b.start, b.end) for b in document.blocks]
        reach = _LONGEST_FORM if self._rule.trusted else len(document.text)
        spans: list[Span] = []
        for start, end in at:
            block = document.block_at(start)
            if block is None:
                continue
            first, last = max(block.start, start - reach), min(block.end, end + reach)
            if spans and first <= spans[-1][1]:
                first, last = spans[-1][0], max(last, spans.pop()[1])
            spans.append((first, last))
        return spans

    def _occurrences(
        self,
        document: Document,
        group: dict[str, Variant],
        possible: Collection[str],
        spans: Sequence[Span],
    ) -> Iterator[Occurrence]:
        taken: list[Span] = []
        covered = Spans(())
        for name, variant in group.items():
            if name not in possible:
                continue
            pattern = self._compiled(variant.pattern)
            for start, end in spans:
                for m in self._matches(pattern, document.text, start, end):
                    if not covered.overlap(*m.span()):
                        taken.append(m.span())
                        yield Occurrence(*m.span(), name, partial(self._form, document, m, group))
            covered = Spans(taken)

    def _form(
        self, document: Document, m: "re.Match[str]", group: dict[str, Variant], other: str
    ) -> str | None:
        """What a match would read as in another variant, a stop of the sentence seen to."""
        template = group[other].form if other in group else ""
        form = filled(template, m) if template else None
        if form is None:
            return None
        if other in self._options.either or other in self._options.either.values():
            form = like(m.group(), form)
        return _sharing_stop(document.text, m, form)

    def _matches(
        self, pattern: Pattern, text: str, start: int, end: int
    ) -> Iterable["re.Match[str]"]:
        if self._options.nonword or not self._rule.trusted:
            return pattern.finditer(text, start, end)
        return whole_matches(pattern, text, start, end)

    def _compiled(self, source: str) -> Pattern:
        if not self._options.nonword:
            # Shipped patterns are held to the word's beginning by whole_matches.
            head = "" if self._rule.trusted else r"(?<!\w)"
            source = rf"{head}(?:{source})(?!\w)"
        return compile_pattern(
            source, ignore_case=self._options.ignorecase, trusted=self._rule.trusted
        )


def _sharing_stop(text: str, m: "re.Match[str]", form: str) -> str:
    """A form that ends in a stop shares it with the sentence: "at 6 p.m." is "at 6pm." and back.
    The dots of an ellipsis are no stop."""
    end = m.end()
    if text[end - 2 : end] == "..":
        return form
    if text[end - 1] != ".":
        return form.removesuffix(".") if text[end : end + 1] == "." else form
    following = text[end : end + _NEAR].lstrip('"”’) ')[:1]
    if text[end : end + 1].isalnum() or not (following in {"", "\n"} or following.isupper()):
        return form
    return form if form.endswith(".") else f"{form}."


def filled(form: str, m: "re.Match[str]") -> str | None:
    """The form with its slots filled from a match; None where a number cannot be written so."""

    def value(slot: "re.Match[str]") -> str:
        written = (m.groupdict().get(slot[1]) or "") if slot[1] in m.re.groupindex else ""
        converted = _written(written, slot[2] or "") if written else ""
        if converted is None:
            raise ValueError(written)
        return converted

    def optional(part: "re.Match[str]") -> str:
        empty = any(not value(slot) for slot in _SLOT.finditer(part[1]))
        return "" if empty else _SLOT.sub(value, part[1])

    try:
        return _SLOT.sub(value, _OPTIONAL.sub(optional, form))
    except ValueError:
        return None


def _written(written: str, way: str) -> str | None:
    """A number in figures, in words or as an ordinal; letters in lower case; else as it is."""
    if way == "lower":
        return written.lower()
    if not way or (way != "ordinal" and (way == "words") != written[:1].isdigit()):
        return written
    value = value_of(written)
    if value is None or (way != "figures" and value != int(value)):
        return None
    if way == "figures":
        return in_figures(value)
    if way == "ordinal":
        return f"{int(value)}{ordinal_suffix(int(value))}"
    return in_words(int(value)) if 0 <= value < 1000 else None


def _plain(*sources: str) -> bool:
    return all(re.fullmatch(r"[\w'’ -]+", source) for source in sources)
