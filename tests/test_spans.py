"""Spans answer as if each were looked at."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.spans import Spans

SPAN = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda pair: tuple(sorted(pair)))


@given(st.lists(SPAN), SPAN)
def test_an_overlap_is_a_character_in_common(spans, span):
    start, end = span
    assert Spans(spans).overlap(start, end) == any(a < end and start < b for a, b in spans)
