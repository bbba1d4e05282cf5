"""Compile the lexicon of newslint from SCOWL, WordNet's text and the hand-written word files.

    python scripts/compile_lexicon.py [--scowl DIR] [--wordnet DIR]

Needs Debian's packages ``scowl`` (the words) and ``wordnet-base`` (how often they occur in its
definitions and its tagged corpus). Reads {frequent,supplement,demoted}.txt in
src/newslint/language/data and writes lexicon.* beside them; scripts/compile_sounds.py has to run
next. What the files hold is told in docs/lexicon.md.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import marisa_trie

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from newslint.language import compiled_data, inflection  # noqa: E402
from newslint.language.edits import one_edit  # noqa: E402
from newslint.language.lexicon import (  # noqa: E402
    BANDS,
    DIALECTS,
    KNOWN_BAND,
    pack,
)
from newslint.language.sounds import unaccented  # noqa: E402

DATA = Path(compiled_data.DATA)
CATEGORY_DIALECT = {
    "american": "en-US",
    "british": "en-GB",
    "british_z": "en-GB-oxendict",
    "canadian": "en-CA",
    "australian": "en-AU",
}
SUBCATEGORY_KIND = {
    "words": "word",
    "proper-names": "name",
    "upper": "upper",
    "abbreviations": "abbreviation",
    "contractions": "contraction",
    "roman-numerals": "abbreviation",
}
JARGON_BAND = 80
"""Where the words of special-hacker go: many are no English outside a terminal."""

BAND_ZIPF = dict(zip(BANDS, (4.2, 3.7, 2.9, 2.6, 2.3, 2.0, 1.8, 1.4, 0.7, 0.2), strict=True))
"""Zipf value expected of the words of a band that frequent.txt lacks, before any is counted."""
MOST_ZIPF = dict(zip(BANDS, (4.4, 4.3, 3.8, 3.5, 3.2, 3.0, 2.8, 2.5, 2.0, 1.5), strict=True))
"""… and what counting may raise it to: dictionaries speak of plants more than newspapers do."""
NAME_ZIPF_LOSS = 0.8
"""Names of a band are rarer in running text than its words (the census lists came in at 50)."""
UPPER_ZIPF_LOSS = 0.2
UNSEEN_ZIPF_LOSS = 0.2
COUNT_TRUST = 0.7
"""How far a well-sighted word goes from the value of its band to that of its count."""

NAME_BAND = 95
"""Names of this band are too many and too rare to be taken on trust beside a common word."""
SUSPECT_NEIGHBOUR_BAND = {NAME_BAND: 35, 80: 35, 70: 20, 60: 20}
"""How common the neighbour of a word of this band must be to cast doubt on it."""
SUSPECT_ZIPF_GAP = 4.0
"""… and how much commoner it must be, for an ordinary word of band 70."""
SUPPLEMENT_BAND = 50


@dataclass
class Record:
    """What the sources say of one form."""

    band: int = 95
    kinds: set[str] = field(default_factory=set)
    variants: dict[str, int] = field(default_factory=dict)
    demoted: bool = False
    suspect: bool = False
    zipf: float = 0.0

    def add(self, band: int, kind: str, dialects: Iterable[str], level: int) -> None:
        self.band = min(self.band, band)
        self.kinds.add(kind)
        for dialect in dialects:
            self.variants[dialect] = min(level, self.variants.get(dialect, level))


Records = dict[str, Record]


def read_scowl(folder: Path) -> Records:
    records: Records = defaultdict(Record)
    american_variants: list[tuple[str, int]] = []
    for path in sorted(folder.glob("*-*.*")):
        category, rest = path.stem.split("-", 1)
        band = int(path.suffix[1:])
        for word in path.read_text("utf-8").split():
            if word.endswith(("'s", "s'")) and category != "special":
                continue
            if category == "special":
                jargon = rest == "hacker"
                kind = "word" if jargon else SUBCATEGORY_KIND[rest]
                records[word].add(JARGON_BAND if jargon else band, kind, DIALECTS, 0)
                continue
            kind = SUBCATEGORY_KIND[rest]
            if category == "english":
                records[word].add(band, kind, DIALECTS, 0)
            elif category in CATEGORY_DIALECT:
                records[word].add(band, kind, [CATEGORY_DIALECT[category]], 0)
            elif category.startswith("variant_"):
                records[word].add(band, kind, (), 0)
                american_variants.append((word, int(category[-1])))
            else:
                name, _, digit = category.partition("_variant_")
                dialects = [CATEGORY_DIALECT[name]]
                if name == "british":
                    dialects.append(CATEGORY_DIALECT["british_z"])
                records[word].add(band, kind, dialects, int(digit))
    for word, level in american_variants:
        records[word].variants.setdefault("en-US", level)
    return dict(records)


def add_unaccented(records: Records) -> None:
    """SCOWL lists "café" alone where English also writes "cafe"."""
    for word in [w for w in records if not w.isascii()]:
        plain = unaccented(word)
        if plain.isascii() and plain not in records:
            listed = records[word]
            records[plain] = replace(
                listed, kinds=set(listed.kinds), variants=dict(listed.variants)
            )


def supplement_lines(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Word and flags of every entry of a hand-written file (blank and ``#`` lines skipped)."""
    for line in path.read_text("utf-8").splitlines():
        entry = line.split("#", 1)[0].split()
        if entry:
            yield entry[0], entry[1:]


def inflected(word: str, flags: Iterable[str]) -> Iterator[str]:
    yield word
    if "n" in flags:
        yield word + "s" if word.isupper() else inflection.plural(word)
    if "v" in flags:
        yield inflection.third_person(word)
        yield inflection.regular_past(word)
        yield inflection.present_participle(word)


