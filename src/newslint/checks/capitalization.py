"""Check kind ``capitalization``: a heading in the wrong letter case."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from newslint.checks.check import Hit, Rewrite, Span
from newslint.checks.patterns import compile_pattern
from newslint.document.document import Document
from newslint.document.scopes import Scope, pieces
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_WORD = lazy(r"[^\W_][\w'’.&-]*")
_SMALL_WORDS = {
    # AP capitalises words of four letters or more; Chicago keeps all prepositions small.
    "AP": "a an and as at but by for if in nor of off on or per so the to up via vs yet",
    "Chicago": (
        "a about above across after against along amid among an and around as at before behind "
        "below beneath beside between beyond but by despite down during except for from in inside "
        "into like near nor of off on onto or out outside over past per since so than the through "
        "till to toward towards under until up upon via vs with within without yet"
    ),
}


class Capitalization:
    """Reports a piece that is not in the case ``match`` asks for.

    ``match`` is ``$sentence``, ``$title``, ``$lower``, ``$upper`` or a pattern the whole piece
    must fit. ``style`` says which small words of a title stay small. Words in ``exceptions`` and
    names (what the body capitalises within a sentence) may have any case; so may the word after
    one of ``indicators``. ``threshold`` is the share of words that must fit. For ``$sentence``
    and ``$title`` the words that do not fit are offered the other way; one that is no common word
    keeps its capital.
    """

    class Options(Record):
        match: str
        style: Literal["AP", "Chicago"] = "AP"
        exceptions: tuple[str, ...] = ()
        indicators: tuple[str, ...] = (":",)
        threshold: float = 0.8
        scope: Scope = "heading"

    def __init__(self, rule: Rule, options: Options) -> None:
        self._options = options
        self._roles = rule.roles
        self._exceptions = frozenset(options.exceptions)
        self._small = frozenset(_SMALL_WORDS[options.style].split())
        if not options.match.startswith("$"):
            self._pattern = compile_pattern(options.match, trusted=rule.trusted)
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        by_word = self._options.match in {"$sentence", "$title"}
        for start, end in pieces(document, self._options.scope, self._roles):
            if not by_word:
                if not self._fits(document, start, end):
                    yield Hit(start, end)
                continue
            words = list(_WORD.finditer(document.text, start, end))
            misfits = list(self._misfits(document, words, start))
            if len(words) - len(misfits) < self._options.threshold * len(words):
                edits = tuple(_turned(m) for m in misfits if not _is_no_word(m.group()))
                yield Hit(start, end, (Rewrite(edits),) if edits else ())

    def _fits(self, document: Document, start: int, end: int) -> bool:
        piece, match = document.text[start:end], self._options.match
        if match.startswith("$"):
            return piece == (piece.lower() if match == "$lower" else piece.upper())
        found = self._pattern.finditer(document.text, start, end)
        return any(m.span() == (start, end) for m in found)

    def _misfits(
        self, document: Document, words: Sequence["re.Match[str]"], start: int
    ) -> Iterator["re.Match[str]"]:
        for k, m in enumerate(words):
            before = document.text[start : m.start()].rstrip()
            opens = k == 0 or before.endswith(self._options.indicators)
            if not self._word_fits(document, m.group(), opens=opens, last=k == len(words) - 1):
                yield m

    def _word_fits(self, document: Document, word: str, *, opens: bool, last: bool) -> bool:
        if word in self._exceptions or not word[0].isalpha() or word[1:] != word[1:].lower():
            return True
        if self._options.match == "$title":
            small = word.lower() in self._small and not opens and not last
            return word[0].islower() if small else word[0].isupper()
        if opens:
            return True
        return word[0].islower() or _is_name(document, word)


def _is_name(document: Document, word: str) -> bool:
    """Whether the body writes the word with a capital where no sentence begins."""
    bare = word.removesuffix("'s").removesuffix("’s")
    within = re.compile(rf"[\w,;)”’] {re.escape(bare)}\b")
    return any(within.search(document.text, block.start, block.end) for block in document.body)


def _turned(m: "re.Match[str]") -> tuple[int, int, str]:
    """The edit that gives a word the other case."""
    return m.start(), m.start() + 1, m.group()[0].swapcase()


def _is_no_word(word: str) -> bool:
    """Whether a capitalised word is none that the dictionary has in lower case."""
    from newslint.language.lexicon import lexicon

    return word[0].isupper() and not lexicon().knows(word.lower())
