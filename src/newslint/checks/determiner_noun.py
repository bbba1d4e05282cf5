"""Check kind ``determiner-noun``: "these report", "a reports"."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Rewrite, Span, WithoutOptions, replace
from newslint.document.document import Document
from newslint.language.inflection import plural, singular
from newslint.language.noun_number import PLURAL, other
from newslint.language.tokens import Token


class DeterminerNoun(WithoutOptions):
    """Reports determiners in another number than their noun.

    The noun in the number of the determiner is offered and, for "this" and "that", the other
    determiner. Which comes first follows from what stands nearer to the other: a number written
    beside the noun is rarely a slip.
    """

    triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        for tokens, found in document.syntax.mismatches:
            determiner, noun = tokens[found.determiner], tokens[found.noun]
            yield Hit(
                determiner.start,
                noun.end,
                tuple(_rewrites(determiner, noun, found.number)),
                {
                    "determiner": determiner.text,
                    "noun": noun.text,
                    "number": found.number,
                    "other": other(found.number),
                },
            )


def _rewrites(determiner: Token, noun: Token, number: str) -> Iterator[Rewrite]:
    from newslint.language.determiners import COUNTERPARTS

    counterpart = COUNTERPARTS.get(determiner.lower)
    inflected = plural(noun.text) if number == PLURAL else singular(noun.text)
    if inflected != noun.text:
        yield replace(noun.start, noun.end, inflected)
    if counterpart is not None:
        word = counterpart.capitalize() if determiner.text[0].isupper() else counterpart
        yield replace(determiner.start, determiner.end, word)
