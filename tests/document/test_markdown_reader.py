"""What the Markdown reader takes for prose, in which role, and where."""

import pytest
from shown import outers_of, prose_of, rewritten, roles_of, source_of

from newslint.document.readers import read_document

OBJECT = "\ufffc"


def prose(source):
    return prose_of(source, "markdown")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("**Tali**ban _fighters_ ***left***", "Taliban fighters left"),
        ("snake_case_word and 2 * 3 * 4", "snake_case_word and 2 * 3 * 4"),
        ("*not closed and **bold**", "*not closed and bold"),
        ("~~old~~ new ~5 miles", "old new ~5 miles"),
        ("**A (*b*) c**", "A (b) c"),
        (r"\*starred\* and C:\temp", r"*starred* and C:\temp"),
        ("Tom &amp; Jo&#8217;s&nbsp;caf&eacute; &made; &#x1F600;", "Tom & Jo’s\xa0café &made; 😀"),
        ("so&shy;ft", "soft"),
        ("the `x = 1` is set", f"the {OBJECT} is set"),
        ("``a ` b`` and ` alone", f"{OBJECT} and ` alone"),
        ("[two words](http://x.y/a_(b) 'T') end", "two words end"),
        ('[an idea]({{ "/2015/06" | url }}) and [b](<a b>)', "an idea and b"),
        ("[wrong](http://x.y/a b)", "wrong"),
        ("[full][ref], [ref], [Ref][] and [none]\n\n[ref]: /u 'T'", "full, ref, Ref and [none]"),
        (
            "see <https://a.b/c>, https://d.e/f_g(h)i. <m@n.org> or www.o.org!",
            f"see {OBJECT}, {OBJECT}. {OBJECT} or {OBJECT}!",
        ),
        (
            "mail to jane.doe@example.org, or @jane on example.org",
            f"mail to {OBJECT}, or @jane on example.org",
        ),
        ("noted.[^1] Then", "noted. Then"),
        ("a <b class='x>y'>bold</b>ly <i>it</i>", "a boldly it"),
        ('a <img src="{{ "/x.png" | url }}" alt="dam"> b', f"a {OBJECT} b"),
        ("one<br>two <br/> three", "one two three"),
        ("five < six <seven and 8<9", "five < six <seven and 8<9"),
        ("a <code>x</code> b <kbd>y</kbd>", f"a {OBJECT} b {OBJECT}"),
        ("said <q>no</q>.", "said “no”."),
        ("word<sup>1</sup> ends", "word ends"),
        ("before <!-- note --> after", "before after"),
        ('a {{< ref "x" >}} b {% link y %} c {{ z }}', f"a {OBJECT} b {OBJECT} c {OBJECT}"),
        ('text{:.cls} and [a](b){:target="_blank"} end', "text and a end"),
        ("costs $5 and $6, or {braces}", "costs $5 and $6, or {braces}"),
        ("soft\nbreak  \nhard\\\nbreak", "soft break hard break"),
        ("tail <!-- c -->\nhead", "tail head"),
    ],
)
def test_inline_markup_is_masked(source, expected):
    assert prose(source)[0] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One\ntwo\n\nThree", ["One two", "Three"]),
        ("Para\n\n    code\n\n```py\ncode\n```\n~~~\n# no\n~~~\nText", ["Para", "Text"]),
        ("```\nnever closed", []),
        ("a\n***\nb\n- - -\nc", ["a", "b", "c"]),
        ("<script>\n\nvar x = 1\n</script>\n\nText", ["Text"]),
        ("<div>\n<p>One <b>t</b>wo</p>\nthree\n</div>\n\n**four**", ["One two", "three", "four"]),
        ("{% highlight ruby %}\nputs 1\n{% endhighlight %}\nText", ["Text"]),
        ("{{< note >}}\nInside\n{{< /note >}}", ["Inside"]),
        ('{{< figure\n  src="x" >}}\nText\n{: .cls}\n', ["Text"]),
        ("[a]: http://b 'T'\n[c]: <d>\nText", ["Text"]),
        ("Term\n: Meaning", ["Term", "Meaning"]),
        ("*[NASA]: Space agency\n\nText", ["Text"]),
        ("::: warning\nMind the gap\n:::", ["Mind the gap"]),
        ("https://example.org/only\n\n`code`\n\n![](x.png)", []),
        ("Odds of 5\n1. no\n2) yes", ["Odds of 5", "no", "yes"]),
        ("1986\\. A good year", ["1986. A good year"]),
        ("", []),
        ("\n \n\t\n", []),
        ("\ufeffBegins", ["Begins"]),
        ("a\rb\r\rc", ["a b", "c"]),
    ],
)
def test_blocks(source, expected):
    assert prose(source) == expected


