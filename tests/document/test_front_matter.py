"""Front matter in YAML, TOML and JSON: fields, roles, spans, and what is said of broken ones."""

import pytest
from shown import outers_of, prose_of, rewritten, roles_of

from newslint.document.readers import read_document

YAML = """\
---
# newslint: allow x
title: "Dam \\"bursts\\" \\u2014 now"
date: 2020-01-02 # filed
draft: false
description: >
  Folded text
  goes on.
blurb: |
  One line
  two
subtitle: 'It''s over'
tags: [flood, "big dam", 'it''s']
authors:
  - Jane Doe
  - john-doe
image:
  src: dam.jpg
  alt: A dam
kicker: World # section
---
Body
"""

TOML = """\
+++
# newslint: allow x
title = "Dam \\"bursts\\" \\u2014 now"
date = 2020-01-02
draft = false
description = \"\"\"
Folded text
goes on.\"\"\"
subtitle = 'It is over'
tags = ["flood", "big dam", # the usual
  'last']
authors = ["Jane Doe", "john-doe"]
kicker = "World"
[image]
src = "dam.jpg"
alt = "A dam"
+++
Body
"""

JSON = """\
{
  "title": "Dam \\"bursts\\" \\u2014 now",
  "draft": false,
  "description": "Folded text goes on.",
  "subtitle": "It is over",
  "tags": ["flood", "big dam"],
  "authors": ["Jane Doe", "john-doe"],
  "image": {"src": "dam.jpg", "alt": "A dam"},
  "kicker": "World"
}

Body
"""


def fields_of(source):
    document = read_document(source, format="markdown")
    return [(f.name, f.value) for f in document.fields]


@pytest.mark.parametrize("source", [YAML, TOML, JSON], ids=["yaml", "toml", "json"])
def test_fields_that_are_prose_have_their_role(source):
    found = roles_of(source, "markdown")
    assert {
        ("headline", 'Dam "bursts" — now'), ("standfirst", "Folded text goes on."),
        ("byline", "Jane Doe"), ("caption", "A dam"), ("section-label", "World"),
        ("paragraph", "Body"),
    } <= set(found)  # fmt: skip
    assert "john-doe" not in dict(found).values()
    assert ("standfirst", "dam.jpg") not in found


def test_blank_lines_may_stand_above_it():
    assert fields_of(f"\ufeff\n \r\n{YAML}") == fields_of(YAML)


@pytest.mark.parametrize("source", [YAML, TOML, JSON], ids=["yaml", "toml", "json"])
def test_every_scalar_is_a_field_with_its_span(source):
    document = read_document(source, format="markdown")
    values = {name: value for name, value in fields_of(source) if name != "tags"}
    assert values["title"] == 'Dam "bursts" — now'
    assert values["image.alt"] == "A dam"
    assert values["draft"] == "false"
    assert [v for n, v in fields_of(source) if n == "tags"][:2] == ["flood", "big dam"]
    raw = {f.name: source[f.start : f.end] for f in document.fields}
    assert raw["title"] == 'Dam \\"bursts\\" \\u2014 now'
    assert raw["image.alt"] == "A dam"


def test_the_notations_of_yaml():
    assert prose_of(YAML, "markdown") == [
        'Dam "bursts" — now', "Folded text goes on.", "One line two", "It's over", "Jane Doe",
        "A dam", "World", "Body",
    ]  # fmt: skip


def test_yaml_that_a_light_scan_does_not_know():
    source = (
        "---\nhero: {alt: A dam, src: x}\ntitle: Plain text\n  that goes on\nimages:\n"
        "  - caption: First\n    credit: AP\ncopy: &c text\ndeck: *c\n---\nBody\n"
    )
    assert roles_of(source, "markdown") == [
        ("caption", "A dam"), ("headline", "Plain text that goes on"), ("caption", "First"),
        ("credit", "AP"), ("paragraph", "Body"),
    ]  # fmt: skip
    assert ("copy", "text") in fields_of(source)


