"""Compile letters.bin and gaps.bin: which letters stand in a row in the words of the lexicon.

    python scripts/compile_letters.py

Reads the compiled lexicon (scripts/compile_lexicon.py), so its sources and notices are the same.
letters.bin has one bit for each of 27³ triples, numbered as
`newslint.language.letters.trigram_number` does, set for those of common words. gaps.bin has the
tables of `newslint.language.near_words`, made of all words but the rarest.
"""

import sys
from array import array
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from newslint.language import letters, near_words  # noqa: E402
from newslint.language.compiled_data import DATA  # noqa: E402
from newslint.language.letters import EDGE, trigram_number  # noqa: E402
from newslint.language.lexicon import Entry, lexicon  # noqa: E402
from newslint.language.near_words import TABLE, gap_number, symbols  # noqa: E402

COMMON_BAND = 60
NEAR_BAND = 70
"""The rarest words that are suggested, or that cast doubt on what is near them."""
NEAR_FREQUENCY = 3.0
"""The Zipf value from which a word of a rarer band is looked at as well."""


def main() -> None:
    words = list(entries())
    Path(DATA, letters.FILE).write_bytes(triples(words))
    Path(DATA, near_words.FILE).write_bytes(gaps(words))


def entries() -> Iterator[tuple[str, Entry]]:
    words = lexicon()
    for index in range(len(words)):
        yield words.form_at(index), words.entry_at(index)


def triples(words: list[tuple[str, Entry]]) -> bytes:
    bits = bytearray((27**3 + 7) // 8)
    for word, entry in words:
        plain = word.isascii() and word.isalpha() and word.islower()
        if not plain or entry.band > COMMON_BAND or not entry.known or "word" not in entry.kinds:
            continue
        row = f"{EDGE}{word}{EDGE}".encode()
        for i in range(len(row) - 2):
            k = trigram_number(row[i : i + 3])
            bits[k >> 3] |= 1 << (k & 7)
    print(f"{sum(byte.bit_count() for byte in bits):,} of {27**3:,} triples, {len(bits):,} bytes")
    return bytes(bits)


def gaps(words: list[tuple[str, Entry]]) -> bytes:
    third, second = array("I", bytes(4 * TABLE)), array("I", bytes(4 * TABLE))
    for word, entry in words:
        if entry.band > NEAR_BAND and entry.frequency < NEAR_FREQUENCY:
            continue
        row = symbols(word.lower())
        for a, b, c, d in zip(row, row[1:], row[2:], row[3:], strict=False):
            third[gap_number(a, b, d)] |= 1 << c
            second[gap_number(a, c, d)] |= 1 << b
    print(f"{sum(fitting.bit_count() for fitting in third):,} rows of four letters")
    return third.tobytes() + second.tobytes()


if __name__ == "__main__":
    main()
