"""Triggers: the literals without which a pattern cannot match."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.literals import required_literals
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
