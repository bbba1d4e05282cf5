"""Makes sentences with nested clauses, which treebanks have few of, to train on.

"The guard that the judges fear sleeps": in 12,000 sentences of web text such a clause occurs a
dozen times, too seldom to learn that "fear" is a verb there and whose "sleeps" is. The words are
drawn from the treebank; which verb goes with which noun is left to chance, grammar is not.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from treebank import Node, Tree

from newslint.language.inflection import plural, singular, third_person
from newslint.language.lemmas import lemma
from newslint.language.people import GIVEN_NAMES

_PREPOSITIONS = (["near"], ["behind"], ["with"], ["from"], ["of"], ["by"], ["to"], ["for"],
                 ["about"], ["in", "front", "of"], ["next", "to"], ["across", "from"])  # fmt: skip
_SAYING = ("said", "thought", "knew", "believes", "hopes")
_SEEN_AT_LEAST = 6


@dataclass
class _Words:
    nouns: list[str]
    verbs: list[str]
    past: dict[str, str]
    participles: dict[str, str]
    adjectives: list[str]
    adverbs: list[str]


@dataclass
class _Draft:
    """A sentence being written: words with tags, and which verb has which subject."""

    words: list[tuple[str, str]] = field(default_factory=list)
    subjects: dict[int, int] = field(default_factory=dict)
    clauses: dict[int, int] = field(default_factory=dict)

    def add(self, form: str, tag: str) -> int:
        self.words.append((form, tag))
        return len(self.words) - 1

    def tree(self) -> Tree:
        self.add(".", ".")
        first = {subject: verb for verb, subject in sorted(self.subjects.items(), reverse=True)}
        nodes = []
        for k, (form, tag) in enumerate(self.words):
            head, relation = -1, "root"
            if k in first:
                head, relation = first[k], "nsubj"
            elif k in self.subjects and first[self.subjects[k]] != k:
                head, relation = first[self.subjects[k]], "conj"
            elif k in self.clauses:
                head, relation = self.clauses[k], "acl:relcl"
            shown = form[0].upper() + form[1:] if k == 0 else form
            nodes.append(Node(shown, tag, head, relation, True))
        return Tree("made", " ".join(form for form, _ in self.words), tuple(nodes))


def make_sentences(trees: Sequence[Tree], count: int, seed: int = 1) -> list[Tree]:
    """So many sentences, of words that the given sentences hold."""
    maker = _Maker(_words_of(trees), random.Random(seed))
    return [maker.sentence() for _ in range(count)]


def _words_of(trees: Sequence[Tree]) -> _Words:
    seen: dict[str, Counter[str]] = {}
    for tree in trees:
        for node in tree.nodes:
            if node.form.isalpha() and node.form.islower():
                seen.setdefault(node.tag, Counter())[node.form] += 1

    def often(tag: str, least: int = _SEEN_AT_LEAST) -> list[str]:
        return sorted(form for form, n in seen[tag].items() if n >= least and len(form) > 2)

    nouns = {form for form in often("NN") if plural(form) != form and not form.endswith("ing")}
    verbs = sorted(set(often("VB", 3)) - {"have", "been", "get", "let", "got"})
    past = {lemma(form, "VBD"): form for form in often("VBD", 2)}
    participles = {lemma(form, "VBN"): form for form in often("VBN", 2)}
    return _Words(
        sorted(nouns),
        [v for v in verbs if v in past and v in participles],
        past,
        participles,
        often("JJ"),
        [form for form in often("RB") if form.endswith("ly")],
    )


class _Maker:
    def __init__(self, words: _Words, chance: random.Random) -> None:
        self._words = words
        self._chance = chance

    def sentence(self) -> Tree:
        draft = _Draft()
        if self._chance.random() < 0.15:
            head, many = self._phrase(draft)
            draft.subjects[draft.add(self._chance.choice(_SAYING), "VBD")] = head
            if self._chance.random() < 0.4:
                draft.add("that", "IN")
        head, many = self._subject(draft)
        self._predicate(draft, head, many)
        if self._chance.random() < 0.2:
            self._joined(draft, head, many)
        return draft.tree()

    def _subject(self, draft: _Draft) -> tuple[int, bool]:
        """A noun phrase, often with a clause or a phrase behind it."""
        if self._chance.random() < 0.1:
            return draft.add(self._chance.choice(sorted(GIVEN_NAMES)).capitalize(), "NNP"), False
        head, many = self._phrase(draft)
        kind = self._chance.random()
        if kind < 0.3:
            self._object_clause(draft, head, with_that=kind < 0.15)
        elif kind < 0.45:
            pronoun = draft.add(*self._chance.choice((("that", "WDT"), ("who", "WP"))))
            verb = self._predicate(draft, pronoun, many)
            draft.clauses[verb] = head
        elif kind < 0.65:
            for word in self._chance.choice(_PREPOSITIONS):
                draft.add(word, "NN" if word == "front" else "JJ" if word == "next" else "IN")
            self._phrase(draft)
        return head, many

    def _object_clause(self, draft: _Draft, head: int, *, with_that: bool) -> None:
        """ "(that) the judges fear" """
        if with_that:
            draft.add("that", "WDT")
        subject, many = self._phrase(draft)
        verb = self._finite(draft, subject, many)
        draft.clauses[verb] = head

    def _phrase(self, draft: _Draft) -> tuple[int, bool]:
        many = self._chance.random() < 0.5
        determiners = ["the"] * 6 + (
            ["these", "those", "some", "many", "most", "all", "his", "her"]
            if many
            else ["a", "this", "that", "every", "each", "some", "his", "her"]
        )
        word = self._chance.choice(determiners)
        draft.add(word, "PRP$" if word in ("his", "her") else "JJ" if word == "many" else "DT")
        if self._chance.random() < 0.25:
            draft.add(self._chance.choice(self._words.adjectives), "JJ")
        if self._chance.random() < 0.1:
            draft.add(self._chance.choice(self._words.nouns), "NN")
        noun = self._chance.choice(self._words.nouns)
        if many and singular(plural(noun)) == noun:
            return draft.add(plural(noun), "NNS"), True
        return draft.add(noun, "NN"), False

    def _finite(self, draft: _Draft, subject: int, many: bool) -> int:
        """One finite verb, its number now and then wrong."""
        verb = self._chance.choice(self._words.verbs)
        if self._chance.random() < 0.15:
            at = draft.add(self._words.past[verb], "VBD")
        else:
            plural_form = many != (self._chance.random() < 0.2)
            form = verb if plural_form else third_person(verb)
            at = draft.add(form, "VBP" if plural_form else "VBZ")
        draft.subjects[at] = subject
        return at

    def _predicate(self, draft: _Draft, subject: int, many: bool) -> int:
        kind = self._chance.random()
        if kind < 0.35:
            at = self._auxiliary(draft, subject, many)
        else:
            if self._chance.random() < 0.1:
                draft.add(self._chance.choice(self._words.adverbs), "RB")
            at = self._finite(draft, subject, many)
        if kind > 0.65:
            self._object(draft)
        return at

    def _auxiliary(self, draft: _Draft, subject: int, many: bool) -> int:
        plural_form = many != (self._chance.random() < 0.2)
        forms = self._chance.choice(
            (("is", "are"), ("has", "have"), ("does", "do"), ("was", "were"))
        )
        form = forms[plural_form]
        past = form in ("was", "were")
        at = draft.add(form, "VBD" if past else "VBP" if plural_form else "VBZ")
        draft.subjects[at] = subject
        if form in ("does", "do") or self._chance.random() < 0.3:
            draft.add("n't", "RB")
        verb = self._chance.choice(self._words.verbs)
        if form in ("has", "have"):
            draft.add(self._words.participles[verb], "VBN")
        elif form in ("does", "do"):
            draft.add(verb, "VB")
        else:
            draft.add(self._chance.choice(self._words.adjectives), "JJ")
            return at
        if self._chance.random() < 0.7:
            self._object(draft)
        return at

    def _object(self, draft: _Draft) -> None:
        if self._chance.random() < 0.2:
            draft.add(self._chance.choice(sorted(GIVEN_NAMES)).capitalize(), "NNP")
        elif self._chance.random() < 0.08:
            draft.add(self._chance.choice(("himself", "herself", "themselves")), "PRP")
        else:
            self._phrase(draft)

    def _joined(self, draft: _Draft, subject: int, many: bool) -> None:
        """ "and sleeps": a second verb for the same subject."""
        draft.add("and", "CC")
        self._predicate(draft, subject, many)
