"""Sentences with a tag, a lemma and a head for each token."""

from functools import lru_cache

from newslint.language.repairs import repaired
from newslint.language.subjects import NO_SUBJECT, Sentence, phrase_start, subject_finder
from newslint.language.tagger import tagger
from newslint.language.tokens import Token, token_spans


@lru_cache(maxsize=256)
def parsed(sentence: str) -> tuple[Token, ...]:
    """The tokens of a sentence, positions counted from its first character, with Penn tags and,
    as far as the shallow analysis goes, heads: a subject hangs on its verb, a determiner or
    modifier on its noun. Pure and cached: the tokens must not be changed."""
    spans = token_spans(sentence)
    forms = [sentence[start:end] for start, end in spans]
    tagged = repaired(forms, tagger().tag(forms))
    heads = _heads(tagged)
    return tuple(
        Token(form, start, end, tag, head)
        for form, (start, end), tag, head in zip(forms, spans, tagged.tags, heads, strict=True)
    )


def _heads(sentence: Sentence) -> list[int]:
    kinds = sentence.kinds
    heads = [-1] * len(kinds)
    for k, kind in enumerate(kinds):
        if kind == "N" and kinds[k + 1 : k + 2] not in ("N", "S"):
            heads[phrase_start(kinds, k) : k] = [k] * (k - phrase_start(kinds, k))
    for verb, subject in subject_finder().find_all(sentence).items():
        if subject.at != NO_SUBJECT:
            heads[subject.at] = verb
    return heads
