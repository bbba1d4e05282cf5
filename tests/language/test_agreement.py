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
        ("Most farms, on the other hand, has no fence at all.", "has"),
        ("The use of cheap and unsafe types of cable have spread.", "have"),
        ("Half of the houses is empty.", "is"),
        ("He says that moral judgments is never simple.", "is"),
        ("Voters sees the council as a club.", "sees"),
        ("The court have ruled on nine appeals.", "have"),
        ("They want to reward the faith that the players has shown.", "has"),
        ("The ridge is steep and the climate are dry.", "are"),
        ("An incredible number of people believes the story.", "believes"),
        ("As the examples shows, the rule is old.", "shows"),
        ("The pumps (some of them new) is idle.", "is"),
        ("The tower stands on a rock and have a square base.", "have"),
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
        "The Type II boats were built in Kiel, and Type I boats were sold.",
        "The road dates to the war and is still in use.",
        "After the site flip, pages load in a second.",
        "His work building tools at the mill enables others to sell more.",
        "Turning the tide of cheap, badly made goods and services requires patience.",
        "Mixed methods is an approach of the social sciences.",
        "The seats, the dashboard panel, as well as the steering wheel are new.",
        "Every time there is a strike, include an hour for the walk.",
        "The intention is that every office meet the standard.",
        "A bevy of old and new tunes are played.",
        "As it wound down, the firm sold its ships.",
        "We as a country are getting older.",
    ],
)
def test_a_verb_in_the_right_number_is_left_alone(text: str) -> None:
    assert _flagged(text) == []
