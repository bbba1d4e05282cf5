"""Which words of an article are quoted."""

import pytest

from newslint.document.readers import read_document


def quotations(text, format="text"):
    document = read_document(text, format=format)
    return [(document.text[q.start : q.end], q.closed, q.continued) for q in document.quotations]


def closed(*texts):
    return [(text, True, False) for text in texts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no" and "yes".', closed('"no"', '"yes"')),
        ("He said “no” and “yes”.", closed("“no”", "“yes”")),
        ("‘It’s the workers’ choice,’ he said.", closed("‘It’s the workers’ choice,’")),
        ("'It's the workers' choice,' he said.", closed("'It's the workers' choice,'")),
        ("The ‘First Congress’ section and the ‘how-to’ guide.",
         closed("‘First Congress’", "‘how-to’")),
        ("‘He told me “no”,’ she said.", closed("‘He told me “no”,’")),
        ("“He told me ‘no’,” she said.", closed("“He told me ‘no’,”")),
        ("“He told me \"no\",” she said.", closed("“He told me \"no\",”")),
        ("«Non» and „nein“", closed("«Non»", "„nein“")),
        ("The boys' bikes and the girls’ were James' own.", []),
        ("Back in the '90s and ’80s, rock 'n' roll: 'tis true, don't.", []),
        ('It is 6" wide and 5\'10" tall, a "giant".', closed('"giant"')),
        ("rooms “as common as beds“ in", closed("“as common as beds“")),
        ("a “too wordy'' one", closed("“too wordy''")),
        ('No opening mark here."', []),
    ],
)  # fmt: skip
def test_marks_of_all_kinds(text, expected):
    assert quotations(text) == expected


def test_a_quotation_over_several_paragraphs_opens_each_and_closes_the_last():
    text = "“One,” she said. “Two.\n\n“Three.\n\n“Four.”\n\nFive.\n"
    assert quotations(text) == [
        ("“One,”", True, False), ("“Two.", False, True), ("“Three.", False, True),
        ("“Four.”", True, False),
    ]  # fmt: skip


def test_a_picture_between_two_paragraphs_does_not_end_the_quotation():
    text = "“One.\n\n![A dam](x.png)\n\n“Two.”\n"
    assert quotations(text, "markdown") == [("“One.", False, True), ("“Two.”", True, False)]


def test_single_marks_may_run_over_paragraphs_too():
    assert quotations("‘One.\n\n‘Two.’") == [("‘One.", False, True), ("‘Two.’", True, False)]


def test_an_open_quotation_ends_with_its_block():
    assert quotations("He said “no.\n\nShe left.") == [("“no.", False, False)]


def test_one_that_is_left_open_ends_where_the_next_begins():
    text = 'He said: "It was good. He went on: "We go."'
    assert quotations(text) == [
        ('"It was good. He went on:', False, False), ('"We go."', True, False),
    ]  # fmt: skip


def test_a_block_quote_is_quoted_whole():
    assert quotations("> We won.\n\nNo.", "markdown") == closed("We won.")


def test_positions_are_found_in_quotations():
    document = read_document('He said "no" twice.')
    at = document.text.index
    assert document.quotations.at(at("no")) == document.quotations[0]
    assert document.quotations.at(at("twice")) is None
    assert document.quotations.touch(at("said"), at("no") + 1)
    assert not document.quotations.touch(at("twice"), at("twice") + 5)
