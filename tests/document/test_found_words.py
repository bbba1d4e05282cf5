"""The distinct words of a text are those that the pattern finds."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.document import words
from newslint.document.words import WORD, distinct_words

LETTERS = st.sampled_from("abÀéŁʼ'’-_12 .\n\t\xa0\u2028“”—–/…日本\U0001d400\udc80")


@given(st.text(LETTERS))
def test_distinct_words_are_the_words_found(text):
    assert distinct_words(text) == set(WORD.findall(text))


@given(st.text(LETTERS, min_size=30))
def test_long_texts_are_cut_between_words(text):
    before = words._AT_ONCE
    words._AT_ONCE = 5
    try:
        assert distinct_words(text) == set(WORD.findall(text))
    finally:
        words._AT_ONCE = before
