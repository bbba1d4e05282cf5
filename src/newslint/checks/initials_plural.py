"""Check kind ``initials-plural``: initials in the plural with an apostrophe, "five MP's"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Span, replace
from newslint.document.document import Document
from newslint.document.occurrences import occurrences
from newslint.language.sieve import Sieve
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_ENDING = lazy(r"['’]s(?<=[A-Z]{2}..)(?![\w'’-])")
_ENDS_SO = Sieve(lambda words: filter(_ENDING.search, words))
_INITIALS = lazy(r"(?<![\w.&-])[A-Z]{2,5}$")
_LONGEST = 5
_MANY = lazy(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|several|many|few|some|most|all"
    r"|both|these|those|other|new|[2-9]|[1-9]\d+) $",
    re.IGNORECASE,
)
_AFTER_MANY = lazy(
    r" (?:are|were|have|and|or|to|who|that|which|in|on|at|for|from|with|will|would|said|say"
    r"|voted)\b"
    r"|[.,;:)!?]"
)
_AFTER_ANY = lazy(r" (?:are|were|have|say)\b")
_REACH = 12


class InitialsPlural:
    """Reports "five MP's were" and, for ``common`` initials of things and people, "the MP's were".

    A possessive is left alone: a noun follows it.
    """

    class Options(Record):
        common: tuple[str, ...] = ()

    def __init__(self, rule: Rule, options: Options) -> None:
        self._common = frozenset(options.common)
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for at_mark, end in _endings(document):
            initials = _INITIALS.search(text, max(0, at_mark - _LONGEST), at_mark)
            if initials is None:
                continue
            start = initials.start()
            is_many = _MANY.search(text, max(0, start - _REACH), start) is not None
            if (is_many and _AFTER_MANY.match(text, end)) or (
                text[start : end - 2] in self._common and _AFTER_ANY.match(text, end)
            ):
                fix = replace(end - 2, end - 1, "")
                yield Hit(start, end, (fix,), {"fix": text[start : end - 2] + "s"})


def _endings(document: Document) -> Iterator[Span]:
    """Where an apostrophe and an s stand behind capitals, at the end of a word."""
    words = _ENDS_SO.kept(document.capitalised_words)
    for word, starts in occurrences(document.text, words).items() if words else ():
        for start in starts:
            m = _ENDING.match(document.text, start + len(word) - len("’s"))
            if m is not None:
                yield m.span()
