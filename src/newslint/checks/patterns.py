"""Patterns of rules: the named ones they may call, and how they are compiled."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol

from newslint.compiled_patterns import compiled_pattern
from newslint.errors import RuleError, nearest
from newslint.lazy_pattern import lazy

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
_CALL = lazy(r"\(\?&([\w-]+)\)")


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


@lru_cache(maxsize=2048)
def compile_pattern(source: str, *, ignore_case: bool = False, trusted: bool = True) -> Pattern:
    """Compile a rule's pattern.

    Shipped patterns use `re`, which compiles several times faster; those of a linted repository
    are bounded in time (`bounded_patterns`). Raises RuleError for a broken pattern.
    """
    flags = re.IGNORECASE if ignore_case else 0
    source = expanded(source)
    if not trusted:
        from newslint.checks.bounded_patterns import BoundedPattern

        return BoundedPattern(source, flags)
    try:
        return compiled_pattern(source, flags)
    except re.error as error:
        raise RuleError(f'broken pattern "{source}": {error}') from None


_META = lazy(r"[\\^$.|?*+()\[\]{}]")


def is_literal(source: str) -> bool:
    """Whether a pattern is plain text."""
    return _META.search(source) is None


def whole_matches(pattern: Pattern, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches in ``text[start:end]`` that do not begin within a word.

    The boundary is looked at here and not in the pattern, because `re` skips to where a pattern
    can begin only if the pattern begins with what it looks for.
    """
    for m in pattern.finditer(text, start, end):
        at = m.start()
        if not (at and _in_word(text[at]) and _in_word(text[at - 1])):
            yield m


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
