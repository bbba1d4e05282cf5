"""Check kind ``unnamed-place``: "the city" in an article that names no city."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span
from newslint.document.document import Document
from newslint.language.dates import MONTHS, WEEKDAYS
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_REFERENCE = (
    r"\b[Tt]he (?:[A-Z]\w+ )?{noun}\b(?! (?:of|council|hall|centre|center|authorities)\b|-)"
)
# "Herat city", "Leeds General Hospital", "the city of Herat"; "in Oslo" names a place of any kind.
_NAMED = r"\b[A-Z]\w+ {noun}\b|\b{Noun}\b|\b{noun} of [A-Z]"
_PLACE = lazy(
    r"(?<!\w)(?:in|near|at|from|outside|around|to) (?P<name>[A-Z][a-z]+)(?!\w| [a-z]+ province)"
)
_NO_TOWNS = frozenset((*WEEKDAYS, *MONTHS)) | frozenset(
    """
    Afghanistan Africa America Asia Australia
    Britain Canada China Congress England Europe France Germany India Iran Iraq Ireland Israel
    Italy Japan Mexico Pakistan Parliament Russia Scotland Spain Syria Turkey Ukraine Wales Yemen
    """.split()
)


class UnnamedPlace:
    """Reports the first "the <noun>" of each of ``nouns`` in an article that never names one.

    An adjective of country before the noun ("the Afghan city") is no name.
    """

    class Options(Record):
        nouns: tuple[str, ...]

    def __init__(self, rule: Rule, options: Options) -> None:
        self._roles = frozenset(rule.roles)
        self._nouns = options.nouns
        self.triggers: Sequence[str] | None = tuple(f" {noun}" for noun in options.nouns)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        fired = {document.folded[start:end].strip() for start, end in at}
        for noun in (n for n in self._nouns if n in fired):
            reference = re.compile(_REFERENCE.format(noun=noun))
            first = next(
                (m for m in reference.finditer(text) if self._counts(document, *m.span())), None
            )
            if first is not None and not _is_named(text, noun):
                yield Hit(*first.span(), values={"noun": noun})

    def _counts(self, document: Document, start: int, end: int) -> bool:
        block = document.block_at(start)
        if block is None or block.role not in self._roles:
            return False
        return not document.quotations.touch(start, end)


def _is_named(text: str, noun: str) -> bool:
    named = re.compile(_NAMED.format(noun=noun, Noun=noun.capitalize()))
    if any(not _is_adjective(m.group()) for m in named.finditer(text)):
        return True
    return any(m["name"] not in _NO_TOWNS for m in _PLACE.finditer(text))


def _is_adjective(words: str) -> bool:
    """Whether the word before the noun only says of which country it is, or is the article."""
    first = words.partition(" ")[0]
    return first in {"The", "French", "Afghan"} or first.endswith(("an", "ish", "ese", "i"))