def test_spans_in_yaml_with_astral_characters_and_crlf():
    source = '---\r\nkicker: 😀😀\r\nx: {y: 😀}\r\ntitle: "Dam 😀 \\x41"\r\n---\r\nBody\r\n'
    document = read_document(source, format="markdown")
    assert document.text == "Dam 😀 A\nBody"
    (title,) = [f for f in document.fields if f.name == "title"]
    assert source[title.start : title.end] == "Dam 😀 \\x41"
    start = document.text.index("A")
    assert document.source_span(start, start + 1) == (title.end - 4, title.end)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("---\ntitle: a\ndeck: b: c\n---\nBody\n",
         'front matter: line 3: a value with ": " in it needs quotation marks'),
        ('---\ntitle: "a\ndeck: b\n---\nBody\n',
         "front matter: line 2: a quotation mark that is never closed"),
        ("---\ntitle: a\n\tdeck: b\n---\nBody\n",
         "front matter: line 3: found a tab character that violates indentation"),
        ("---\ntitle: a\ndeck: b\n\nBody\n", "front matter: line 1: no closing ---"),
        ("+++\ntitle = Dam\n+++\nBody\n", "front matter: line 2: Invalid value"),
        ('+++\ntitle = "a"\ndeck = "b\n+++\nBody\n', "front matter: line 3: "),
        ("+++\ntitle\n+++\nBody\n", "front matter: line 2: Expected '='"),
        ('{\n"title": "a",\n"x": [b]\n}\n\nBody\n', "front matter: line 3: expecting value"),
        ('{\n"title": "a"\n\nBody\n', "front matter: line 4: expecting ',' delimiter"),
    ],
)  # fmt: skip
def test_broken_front_matter_is_one_problem_and_the_body_is_read(source, message):
    document = read_document(source, format="markdown")
    (problem,) = document.problems
    assert problem.message.startswith(message)
    assert document.text == "Body"
    assert not document.fields


@pytest.mark.parametrize(
    "source",
    [
        "---\n\nA text between two rules.\n\n---\n\nNote: more.\n",
        "{{< figure >}}\n\nText\n",
        "{ brace at the top }\n",
        "----\nfour dashes\n",
    ],
)
def test_what_only_looks_like_front_matter_is_body(source):
    document = read_document(source, format="markdown")
    assert document.problems == []
    assert document.fields == []
    assert document.text


def test_empty_front_matter():
    assert prose_of("---\n---\nBody\n", "markdown") == ["Body"]
    assert prose_of("---\n# only a comment\n---\nBody\n", "markdown") == ["Body"]
    assert prose_of("---\ntitle:\n---\nBody\n", "markdown") == ["Body"]


def test_html_may_have_front_matter():
    source = "---\ntitle: Dam bursts\n---\n<p>Text</p>\n"
    assert roles_of(source, "html") == [("headline", "Dam bursts"), ("paragraph", "Text")]


@pytest.mark.parametrize("source", [YAML, TOML], ids=["yaml", "toml"])
def test_comments_are_collected(source):
    (comment,) = read_document(source, format="markdown").comments
    assert source[comment.start : comment.end] == "# newslint: allow x"
    assert comment.text == "newslint: allow x"


def test_a_field_is_cut_with_its_lines():
    assert outers_of("---\ntitle: a b\ndeck: >\n  c\n  d\ntags: [e]\n---\n", "markdown") == [
        "title: a b\n", "deck: >\n  c\n  d\n",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "cut"),
    [
        ('{"title": "a b", "x": 1}\n', '{"x": 1}\n'),
        ('{"x": 1, "title": "a b"}\n', '{"x": 1}\n'),
        ('{\n  "authors": ["A B", "C D"]\n}\n', '{\n  "authors": ["C D"]\n}\n'),
    ],
)
def test_what_is_left_of_json_is_json(source, cut):
    document = read_document(source, format="markdown")
    block = document.blocks[0]
    assert source[: block.outer_start] + source[block.outer_end :] == cut


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("---\ntitle: The dams end\n---\n", "---\ntitle: The dam's \"end\n---\n"),
        ("---\ntitle: 'The dams end'\n---\n", "---\ntitle: 'The dam''s \"end'\n---\n"),
        ('---\ntitle: "The dams end"\n---\n', '---\ntitle: "The dam\'s \\"end"\n---\n'),
        ('+++\ntitle = "The dams end"\n+++\n', '+++\ntitle = "The dam\'s \\"end"\n+++\n'),
        ("+++\ntitle = 'The dams end'\n+++\n", "+++\ntitle = 'The dams end'\n+++\n"),
        ('{"title": "The dams end"}\n', '{"title": "The dam\'s \\"end"}\n'),
        ("---\ntitle: |\n  The dams end\n---\n", "---\ntitle: |\n  The dam's \"end\n---\n"),
    ],
)
def test_text_is_written_in_the_notation_of_its_field(source, expected):
    new, _ = rewritten(source, "markdown", "dams end", "dam's \"end")
    assert new == expected
    if new != source:
        assert read_document(new, format="markdown").text == "The dam's \"end"


def test_text_that_plain_yaml_cannot_hold_is_not_written():
    source = "---\ntitle: The dam end\n---\n"
    assert rewritten(source, "markdown", "dam end", "dam: the end") == (source, True)
    assert rewritten(source, "markdown", "dam", "dam #1") == (source, True)
    assert rewritten(source, "markdown", "The", '"The') == (source, True)


def test_tags_within_a_value_are_no_prose():
    source = (
        '---\ndescription: The <a href="https://example.org/rule">final rule</a> is out.\n---\n'
    )
    assert prose_of(source, "markdown") == ["The final rule is out."]
