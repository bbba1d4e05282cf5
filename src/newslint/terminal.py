"""What a terminal shows: text made harmless, its width in columns, lines with styles.

Without colour nothing but plain text is written and rich, 40 ms to import, is left alone.
"""

import os
from collections.abc import Iterable
from functools import cached_property
from typing import Any, TextIO

Piece = tuple[str, str]
"""A text and the name of its style in `STYLES`, or an empty one."""

Line = list[Piece]

DEFAULT_COLUMNS = 100

STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "suggestion": "bold cyan",
    "path": "bold",
    "strong": "bold",
    "gutter": "blue",
    "mark": "bold red",
    "second": "cyan",
    "good": "green",
    "faint": "dim",
}

_END: Piece = ("\n", "")
_TAB_STOP = 4

# Control characters as control pictures; what would reorder or hide text as a dot. The last code
# points of all stand for bytes that could not be decoded (newslint.text_encoding).
_SHOWN: dict[int, int | str] = {code: 0x2400 + code for code in range(0x20)}
_SHOWN[0x7F] = 0x2421
_SHOWN |= dict.fromkeys((*range(0x80, 0xA0), *range(0x10FF80, 0x110000)), "�")
_SHOWN |= dict.fromkeys((0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF), "·")
_SHOWN |= dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "·")
_SHOWN |= dict.fromkeys((0x2028, 0x2029), "¶")


def visible(text: str) -> str:
    """The text fit for a terminal, code point for code point.

    Control characters, which could command the terminal, and invisible ones, which could reorder
    the line, are shown as signs; lone surrogates, which no encoding can write, are replaced.
    """
    if text.isprintable():
        return text
    shown = text.translate(_SHOWN)
    return shown.encode("utf-8", "replace").decode("utf-8") if _has_surrogate(shown) else shown


def one_line(text: str) -> str:
    """The text fit for one line of a terminal, line breaks and tabs as spaces."""
    return visible(" ".join(text.split()) if not text.isprintable() else text)


def expand_tabs(text: str, column: int = 0) -> str:
    """The text with tabs as spaces, where ``column`` columns stand before it."""
    if "\t" not in text:
        return text
    shown = ""
    for k, part in enumerate(text.split("\t")):
        if k:
            shown += " " * (_TAB_STOP - (column + width(shown)) % _TAB_STOP)
        shown += part
    return shown


def width(text: str) -> int:
    """The columns that a visible text takes up."""
    if text.isascii():
        return len(text)
    return sum(map(_width_of, text))


def _width_of(char: str) -> int:
    # Typographic quotes, dashes and dots need no look into the tables.
    if char < "\u0300" or "\u2010" <= char <= "\u2027":
        return 1
    import unicodedata

    if unicodedata.category(char) in ("Mn", "Me", "Cf") or "\u1160" <= char <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _has_surrogate(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)


def columns(out: TextIO) -> int:
    """The width of the terminal that a stream writes to, or a fixed one for files and pipes."""
    try:
        return max(40, os.get_terminal_size(out.fileno()).columns)
    except (OSError, ValueError, AttributeError):
        return DEFAULT_COLUMNS


def wants_color(out: TextIO, choice: str = "auto") -> bool:
    """Whether to write colours: to a terminal that has them, unless NO_COLOR is set.

    FORCE_COLOR asks for them in pipes too (no-color.org, force-color.org). A ``choice`` of
    "always" or "never" outweighs both.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return out.isatty() and os.environ.get("TERM") != "dumb"


class Page:
    """Writes lines of styled text to a stream."""

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self.out = out
        self.color = color

    def write(self, *lines: Line) -> None:
        if self.color:
            self._write_in_color(lines)
        else:
            for line in lines:
                self.out.write("".join(text for text, _ in line).rstrip(" ") + "\n")

    def _write_in_color(self, lines: Iterable[Line]) -> None:
        from rich.text import Text

        pieces = [piece for line in lines for piece in (*line, _END)]
        text = Text.assemble(*((part, STYLES.get(style, style)) for part, style in pieces))
        self._console.print(text, soft_wrap=True, highlight=False, end="")

    @cached_property
    def _console(self) -> Any:
        from rich.console import Console

        # The sixteen colours that every terminal has, in the user's own theme.
        return Console(file=self.out, force_terminal=True, color_system="standard", emoji=False)
