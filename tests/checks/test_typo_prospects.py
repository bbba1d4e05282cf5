"""What corrections may yet make of an unknown word."""

from newslint.checks.typo_prospects import Prospects

WORDS = frozenset("the minister of agriculture met hanratty in brussels".split())


def may_reach(word: str, odds: float, least: float = 0.4) -> bool:
    return Prospects(WORDS).may_reach(least, word, 1, odds)


def test_likely_enough_by_themselves() -> None:
    assert may_reach("Varnhaven", odds=-3.0)


def test_beyond_what_any_correction_brings() -> None:
    assert not may_reach("Brusels", odds=-12.0)


def test_a_word_of_the_article_may_be_meant() -> None:
    assert may_reach("Hanraty", odds=-7.5)
    assert not may_reach("Varnhaven", odds=-7.5)


def test_a_great_name_may_be_meant() -> None:
    assert may_reach("Germny", odds=-7.0)
    assert not may_reach("germny", odds=-7.0)


def test_a_letter_may_be_single_for_double() -> None:
    assert may_reach("Recomendation", odds=-7.0)
    assert not may_reach("Rekomandation", odds=-7.0)


def test_a_common_word_may_stand_very_near() -> None:
    assert may_reach("Commitee", odds=-8.5)
    assert not may_reach("Commoster", odds=-8.5)
