"""American and British spelling: mixed, and against the desk's dialect."""

import pytest

from newslint import Linter

MIXED = Linter(select=["mixed-variety"])


def marked(linter, text):
    return [text[f.start : f.end] for f in linter.check(text)]


def test_the_variety_with_more_words_is_kept():
    british = "The colour of the harbour and the labour of the neighbours"
    assert marked(MIXED, f"{british} favored him.") == ["favored"]
    american = "The color of the harbor and the labor of the neighbors"
    assert marked(MIXED, f"{american} favoured him.") == ["favoured"]


@pytest.mark.parametrize(
    "text",
    [
        "The colour faded at the center.",
        "The colour of the harbour faded at the World Trade Center.",
        "The colour of the harbour faded. “It’s the center,” she said.",
        "The colour of the harbour faded; see center.example.org.",
        "The colours of the theatre were organized by the neighbours.",
    ],
)
def test_names_quotes_and_single_words_are_left_alone(text):
    assert marked(MIXED, text) == []


def test_a_desk_with_a_dialect_has_every_foreign_spelling_turned():
    linter = Linter(select=["dialect-spelling", "mixed-variety"], dialect="en-GB")
    text = "The color of the harbor faded at the World Trade Center."
    assert linter.fix(text) == "The colour of the harbour faded at the World Trade Center."
    assert marked(Linter(select=["dialect-spelling"]), text) == []


@pytest.mark.parametrize(
    ("dialect", "expected"),
    [
        ("en-US", "They organized the color."),
        ("en-GB", "They organised the colour."),
        ("en-GB-oxendict", "They organized the colour."),
        ("en-CA", "They organized the colour."),
        ("en-AU", "They organised the colour."),
    ],
)
def test_each_dialect_has_its_own_spelling(dialect, expected):
    linter = Linter(select=["dialect-spelling"], dialect=dialect)
    assert linter.fix("They organised the color.") == expected
    assert linter.fix("They organized the colour.") == expected


def test_words_of_the_desk_are_at_home():
    linter = Linter(select=["dialect-spelling"], dialect="en-GB", words=["color"])
    assert marked(linter, "The color of it.") == []
