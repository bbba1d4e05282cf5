"""LanguageTool's matches as findings of newslint, and those that are left out."""

import pytest
from fake_server import match

from newslint import Linter
from newslint.errors import ConfigError
from newslint.finding import Applicability, Severity

SPELLER = "MORFOLOGIK_RULE_EN_US"


def found(fake, source, *matches, format="text", **settings):
    """LanguageTool's findings where it marks these parts of the source."""
    fake.matches = lambda text: [m for m in matches if m["offset"] < len(text)]
    linter = Linter(languagetool=fake.url, **settings)
    return [f for f in linter.check(source, format=format) if f.rule.startswith("lt-")]


def test_a_match_becomes_a_finding_with_offered_fixes(fake):
    source = "🎉 The mayor has went home.\nShe slept."
    replacements = [{"value": v} for v in ("gone", "been", "left", "walked", "run", "flown")]
    urls = [{"value": "https://example.org/rule"}]
    mark = match(source, "went", "HAS_WENT", replacements=replacements)
    mark["rule"]["urls"] = urls
    (finding,) = found(fake, source, mark)
    assert finding.rule == "lt-has-went"
    assert (finding.category, finding.severity) == ("grammar", Severity.WARNING)
    assert source[finding.start : finding.end] == "went"
    assert (finding.line, finding.column) == (1, 17)
    assert finding.message == "About went."
    assert finding.url == "https://example.org/rule"
    assert len(finding.fixes) == 5
    assert {fix.applicability for fix in finding.fixes} == {Applicability.OFFERED}
    assert finding.fixes[0].apply_to(source) == source.replace("went", "gone")


@pytest.mark.parametrize(
    ("issue_type", "category", "severity"),
    [
        ("misspelling", "spelling", "warning"),
        ("grammar", "grammar", "warning"),
        ("typographical", "punctuation", "suggestion"),
        ("whitespace", "punctuation", "suggestion"),
        ("duplication", "repetition", "suggestion"),
        ("locale-violation", "style", "suggestion"),
        ("uncategorized", "style", "suggestion"),
    ],
)
def test_the_issue_type_decides_category_and_severity(fake, issue_type, category, severity):
    source = "The mayor has went home."
    (finding,) = found(fake, source, match(source, "went", issue_type=issue_type))
    assert (finding.category, finding.severity) == (category, severity)


def test_quoted_speech_code_and_markup_are_left_alone(fake):
    source = "He said “we has went” and saw `has went` in [a has](http://went.example) text."
    parts = ("has went”", "said “we", "has went`", "](http", "went.example")
    marks = [match(source, part) for part in (*parts, "text")]
    assert [f.message for f in found(fake, source, *marks, format="markdown")] == ["About text."]


def test_a_fix_is_written_where_an_entity_stands(fake):
    source = "<p>Fish &amp; chip was sold.</p>"
    (finding,) = found(fake, source, match(source, "&amp;", "AND"), format="html")
    assert finding.fixes[0].apply_to(source) == "<p>Fish X chip was sold.</p>"


def test_a_name_that_the_article_establishes_is_no_misspelling(fake):
    source = "Arbakis held the road to Qalatwan. The Arbakis’ men slept."
    marks = [match(source, word, SPELLER, issue_type="misspelling") for word in ("Arbakis", "Qala")]
    marks[1]["length"] = len("Qalatwan")
    assert found(fake, source, *marks) == []


def test_a_name_with_a_capital_inside_or_a_particle_is_no_misspelling(fake):
    source = "The zBuyit site was made by Mr el-Qualaft and others."
    marks = [match(source, word, SPELLER) for word in ("zBuyit", "el-Qualaft")]
    assert found(fake, source, *marks) == []


def test_a_capital_that_only_opens_a_sentence_makes_no_name(fake):
    source = "Zibble was sold at the fair."
    assert found(fake, source, match(source, "Zibble", SPELLER, issue_type="misspelling"))


def test_words_that_newslint_or_the_desk_knows_are_no_misspellings(fake):
    source = "The organisers of the frobnication met."
    settings = {"ignore": ["likely-typo"]}
    marks = [match(source, word, SPELLER) for word in ("organisers", "frobnication")]
    assert [f.message for f in found(fake, source, *marks, **settings)] == ["About frobnication."]
    assert found(fake, source, *marks, words=["frobnication"], **settings) == []


def test_a_known_word_in_a_wrong_place_is_still_reported(fake):
    source = "She will lick the race."
    assert found(fake, source, match(source, "lick", "LICK_LIKE", issue_type="misspelling"))


def test_where_both_mark_one_span_newslints_own_stands(fake):
    source = "It ruled between 1996-2001 and teh town has went."
    marks = [match(source, part) for part in ("1996-2001", "teh", "went")]
    fake.matches = lambda _: marks
    rules = [f.rule for f in Linter(languagetool=fake.url).check(source)]
    assert rules == ["range-between-hyphen", "known-misspelling", "lt-en-a-vs-an"]


@pytest.mark.parametrize(
    ("settings", "reported"),
    [
        ({}, True),
        ({"ignore": ["lt-has-went"]}, False),
        ({"ignore": ["grammar"]}, False),
        ({"ignore": ["grammar"], "extend_select": ["lt-has-went"]}, True),
        ({"select": ["lt-has-went"]}, True),
        ({"select": ["grammar"]}, True),
        ({"select": ["ALL"]}, True),
        ({"select": ["spelling"]}, False),
        ({"select": ["a-an"]}, False),
        ({"rules": {"lt-has-went": {"enabled": False}}}, False),
        ({"ignore": "lt-other,lt-has-went"}, False),
    ],
)
def test_rules_of_languagetool_are_chosen_like_any(fake, settings, reported):
    source = "The mayor has went home."
    assert bool(found(fake, source, match(source, "went", "HAS_WENT"), **settings)) == reported


def test_a_server_is_not_asked_where_no_rule_of_its_can_be_on(fake):
    assert found(fake, "The mayor slept.", select=["a-an"]) == []
    assert fake.checks == []


def test_the_severity_of_a_rule_can_be_set(fake):
    source = "The mayor has went home."
    mark = match(source, "went", "HAS_WENT")
    rules = {"lt-has-went": {"severity": "error"}}
    (finding,) = found(fake, source, mark, rules=rules)
    assert finding.severity is Severity.ERROR
    with pytest.raises(ConfigError, match='rule "lt-has-went": only "enabled" and "severity"'):
        found(fake, source, mark, rules={"lt-has-went": {"message": "x"}})


def test_a_comment_allows_a_rule_of_languagetool(fake):
    source = "The mayor has went home. <!-- newslint: allow lt-has-went -->\n\nShe slept."
    fake.matches = lambda text: [match(text, "went", "HAS_WENT")]
    assert Linter(languagetool=fake.url).check(source, format="markdown") == []


def test_the_comment_is_not_called_unknown_or_unused_without_languagetool():
    source = "The mayor went home. <!-- newslint: allow lt-has-went -->\n"
    assert Linter().check(source, format="markdown") == []


def test_offered_fixes_are_applied_where_that_is_asked_for(fake):
    source = "The mayor has went home.\n"
    gone = [{"value": "gone"}]
    fake.matches = lambda text: (
        [match(text, "went", "HAS_WENT", replacements=gone)] if "went" in text else []
    )
    linter = Linter(languagetool=fake.url)
    assert linter.fix(source) == source
    assert linter.fix(source, offered=True) == "The mayor has gone home.\n"
