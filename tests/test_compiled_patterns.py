"""Patterns that a wheel ships compiled are those that `re` would compile."""

import re

import pytest

from newslint import compiled_patterns
from newslint.compiled_patterns import compiled_here, compiled_pattern, packed

TEXT = "“Straße” – the Dams’ 2nd… İstanbul \U0001f6a2 said between 2011-2014, it IT It ſ K"
PATTERNS = [
    (r"(?P<a>[12]\d{3}) ?[-–—] ?(?P<b>[12]\d{3})", 0),
    (r"[.!?…][\"”’')\]]*", 0),
    (r"(?<!\w)(it|k|s|straße)\b", re.IGNORECASE),
    (r"(?x) \b (?P<word> \w++ ) # a word \n ’?", 0),
    (r"^[^\W\d_](?:x|(?=S)|)", re.MULTILINE),
    ("[\U0001f600-\U0001f6ff]|[\\u00c0-\\u024f]", 0),
]


@pytest.fixture
def shipped(monkeypatch):
    monkeypatch.setattr(compiled_patterns, "_shipped", lambda: packed(PATTERNS))


def found(pattern):
    return [(m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in pattern.finditer(TEXT)]


@pytest.mark.parametrize(("source", "flags"), PATTERNS)
def test_a_shipped_pattern_is_what_re_would_compile(source, flags, shipped):
    pattern = compiled_pattern(source, flags)
    expected = re.compile(source, flags)
    assert (pattern.pattern, pattern.flags) == (expected.pattern, expected.flags)
    assert (pattern.groups, dict(pattern.groupindex)) == (expected.groups, expected.groupindex)
    assert found(pattern) == found(expected)


def test_the_flags_are_told_apart(shipped):
    assert compiled_pattern(r"[.!?…][\"”’')\]]*", re.IGNORECASE).flags & re.IGNORECASE


def test_what_is_not_shipped_is_compiled_and_noted_for_the_next_wheel(shipped):
    assert compiled_pattern("not shipped").fullmatch("not shipped")
    assert ("not shipped", 0) in compiled_here()
    with pytest.raises(re.error):
        compiled_pattern("(broken")
