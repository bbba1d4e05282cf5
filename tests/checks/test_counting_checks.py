"""The kinds occurrence, conditional, capitalization, metric, consistency and repetition."""

import pytest
from trial import RULE, hits

from newslint.checks.capitalization import Capitalization
from newslint.checks.conditional import Conditional
from newslint.checks.consistency import Consistency, Variant
from newslint.checks.metric import Metric, syllables
from newslint.checks.occurrence import Occurrence
from newslint.checks.repetition import Repetition
from newslint.errors import RuleError


def marked(check, text):
    return [text for text, _ in hits(check, text)]


STORY = "Dam bursts\n\nThe dam, old and cracked, burst. It rained. The Dam Board met in May."


def test_occurrence_counts_in_each_sentence():
    check = Occurrence(RULE, Occurrence.Options(token=",", max=1, scope="sentence"))
    ((text, hit),) = hits(check, STORY)
    assert text == "The dam, old and cracked, burst."
    assert hit.values["count"] == 2


def test_occurrence_wants_at_least():
    check = Occurrence(RULE, Occurrence.Options(token=r"\bsaid\b", min=1))
    assert len(hits(check, STORY)) == 1
    assert not hits(check, STORY + " They said so.")


def test_occurrence_needs_a_limit():
    with pytest.raises(RuleError, match='"max" or "min"'):
        Occurrence(RULE, Occurrence.Options(token=","))


def test_conditional_asks_for_a_definition():
    options = Conditional.Options(
        first=r"\b([A-Z]{3,5})\b",
        second=r"(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)",
        exceptions=("BBC",),
    )
    text = "The World Dam Fund (WDF) met. The WDF, the BBC and the QLB agreed. QLB left."
    assert marked(Conditional(RULE, options), text) == ["QLB", "QLB"]
    options.first_only = True
    assert marked(Conditional(RULE, options), text) == ["QLB"]


@pytest.mark.parametrize(
    ("match", "headline", "fits"),
    [
        ("$sentence", "Dam Board meets in May", True),
        ("$sentence", "Old Dam Bursts And Floods Town", False),
        ("$title", "Old Dam Bursts and Floods Town", True),
        ("$title", "Old dam bursts and floods town", False),
        ("$lower", "old dam bursts", True),
        ("$upper", "OLD DAM", True),
        ("$upper", "Old dam", False),
        (r"Dam.*", "Dam bursts", True),
        (r"Dam", "Dam bursts", False),
    ],
)
def test_capitalization(match, headline, fits):
    check = Capitalization(RULE, Capitalization.Options(match=match))
    text = f"{headline}\n\nThe dam burst on Monday, and the Dam Board met in the town hall of Ayr."
    assert marked(check, text) == ([] if fits else [headline])


GRADE = "0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59"


def test_metric_reports_a_hard_text():
    check = Metric(RULE, Metric.Options(formula=GRADE, condition="> 12"))
    hard = (
        "Notwithstanding considerable administrative deliberation, implementation of "
        "infrastructural recommendations necessitates interdepartmental collaboration."
    )
    ((_, hit),) = hits(check, hard)
    assert float(str(hit.values["value"])) > 12
    assert not hits(check, "The dam burst. It rained. We ran.")


@pytest.mark.parametrize("formula", ["__import__('os')", "words.x", "wrods / 2", "words +", "'a'"])
def test_metric_takes_arithmetic_only(formula):
    with pytest.raises(RuleError):
        Metric(RULE, Metric.Options(formula=formula, condition="> 1"))


@pytest.mark.parametrize("formula", ["1 / (words - words)", "9 ** 9 ** 9 ** 9", "(-words) ** 0.5"])
def test_metric_is_silent_where_there_is_no_figure(formula):
    check = Metric(RULE, Metric.Options(formula=formula, condition="> 1"))
    assert not hits(check, "The dam burst.")


def test_metric_names_a_bad_condition():
    with pytest.raises(RuleError, match="condition"):
        Metric(RULE, Metric.Options(formula="words", condition="many"))


@pytest.mark.parametrize(
    ("word", "count"), [("dam", 1), ("river", 2), ("made", 1), ("table", 2), ("minister", 3)]
)
def test_syllables(word, count):
    assert syllables(word) == count


def test_consistency_reports_the_minority_with_its_counts():
    check = Consistency(RULE, Consistency.Options(either={"adviser": "advisor"}))
    text = "The adviser met an adviser. The Advisor left."
    ((marked_text, hit),) = hits(check, text)
    assert marked_text == "Advisor"
    assert hit.values["counts"] == "“adviser” 2, “Advisor” 1"
    assert [r.edits[0][2] for r in hit.rewrites] == ["Adviser"]


def test_consistency_keeps_the_first_form_on_a_tie():
    check = Consistency(RULE, Consistency.Options(either={"adviser": "advisor"}))
    assert marked(check, "The advisor met an adviser.") == ["adviser"]


def test_consistency_with_a_preferred_form_reports_even_a_single_one():
    options = Consistency.Options(
        variants={"%": Variant(r"(?P<n>\d+)%", "{n}%"),
                  "percent": Variant(r"(?P<n>\d+) percent", "{n} percent")},
        prefer="%",
    )  # fmt: skip
    ((text, hit),) = hits(Consistency(RULE, options), "It rose 5 percent.")
    assert text == "5 percent"
    assert hit.rewrites[0].edits[0][2] == "5%"


def test_consistency_once_makes_one_hit_with_all_edits():
    options = Consistency.Options(either={"adviser": "advisor"}, once=True)
    ((_, hit),) = hits(
        Consistency(RULE, options), "Adviser, adviser, adviser, advisor and advisor."
    )
    assert len(hit.rewrites[0].edits) == 2


def test_repetition_leaves_names_and_allowed_words():
    check = Repetition(RULE, Repetition.Options(allowed=("had",)))
    assert marked(check, "The the man had had it with Duran Duran in in-kind.") == ["The the"]
