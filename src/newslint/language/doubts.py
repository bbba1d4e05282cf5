"""Reasons to say nothing of a verb that seems to disagree with its subject.

A sentence that was edited holds few disagreements, so that a seeming one is more often a reading
gone wrong: a noun taken for a verb, a clause taken for a noun, a subjunctive, an imperative.
Everywhere ``verb`` and ``head`` are the token indexes of a verb and of the noun that is taken for
its subject, and ``number`` is the number of the verb.
"""

from __future__ import annotations

from newslint.language.inflection import third_person
from newslint.language.moods import is_not_indicative
from newslint.language.noun_number import PLURAL, SINGULAR, Number, verb_number
from newslint.language.noun_or_verb import (
    PREPOSITIONS_OR_NOT,
    is_part_of_compound,
    is_surely_verb,
    may_be_noun,
)
from newslint.language.noun_places import stands_as_noun
from newslint.language.other_subjects import has_another_subject, has_own_verb, is_joined_to_another
from newslint.language.subject_position import CLAUSE_WORDS, describes
from newslint.language.subjects import (
    Sentence,
    Subject,
    after_adverbs,
    before_adverbs,
    phrase_start,
)
from newslint.language.titles import may_be_title
from newslint.language.verb_classes import (
    AUXILIARIES,
    SAME_IN_THE_PAST,
    SAYING,
)
from newslint.language.word_tags import word_tags
from newslint.lazy_pattern import lazy

_NO_GERUNDS_EVER = frozenset(
    ["according", "including", "following", "regarding", "concerning", "depending", "excluding"]
)
_NO_GERUNDS = frozenset(
    "during notwithstanding morning evening building meeting spring king thing nothing something "
    "anything everything".split()
)
_INVERTED = frozenset(["says", "adds", "warns", "writes", "argues", "explains", "notes", "asks",
                       "recalls", "insists", "reads", "goes", "concludes", "admits"])  # fmt: skip
_WANTING = frozenset(
    form
    for verb in "aim fail fight hate hope like love move need offer plan pledge promise seek start "
    "try vow want wish work".split()
    for form in (verb, third_person(verb))
)
"""Verbs that an infinitive follows: "and hopes to win", but "linters and checks to run"."""
_TELLING = frozenset("indicates suggests shows means implies reflects proves makes".split())
"""Verbs of a figure rather than of what is counted."""
_ASKING = lazy("(?:D|[DJ#N]*[NP])R*[VB]")
"""A subject and its verb, or "this" and a verb: "does this make"."""
_ASIDE = lazy("[^V,]*(?<![VWt]),(?!C)(?:(?!,C).)*,")
"""What may stand between a noun and its verb: an insertion, and phrases before it."""
_GERUND_AFTER_COMMA = lazy(",R*G[^,]*$")


def is_doubtful(
    sentence: Sentence, verb: int, head: int, number: Number, subjects: dict[int, Subject]
) -> bool:
    """Whether anything speaks against a disagreement."""
    return (
        is_doubtful_at_sight(sentence, verb, head, number)
        or _follows_verb(sentence, verb, head, subjects)
        or is_part_of_compound(sentence, verb, head, number, subjects)
        or _is_one_of_several_verbs(sentence, verb, number, subjects)
        or has_another_subject(sentence, verb, head, number, subjects)
        or has_own_verb(sentence, verb, head, number, subjects)
        or (may_be_noun(sentence, verb) and not is_surely_verb(sentence, verb, head, subjects))
    )


def is_doubtful_at_sight(sentence: Sentence, verb: int, head: int, number: Number) -> bool:
    """Whether something speaks against it that can be told before any subject is found."""
    return (
        is_not_indicative(sentence, verb, head, number)
        or _is_inverted(sentence, verb)
        or _is_unfit(sentence, verb, head, number)
        or (number == SINGULAR and _is_led_by_clause(sentence, head, verb))
        or is_joined_to_another(sentence, head, number)
        or stands_as_noun(sentence, verb, head, number)
        or may_be_title(sentence, verb, head, number)
        or _is_followed_by_verb(sentence, verb, head, number)
    )