def add_supplement(records: Records, path: Path) -> set[str]:
    """Adds the hand-written words; returns every form that came of them."""
    added = set()
    for word, flags in supplement_lines(path):
        options = dict(flag.split("=") for flag in flags if "=" in flag)
        band = int(options.get("band", SUPPLEMENT_BAND))
        kind = options.get("kind", "word" if word[0].islower() else "upper")
        dialects = options.get("dialect", ",".join(DIALECTS)).split(",")
        for form in inflected(word, flags):
            record = records.setdefault(form, Record())
            if record.band > band or "dialect" in options:
                record.variants = {}
            record.add(band, kind, dialects, 0)
            added.add(form)
    return added


def demote(records: Records, path: Path) -> None:
    """Marks the words of the file; KeyError for one that is not listed, and needs no line."""
    for line in path.read_text("utf-8").splitlines():
        word = line.split("#", 1)[0].partition(":")[0].strip()
        if word:
            records[word].demoted = True


def count_wordnet(folder: Path) -> Counter[str]:
    """Occurrences of each form in WordNet's definitions and examples and its tagged corpus."""
    counts: Counter[str] = Counter()
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text("latin-1").splitlines():
            if not line.startswith("  "):
                gloss = line.partition(" | ")[2]
                counts.update(re.findall(r"[A-Za-z]+(?:'[a-z]+)?", gloss.lower()))
    for line in (folder / "cntlist.rev").read_text("latin-1").splitlines():
        sense, _, count = line.split()
        counts[sense.partition("%")[0]] += int(count)
    return counts


def read_frequent(path: Path) -> dict[str, float]:
    """Zipf values of the words of the hand-written file."""
    found: dict[str, float] = {}
    zipf = 0.0
    for line in path.read_text("utf-8").splitlines():
        for word in () if line.startswith("#") else line.split():
            if word.endswith(":"):
                zipf = float(word[:-1])
            else:
                found[word] = zipf
    return found


def estimate_frequencies(
    records: Records, counts: Counter[str], frequent: dict[str, float]
) -> None:
    """Zipf value (log10 of occurrences in 10^9 words).

    Of common words by hand, of others from the band, moved by what was counted.
    """
    total = counts.total()
    for word, record in records.items():
        if word in frequent:
            record.zipf = frequent[word]
            continue
        zipf = BAND_ZIPF[record.band]
        if not record.kinds & {"word", "contraction"}:
            zipf -= NAME_ZIPF_LOSS if "name" in record.kinds else UPPER_ZIPF_LOSS
        elif seen := counts[word]:
            counted = math.log10((seen + 0.5) / total) + 9
            trust = COUNT_TRUST * seen / (seen + 1)
            zipf = min(zipf + trust * (counted - zipf), MOST_ZIPF[record.band])
        else:
            zipf -= UNSEEN_ZIPF_LOSS
        record.zipf = max(0.0, zipf)


def mark_suspects(records: Records, trusted: set[str]) -> None:
    """Rare words one slip away from a common one, which in a newspaper are that slip."""
    common = {
        word: record
        for word, record in records.items()
        if record.band <= max(SUSPECT_NEIGHBOUR_BAND.values()) and not record.demoted
    }
    for word, record in records.items():
        doubtful = word.istitle() if record.band == NAME_BAND else word.islower()
        if doubtful and record.band in SUSPECT_NEIGHBOUR_BAND and word not in trusted:
            record.suspect = any(
                near in common
                and casts_doubt(common[near], record, word)
                and not same_family(word, near)
                for near in one_edit(word.lower())
            )


def casts_doubt(near: Record, record: Record, word: str) -> bool:
    if near.band > SUSPECT_NEIGHBOUR_BAND[record.band]:
        return False
    if record.band >= 80 or record.kinds == {"abbreviation"}:
        return True
    if record.band == 60:
        return False
    return len(word) < 4 or near.zipf - record.zipf >= SUSPECT_ZIPF_GAP


def same_family(word: str, near: str) -> bool:
    """An inflection, or an agent beside its verb form (influencer, influenced)."""
    if near in {word[:-1], word + "s"} and word[-1] in "sd":
        return True
    agent = re.sub(r"rs?$", "", word)
    return word.endswith(("er", "ers")) and near in {agent + "d", agent + "s"}


def write_words(records: Records, folder: Path) -> None:
    trie = marisa_trie.Trie(records)
    packed = [pack(**vars(records[trie.restore_key(i)])) for i in range(len(trie))]
    classes = {value: i for i, value in enumerate(sorted(set(packed)))}
    table = array("Q", sorted(classes))
    members = array("H", [classes[value] for value in packed])
    header = array("Q", [len(table)])
    trie.save(str(folder / "lexicon.marisa"))
    (folder / "lexicon.bin").write_bytes(header.tobytes() + table.tobytes() + members.tobytes())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scowl", type=Path, default=Path("/usr/share/dict/scowl"))
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))
    options = parser.parse_args()
    records = read_scowl(options.scowl)
    add_unaccented(records)
    added = add_supplement(records, DATA / "supplement.txt")
    demote(records, DATA / "demoted.txt")
    frequent = read_frequent(DATA / "frequent.txt")
    estimate_frequencies(records, count_wordnet(options.wordnet), frequent)
    mark_suspects(records, trusted=added)
    write_words(records, DATA)
    size = sum(path.stat().st_size for path in DATA.glob("lexicon.*"))
    known = sum(record.band <= KNOWN_BAND and not record.suspect for record in records.values())
    print(f"{len(records):,} forms, {known:,} of them plausible, {size:,} bytes")


if __name__ == "__main__":
    main()
