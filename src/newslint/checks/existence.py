"""Check kind ``existence``: something stands in the copy that should not."""

from collections.abc import Iterable, Sequence
from typing import Literal

from newslint.checks.check import Hit, Rewrite, Span
from newslint.checks.phrases import Phrases, is_name, spelt_out
from newslint.document.document import Document
from newslint.document.links import opens_within
from newslint.record import Record
from newslint.rulebook.rule import Rule


class Existence:
    """Reports each of ``tokens``, phrases or patterns, unless it is one of ``exceptions``.

    "plan{,s}" stands for "plan" and "plans". ``add`` holds more tokens, so that a house may add
    to the list of the book. ``nonword`` drops the word boundaries around tokens, ``remove``
    offers to delete the match with one of the spaces beside it; ``names: false`` leaves a phrase
    alone that is capitalised as a name is. ``at: sentence`` wants it at the front of a sentence;
    ``unbroken`` wants no link or footnote to open within it.
    """

    class Options(Record):
        tokens: tuple[str, ...]
        exceptions: tuple[str, ...] = ()
        ignorecase: bool = True
        nonword: bool = False
        remove: bool = False
        names: bool = True
        unbroken: bool = False
        at: Literal["", "sentence"] = ""
        add: tuple[str, ...] = ()

    def __init__(self, rule: Rule, options: Options) -> None:
        self._phrases = Phrases(
            [form for token in (*options.tokens, *options.add) for form in spelt_out(token)],
            ignore_case=options.ignorecase,
            whole_words=not options.nonword,
            trusted=rule.trusted,
        )
        self.check_syntax = self._phrases.check_syntax
        self._exceptions = {e.lower() for e in options.exceptions}
        self._at = options.at
        self._names = options.names
        self._remove = options.remove
        self._unbroken = options.unbroken
        self.triggers = self._phrases.triggers

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        for m in self._phrases.find(document, at):
            if document.folded[m.start : m.end] in self._exceptions:
                continue
            if not self._names and is_name(document, m.start, m.end):
                continue
            if self._at and not _opens_sentence(document, m.start):
                continue
            if self._unbroken and opens_within(document, m.start, m.end):
                continue
            rewrites = (_removal(document.text, m.start, m.end),) if self._remove else ()
            yield Hit(m.start, m.end, rewrites)


def _opens_sentence(document: Document, at: int) -> bool:
    sentence = document.sentence_at(at)
    return sentence is not None and sentence.start == at


def _removal(text: str, start: int, end: int) -> Rewrite:
    if text[end : end + 1] == " ":
        end += 1
    elif start > 0 and text[start - 1] == " ":
        start -= 1
    return Rewrite(((start, end, ""),))
