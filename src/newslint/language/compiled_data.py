"""The files of word data that ship with newslint."""

import json
import os
import sys
from collections.abc import Sequence
from typing import Any

from newslint.mapped_file import mapped_file

DATA = os.path.join(os.path.dirname(__file__), "data")
"""The folder they are in. A text, for pathlib takes 3 ms to import."""


def read_data(name: str) -> bytes:
    """What a file of that name holds."""
    with open(os.path.join(DATA, name), "rb") as file:
        return file.read()


def mapped_data(name: str, *, at_once: bool = False) -> memoryview:
    """What a file of that name holds, mapped into memory: for what is looked up here and there;
    ``at_once`` if one look touches most of its pages."""
    return mapped_file(os.path.join(DATA, name), at_once=at_once)


def headed(data: memoryview) -> tuple[Any, memoryview]:
    """The JSON that a file begins with, after its length in four bytes, and what follows it."""
    end = 4 + int.from_bytes(data[:4], "little")
    return json.loads(data[4:end].tobytes()), data[end:]


def numbers_of(data: memoryview) -> Sequence[int]:
    """Signed 16-bit numbers as the compiled files hold them, little-endian.

    They are read where they lie, as fast as from an array, which would be a copy; so are slices.
    """
    if sys.byteorder == "little":
        return data.cast("h")
    from array import array

    numbers = array("h", data.tobytes())
    numbers.byteswap()
    return memoryview(numbers)


def mapped_trie(name: str) -> Any:
    """The ``marisa_trie.Trie`` in a file of that name, mapped into memory."""
    import marisa_trie

    return marisa_trie.Trie().mmap(os.path.join(DATA, name))
