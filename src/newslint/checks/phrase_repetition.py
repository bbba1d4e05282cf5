"""Check kind ``phrase-repetition``: the same few words again and again."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span
from newslint.document.document import Document
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_WORD = lazy(r"(?<![\w'’-])[a-z]+(?:['’-][a-z]+)*(?!\w)")
_SMALL = frozenset(
    """
    a about after all also an and are as at be been but by can could did do for from had has have
    he her his how i if in into is it its may more most no not of on one or our out over said say
    says she should so some than that the their them then there these they this to up was we were
    what when where which while who will with would year years you your
    """.split()
)


class PhraseRepetition:
    """Reports a phrase of ``length`` words that comes ``times`` times within ``within`` words.

    A phrase has a word of some weight in it and no name; quotations do not count.
    """

    class Options(Record):
        length: int = 3
        times: int = 4
        within: int = 500

    def __init__(self, rule: Rule, options: Options) -> None:
        self._roles = frozenset(rule.roles)
        self._options = options
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        length, times, within = (
            self._options.length, self._options.times, self._options.within,
        )  # fmt: skip
        places: dict[str, list[tuple[int, int, int]]] = {}
        position = 0
        for block in document.blocks:
            if block.role not in self._roles:
                continue
            words = list(_WORD.finditer(document.text, block.start, block.end))
            for k in range(len(words) - length + 1):
                start, end = words[k].start(), words[k + length - 1].end()
                phrase = document.text[start:end]
                # Anything between the words but a space breaks the phrase.
                if phrase.count(" ") == length - 1 and self._has_weight(phrase):
                    places.setdefault(phrase, []).append((position + k, start, end))
            position += len(words)
        for phrase, found in places.items():
            if len(found) < times:
                continue
            found = [p for p in found if not document.quotations.touch(*p[1:])]  # noqa: PLW2901
            for k in range(times - 1, len(found)):
                if found[k][0] - found[k - times + 1][0] <= within:
                    others = tuple((a, b, phrase) for _, a, b in found[: times - 1])
                    values = {"phrase": phrase, "count": len(found)}
                    yield Hit(*found[k][1:], values=values, related=others)
                    break

    def _has_weight(self, phrase: str) -> bool:
        return any(len(word) > 4 and word not in _SMALL for word in phrase.split(" "))
