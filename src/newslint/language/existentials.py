"""Verbs after "there", which agree with the noun that follows: "there are two reasons"."""

from __future__ import annotations

from newslint.language.disagreement import Construction, Disagreement
from newslint.language.noun_number import (
    COUNTED_BY_OBJECT,
    PLURAL,
    PLURAL_DETERMINERS,
    Number,
)
from newslint.language.noun_phrases import phrase_number
from newslint.language.subjects import Sentence, after_adverbs
from newslint.language.word_tags import word_tags
from newslint.lazy_pattern import lazy

FIRST_PHRASE = lazy("[DR]*[J#GER,]*N+(?:S[DJ#]*N+)*")
"""The noun phrase right after a verb, by kinds of words."""
_BEING = lazy("E|[BT]*B")
_SEEMING = frozenset("seem seems appear appears happen happens tend tends".split())
_NOBODY = frozenset(["one", "doubt", "question"])
_HEDGES = frozenset(["at least", "at most", "up to", "more than", "fewer than", "less than"])
_CHANGING = frozenset("growing increasing rising".split())
_LONGEST_OF = 6
"""Tokens after a noun in which what is counted is looked for: "a number of old trees"."""


def disagreement_of_existential(
    sentence: Sentence, verb: int, number: Number, there: int, collectives: Number | None
) -> Disagreement | None:
    """What is wrong with a verb after "there", if anything."""
    forms, words, tags, kinds = sentence
    k = _after_hedge(sentence, _after_being(sentence, verb))
    if k >= len(words) or words[k] in ("been", "to", "more", "nothing"):
        return None
    if there and words[there - 1] in ("than", "as"):
        return None
    m = FIRST_PHRASE.match(kinds, k)
    if m is None:
        return None
    last = m.end() - 1
    end = last + 1
    if words[k] == "no" and words[last] in _NOBODY:
        return None
    if words[last] == "number" and words[last - 1] in _CHANGING:
        return None  # "there is a growing number of cases"
    if words[end : end + 1] == ["of"]:
        end = min(len(words), last + _LONGEST_OF)
    elif words[last] in COUNTED_BY_OBJECT or (
        end < len(words) and _goes_on(sentence, end, PLURAL_DETERMINERS.isdisjoint(words[k:last]))
    ):
        if number == PLURAL or tags[last] != "NNS" or kinds[end : end + 1] not in tuple(",C"):
            return None
        end = last + 1
        sentence = Sentence(forms[:end], words[:end], tags[:end], kinds[:end])
    wanted = phrase_number(_padded(sentence), last, end, collectives)
    if wanted is None or wanted == number or tags[last].startswith("NNP"):
        return None
    return Disagreement(verb, last, wanted, Construction.EXISTENTIAL)


def _after_being(sentence: Sentence, verb: int) -> int:
    """Where the phrase begins, after "is", "has been", "seems to be", "does not seem to be"."""
    _, words, _, kinds = sentence
    k = after_adverbs(kinds, verb)
    m = _BEING.match(kinds, k)
    if m is None:
        return k
    last = m.end() - 1
    seems = not _SEEMING.isdisjoint(words[verb:last])
    if words[last] == "been" or (seems and words[last] == "be"):
        return after_adverbs(kinds, last)
    return k


def _after_hedge(sentence: Sentence, k: int) -> int:
    """Where a figure begins after "at least", "more than" and the like."""
    after = k + 2
    is_figure = sentence.kinds[after : after + 1] == "#" and sentence.words[after] != "one"
    return after if is_figure and " ".join(sentence.words[k:after]) in _HEDGES else k


def _goes_on(sentence: Sentence, index: int, is_uncounted: bool) -> bool:
    """Whether the noun before a token may be one of several, or part of a compound."""
    kind, word = sentence.kinds[index], sentence.words[index]
    return kind in "C,;(" or (kind in "VEG" and is_uncounted and _is_noun(word))


def _is_noun(word: str) -> bool:
    return not {"NN", "NNS"}.isdisjoint(word_tags()(word))


def _padded(sentence: Sentence) -> Sentence:
    """The sentence with a stop after it, so that there is always a token after the last."""
    forms, words, tags, kinds = sentence
    return Sentence([*forms, "."], [*words, "."], [*tags, "."], kinds + ".")
