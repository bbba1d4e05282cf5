"""Words of a paragraph beside which a number may clash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.suspects import suspicious_places
from newslint.language.tokens import token_forms, token_spans
from newslint.language.word_letters import WORD_OR_MARK, letters_of

TEXTS = st.text(alphabet="The repairs, its' co-op’s “are” U.S. 3.5%—is!?\n\tÉé", max_size=80)


def test_suspects_are_found_where_they_stand():
    paragraphs = ["All is well.", "It held. The cost of the repairs, for one, are high."]
    paragraphs += ["“The U.S. clerk’s dogs has gone. They was late,” she said."]
    found = [paragraphs[k][at:].split()[0] for k, at in suspicious_places(paragraphs)]
    assert found == ["are", "has", "was"]


def test_a_plural_before_a_phrase_explains_the_verb():
    good = ["The hills in the north are high.", "The cost of the repairs is high."]
    assert list(suspicious_places(good)) == []


@pytest.mark.parametrize(
    "text",
    [
        "I has no plans.",
        "Later she close the shop.",
        "We think this are a mistake.",
        "They all agrees.",
        "The bolts chosen for this bridge is too short.",
        "The main obstacles to growth has gone.",
        "The clerks find rules that hinders trade.",
    ],
)
def test_a_clash_is_suspicious(text):
    assert list(suspicious_places([text])) != []


@pytest.mark.parametrize("text", ["I was late.", "Let it rest."])
def test_what_agrees_is_not(text):
    assert list(suspicious_places([text])) == []


@given(TEXTS)
def test_each_word_and_mark_has_one_letter(text):
    assert len(letters_of(text)) == len(WORD_OR_MARK.findall(text))


@given(TEXTS)
def test_forms_are_what_stands_at_the_spans(text):
    assert token_forms(text) == [text[start:end] for start, end in token_spans(text)]
