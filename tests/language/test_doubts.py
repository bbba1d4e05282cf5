"""Verbs that only seem to disagree with their subjects, by what they are taken for."""

from __future__ import annotations

import pytest

from newslint import Linter


def _found(text: str) -> list[str]:
    found = Linter().check(text, format="text")
    return [text[f.start : f.end] for f in found if f.category == "agreement"]


@pytest.mark.parametrize(
    "text",
    [
        "As a lad I played on the quay every day.",
        "The trailer for the latest reboot/revival of the series drew crowds.",
        "This toll increase needed to be approved by the port.",
        "The transport select committee made nine demands.",
        "Harbour horror film The Drowned was shown at the hall.",
        "The bill cleared the first hall, but faces hurdles in the second.",
        "Check out this sample plan.",
        "The king publicly undercut his envoys.",
        "A row over pay cheques has split the crew.",
        "The play deals with old wounds on the islands and also seeks to heal them.",
    ],
)
def test_a_noun_is_not_taken_for_a_verb(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Many blame the gap between boys and girls is blamed for.",
        "They found that calling names is easy.",
        "In the end, all present were glad.",
        "A handful were voters who stayed.",
        "Willingness to make mistakes and awareness of the risks are crucial.",
        "Her love of maps and rare outbursts at her crew do not help.",
        "One of the talks that gave us some fine ideas was Tom Hall's.",
        "A tug and a 60-foot (18-metre) crane were moored there.",
        "The pilots hired during and after the strike were her friends.",
        "The fruit are eaten by bats.",
        "The show consisted of four songs.",
        "It consisted of a hall and a stage.",
        "At the same time, however, those who believe Reyes's Harbour Party is weak are fooling "
        "themselves.",
        "The ferry sank, but flanker Tom Evans and centre Ian Hall are safe.",
        "Its aim and, indeed, its cost are in doubt.",
        "It should be remembered that wind and tide in the bay are strong.",
        "The wheat found in markets and shops like this one is local.",
        "Officials say only nine farmers or owners of boats have been paid.",
        "Luckily the old pumps which still give farmers their water were mended.",
        "Thanks go to all drivers whose van was lent to the fair.",
        "Officers say the driver ran off after the crash but is now in custody.",
        "He thinks that quietly getting lost and the fear of it are part of sailing.",
        "Most of those wearing a red cap are pilots.",
        "The club owns two boats and, as well as running trips, repairs nets.",
        "Visitors taking a long look is a good sign.",
        "Any text, such as slides, maps or films, is open to all.",
        "For what his critics back home said was a mistake, he paid.",
        "They sued, saying a ban on signs is too broad.",
    ],
)
def test_a_verb_may_belong_to_another_noun_or_to_two(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lanterns is a fine play about the harbour.",
        "Lanterns is open until Sunday.",
        "Made From Tin are on stage tonight.",
        'Sending "good morning" emails is fine.',
        'Those with the "owner" role have a key.',
        "He wrote that the Basque people, an old nation, has kept its songs.",
    ],
)
def test_a_plural_may_be_the_name_of_one_thing(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The year has seen one ferry sink, and one captain resign.",
        "What difference does this make to the port?",
        "The port was quiet (anyone remember the fair?) all week.",
        "The keeper sees the value of the boats begin to fall.",
    ],
)
def test_a_form_without_number_is_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Visitors is queueing at the gate.", "is"),
        ("The gap between the boys and the girls are wide.", "are"),
        ("The cost of the repairs in these streets are too high.", "are"),
        ("The keys to the gate and the shed is missing.", "is"),
        ("The ferry, which two villages share with us, are late.", "are"),
        ("Safety in the harbour, for example, are poor.", "are"),
        ("The plan fails because farmers needs water.", "needs"),
        ("The mayor believes that the drivers wants a rest.", "wants"),
        ("In our view the committee’s proposal have flaws.", "have"),
    ],
)
def test_no_such_doubt_hides_a_wrong_number(text: str, verb: str) -> None:
    assert _found(text) == [verb]
