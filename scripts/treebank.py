"""Reads Universal Dependencies treebanks (CoNLL-U) as newslint's tokens cut them."""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from newslint.language.inflection import plural_verb, third_person


@dataclass(frozen=True)
class Node:
    """A token with its Penn tag, the index of its head (-1: the root) and its relation."""

    form: str
    tag: str
    head: int
    relation: str
    space_after: bool


@dataclass(frozen=True)
class Tree:
    """A sentence of a treebank."""

    name: str
    text: str
    nodes: tuple[Node, ...]

    @property
    def forms(self) -> list[str]:
        return [node.form for node in self.nodes]

    @property
    def tags(self) -> list[str]:
        return [node.tag for node in self.nodes]


def read_trees(path: Path) -> Iterator[Tree]:
    """The sentences of a file, gzipped or not; hyphenated words come as one token."""
    opener = gzip.open if path.suffix == ".gz" else open
    name = text = ""
    rows: list[list[str]] = []
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.startswith("# sent_id"):
                name = line.split("=", 1)[1].strip()
            elif line.startswith("# text ="):
                text = line.split("=", 1)[1].strip()
            elif not line.strip():
                if rows:
                    yield Tree(name, text, _joined(rows))
                rows = []
            elif line[0].isdigit() and line.split("\t", 1)[0].isdigit():
                rows.append(line.rstrip("\n").split("\t"))
    if rows:
        yield Tree(name, text, _joined(rows))


def _joined(rows: list[list[str]]) -> tuple[Node, ...]:
    nodes = [
        Node(row[1], row[4], int(row[6]) - 1, row[7], "SpaceAfter=No" not in row[9]) for row in rows
    ]
    groups: list[list[int]] = []
    for k in range(len(nodes)):
        if groups and _is_joined(nodes, k):
            groups[-1].append(k)
        else:
            groups.append([k])
    group_of = {k: g for g, group in enumerate(groups) for k in group}
    group_of[-1] = -1
    found = []
    for g, group in enumerate(groups):
        outward = [k for k in group if group_of[nodes[k].head] != g]
        head = nodes[outward[-1] if outward else group[-1]]
        tag = head.tag if len(group) == 1 else _tag_of_compound(head, nodes[group[-1]])
        found.append(
            Node(
                "".join(nodes[k].form for k in group),
                tag,
                group_of[head.head],
                head.relation,
                nodes[group[-1]].space_after,
            )
        )
    return tuple(found)


def _is_joined(nodes: list[Node], k: int) -> bool:
    """Whether a token is a hyphen inside a word, or what follows one."""
    if nodes[k].tag == "HYPH":
        after = k + 1 < len(nodes) and nodes[k + 1].form[:1].isalnum()
        return after and not nodes[k].space_after and not nodes[k - 1].space_after
    return k > 1 and nodes[k - 1].tag == "HYPH" and _is_joined(nodes, k - 1)


def _tag_of_compound(head: Node, last: Node) -> str:
    if "amod" in (head.relation, last.relation):
        return "JJ"
    if last.relation.startswith("compound") and last.tag in ("NN", "NNS"):
        return "NN"
    return last.tag


_FLIPPED = {"is": "are", "are": "is", "was": "were", "were": "was", "has": "have",
            "have": "has", "does": "do", "do": "does"}  # fmt: skip
NUMBERED = ("VBZ", "VBP")


def with_other_number(tree: Tree, k: int) -> Tree | None:
    """The sentence with the number of its ``k``-th token, a present-tense verb, turned round."""
    node = tree.nodes[k]
    if not (node.tag in NUMBERED or node.form.lower() in ("was", "were")):
        return None
    lower = node.form.lower()
    form = _FLIPPED.get(lower)
    if form is None and "'" not in lower and "’" not in lower and lower != "am":
        form = plural_verb(lower) if node.tag == "VBZ" else third_person(lower)
    if form is None or form == lower:
        return None
    if node.form[0].isupper():
        form = form[0].upper() + form[1:]
    tag = {"VBZ": "VBP", "VBP": "VBZ"}.get(node.tag, node.tag)
    return replace(tree, nodes=(*tree.nodes[:k], replace(node, form=form, tag=tag),
                                *tree.nodes[k + 1 :]))  # fmt: skip


def training_arguments(description: str | None) -> argparse.Namespace:
    """The options of the scripts that train on treebanks: where their sources are."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--ud", type=Path, required=True)
    parser.add_argument("--lemminflect", type=Path, required=True)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--evaluate", action="store_true")
    return parser.parse_args()


def read_treebanks(folder: Path) -> dict[str, list[Tree]]:
    """The sentences of the treebanks to train on and to test with, by name."""
    names = ("ewt-train", "ewt-dev", "ewt-test", "pud-test")
    return {name: list(read_trees(folder / f"en_{name}.conllu.gz")) for name in names}
