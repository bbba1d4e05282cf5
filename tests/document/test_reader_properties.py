"""What holds for every source and every reader."""

import string
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newslint.document.prose import OBJECT
from newslint.document.prose_edits import source_edits
from newslint.document.readers import read_document
from newslint.fixes import apply_edits

FORMATS = ("text", "markdown", "html")

WORDS = st.sampled_from(
    "Taliban said the dam “burst” on Friday, and it's 'over' 70 per cent of e\u0301t\u00e9 😀 "
    "İstanbul ﬁnd A. Mr. Ito By Jane May https://a.b/c x@y.org www.o.org ‘90s \u00a0 \u00ad \u2028 "
    "- * # > 1. = | _ [ ] ( ) < & \\ ` ~ ! { } : ; % ^ \" ' \ufeff \ufffc \x0b \x0c \x85".split(" ")
)
MARKUP = st.sampled_from(
    [
        "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t", "    ", "  \n", "\\\n",
        "**", "*", "_", "__", "~~", "`", "``", "```\n", "~~~\n", "# ", "## ", "===\n", "---\n",
        "***\n", "> ", ">> ", "- ", "* ", "1. ", "- [x] ", "    code\n", "[", "](u)", "](u 'T')",
        "![", "](<u>)", "[r]", "[r]: /u\n", "[^1]", "[^1]: ", "[//]: # (c)\n", "| a | b |\n",
        "|---|---|\n", "\\*", "\\|", "&amp;", "&#8217;", "&nbsp;", "&shy;", "&bogus;", "&#10;",
        "<b>", "</b>", "<p>", "</p>", "<br>", "<div>\n", "</div>\n", "<li>", "<td>", "<h1>",
        "</h1>", "<blockquote>", "</blockquote>", "<title>",
        "<img alt='a b'>", '<img alt="a &amp; b">',
        "<figcaption>", "<q>", "<sup>1</sup>", "<code>", "</code>", "<script>", "</script>",
        "<pre>",
        "<!-- ", " -->", "<!-- c -->", "<![CDATA[", "]]>", "<?", "?>", '<a title="', '">',
        "{{< x >}}", "{{ y }}", "{% z %}", "{% comment %}", "{% endcomment %}", "{{/* c */}}",
        '{{< figure caption="A b" >}}', "{: .c}\n", "{#id}", ": ", ":::\n", "*[A]: b\n",
        "title: ", "title: |\n  ", 'deck: "', "tags: [a, 'b']\n", "alt: 'a''b'\n", "+++\n",
        'title = "a \\u0041"\n', '{"title": "a"}\n', "# newslint: allow x\n", "• ",
    ]
)  # fmt: skip
SOURCES = st.builds(
    lambda head, parts: head + "".join(parts),
    st.sampled_from(["", "", "", "\ufeff", "---\n", "+++\n", "{\n"]),
    st.lists(st.one_of(WORDS, WORDS.map(lambda w: w + " "), MARKUP), max_size=40),
)
ANYTHING = st.one_of(SOURCES, st.text(max_size=80))


@pytest.mark.parametrize("format", FORMATS)
@given(source=ANYTHING)
def test_blocks_are_in_order_and_hold_no_line_end(format, source):
    document = read_document(source, format=format)
    texts = [document.block_text(b) for b in document.blocks]
    assert document.text == "\n".join(texts)
    position = 0
    for block, text in zip(document.blocks, texts, strict=True):
        assert block.start == position
        assert block.start < block.end
        assert not {"\n", "\r"} & set(text)
        position = block.end + 1


@pytest.mark.parametrize("format", FORMATS)
@given(source=ANYTHING)
def test_every_position_maps_into_the_source_and_forward(format, source):
    document = read_document(source, format=format)
    prose = document.prose
    for block in document.blocks:
        last = 0
        for position in range(block.start, block.end):
            start, end = prose.span(position, position + 1)
            assert last <= start <= end <= len(source)
            last = end
        first, last = document.source_span(block.start, block.end)
        assert 0 <= block.outer_start <= first <= last <= block.outer_end <= len(source)


@pytest.mark.parametrize("format", FORMATS)
@given(source=ANYTHING)
def test_prose_is_the_source_but_for_white_space_and_what_stands_for_something(format, source):
    document = read_document(source, format=format)
    for position, read in enumerate(document.text):
        start, end = document.source_span(position, position + 1)
        piece = source[start:end]
        stands_for_something = read in {" ", "\n", "\t", OBJECT, "“", "”"} or piece[:1] in {
            "&",
            "\\",
            "'",
        }
        assert piece == read or stands_for_something


