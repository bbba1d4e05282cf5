"""The public API: findings in source positions, and the promises about fixes."""

import pytest

from newslint import Linter
from newslint.errors import ConfigError
from newslint.finding import Applicability


def write_rule(folder, name, text, category="style"):
    path = folder / ".newslint" / "rules" / category / f"{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


RULE = """\
summary: a word that goes
severity: error
check: substitution
message: "{match} → {fix}"
applicability: safe
"""


@pytest.fixture
def linter_with(tmp_path):
    """A linter with one rule of a repository's own, written from its extra lines."""

    def make(extra, name="own", category="style", **settings):
        write_rule(tmp_path, name, RULE + extra, category)
        return Linter(root=tmp_path, select=[name], **settings)

    return make


def test_a_finding_says_where_it_is_in_every_way(linter_with):
    linter = linter_with("swap: {weir: dam}\n")
    text = "🌊 Héadline here\r\n\r\nThe weir burst. It was\u0301 the Weir.\r\n"
    first, second = linter.check(text, path="story.txt")
    assert text[first.start : first.end] == "weir"
    assert (first.line, first.column, first.end_line, first.end_column) == (3, 5, 3, 9)
    assert text[second.start : second.end] == "Weir"
    assert (first.rule, first.category, first.severity) == ("own", "style", "error")
    assert (first.message, first.path) == ("weir → dam", "story.txt")
    assert linter.fix(text) == text.replace("weir", "dam").replace("Weir", "Dam")


def test_findings_are_in_order_of_position(linter_with):
    linter = linter_with("swap: {weir: dam, gate: lock}\n")
    starts = [f.start for f in linter.check("gate weir gate. weir gate")]
    assert starts == sorted(starts)
    assert len(starts) == 5


def test_quoted_speech_is_skipped_reported_or_only_its_marks_changed(linter_with):
    text = 'He said "the weir held" at the weir.'
    (finding,) = linter_with("swap: {weir: dam}\nin_quotes: skip\n").check(text)
    assert finding.start > text.rindex('"')
    linter = linter_with("swap: {weir: dam}\nin_quotes: report\n")
    quoted, outside = linter.check(text)
    assert quoted.fixes[0].applicability is Applicability.OFFERED
    assert outside.fixes[0].applicability is Applicability.SAFE
    assert linter.fix(text) == 'He said "the weir held" at the dam.'
    marks = "swap: {' ;': ';'}\nnonword: true\nin_quotes: typography\n"
    assert linter_with(marks).fix('"It held ; we left."') == '"It held; we left."'


def test_a_quotation_over_several_paragraphs_is_quoted_throughout(linter_with):
    text = "“The weir held.\n\n“The weir is ours.”\n\nThe weir burst.\n"
    (finding,) = linter_with("swap: {weir: dam}\n").check(text)
    assert finding.line == 5


def test_names_agreement_and_figures_are_never_fixed_unasked(linter_with):
    for category in ("name", "agreement"):
        linter = linter_with("swap: {weir: dam}\n", name=f"own-{category}", category=category)
        (finding,) = linter.check("The weir.")
        assert finding.fixes[0].applicability is Applicability.OFFERED
        assert linter.fix("The weir.") == "The weir."
        assert linter.fix("The weir.", offered=True) == "The dam."
    figures = linter_with("swap: {12 boats: 13 boats}\n", name="figures")
    assert figures.fix("The 12 boats.") == "The 12 boats."


def test_an_edit_across_markup_is_offered_and_leaves_the_markup(linter_with):
    linter = linter_with("swap: {weir: dam}\n")
    text = "The **we**ir burst.\n"
    (finding,) = linter.check(text, format="markdown")
    assert text[finding.start : finding.end] == "we**ir"
    assert finding.fixes[0].applicability is Applicability.OFFERED
    assert linter.fix(text, format="markdown") == text
    assert linter.fix(text, format="markdown", offered=True) == "The **dam** burst.\n"


def test_rules_for_english_are_silent_on_other_languages(linter_with):
    linter = linter_with("swap: {mal: bad}\n")
    spanish = (
        "El mal tiempo que llegó a la costa en la noche dejó a los vecinos sin luz por las "
        "calles del puerto, y no se sabe cuándo la empresa podrá volver a dar el servicio."
    )
    assert linter.check(spanish) == []
    assert len(linter.check("The mal weather in the night left the town without light.")) == 1


def test_a_message_quotes_the_source_where_something_is_embedded():
    (found,) = Linter(select=["leftover-markup"]).check(
        "[youtube=https://video.example/w]\n", format="markdown"
    )
    assert found.message.startswith("“[youtube=https://video.example/w]”")


def test_a_hit_across_two_blocks_is_none(linter_with):
    assert linter_with("swap: {'weir\\s+burst': dam}\n").check("The weir\n\nburst.") == []


def test_many_slow_matches_are_stopped_as_one_is(tmp_path, monkeypatch):
    monkeypatch.setattr("newslint.checks.bounded_patterns.USER_TIMEOUT", 0.5)
    rule = "summary: s\nseverity: error\ncheck: existence\nmessage: m\ntokens: ['x(a|aa)+$']\n"
    write_rule(tmp_path, "slow", rule)
    # Each line takes a fraction of the time, all together a multiple.
    text = ("x" + "a" * 27 + "!\n\n") * 40
    (problem,) = Linter(root=tmp_path, select=["slow"]).report(text).problems
    assert '"slow"' in problem


def test_a_runaway_pattern_is_stopped_and_named(tmp_path):
    write_rule(
        tmp_path, "runaway",
        "summary: s\nseverity: error\ncheck: existence\nmessage: m\ntokens: ['(a|aa)+$']\n",
    )  # fmt: skip
    write_rule(tmp_path, "own", RULE + "swap: {weir: dam}\n")
    linter = Linter(root=tmp_path, select=["runaway", "own"])
    report = linter.report("The weir " + "a" * 60 + "!\n")
    assert [f.rule for f in report.findings] == ["own"]
    (problem,) = report.problems
    assert '"runaway"' in problem
    assert "runaway.yml" in problem


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"selct": ["style"]}, 'unknown key "selct"; did you mean "select"'),
        ({"style": "apnews"}, "unknown style"),
        ({"select": ["doubled-wrod"]}, 'did you mean "doubled-word"'),
        ({"preview": "yes"}, '"preview" must be true or false'),
    ],
)
def test_a_setting_that_cannot_be_honoured_is_refused(settings, message):
    with pytest.raises(ConfigError, match=message):
        Linter(**settings).check("Copy.")


def test_an_unknown_format_is_refused():
    with pytest.raises(ConfigError, match='did you mean "markdown"'):
        Linter().check("Copy.", format="markdwon")


def test_lists_may_be_given_as_one_text():
    assert Linter(select="spelling, number").config.select == ("spelling", "number")
