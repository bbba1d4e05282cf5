"""Finding the phrases and patterns of a list where their triggers fired."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from newslint.checks.check import Span
from newslint.checks.literals import combined, known, required_literals
from newslint.checks.patterns import Pattern, compile_pattern, is_literal, whole_matches
from newslint.document.document import Document
from newslint.errors import RuleError
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple


class PhraseMatch(NamedTuple):
    """A phrase found: its span in the prose, the entry that found it, groups if a pattern."""

    start: int
    end: int
    entry: str
    match: re.Match[str] | None


class Phrases:
    """A list of entries, each plain text or a pattern, matched as whole words.

    Plain entries are found by their trigger alone, which is the phrase itself; patterns are run
    over the blocks in which one of their literals stands. ``whole_words`` puts a word boundary at
    each end of an entry that begins or ends with a word character. A pattern may name the part to
    report ``(?P<hit>…)``; the rest is context. ``triggers`` are the literals to look for (see
    `Check.triggers`).
    """

    def __init__(
        self,
        entries: Iterable[str],
        *,
        ignore_case: bool = True,
        whole_words: bool = True,
        trusted: bool = True,
    ) -> None:
        self._ignore_case = ignore_case
        self._whole_words = whole_words
        self._trusted = trusted
        entries = list(entries)
        self._rank = {e: k for k, e in enumerate(entries)}
        self._literals: dict[str, list[str]] = {}
        for entry in filter(is_literal, entries):
            self._literals.setdefault(entry.lower(), []).append(entry)
        self._patterns = {e: e for e in entries if not is_literal(e)}
        self.triggers = combined([tuple(self._literals), *map(required_literals, self._patterns)])
        if self.triggers is None:
            # Nothing will fire, so the plain entries have to be searched for as well.
            self._patterns |= {e: re.escape(e) for e in entries if is_literal(e)}
            self._literals = {}

    def check_syntax(self) -> None:
        """Raises RuleError for a pattern that does not compile."""
        for source in self._patterns.values():
            try:
                self._compiled(source)
            except RuleError:
                # Named as it was written, without the boundaries that are put around it.
                compile_pattern(source, trusted=self._trusted)
                raise

    def find(self, document: Document, at: Sequence[Span]) -> Iterator[PhraseMatch]:
        """Matches in order, none overlapping: the longest where several begin together, and of
        those the first in the list."""
        found = [*self._find_literals(document, at), *self._find_patterns(document, at)]
        found.sort(key=lambda m: (m.start, -m.end, self._rank[m.entry]))
        stop = -1
        for match in found:
            if match.start >= stop:
                yield match
                stop = match.end

    def _find_literals(self, document: Document, at: Sequence[Span]) -> Iterator[PhraseMatch]:
        if not self._literals:
            return
        text, folded = document.text, document.folded
        for start, end in at:
            entries = self._literals.get(folded[start:end])
            if not entries:
                continue
            entry = entries[0] if self._ignore_case else text[start:end]
            if entry not in entries:
                continue
            if self._whole_words and not stands_alone(text, start, end):
                continue
            yield PhraseMatch(start, end, entry, None)

    def _find_patterns(self, document: Document, at: Sequence[Span]) -> Iterator[PhraseMatch]:
        if not self._patterns:
            return
        for entry, spans in self._where_to_look(document, at):
            pattern = self._compiled(self._patterns[entry])
            for start, end in spans:
                for m in self._matches(pattern, document.text, start, end):
                    first, last = m.span("hit") if "hit" in m.re.groupindex else m.span()
                    if last > first:
                        yield PhraseMatch(first, last, entry, m)

    def _where_to_look(
        self, document: Document, at: Sequence[Span]
    ) -> Iterable[tuple[str, Iterable[Span]]]:
        """The patterns that may match, each with the spans of the blocks it may match in, or of
        as much of them as it reaches."""
        if self.triggers is not None:
            found: dict[str, list[Span]] = {}
            for start, end in at:
                entries = self._patterns_by_trigger.get(document.folded[start:end])
                if entries and (block := document.block_at(start)):
                    for entry, reach in entries:
                        spans = found.setdefault(entry, [])
                        first, last = block.start, block.end
                        if reach:
                            first, last = max(first, start - reach), min(last, end + reach)
                        if spans and first <= spans[-1][1]:
                            first, last = spans[-1][0], max(last, spans.pop()[1])
                        spans.append((first, last))
            return found.items()
        everywhere = (
            [(0, len(document.text))]
            if self._trusted
            else [(b.start, b.end) for b in document.blocks]
        )
        return ((entry, everywhere) for entry in self._patterns)

    @cached_property
    def _patterns_by_trigger(self) -> dict[str, list[tuple[str, int]]]:
        """The patterns with a literal, each with its reach, 0 where it has none."""
        found: dict[str, list[tuple[str, int]]] = {}
        for entry in self._patterns:
            literals, reach = known(entry)
            for trigger in literals:
                found.setdefault(trigger, []).append((entry, reach if self._trusted else 0))
        return found

    def _matches(
        self, pattern: Pattern, text: str, start: int, end: int
    ) -> Iterable["re.Match[str]"]:
        if self._whole_words and self._trusted:
            return whole_matches(pattern, text, start, end)
        return pattern.finditer(text, start, end)

    def _compiled(self, source: str) -> Pattern:
        if self._whole_words:
            # Shipped patterns are held to the word's beginning by whole_matches.
            source = rf"(?:{source})\b" if self._trusted else rf"\b(?:{source})\b"
        return compile_pattern(source, ignore_case=self._ignore_case, trusted=self._trusted)


_BRACES = lazy(r"\{(?!\d*,\d*\})([^{}]*,[^{}]*)\}")


def spelt_out(entry: str) -> list[str]:
    """The entries that braces stand for, as in a shell: "plan{,s}" is "plan" and "plans".

    >>> spelt_out("{final,end} result{,s}")
    ['final result', 'final results', 'end result', 'end results']
    """
    m = _BRACES.search(entry)
    if m is None:
        return [entry]
    head, tail = entry[: m.start()], entry[m.end() :]
    return [form for choice in m[1].split(",") for form in spelt_out(head + choice + tail)]


def braces_of(entry: str) -> list[str]:
    """The braces of an entry as written, in order."""
    return [m.group() for m in _BRACES.finditer(entry)]


def is_name(document: Document, start: int, end: int) -> bool:
    """Whether a phrase is capitalised as names are: word by word ("Emergency Situations"), or a
    single word within a sentence."""
    words = document.text[start:end].split()
    if not all(w[0].isupper() for w in words):
        return False
    if len(words) > 1:
        return True
    sentence = document.sentence_at(start)
    return sentence is not None and sentence.start != start


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is not part of a longer word, a compound or an address."""
    if start > 0 and text[start].isalnum() and _joins(text, start - 1, -1):
        return False
    return not (end < len(text) and text[end - 1].isalnum() and _joins(text, end, 1))


def _joins(text: str, at: int, step: int) -> bool:
    """Whether the character beside a phrase makes it part of more: "to-day" in "day-to-day"."""
    character = text[at]
    if character in "-.@":
        beyond = at + step
        return 0 <= beyond < len(text) and text[beyond].isalnum()
    return character.isalnum() or character == "_"
