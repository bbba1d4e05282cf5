"""Train the finder of subjects (`newslint.language.subjects`).

    python scripts/train_subjects.py --ud DIR [--evaluate]

``--ud`` as for train_tagger.py, which has to be run first. Tags come from the tagger, each fifth
of the treebank tagged by one that has not seen it, so that the finder learns to live with its
mistakes. Writes subjects.bin; ``--evaluate`` trains on the train set alone and only reports.
"""

from __future__ import annotations

import random
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from made_sentences import make_sentences
from possible_tags import dictionary_tags, possible_tags
from train_tagger import MADE
from train_tagger import train as train_tagger
from treebank import Tree, read_treebanks, training_arguments

from newslint.language import compiled_data
from newslint.language.subjects import (
    FINITE,
    NO_SUBJECT,
    SLOTS,
    Sentence,
    SubjectFinder,
    candidates,
    features,
    read_sentence,
    row,
)
from newslint.language.tagger import Tagger
from newslint.language.word_tags import WordTags

PASSES = 6
RUNS = 4
"""Each in an order of its own; their mean is less of an accident."""
FOLDS = 5
GREATEST = 32_000
MARGIN = 20.0
HIGHEST = 100_000.0
"""Margins above are alike: a pronoun beside its verb is certain."""


def subjects_of(tree: Tree) -> dict[int, int]:
    """The subject of each finite verb of a tree, `NO_SUBJECT` where it has none before it.

    UD hangs the subject on the predicate; verbs that share one and auxiliaries are followed up.
    The last word of a name stands for it.
    """
    found = {}
    nodes = tree.nodes
    children: dict[int, list[int]] = {}
    for k, node in enumerate(nodes):
        children.setdefault(node.head, []).append(k)
    for verb, node in enumerate(nodes):
        if node.tag not in FINITE:
            continue
        predicate = node.head if node.relation.split(":")[0] in ("aux", "cop") else verb
        seen: set[int] = set()
        subject = NO_SUBJECT
        while predicate not in seen and predicate >= 0:
            seen.add(predicate)
            below = children.get(predicate, [])
            if any(k < verb and nodes[k].tag in FINITE and _is_auxiliary(nodes[k].relation)
                   for k in below):  # fmt: skip
                subject = None  # type: ignore[assignment]
                break
            subjects = [k for k in below if k < verb and _is_subject(nodes[k].relation)]
            if subjects:
                subject = subjects[-1]
                break
            if nodes[predicate].relation.split(":")[0] != "conj":
                break
            predicate = nodes[predicate].head
        if subject is not None:
            found[verb] = subject
    return found


def _is_auxiliary(relation: str) -> bool:
    return relation.split(":", maxsplit=1)[0] in ("aux", "cop")


def _is_subject(relation: str) -> bool:
    return relation.split(":", maxsplit=1)[0] in ("nsubj", "csubj", "expl")


def _as_candidate(tree: Tree, subject: int, options: Sequence[int]) -> int | None:
    """The candidate that stands for a subject: itself, or the last word of its name."""
    while subject not in options:
        after = subject + 1
        if after >= len(tree.nodes) or not tree.nodes[after].tag.startswith("NN"):
            return None
        subject = after
    return subject


Case = tuple[Sentence, int, int]
Prepared = tuple[list[list[int]], int]
"""The rows of each candidate, and which of them is right."""


def cases(trees: Sequence[Tree], tagged: Sequence[Sequence[str]]) -> Iterator[Case]:
    """Sentence, verb and subject of each finite verb that the tagger recognised."""
    for tree, tags in zip(trees, tagged, strict=True):
        sentence = read_sentence(tree.forms, tags)
        for verb, subject in sorted(subjects_of(tree).items()):
            if tags[verb] in FINITE:
                options = candidates(sentence, verb)
                if subject != NO_SUBJECT:
                    stand_in = _as_candidate(tree, subject, options)
                    if stand_in is None:
                        continue
                    subject = stand_in  # noqa: PLW2901
                yield sentence, verb, subject


def antecedents(trees: Sequence[Tree], tagged: Sequence[Sequence[str]]) -> Iterator[Case]:
    """Sentence, relative pronoun and its noun for each relative clause that has the pronoun as
    subject."""
    for tree, tags in zip(trees, tagged, strict=True):
        sentence = read_sentence(tree.forms, tags)
        for k, node in enumerate(tree.nodes):
            verb = node.head
            if node.form.lower() not in ("who", "which", "that") or not _is_subject(node.relation):
                continue
            if verb >= 0 and tree.nodes[verb].relation == "acl:relcl":
                options = candidates(sentence, k)
                noun = _as_candidate(tree, tree.nodes[verb].head, options)
                if noun is not None:
                    yield sentence, k, noun


