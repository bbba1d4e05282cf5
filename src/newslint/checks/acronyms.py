"""Check kind ``acronyms``: the life of initials in an article."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Literal

from newslint.checks.check import Hit, Rewrite, Span
from newslint.document.block import Role
from newslint.document.document import Document
from newslint.document.occurrences import places
from newslint.language.initials import WELL_KNOWN
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple
from newslint.record import Record
from newslint.rulebook.rule import Rule

# The bracket of "World Dam Fund (WDF)"; what stands before it is looked at then.
_BRACKET = lazy(r"\((?:the )?(?P<letters>[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z0-9]{0,4})\)")
_INITIALS = lazy(r"[A-Z](?<![\w.@#/&-]\w)[A-Z]{1,5}(?![\w&]|[-/]?[A-Z0-9]|\.\w)")
_WORD = lazy(r"[A-Za-z][\w’']*")
_SMALL = frozenset("a an and as at by de del des di for in of on or the to und y".split())
_RUNNING = frozenset({Role.PARAGRAPH, Role.QUOTE})


class Definition(NamedTuple):
    """Initials in brackets after the name in full: where they stand, bracket and space included."""

    letters: str
    start: int
    end: int


_SOON = 120
"""Code points after initials within which the name in full explains them."""


class Acronyms:
    """Reports, by ``find``:

    - ``unused``: initials given in brackets after a name and never used again;
    - ``late``: initials used before the paragraph that says what they stand for;
    - ``undefined``: initials used ``uses`` times or more and never explained.

    Those in ``known``, and those that every reader knows, need no name in full.
    """

    class Options(Record):
        find: Literal["unused", "late", "undefined"]
        known: tuple[str, ...] = ()
        uses: int = 2

    def __init__(self, rule: Rule, options: Options) -> None:
        finders: dict[str, Callable[[Document, Sequence[Span]], Iterator[Hit]]] = {
            "unused": self._unused, "late": self._late, "undefined": self._undefined,
        }  # fmt: skip
        self._find = finders[options.find]
        self._known = WELL_KNOWN | frozenset(options.known)
        self._uses = options.uses
        self.triggers: Sequence[str] | None = None if options.find == "undefined" else ("(",)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        return self._find(document, at)

    def _unused(self, document: Document, at: Sequence[Span]) -> Iterator[Hit]:
        defined = list(definitions(document.text, at))
        uses = _uses(document.text, {d.letters for d in defined})
        for d in defined:
            block = document.block_at(d.start)
            if block is None or block.role not in _RUNNING:
                continue
            if any(not d.start <= use < d.end for use in uses.get(d.letters, ())):
                continue
            fix = Rewrite(((d.start, d.end, ""),))
            yield Hit(d.start + 1, d.end, (fix,), {"letters": d.letters})

    def _late(self, document: Document, at: Sequence[Span]) -> Iterator[Hit]:
        defined: dict[str, Definition] = {}
        for d in definitions(document.text, at):
            if d.letters not in self._known:
                defined.setdefault(d.letters, d)
        uses = _uses(document.text, defined)
        for letters, d in defined.items():
            for use in uses.get(letters, ()):
                block = document.block_at(use)
                in_brackets = document.text[use - 1 : use] == "("
                if use >= d.start or block is None or in_brackets:
                    break
                if _is_explained(letters, document.text[use + len(letters) : block.end]):
                    break
                if block.role in _RUNNING and block.end < d.start:
                    place = (d.start + 1, d.end, f"the name in full ({letters})")
                    end = use + len(letters)
                    yield Hit(use, end, values={"letters": letters}, related=(place,))
                    break

    def _undefined(self, document: Document, at: Sequence[Span]) -> Iterator[Hit]:
        text = document.text
        defined = {m["letters"] for m in _BRACKET.finditer(text)} | self._known
        defined |= {w.upper() for w in (*document.desk.words, *document.desk.names)}
        found: dict[str, list[re.Match[str]]] = {}
        for m in _INITIALS.finditer(text):
            if m.group() not in defined and not _among_capitals(text, *m.span()):
                found.setdefault(m.group(), []).append(m)
        for letters, uses in found.items():
            if len(uses) >= self._uses:
                yield Hit(*uses[0].span(), values={"letters": letters, "uses": len(uses)})


def definitions(text: str, brackets: Sequence[Span]) -> Iterator[Definition]:
    """The initials that an article explains, in brackets after words that begin with them."""
    for start, _ in brackets:
        m = _BRACKET.match(text, start)
        if m is None:
            continue
        reach = max(0, m.start() - 100)
        line = text.rfind("\n", reach, m.start()) + 1 or reach
        if stands_for(m["letters"], text[line : m.start()]):
            yield Definition(m["letters"], m.start() - (text[m.start() - 1] == " "), m.end())


def stands_for(letters: str, before: str) -> bool:
    """Whether the last words of a text begin with these letters, small words left out or not.

    >>> stands_for("WDF", "she joined the World Dam Fund ")
    True
    """
    wanted = [c.lower() for c in letters if c.isupper()]
    words = [w.lower() for w in _WORD.findall(before)]
    k = len(wanted) - 1
    for word in reversed(words[-2 * len(wanted) - 2 :]):
        if k >= 0 and word[0] == wanted[k]:
            k -= 1
        elif word not in _SMALL:
            return False
        if k < 0:
            return True
    return False


def _is_explained(letters: str, after: str) -> bool:
    """Whether the name in full follows soon: "HMR, or Hot Module Replacement"."""
    words = _WORD.findall(after[:_SOON])
    return any(stands_for(letters, " ".join(words[:k])) for k in range(2, len(words) + 1))


def _among_capitals(text: str, start: int, end: int) -> bool:
    """Whether the word before or after is in capitals too, so that this is no set of initials."""
    before = text[max(0, start - 20) : start].split()[-1:]
    after = text[end : end + 20].split()[:1]
    return any(len(word) > 1 and word.isupper() and word.isalpha() for word in before + after)


def _uses(text: str, initials: Collection[str]) -> dict[str, list[int]]:
    """Where each of the initials stand by themselves, plural and possessive included."""
    return {
        letters: [at for at in starts if _stands_alone(text, at, at + len(letters))]
        for letters, starts in places(text, initials).items()
    }


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 2]
    joined = before.isalnum() or before in {"@", "#", "/"}
    longer = after[:1].isupper() or after[:1].isdigit() or (len(after) > 1 and after.isalpha())
    return not joined and not longer