@pytest.mark.parametrize("format", FORMATS)
@given(source=ANYTHING)
def test_source_positions_map_back(format, source):
    prose = read_document(source, format=format).prose
    for position in range(len(prose)):
        start, end = prose.span(position, position + 1)
        if start < end and prose.text[position] != "\n":
            assert (
                prose.span(prose.prose_position(start), prose.prose_position(start) + 1)[0] == start
            )


@pytest.mark.parametrize("format", FORMATS)
@given(source=SOURCES, data=st.data())
def test_a_rewritten_word_reads_as_written_and_nothing_else_changes(format, source, data):
    document = read_document(source, format=format)
    words = [w for w in document.words if w.text.isascii() and w.text.isalpha() and len(w.text) > 2]
    words = [w for w in words if document.prose.is_contiguous(w.start, w.end)]
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    new = "".join("Q" if c.isupper() else "q" for c in word.text)
    edits, crosses = source_edits(document.prose, word.start, word.end, new)
    assert not crosses
    rewritten = apply_edits(source, list(edits))
    start, end = document.source_span(word.start, word.end)
    assert rewritten[:start] + rewritten[start + len(new) :] == source[:start] + source[end:]
    again = read_document(rewritten, format=format)
    assert again.text == document.text[: word.start] + new + document.text[word.end :]


@pytest.mark.parametrize("format", ["markdown", "html"])
@given(source=SOURCES, data=st.data())
def test_two_words_made_one_read_as_one_unless_markup_was_crossed(format, source, data):
    # "---", then a line with a colon: with one word less that may be front matter.
    assume(not source.lstrip("\ufeff").startswith(("---", "+++")))
    document = read_document(source, format=format)
    pairs = [
        (a, b)
        for a, b in pairwise(document.words)
        if document.text[a.end : b.start] == " " and (a.text + b.text).isascii()
    ]
    if not pairs:
        return
    first, second = data.draw(st.sampled_from(pairs))
    new = "".join("Q" if c.isupper() else "q" for c in first.text)
    edits, crosses = source_edits(document.prose, first.start, second.end, new)
    if crosses:
        return
    again = read_document(apply_edits(source, list(edits)), format=format)
    assert again.text == document.text[: first.start] + new + document.text[second.end :]


@pytest.mark.parametrize("format", FORMATS)
@given(source=ANYTHING, data=st.data())
def test_edits_are_in_order_and_do_not_overlap(format, source, data):
    document = read_document(source, format=format)
    if not document.blocks:
        return
    block = data.draw(st.sampled_from(document.blocks))
    start = data.draw(st.integers(block.start, block.end))
    end = data.draw(st.integers(start, block.end))
    edits, _ = source_edits(
        document.prose, start, end, data.draw(st.sampled_from(["", "x", "a b", "’"]))
    )
    position = 0
    for edit in edits:
        assert position <= edit.start <= edit.end <= len(source)
        position = edit.end


VALUES = st.text(string.ascii_letters + " '\"\\:#&<>,[]{}|-’“é😀", min_size=1, max_size=12)
PLACES = (
    ("markdown", "---\ntitle: {}\n---\n"),
    ("markdown", "---\ntitle: '{}'\n---\n"),
    ("markdown", '---\ntitle: "{}"\n---\n'),
    ("markdown", "---\ntitle: >\n  {}\n---\n"),
    ("markdown", '+++\ntitle = "{}"\n+++\n'),
    ("markdown", "+++\ntitle = '{}'\n+++\n"),
    ("markdown", '{{"title": "{}"}}\n'),
    ("html", '<img alt="{}">'),
    ("html", "<img alt='{}'>"),
    ("html", "<img alt={}>"),
)


@pytest.mark.parametrize(("format", "place"), PLACES)
@given(text=VALUES)
def test_what_is_written_into_a_value_reads_as_meant_or_is_not_written(format, place, text):
    source = place.format("QabcQ")
    document = read_document(source, format=format)
    edits, _ = source_edits(document.prose, 1, 4, text)
    if edits:
        again = read_document(apply_edits(source, list(edits)), format=format)
        assert " ".join(again.text.split()) == " ".join(f"Q{text}Q".split())
