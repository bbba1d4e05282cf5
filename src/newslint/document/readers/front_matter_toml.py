"""Front matter in TOML. tomllib gives values without positions, so the strings are found here."""

import re
from collections.abc import Callable, Iterator

from newslint.document.readers.scalars import BARE, DOUBLE, TOML_LITERAL, BrokenError, Scalar
from newslint.lazy_pattern import lazy

_VOID = lazy(r"(?:[ \t\r\n]+|#[^\r\n]*)*")
_SPACE = lazy(r"[ \t]*")
_TABLE = lazy(r"\[\[?[ \t]*([^\[\]\r\n]+?)[ \t]*\]\]?(?=[ \t]*(?:#[^\r\n]*)?(?:[\r\n]|\Z))")
_NAME = r"(?:[\w-]+|\"[^\"\r\n]*\"|'[^'\r\n]*')"
_KEY = lazy(rf"({_NAME}(?:[ \t]*\.[ \t]*{_NAME})*)[ \t]*=[ \t]*")
_VALUES = (
    (lazy(r'"""(?:\r?\n)?((?:[^"\\]|\\.|""?(?!"))*)"""', re.S), DOUBLE),
    (lazy(r"'''(?:\r?\n)?((?:[^']|''?(?!'))*)'''", re.S), TOML_LITERAL),
    (lazy(r'"((?:[^"\\\r\n]|\\[^\r\n])*)"'), DOUBLE),
    (lazy(r"'([^'\r\n]*)'"), TOML_LITERAL),
    (lazy(r"([+-]?(?:\d[\w+.:-]*(?:[ ]\d\d:[\w:.+-]+)?|inf|nan)|true|false)"), BARE),
)
_LINE_END = lazy(r"[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n|\Z)")
_REPORTED_LINE = lazy(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)")
_LINE_START = lazy(r"(?<=\n)|\A", re.M)


def scan_toml(source: str, start: int, end: int) -> list[Scalar]:
    """The scalars of the table in ``source[start:end]`` in order. Raises BrokenError."""
    try:
        return list(_Scan(source, end).run(start))
    except _LostError as lost:
        raise _reported(source, start, end, lost.position) from None
    except RecursionError:
        raise BrokenError("nested too deep", start) from None


class _LostError(Exception):
    def __init__(self, position: int) -> None:
        super().__init__(position)
        self.position = position


class _Scan:
    def __init__(self, source: str, end: int) -> None:
        self._source = source
        self._end = end
        self._at = 0

    def run(self, start: int) -> Iterator[Scalar]:
        self._at = start
        table = ""
        while True:
            self._skip(_VOID)
            if self._at >= self._end:
                return
            begin = self._at
            if header := _TABLE.match(self._source, begin, self._end):
                table = header[1].replace('"', "") + "."
                self._at = header.end()
                continue
            found = list(self._pair(table))
            line_end = _LINE_END.match(self._source, self._at, self._end)
            if line_end is None:
                raise _LostError(self._at)
            self._at = line_end.end()
            for s in found:
                is_only = len(found) == 1 and s.outer_start == s.outer_end
                outer = (begin, self._at) if is_only else (s.outer_start, s.outer_end)
                yield Scalar(s.name, s.start, s.end, *outer, s.notation)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        if m := pattern.match(self._source, self._at, self._end):
            self._at = m.end()

    def _pair(self, above: str) -> Iterator[Scalar]:
        key = _KEY.match(self._source, self._at, self._end)
        if key is None:
            raise _LostError(self._at)
        self._at = key.end()
        yield from self._value(above + re.sub(r"[\"' \t]", "", key[1]))

    def _value(self, name: str, *, in_list: bool = False) -> Iterator[Scalar]:
        source, at = self._source, self._at
        opening = source[at : at + 1]
        if opening == "[":
            yield from self._sequence("]", lambda: self._value(name, in_list=True))
            return
        if opening == "{":
            yield from self._sequence("}", lambda: self._pair(name + "."))
            return
        matches = ((p.match(source, at, self._end), notation) for p, notation in _VALUES)
        m, notation = next(((m, n) for m, n in matches if m), (None, BARE))
        if m is None:
            raise _LostError(at)
        self._at = m.end()
        outer_end = m.end()
        if in_list:
            comma = re.compile(r"\s*,[ \t]*").match(source, outer_end, self._end)
            outer_end = comma.end() if comma else outer_end
        yield Scalar(name, *m.span(1), at, outer_end if in_list else at, notation)

    def _sequence(self, closing: str, item: Callable[[], Iterator[Scalar]]) -> Iterator[Scalar]:
        begin = self._at
        self._at += 1
        while True:
            self._skip(_VOID)
            if self._source[self._at : self._at + 1] == closing and self._at < self._end:
                self._at += 1
                return
            if self._at >= self._end:
                raise _LostError(begin)
            yield from item()
            self._skip(_VOID)
            if self._source[self._at : self._at + 1] == ",":
                self._at += 1
            elif self._source[self._at : self._at + 1] != closing:
                raise _LostError(self._at)


def _reported(source: str, start: int, end: int, position: int) -> BrokenError:
    """What tomllib says is wrong, for it says it well."""
    import tomllib

    try:
        tomllib.loads(source[start:end].replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        message = str(error)
        m = _REPORTED_LINE.search(message)
        if m and m[1]:
            lines = [x.end() for x in _LINE_START.finditer(source[start:end])]
            line = min(int(m[1]), len(lines))
            position = min(end, start + lines[line - 1] + int(m[2]) - 1)
        return BrokenError(message[: m.start()] if m else message, position)
    return BrokenError("a value in a form that is not known", position)
