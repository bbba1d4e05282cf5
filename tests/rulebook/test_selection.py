"""Which rules are on."""

import pytest

from newslint.errors import ConfigError
from newslint.finding import Severity
from newslint.rulebook.entry import Entry
from newslint.rulebook.rule import Rule
from newslint.rulebook.selection import selected


def rule(name, category="style", **changes):
    options = {"tokens": ["dam"]}
    return Entry(
        Rule(name, category, name, Severity.WARNING, "existence", "", options=options, **changes),
        ("dam",),
    )


BOOK = {
    entry.rule.name: entry
    for entry in (
        rule("cliche"),
        rule("jargon", default=False),
        rule("new", status="preview"),
        rule("typo", category="spelling"),
    )
}


def names(**settings):
    return [entry.rule.name for entry in selected(BOOK, **settings)]


def test_by_default_the_stable_rules_that_are_not_opt_in():
    assert names() == ["typo", "cliche"]


def test_select_takes_the_place_of_the_default_set():
    assert names(select=["spelling"]) == ["typo"]
    assert names(select=["style"]) == ["cliche", "jargon"]
    assert names(select=["ALL"]) == ["typo", "cliche", "jargon"]
    assert names(select=[]) == []


def test_extend_select_adds_to_it():
    assert names(extend_select=["jargon"]) == ["typo", "cliche", "jargon"]


def test_a_rule_in_preview_has_to_be_named_or_preview_set():
    assert names(select=["new"]) == ["new"]
    assert names(preview=True) == ["typo", "cliche", "new"]


def test_ignore_wins_over_a_category_and_a_named_rule_over_an_ignored_category():
    assert names(ignore=["cliche"]) == ["typo"]
    assert names(ignore=["style"], extend_select=["jargon"]) == ["typo", "jargon"]
    assert names(select=["style"], ignore=["cliche"]) == ["jargon"]


def test_a_house_switches_rules_on_and_off():
    assert names(changes={"jargon": {"enabled": True}, "cliche": {"enabled": False}}) == [
        "typo",
        "jargon",
    ]


def test_changes_reach_severity_and_options():
    changes = {"cliche": {"severity": "error", "tokens": ["weir"]}}
    (_, cliche) = selected(BOOK, changes=changes)
    assert cliche.rule.severity is Severity.ERROR
    assert cliche.triggers == ("weir",)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"select": ["stile"]}, 'unknown rule or category "stile"; did you mean "style"'),
        ({"ignore": ["cliches"]}, 'did you mean "cliche"'),
        ({"changes": {"cliches": {}}}, 'unknown rule "cliches"; did you mean "cliche"'),
        ({"changes": {"cliche": {"severity": "loud"}}}, 'rule "cliche": "severity" must be'),
        ({"changes": {"cliche": {"token": []}}}, 'unknown key "token"; did you mean "tokens"'),
        ({"changes": {"cliche": {"enabled": "yes"}}}, '"enabled" must be true or false'),
    ],
)
def test_a_name_or_value_that_cannot_be_is_refused(settings, message):
    with pytest.raises(ConfigError, match=message):
        selected(BOOK, **settings)
