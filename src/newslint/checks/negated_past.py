"""Check kind ``negated-past``: a regular past tense after "did not", "does not" and the like."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions, replace
from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_PAST = lazy(r" (?P<past>[a-z]{2,}ed)\b(?!-)")
_RELATIVE = lazy(r"\b(?:who|that|which|what|those|ones|whom|all|everything)(?: \w+){0,2} $")
_REACH = 32


class NegatedPast(WithoutOptions):
    """Reports "did not wanted"; a verb whose base form ends so ("need", "succeed") is left alone.

    In a clause that "who", "what" or the like opens nothing is said: "those who did not voted with
    their feet".
    """

    triggers: Sequence[str] | None = (
        "did not ", "does not ", "didn't ", "didn’t ", "doesn't ", "doesn’t ", "did never ",
    )  # fmt: skip

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for start, end in at:
            m = _PAST.match(text, end - 1)
            if m is None or _RELATIVE.search(text, max(0, start - _REACH), start):
                continue
            from newslint.language.lemmas import lemma
            from newslint.language.word_tags import word_tags

            past = m["past"]
            base = lemma(past, "VBD")
            if word_tags().lists(past, "VB") or not word_tags().lists(base, "VB"):
                continue
            if word_tags().lists(past, "VBD"):
                yield Hit(*m.span("past"), (replace(*m.span("past"), base),))
