"""Leftovers of pages and wires are found and cut, and nothing else moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Linter
from newslint.fixes import apply_edits, fix_text

LINTER = Linter(select=["leftover", "headline-duplicate"], ignore=["trailing-space"])

PROSE = (
    "The ferry crossed the strait on Friday with sixty cars, and nobody was hurt.",
    "“We waited for two years,” said the captain, who had brought his mother.",
    "Traffic on the bridge was light, the council said, and the tunnel stayed shut.",
    "More than 2,000 people had come to the harbour by noon.",
)
LEFTOVERS = (
    "Advertisement",
    "Share this:",
    "Click to share on Twitter (Opens in new window)",
    "Skip to main content",
    "Leave a Reply Cancel reply",
    "Sign up for our newsletter",
    "READ MORE: What the ferry costs",
    "Related stories",
    "Translate »",
    "%d bloggers like this:",
    "Compartir en WhatsApp",
    "شارك على فيسبوك",
    "और पढ़ें",
)
BARS = ("Facebook\nTwitter\nEmail", "Home | News | Sport | Weather", "1\n2\n3\nNext page")


def rules(text, **kwargs):
    return [f.rule for f in LINTER.check(text, **kwargs)]


def test_the_article_is_left_clean(taliban_article):
    fixed = LINTER.fix(taliban_article)
    lines = taliban_article.split("\n")
    gone = {0, 1, 2, 3, lines.index("WATCH: Taliban storms major city in western Afghanistan")}
    gone |= {min(gone - {0, 1, 2, 3}) + 1, len(lines) - 3, len(lines) - 2, len(lines) - 1}
    assert fixed.split("\n") == [line for k, line in enumerate(lines) if k not in gone]


@st.composite
def pages(draw):
    """Copy with leftovers in it: the page, and its prose in order."""
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    prose = draw(st.permutations(PROSE))
    pieces = []
    for paragraph in prose:
        pieces += [paragraph, *draw(st.lists(st.sampled_from(LEFTOVERS + BARS), max_size=3))]
    gap = draw(st.sampled_from(["\n\n", "\n"]))
    return gap.join(pieces).replace("\n", newline) + newline, list(prose)


@given(pages())
def test_only_leftovers_go(page):
    text, prose = page
    fixed = LINTER.fix(text)
    assert [line for line in fixed.splitlines() if line] == prose
    assert LINTER.fix(fixed) == fixed
    assert ("\r\n" in fixed) == ("\r\n" in text)
    assert "\n\n\n" not in fixed.replace("\r", "")


def test_lines_in_a_row_are_one_finding():
    found = LINTER.check(f"{PROSE[0]}\n\nFacebook\nTwitter\nEmail\n\n{PROSE[1]}\n")
    assert [(f.rule, f.line, f.end_line) for f in found] == [("leftover-share-text", 3, 5)]


def test_a_word_is_a_subhead_until_its_company_says_otherwise():
    assert rules(f"{PROSE[0]}\n\nTraffic\n\n{PROSE[2]}\n") == []
    beside_others = rules(f"{PROSE[0]}\n\nTraffic\nWeather\nSport\n\n{PROSE[2]}\n")
    assert beside_others == ["leftover-navigation"]


def test_a_list_of_the_story_is_left_alone():
    assert rules(f"{PROSE[0]}\n\nThe films are shown on:\nFacebook\nTwitter\nYouTube\n") == []
    listed = "# Films\n\nWhere to see them.\n\n- Facebook\n- Twitter\n"
    assert rules(listed, format="markdown") == []


def test_markdown_keeps_its_structure():
    text = (
        "---\ntitle: Ferry returns\ndescription: Share this\n---\n\n# Ferry returns\n\n"
        f"{PROSE[0]}\n\n- [Home](/)\n- [News](/news)\n\n> Share this\n\n"
        "1. One\n2. Two\n\nTranslate »  \n%d bloggers like this:\n"
    )
    assert LINTER.fix(text, format="markdown") == (
        "---\ntitle: Ferry returns\ndescription: Share this\n---\n\n# Ferry returns\n\n"
        f"{PROSE[0]}\n\n> Share this\n\n1. One\n2. Two\n"
    )


def test_a_picture_is_never_cut_with_the_words_below_it():
    text = (
        f"{PROSE[0]}\n\n"
        '<figure><img src="a.jpg" alt="Research" /> Image</figure> '
        '<figure><img src="b.jpg" alt="Home" /> Share this</figure>\n\n'
        '{{< figure src = "c.jpg" caption = "caption" alt = "image" >}}\n\n'
        f"![Advertisement](d.jpg)\n\n{PROSE[0]}\n"
    )
    fixed = LINTER.fix(text, format="markdown", offered=True)
    assert all(f"{name}.jpg" in fixed for name in "abcd")


def test_html_elements_go_whole():
    text = (
        "<html><head><title>Ferry returns to the strait | Example News</title></head><body>\n"
        f"<h1>Ferry returns to the strait</h1>\n<p>{PROSE[0]}</p>\n<p>Advertisement</p>\n"
        "<div><p>Share this:</p></div>\n</body></html>\n"
    )
    assert LINTER.fix(text, format="html") == (
        "<html><head><title>Ferry returns to the strait | Example News</title></head><body>\n"
        f"<h1>Ferry returns to the strait</h1>\n<p>{PROSE[0]}</p>\n<div></div>\n</body></html>\n"
    )


def test_a_known_line_is_not_judged_by_its_shape_as_well():
    page = "\n".join(
        [
            "Ferry Radio Home",
            "Harbour Shop",
            "News by topic",
            "Skip to content",
            "Photos and videos",
            "Your Harbour account",
            "Ferry returns",
            PROSE[0],
        ]
    )
    found = {f.line: f.rule for f in LINTER.check(page + "\n")}
    assert found[2] == found[5] == "leftover-line-shape"
    assert found[4] == "leftover-navigation"


def test_lines_that_are_listed_tell_of_those_around_them():
    around = "Ferries stop after forty years at sea\nGulls take over the fish market\nPier diary\n"
    page = f"Harbour news\n\n{PROSE[0]}\n\nCompartir en WhatsApp\n{around}%d bloggers like this:\n"
    judged = [f for f in LINTER.check(page) if f.rule == "leftover-line-shape"]
    assert [page[f.start : f.end] + "\n" for f in judged] == [around]
    assert not [r for r in rules(page.replace("WhatsApp", "casa")) if "shape" in r]
    assert LINTER.fix(page, offered=True) == f"Harbour news\n\n{PROSE[0]}\n"


def test_lines_that_are_cut_are_still_believed():
    around = "Ferries stop after forty years at sea\nGulls take over the fish market\nPier diary\n"
    page = f"Harbour news\n\n{PROSE[0]}\n\nCompartir en WhatsApp\n{around}%d bloggers like this:\n"
    fixed = fix_text(LINTER, page, format="text")
    assert fixed.text == f"Harbour news\n\n{PROSE[0]}\n\n{around}"
    (left,) = fixed.remaining
    assert (left.rule, left.line, left.column, left.end_line) == ("leftover-line-shape", 5, 1, 7)
    assert fixed.text[left.start : left.end] + "\n" == around
    assert [f for f in LINTER.check(page) if f.rule == left.rule]
    assert not LINTER.check(fixed.text)


def test_a_line_whose_neighbour_was_cut_can_still_be_cut():
    copy = f"Harbour news\n\n{PROSE[0]}\n"
    fixed = fix_text(LINTER, f"{copy}Related stories\nSharing is caring!", format="text")
    (left,) = [f for f in fixed.remaining if f.rule == "leftover-share-text"]
    assert fixed.text.startswith(f"{copy}Sharing is caring!")
    ((edit,),) = [fix.edits for fix in left.fixes]
    assert apply_edits(fixed.text, [edit]).rstrip() == copy.rstrip()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_file_ends_with_the_newline_it_uses(newline):
    text = f"{PROSE[0]}{newline}{PROSE[1]}"
    assert LINTER.fix(text, path="story.txt") == text + newline
    assert LINTER.fix(text) == text


def test_broken_encoding_is_mended_through_several_layers():
    broken = "don’t – café"
    for _ in range(2):
        broken = broken.encode().decode("cp1252", errors="strict")
        assert LINTER.fix(f"It is {broken} time.") == "It is don’t – café time."


@given(st.text(alphabet="ÃÂÄÅâñÑïõÇÉü“”‘’…–aZ ", max_size=30))
def test_names_and_quotations_are_no_broken_encoding(text):
    found = [f for f in LINTER.check(f"São {text} João.") if f.rule == "leftover-mojibake"]
    assert all(f.fixes for f in found)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp1250", "cp1251", "mac-roman"])
def test_broken_encoding_is_mended_whatever_it_was_read_as(encoding):
    right = "“Voilà,” José said – the café’s Müller agreed: https://example.org/a and all."
    broken = right.encode().decode(encoding, "surrogateescape")
    mended = LINTER.fix(broken.encode("utf-8", "replace").decode())
    assert mended.count("é") == 2
    assert "Müller agreed: https://example.org/a and all." in mended


@given(st.text(alphabet="ÃÂÄÅâñÑõ‚√ÉРС “”‘’–aZ€™", max_size=30))
def test_mending_an_encoding_moves_nothing_else(text):
    copy = f"One day {text} it rained.\n\nTwo.\n"
    for finding in LINTER.check(copy):
        if finding.rule == "leftover-mojibake":
            assert finding.start >= len("One day")
            assert finding.end <= len(copy) - len("it rained.\n\nTwo.\n")
