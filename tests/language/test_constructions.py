"""Number after "there" and "who", of determiners and of pronouns: what is found and left alone."""

from __future__ import annotations

import pytest

from newslint import Linter


def _found(text: str) -> list[tuple[str, str]]:
    found = Linter().check(text, format="text")
    return [(f.rule, text[f.start : f.end]) for f in found if f.category == "agreement"]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("There has been three fires on the estate this year.", "has"),
        ("There have been a sharp rise in thefts since May.", "have"),
        ("There is too many vans on the bridge.", "is"),
        ("There was several people waiting outside.", "was"),
        ("Officers said there was no survivors.", "was"),
        ("There are no evidence that the pilot was tired.", "are"),
        ("There doesn't seem to be any winners.", "does"),
        ("There seems to be two reasons for the delay.", "seems"),
        ("There remains several gaps in the fence.", "remains"),
        ("There is at least six schools without heating.", "is"),
        ("There was more than 200 guests at the party.", "was"),
        ("There was no arrests, a spokesman said.", "was"),
        ("If there is problems, call the clerk.", "is"),
        ("There are a shortage of nurses in the county.", "are"),
    ],
)
def test_a_verb_after_there_agrees_with_what_follows(text: str, flagged: str) -> None:
    assert _found(text) == [("there-is-are", flagged)]


@pytest.mark.parametrize(
    "text",
    [
        "There are a lot more boats in the harbour.",
        "You will see there are a lot on the list.",
        "There is no doubt that they won.",
        "There has been growing anger in the town.",
        "There have been a record 30 storms.",
        "There seems to be a reason.",
        "There is less than 20 per cent left.",
        "There was grief, anger and a sense of shock.",
    ],
)
def test_a_right_verb_after_there_is_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The council has heard these kind of complaints before.", "these kind"),
        ("Those type of roofs are common here.", "Those type"),
        ("The clerk said this figures were misleading.", "this figures"),
        ("The union rejected this proposals on Friday.", "this proposals"),
        ("Neighbours say these problem began in May.", "these problem"),
        ("Many driver complained about the closure.", "Many driver"),
        ("Every councillors voted against the plan.", "Every councillors"),
        ("A officers from the port closed the road.", "A officers"),
        ("The bank said these loan were risky.", "these loan"),
        ("This rules apply to all drivers.", "This rules"),
        ("Both sides have agreed to this terms.", "this terms"),
        ("She is one of those person who never give up.", "those person"),
        ("These evidence was not heard.", "These evidence"),
        ("Several witness told the court of a van.", "Several witness"),
    ],
)
def test_a_determiner_agrees_with_its_noun(text: str, flagged: str) -> None:
    assert _found(text) == [("determiner-noun", flagged)]


@pytest.mark.parametrize(
    "text",
    [
        "Beds were found for those fleeing war.",
        "It left those involved open to attack.",
        "Warnings came late, but many fall prey to it.",
        "Many faculty want a say.",
        "All of these point to a leak.",
        "As it grows, the weight of this increases, and the walls bend.",
        "The pay for this post ranges from low to fair.",
        "Check that tables, lists and links are correct.",
        "The town has never staged a major finals.",
        "We still have a ways to go, and every second counts.",
        "She passed her A levels.",
        "These sort of drift apart.",
    ],
)
def test_a_right_determiner_is_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Anyone who live near the plant should stay indoors.", "live"),
        ("Residents who lives near the plant were told to leave.", "lives"),
        ("Fire crews that was sent to the port were late.", "was"),
        ("The road that link the two towns was closed.", "link"),
        ("The police, which was called at midnight, left at two.", "was"),
        ("Hull is one of only a few ports that has a wall.", "has"),
        ("It was a talk for everyone that are on the boat.", "are"),
    ],
)
def test_a_verb_after_who_or_that_agrees_with_its_noun(text: str, flagged: str) -> None:
    assert _found(text) == [("relative-agreement", flagged)]


@pytest.mark.parametrize(
    "text",
    [
        "Those in a small boat who want a light must ask.",
        "There are plans that affect the harbour that come up in May.",
        "Repairs have taken place that are dear to the port.",
        "It is the tone of the letter and the haste in it that make it odd.",
        "They met the local gang who are feared by all.",
        "The sauce and the gravy which are sold here are thick.",
        "It was a night with songs which was a joy to hear.",
        "Norway is one of only a few nations that require it.",
        "He put things that ought to be hidden on the table.",
        "He ran the firm that bore his name.",
        "He told buyers that once the sale of the mill was over, the price would rise.",
    ],
)
def test_a_right_verb_after_who_or_that_is_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They have new books and plays coming in May.",
        "The walls surrounding it were red.",
        "Her plea to the king was that she keep the house.",
        "So, laid out before you is a map of the isle.",
        "Each week's efforts are noted.",
        "Every commit on the branch triggers a build.",
        "Everybody find a partner.",
        "The web deploy is quite painless.",
        "A row over pay scales is not new.",
        "Two guests wrote for the same paper and often submitted cuts.",
        "The ways that aliens may differ are many.",
        "There were suggestions that she run for office.",
        "She is known in the local academic and research world.",
        "The harbour select committee made six demands.",
        "Such chips are found in games consoles.",
        "The bill needs fifty votes, but faces hurdles in May.",
        "The night sync job runs at nine.",
        "It is a plan that the union claim is unfair.",
        "This horror film The Bell had a long run.",
        "In what ways does this change the town?",
        "Anyone else have a question?",
        "The year has seen one club dominate the league.",
        "Jo Pence resigned on Monday. Pence has sold the house.",
    ],
)
def test_nouns_orders_and_wishes_are_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Not one of the windows were broken.", "were"),
        ("No one in the crowd were hurt.", "were"),
        ("Neither the mayor nor the clerk were there.", "were"),
        ("Each driver and passenger were tested.", "were"),
        ("The number of the dead have risen.", "have"),
    ],
)
def test_what_is_taken_one_at_a_time_is_singular(text: str, flagged: str) -> None:
    assert [span for _, span in _found(text)] == [flagged]


@pytest.mark.parametrize(
    "text",
    [
        "Each year thousands are killed.",
        "Every day more people are leaving.",
        "There is a growing number of cases.",
        "The small number of guests who came were glad.",
        "A large number of gaps suggests a leak.",
        "An average number of points was scored.",
        "The loss of three ships, which was a shock to all, was hushed up.",
        "Labour are ahead in the polls.",
        "Apple are to open a shop.",
        "She need not stay, and he dare not go.",
    ],
)
def test_what_may_be_one_or_many_is_left_alone(text: str) -> None:
    assert _found(text) == []


def test_a_body_seen_once_as_many_is_not_seen_so_in_the_past_or_in_a_pair() -> None:
    assert _found("Varda hit a reef. Varda has said it is sorry.") == []
    text = "Neither the Whigs nor Labour stand to win. Labour is ahead."
    assert _found(text) == []
    assert _found("Isles such as Jersey are small. Jersey is about to vote.") == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Calls for a ban on the dogs is growing.", "is"),
        ("A clerk at the courts say the queue is shorter.", "say"),
    ],
)
def test_what_else_may_be_a_noun_hides_no_wrong_number(text: str, verb: str) -> None:
    assert [span for _, span in _found(text)] == [verb]
