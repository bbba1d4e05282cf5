"""Front matter in JSON, as Hugo reads it: an object at the top of the file."""

import re
from collections.abc import Iterator

from newslint.document.readers.scalars import BARE, DOUBLE, BrokenError, Scalar
from newslint.lazy_pattern import lazy

_TOKEN = lazy(r"\"((?:[^\"\\]|\\.)*)\"|[{}\[\]:,]|[^\s{}\[\]:,\"]+")
_SPACE = lazy(r"\s*")


def json_end(source: str, start: int) -> int:
    """Where the object that begins at ``start`` ends. Raises BrokenError."""
    import json

    try:
        _, end = json.JSONDecoder(strict=False).raw_decode(source, start)
    except json.JSONDecodeError as error:
        raise BrokenError(f"{error.msg[:1].lower()}{error.msg[1:]}", error.pos) from None
    except RecursionError:
        raise BrokenError("nested too deep", start) from None
    return int(end)


def scan_json(source: str, start: int, end: int) -> Iterator[Scalar]:
    """The scalars of the object in ``source[start:end]``, known to be valid, in order."""
    tokens = list(_TOKEN.finditer(source, start, end))
    path: list[str] = []
    key_start = start
    for k, token in enumerate(tokens):
        text = token[0]
        following = tokens[min(k + 1, len(tokens) - 1)]
        if text in "{[":
            path.append("")
        elif text in "}]":
            path.pop()
        elif following[0] == ":":
            path[-1] = token[1]
            key_start = token.start()
        elif text not in ",:":
            is_value = tokens[k - 1][0] == ":"
            begin = key_start if is_value else token.start()
            outer = _outer(source, begin, token.end(), following, end)
            name = ".".join(part for part in path if part)
            if token[1] is not None:
                yield Scalar(name, *token.span(1), *outer, DOUBLE)
            else:
                yield Scalar(name, *token.span(), *outer, BARE)


def _outer(
    source: str, start: int, stop: int, following: re.Match[str], end: int
) -> tuple[int, int]:
    """The span with one of the commas beside it, so that what is left is still JSON."""
    if following[0] == ",":
        space = _SPACE.match(source, following.end(), end)
        return start, space.end() if space else following.end()
    before = start
    while source[before - 1].isspace():
        before -= 1
    return (before - 1, stop) if source[before - 1] == "," else (start, stop)
