"""Compile sounds.*: the words that may be suggested, by how they sound.

    python scripts/compile_sounds.py

Reads the compiled lexicon (scripts/compile_lexicon.py), so its sources and notices are the same.
The layout is told in `newslint.language.sound_index.SoundIndex`.
"""

import sys
from array import array
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import marisa_trie

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from newslint.language.compiled_data import DATA  # noqa: E402
from newslint.language.letter_pairs import mark  # noqa: E402
from newslint.language.lexicon import Entry, lexicon  # noqa: E402
from newslint.language.sound_index import KEYS, WORDS, shelf_tag  # noqa: E402
from newslint.language.sounds import CODES, sound_key  # noqa: E402

SUGGESTED_BAND = 60
SHORTEST = 3


def main() -> None:
    by_key: dict[str, list[str]] = defaultdict(list)
    for word in suggestible():
        by_key[sound_key(word)].append(word)
    by_shelf: dict[tuple[str, int], list[str]] = defaultdict(list)
    for key in sorted(by_key):
        by_shelf[key[:1], shelf_tag(key)].append(key)
    trie = marisa_trie.Trie(by_key)
    starts, sizes = array("I", bytes(4 * len(trie))), array("H", bytes(2 * len(trie)))
    tags, offsets, firsts, openings, marks = (array("I") for _ in range(5))
    text = bytearray()
    shelves = sorted(by_shelf, key=lambda shelf: (CODES.find(shelf[0]), shelf[0], shelf[1]))
    for code in CODES:
        openings.append(sum(CODES.find(opening) < CODES.index(code) for opening, _ in shelves))
    for shelf in shelves:
        tags.append(shelf[1])
        offsets.append(len(text))
        firsts.append(len(marks))
        for key in by_shelf[shelf]:
            starts[trie[key]] = len(text)
            text += "".join(f"{word}\n" for word in sorted(by_key[key])).encode()
            sizes[trie[key]] = len(text) - 1 - starts[trie[key]]
            marks.extend(map(mark, sorted(by_key[key])))
    openings.append(len(shelves))
    offsets.append(len(text))
    firsts.append(len(marks))
    parts = [array("I", [len(trie), len(tags), len(marks)]), starts, tags, offsets, firsts]
    content = b"".join(p.tobytes() for p in [*parts, openings, marks, sizes]) + text
    trie.save(str(Path(DATA, KEYS)))
    Path(DATA, WORDS).write_bytes(content)
    print(
        f"{len(marks):,} words, {len(trie):,} keys, {len(tags):,} shelves, {len(content):,} bytes"
    )


def suggestible() -> Iterator[str]:
    words = lexicon()
    for index in range(len(words)):
        word = words.form_at(index)
        if len(word) >= SHORTEST and is_suggestible(words.entry_at(index)):
            yield word


def is_suggestible(entry: Entry) -> bool:
    return (
        entry.band <= SUGGESTED_BAND
        and not entry.demoted
        and entry.variant == 0
        and bool(entry.kinds & {"word", "upper", "name", "contraction"})
    )


if __name__ == "__main__":
    main()
