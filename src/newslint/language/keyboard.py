"""Which keys lie side by side."""

from __future__ import annotations

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LETTERS = sorted("".join(_ROWS))


def _neighbours() -> frozenset[str]:
    pairs = set()
    for row, keys in enumerate(_ROWS):
        for i, key in enumerate(keys):
            near = keys[i + 1 : i + 2]
            if row + 1 < len(_ROWS):
                near += _ROWS[row + 1][max(0, i - 1) : i + 1]
            pairs |= {key + other for other in near} | {other + key for other in near}
    return frozenset(pairs)


NEIGHBOURS = _neighbours()
"""Pairs of lower-case letters whose keys lie side by side, in either order."""


def neighbour_keys(letter: str) -> str:
    """The lower-case letters on the keys around that of a lower-case letter."""
    return "".join(other for other in _LETTERS if letter + other in NEIGHBOURS)
