"""Fit the weights by which likely-typo judges unknown words (src/newslint/checks/typo_weights.py).

    python scripts/calibrate_typos.py ARTICLES.jsonl --slips REAL.txt --pairs PAIRS.jsonl

ARTICLES holds edited news, an object with ``text`` and ``format`` a line. Its unknown words are the
evidence against, but for those that REAL lists, one a line, by somebody who read them. For
evidence, slips are made in the same articles at random: once, and again at every place of the word,
for who does not know a spelling repeats it. Each ``wrong`` of PAIRS is put into a neutral sentence.
A logistic regression finds the weights; their scale and the bias are then fitted to the articles
alone, so that the probabilities are those of edited news.
"""

import argparse
import json
import math
import random
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from newslint.checks.typo_evidence import (  # noqa: E402
    of_the_form,
    of_the_place,
    of_the_reading,
    readings,
)
from newslint.checks.typo_sightings import sightings  # noqa: E402
from newslint.document.document import Document  # noqa: E402
from newslint.document.readers import read_document  # noqa: E402
from newslint.document.words import WORD  # noqa: E402
from newslint.language.keyboard import neighbour_keys  # noqa: E402
from newslint.language.lexicon import lexicon  # noqa: E402

SEED = 11
SLIPS_PER_ARTICLE = 2
WEIGHT = {"noise": 1.0, "real": 10.0, "made": 0.27, "again": 0.1, "pair": 0.12}
"""What one example counts in the regression."""
ROUNDS = 400
SHRINKAGE = 1.0
KINDS_OF_SLIP = {"drop": 25, "double": 18, "swap": 22, "wrong": 20, "vowel": 10, "extra": 5,
                 "accent": 2}  # fmt: skip
"""How often each is made, roughly as in typing."""
ACCENTS = "\u0300\u0301\u0302\u0306\u0308"
RUN_TOGETHER = 0.06
"""How often a word is run together with the next instead."""


@dataclass
class Example:
    word: str
    facts: list[str]
    kind: str


def facts_in(document: Document, only: str | None = None) -> Iterator[tuple[str, list[str]]]:
    """Each unknown word of an article, or the one asked for, with the facts that hold of it."""
    unknown = lexicon().unknown(document.distinct_words)
    if only is not None and only not in unknown:
        return
    for sighting in sightings(document, unknown):
        word = sighting.word
        if only is not None and word != only:
            continue
        found = readings(sighting)
        if any(candidate.word.lower() == word.lower() for candidate in found):
            continue
        reading = of_the_reading(sighting, found, document.distinct_words)
        form = of_the_form(word, sighting.times)
        yield word, [*form, *of_the_place(sighting), *reading]


def with_slip(word: str, chance: random.Random) -> str:
    i = chance.randrange(0 if chance.random() < 0.1 else min(1, len(word) - 1), len(word))
    kind = chance.choices(list(KINDS_OF_SLIP), list(KINDS_OF_SLIP.values()))[0]
    head, letter, tail = word[:i], word[i], word[i + 1 :]
    near = neighbour_keys(letter.lower()) or "e"
    if kind == "drop":
        return head + tail
    if kind == "double":
        return head + letter + letter + tail
    if kind == "swap":
        return head + tail[:1] + letter + tail[1:]
    if kind == "accent" and letter in "aeiou":
        return head + unicodedata.normalize("NFC", letter + chance.choice(ACCENTS)) + tail
    if kind in {"vowel", "accent"}:
        return head + chance.choice("aeiou") + tail if letter in "aeiou" else word
    return head + chance.choice(near) + (letter if kind == "extra" else "") + tail


def examples(args: argparse.Namespace) -> Iterator[Example]:
    chance = random.Random(SEED)
    real = set(args.slips.read_text("utf-8").split())
    for line in args.articles.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        form = "markdown" if row.get("format") == "markdown" else "text"
        document = read_document(text, format=form)
        for word, facts in facts_in(document):
            yield Example(word, facts, "real" if word in real else "noise")
        for (start, end), wrong in slips_in(document, chance):
            once = text[:start] + wrong + text[end:]
            everywhere = re.sub(rf"\b{re.escape(text[start:end])}\b", wrong, text)
            for spoilt, kind in {everywhere: "again", once: "made"}.items():
                for word, facts in facts_in(read_document(spoilt, format=form), wrong):
                    yield Example(word, facts, kind)
    for line in args.pairs.read_text("utf-8").splitlines():
        wrong = json.loads(line)["wrong"]
        sentence = read_document(f"The report said that {wrong} was mentioned twice.")
        for word, facts in facts_in(sentence, wrong):
            yield Example(word, facts, "pair")


