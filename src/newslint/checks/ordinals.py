"""Check kind ``ordinals``: figures with the wrong letters behind them: 22th, 1th, 11st."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions, replace
from newslint.document.document import Document
from newslint.language.numbers import ordinal_suffix
from newslint.lazy_pattern import lazy

_BEFORE = lazy(r"(?<![\w.,/-])\d{1,3}(?:,\d{3})*$")
_REACH = 16
_SUFFIXES = ("st", "nd", "rd", "th")


class Ordinals(WithoutOptions):
    """Reports ordinals in figures whose letters belong to another number."""

    triggers: Sequence[str] | None = tuple(
        f"{digit}{suffix}"
        for digit in range(10)
        for suffix in _SUFFIXES
        # What is right in two figures of three: "1st", and not "11st".
        if suffix != "th" or digit in (1, 2, 3)
    )

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for start, end in at:
            suffix = text[start + 1 : end]
            figures = _BEFORE.search(text, max(0, start - _REACH), start + 1)
            if figures is None or text[end : end + 1].isalnum() or suffix not in _SUFFIXES:
                continue
            right = ordinal_suffix(int(figures.group().replace(",", "")))
            if suffix != right:
                fix = replace(start + 1, end, right)
                yield Hit(figures.start(), end, (fix,), {"fix": figures.group() + right})
