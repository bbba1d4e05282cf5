"""Rows of Markdown tables (GitHub's extension)."""

from newslint.lazy_pattern import lazy

_RULE = lazy(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?\Z")
_BAR = lazy(r"(?<!\\)\|")


def is_rule(rule: str, head: str) -> bool:
    """Whether ``rule`` is the line below the head of a table that ``head`` would be."""
    if _RULE.match(rule) is None or ("|" not in rule and "|" not in head):
        return False
    return len(cells(rule, 0, len(rule))) == len(cells(head, 0, len(head)))


def cells(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the cells of the row ``source[start:end]``, white space left out."""
    bars = [m.start() for m in _BAR.finditer(source, start, end)]
    if bars and bars[0] == start:
        start += 1
        del bars[0]
    if not bars or bars[-1] != end - 1:
        bars.append(end)
    found = []
    for bar in bars:
        a, b = start, bar
        while a < b and source[a] in " \t":
            a += 1
        while b > a and source[b - 1] in " \t":
            b -= 1
        found.append((a, b))
        start = bar + 1
    return found
