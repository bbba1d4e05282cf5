"""Whether a present-tense form is a verb at all, or a noun: "reports", "report"."""

from __future__ import annotations

from newslint.language.inflection import plural_verb
from newslint.language.noun_number import PLURAL, SINGULAR, Number
from newslint.language.subjects import Sentence, Subject, phrase_start
from newslint.language.verb_classes import AUXILIARIES, SAYING
from newslint.language.word_tags import word_tags
from newslint.lazy_pattern import lazy

PREPOSITIONS_OR_NOT = frozenset(["since", "after", "before", "until"])
"""Prepositions that are conjunctions as well: "since Monday", "since it rains"."""
NOMINATIVES = frozenset(["i", "he", "she", "we", "they"])
"""Pronouns that are never an object."""
_NOUNS_TOO = frozenset("pay live say go ask spend invite reveal disconnect".split())
"""Verbs that are nouns as well, though hardly ever in the treebank."""
NEW_NOUNS = frozenset(
    "commit debrief deploy merge derive rebase refactor podcast mainline skew install build reboot "
    "relaunch revamp rethink rerun remake remix rework reload restart retweet sync upload".split()
)
"""Those of which the plural is usual too."""
_PLURALS_BEFORE_NOUNS = frozenset(
    "accounts admissions arms arts awards beginners communications customs drugs electronics games "
    "goods jobs operations rights sales savings services sports systems weapons".split()
)
"""Plurals that stand before nouns: "games consoles", "arts commissions"."""
_CLAUSE_END = lazy('[AtWC;:",.]')


def is_nominative(sentence: Sentence, head: int, verb: int) -> bool:
    """Whether a pronoun that is never an object stands right before a verb, adverbs apart."""
    return sentence.words[head] in NOMINATIVES and not sentence.kinds[head + 1 : verb].strip("R")


def may_be_noun(sentence: Sentence, verb: int) -> bool:
    """Whether a present-tense form is also that of a noun: "reports", "report"."""
    tag = "NNS" if sentence.tags[verb] == "VBZ" else "NN"
    word = sentence.words[verb]
    if word in AUXILIARIES:
        return False
    stem = (plural_verb(word) or word) if tag == "NNS" else word
    return word in _NOUNS_TOO or stem in NEW_NOUNS or word_tags().lists(word, tag)


def is_part_of_compound(
    sentence: Sentence, verb: int, head: int, number: Number, subjects: dict[int, Subject]
) -> bool:
    """Whether the noun, or the verb, may be part of a longer name of a thing: "blog posts",
    "source code commits", "page load times"."""
    forms, words, tags, kinds = sentence
    after = head + 1
    table = word_tags()
    if after < verb and kinds[after] in "VGE":
        tag = "NNS" if number == PLURAL else "NN"
        if table.lists(words[after], tag) and kinds[after + 1] in "VR":
            return True
    if tags[head] == "NNS" and head and kinds[head - 1] in "N#" and table.lists(words[head], "VBZ"):
        # "the system manifests bugs", "the teacher smiles and is old"
        start = phrase_start(kinds, head)
        before = kinds[max(0, start - 2) : start]
        clause = before.endswith("N") or before in ("Nt", "NW", ",W")
        joined = "C" in kinds[after:verb] or words[head] in SAYING
        return clause or joined or may_be_noun(sentence, verb)
    if number == SINGULAR and tags[head] == "NNS" and _is_verb_of_noun_before(sentence, head):
        return True
    if head + 1 == verb and words[head] in ("claim", "say", "hope", "fear", "estimate"):
        # "in ways that the charity claim are cruel"
        return kinds[phrase_start(kinds, head) - 1] in "tW"
    if forms[verb][0].isupper() or "/" in words[head - 1 : verb + 2]:
        return True
    if head + 1 == verb and words[head] in _PLURALS_BEFORE_NOUNS and may_be_noun(sentence, verb):
        return True
    if kinds[verb - 1] == "E" and "C" in kinds[head:verb] and may_be_noun(sentence, verb):
        return True  # "they worked on it and contributed commits"
    if number == PLURAL and words[verb] not in AUXILIARIES and _is_no_verb(sentence, verb, head):
        return True
    if _ends_phrase_of_time(sentence, verb, head):
        return True
    if number == SINGULAR or kinds[verb - 1] != "N" or not may_be_noun(sentence, verb):
        return False
    if _has_verb_taken_for_noun(sentence, verb):
        return True
    if kinds[verb + 1] in "NG#" and not (tags[verb + 1] == "NNP" and kinds[0] == "D"):
        start = phrase_start(kinds, head)
        opens = kinds[start] == "D" and (start == 0 or kinds[start - 1] in ",At")
        ends = kinds[verb + 2 : verb + 3] in (".", "")
        return not opens or ends or _has_another_verb(sentence, verb, head)
    if kinds[verb + 1] in ",C.):;":
        outer = [k for k in subjects if k != verb and not _is_inner(k, head, subjects)]
        if any(words[k] not in SAYING for k in outer):
            return True
        if kinds[0] == "D" and kinds[verb + 1] == ".":
            return False
    if verb - 1 == head:
        return table.lists(words[head], "JJ")
    if kinds[verb + 1] in 'D"t' and forms[verb + 1].islower():
        return False
    verbal = table.lists(words[verb - 1], "VBZ") and kinds[verb - 2] == "N"
    return tags[verb - 1] != "NNS" or verbal


