"""Likely typos: what is reported, how gravely, and what is left alone."""

import pytest

from newslint import Linter
from newslint.checks import typo_evidence as evidence
from newslint.checks.typo_weights import BIAS, WEIGHTS
from newslint.document.block import Role

LINTER = Linter(select=["likely-typo"])


def found(text, format="text", **settings):
    linter = Linter(select=["likely-typo"], **settings) if settings else LINTER
    return [text[f.start : f.end] for f in linter.check(text, format=format)]


def test_the_article_has_one_typo_and_its_names_are_left_alone(taliban_article):
    (finding,) = Linter(select=["spelling"]).check(taliban_article)
    assert taliban_article[finding.start : finding.end] == "withdrwal"
    assert finding.severity == "error"
    assert finding.fixes[0].edits[0].text == "withdrawal"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The ambasador's driver waited.", "ambasador's", "ambassador's"),
        ("The ambasador’s driver waited.", "ambasador’s", "ambassador’s"),
        ("Comunities met in the hall.", "Comunities", "Communities"),
        ("She was well-prepaired for it.", "prepaired", "prepared"),
        ("He left, hesaid, at noon.", "hesaid", "he said"),
        ("The colours of the neighbourhood faded; it was criticsed at the centre.", "criticsed",
         "criticised"),
        ("The colors of the neighborhood faded; it was criticzed at the center.", "criticzed",
         "criticized"),
    ],
)  # fmt: skip
def test_the_best_correction_keeps_case_possessive_and_dialect(text, wrong, right):
    (finding,) = LINTER.check(text)
    assert text[finding.start : finding.end] == wrong
    assert finding.fixes[0].edits[0].text == right
    assert len(finding.fixes) <= 5


def test_corrections_are_offered_never_applied_unasked():
    text = "The withdrwal was slow."
    assert LINTER.fix(text) == text
    assert LINTER.fix(text, offered=True) == "The withdrawal was slow."


def test_each_place_of_a_typo_is_reported():
    text = "The withdrawal was slow. The withdrwal hurt, the withdrwal went on."
    assert found(text) == ["withdrwal", "withdrwal"]


def test_a_misspelling_is_found_wherever_the_writer_repeats_it():
    text = "The goverance of the port changed. Its goverance is a scandal, and goverance costs."
    assert found(text) == ["goverance"] * 3
    assert found("They ate gursha. The gursha was good, and gursha is a custom.") == []


def test_a_capital_saves_no_slip_in_a_long_common_word():
    text = "He sits on the Intelilgence Committee and on the Board for Technlogy."
    assert found(text) == ["Intelilgence", "Technlogy"]
    assert found("He met Viktoria Hammarberg and Aleksander Portigal there.") == []


def test_two_letters_are_judged_among_words():
    assert found("The record mf all the games is long.") == ["mf"]
    assert found("The tl;dr is short, and Port-au-Prince is far.") == []
    assert found("A vp with a tv and the ux team.") == []
    assert found("President Lula da Silva met Antti ql Koskinen.") == []


def test_a_stray_accent_is_no_spelling():
    (finding,) = LINTER.check("He married her ậnd they left.")
    assert finding.fixes[0].edits[0].text == "and"
    assert found("Their résumé spoke of a château, a señor and an émigré.") == []


def test_a_word_that_comes_near_nothing_is_no_suggestion():
    assert found("The doctors gave her teicoplanin and it helped.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Write to withdrwal@example.org.",
        "See www.example.org/withdrwal or withdrwal.example.org.",
        "He wrote as @withdrwal about #withdrwal.",
        "Open src/withdrwal/plan.txt and call withdrwal().",
        "It rained. [&withdrwl;] It stopped.",
        "The paper is 10.1234/withdrwal.2018.",
        "The value of withdrwal_date is {withdrwal} or %withdrwal.",
        "An h3llo and a COVID19x and a 5withdrwal.",
        "The eBuyerz and iWithdrwal apps.",
    ],
)
def test_text_for_machines_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ines Hollanderova met Okonkjo Uwandu and Mr Brzeskwinia.",
        "They were learnin’ fast and kept changin' keys.",
        "Few were click throughs or give aways, and fewer get-togethers.",
        "Those “[w]ithdrawals” of (f)ormer [I]nvestors were small.",
        "The QLBX and the RVPS declined to comment.",
        "They call it “kotsifali” and nothing else.",
        "The PARK(ing) day was a f---ing mess, he said.",
        "Pre- and post-quake maps of cryo-volcanoes.",
        "Nouns in -ment and -tion. Others (-ible) are few.",
        "Tsai Ing-wen met Moon Jae-in and Park Geun-hye.",
        "The neo-banks and the anti-QLBX lobby.",
        "W ithdrawal of troops began on Monday.",
    ],
)
def test_names_terms_and_parts_of_words_are_left_alone(text):
    assert found(text) == []


def test_a_hyphen_at_the_head_of_a_line_is_a_bullet():
    assert found("-Withdrwal of troops\n-Rain") == ["Withdrwal"]


