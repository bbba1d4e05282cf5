"""What the HTML reader takes for prose, in which role, and where."""

import pytest
from shown import outers_of, prose_of, rewritten, roles_of, source_of

from newslint.document.readers import read_document

OBJECT = "\ufffc"

PAGE = """\
<!DOCTYPE html>
<html lang="en-GB">
<head>
  <title>Dam bursts in the valley - The Daily Bugle</title>
  <meta name="description" content="Hundreds &amp; more flee">
  <meta property="og:type" content="article">
  <style>p { color: red }</style>
  <script>if (a < b) { write("<p>no</p>") }</script>
</head>
<body class="single-author">
<nav><ul><li><a href="/">Home</a></li></ul></nav>
<article>
  <h1>Dam bursts
      in the valley</h1>
  <p class="article__standfirst">Hundreds flee</p>
  <div class="byline">By <a rel="author">Jane Doe</a></div>
  <time>May 4, 2020</time>
  <p>The <b>Tali</b>ban said.</p>
  <figure><img src="x.jpg" alt="A dam"><figcaption>The dam.</figcaption></figure>
  <h2>What next</h2>
  <blockquote><p>We won.</p></blockquote>
  <table><tr><th>Town<td>Dead</table>
  <button>Share</button>
</article>
</body></html>
"""


def prose(source):
    return prose_of(source, "html")


def test_the_blocks_of_a_page():
    assert roles_of(PAGE, "html") == [
        ("headline", "Dam bursts in the valley"),
        ("standfirst", "Hundreds & more flee"),
        ("list-item", "Home"),
        ("headline", "Dam bursts in the valley"),
        ("standfirst", "Hundreds flee"),
        ("byline", "By Jane Doe"),
        ("dateline", "May 4, 2020"),
        ("paragraph", "The Taliban said."),
        ("caption", "A dam"),
        ("caption", "The dam."),
        ("heading", "What next"),
        ("quote", "We won."),
        ("table-cell", "Town"),
        ("table-cell", "Dead"),
        ("paragraph", "Share"),
    ]
    document = read_document(PAGE, format="html")
    assert [b.field for b in document.blocks if b.field] == ["title", "description", "h1", "alt"]
    assert [(f.name, f.value) for f in document.fields] == [
        ("lang", "en-GB"), ("description", "Hundreds & more flee"), ("og:type", "article"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("plain text", ["plain text"]),
        ("<p>one<p>two", ["one", "two"]),
        ("<P CLASS=x>Upper<BR>case</P>", ["Upper case"]),
        ("<p>a <i> b </i> c</p>", ["a b c"]),
        ("<p>\n  white\t space\n</p>", ["white space"]),
        ("one<br><br>two<br>three", ["one", "two three"]),
        ("a &lt; b &amp;c &rsquo;&#8217; &bogus; &", ["a < b &c ’’ &bogus; &"]),
        ("so&shy;ft <wbr>hy<wbr>phen", ["soft hyphen"]),
        ("1 < 2 and a<b then", ["1 < 2 and a<b then"]),
        ('<a title="x > y" href=z>in</a>side', ["inside"]),
        ("<p>a <![CDATA[b]]> c</p>", ["a b c"]),
        ("<p>a<!-- <p>no</p> -->b</p>", ["ab"]),
        ("<p>a<?php echo '<p>'; ?>b</p>", ["ab"]),
        ("<p>call <code>f()</code> or <kbd>x</kbd></p>", [f"call {OBJECT} or {OBJECT}"]),
        ("<pre>no</pre><textarea>no</textarea><select><option>no</select><p>yes", ["yes"]),
        ("<script>no <p>no", []),
        ("<style>no</style><template><p>no</p></template><p>yes", ["yes"]),
        ("<p>x <svg><title>t</title></svg> y</p>", [f"x {OBJECT} y"]),
        ("<p>He said <q>no</q>.</p>", ["He said “no”."]),
        ("<p>noted<sup><a href=#n>[1]</a></sup> so</p>", ["noted so"]),
        ("<p>see https://a.b/c. or d@e.org</p>", [f"see {OBJECT}. or {OBJECT}"]),
        ("<p>{{ x }} and {% y %}</p>", [f"{OBJECT} and {OBJECT}"]),
        ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>d", ["a", "b", "c", "d"]),
        ("</p></div>text</span>", ["text"]),
        ("<p>text <b", ["text <b"]),
        ("\ufeff<p>text", ["text"]),
        ("", []),
    ],
)
def test_markup_is_masked(source, expected):
    assert prose(source) == expected


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("<span class='story-byline'>By Jane Doe</span>", "byline"),
        ("<p itemprop=author>Jane Doe</p>", "byline"),
        ("<p class='photo-credit'>AP</p>", "credit"),
        ("<p class='wp-caption-text'>A dam.</p>", "caption"),
        ("<p class=kicker>World</p>", "section-label"),
        ("<p class=dek>Hundreds flee.</p>", "standfirst"),
        ("<p><strong>What next</strong></p>", "heading"),
        ("<p><strong>It rained.</strong></p>", "paragraph"),
        ("<p class='author-bio'>Jane writes on dams.</p>", "paragraph"),
        ("<div class='author'>Jane Doe has written on dams for ten years.</div>", "paragraph"),
        ("<blockquote><ul><li>said so</ul></blockquote>", "quote"),
        ("<figcaption><p>A dam.</p></figcaption>", "caption"),
    ],
)
def test_roles_by_element_and_class(source, role):
    assert [r for r, _ in roles_of(source, "html")] == [role]


