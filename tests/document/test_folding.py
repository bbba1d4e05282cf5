"""Text in lower case is what str.lower makes of it, and as long as it was where that matters."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.document.folding import fold, lowered

LETTERS = st.text(st.sampled_from("AbÉΣσςİIıẞß’“ǅЖzﬁ \n\udc80\U00010400") | st.characters())


@given(LETTERS)
def test_lowered_is_lower(text):
    assert lowered(text) == text.lower()


@given(LETTERS)
def test_folded_text_keeps_its_positions(text):
    folded = fold(text)
    assert len(folded) == len(text)
    for before, after in zip(text, folded, strict=True):
        small = before.lower()
        assert after == (small if len(small) == 1 else before) or before == "Σ"