def _is_no_verb(sentence: Sentence, verb: int, head: int) -> bool:
    """Whether what stands beside a plural form makes it a noun or an adjective: "a row over pay
    cheques", "a select committee", "this franchise reboot needed", "their horror film The Ring"."""
    forms, words, _, kinds = sentence
    after = kinds[verb + 1]
    if kinds[verb - 1] in "Io" and "V" not in kinds[head:verb]:
        return may_be_noun(sentence, verb)
    if kinds[verb - 2 : verb] == "JC" and after == "N":
        return may_be_noun(sentence, verb)  # "the academic and research community"
    if after == "N" and words[verb] in NEW_NOUNS:
        return True
    if after == "N" and forms[verb + 1].islower() and word_tags().lists(words[verb], "JJ"):
        return kinds[verb - 1] in "NJ"
    return may_be_noun(sentence, verb) and (
        after == "E" or (after == "D" and forms[verb + 1][0].isupper())
    )


def _is_verb_of_noun_before(sentence: Sentence, head: int) -> bool:
    """Whether the noun may be a verb in the singular: "the novel deals with"."""
    _, words, tags, kinds = sentence
    table = word_tags()
    before = head > 1 and tags[head - 1] in ("NN", "JJ", "JJS") and kinds[head - 2] in "DJ"
    leads = words[head + 1] in ("for", "with", "from", "to", "on", "at")
    return (
        before
        and leads
        and table.lists(words[head], "VBZ")
        and (tags[head - 1] != "JJ" or table.lists(words[head - 1], "NN"))
    )


def _has_verb_taken_for_noun(sentence: Sentence, verb: int) -> bool:
    """Whether a noun and an object follow in the clause, so that the noun is its verb: "every
    commit on the branch triggers a build"."""
    _, words, tags, kinds = sentence
    clause = _CLAUSE_END.search(kinds, verb + 1)
    for k in range(verb + 1, (clause.end() if clause else len(kinds)) - 1):
        if tags[k] == "NNS" and kinds[k - 1] == "N" and kinds[k + 1] in "DP":
            return word_tags().lists(words[k], "VBZ")
    return False


def _ends_phrase_of_time(sentence: Sentence, verb: int, head: int) -> bool:
    """Whether the verb may be the last noun of a phrase: "after the house move, we"."""
    start = phrase_start(sentence.kinds, head)
    return (
        start > 0
        and sentence.kinds[verb + 1] == ","
        and sentence.words[start - 1] in PREPOSITIONS_OR_NOT
        and may_be_noun(sentence, verb)
    )


def _has_another_verb(sentence: Sentence, verb: int, head: int) -> bool:
    """Whether a clause has a finite verb besides this one."""
    kinds = sentence.kinds
    opening = max(kinds.rfind(mark, 0, head) for mark in 'AtWC;:",')
    clause = _CLAUSE_END.search(kinds, verb + 1)
    end = clause.start() if clause else len(kinds)
    return "V" in kinds[opening + 1 : verb] or "V" in kinds[verb + 1 : end]


def is_surely_verb(sentence: Sentence, verb: int, head: int, subjects: dict[int, Subject]) -> bool:
    """Whether no other finite verb stands in the clause: a clause has one, so that a second may
    be a noun ("a blog post was published")."""
    kinds = sentence.kinds
    if is_nominative(sentence, head, verb):
        return True
    start = head if kinds[head] in "Wt" else phrase_start(kinds, head)
    in_clause = start > 0 and kinds[start - 1] in ("N," if kinds[head] in "Wt" else "NtW")
    clause = _CLAUSE_END.search(kinds, verb + 1)
    end = clause.start() if clause else len(kinds)
    if sentence.words[verb] in ("say", "says") and kinds[verb + 1] in "DPN":
        end = verb  # what follows is what was said
    for k in range(verb + 1, end):
        # "the games that the guard hates are new": "are" belongs to a noun before the clause.
        outer = in_clause and k in subjects and 0 <= subjects[k].at < start
        if kinds[k] == "V" and not outer:
            return False
    own = [k for k in range(head + 1, verb) if kinds[k] == "V" and not _is_inner(k, head, subjects)]
    if own and "C" not in kinds[head + 1 : verb]:
        return False
    if kinds[head] in "Wt":
        return True
    for k in range(start - 1, -1, -1):
        if kinds[k] in 'AtWC;:"':
            break
        if kinds[k] == "V" and sentence.words[k] not in SAYING:
            return False
    return True


def _is_inner(verb: int, head: int, subjects: dict[int, Subject]) -> bool:
    """Whether a verb belongs to a clause about the head: its subject stands behind it."""
    return verb in subjects and subjects[verb].at > head