def slips_in(document: Document, chance: random.Random) -> Iterator[tuple[tuple[int, int], str]]:
    """Source spans of words of the body, each with what a slip makes of it."""
    words = [
        m
        for block in document.body
        for m in WORD.finditer(document.text, block.start, block.end)
        if len(m.group()) > 1 and document.language_of(block) == "en"
    ]
    for m in chance.sample(words, min(len(words), SLIPS_PER_ARTICLE)):
        span = m.span()
        wrong = with_slip(m.group(), chance)
        following = WORD.match(document.text, m.end() + 1)
        if following is not None and chance.random() < RUN_TOGETHER:
            span = m.start(), following.end()
            wrong = m.group() + following.group()
        start, end = document.source_span(*span)
        right = document.text[slice(*span)]
        if wrong.lower() != right.lower() and document.source[start:end] == right:
            yield (start, end), wrong


def descend(
    gradient: Callable[[list[float]], list[float]], size: int, rounds: int, step: float
) -> list[float]:
    """The minimum of a function of `size` numbers by its gradient (AdaGrad)."""
    values, seen = [0.0] * size, [1e-6] * size
    for _ in range(rounds):
        for i, slope in enumerate(gradient(values)):
            seen[i] += slope * slope
            values[i] -= step * slope / math.sqrt(seen[i])
    return values


def fitted(found: list[Example]) -> tuple[float, dict[str, float]]:
    """Bias and weights."""
    names = sorted({fact for example in found for fact in example.facts})
    place = {name: i + 1 for i, name in enumerate(names)}
    rows = [
        ([0, *(place[f] for f in e.facts)], float(e.kind != "noise"), WEIGHT[e.kind]) for e in found
    ]

    def slopes(values: list[float]) -> list[float]:
        slope = [0.0, *(SHRINKAGE * value for value in values[1:])]
        for held, wanted, weight in rows:
            error = weight * (logistic(sum(values[i] for i in held)) - wanted)
            for i in held:
                slope[i] += error
        return slope

    values = descend(slopes, len(names) + 1, ROUNDS, 0.5)
    on_news = [(row, w) for row, e in zip(rows, found, strict=True) if (w := e.kind) in NEWS]
    scores = [(sum(values[i] for i in row[0]), row[1]) for row, _ in on_news]

    def scale_slopes(line: list[float]) -> list[float]:
        errors = [(logistic(line[0] + (1 + line[1]) * s) - wanted, s) for s, wanted in scores]
        return [sum(e for e, _ in errors), sum(e * s for e, s in errors)]

    bias, scale = descend(scale_slopes, 2, 10 * ROUNDS, 0.3)
    values = [(1 + scale) * value for value in values]
    return values[0] + bias, {name: round(values[i], 1) for name, i in place.items()}


NEWS = {"noise", "real"}


def logistic(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--slips", type=Path, required=True)
    parser.add_argument("--pairs", type=Path, required=True)
    args = parser.parse_args()
    found = list(examples(args))
    sizes = Counter(example.kind for example in found)
    bias, weights = fitted(found)
    shares = Counter((example.kind, fact) for example in found for fact in set(example.facts))
    print(f"{dict(sizes)}\nBIAS = {bias:.1f}")
    for fact, weight in sorted(weights.items(), key=lambda item: -item[1]):
        held = "".join(f"{100 * shares[kind, fact] / sizes[kind]:7.1f}" for kind in WEIGHT)
        print(f'    "{fact}": {weight},'.ljust(36) + f"# {held}")
    scored = sorted(
        ((bias + sum(weights[f] for f in e.facts), e) for e in found if e.kind in NEWS),
        key=lambda pair: -pair[0],
    )
    print("   p  real noise  found: made  again  pairs")
    for least in (0.9, 0.75, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05, 0.02, 0.01):
        counts = Counter(e.kind for odds, e in scored if logistic(odds) >= least)
        shown = [
            sum(logistic(bias + sum(weights[f] for f in e.facts)) >= least for e in found
                if e.kind == kind) / sizes[kind]
            for kind in ("made", "again", "pair")
        ]  # fmt: skip
        found_of_kinds = " ".join(f"{share:6.1%}" for share in shown)
        print(f"{least:5} {counts['real']:4} {counts['noise']:5}       {found_of_kinds}")
    for odds, example in scored[:80]:
        print(f"{logistic(odds):.2f} {example.kind} {example.word}")


if __name__ == "__main__":
    main()