def test_containers_keep_their_signs_out_of_the_prose():
    source = (
        "> Quoted\n> on and\nlazily on\n>\n> > deeper\n\n"
        "- item\n  goes on\n\n  second part\n  - nested\n- [x] done\n\n"
        "3. third\n"
    )
    assert roles_of(source, "markdown") == [
        ("quote", "Quoted on and lazily on"),
        ("quote", "deeper"),
        ("list-item", "item goes on"),
        ("list-item", "second part"),
        ("list-item", "nested"),
        ("list-item", "done"),
        ("list-item", "third"),
    ]


def test_a_list_inside_a_quote_is_quoted():
    assert roles_of("> - said so\n", "markdown") == [("quote", "said so")]


def test_what_stands_between_the_tags_of_a_quotation_is_quoted():
    source = (
        '<blockquote class="wide">\n\nFirst **word**.\n\n- second\n</blockquote>\n\nAfter.\n\n'
        "> <blockquote>\n>\n> Inner.\n>\n> </blockquote>\n\nLast.\n"
    )
    assert roles_of(source, "markdown") == [
        ("quote", "First word."), ("quote", "second"), ("paragraph", "After."),
        ("quote", "Inner."), ("paragraph", "Last."),
    ]  # fmt: skip


def test_a_quotation_whose_tag_is_never_closed_quotes_nothing():
    for opening in ("<blockquote>\n\n", "<blockquote>\n\n<blockquote>\n\n"):
        assert roles_of(f"{opening}First.\n\nLast.\n", "markdown") == [
            ("paragraph", "First."), ("paragraph", "Last."),
        ]  # fmt: skip


def test_each_table_cell_is_a_block_and_the_rule_is_none():
    source = "| Town | *Dead* |\n|:--|--:|\n| A \\| B | `x` |\n\nAfter\n"
    assert roles_of(source, "markdown") == [
        ("table-cell", "Town"), ("table-cell", "Dead"), ("table-cell", "A | B"),
        ("paragraph", "After"),
    ]  # fmt: skip


def test_a_table_may_follow_a_line_of_text():
    assert prose("Intro\na | b\n-|-\nc | d\n") == ["Intro", "a", "b", "c", "d"]


def test_footnotes_are_paragraphs():
    source = "Text[^n].\n\n[^n]: The note\n    goes on.\n"
    assert roles_of(source, "markdown")[1] == ("paragraph", "The note goes on.")


def test_the_first_heading_of_the_first_rank_is_the_headline():
    source = "## Section\n\n# Dam bursts #\n\nHead\n===\n\nSub\n---\n\n### Last {#id}\n"
    assert roles_of(source, "markdown") == [
        ("heading", "Section"), ("headline", "Dam bursts"), ("heading", "Head"),
        ("heading", "Sub"), ("heading", "Last"),
    ]  # fmt: skip
    levels = [b.level for b in read_document(source, format="markdown").blocks]
    assert levels == [2, 1, 1, 2, 3]


def test_with_a_title_in_the_front_matter_a_heading_is_no_headline():
    source = "---\ntitle: Dam bursts\n---\n# Dam bursts\n"
    assert roles_of(source, "markdown") == [("headline", "Dam bursts"), ("heading", "Dam bursts")]


def test_a_short_paragraph_all_in_bold_is_a_heading_and_a_sentence_is_not():
    assert roles_of("**What happens now**\n\n**It is over.**\n", "markdown") == [
        ("heading", "What happens now"), ("paragraph", "It is over."),
    ]  # fmt: skip


def test_an_image_gives_a_caption_block_after_its_paragraph():
    source = "See ![a *burst* dam](x.png) here.\n\n![alone](y.png)\n*Its caption.*\n"
    assert roles_of(source, "markdown") == [
        ("paragraph", f"See {OBJECT} here."), ("caption", "a burst dam"),
        ("caption", "Its caption."), ("caption", "alone"),
    ]  # fmt: skip
    document = read_document(source, format="markdown")
    assert [b.field for b in document.blocks] == ["", "alt", "", "alt"]
    assert source_of(document, "a burst dam") == "a *burst* dam"


