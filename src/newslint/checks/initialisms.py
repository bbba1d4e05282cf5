"""Check kind ``initialisms``: initials with stops here and without there ("U.S.", "US")."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from newslint.checks.check import Hit, Span
from newslint.checks.variants import Occurrence, always, counted, minority_hits
from newslint.document.block import Role
from newslint.document.document import Document
from newslint.document.letter_case import LETTERS
from newslint.document.occurrences import places
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_DOTTED = lazy(r"\.[A-Z]\.")
_HEAD = lazy(r"(?<![\w.])(?:[A-Z]\.)*[A-Z]$")
_TAIL = lazy(r"(?:[A-Z]\.)*")
_JOINED_BEFORE = lazy(r"[\w.@#/&-]")
_JOINED_AFTER = lazy(r"[\w&]|\.\w")
_LINE = 200
"""Code points on each side that show whether a long line is in capitals."""
_LONGEST_WORD = 20
_WORD_CHARACTER = lazy(r"\w")


class Initialisms:
    """Reports initials in the minority form, once for each set of initials in an article.

    ``prefer`` is the house's form, ``stops`` or ``bare``, for initials of ``length`` letters (0:
    any). ``stopped`` are initials that such a house writes with stops wherever they stand, also
    where nothing is mixed. A stop that ends a sentence stays; headlines have none.
    """

    class Options(Record):
        prefer: Literal["", "stops", "bare"] = ""
        length: int = 0
        stopped: tuple[str, ...] = ()
        exceptions: tuple[str, ...] = ()

    def __init__(self, rule: Rule, options: Options) -> None:
        self._rule = rule
        self._options = options
        self._exceptions = frozenset(options.exceptions)
        self.triggers: Sequence[str] | None = None
        if not options.stopped:
            self.triggers = tuple(f".{letter}." for letter in LETTERS)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        prefer = self._options.prefer
        if self.triggers is None:
            at = [m.span() for m in _DOTTED.finditer(text)]
        initials = dict.fromkeys((*self._options.stopped, *_dotted(text, at)))
        stopped = {letters: _with_stops(letters) for letters in initials}
        found = places(text, {form for pair in stopped.items() for form in pair})
        for letters, stops in stopped.items():
            if letters in self._exceptions:
                continue
            wanted = prefer if self._options.length in {0, len(letters)} else ""
            if letters not in found and wanted != "bare":
                continue
            occurrences = [
                *_stopped(document, letters, found.get(stops, ())),
                *_bare(document, stops, found.get(letters, ())),
            ]
            occurrences.sort(key=lambda occurrence: occurrence.start)
            counting = counted(document, self._rule, occurrences)
            yield from minority_hits(document, counting, prefer=wanted, once=True)


def _dotted(text: str, at: Sequence[Span]) -> Iterator[str]:
    """The initials written with stops, without them."""
    for start, _ in at:
        head = _HEAD.search(text, max(0, start - 12), start)
        tail = _TAIL.match(text, start + 1)
        if head is None or tail is None or text[tail.end() : tail.end() + 1].isalpha():
            continue
        letters = (head.group() + tail.group()).replace(".", "")
        if len(letters) > 1:
            yield letters


def _with_stops(letters: str) -> str:
    return "".join(f"{letter}." for letter in letters)


def _stopped(document: Document, letters: str, starts: Iterable[int]) -> Iterator[Occurrence]:
    """The initials with stops that stand by themselves, from where they begin."""
    text = document.text
    for start in starts:
        end = start + 2 * len(letters)
        if (start and _JOINED_BEFORE.match(text, start - 1)) or _WORD_CHARACTER.match(text, end):
            continue
        final = _ends_sentence(document, end)
        yield Occurrence(start, end, "stops", always(letters + "." * final))


def _bare(document: Document, stops: str, starts: Iterable[int]) -> Iterator[Occurrence]:
    """The initials without stops that stand by themselves, from where they begin."""
    text = document.text
    for start in starts:
        end = start + len(stops) // 2
        if (start and _JOINED_BEFORE.match(text, start - 1)) or _JOINED_AFTER.match(text, end):
            continue
        if not _shouted(text, start):
            final = text[end : end + 1] == "." and _ends_sentence(document, end + 1)
            yield Occurrence(start, end, "bare", always(stops[:-1] if final else stops))


def _shouted(text: str, at: int) -> bool:
    """Whether the word stands in a line of capitals, or after a word in capitals, where "US" may
    be the pronoun."""
    before = text[max(0, at - _LONGEST_WORD) : at].split(" ")[-2:]
    if len(before) == 2 and len(before[0]) > 1 and before[0].isalpha() and before[0].isupper():
        return True
    reach = max(0, at - _LINE)
    start, end = text.rfind("\n", reach, at) + 1 or reach, text.find("\n", at, at + _LINE)
    line = text[start : end if end >= 0 else at + _LINE]
    return len(line) > 3 and line.isupper()


def _ends_sentence(document: Document, end: int) -> bool:
    block = document.block_at(end)
    if block is None or block.role is Role.HEADLINE:
        return False
    sentence = document.sentence_at(end)
    return sentence is not None and not document.text[end : sentence.end].strip("\"”’')]")
