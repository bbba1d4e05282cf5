""" "A" or "an" by sound."""

import pytest

from newslint.language.articles import article_before

AN = """
hour hourly honest honour heir heiress hors-d’oeuvre apple old egg idea
unusual uninvited unimportant unidentified upset urgent Xbox x-ray yttrium
FBI MP NHS NGO SUV MBA RFP HTML LGBTQ EU OECD AI IOU SOS X F-16 S&P R&D e-mail
8 8-year-old 11 11th 18 18-month 80 85% 800 $8 £80bn 1812 8,000 11,000
""".split()
A = """
university unicorn union unique unit united uniform user useful usual utility Utah Ukrainian Ugandan
European euro eulogy ewe one one-off once-great unanimous ubiquitous utopian
US USB UK UN UFO UNESCO BBC CEO GP PhD TV YMCA U-turn T-shirt B&B U.S.
house hotline home xylophone yellow year 1 7 10 12 19 100 1950s $1 £10
""".split()
EITHER = "historic herb homage NATO NASA SQL 1,800 1,100 18:00 N.Y. MD".split()


@pytest.mark.parametrize("word", AN)
def test_takes_an(word: str) -> None:
    assert article_before(word) == "an"


@pytest.mark.parametrize("word", A)
def test_takes_a(word: str) -> None:
    assert article_before(word) == "a"


@pytest.mark.parametrize("word", EITHER)
def test_takes_either_or_cannot_be_told(word: str) -> None:
    assert article_before(word) is None
