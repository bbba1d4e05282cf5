"""Check kind ``diacritic-mixed``: a name with its accents here and without them there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.checks.check import Hit, Span, WithoutOptions, replace
from newslint.document.names import bare
from newslint.document.occurrences import occurrences
from newslint.lazy_pattern import lazy

if TYPE_CHECKING:
    from newslint.document.document import Document

_NEXT_NAME = lazy(r"[ -]([^\W\d_a-z][^\W\d_]+)")
_NAME_BEFORE = lazy(r"([^\W\d_a-z][^\W\d_]+)[ -]$")
_ACCENTED = lazy("[À-ÖØ-öø-ɏḀ-ỿ]")
_REACH = 40


class DiacriticMixed(WithoutOptions):
    """Reports a capitalised word without accents that the article also writes with them.

    Two mentions are taken for the same name where the capitalised word before or after them is
    the same, or where neither has one: "José Ruiz" and "San Jose" are two.
    """

    triggers = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if _ACCENTED.search(document.unusual_characters) is None:
            return
        words = document.distinct_words
        names = (w for w in document.capitalised_words if not w.isascii() and w[0].isupper())
        accented = {w for w in names if _ACCENTED.search(w)}
        if not accented:
            return
        from newslint.language.lexicon import lexicon
        from newslint.language.sounds import unaccented

        by_plain: dict[str, str] = {}
        for word in sorted(accented):
            plain = unaccented(bare(word))
            if plain != bare(word):
                by_plain[plain] = bare(word)
        tokens = {w for w in words if bare(w) in by_plain}
        if not tokens:
            return
        text = document.text
        kept: set[tuple[str, str]] = set()
        uses: Counter[str] = Counter()
        for word, starts in occurrences(text, accented).items():
            name = by_plain.get(unaccented(bare(word)), word)
            uses[name] += len(starts)
            for start in starts:
                kept.update(_company(text, start, name))
        found: dict[str, list[int]] = {}
        for token, starts in occurrences(text, tokens).items():
            right = by_plain[bare(token)]
            same = (at for at in starts if not kept.isdisjoint(_company(text, at, right)))
            found.setdefault(right, []).extend(same)
        for right, starts in found.items():
            if len(starts) > uses[right] and unaccented(right) in lexicon():
                continue  # Peru, in an article that quotes the title of something from Perú
            for start in starts:
                end = start + len(right)
                counts = f"“{right}” {uses[right]}, “{text[start:end]}” {len(starts)}"
                yield Hit(start, end, (replace(start, end, right),), {"counts": counts})


def _company(text: str, start: int, name: str) -> Iterator[tuple[str, str]]:
    """The name with each capitalised word beside it, or alone."""
    end = start + len(name)
    before = _NAME_BEFORE.search(text[max(0, start - _REACH) : start])
    after = _NEXT_NAME.match(text[end : end + _REACH])
    if before is None and after is None:
        yield name, ""
    if before is not None:
        yield name, "<" + before[1]
    if after is not None:
        yield name, ">" + after[1]
