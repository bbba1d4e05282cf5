"""Front matter in YAML: a light scan of simple lines, PyYAML for all else."""

import re
from collections.abc import Iterator
from typing import Any

from newslint.document.readers.scalars import (
    DOUBLE,
    YAML_BLOCK,
    YAML_PLAIN,
    YAML_SINGLE,
    BrokenError,
    Scalar,
)
from newslint.lazy_pattern import lazy

_LINE = lazy(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_KEY = lazy(r"([A-Za-z_][\w.-]*|\"[^\"\\]+\"|'[^']+')[ ]*:(?:[ ]+|(?=[\r\n]|\Z))")
_QUOTED = lazy(r"(?:\"((?:[^\"\\\r\n]|\\[^\r\n])*)\"|'((?:[^'\r\n]|'')*)')")
_END = lazy(r"[ ]*(?:[ ]#[^\r\n]*)?(?=[\r\n]|\Z)")
_PLAIN = lazy(r"(?![-?:](?:\s|\Z))[^\s\"'\[\]{}|>&*!%@`#,][^\r\n]*")
_COMMENT = lazy(r"[ ]#")
_BLOCK = lazy(r"[|>][+-]?(?=[ ]*(?:[\r\n]|\Z))")
_PROPERTIES = lazy(r"(?:[&!]\S*\s+)+")
_FLOW = lazy(r"\[([^\[\]{}#\r\n]*)\]")
_FLOW_ITEM = lazy(
    r"[ ]*(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'|([^\s\"',:&*!|>%@`?-][^,:]*?))[ ]*(?:,|\Z)"
)


class _UnsureError(Exception):
    """The light scan met something it does not know."""


def scan_yaml(source: str, start: int, end: int) -> list[Scalar]:
    """The scalars of the mapping in ``source[start:end]``, two levels deep, in order.

    Raises BrokenError.
    """
    try:
        return list(_light_scan(source, start, end))
    except _UnsureError:
        return _full_scan(source, start, end)


def _light_scan(source: str, at: int, end: int) -> Iterator[Scalar]:
    """Keys in the first column with a scalar, a list of scalars or a flat mapping each."""
    parent, nested = "", -1
    while at < end:
        line = _LINE.match(source, at, end)
        assert line is not None
        text = line[1]
        content = text.lstrip(" ")
        indent = len(text) - len(content)
        begin = at
        at = line.end()
        if not content or content[0] == "#":
            continue
        value = begin + indent
        is_item = content.startswith("- ")
        if is_item:
            if not parent:
                raise _UnsureError
            value += 2
            while source[value : value + 1] == " ":
                value += 1
            if _KEY.match(source, value, end):
                raise _UnsureError
            name = parent
        else:
            key = _KEY.match(source, value, end)
            is_odd = indent > 0 and (not parent or nested not in {-1, indent})
            if key is None or is_odd:
                raise _UnsureError
            bare = key[1].strip("\"'")
            name = f"{parent}.{bare}" if indent else bare
            value = key.end()
            if indent == 0:
                parent, nested = "", -1
            else:
                nested = indent
        if not source[value : value + 1].strip() or value >= end:
            if indent or is_item:
                raise _UnsureError
            parent = name
            continue
        if source[value] in "|>":
            following = _block_end(source, at, end, indent)
            if is_item or not _BLOCK.match(source, value, end):
                raise _UnsureError
            yield _block_scalar(source, name, begin, at, following)
            at = following
        elif source[value] == "[":
            yield from _flow_list(source, name, value, end)
        else:
            yield _scalar(source, name, value, end, (begin, at))
            if _is_continued(source, at, end, indent, is_item):
                raise _UnsureError


def _scalar(source: str, name: str, at: int, end: int, outer: tuple[int, int]) -> Scalar:
    if quoted := _QUOTED.match(source, at, end):
        if not _END.match(source, quoted.end(), end):
            raise _UnsureError
        group = quoted.lastindex or 1
        return Scalar(name, *quoted.span(group), *outer, DOUBLE if group == 1 else YAML_SINGLE)
    plain = _PLAIN.match(source, at, end)
    if plain is None:
        raise _UnsureError
    stop = plain.end()
    if comment := _COMMENT.search(source, at, stop):
        stop = comment.start()
    while source[stop - 1] in " \t":
        stop -= 1
    text = source[at:stop]
    if ": " in text or text.endswith(":") or "\t" in text or ":\t" in text:
        raise _UnsureError
    return Scalar(name, at, stop, *outer, YAML_PLAIN)


def _is_continued(source: str, at: int, end: int, indent: int, is_item: bool) -> bool:
    """Whether the next line carries a plain scalar on."""
    line = _LINE.match(source, at, end)
    content = line[1].lstrip(" ") if line else ""
    if not content or line is None or content[0] == "#":
        return bool(content) or _blank_then_deeper(source, at, end)
    deeper = len(line[1]) - len(content) > indent
    return deeper and not (is_item and content.startswith("- "))


def _blank_then_deeper(source: str, at: int, end: int) -> bool:
    return (
        at < end
        and source[at:end].lstrip("\r\n") != ""
        and bool(re.match(r"(?:[ ]*(?:\r\n?|\n))+[ ]", source[at:end]))
    )


def _block_end(source: str, at: int, end: int, indent: int) -> int:
    """Where the lines of a block scalar end that belongs to a key indented so far."""
    stop = at
    while at < end:
        line = _LINE.match(source, at, end)
        assert line is not None
        content = line[1].lstrip(" ")
        if content and len(line[1]) - len(content) <= indent:
            break
        at = line.end()
        if content:
            stop = at
    return stop


def _block_scalar(source: str, name: str, begin: int, start: int, stop: int) -> Scalar:
    while start < stop and source[start] in " \r\n":
        start += 1
    end = stop
    while end > start and source[end - 1] in " \t\r\n":
        end -= 1
    return Scalar(name, start, end, begin, stop, YAML_BLOCK)


def _flow_list(source: str, name: str, at: int, end: int) -> Iterator[Scalar]:
    m = _FLOW.match(source, at, end)
    if m is None or not _END.match(source, m.end(), end):
        raise _UnsureError
    item_start, stop = m.span(1)
    while item_start < stop and source[item_start:stop].strip():
        item = _FLOW_ITEM.match(source, item_start, stop)
        if item is None:
            raise _UnsureError
        group = item.lastindex or 1
        notation = (DOUBLE, YAML_SINGLE, YAML_PLAIN)[group - 1]
        yield Scalar(name, *item.span(group), *item.span(), notation)
        item_start = item.end()


def _full_scan(source: str, start: int, end: int) -> list[Scalar]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(source[start:end], Loader=loader)
    except yaml.MarkedYAMLError as error:
        message, mark = error.problem or error.context or "no YAML", error.problem_mark
        if "quoted scalar" in (error.context or "") and error.context_mark:
            message, mark = "a quotation mark that is never closed", error.context_mark
        elif message.startswith("mapping values are not allowed"):
            message = 'a value with ": " in it needs quotation marks'
        raise BrokenError(message, min(start + (mark.index if mark else 0), end)) from None
    except yaml.reader.ReaderError as error:
        raise BrokenError(f"a character that YAML forbids: {error.reason}", start) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise BrokenError(str(error) or "no YAML", start) from None
    if node is None:
        return []
    if not isinstance(node, yaml.MappingNode):
        raise BrokenError("no keys and values", start)
    found: list[Scalar] = []
    for key, value in node.value:
        _collect(source, start, key, value, "", found)
    # An alias leads to the node that it stands for.
    return list({scalar.start: scalar for scalar in reversed(found)}.values())[::-1]


def _collect(
    source: str, offset: int, key: Any, value: Any, above: str, found: list[Scalar]
) -> None:
    """The scalars of a key, of its list, and of the mappings directly in either."""
    if not isinstance(key.value, str):
        return
    name = f"{above}.{key.value}" if above else key.value
    if isinstance(value.value, str):
        outer_start = offset + key.start_mark.index - key.start_mark.column
        found.append(_from_node(source, offset, name, value, outer_start))
        return
    for item in value.value:
        if isinstance(item, tuple):
            if not above:
                _collect(source, offset, item[0], item[1], name, found)
        elif isinstance(item.value, str):
            outer = offset + item.start_mark.index
            found.append(_from_node(source, offset, name, item, outer))
        elif item.value and isinstance(item.value[0], tuple) and not above:
            for pair in item.value:
                _collect(source, offset, pair[0], pair[1], name, found)


def _from_node(source: str, offset: int, name: str, node: Any, outer_start: int) -> Scalar:
    start, end = offset + node.start_mark.index, offset + node.end_mark.index
    if properties := _PROPERTIES.match(source, start, end):
        start = properties.end()
    if node.style in {"|", ">"}:
        line = _LINE.match(source, start, end)
        return _block_scalar(source, name, outer_start, line.end() if line else start, end)
    line_end = _END.match(source, end)
    outer_end = line_end.end() if line_end else end
    if line_end and outer_start != start:
        outer_end += 2 if source.startswith("\r\n", outer_end) else outer_end < len(source)
    if node.style in {"'", '"'}:
        notation = DOUBLE if node.style == '"' else YAML_SINGLE
        return Scalar(name, start + 1, end - 1, outer_start, outer_end, notation)
    return Scalar(name, start, end, outer_start, outer_end, YAML_PLAIN)
