"""Spellings of the varieties of English, and which one an article is in."""

import pytest

from newslint.language.dialect import guess
from newslint.language.lexicon import lexicon
from newslint.language.varieties import counterpart

LEXICON = lexicon()


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colour", "color"), ("favourite", "favorite"), ("organise", "organize"),
        ("organisation", "organization"), ("analyse", "analyze"), ("centre", "center"),
        ("travelled", "traveled"), ("enrol", "enroll"), ("catalogue", "catalog"),
        ("defence", "defense"), ("anaesthetise", "anesthetize"), ("manoeuvre", "maneuver"),
        ("aluminium", "aluminum"), ("grey", "gray"), ("plough", "plow"), ("pyjamas", "pajamas"),
        ("moustache", "mustache"), ("jewellery", "jewelry"), ("sceptical", "skeptical"),
        ("sceptic", "skeptic"), ("aeroplane", "airplane"), ("mould", "mold"),
    ],
)  # fmt: skip
def test_pairs_go_both_ways(british: str, american: str) -> None:
    assert counterpart(british, "en-US", LEXICON) == american
    assert counterpart(american, "en-GB", LEXICON) == british


@pytest.mark.parametrize(
    ("word", "dialect", "other"),
    [
        ("judgement", "en-US", "judgment"), ("tyre", "en-US", "tire"),
        ("kerb", "en-US", "curb"), ("cheque", "en-US", "check"),
        ("programme", "en-US", "program"), ("Colour", "en-US", "Color"),
        ("COLOUR", "en-US", "COLOR"), ("organise", "en-GB-oxendict", "organize"),
        ("Americanize", "en-GB", "Americanise"), ("color", "en-CA", "colour"),
        ("Mom", "en-GB", "Mum"),
    ],
)  # fmt: skip
def test_pairs_with_a_shared_spelling_go_one_way(word: str, dialect: str, other: str) -> None:
    assert counterpart(word, dialect, LEXICON) == other


@pytest.mark.parametrize(
    ("word", "dialect"),
    [("colour", "en-GB"), ("tire", "en-GB"), ("minister", "en-US"), ("qwzrt", "en-US")],
)  # fmt: skip
def test_no_counterpart_where_the_word_is_at_home(word: str, dialect: str) -> None:
    assert counterpart(word, dialect, LEXICON) is None


def test_an_article_is_told_by_words_of_one_variety() -> None:
    assert guess("the colour of the centre".split(), LEXICON) == "en-GB"
    assert guess("the color of the center".split(), LEXICON) == "en-US"


def test_one_word_is_not_enough_nor_a_mixture() -> None:
    assert guess(["colour"], LEXICON) is None
    assert guess("colour centre color center".split(), LEXICON) is None
    assert guess("the minister said nothing".split(), LEXICON) is None


def test_oxford_spelling_does_not_make_an_article_american() -> None:
    assert guess("colour centre organize recognize".split(), LEXICON) != "en-US"


def test_names_count_nothing() -> None:
    assert guess("Labor Center Harbor Theater".split(), LEXICON) is None


@pytest.mark.parametrize("word", ["judgment", "whiskey", "penne", "prev", "adapter", "spilled"])
def test_words_of_both_varieties_have_no_counterpart(word: str) -> None:
    assert counterpart(word, "en-GB", LEXICON) is None
    assert counterpart(word, "en-US", LEXICON) is None
