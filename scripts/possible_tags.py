"""Compiles the table of the Penn tags that words can have (`newslint.language.word_tags`)."""

from __future__ import annotations

import gzip
import json
import re
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import marisa_trie

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from newslint.language.inflection import (
    plural,
    plural_verb,
    present_participle,
    regular_past,
    singular,
    third_person,
)
from newslint.language.word_tags import unlisted

Table = dict[str, set[str]]

_LEMMINFLECT_FORMS = {
    "noun": ("NNS",), "adj": ("JJR", "JJS"), "adv": ("RBR", "RBS"),
    "verb": ("VBD", "VBN", "VBG", "VBZ"),
}  # fmt: skip
_BASE = {"noun": {"NN"}, "adj": {"JJ"}, "adv": {"RB"}, "verb": {"VB", "VBP"}}
_NAMES = {"NN": "NNP", "NNS": "NNPS"}

OFTEN = 20
"""A word seen so often in the treebank has no tag that it has not there."""
SELDOM = 8
"""A word seen less often, and listed nowhere, may be anything that its form allows."""
LEAST_SHARE = 0.002
LEAST_SHARE_CLOSED = 0.02
"""Slips in the treebank make "ask" a preposition, once."""
_OPEN_CLASSES = frozenset(
    ["CD", "JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "RB", "RBR", "RBS", "RP", "VB", "VBD",
     "VBG", "VBN", "VBP", "VBZ", "WDT", "PDT"]
)  # fmt: skip


def dictionary_tags(lemminflect: Path, wordnet: Path) -> Table:
    """The tags of inflected forms by lemminflect's tables and WordNet."""
    table: Table = defaultdict(set)
    for word, kind, forms in _lemminflect_entries(lemminflect):
        is_name = word[0].isupper() and kind == "noun"
        table[word] |= {"NNP"} if is_name else _BASE[kind]
        for tag, spellings in zip(_LEMMINFLECT_FORMS[kind], forms, strict=False):
            for form in spellings:
                # "friendship" is its own plural there, for it has none.
                if form != word or plural(word) == word:
                    table[form].add(_NAMES.get(tag, tag) if is_name else tag)
        if kind == "verb" and len(forms) > 1 and not forms[1]:
            for form in forms[0]:
                table[form].add("VBN")
    for word, kind, irregular in _wordnet_entries(wordnet):
        _add_wordnet(table, word, kind, irregular)
    for tags in table.values():
        if "VBG" in tags:
            tags |= {"JJ", "NN"}
        if "VBN" in tags:
            tags.add("JJ")
    return table


def _lemminflect_entries(folder: Path) -> Iterator[tuple[str, str, list[list[str]]]]:
    """Each single word of lemminflect, its kind, and its inflected forms."""
    verbs = set()
    with gzip.open(folder / "infl_lu.csv.gz", "rt", encoding="utf-8") as file:
        for line in file:
            word, kind, *forms = line.rstrip("\n").split(",")
            if kind == "verb":
                verbs.add(word)
            # It has "consisteded", the past of "consisted".
            is_past = kind == "verb" and word.endswith("ed") and word.removesuffix("ed") in verbs
            if " " not in word and not is_past:
                yield word, kind, [[f for f in spellings.split("/") if f] for spellings in forms]


def _wordnet_entries(folder: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Each single word of WordNet, its kind, and the irregular forms on record."""
    for kind in _BASE:
        irregular = defaultdict(list)
        for line in (folder / f"{kind}.exc").read_text("utf-8").splitlines():
            form, *lemmas = line.split()
            for lemma in lemmas:
                irregular[lemma].append(form)
        for word in sorted(_wordnet_words(folder / f"data.{kind}")):
            if re.fullmatch(r"[a-z][a-z'.-]*", word):
                yield word, kind, irregular[word]


def _wordnet_words(path: Path) -> set[str]:
    """The words of a data file of WordNet, in the case they have there."""
    found = set()
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith(" "):
            fields = line.split(" ", 4 + 2 * 256)
            count = int(fields[3], 16)
            found |= {re.sub(r"\(.*\)$", "", word) for word in fields[4 : 4 + 2 * count : 2]}
    return found


def _add_wordnet(table: Table, word: str, kind: str, irregular: list[str]) -> None:
    if kind == "noun":
        single = singular(word)
        if word.endswith("s") and single != word and plural(single) == word:
            if "NN" not in table[word]:
                table[word].add("NNS")
            return
        table[plural(word)].add("NNS")
        for form in irregular:
            table[form].add("NNS")
    elif kind == "verb":
        table[third_person(word)].add("VBZ")
        table[present_participle(word)].add("VBG")
        for form in [f for f in irregular if not f.endswith(("ing", "s"))] or [regular_past(word)]:
            table[form] |= {"VBD", "VBN"}
        for form in irregular:
            if form.endswith("ing"):
                table[form].add("VBG")
    elif kind == "adj":
        for form in irregular:
            table[form].add("JJR" if form.endswith("r") else "JJS")
    table[word] |= _BASE[kind]


def possible_tags(seen: Iterable[tuple[str, str]], dictionary: Table) -> Table:
    """The table to ship: the dictionary's, corrected by the words and tags seen in training."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for form, tag in seen:
        counts[form][tag] += 1
    table = {word: set(tags) for word, tags in dictionary.items()}
    for form, tags in list(counts.items()):
        total = sum(tags.values())
        known = {
            tag
            for tag, n in tags.items()
            if n >= total * (LEAST_SHARE if tag in _OPEN_CLASSES else LEAST_SHARE_CLOSED)
        }
        if total >= OFTEN:
            table[form] = known | _unseen_verbs(form, known, counts) & dictionary.get(form, known)
        elif form in dictionary:
            table[form] = known | dictionary[form]
        elif form.lower() in dictionary:
            table[form] = known | dictionary[form.lower()] | {"NNP"}
        elif total >= SELDOM:
            table[form] = known
        else:
            table[form] = known | set(unlisted(form))
    return table


def _unseen_verbs(form: str, known: set[str], counts: dict[str, Counter[str]]) -> set[str]:
    """Present-tense readings that the treebank owes a common word: "feature" is seen as VB, so it
    may be VBP; "visits" is seen as NNS alone, yet "visit" is a verb there."""
    if known & {"VB", "VBP"}:
        return {"VB", "VBP"}
    base = plural_verb(form) if "NNS" in known else None
    return {"VBZ"} if base and counts[base].keys() & {"VB", "VBP"} else set()


def write_table(table: Table, folder: Path) -> None:
    """Write ``word-tags.marisa`` and ``word-tags.bin``: a trie of the words; the tag sets as
    JSON after its length, then the number of each word's set, 16 bits."""
    words = marisa_trie.Trie(sorted(table))
    words.save(str(folder / "word-tags.marisa"))
    sets = sorted({tuple(sorted(tags)) for tags in table.values()})
    number = {tags: k for k, tags in enumerate(sets)}
    numbers = array("h", [0]) * len(words)
    for word, tags in table.items():
        numbers[words[word]] = number[tuple(sorted(tags))]
    head = json.dumps(sets, separators=(",", ":")).encode()
    data = len(head).to_bytes(4, "little") + head + numbers.tobytes()
    (folder / "word-tags.bin").write_bytes(data)
