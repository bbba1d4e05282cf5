"""Check kind ``reflexive``: "the senators hurt himself"."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions, replace
from newslint.document.document import Document
from newslint.language.noun_number import PLURAL


class Reflexive(WithoutOptions):
    """Reports "himself", "herself" or "itself" of several, and "themselves" of one person or
    thing. What is right for one is for the writer to say: all three are offered."""

    triggers: Sequence[str] | None = ("himself", "herself", "itself", "themselves")

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        for tokens, found in document.syntax.reflexions:
            pronoun, subject = tokens[found.pronoun], tokens[found.subject]
            forms = ("themselves",) if found.number == PLURAL else ("himself", "herself", "itself")
            yield Hit(
                pronoun.start,
                pronoun.end,
                tuple(replace(pronoun.start, pronoun.end, form) for form in forms),
                {"pronoun": pronoun.text, "subject": subject.text, "number": found.number},
                related=((subject.start, subject.end, f"subject: “{subject.text}”"),),
            )