def _is_inverted(sentence: Sentence, verb: int) -> bool:
    """Whether the subject may follow: ", warns the mayor", "where exactly is it"."""
    _, words, _, kinds = sentence
    if words[verb] in _INVERTED and kinds[verb - 1] in ',"' and kinds[verb + 1] in "DNP":
        return True
    k = before_adverbs(kinds, verb)
    if words[k] == "you" and words[k - 1] in PREPOSITIONS_OR_NOT and kinds[verb + 1] == "D":
        return True  # "laid out before you is a guide"
    if words[k] in ("than", "nor", "so", "as"):
        return True
    if words[verb] in ("do", "does") and _ASKING.match(kinds, verb + 1):
        return True  # "what difference does this make"
    if words[verb] in ("do", "does") and kinds[k] == "N":
        start = phrase_start(kinds, k)
        if start and words[start - 1] in ("what", "which", "many", "much"):
            return True  # "to what extent do plans and hopes meet"
    return kinds[k] == "A" and words[k] in ("where", "how", "why", "when", "here")


def _follows_verb(sentence: Sentence, verb: int, head: int, subjects: dict[int, Subject]) -> bool:
    """Whether another finite verb stands right before, adverbs apart: one of the two is none,
    unless it ends a clause about the noun ("the man the guards admire is late")."""
    k = before_adverbs(sentence.kinds, verb)
    if sentence.kinds[k] != "V":
        return False
    helps = sentence.tags[k] == "MD" or sentence.words[k] in ("do", "does", "did")
    return helps or not (k in subjects and subjects[k].at > head)


def _is_followed_by_verb(sentence: Sentence, verb: int, head: int, number: Number) -> bool:
    """Whether what may be a noun stands right before another finite verb, which then is the verb
    of both: "this podcast will", unless a clause without "that" ends ("the man I know is")."""
    kinds = sentence.kinds
    k = after_adverbs(kinds, verb)
    word = sentence.words[verb]
    if kinds[k : k + 1] != "V":
        return False
    if number == SINGULAR:  # "ways that aliens may live"
        beside = kinds[head] == "t" and head + 1 == verb == k - 1
        return beside and may_be_noun(sentence, verb)
    is_plain = word in AUXILIARIES or word in SAYING or may_be_noun(sentence, k)
    if is_plain and not may_be_noun(sentence, verb):
        return False
    start = head if kinds[head] == "P" else phrase_start(kinds, head)
    in_clause = start > 0 and (kinds[start - 1] == "N" or kinds[start - 2 : start] in ("Nt", "NW"))
    return not in_clause


def _is_led_by_clause(sentence: Sentence, head: int, verb: int) -> bool:
    """Whether a clause may be the subject of which the noun is only a part: "learning new songs
    takes time", "to lead projects is hard", "what we do as servants matters"."""
    _, words, _, kinds = sentence
    start = phrase_start(kinds, head)
    if describes(words, start, head):
        return False
    before = kinds[start - 1] if start else ""
    opens = before in ("W", "A") or (start > 0 and words[start - 1] in CLAUSE_WORDS)
    within = kinds[start : head + 1]
    if kinds[start] == "D" and (
        "NJ" in within
        or any(words[k].endswith("ing") and kinds[k - 1] == "N" for k in range(start + 1, head))
    ):
        return True  # "her job mending nets"
    verbs = [k for k in range(verb) if kinds[k] == "V" and words[k] not in SAME_IN_THE_PAST]
    if kinds[0] in "GN" and words[0].endswith("ing") and not verbs:
        return kinds[start] != "D" or before != ","
    parted = before == "," and kinds[start - 2] != "J" and "G" not in kinds[start:head]
    if kinds[head] in "Wt":
        return False
    if _GERUND_AFTER_COMMA.search(kinds[head:verb]):
        return True
    if start == head and kinds[head + 1] == "G" and words[verb + 1] in ("a", "an", "the"):
        return True  # "visitors taking a look is a sign"
    if parted or (opens and not {*"VE"} & {*kinds[head:verb]}):
        return False
    if kinds[max(0, start - 2) : start] == ",C" and "V" in kinds[:start] and "G" not in within:
        return False  # "learning takes time, and the pupils is"
    if start and (words[start - 1] in SAYING or (before == "N" and kinds[start] == "D")):
        return False
    for k in range(head - 1, -1, -1):
        word, kind = words[k], kinds[k]
        if word in CLAUSE_WORDS or (kind == "T" and kinds[k + 1] == "B"):
            return True
        is_noun = kind == "N" and word.endswith("ing") and word not in _NO_GERUNDS
        if is_noun or (kind == "G" and word not in _NO_GERUNDS_EVER):
            return k == 0 or kinds[k - 1] not in "DJ#S"
        if kind in 'V;"XtA':
            return False
    return False


