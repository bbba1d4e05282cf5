"""Patterns of rules, and the literals without which a pattern cannot match."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Protocol

from newslint.errors import RuleError, nearest

USER_TIMEOUT = 1.0
"""Seconds that a pattern from a linted repository may take on one block."""

SHORTEST_TRIGGER = 2
RARE_CHARACTERS = frozenset("%$€£¥°½¼¾…–—‘“”«»&@#§*[]()!?;_=/|~^")
"""Characters rare enough in prose to be a trigger by themselves."""


_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_TENS = "(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
_CALLED = {
    "number": r"\d+(?:,\d{3})*(?:\.\d+)?",
    "number-word": rf"(?:{_TENS}-(?:{_SMALL})|{_SMALL}|{_TEENS}|{_TENS})",
    "small-number": f"(?:{_SMALL})",
    "scale": "(?:hundred|thousand|million|billion|trillion|bn|mn?|k|tn)",
    "currency": r"(?:US\$|A\$|C\$|NZ\$|HK\$|[$£€¥₹])",
    "month": (
        "(?:January|February|March|April|May|June|July|August|September|October|November|December"
        r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
    ),
    "weekday": "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
}
"""Patterns that a rule may call by name, written ``(?&month)`` as in PCRE."""
_CALL = re.compile(r"\(\?&([\w-]+)\)")


def expanded(source: str) -> str:
    """The pattern with the named ones it calls put in. Raises RuleError for an unknown name."""

    def pattern(m: re.Match[str]) -> str:
        if m[1] not in _CALLED:
            raise RuleError(f'unknown pattern "(?&{m[1]})"{nearest(m[1], _CALLED)}')
        return _CALLED[m[1]]

    return _CALL.sub(pattern, source)


class Pattern(Protocol):
    """What `re` and `regex` patterns have in common here."""

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]: ...


class _BoundedPattern:
    """A pattern that raises TimeoutError instead of running away."""

    def __init__(self, pattern: Any) -> None:
        self._pattern = pattern

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        found: Iterator[re.Match[str]] = self._pattern.finditer(
            text, start, end, timeout=USER_TIMEOUT
        )
        return found


@lru_cache(maxsize=2048)
def compile_pattern(source: str, *, ignore_case: bool = False, trusted: bool = True) -> Pattern:
    """Compile a rule's pattern.

    Shipped patterns use `re`, which compiles several times faster; those of a linted repository
    use `regex`, which can stop a runaway match. Raises RuleError for a broken pattern.
    """
    flags = re.IGNORECASE if ignore_case else 0
    source = expanded(source)
    if trusted:
        try:
            return re.compile(source, flags)
        except re.error as error:
            raise RuleError(f'broken pattern "{source}": {error}') from None
    import regex

    try:
        return _BoundedPattern(regex.compile(source, regex.IGNORECASE if ignore_case else 0))
    except regex.error as error:
        raise RuleError(f'broken pattern "{source}": {error}') from None


_META = re.compile(r"[\\^$.|?*+()\[\]{}]")


def is_literal(source: str) -> bool:
    """Whether a pattern is plain text."""
    return _META.search(source) is None


def required_literals(source: str) -> tuple[str, ...] | None:
    """Lower-case literals of which every match of the pattern holds at least one.

    None where there is no such set with literals of two characters or more (one, if it is rare).
    Found on the parse tree of `re`; syntax that only `regex` knows gives None.
    """
    from re import _parser as parser  # type: ignore[attr-defined]

    try:
        tree = parser.parse(expanded(source))
    except (RuleError, re.error, OverflowError, RecursionError):
        return None
    found = _required(tree)
    if found is None or min(map(_weight, found), default=0) < SHORTEST_TRIGGER:
        return None
    return tuple(sorted(found))


def _required(tree: Any) -> set[str] | None:
    best: set[str] | None = None
    run: list[str] = []

    def offer(candidate: set[str] | None) -> None:
        nonlocal best
        if candidate and (best is None or _worth(candidate) > _worth(best)):
            best = candidate

    def end_run() -> None:
        if run:
            offer({"".join(run).lower()})
            run.clear()

    for op, value in tree:
        name = str(op)
        if name == "LITERAL":
            run.append(chr(value))
            continue
        if name == "AT":
            continue
        end_run()
        if name == "SUBPATTERN":
            offer(_required(value[-1]))
        elif name == "ATOMIC_GROUP":
            offer(_required(value))
        elif name == "ASSERT":
            offer(_required(value[1]))
        elif name == "BRANCH":
            branches = [_required(branch) for branch in value[1]]
            if all(branches):
                offer(set().union(*(b for b in branches if b)))
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] >= 1:
            offer(_required(value[2]))
        elif name == "IN" and all(str(o) == "LITERAL" for o, _ in value):
            offer({chr(v).lower() for _, v in value})
    end_run()
    return best


def _worth(literals: set[str]) -> int:
    return min(map(_weight, literals))


def _weight(literal: str) -> int:
    return len(literal) + (literal in RARE_CHARACTERS)


def combined(parts: Sequence[tuple[str, ...] | None]) -> tuple[str, ...] | None:
    """The triggers of several patterns together; None as soon as one of them has none."""
    literals: set[str] = set()
    for part in parts:
        if part is None:
            return None
        literals.update(part)
    return tuple(sorted(literals))
