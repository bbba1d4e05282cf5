"""Triggers: the literals without which a pattern cannot match."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.literals import known, required_literals
from newslint.checks.patterns import compile_pattern, is_literal
from newslint.errors import RuleError


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"[.!](?<!Dr.) [1-3]", ("! 1", "! 2", "! 3", ". 1", ". 2", ". 3")),
        ("in order to", ("in order to",)),
        (r"(?:very|most) unique", ("most unique", "very unique")),
        (r"colou?r", ("color", "colour")),
        (r"the (?:dam|river)s? \w+", ("the dam ", "the dams ", "the river ", "the rivers ")),
        (r"Like[ds]", ("liked", "likes")),
        (r"from [0-2]\d", ("from 0", "from 1", "from 2")),
        (r"(?<=between )\d+", ("between ",)),
        (r"\d+%", ("%",)),
        (r"(?:read|see) ?more", ("read more", "readmore", "see more", "seemore")),
        (r"\d+ ?(?:euros|pounds)", ("euros", "pounds")),
        (r"(?:foo)?bar", ("bar",)),
        (r"\w+ \d+", None),
        (r"(?:foo)?", None),
        (r"foo|\d", None),
        (r"a|be", None),
        (r"the \w+ [0-2]0's", (" 00's", " 10's", " 20's")),
        (r"(?:the|a) \w+ly", ("a ", "the ")),
        ("(unclosed", None),
    ],
)
def test_required_literals(pattern, literals):
    assert required_literals(pattern) == literals


_pieces = st.sampled_from(
    [
        "dam",
        "Dam",
        "s?",
        "(?:gate|Lock)",
        r"\d",
        "[aeiou]",
        "(?:mill)+",
        "(?:x|yy)*",
        " ",
        "(?i:Quay)",
    ]
)


@given(st.lists(_pieces, min_size=1, max_size=6), st.data())
def test_every_match_holds_one_of_the_literals(pieces, data):
    pattern = "".join(pieces)
    literals = required_literals(pattern)
    text = data.draw(st.from_regex(re.compile(pattern), fullmatch=True))
    if literals is not None:
        assert any(literal in text.lower() for literal in literals)


REACHING = (
    r"(?:is|are) (?P<hit>to) (?:big|small)(?=[.,]| (?:to|for)\b)",
    r"(?<!the )(?<!no )everyday(?=[.;](?:\s|$)| for\b)",
    r"[a-z]{1,9} ?%(?!\d)",
    r"\bmore (?:than )?(?P<n>[0-9]{1,3}) ?years?$",
)
PIECES = st.sampled_from(
    "is are to big small , . for the no everyday % 5 12 more than years year \n".split(" ")
)


@given(st.sampled_from(REACHING), st.lists(PIECES, max_size=30))
def test_matches_are_found_within_reach_of_their_literals(pattern, pieces):
    text = " ".join(pieces)
    literals, reach = known(pattern)
    assert reach > 0
    compiled = re.compile(rf"(?:{pattern})\b" if pattern[-1].isalpha() else pattern)
    windows = []
    for start in range(len(text)):
        for literal in literals:
            if text.startswith(literal, start):
                first, last = max(0, start - reach), start + len(literal) + reach
                if windows and first <= windows[-1][1]:
                    first, last = windows[-1][0], max(last, windows.pop()[1])
                windows.append((first, last))
    found = [m.span() for window in windows for m in compiled.finditer(text, *window)]
    assert found == [m.span() for m in compiled.finditer(text)]


def test_a_match_of_any_length_has_no_reach():
    assert known(r"\w+ing down").reach == 0


def test_plain_text_is_told_from_patterns():
    assert is_literal("by-election")
    assert not is_literal("by.election")


def test_a_broken_pattern_is_named():
    with pytest.raises(RuleError, match=r'broken pattern "\(dam"'):
        compile_pattern("(dam")
    with pytest.raises(RuleError, match=r'broken pattern "\(dam"'):
        compile_pattern("(dam", trusted=False)


def test_a_pattern_of_a_repository_cannot_run_away():
    pattern = compile_pattern(r"(a|aa)+$", trusted=False)
    text = "a" * 60 + "!"
    with pytest.raises(TimeoutError):
        list(pattern.finditer(text, 0, len(text)))
