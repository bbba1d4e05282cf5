"""Cutting leftovers leaves Markdown, front matter and HTML as they would be without them."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newslint import Linter

LINTER = Linter(select=["leftover"], ignore=["trailing-space", "final-newline"])

FRONT_MATTER = (
    "",
    '---\ntitle: "Ferry returns: a year on"\ntags: [ferry, "share this"]\n---\n',
    "+++\ntitle = 'Ferry returns'\n[params]\nlabel = 'Share this:'\n+++\n",
)
BLOCKS = (
    "# Ferry returns after a year",
    "The ferry crossed the strait on Friday with sixty cars,\nand nobody was hurt.",
    "- Sixty cars\n- Two lorries\n\n  and their drivers\n- A horse",
    "1. First came the cars.\n2. Then came the horse.\n   - It was grey.",
    "> “We waited for two years,” said the captain.\n>\n> He had brought his mother.",
    "```\nShare this:\nAdvertisement\n```",
    "| Day | Cars |\n|--|--|\n| Friday | 60 |",
    "<div>\n<p>The tunnel stayed shut.</p>\n</div>",
    "Subhead\n-------",
    "***",
    "    indented = code",
    '![A ferry](ferry.jpg "The ferry")',
)
LEFTOVERS = (
    "Advertisement",
    "Share this:",
    "**Share this:**",
    "[Share on Facebook](https://example.org/share)",
    "Skip to main content",
    "Leave a Reply Cancel reply",
    "READ MORE: What the ferry costs",
    "%d bloggers like this:",
    "- [Share on Facebook](#)\n- [Share on Twitter](#)\n- [Share on WhatsApp](#)",
    "Facebook\n\nTwitter\n\nWhatsApp",
)


@st.composite
def pages(draw):
    """A page with leftovers between its blocks, and the same without them."""
    blocks = draw(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=6))
    without = [BLOCKS[1], *blocks, BLOCKS[1]]
    page = [without[0]]
    for block in without[1:]:
        page += [*draw(st.lists(st.sampled_from(LEFTOVERS), max_size=2, unique=True)), block]
    page += draw(st.lists(st.sampled_from(LEFTOVERS), max_size=2, unique=True))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    front = draw(st.sampled_from(FRONT_MATTER))
    return (
        front.replace("\n", newline),
        "\n\n".join(page).replace("\n", newline) + newline,
        "\n\n".join(without).replace("\n", newline) + newline,
    )


@given(pages())
def test_a_page_of_markdown_is_what_it_would_be_without_them(page):
    front, text, without = page
    fixed = LINTER.fix(front + text, format="markdown", offered=True)
    assert fixed.startswith(front)
    render = MarkdownIt("commonmark").enable("table").render
    assert render(fixed[len(front) :]) == render(without)
    assert LINTER.fix(fixed, format="markdown", offered=True) == fixed


class _Nesting(HTMLParser):
    """Holds the elements that are open; fails where one is closed that is not the last."""

    def __init__(self):
        super().__init__()
        self.left_open = []

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        self.left_open.append(tag)

    def handle_endtag(self, tag):
        assert self.left_open.pop() == tag


@pytest.mark.parametrize("leftover", ["Advertisement", "Share this:", "Skip to main content"])
@pytest.mark.parametrize(
    "around",
    [
        "<p>One day.</p>\n<p>{}</p>\n<p>Two days.</p>",
        "<div><p>One day.</p><div>{}</div></div><p>Two days.</p>",
        "<article>\n  <p>One day.</p>\n  <p>\n    {}\n  </p>\n</article>",
        "<p>One day.</p><section><p>{}</p><p>Two days.</p></section>",
    ],
)
def test_elements_stay_nested(leftover, around):
    fixed = LINTER.fix(around.format(leftover), format="html", offered=True)
    nesting = _Nesting()
    nesting.feed(fixed)
    assert nesting.left_open == []
    assert leftover not in fixed
    assert "One day." in fixed