def train(data: list[Case]) -> list[float]:
    """Averaged perceptron with a margin, the sum of several runs."""
    prepared = []
    taken: frozenset[int] = frozenset()
    last = None
    for sentence, verb, subject in data:
        taken = taken if sentence is last else frozenset()
        last = sentence
        options = [*candidates(sentence, verb), NO_SUBJECT]
        of_each = features(sentence, verb, options[:-1], taken)
        rows = [[row(feature) for feature in of_one] for of_one in of_each]
        prepared.append((rows, options.index(subject)))
        if subject >= 0:
            taken |= {subject}
    of_runs = [_trained(prepared, random.Random(seed)) for seed in range(1, RUNS + 1)]
    return [*map(sum, zip(*of_runs, strict=True))]


def _trained(prepared: Sequence[Prepared], order: random.Random) -> list[float]:
    """The weights after one run."""
    weights = [0.0] * SLOTS
    changed_at = [0.0] * SLOTS
    batch = [*prepared]
    step = 1
    for _ in range(PASSES):
        order.shuffle(batch)
        for rows, right in batch:
            step += 1
            scores = [sum([weights[r] for r in of_one]) for of_one in rows]
            scores[right] -= MARGIN
            best = max(range(len(rows)), key=scores.__getitem__)
            if best != right:
                for r in rows[right]:
                    weights[r] += 1
                    changed_at[r] += step
                for r in rows[best]:
                    weights[r] -= 1
                    changed_at[r] -= step
    return [w - c / step for w, c in zip(weights, changed_at, strict=True)]


def guessed(finder: SubjectFinder, data: Iterable[Case]) -> Iterator[tuple[int, float, int]]:
    """What the finder says of each verb, its margin, and what is right."""
    last, found = None, {}
    for sentence, verb, subject in data:
        if sentence is not last:
            last, found = sentence, finder.find_all(sentence)
        yield found[verb].at, min(found[verb].margin, HIGHEST), subject


def evaluate(results: Sequence[tuple[int, float, int]]) -> str:
    """Precision and recall at rising margins."""
    total = sum(subject != NO_SUBJECT for _, _, subject in results)
    lines = []
    greatest = max(margin for _, margin, _ in results)
    for share in (0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3):
        sure = [r for r in results if r[0] != NO_SUBJECT and r[1] >= share * greatest]
        right = sum(guess == subject for guess, _, subject in sure)
        lines.append(f"  margin {share * greatest:6.0f}: precision {100 * right / len(sure):.1f}%, "
                     f"recall {100 * right / total:.1f}%")  # fmt: skip
    return "\n".join(lines)


def quantised(weights: Sequence[float]) -> list[int]:
    """The weights as 16-bit numbers."""
    scale = GREATEST / max(map(abs, weights))
    return [round(w * scale) for w in weights]


def jackknifed(trees: Sequence[Tree], dictionary: dict[str, set[str]]) -> list[list[str]]:
    """The tags of each sentence by a tagger trained on the other folds."""
    found: list[list[str]] = [[] for _ in trees]
    for fold in range(FOLDS):
        held_out = range(fold * len(trees) // FOLDS, (fold + 1) * len(trees) // FOLDS)
        tagger = fitted([t for k, t in enumerate(trees) if k not in held_out], dictionary)
        for k in held_out:
            found[k] = tagger.tag(trees[k].forms)
    return found


def fitted(trees: Sequence[Tree], dictionary: dict[str, set[str]]) -> Tagger:
    """A tagger trained on these sentences alone."""
    seen = ((node.form, node.tag) for tree in trees for node in tree.nodes)
    possible = WordTags.from_table(possible_tags(seen, dictionary))
    made = make_sentences(trees, MADE)
    return Tagger(train_tagger([*trees, *made], possible), possible)


def main() -> None:
    args = training_arguments(__doc__)
    dictionary = dictionary_tags(args.lemminflect, args.wordnet)
    trees = read_treebanks(args.ud)
    training = trees["ewt-train"] + ([] if args.evaluate else trees["ewt-dev"])
    made = make_sentences(training, MADE)
    tagged = jackknifed(training, dictionary) + [tree.tags for tree in made]
    trees_used = [*training, *made]
    tables = [quantised(train(list(find(trees_used, tagged)))) for find in (cases, antecedents)]
    finder = SubjectFinder(*tables)
    tagger = fitted(training, dictionary)
    for name in ("ewt-test", "pud-test"):
        tagged = [tagger.tag(tree.forms) for tree in trees[name]]
        print(f"{name}, subjects\n{evaluate([*guessed(finder, cases(trees[name], tagged))])}")
        relatives = [
            (found.at, min(found.margin, HIGHEST), noun)
            for sentence, k, noun in antecedents(trees[name], tagged)
            for found in (finder.antecedent(sentence, k),)
        ]
        print(f"{name}, antecedents\n{evaluate(relatives)}")
    if not args.evaluate:
        data = b"".join(array("h", table).tobytes() for table in tables)
        Path(compiled_data.DATA, "subjects.bin").write_bytes(data)


if __name__ == "__main__":
    main()
