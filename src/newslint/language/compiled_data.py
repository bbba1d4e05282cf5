"""The files of word data that ship with newslint."""

import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from array import array

DATA = os.path.join(os.path.dirname(__file__), "data")
"""The folder they are in. A text, for pathlib takes 3 ms to import."""


def read_data(name: str) -> bytes:
    """What a file of that name holds."""
    with open(os.path.join(DATA, name), "rb") as file:
        return file.read()


def mapped_data(name: str) -> memoryview:
    """What a file of that name holds, mapped into memory: for what is looked up here and there."""
    from mmap import ACCESS_READ, mmap

    with open(os.path.join(DATA, name), "rb") as file:
        return memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))


def numbers_of(data: bytes | memoryview) -> "array[int]":
    """Signed 16-bit numbers as the compiled files hold them, little-endian.

    Megabytes of them are best handed over as a view: each copy costs half a millisecond.
    """
    from array import array

    numbers = array("h")
    numbers.frombytes(data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def mapped_trie(name: str) -> Any:
    """The ``marisa_trie.Trie`` in a file of that name, mapped into memory."""
    import marisa_trie

    return marisa_trie.Trie().mmap(os.path.join(DATA, name))
