"""Strings one slip away that may be words."""

from hypothesis import example, given
from hypothesis import strategies as st

from newslint.language.edits import one_edit
from newslint.language.lexicon import lexicon
from newslint.language.near_words import near_strings
from newslint.language.suggestions import SUGGESTED_BAND

LEXICON = lexicon()
LETTERS = st.text("aehinrst'é", min_size=1, max_size=7)


def words_one_slip_away(word: str) -> set[str]:
    bands = ((near, LEXICON.band(near)) for near in one_edit(word) if near != word)
    return {near for near, band in bands if band is not None and band <= SUGGESTED_BAND}


@given(LETTERS)
@example("withdrwal")
@example("recieve")
@example("teh")
@example("a")
@example("strengthh")
def test_every_word_one_slip_away_is_among_them(word: str) -> None:
    assert words_one_slip_away(word) <= near_strings(word)


@given(LETTERS)
def test_all_are_one_slip_away(word: str) -> None:
    assert near_strings(word) <= {word, *one_edit(word)}


def test_they_are_few() -> None:
    assert len(near_strings("withdrwal")) < 40 < len(set(one_edit("withdrwal")))