def test_a_word_in_italics_is_taken_for_foreign():
    assert found("They cooked *gurshas* at home.", "markdown") == []
    assert found("<p>They cooked <em>gurshas</em> at home.</p>", "html") == []


def test_a_word_that_is_a_link_is_taken_for_a_term():
    text = "They read it with [readr](https://example.org/readr) every day."
    assert found(text, "markdown") == []


@pytest.mark.parametrize(
    "elsewhere",
    ["`plumbrr`", "`plumbrr::lay()`", "[the pages](https://example.org/plumbrr/)", "`plumbrr2`"],
)
def test_the_name_of_a_package_or_a_page_is_no_slip(elsewhere):
    text = f"With {elsewhere} they lay pipes. Then plumbrr is asked for the rest."
    assert found(text, "markdown") == []


@pytest.mark.parametrize(
    "elsewhere",
    [
        "![A pipe](/img/the-new-plumbrr.jpg)",
        "![A pipe](/img/plumbrr.jpg)",
        "[a pipe](https://example.org/2024/ask-your-plumbrr/)",
    ],
)
def test_a_picture_or_an_address_made_from_the_slip_does_not_excuse_it(elsewhere):
    text = f"It leaks. {elsewhere} The plumbrr is asked for the rest."
    assert found(text, "markdown") == ["plumbrr"]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The withdrwal of troops was slow.", "error"),
        ("Withdrwal of troops was slow.", "error"),
        ("He flew to Argentinna in May.", "error"),
        ("He sits on the Intelilgence Committee.", "warning"),
        ("They walked wth their children to the pier.", "warning"),
    ],
)
def test_what_may_be_a_name_or_an_abbreviation_is_no_error(text, severity):
    (finding,) = LINTER.check(text)
    assert finding.severity == severity


def test_code_and_shortcodes_are_left_alone():
    text = "Call `withdrwal` first.\n\n{{< withdrwal id=withdrwal >}}\n\n    withdrwal = 1\n"
    assert found(text, "markdown") == []


def test_other_languages_are_left_alone():
    spanish = "La retirada de las tropas fue una condición para las conversaciones con el gobierno."
    assert found(spanish) == []
    english = "The withdrwal of the troops was a condition for the talks with the government."
    assert found(f"{english}\n\n{spanish}") == ["withdrwal"]


def test_words_and_names_of_the_desk_are_accepted():
    text = "The withdrwal was slow; Commisssion members left."
    assert found(text) == ["withdrwal", "Commisssion"]
    assert found(text, words=["withdrwal"]) == ["Commisssion"]
    assert found(text, names=["Tom Commisssion"]) == ["withdrwal"]


def test_names_in_the_front_matter_are_accepted():
    body = "\nThe seperatist Mr Bilt spoke of occurance.\n"
    assert found(f"---\ntitle: A talk\n---\n{body}", "markdown") == ["seperatist", "occurance"]
    fields = "author: Tom Occurance\ntags: [occurance, seperatist]\n"
    assert found(f"---\ntitle: A talk\n{fields}---\n{body}", "markdown") == []


def test_a_typo_in_quoted_speech_is_reported_and_offered():
    text = '"The withdrwal hurt us," she said.'
    (finding,) = LINTER.check(text)
    assert [fix.applicability for fix in finding.fixes] == ["offered"] * len(finding.fixes)


def test_another_rule_on_the_same_word_takes_its_place():
    text = "Ana Hanratty spoke. The goverment and Hanraty agreed."
    linter = Linter(select=["likely-typo", "known-misspelling", "name-variant"])
    assert [f.rule for f in linter.check(text)] == ["known-misspelling", "name-variant"]


def test_thresholds_are_options():
    text = "The withdrwal was slow."
    for options, severity in [
        ({"certain": 0.999}, "warning"),
        ({"certain": 0.999, "likely": 0.999}, "suggestion"),
    ]:
        (finding,) = Linter(select=["likely-typo"], rules={"likely-typo": options}).check(text)
        assert finding.severity == severity
    assert (
        found(text, rules={"likely-typo": {"certain": 1.0, "likely": 1.0, "possible": 1.0}}) == []
    )


def test_the_weights_are_told_in_the_docs(root):
    told = (root / "docs" / "spelling.md").read_text("utf-8")
    for fact, weight in WEIGHTS.items():
        assert f"| `{fact}` | {weight:+.1f} |" in told
    assert f"{BIAS:+.1f}" in told


def test_every_fact_has_a_weight_and_every_weight_a_fact():
    listed = {fact for _, fact in (*evidence.SLIPS, *evidence.COMMONNESS, *evidence.LENGTHS)}
    assert listed - {""} <= set(WEIGHTS)


def test_roles_of_the_top_are_read():
    text = "---\ntitle: The withdrwal begins\n---\n\nTroops left on Monday.\n"
    linter = Linter(select=["likely-typo"])
    (finding,) = linter.check(text, format="markdown")
    block = linter.document(text, format="markdown").blocks[0]
    assert block.role is Role.HEADLINE
    assert text[finding.start : finding.end] == "withdrwal"
