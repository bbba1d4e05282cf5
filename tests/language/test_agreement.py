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
        ("Most farms, at the time of writing, has no fence at all.", "has"),
        ("The sale of cheap and unsafe kinds of cable have spread.", "have"),
        ("Half of the houses is empty.", "is"),
        ("She says that old ferries is never cheap.", "is"),
        ("Bakers sees the mill as a friend.", "sees"),
        ("The court have ruled on nine appeals.", "have"),
        ("They hope to repay the loan that the farmers has made.", "has"),
        ("The path is narrow and the bridge are shut.", "are"),
        ("A number of sailors believes the map.", "believes"),
        ("As the letters shows, the feud is old.", "shows"),
        ("The pumps (some of them new) is idle.", "is"),
        ("The tower stands on a rock and have a square base.", "have"),
        ("The news from the islands were bad.", "were"),
        ("The phenomena in the report is rare.", "is"),
        ("Three quarters of our bakers is from the north.", "is"),
        ("The vast majority of farmers has a well.", "has"),
        ("Two of the ferries needs a new pump.", "needs"),
        ("The market share of the ferries have shrunk.", "have"),
        ("The range of prices are wide.", "are"),
        ("Another six boats is on the way.", "is"),
        (
            "The rent depends on wages, on taxes and on luck, and the council's ban are strict.",
            "are",
        ),
        ("The Fishing Fund have paid for both piers.", "have"),
        ("In our view the Directive are out of date.", "are"),
        ("Nobody knows when the Romans was here.", "was"),
        ("The paper says that Member States has to pay.", "has"),
        ("The King of the Isles have died.", "have"),
        ("The repair of hulls, masts and sails are dear.", "are"),
        ("The oldest law, after the rules on food and shelter, are silent.", "are"),
        ("In June the nights is warm and short.", "is"),
        ("As you know, our time are short.", "are"),
        ("Developing countries has little to gain from it.", "has"),
        ("Housing estates in the valley needs more buses.", "needs"),
        ("The yards are full and places of worship is empty.", "is"),
        ("The mill will pay as long as the workers has a contract.", "has"),
        ("The European Union have no view of it.", "have"),
        ("Each series are set in a harbour.", "are"),
        ("His works for the stage includes two operas.", "includes"),
        ("A list of the missing boats are pinned to the door.", "are"),
        ("The rise in floods in Kent, Surrey and Essex are no surprise.", "are"),
        ("The fall in trade in Kent and also in Surrey are small.", "are"),
        ("The University of the Isles have a new library.", "have"),
        ("The museum, with its mugs, jugs and bowls, are shut.", "are"),
        ("The bridge over the Ola and Vesk rivers were opened last week.", "were"),
        ("The hard part of the two tests were the reading.", "were"),
        ("The remains of a mill was found.", "was"),
        ("The population of the three islands are small.", "are"),
        ("The regime in the islands have fallen.", "have"),
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
        "Mark II engines were sold to Chile before Mark I engines were tested.",
        "The quarry dates from the war and is still at work.",
        "After the house move, letters went missing.",
        "Her job mending nets at the harbour pays for the boat.",
        "Keeping a flock of old, easily frightened hens and geese needs patience.",
        "Broken windows is a theory about crime.",
        "The roof, the chimney, as well as the front door are new.",
        "Every time there is a strike, include an hour for the walk.",
        "The intention is that every office meet the standard.",
        "A bevy of old and new ships are moored there.",
        "As he wound the clock, the bell rang.",
        "We as a choir are getting better.",
        "Letters where she mixes rumour and truth are rare.",
        "Rules regarding heavy traffic are being drafted.",
        "The belief that a cold kitchen spoils good loaves is widespread.",
        "The clerk of the court says only six bakers are licensed.",
        "The plan does slowly and quietly change the town.",
        "This broadcast will be repeated.",
        "Their hope is that this broadcast will be repeated.",
        "Pelican are back on tour.",
        "A similar number have left.",
        "Two hours is a lot to wait.",
        "A whole range of shops are closing.",
        "A set of keys were left behind.",
        "He knows the harbour, the quay, and the mill are shut.",
        "The Romans is a musical.",
        "The Wanderers is their first album.",
        "Notts County have lost again.",
        "The Guardian have printed it.",
        "Harbour Palace are top of the league.",
        "The last ten nights is all that they remember.",
        "The mayor, with her clerk, and the driver, are here.",
        "Visiting aunts is a duty.",
        "Living thousands of miles from the sea is hard.",
        "Treating guests as friends takes patience.",
        "The name “North” or the name “South” are printed on it.",
        "Nearly half the town's population are farmers.",
        "The Ministry of Health officials have left.",
        "Part of the walls are painted.",
        "The club have sold two goalkeepers.",
        "These series of letters have been found.",
        "The species are rare in the north.",
        "The steel works is shut.",
        "The price makes the wish for quiet fade away.",
    ],
)
def test_a_verb_in_the_right_number_is_left_alone(text: str) -> None:
    assert _flagged(text) == []
