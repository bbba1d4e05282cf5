"""Train the part-of-speech tagger and compile the table of possible tags.

    python scripts/train_tagger.py --ud DIR --lemminflect DIR --wordnet DIR [--evaluate]

``--ud`` holds the Universal Dependencies treebanks en_ewt-{train,dev,test}.conllu.gz and
en_pud-test.conllu.gz; ``--lemminflect`` the folder ``resources`` of that package (infl_lu.csv.gz);
``--wordnet`` the dictionary of Debian's package ``wordnet-base``. Writes tagger.bin and
word-tags.* beside the lexicon. ``--evaluate`` trains on the train set alone and reports on the
rest, writing nothing.

Wrong copy must be tagged as it stands: "the officers laughs" has a verb in it. So each pass also
sees sentences in which one verb has the wrong number.
"""

from __future__ import annotations

import random
import sys
import time
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path

from made_sentences import make_sentences
from possible_tags import dictionary_tags, possible_tags, write_table
from treebank import NUMBERED, Tree, read_treebanks, training_arguments, with_other_number

from newslint.language import compiled_data
from newslint.language.tagger import (
    AFTER,
    BEFORE,
    FIRST,
    SLOTS,
    Model,
    Tagger,
    Word,
    analyse,
    context_rows,
    write_model,
)
from newslint.language.word_tags import WordTags

DATA = Path(compiled_data.DATA)
PASSES = 6
SEED = 1
MADE = 3000
"""How many sentences with nested clauses are made to train on."""
SPOILT = 0.35
"""More, and "a blog post" would be read as a blog that posts."""
GREATEST = 32_000
"""Weights are scaled so that the greatest takes this value, within 16 bits."""


def train(trees: Sequence[Tree], possible: WordTags, passes: int = PASSES) -> Model:
    """Averaged perceptron training."""
    order = random.Random(SEED)
    tags = tuple(sorted({tag for tree in trees for tag in tree.tags}))
    column = {tag: k for k, tag in enumerate(tags)}
    words: dict[str, Word] = {}
    weights = [0] * (SLOTS + len(tags))
    changed_at = [0] * len(weights)
    step = 1

    def learn(tree: Tree) -> None:
        nonlocal step
        for form in tree.forms:
            if form not in words:
                words[form] = analyse(form, possible(form), column)
        known = [BEFORE, BEFORE, *(words[form] for form in tree.forms), AFTER, AFTER]
        last = before_last = len(tags)
        for i, tag in enumerate(tree.tags):
            step += 1
            word = known[i + 2]
            rows = (*word.rows, *context_rows(known, i + 2, last, before_last))
            if i == 0:
                rows = (*rows, FIRST)
            best = max(word.columns, key=lambda c: sum([weights[r + c] for r in rows]), default=0)
            right = column[tag]
            if best != right and right in word.columns:
                for r in rows:
                    weights[r + right] += 1
                    changed_at[r + right] += step
                    weights[r + best] -= 1
                    changed_at[r + best] -= step
            before_last, last = last, best

    for number in range(passes):
        started = time.perf_counter()
        batch = [*trees, *filter(None, (_spoilt(tree, order) for tree in trees))]
        order.shuffle(batch)
        for tree in batch:
            learn(tree)
        print(f"pass {number + 1}: {time.perf_counter() - started:.0f} s", file=sys.stderr)
    averaged = [w - c / step for w, c in zip(weights, changed_at, strict=True)]
    scale = GREATEST / max(map(abs, averaged))
    return Model(tags, memoryview(array("h", [round(w * scale) for w in averaged])))


def _spoilt(tree: Tree, order: random.Random) -> Tree | None:
    """The sentence with one of its verbs in the wrong number; one sentence in three or so."""
    if order.random() > SPOILT:
        return None
    verbs = [k for k, node in enumerate(tree.nodes) if node.tag in NUMBERED]
    return with_other_number(tree, order.choice(verbs)) if verbs else None


def evaluate(tagger: Tagger, trees: Iterable[Tree]) -> str:
    """Accuracy on sentences as they stand, and on their verbs when turned to the other number."""
    right = total = turned_right = turned = 0
    for tree in trees:
        found = tagger.tag(tree.forms)
        total += len(found)
        right += sum(a == b for a, b in zip(found, tree.tags, strict=True))
        for k, node in enumerate(tree.nodes):
            other = with_other_number(tree, k) if node.tag in NUMBERED else None
            if other is not None:
                turned += 1
                turned_right += tagger.tag(other.forms)[k] == other.tags[k]
    return (f"{100 * right / total:.2f}% of {total:,} tokens; verbs in the wrong number "
            f"{100 * turned_right / turned:.1f}% of {turned:,}")  # fmt: skip


def main() -> None:
    args = training_arguments(__doc__)
    trees = read_treebanks(args.ud)
    training = trees["ewt-train"] + ([] if args.evaluate else trees["ewt-dev"])
    seen = ((node.form, node.tag) for tree in training for node in tree.nodes)
    table = possible_tags(seen, dictionary_tags(args.lemminflect, args.wordnet))
    possible = WordTags.from_table(table)
    model = train([*training, *make_sentences(training, MADE)], possible)
    tagger = Tagger(model, possible)
    pud = trees["pud-test"]
    tests = {
        "EWT dev": trees["ewt-dev"],
        "EWT test": trees["ewt-test"],
        "PUD news": [tree for tree in pud if tree.name.startswith("n")],
        "PUD Wikipedia": [tree for tree in pud if tree.name.startswith("w")],
    }
    for name, test in tests.items():
        print(f"{name}: {evaluate(tagger, test)}")
    started = time.perf_counter()
    for tree in pud:
        tagger.tag(tree.forms)
    took = time.perf_counter() - started
    print(f"{sum(len(tree.nodes) for tree in pud) / took:,.0f} tokens a second")
    if not args.evaluate:
        write_table(table, DATA)
        write_model(model, DATA / "tagger.bin")


if __name__ == "__main__":
    main()
