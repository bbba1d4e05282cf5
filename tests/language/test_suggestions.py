"""Corrections: the right word first, in the form of the wrong one."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newslint.language.lexicon import lexicon
from newslint.language.suggestions import candidates, suggest

LEXICON = lexicon()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("withdrwal", "withdrawal"),
        ("Commision", "Commission"),
        ("COMMISION", "COMMISSION"),
        ("minster's", "minister's"),
        ("minster’s", "minister’s"),
        ("goverments", "governments"),
        ("seperate", "separate"),
        ("definately", "definitely"),
        ("recieved", "received"),
        ("occured", "occurred"),
        ("accomodation", "accommodation"),
        ("embarassing", "embarrassing"),
        ("liason", "liaison"),
        ("independant", "independent"),
        ("responsable", "responsible"),
        ("becuase", "because"),
        ("teh", "the"),
        ("dont", "don't"),
        ("alot", "a lot"),
        ("hesaid", "he said"),
        ("poorly-recieved", "poorly-received"),
        ("Massachussetts", "Massachusetts"),
        ("england", "England"),
        ("iphone", "iPhone"),
        ("Iphone", "iPhone"),
        ("THe", "The"),
        ("fonetic", "phonetic"),
        ("beleive", "believe"),
        ("tommorow", "tomorrow"),
        ("repetion", "repetition"),
        ("carefuly", "carefully"),
        ("wholy", "wholly"),
    ],
)
def test_the_right_word_comes_first(wrong: str, right: str) -> None:
    assert suggest(wrong, LEXICON)[0] == right


def test_the_dialect_of_the_article_decides() -> None:
    assert suggest("colur", LEXICON, dialect="en-GB")[0] == "colour"
    assert suggest("colur", LEXICON, dialect="en-US")[0] == "color"


def test_accepted_words_are_suggested() -> None:
    assert "Sokolowska" not in suggest("Sokolwska", LEXICON)
    assert suggest("Sokolwska", LEXICON, accept=["Sokolowska"])[0] == "Sokolowska"


def test_the_words_around_count() -> None:
    assert suggest("aple", LEXICON, context=("an", "pie"))[0] == "apple"
    after_a = suggest("elction", LEXICON, context=("a", "day"))
    assert suggest("elction", LEXICON, context=("an", "day"))[0] == "election"
    assert after_a


def test_at_most_the_limit() -> None:
    assert len(suggest("cae", LEXICON, limit=3)) == 3


def test_confidence_is_a_share_and_falls() -> None:
    found = candidates("withdrwal", LEXICON)
    assert sum(c.confidence for c in found) == pytest.approx(1)
    assert [c.confidence for c in found] == sorted((c.confidence for c in found), reverse=True)
    assert found[0].confidence > 0.95
    assert (
        candidates("wich", LEXICON)[0].confidence < candidates("withdrwal", LEXICON)[0].confidence
    )


@pytest.mark.parametrize("word", ["", "x", "é", "日本", "’s", "-", "—", "a" * 200])
def test_nothing_is_said_of_what_is_no_word(word: str) -> None:
    assert suggest(word, LEXICON) == []


@settings(max_examples=60, deadline=None)
@example("nhh")
@given(st.from_regex(r"[a-z]{3,9}", fullmatch=True))
def test_suggestions_are_known_and_keep_the_case(word: str) -> None:
    for shown in (word, word.capitalize(), word.upper()):
        for suggestion in suggest(shown, LEXICON):
            assert suggestion != shown
            assert all(LEXICON.knows(part) for part in suggestion.split())
            if shown.isupper():
                assert suggestion.isupper()
            elif shown.istitle():
                assert suggestion != suggestion.lower()


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=15))
def test_any_text_is_survived(word: str) -> None:
    suggest(word, LEXICON)
    LEXICON.knows(word)
    LEXICON.counterpart(word, "en-GB")
