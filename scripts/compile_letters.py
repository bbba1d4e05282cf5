"""Compile letters.bin: which three letters in a row occur in the common words of the lexicon.

    python scripts/compile_letters.py

Reads the compiled lexicon (scripts/compile_lexicon.py), so its sources and notices are the same.
One bit for each of 27³ triples, numbered as `newslint.language.letters.trigram_number` does.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from newslint.language.compiled_data import DATA  # noqa: E402
from newslint.language.letters import EDGE, FILE, trigram_number  # noqa: E402
from newslint.language.lexicon import lexicon  # noqa: E402

COMMON_BAND = 60


def main() -> None:
    words = lexicon()
    bits = bytearray((27**3 + 7) // 8)
    for index in range(len(words)):
        entry = words.entry_at(index)
        word = words.form_at(index)
        plain = word.isascii() and word.isalpha() and word.islower()
        if not plain or entry.band > COMMON_BAND or not entry.known or "word" not in entry.kinds:
            continue
        symbols = f"{EDGE}{word}{EDGE}".encode()
        for i in range(len(symbols) - 2):
            k = trigram_number(symbols[i : i + 3])
            bits[k >> 3] |= 1 << (k & 7)
    Path(DATA, FILE).write_bytes(bits)
    print(f"{sum(byte.bit_count() for byte in bits):,} of {27**3:,} triples, {len(bits):,} bytes")


if __name__ == "__main__":
    main()
