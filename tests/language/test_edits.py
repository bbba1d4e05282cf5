"""Slips, and words one slip apart."""

from hypothesis import example, given
from hypothesis import strategies as st

from newslint.language.edits import is_one_edit, one_edit

LETTERS = st.text("abé", max_size=5)


@given(LETTERS, LETTERS)
@example("ab", "ba")
@example("aab", "ab")
@example("ab", "éb")
def test_one_edit_apart(word: str, other: str) -> None:
    assert is_one_edit(word, other) == (other != word and other in set(one_edit(word)))
