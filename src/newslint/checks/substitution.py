"""Check kind ``substitution``: one form stands for another that the house prefers."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, replace
from newslint.checks.phrases import PhraseMatch, Phrases, braces_of, is_name, spelt_out
from newslint.document.document import Document
from newslint.document.letter_case import like
from newslint.document.links import opens_within
from newslint.errors import RuleError
from newslint.record import Record, fresh
from newslint.rulebook.rule import Rule


class Substitution:
    r"""Replaces each key of ``swap``, a phrase or a pattern, by its value.

    A value may name several forms, best first, parted by ``|``, and groups of the pattern as
    ``\1``. "plan{,s}" stands for "plan" and "plans"; the braces of a value go with the last ones
    of its key, and ``{}`` repeats them. ``add`` holds more pairs, so that a house may add to the
    list of the book. The letter case of the copy is kept unless ``keepcase`` is false.
    ``names: false`` leaves a phrase alone that is capitalised as a name is; ``unbroken`` wants no
    link or footnote to open within it. An article in which a word of ``unless_named`` stands, as it
    is written there, speaks of such forms, and is left alone.
    """

    class Options(Record):
        swap: dict[str, str] = fresh(default_factory=dict)
        add: dict[str, str] = fresh(default_factory=dict)
        ignorecase: bool = True
        nonword: bool = False
        keepcase: bool = True
        names: bool = True
        unbroken: bool = False
        exceptions: tuple[str, ...] = ()
        unless_named: tuple[str, ...] = ()

    def __init__(self, rule: Rule, options: Options) -> None:
        self._swap = _pairs(options.swap) | _pairs(options.add)
        self._phrases = Phrases(
            self._swap,
            ignore_case=options.ignorecase,
            whole_words=not options.nonword,
            trusted=rule.trusted,
        )
        self.check_syntax = self._phrases.check_syntax
        self._names = options.names
        self._unbroken = options.unbroken
        self._keep_case = options.keepcase
        self._unless_named = frozenset(options.unless_named)
        self._exceptions = {e.lower() for e in options.exceptions}
        self.triggers = self._phrases.triggers

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if not self._unless_named.isdisjoint(document.distinct_words):
            return
        for m in self._phrases.find(document, at):
            written = document.text[m.start : m.end]
            if written.lower() in self._exceptions:
                continue
            if not self._names and is_name(document, m.start, m.end):
                continue
            if self._unbroken and opens_within(document, m.start, m.end):
                continue
            forms = [form for form in self._forms(m, written) if form != written]
            if forms:
                yield Hit(m.start, m.end, tuple(replace(m.start, m.end, f) for f in forms))

    def _forms(self, m: PhraseMatch, written: str) -> list[str]:
        value = self._swap[m.entry]
        forms = (m.match.expand(value) if m.match else value).split("|")
        return [like(written, form) for form in forms] if self._keep_case else forms


def _pairs(swap: dict[str, str]) -> dict[str, str]:
    """The pairs that braces stand for; those of a value go with the last ones of its key."""
    pairs: dict[str, str] = {}
    for key, value in swap.items():
        if repeated := value.count("{}"):
            for braces in braces_of(key)[-repeated:]:
                value = value.replace("{}", braces, 1)  # noqa: PLW2901
        keys, values = spelt_out(key), spelt_out(value)
        if len(keys) % len(values):
            raise RuleError(f'"{key}" has {len(keys)} forms, "{value}" {len(values)}')
        pairs |= zip(keys, values * (len(keys) // len(values)), strict=True)
    return pairs
