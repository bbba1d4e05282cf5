"""What disagrees within a sentence, and what is left alone."""

from __future__ import annotations

import pytest

from newslint import Linter


def _flagged(text: str) -> list[str]:
    found = Linter().check(text, format="text")
    return [text[f.start : f.end] for f in found if f.category == "agreement"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The deal between the mayor and the unions have collapsed.", "have"),
        ("The use of drugs and alcohol have risen in the town.", "have"),
        ("The plan, drawn up by lawyers and engineers, were dropped.", "were"),
        ("The owners and the staff of this shop has moved out.", "has"),
        ("The uncertainties she face are many.", "face"),
        ("The council praised those who helps their neighbours.", "helps"),
        ("Anna Smith, who have run the shop since May, retired.", "have"),
        ("The nurses live in the village and likes to walk to work.", "likes"),
        ("At least six reporters was in the room.", "was"),
        ("The poet Virgil were born near Mantua.", "were"),
    ],
)
def test_a_verb_in_the_wrong_number_is_found(text: str, verb: str) -> None:
    assert _flagged(text) == [verb]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of London and the head of the fire service were late.",
        "The mayor of Paris and Boris Johnson were late.",
        "One of those who help their neighbours is retiring.",
        "The price of oil and the cost of the repairs are rising.",
        "The poem that the executive loves brings joy to people.",
    ],
)
def test_a_verb_in_the_right_number_is_left_alone(text: str) -> None:
    assert _flagged(text) == []
