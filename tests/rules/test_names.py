"""Names: where an article, or the desk, disagrees with a spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Linter
from newslint.document.names import distance, introductions, slips

VARIANT = Linter(select=["name-variant"])


def marked(linter, text, format="text"):
    return [text[f.start : f.end] for f in linter.check(text, format=format)]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Jørgen Vig Knudsen led it. Knudesn’s plan failed.", "Knudesn", "Knudsen"),
        ("Wendy Garrick won. Mrs Garick and Garrick agreed.", "Garick", "Garrick"),
        ("Ana Hanraty spoke. Hanratty left. Hanratty's car broke down.", "Hanraty", "Hanratty"),
        ("The judge, Maria Brodzky, ruled. “Brodzki erred,” he said.", "Brodzki", "Brodzky"),
        ("Jean-Luc Beaumarchais sang. Beaumarchias bowed.", "Beaumarchias", "Beaumarchais"),
        ("Gov. Matt Belvin lost. Blevin conceded; Belvin’s aides wept.", "Blevin", "Belvin"),
        ("Taylor Shepherd sang. Shephered bowed.", "Shephered", "Shepherd"),
    ],
)
def test_a_surname_in_another_spelling_is_found(text, wrong, right):
    (finding,) = VARIANT.check(text)
    assert text[finding.start : finding.end] == wrong
    assert finding.fixes[0].edits[0].text == right
    assert finding.fixes[0].applicability == "offered"
    assert right in finding.related[0].label
    assert VARIANT.fix(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Paul Kenya flew home. Kenyan runners and Kenyans won. Kenya’s team rested.",
        "Ana Hanratty spoke. The Hanrattys left.",
        "Jan Hansen beat Per Hanson. Hanson’s coach praised Hansen.",
        "Rosa Latina sang of a Latino.",
        "Madkhali Salafism has spread. Madkhali Salafis hold the port, and Salafis guard it.",
        "Austria beat Australia. Anna Austria scored.",
        "Matt Clapton played with Dr Clayton.",
        "José Ruíz won. Ruiz lost.",
        "Hong Kong voted. Leung Hong said Kong was calm.",
        "Will Swift sang. Swifts nest in the roof; Swiftly she left.",
        "We’re here. Ann Were left. They’re gone.",
        "Lee Jang and Kim Jong spoke. Jong left.",
    ],
)
def test_people_places_and_derived_words_are_left_alone(text):
    assert marked(VARIANT, text) == []


def test_headlines_and_captions_are_held_against_the_story():
    page = (
        "<h1>{headline}</h1><p>Adil Hanniff was jailed on Monday. Hanniff admitted the fraud.</p>"
        "<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure>"
    )
    linter = Linter(select=["headline-name-mismatch", "crossfield-name-mismatch", "name-variant"])

    def rules(headline, caption):
        found = linter.check(page.format(headline=headline, caption=caption), format="html")
        return [f.rule for f in found]

    assert rules("Hannif jailed", "Adil Hanniff") == ["headline-name-mismatch"]
    assert rules("Hanniff jailed", "Adil Hannif") == ["crossfield-name-mismatch"]
    assert rules("Hanniff jailed", "Adil Hanniff") == []


def test_front_matter_is_held_against_the_story():
    text = "---\ntitle: Hannif jailed\n---\n\nAdil Hanniff was jailed. Hanniff admitted it.\n"
    linter = Linter(select=["headline-name-mismatch"])
    assert marked(linter, text, "markdown") == ["Hannif"]


def test_names_of_the_desk_are_right_and_what_comes_close_is_reported():
    linter = Linter(select=["known-name"], names=["Keir Starmer", "Médecins Sans Frontières"])
    assert marked(linter, "Kier Starmer met Keir Stamer.") == ["Kier", "Stamer"]
    assert marked(linter, "Medecins Sans Frontières left.") == ["Medecins"]
    assert marked(linter, "Starmr’s plan.") == ["Starmr"]
    assert marked(linter, "Keir Starmer, KEIR STARMER and Kier Hansen. A starker choice.") == []


def test_accents_are_kept_throughout():
    linter = Linter(select=["diacritic-mixed"])
    assert marked(linter, "José Ruiz won. Jose Ruiz bowed.") == ["Jose"]
    assert marked(linter, "José Ruiz flew to San Jose.") == []
    assert marked(linter, "“It’s his,” she said of the “José”.") == []


def test_introductions_leave_titles_out():
    found = [
        (i.given, i.surname) for i in introductions("Prime Minister Ana de la Cruz’s aide", "Cruz")
    ]
    assert found == [("Ana de la", "Cruz")]
    (found,) = introductions("met J.K. Rowling", "Rowling")
    assert (found.given, found.surname) == ("J.K.", "Rowling")


@given(st.text("abcde", min_size=1, max_size=9), st.text("abcde", min_size=1, max_size=9))
def test_distance_is_symmetric_and_zero_for_the_same(a, b):
    assert distance(a, b) == distance(b, a)
    assert (distance(a, b) == 0) == (a == b)
    assert abs(len(a) - len(b)) <= distance(a, b) <= max(len(a), len(b))


@given(st.text("abcdefgh", min_size=4, max_size=7), st.integers(0, 5), st.sampled_from("xyz"))
def test_a_slip_within_a_word_is_found(word, at, letter):
    at = 1 + at % (len(word) - 2)
    wrong = word[:at] + letter + word[at + 1 :]
    assert {frozenset(pair) for pair in slips([word, wrong])} == {frozenset((word, wrong))}