def test_captions_and_credits_of_shortcodes_are_read():
    source = '{{< figure src="x.png" caption="The dam" attr="AP" >}}\n\nText\n'
    assert roles_of(source, "markdown") == [
        ("caption", "The dam"), ("credit", "AP"), ("paragraph", "Text"),
    ]  # fmt: skip


def test_byline_and_date_are_told_from_paragraphs():
    source = "# Dam bursts\n\n*By Jane Doe*\n\nMay 4, 2020\n\nBy Friday the water had gone.\n"
    assert [role for role, _ in roles_of(source, "markdown")] == [
        "headline", "byline", "dateline", "paragraph",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "source",
    [
        "a <!-- newslint: allow x --> b",
        "<!-- newslint: allow x -->",
        "[//]: # (newslint: allow x)",
        '[comment]: <> "newslint: allow x"',
        "{% comment %} newslint: allow x {% endcomment %}",
        "a {{/* newslint: allow x */}} b",
        "{{- /* newslint: allow x */ -}}",
        "{# newslint: allow x #}",
        "- <!-- newslint: allow x -->\n  text",
        "<div>\n<!-- newslint: allow x -->\n</div>",
    ],
)
def test_comments_are_collected_with_their_span(source):
    document = read_document(source, format="markdown")
    (comment,) = document.comments
    assert comment.text == "newslint: allow x"
    assert "newslint" in source[comment.start : comment.end]
    assert source[comment.start] in "<[{"
    assert "newslint" not in document.text


def test_spans_are_exact_through_markup():
    source = "---\r\ntitle: x\r\n---\r\n> The **Tali**ban 😀 [said\r\n> no](u) e\u0301t\r\n"
    document = read_document(source, format="markdown")
    assert document.text == "x\nThe Taliban 😀 said no e\u0301t"
    assert source_of(document, "Taliban") == "Tali**ban"
    assert source_of(document, "said no") == "said\r\n> no"
    assert source_of(document, "e\u0301t") == "e\u0301t"


def test_a_block_is_cut_with_its_own_lines():
    source = (
        "# Head\n\nOne\ntwo\n\n- item\n- other\n\n> quote\n\nSet\n---\n"
        "\n| a | b |\n|---|---|\n\nText ![alt](x)\n\n<p>para</p>\n"
    )
    assert outers_of(source, "markdown") == [
        "# Head\n", "One\ntwo\n", "- item\n", "- other\n", "> quote\n", "Set\n---\n", "a", "b",
        "Text ![alt](x)\n", "![alt](x)", "<p>para</p>\n",
    ]  # fmt: skip


def test_a_rewrite_within_a_word_keeps_the_markup():
    assert rewritten("The **withdrwal** began", "markdown", "withdrwal", "withdrawal") == (
        "The **withdrawal** began", False,
    )  # fmt: skip


def test_a_rewrite_over_a_line_break_is_no_crossing_of_markup():
    assert rewritten("seventy per\ncent of it", "markdown", "per cent", "percent") == (
        "seventy percent of it", False,
    )  # fmt: skip
    assert rewritten("> seventy per\n> cent of it", "markdown", "per cent", "percent") == (
        "> seventy percent of it", False,
    )  # fmt: skip


def test_a_rewrite_over_emphasis_works_around_it_and_says_so():
    assert rewritten("a **pre**-condition", "markdown", "pre-condition", "precondition") == (
        "a **pre**condition", False,
    )  # fmt: skip
    assert rewritten("a *well* known fact", "markdown", "well known", "famous") == (
        "a *famous* fact", True,
    )  # fmt: skip
    assert rewritten("one *two three*", "markdown", "one two", "ten") == ("*ten three*", True)
    assert rewritten("x <b>a</b> [b](u) y", "markdown", "x a b", "z") == ("[z](u) y", True)
    assert rewritten("the [very](u) same", "markdown", "the very same", "the same") == (
        "the same", True,
    )  # fmt: skip
    assert rewritten("so *to speak here*", "markdown", "so to", "to") == ("*to speak here*", False)


def test_a_rewrite_never_begins_a_list():
    source = "It rained\n— and snowed."
    assert rewritten(source, "markdown", "—", "-") == (source, True)
    assert rewritten("It rained — and", "markdown", "—", "-") == ("It rained - and", False)
