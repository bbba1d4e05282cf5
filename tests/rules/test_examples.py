"""Every example in the rule book holds."""

from pathlib import Path

import pytest

from newslint.registry import registry
from newslint.rulebook.book import rule_files
from newslint.rulebook.examples import why_it_fails
from newslint.rulebook.schema import read_rule

RULES = [read_rule(path) for folder in registry().rule_folders for path in rule_files(Path(folder))]
CASES = [
    pytest.param(rule, example, id=f"{rule.name}-{k}")
    for rule in RULES
    for k, example in enumerate(rule.examples, 1)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example_holds(rule, example):
    assert why_it_fails(rule, example) == ""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_shows_what_it_reports_and_what_it_leaves_alone(rule):
    assert [e for e in rule.examples if e.is_bad], "no bad example"
    assert [e for e in rule.examples if not e.is_bad], "no example that must stay silent"
    assert rule.why, "no reason given"
