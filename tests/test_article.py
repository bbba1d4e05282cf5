"""The article that every release must get right: each defect at its span, with its fix."""

import pytest

from newslint import Linter

FOUND = [
    # rule, line, the words marked, the first fix as the text it puts there (None: no fix)
    ("leftover-section-label", 1, "World News", ""),
    ("headline-duplicate", 5, "Taliban pledge not to target Afghan army, police", ""),
    ("pronoun-number-clash", 7, "say it", "they"),
    ("vague-casualties", 7, "casualties", None),
    ("subject-verb-attraction", 11, "are", "is"),
    ("pronoun-number-clash", 11, "they", None),
    ("ellipsis-malformed", 15, "…..", " …"),
    ("collective-agreement-mixed", 17, "Taliban, which was", None),
    ("redundancy", 17, "further intensify", "intensify"),
    ("leftover-promo-line", 19, "WATCH: Taliban storms major city in western Afghanistan", ""),
    ("casualty-unattributed", 21, "killing at least 20", None),
    ("percent-mixed", 27, "four percent", "4 percent"),
    ("missing-article", 31, "Taliban", "The Taliban"),
    ("range-between-hyphen", 31, "1996-2001", "1996 and 2001"),
    ("likely-typo", 31, "withdrwal", "withdrawal"),
    ("house-hyphenation", 31, "pre-condition", "precondition"),
    ("leftover-widget-text", 33, "Translate »", ""),
    ("leftover-placeholder", 34, "%d", None),
]
SILENT = [
    "Arbakis", "Farah", "Mujahideen", "BBC", "NATO", "corrupt regime", "foreign invaders",
    "Afghan", "Islamic Emirate", "ease your life",
]  # fmt: skip

WORDS_AT_MOST = 60
"""Characters of a finding on words; a longer one is on a sentence or paragraph."""
FOUND_WITH_ALL = [
    # rule, line, the words marked (of a longer stretch, how it begins)
    ("field-missing", 3, "Taliban"),
    ("dateline-missing", 7, "The"),
    ("headline-lead-echo", 7, "The Taliban say it"),
    ("journalese", 7, "ongoing"),
    ("undated-weekday", 9, "Friday"),
    ("quote-interpolation", 9, "(local police)"),
    ("relative-time-unanchored", 11, "recently"),
    ("quote-unattributed", 15, '"In case you do leave'),
    ("missing-intro-comma", 23, "In subsequent clashes"),
    ("casualty-unattributed", 23, "at least 25"),
    ("undefined-reference", 23, "the Afghan city"),
    ("phrase-repetition", 25, "in the country"),
    ("percent-spelled-number", 27, "four percent"),
    ("percent-base-shift", 27, "four percent of the country"),
    ("final-newline", 34, ""),
]
"""What only rules that are off without being asked for find, beside those of `FOUND`."""


@pytest.fixture(scope="module")
def findings(taliban_article):
    return Linter().check(taliban_article, format="text")


def test_each_defect_is_found_at_its_place_with_its_fix(taliban_article, findings):
    seen = []
    for f in findings:
        first = f.fixes[0].edits[0].text if f.fixes else None
        seen.append((f.rule, f.line, taliban_article[f.start : f.end].split("\n")[0], first))
    for expected in FOUND:
        assert expected in seen
    assert [f for f in seen if f[0] not in {e[0] for e in FOUND}] == []


@pytest.mark.parametrize("words", SILENT)
def test_names_and_quoted_phrases_are_left_alone(taliban_article, findings, words):
    at = taliban_article.index(words)
    assert [f.rule for f in findings if f.start < at + len(words) and at < f.end] == []


@pytest.fixture(scope="module")
def all_findings(taliban_article):
    linter = Linter(style="aljazeera", select=["ALL"])
    return linter.check(taliban_article, format="text", path="article.txt")


@pytest.mark.parametrize(
    ("rule", "line", "marked"), [*((r, n, words) for r, n, words, _ in FOUND), *FOUND_WITH_ALL]
)
def test_with_everything_on_every_defect_is_reported(
    taliban_article, all_findings, rule, line, marked
):
    seen = [
        taliban_article[f.start : f.end] for f in all_findings if (f.rule, f.line) == (rule, line)
    ]
    assert [words for words in seen if words.startswith(marked)], seen


@pytest.mark.parametrize("words", [*SILENT, '".\n'])
def test_with_everything_on_names_and_quoted_phrases_are_left_alone(
    taliban_article, all_findings, words
):
    at = taliban_article.index(words)
    touching = [f for f in all_findings if f.start < at + len(words) and at < f.end]
    # A quotation without a speaker is reported as a whole, and so is a long or repeated lead.
    assert [f.rule for f in touching if f.end - f.start <= WORDS_AT_MOST] == []


def test_a_house_that_counts_percentages_another_way_is_told(taliban_article):
    found = Linter(style="ap", select=["percent-style"]).check(taliban_article)
    assert [taliban_article[f.start : f.end] for f in found] == ["70 percent", "66 percent"]


def test_one_finding_names_every_line_and_form_of_the_taliban(findings):
    (mixed,) = [f for f in findings if f.rule == "collective-agreement-mixed"]
    for form in ("say", "are", "pledge", "which was", "storms", "has"):
        assert form in mixed.message
    assert {place.line for place in mixed.related} | {mixed.line} >= {3, 7, 17, 19, 27, 31}


def test_no_side_is_taken_without_a_house_and_the_houses_side_with_one(taliban_article, findings):
    (mixed,) = [f for f in findings if f.rule == "collective-agreement-mixed"]
    assert "one or the other" in mixed.message
    assert mixed.fixes == ()
    for style in ("ap", "reuters", "aljazeera"):
        linter = Linter(style=style, select=["collective-agreement-mixed"])
        (housed,) = linter.check(taliban_article)
        assert "as plural" in housed.message, style
        fixed = linter.fix(taliban_article, offered=True)
        assert "The Taliban, who were ousted" in fixed, style


def test_fix_leaves_clean_copy_and_moves_nothing_else(taliban_article):
    linter = Linter(select=["leftover", "headline-duplicate"])
    fixed = linter.fix(taliban_article)
    gone = [
        "World News\n\n",
        "Taliban pledge not to target Afghan army, police\n\n",
        "WATCH: Taliban storms major city in western Afghanistan\n\n",
        "\n\nTranslate »\n%d bloggers like this:",
    ]
    expected = taliban_article
    for text in gone:
        assert text in expected
        expected = expected.replace(text, "", 1)
    assert fixed == expected
    assert linter.check(fixed) == []


def test_fix_applies_what_is_sure_and_leaves_quoted_words_alone(taliban_article):
    fixed = Linter().fix(taliban_article)
    assert "ruled the South Asian nation between 1996 and 2001" in fixed
    assert "enemy ranks … the Mujahideen of Islamic Emirate" in fixed
    assert "withdrwal" in fixed
    assert "The Taliban say it" in fixed
    offered = Linter().fix(taliban_article, offered=True)
    assert "withdrawal" in offered
    assert "The Taliban, which ruled" in offered