def _is_unfit(sentence: Sentence, verb: int, head: int, number: Number) -> bool:
    """Whether the noun is no plain noun, or the verb says what a thing is called."""
    _, words, tags, kinds = sentence
    if len(words[head]) == 1 and (words[head] != "i" or _is_numeral(sentence, head)):
        return True
    listed = word_tags().listed(words[verb]) or ()
    if number == PLURAL and words[verb] not in AUXILIARIES:
        if "VB" not in listed or words[verb] in ("up", "down", "out", "off"):
            return True
        if head + 1 == verb and may_be_noun(sentence, verb) and tags[head] == "JJ":
            return True
    is_amount = kinds[head] != "X" and _is_sum(sentence, verb)
    if number == SINGULAR and words[verb] in ("is", "was") and is_amount:
        return True
    is_noun = may_be_noun(sentence, verb) and not _is_verb_beside_relative(sentence, verb, head)
    if kinds[head] in "Wt" and number == PLURAL and is_noun:
        return True
    start = phrase_start(kinds, head)
    if number == SINGULAR and kinds[head + 1] == "C" and start and kinds[start - 1] == ",":
        return True
    if words[head] == "number" and words[verb] in _TELLING:
        return True  # "a large number of gaps suggests a leak"
    if "etc" in words[head:verb] or "etc." in words[head:verb]:
        return True
    if words[verb] == "do" and kinds[verb - 1] == "N" and kinds[verb + 1] in "C,.I":
        return True
    return number == SINGULAR and head == 0 and kinds[1:3] in (",D", ",N")


def _is_verb_beside_relative(sentence: Sentence, verb: int, relative: int) -> bool:
    """Whether an object or the like follows what stands beside "who": "anyone who live near"."""
    _, words, tags, kinds = sentence
    if relative + 1 != verb or tags[relative] not in ("WP", "WDT"):
        return False
    if words[relative] == "who":
        return kinds[verb + 1] not in "NVC,."
    return kinds[verb + 1] in "DP" or words[verb + 1] in ("many", "several")


def _is_sum(sentence: Sentence, verb: int) -> bool:
    """Whether an amount is taken together: "28 pages is a lot", "two hours was enough"."""
    return sentence.words[verb + 1] in ("enough", "plenty", "little", "too") or sentence.words[
        verb + 1 : verb + 3
    ] in (["a", "lot"], ["not", "enough"])


def _is_numeral(sentence: Sentence, index: int) -> bool:
    """Whether "I" counts what stands before it: "Type I", "World War I"."""
    return index > 0 and sentence.kinds[index - 1] == "N" and sentence.forms[index - 1][0].isupper()


def _is_one_of_several_verbs(
    sentence: Sentence, verb: int, number: Number, subjects: dict[int, Subject]
) -> bool:
    """Whether a verb may be joined to an infinitive, or to a verb with another subject:
    "wants to stay and fight", "he says they want it and adds"."""
    _, words, tags, kinds = sentence
    k = before_adverbs(kinds, verb)
    if kinds[k] not in "C,":
        return False
    before = k - 2 if kinds[k - 1] == "," else k - 1
    is_plain_verb = kinds[verb + 1] in "DP" or words[verb + 1] == "many"
    is_plain_verb = is_plain_verb or (kinds[verb + 1] == "T" and words[verb] in _WANTING)
    if kinds[before] in "N#" and may_be_noun(sentence, verb) and not is_plain_verb:
        return True
    head = subjects[verb].at
    if kinds[k] == "," and _ASIDE.fullmatch(kinds, head + 1, k + 1):
        return False  # "the bridge, which the two towns share, are"
    others = [j for j in subjects if j < verb and subjects[j].at != head]
    if any(verb_number(words[j], tags[j]) == number for j in others):
        return True
    for j in range(k - 1, -1, -1):
        if number == PLURAL and tags[j] in ("MD", "TO", "VB"):
            return True
        if tags[j] in ("VBZ", "VBP", "VBD"):
            same = subjects[j].at == subjects[verb].at if j in subjects else False
            if same and tags[j] != "VBD" and verb_number(words[j], tags[j]) != number:
                return False
            if number == PLURAL and j > 0 and tags[j] == "VBP" and not same:
                return True
    return False
