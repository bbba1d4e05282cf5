"""The forms that look most like a word, and those that may be among them."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.language.letter_pairs import MOST_COMPARED, contenders, mark, most_alike

WORDS = st.text("abcde'é", min_size=1, max_size=9)


def test_what_shares_most_pairs_of_letters_comes_first() -> None:
    assert most_alike("withdrwal", ["wither", "withdrawal", "Withdrawn"])[0] == "withdrawal"


def test_much_shorter_and_much_longer_forms_are_left_out() -> None:
    assert most_alike("repeat", ["re", "repeat", "repeat-repeated"]) == ["repeat"]


@given(WORDS, st.lists(WORDS, unique=True, max_size=3 * MOST_COMPARED))
def test_no_form_that_is_among_the_most_alike_is_ruled_out(word: str, forms: list[str]) -> None:
    kept = contenders(word, forms, [mark(form) for form in forms])
    assert most_alike(word, kept) == most_alike(word, forms)
