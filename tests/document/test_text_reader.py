"""Plain text: what is one block, what stands on top, and where everything is."""

import pytest
from shown import outers_of, prose_of, rewritten, roles_of, source_of

from newslint.document.readers import read_document

OBJECT = "\ufffc"


def prose(source):
    return prose_of(source, "text")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One line.\nAnother line.", ["One line.", "Another line."]),
        ("One.\n\n \t\nTwo.\n", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        ("One.\rTwo.\r\rThree.", ["One.", "Two.", "Three."]),
        ("\ufeffOne.", ["One."]),
        ("  indented  \n", ["indented"]),
        ("• One\n* Two\n- Three\n-30-", ["One", "Two", "Three", "-30-"]),
        ("See https://a.b/c--d. Or e@f.org", [f"See {OBJECT}. Or {OBJECT}"]),
        ("https://a.b/only", []),
        ("", []),
        ("\n\n", []),
    ],
)
def test_blocks(source, expected):
    assert prose(source) == expected


def test_lines_wrapped_at_a_margin_are_one_block():
    source = (
        "The council said on Thursday that it had agreed on all of the counter-\n"
        "measures against the flood, and that the pre-flood and mid-, short- or\n"
        "long-term plans were no use to anyone.\n"
    )
    assert prose(source) == [
        "The council said on Thursday that it had agreed on all of the counter-measures against "
        "the flood, and that the pre-flood and mid-, short- or long-term plans were no use to "
        "anyone."
    ]


def test_a_list_of_headlines_is_not_one_block():
    source = (
        "Dam bursts in the valley after weeks of rain in June\n"
        "Minister resigns over the budget that nobody wanted\n"
    )
    assert len(prose(source)) == 2


def test_a_comment_line_is_no_prose():
    source = "One.\n# newslint: allow x\n// newslint: allow y\nTwo.\n"
    document = read_document(source)
    assert document.text == "One.\nTwo."
    assert [(c.text, source[c.start : c.end]) for c in document.comments] == [
        ("newslint: allow x", "# newslint: allow x"),
        ("newslint: allow y", "// newslint: allow y"),
    ]


def test_spans_are_exact():
    source = "\ufeffDam 😀 bursts\r\n\r\nThe cafe\u0301 and the Tali\u0301ban said so.\r\n"
    document = read_document(source)
    assert source_of(document, "😀 bursts") == "😀 bursts"
    assert source_of(document, "Tali\u0301ban") == "Tali\u0301ban"
    assert document.source_span(0, 3) == (1, 4)


def test_a_block_is_cut_with_its_lines():
    assert outers_of("One.\r\n\r\n  Two.  \r\nThree.", "text") == [
        "One.\r\n", "  Two.  \r\n", "Three.",
    ]  # fmt: skip


def test_a_rewrite_over_a_wrapped_line_keeps_the_rest():
    source = (
        "The council said on Thursday that it had agreed to spend seventy per\n"
        "cent of it on the dam and on the bridge.\n"
    )
    assert rewritten(source, "text", "per cent", "percent")[0] == source.replace("per\nc", "perc")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "World News\n\nDam bursts in valley\n\nDam bursts in valley\n\nMany fled on Friday.",
            ["section-label", "headline", "headline", "paragraph"],
        ),
        (
            "Dam bursts in valley\nHundreds flee as water rises in three towns\nBy Jane Doe\n"
            "May 4, 2020\n\nThe dam broke on Friday.",
            ["headline", "standfirst", "byline", "dateline", "paragraph"],
        ),
        (
            "Dam bursts in valley | The Bugle\nDam bursts in valley\nJane Doe - May 4, 2020\n"
            "Published: 4 May 2020 10:15\n2 hours ago\nThe dam broke on Friday.",
            ["headline", "headline", "byline", "dateline", "dateline", "paragraph"],
        ),
        ("The dam broke on Friday.\n\nIt had rained.", ["paragraph", "paragraph"]),
        ("Dam bursts\n\nIt had rained for a week.", ["headline", "paragraph"]),
        ("Only one line", ["paragraph"]),
        (
            "Home\nSport\nWeather\nThe dam broke on Friday.",
            ["paragraph", "paragraph", "paragraph", "paragraph"],
        ),
        (
            "Dam bursts in valley\nSkip to the main content\nHome\nSport\nWeather\nAll our\n"
            "Sign in\nShare\nThe dam broke on Friday.",
            ["headline", *["paragraph"] * 8],
        ),
        ("By Friday the water had gone.\n\nIt was over.", ["paragraph", "paragraph"]),
        ("From India to Argentina\n\nIt is played.", ["headline", "paragraph"]),
        ("From Jane Doe in Herat\n\nIt is over.", ["byline", "paragraph"]),
    ],
)
def test_what_stands_on_top(source, expected):
    assert [role for role, _ in roles_of(source, "text")] == expected
