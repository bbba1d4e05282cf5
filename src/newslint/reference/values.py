"""The value of an option or a setting as a reader wants it."""

from typing import Any

from newslint.record import value_names


def in_text(value: Any) -> str:
    """The value without quotes and brackets, the entries of long lists counted.

    Of a mapping to records, such as the variants that a consistency rule knows, the keys.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict) and any(value_names(type(v)) for v in value.values()):
        return ", ".join(value)
    if isinstance(value, dict):
        count = f"{len(value):,} entries: " if len(value) > 3 else ""
        return count + (", ".join(f"{k}: {in_text(v)}" for k, v in value.items()) or "none")
    if isinstance(value, list | tuple | set | frozenset):
        items = sorted(value) if isinstance(value, set | frozenset) else value
        count = f"{len(value):,}: " if len(value) > 6 else ""
        return count + (", ".join(map(in_text, items)) or "none")
    return "none" if value in (None, "") else str(value)


def cut(text: str, length: int) -> str:
    """The text, or its beginning with an ellipsis if it has more code points than ``length``."""
    return text if len(text) <= length else text[: length - 1] + "…"
