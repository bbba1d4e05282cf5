"""Tokens and their part-of-speech tags."""

import pytest

from newslint.language.tagger import tagger
from newslint.language.tokens import tokenize
from newslint.language.word_tags import word_tags


def tags_of(sentence: str) -> dict[str, str]:
    forms = [token.text for token in tokenize(sentence)]
    return dict(zip(forms, tagger().tag(forms), strict=True))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("She didn’t go.", ["She", "did", "n’t", "go", "."]),
        ("The city's US-led talks", ["The", "city", "'s", "US-led", "talks"]),
        ("In the U.S. on Jan. 5", ["In", "the", "U.S.", "on", "Jan.", "5"]),
        ("$2.5m, up 3%", ["$", "2.5m", ",", "up", "3", "%"]),
        ("They cannot.", ["They", "can", "not", "."]),
        ("workers' pay", ["workers", "'", "pay"]),
    ],
)
def test_tokens_are_cut_as_the_treebank_cuts_them(text, tokens):
    assert [token.text for token in tokenize(text)] == tokens


def test_tokens_keep_their_places():
    text = "Who’s there? “We,” they said."
    assert all(text[t.start : t.end] == t.text for t in tokenize(text, 4))


def test_nouns_and_verbs_are_told_apart():
    assert tags_of("The council plans to cut its plans.") == {
        "The": "DT", "council": "NN", "plans": "NNS", "to": "TO", "cut": "VB", "its": "PRP$",
        ".": ".",
    }  # fmt: skip


def test_a_verb_of_the_wrong_number_is_still_a_verb():
    assert tags_of("The officers laughs.")["laughs"] == "VBZ"
    assert tags_of("The keys to the cabinet is on the table.")["is"] == "VBZ"


def test_unknown_words_are_judged_by_their_form():
    assert word_tags()("glorbified") == ("JJ", "NN", "VBD", "VBN")
    assert "NNP" in word_tags()("Zanzabrook")


def test_an_empty_sentence_has_no_tags():
    assert tagger().tag([]) == []
