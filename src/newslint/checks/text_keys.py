"""Keys of texts: eight bytes that stand for a text where articles are compared."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newslint.hashing import blake2b

if TYPE_CHECKING:
    from array import array


def text_key(text: str) -> int:
    """A hash of 64 bits, the same in every process; letter case makes no difference."""
    hashed = blake2b(text.lower().encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(hashed.digest(), "little")


def pack(keys: Iterable[int]) -> bytes:
    """Distinct keys as bytes, eight each, in order."""
    from array import array

    return array("Q", sorted(set(keys))).tobytes()


def unpack(packed: bytes) -> "array[int]":
    """The reverse of `pack`."""
    from array import array

    return array("Q", packed)
