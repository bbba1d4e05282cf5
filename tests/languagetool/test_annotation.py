"""What of an article is sent to be checked, and as what."""

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import Linter
from newslint.languagetool.annotation import split

LIMIT = 100_000


def parts(source: str, format: str = "text", *, language: str = "en", limit: int = LIMIT):
    return [*split(Linter().document(source, format=format), language, limit)]


def pieces(source: str, format: str = "text") -> list[tuple[str, str | None]]:
    (part,) = parts(source, format)
    return [(source[p.start : p.end], p.reads) for p in part.pieces]


def test_prose_is_text_and_a_quotation_markup_that_reads_as_it_does():
    source = "The mayor said “we has no plan” and left.\n\nThe council met."
    assert pieces(source) == [
        ("The mayor said ", None),
        ("“we has no plan”", "“we has no plan”"),
        (" and left.", None),
        ("\n\n", "\n\n"),
        ("The council met.", None),
    ]


def test_front_matter_and_markup_are_stepped_over():
    source = "---\nlayout: post\n---\n\nThe **may**or saw `x = 1` and\nleft.\n\n- A *new* item\n"
    found = pieces(source, "markdown")
    assert found[0] == ("---\nlayout: post\n---\n\n", "")
    read = "".join(raw if reads is None else reads for raw, reads in found)
    assert read == "The mayor saw \ufffc and left.\n\nA new item"
    assert ("`x = 1`", "\ufffc") in found


def test_an_entity_is_markup_that_reads_as_its_character():
    assert ("&amp;", "&") in pieces("<p>Fish &amp; chips were sold.</p>", "html")


def test_a_paragraph_in_another_language_is_not_checked():
    spanish = "El perro come en la casa de la mujer que vive con los niños y las flores."
    english = "The dog eats in the house of the woman who lives with the children and flowers."
    source = f"{english}\n\n{spanish}\n\n{english}"
    texts = [raw for raw, reads in pieces(source) if reads is None]
    assert texts == [english, english]
    (part,) = parts(source, language="")
    assert len([p for p in part.pieces if p.reads is None]) == 3


def test_a_long_article_is_cut_between_paragraphs_and_a_long_paragraph_between_sentences():
    sentence = "The council of the town met again on the matter of the bridge. "
    paragraph = (sentence * 5).strip()
    source = "\n\n".join([paragraph] * 6)
    found = parts(source, limit=700)
    assert [source[p.start : p.end] for p in found] == [f"{paragraph}\n\n{paragraph}"] * 3
    assert all(p.end - p.start <= 130 for p in parts(source, limit=130))
    sent = "".join(source[p.start : p.end] for p in parts(source, limit=130))
    assert "".join(sent.split()) == "".join(source.split())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["The town met. ", "“We won”, he said. ", "🎉 ", "**bold** ", "`code` ", "&amp; ",
             "\n\n", "\n", "# ", "> ", "- ", "<b>x</b> ", "[a link](http://x.example) "]
        ),
        max_size=20,
    ).map("".join),
    st.sampled_from(["text", "markdown", "html"]),
    st.integers(20, 200),
)  # fmt: skip
def test_the_pieces_of_a_part_follow_one_another_without_a_gap(source, format, limit):
    reached = 0
    for part in parts(source, format, language="", limit=limit):
        assert part.start >= reached
        for before, after in zip(part.pieces, part.pieces[1:], strict=False):
            assert before.end == after.start
        assert all(p.start < p.end or p.reads for p in part.pieces)
        for piece in part.data(source)["annotation"]:
            assert set(piece) in ({"text"}, {"markup"}, {"markup", "interpretAs"})
        reached = part.end
