"""Values of front matter as they are written: what is notation in them, and how to write more."""

import re
from collections.abc import Callable

from newslint.document.prose import Cut, Encoder
from newslint.lazy_pattern import lazy
from newslint.record import FrozenRecord


class Notation(FrozenRecord):
    """How a value is written: the cuts that leave what it says, and the way to write in it."""

    cuts: Callable[[str, int, int], list[Cut]]
    encoder: Encoder


class Scalar(FrozenRecord):
    """A value of front matter under its dotted name.

    ``start``/``end`` span what stands between the quotation marks of the format,
    ``outer_start``/``outer_end`` what would go with it, key included.
    """

    name: str
    start: int
    end: int
    outer_start: int
    outer_end: int
    notation: Notation

    def value(self, source: str) -> str:
        """What the value says."""
        parts = []
        at = self.start
        for start, end, text in self.notation.cuts(source, self.start, self.end):
            parts += [source[at:start], text]
            at = end
        return "".join([*parts, source[at : self.end]])


_FOLD = lazy(r"[ \t]*(?:\r\n?|\n)\s*")
_ESCAPE = lazy(
    r"\\(?:[uU]([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
    r"|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|((?:\r\n?|\n)\s*)|(.))"
    r"|([ \t]*(?:\r\n?|\n)\s*)",
    re.S,
)
_LETTERS = {
    "n": " ", "r": " ", "t": "\t", "b": "", "f": " ", "0": "", "a": "", "v": " ", "e": "",
    "N": " ", "_": "\xa0", "L": " ", "P": " ",
}  # fmt: skip


def _folds(source: str, start: int, end: int) -> list[Cut]:
    if source.find("\n", start, end) < 0 and source.find("\r", start, end) < 0:
        return []
    return [(*m.span(), " ") for m in _FOLD.finditer(source, start, end)]


def _doubled_quotes(source: str, start: int, end: int) -> list[Cut]:
    cuts = _folds(source, start, end)
    at = source.find("''", start, end)
    while at >= 0:
        cuts.append((at, at + 1, ""))
        at = source.find("''", at + 2, end)
    return sorted(cuts)


def _escapes(source: str, start: int, end: int) -> list[Cut]:
    if source.find("\\", start, end) < 0:
        return _folds(source, start, end)
    return [(*m.span(), _unescaped(m)) for m in _ESCAPE.finditer(source, start, end)]


def _unescaped(m: re.Match[str]) -> str:
    if m[1]:
        pair = bytes.fromhex(m[1] + m[2])
        return pair.decode("utf-16-be", "replace")
    if code := m[3] or m[4] or m[5]:
        number = int(code, 16)
        return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
    if m[6]:
        return ""
    if m[8]:
        return " "
    return _LETTERS.get(m[7], m[7])


def _in_double_quotes(text: str, source: str, start: int) -> str | None:  # noqa: ARG001
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _in_yaml_single_quotes(text: str, source: str, start: int) -> str | None:  # noqa: ARG001
    return text.replace("'", "''")


def _in_toml_literal(text: str, source: str, start: int) -> str | None:  # noqa: ARG001
    return None if "'" in text else text


def _in_yaml_plain(text: str, source: str, start: int) -> str | None:  # noqa: ARG001
    """Nothing that could end the value or make it something else."""
    if set(text) & set(":#[]{},\n\r") or text[:1] in set("-?&*!|>'\"%@`"):
        return None
    return text


def _in_yaml_block(text: str, source: str, start: int) -> str | None:  # noqa: ARG001
    return None if "\n" in text or "\r" in text else text


YAML_PLAIN = Notation(_folds, _in_yaml_plain)
YAML_SINGLE = Notation(_doubled_quotes, _in_yaml_single_quotes)
YAML_BLOCK = Notation(_folds, _in_yaml_block)
DOUBLE = Notation(_escapes, _in_double_quotes)
TOML_LITERAL = Notation(_folds, _in_toml_literal)
BARE = Notation(_folds, _in_yaml_plain)


class BrokenError(Exception):
    """Front matter that cannot be read: what is wrong, and where in the source."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position
