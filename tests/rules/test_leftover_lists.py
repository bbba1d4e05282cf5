"""The hygiene of the lists of leftover lines."""

from collections import defaultdict
from pathlib import Path

import pytest

from newslint import Linter
from newslint.document.short_lines import normal_form
from newslint.rulebook.schema import read_rule

RULES = [
    rule
    for path in sorted((Path(__file__).parents[2] / "rules" / "leftover").glob("*.yml"))
    if (rule := read_rule(path)).check == "leftover-line"
]
TEXT = "The ferry crossed the strait on Friday with sixty cars, and nobody was hurt."


def entries(rule, key):
    return [line for line in rule.options.get(key, "").split("\n") if line]


def test_each_line_belongs_to_one_rule():
    rules = defaultdict(list)
    for rule in RULES:
        for key in ("lines", "weak"):
            for line in entries(rule, key):
                rules[line].append(f"{rule.name} ({key})")
    assert {line: names for line, names in rules.items() if len(names) > 1} == {}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_lists_are_in_normal_form(rule):
    listed = [*entries(rule, "lines"), *entries(rule, "weak")]
    listed += [e for names in rule.options.get("names", {}).values() for e in names.split("\n")]
    assert [line for line in listed if normal_form(line) != line] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_lines_are_cut_wherever_they_stand(rule):
    linter = Linter(select=[rule.name])
    missed = []
    for line in entries(rule, "lines"):
        if "#" in line:
            continue
        found = linter.check(f"{TEXT}\n\n{line}\n\n{TEXT}\n")
        if not found:
            missed.append(line)
    assert missed == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_weak_lines_may_be_subheads(rule):
    linter = Linter(select=[rule.name])
    weak = entries(rule, "weak")
    reported = [line for line in weak if linter.check(f"{TEXT}\n\n{line}\n\n{TEXT}\n")]
    assert reported == []
