"""On which line of a TOML text a key stands, which tomllib does not say."""

import re
import tomllib

from newslint.lazy_pattern import lazy

KeyPath = tuple[str, ...]

_TOKEN = lazy(
    r"""
    (?P<text> \"{3} (?:\\.|[^\\])*? \"{3,5} | '{3} .*? '{3,5}
            | " (?:\\.|[^"\\])* " | '[^']*' )
    | (?P<space> [^\S\n]+ | \#[^\n]* )
    | (?P<sign> [\[\]{}=,.\n] )
    | (?P<bare> [^\s\[\]{}=,.#"']+ )
    """,
    re.VERBOSE | re.DOTALL,
)


def key_lines(text: str) -> dict[KeyPath, int]:
    """The line (from 1) of each table and key by the way to it, and of each text in a list.

    ``select = ["a"]`` in ``[tool.newslint]`` gives ``("tool", "newslint", "select")`` and the
    same with ``"a"`` behind it. Where a way occurs twice (in an array of tables) the first counts.
    The text must be valid TOML.
    """
    return _Scan(text).lines


class _Scan:
    def __init__(self, text: str) -> None:
        self.lines: dict[KeyPath, int] = {}
        self._tokens: list[tuple[str, str, int]] = []
        line = 1
        for m in _TOKEN.finditer(text):
            if m.lastgroup != "space":
                self._tokens.append((str(m.lastgroup), m[0], line))
            line += m[0].count("\n")
        self._at = 0
        table: KeyPath = ()
        while self._at < len(self._tokens):
            if self._is("\n"):
                self._at += 1
            elif self._is("["):
                while self._is("["):
                    self._at += 1
                table = self._key(())
                while self._is("]"):
                    self._at += 1
            else:
                self._pair(table)

    def _is(self, sign: str) -> bool:
        return self._at < len(self._tokens) and self._tokens[self._at][:2] == ("sign", sign)

    def _skip(self, sign: str) -> None:
        if self._is(sign):
            self._at += 1

    def _pair(self, table: KeyPath) -> None:
        key = self._key(table)
        self._skip("=")
        self._value(key)

    def _key(self, table: KeyPath) -> KeyPath:
        """Reads a key, dotted or not, and notes the line of each of its parts."""
        key = table
        while True:
            kind, token, line = self._tokens[self._at]
            self._at += 1
            key = (*key, _content(token) if kind == "text" else token)
            self.lines.setdefault(key, line)
            if not self._is("."):
                return key
            self._at += 1

    def _value(self, key: KeyPath) -> None:
        if self._is("["):
            self._list(key)
        elif self._is("{"):
            self._inline_table(key)
        else:
            # A number or a time may be parted at its dots.
            while self._at < len(self._tokens) and not any(map(self._is, "\n,]}")):
                self._at += 1

    def _list(self, key: KeyPath) -> None:
        self._skip("[")
        while not self._ends("]"):
            kind, token, line = self._tokens[self._at]
            if kind == "text":
                self.lines.setdefault((*key, _content(token)), line)
            self._value(key)

    def _inline_table(self, key: KeyPath) -> None:
        self._skip("{")
        while not self._ends("}"):
            self._pair(key)

    def _ends(self, sign: str) -> bool:
        """Whether the list or table ends here, once what parts its items is skipped."""
        while self._is("\n") or self._is(","):
            self._at += 1
        if self._is(sign):
            self._at += 1
            return True
        return False


def _content(token: str) -> str:
    return str(tomllib.loads(f"text = {token}")["text"])
