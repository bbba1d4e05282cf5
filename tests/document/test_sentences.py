"""Where sentences end."""

import pytest

from newslint.document.readers import read_document
from newslint.document.sentences import split_sentences


def sentences(text):
    return [text[s.start : s.end] for s in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "parts",
    [
        ["It rained.", "It snowed!", "Why?", "Because…", "So it did."],
        ["“It rained.”", "‘No.’", "(Really.)", "“Yes,” he said."],
        ["Dr. Roe met Gov. Ann Lee and Mr. B. U. Ito on Nov. 5.", "They talked."],
        ["He lives in Boston, Mass. with a cat.", "At Mass.", "The priest left."],
        ["He lives in Boston, Mass.", "The city is old."],
        ["No.", "That is wrong.", "See No. 5 on the list."],
        ["It opened at 9 a.m. Monday in the U.S. Capitol.", "It closed at 7 p.m.", "They left."],
        ["This is plan B.", "The end."],
        ["J.J. Roe v. The State was heard.", "George W. Lee spoke."],
        ["They sell nuts, bolts, etc.", "Tools are extra."],
        ["Cod, i.e. Gadus, is a fish.", "Eat it."],
        ["It costs 3.5 million.", "Not 4."],
        ["Read \ufffc.", "\ufffc is where it is."],
        ["Wait ...", "People came."],
    ],
)
def test_sentences_end(parts):
    assert sentences(" ".join(parts)) == parts


def test_no_sentence_runs_over_a_block():
    document = read_document("# Dam bursts\n\nIt rained. It\nsnowed.\n", format="markdown")
    assert [document.text[s.start : s.end] for s in document.sentences] == [
        "Dam bursts", "It rained.", "It snowed.",
    ]  # fmt: skip


def test_the_sentence_at_a_position():
    document = read_document("It rained.  It snowed.")
    first, second = document.sentences
    assert document.sentence_at(0) == document.sentence_at(first.end) == first
    assert document.sentence_at(second.start) == document.sentence_at(second.end) == second
    assert document.sentence_at(first.end + 1) is None
