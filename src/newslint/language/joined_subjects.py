"""Conjunctions and commas after a noun: whether they add another subject to it."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.language.name_number import is_name
from newslint.language.people import is_person
from newslint.language.subjects import Sentence, after_adverbs, phrase_start
from newslint.language.verb_classes import SAYING
from newslint.lazy_pattern import lazy

_ADDING = frozenset(["and", "&", "plus", "or", "nor", "but"])


def before_examples(words: Sequence[str]) -> Sequence[str]:
    """What follows the head up to examples of another noun: "in countries like Chad and Mali"."""
    for k, word in enumerate(words):
        if k > 1 and (word == "like" or words[k : k + 2] == ["such", "as"]):
            return words[:k]
    return words


_ASIDE = lazy("[^,]*(?P<aside>,[IEGAWt].*,)")


def before_aside(kinds: str, words: Sequence[str]) -> Sequence[str]:
    """The words between a noun and its verb up to an aside that ends at the verb, and adds no
    noun: "of the museum, with its mugs and jugs, (is)"."""
    m = _ASIDE.fullmatch(kinds)
    return words if m is None or ",C" in m["aside"] else words[: m.start("aside")]


_PAIR_IN_PHRASE = lazy(
    "(?:[DJN#GEo]*[Io]D?[JG#E]*(?:N+|J))+(?P<list>(?:,[JG#E]*N+)*,?)(?P<and>C)[RJN#]*(?P<last>N)"
    "(?=[VRI,E])"
)


def count_adding(sentence: Sentence, start: int, end: int) -> int:
    """How many conjunctions between two tokens may add a subject: not those in brackets, nor
    between two adjectives or participles, nor before a preposition."""
    _, words, _, kinds = sentence
    return sum(
        words[k] in _ADDING
        and not _joins_no_nouns(kinds, k)
        and kinds.count("(", start, k) == kinds.count(")", start, k)
        for k in range(start, end)
    )


def _joins_no_nouns(kinds: str, conjunction: int) -> bool:
    """Whether what a conjunction joins is no noun: "warm and dry", "in Kent or in Surrey"."""
    after = kinds[after_adverbs(kinds, conjunction) :][:1]
    return after in ("I", "o") or (
        after in ("J", "E", "B", "G") and kinds[conjunction - 1] == after
    )


def pairs_in_phrase(sentence: Sentence, head: int, end: int) -> int:
    """How many conjunctions join two bare nouns after a preposition: "the use of drugs and
    alcohol", where the second cannot well be a subject of its own."""
    _, words, tags, kinds = sentence
    m = _PAIR_IN_PHRASE.match(kinds, head + 1)
    if m is None or m.end() > end or kinds[phrase_start(kinds, head)] != "D":
        return 0
    left, last = m.start("list") - 1, m.start("last")
    if words[m.start("and")] not in ("and", "&", "or"):
        return 0
    named = is_name(sentence, last)
    members = {tags[k] for k in (left, m.start("and") - 1, last)} - {","}
    if m["list"] and (len(members) > 1 or (kinds[head + 1] != "o" and not named)):
        return 0
    if kinds[m.end()] == "I" and "J" in kinds[m.start("and") : last]:
        return 0  # "her obsession with maps and rare outbursts at"
    is_same = tags[m.start("and") + 1] == "NNP"  # "the Ola and Vesk rivers"
    if is_name(sentence, left) != (named or is_same) or (named and last > m.start("and") + 1):
        return 0
    return 0 if is_person(sentence.forms, tags, last) else 1


def ends_list(sentence: Sentence, start: int) -> bool:
    """Whether a phrase after "and" may be the last of several subjects, and not a new clause."""
    kinds = sentence.kinds
    if start < 2 or kinds[start - 1] != "C":
        return False
    left = start - 2
    if kinds[left] == ",":
        verb = max(kinds.rfind(mark, 0, start) for mark in "VB")
        return verb < 0 or (
            kinds.count(",", verb, start) > 1 and not _has_whole_clause(sentence, verb, start)
        )
    if kinds[left] == "J":
        if sentence.words[phrase_start(kinds, left)] in ("a", "an"):
            return False  # "a clear and short report"
        return "V" not in kinds[max(0, left - 4) : left]
    if kinds[left] not in "NP#" or (not is_name(sentence, left) and _is_after_verb(sentence, left)):
        return False
    before = phrase_start(kinds, left) - 1
    return before < 0 or kinds[before] not in "VBGEr" or sentence.words[before] in SAYING


def _has_whole_clause(sentence: Sentence, verb: int, start: int) -> bool:
    """Whether a clause with ``verb`` ends before a phrase with a determiner and nothing opens
    another that a list of subjects could belong to: "the rent rests on wages, on taxes and the
    like, and the state is"."""
    _, words, _, kinds = sentence
    led = any(mark in kinds[:start] for mark in 'AtWT":;(') or kinds[verb + 1] == ","
    return not led and kinds[start] == "D" and kinds[verb] == "V" and words[verb] not in SAYING


def _is_after_verb(sentence: Sentence, index: int) -> bool:
    """Whether a finite verb stands before a word in its clause: "they live in the north"."""
    for k in range(index - 1, -1, -1):
        kind = sentence.kinds[k]
        if kind in 'AtWC,;:("' and not (kind == "A" and sentence.kinds[k - 1] == "J"):
            return False
        if kind == "V":
            return sentence.words[k] not in SAYING
    return False


def looks_like_list(sentence: Sentence, start: int, end: int) -> bool:
    """Whether commas between subject and verb may part the members of a list."""
    kinds = sentence.kinds[start:end]
    return kinds.startswith(",") and not kinds.endswith(",")
