"""The kind sequence, and the tagged tokens that it reads."""

import pytest
from trial import RULE, hits

from newslint.checks.sequence import Sequence, Step
from newslint.document.readers import read_document
from newslint.errors import RuleError


def found(text, *steps, ignorecase=False):
    check = Sequence(RULE, Sequence.Options(tokens=steps, ignorecase=ignorecase))
    return [marked for marked, _ in hits(check, text)]


TEXT = "It rained.\n\nThe mayor will be able leave today. She must be happy to stay."
MISSING_TO = (Step(tag="MD"), Step(pattern="be"), Step(tag="JJ"), Step(tag="VB|VBN|VBP|NN"))


def test_forms_and_tags_in_a_row():
    assert found(TEXT, *MISSING_TO) == ["will be able leave"]


def test_the_case_counts_unless_told_otherwise():
    assert found("Dam gates leak.", Step(pattern="dam"), Step(tag="NNS")) == []
    assert found("Dam gates leak.", Step(pattern="dam"), Step(tag="NNS"), ignorecase=True) == [
        "Dam gates"
    ]


def test_negate_and_skip():
    text = "They gave the old dam a new gate. They gave up."
    assert found(text, Step(pattern="gave", skip=3), Step(tag="NN")) == ["gave the old dam"]
    assert found(text, Step(pattern="gave"), Step(tag="RP|IN|RB", negate=True)) == ["gave the"]


def test_a_sequence_stays_in_its_sentence():
    assert (
        found("The gate broke. Leaks followed.", Step(pattern="broke", skip=5), Step(tag="NNS"))
        == []
    )


@pytest.mark.parametrize("steps", [(Step(tag="NN"),), (Step(pattern="a", negate=True),), (Step(),)])
def test_one_token_needs_a_pattern(steps):
    with pytest.raises(RuleError):
        Sequence(RULE, Sequence.Options(tokens=steps))


def test_tokens_have_tag_lemma_head_and_place():
    document = read_document("Rain fell.\n\nThe old keys to the cabinet are lost.")
    (sentence,) = (s for s in document.sentences if "keys" in s.text)
    tokens = sentence.tokens
    assert [(t.text, t.tag, t.lemma) for t in tokens[1:4]] == [
        ("old", "JJ", "old"),
        ("keys", "NNS", "key"),
        ("to", "IN", "to"),
    ]
    keys = tokens[2]
    assert tokens[keys.head].text == "are"
    assert tokens[tokens[0].head] is keys
    assert document.text[keys.start : keys.end] == "keys"
