"""What corrections may yet make of an unknown word."""

from math import log

from newslint.checks.typo_prospects import Prospects, most_of_the_reading

WORDS = frozenset("the minister of agriculture met hanratty in brussels".split())
LEAST = 0.4
ENOUGH = log(LEAST / (1 - LEAST)) - most_of_the_reading(False, False, False, False)
"""Log-odds from which the best of plain corrections suffices."""
NOT_QUITE = ENOUGH - 0.1


def may_reach(word: str, odds: float) -> bool:
    return Prospects(WORDS).may_reach(LEAST, word, 1, odds)


def test_likely_enough_by_themselves() -> None:
    assert may_reach("Varnhaven", ENOUGH + 0.1)


def test_beyond_what_any_correction_brings() -> None:
    assert not may_reach("Brusels", ENOUGH - 9)


def test_a_word_of_the_article_may_be_meant() -> None:
    assert may_reach("Hanraty", NOT_QUITE)
    assert not may_reach("Varnhaven", NOT_QUITE)


def test_a_great_name_may_be_meant() -> None:
    assert may_reach("Germny", NOT_QUITE)
    assert not may_reach("germny", NOT_QUITE)


def test_a_letter_may_be_single_for_double() -> None:
    assert may_reach("Recomendation", NOT_QUITE)
    assert not may_reach("Rekomandation", NOT_QUITE)


def test_a_common_word_may_stand_very_near() -> None:
    assert may_reach("Techology", NOT_QUITE)
    assert not may_reach("Teknologue", NOT_QUITE)
