"""Check kind ``counted-list``: a list with more or fewer items than it announces."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions, replace
from newslint.checks.patterns import expanded
from newslint.document.document import Document
from newslint.finding import Severity
from newslint.language.numbers import in_words, value_of
from newslint.lazy_pattern import lazy

_ANNOUNCED = lazy(
    expanded(
        r"\b(?P<count>(?:(?&small-number)|ten|eleven|twelve)|[2-9]|1[0-2])"
        r" (?P<noun>(?:[a-z-]+ ){0,2}?(?:people|men|women|children|[a-z]{2,}s))"
        r"(?: (?!including|such)[a-z]+){0,3}$"
    )
)
_NOT_A_LIST = lazy(
    r"[;:\"“”()\[\]]|\b(?:including|such as|like|among|or|as well as|along with|plus|but|who|which"
    r"|that|is|are|was|were|has|have|had|said|will|would)\b"
)
_COUNTS = (
    *"123456789", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
)  # fmt: skip
"""Of these one is in every count."""
_REACH = 60
"""Code points before the colon."""
_AGE = lazy(r"\d{1,3}")
_LONGEST_NAME = 5
_LONGEST_THING = 3
"""An item with more words is a clause, and commas part more than items then."""


class CountedList(WithoutOptions):
    """Reports a count before a colon or dash that the list after it does not bear out.

    Only plain lists count ("three towns: Ayr, Bute and Crail"); whatever may be read in two ways
    is left alone. Commas also part adjectives, so of things that are no names only too few are
    reported, as a warning.
    """

    triggers: Sequence[str] | None = (": ", " — ", " – ")

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for start, end in at:
            before = text[max(0, start - _REACH) : start]
            if not before[-1:].islower() or not any(map(before.__contains__, _COUNTS)):
                continue
            announced = _ANNOUNCED.search(text, max(0, start - _REACH), start)
            sentence = document.sentence_at(start) if announced is not None else None
            if announced is None or sentence is None or announced.start() < sentence.start:
                continue
            items = list_items(text[end : sentence.end])
            count = value_of(announced["count"])
            if items is None or count is None or len(items) == count:
                continue
            names = all(item[0].isupper() for item in items)
            if not names and not 3 <= len(items) < count:
                continue
            written, first = announced["count"], announced.start("count")
            right = str(len(items)) if written.isdigit() else in_words(len(items))
            fix = replace(first, first + len(written), right)
            values = {"said": written, "noun": announced["noun"], "listed": len(items)}
            severity = None if names else Severity.WARNING
            yield Hit(first, sentence.end, (fix,), values, severity=severity)


def list_items(text: str) -> list[str] | None:
    """The items of a list such as "Ayr, Bute and Crail."; None where it is not plainly one."""
    text = text.strip().rstrip(".!?")
    if _NOT_A_LIST.search(text):
        return None
    parts = [part.strip() for part in text.split(",")]
    # An age belongs to the name before it.
    parts = [part for part in parts if not _AGE.fullmatch(part)]
    last = parts.pop().removeprefix("and ") if parts else ""
    final = last.split(" and ")
    if len(final) > 2 or any(" and " in part for part in parts):
        return None
    items = [*parts, *final]
    if len(items) < 2 or not all(items):
        return None
    if all(item[0].isupper() for item in items):
        longest = _LONGEST_NAME
    elif all(item[0].islower() for item in items):
        longest = _LONGEST_THING
    else:
        return None
    return items if all(len(item.split()) <= longest for item in items) else None
