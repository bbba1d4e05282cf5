"""The literals without which a pattern cannot match: what a rule is set off by."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from newslint.checks.patterns import expanded
from newslint.errors import RuleError
from newslint.named_tuple import NamedTuple

SHORTEST_TRIGGER = 2
MOST_FORMS = 128
"""How many literals a run of a pattern may spell out through its classes."""
MOST_MEMBERS = 14
"""A class with more characters than this (a digit has ten) says too little."""
RARE_CHARACTERS = frozenset("%$€£¥°½¼¾…–—‘“”«»&@#§*[]()!?;_=/|~^")
"""Characters rare enough in prose to be a trigger by themselves."""

_SEPARATOR = "\x1f"

EVERYWHERE = frozenset(
    "a an and are as at be but by for from had has have he his in is it its of on or she that the "
    "their they this to was were which who with".split()
)
"""Words that stand in every article, so that they set off nothing that something else could."""

LONGEST_REACH = 300
"""Code points; where a match may be longer, its whole block is as good a place to look."""


class Known(NamedTuple):
    """What is known of a pattern: its literals, none where there are none that say enough, and
    how far from one of them a match may begin or end, and what its look-arounds ask for stand.

    ``reach`` is in code points, 0 where there is no bound.
    """

    literals: tuple[str, ...]
    reach: int


_UNKNOWN = Known((), 0)
_known: dict[str, Known] = {}
_remembered: list["_Remembered"] = []
"""Answers of compiled books."""


class _Remembered:
    """A trie of answers where it lies in the book; it needs the bytes to stay there."""

    def __init__(self, answers: memoryview) -> None:
        self._answers = answers

    @cached_property
    def trie(self) -> Any:
        import marisa_trie

        return marisa_trie.BytesTrie().map(self._answers)


def found_literals() -> bytes:
    """What has been derived in this process, for `remember_literals`."""
    import marisa_trie

    answers = (
        (source, _SEPARATOR.join((str(found.reach), *found.literals)).encode())
        for source, found in _known.items()
    )
    packed: bytes = marisa_trie.BytesTrie(answers).tobytes()
    return packed


def remember_literals(answers: memoryview) -> None:
    """Take answers from a compiled book, so that its patterns need not be parsed again."""
    _remembered.append(_Remembered(answers))


def required_literals(source: str) -> tuple[str, ...] | None:
    """Lower-case literals of which every match of the pattern holds at least one.

    None where there is no such set with literals of two characters or more (one, if it is rare).
    Found on the parse tree of `re`; syntax that only `regex` knows gives None.
    """
    return known(source).literals or None


def known(source: str) -> Known:
    """What a compiled book tells of a pattern, else what its parse tree does."""
    if source not in _known:
        _known[source] = _recalled(source) or _derived(source)
    return _known[source]


def _recalled(source: str) -> Known | None:
    for remembered in _remembered:
        for packed in remembered.trie.get(source, ()):
            reach, *literals = packed.decode().split(_SEPARATOR)
            return Known(tuple(literals), int(reach))
    return None


def _derived(source: str) -> Known:
    from re import _parser as parser  # type: ignore[attr-defined]

    try:
        tree = parser.parse(expanded(source))
    except (RuleError, re.error, OverflowError, RecursionError):
        return _UNKNOWN
    found = _required(tree)
    if found is None or min(map(_weight, found), default=0) < SHORTEST_TRIGGER:
        return _UNKNOWN
    # One more for a word boundary.
    reach = tree.getwidth()[1] + _look_around(tree) + 1
    return Known(tuple(sorted(found)), reach if reach <= LONGEST_REACH else 0)


def _look_around(tree: Any) -> int:
    """How many code points the look-arounds of a pattern ask for, at most."""
    total = 0
    for op, value in tree:
        for part in _parts(value):
            total += _look_around(part)
            if str(op) in ("ASSERT", "ASSERT_NOT"):
                total += part.getwidth()[1]
    return total


def _parts(value: Any) -> Iterator[Any]:
    """The patterns within a part of one."""
    if hasattr(value, "getwidth"):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _parts(item)


def _required(tree: Any) -> set[str] | None:
    best: set[str] | None = None
    runs = [""]

    def offer(candidate: set[str] | None) -> None:
        nonlocal best
        if candidate and (best is None or _worth(candidate) > _worth(best)):
            best = candidate

    def end_run() -> None:
        # One literal within another says no more than that one.
        if all(runs):
            offer({r for r in runs if not any(o != r and o in r for o in runs)})
        runs[:] = [""]

    for op, value in _in_line(tree):
        name = str(op)
        if name == "ASSERT":
            offer(_required(value[1]))
        if name in _WITHOUT_WIDTH:
            continue
        forms = _spelt_out(op, value)
        if forms and len(runs) * len(forms) <= MOST_FORMS:
            runs[:] = [run + form for run in runs for form in forms]
            continue
        end_run()
        if forms and len(forms) <= MOST_FORMS:
            runs[:] = forms
            continue
        if name == "ATOMIC_GROUP":
            offer(_required(value))
        elif name == "BRANCH":
            branches = [_required(branch) for branch in value[1]]
            if all(branches):
                offer(set().union(*(b for b in branches if b)))
        elif name in _REPEATS and value[0] >= 1:
            offer(_required(value[2]))
    end_run()
    return best


_WITHOUT_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def _in_line(tree: Any) -> Iterator[tuple[Any, Any]]:
    """The parts of a pattern, groups opened: what a group holds goes on where it stands."""
    for op, value in tree:
        if str(op) == "SUBPATTERN":
            yield from _in_line(value[-1])
        else:
            yield op, value


def _spelt_out(op: Any, value: Any) -> list[str]:
    """Every text that a part of a pattern can match, lower-case; none where they are too many."""
    name = str(op)
    if name == "BRANCH":
        branches = [_sequence(branch) for branch in value[1]]
        forms = dict.fromkeys(form for branch in branches for form in branch)
        return list(forms) if all(branches) and len(forms) <= MOST_FORMS else []
    if name in _REPEATS and value[:2] == (0, 1):
        once = _sequence(value[2])
        return ["", *once] if once else []
    return _members(op, value)


def _sequence(tree: Any) -> list[str]:
    forms = [""]
    for op, value in _in_line(tree):
        if str(op) in _WITHOUT_WIDTH:
            continue
        more = _spelt_out(op, value)
        if not more or len(forms) * len(more) > MOST_FORMS:
            return []
        forms = [form + end for form in forms for end in more]
    return forms


def _members(op: Any, value: Any) -> list[str]:
    """The characters that may stand here, lower-case; none where they are not listed."""
    if str(op) == "LITERAL":
        return [chr(value).lower()]
    found: dict[str, None] = {}
    for kind, member in value if str(op) == "IN" else ():
        if str(kind) == "LITERAL":
            found[chr(member).lower()] = None
        elif str(kind) == "RANGE" and member[1] - member[0] < MOST_MEMBERS:
            found |= dict.fromkeys(chr(c).lower() for c in range(member[0], member[1] + 1))
        else:
            return []
    return list(found) if len(found) <= MOST_MEMBERS else []


def _worth(literals: set[str]) -> int:
    return min(map(_weight, literals))


def _weight(literal: str) -> int:
    if literal.strip(" -") in EVERYWHERE:
        return min(len(literal), SHORTEST_TRIGGER)
    return len(literal) + (literal in RARE_CHARACTERS)


def combined(parts: Sequence[tuple[str, ...] | None]) -> tuple[str, ...] | None:
    """The triggers of several patterns together; None as soon as one of them has none."""
    literals: set[str] = set()
    for part in parts:
        if part is None:
            return None
        literals.update(part)
    return tuple(sorted(literals))