def test_the_name_of_the_site_is_no_part_of_the_headline():
    assert prose("<title>Dam bursts | Bugle</title>") == ["Dam bursts"]
    assert prose("<title>Dam bursts - live updates</title>") == ["Dam bursts - live updates"]


def test_comments_are_collected_with_their_span():
    source = "<p>a <!-- newslint: allow x --> b</p>"
    (comment,) = read_document(source, format="html").comments
    assert comment.text == "newslint: allow x"
    assert source[comment.start : comment.end] == "<!-- newslint: allow x -->"


def test_spans_are_exact_through_markup():
    source = "<p>The <b>Tali</b>ban 😀 said\r\n  caf&eacute; e\u0301</p>"
    document = read_document(source, format="html")
    assert document.text == "The Taliban 😀 said café e\u0301"
    assert source_of(document, "Taliban") == "Tali</b>ban"
    assert source_of(document, "said café") == "said\r\n  caf&eacute;"
    assert source_of(document, "e\u0301") == "e\u0301"


def test_a_block_is_cut_with_its_element():
    source = (
        "<div>\n  <p>One</p>\n  <p>Two<p>Three\n  <ul><li><p>Four</p></li></ul>\n"
        "  <blockquote>\n<p>Five</p>\n</blockquote>\n  <h2>Six</h2> tail <img alt='Seven'>\n</div>"
    )
    assert outers_of(source, "html") == [
        "  <p>One</p>\n", "<p>Two", "<p>Three", "<li><p>Four</p></li>",
        "  <blockquote>\n<p>Five</p>\n</blockquote>\n", "<h2>Six</h2>", "tail",
        "<img alt='Seven'>",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>The dams end</p>", "<p>The dam's \"R&amp;D</p>"),
        ('<img alt="The dams end">', '<img alt="The dam\'s &quot;R&amp;D">'),
        ("<img alt='The dams end'>", "<img alt='The dam&#39;s \"R&amp;D'>"),
    ],
)
def test_text_is_written_as_html(source, expected):
    new, crosses = rewritten(source, "html", "dams end", "dam's \"R&D")
    assert new == expected
    assert not crosses
    assert prose(new) == ["The dam's \"R&D"]


def test_an_attribute_without_quotes_cannot_hold_two_words():
    assert rewritten("<img alt=dams>", "html", "dams", "the dams") == ("<img alt=dams>", True)


def test_an_entity_is_rewritten_whole():
    assert rewritten("<p>it&rsquo;s</p>", "html", "it’s", "it's") == ("<p>it's</p>", False)
