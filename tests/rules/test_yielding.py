"""Where two rules speak of one thing, one of them stands back."""

import pytest

from newslint import Linter

PARAGRAPH = (
    "Prices in the country rose in May and wages in the country fell, the office said on Monday."
)
SENTENCE = "Prices in the country rose in May and wages in the country fell in the same month."


@pytest.mark.parametrize(
    ("rules", "text", "left"),
    [
        (
            ["phrase-repetition", "paragraph-duplicate"],
            f"{PARAGRAPH}\n\nNobody knows why.\n\n{PARAGRAPH}\n",
            ["paragraph-duplicate"],
        ),
        (
            ["phrase-repetition", "sentence-duplicate"],
            f"Bad news. {SENTENCE}\n\n{SENTENCE} Nobody knows why.\n",
            ["sentence-duplicate"],
        ),
    ],
)
def test_the_better_finding_stands_alone(rules, text, left):
    assert [f.rule for f in Linter(select=rules[:1]).check(text)] == rules[:1]
    assert [f.rule for f in Linter(select=rules).check(text)] == left


@pytest.mark.parametrize(
    ("house", "text", "left"),
    [
        ("ap", "The couple were late.", []),
        ("bbc", "The police has arrived.", ["collective-agreement-house"]),
        ("ap", "The report were late.", ["subject-verb-agreement"]),
    ],
)
def test_a_body_that_the_house_lists_is_left_to_the_house(house, text, left):
    assert [f.rule for f in Linter(style=house, select=["agreement"]).check(text)] == left
