"""``newslint check --profile``."""

import json

import pytest

ARTICLE = "Dockers vow to extend strike\n\nIt ruled the the ports between 1996-2001.\n"


@pytest.fixture
def profile(newslint, write):
    write("a.txt", ARTICLE)
    write("b.txt", "Dockers vow to go on\n\nThe the strike goes on.\n")

    def call(*args):
        return newslint("check", "--profile", *args)

    return call


def test_tells_what_each_rule_costs(profile):
    data = json.loads(profile("--output-format", "json").out)
    assert (data["articles"], data["characters"]) == (2, len(ARTICLE) + 46)
    rules = {rule["rule"]: rule for rule in data["rules"]}
    assert (rules["doubled-word"]["documents"], rules["doubled-word"]["hits"]) == (2, 2)
    assert rules["range-between-hyphen"]["documents"] == 1
    costs = [rule["cpu_ms"] for rule in data["rules"]]
    assert costs == sorted(costs, reverse=True)


def test_its_stages_are_the_whole(profile):
    data = json.loads(profile("--output-format", "json").out)
    stages = {stage["stage"]: stage["cpu_ms"] for stage in data["stages"]}
    assert sum(stages.values()) == pytest.approx(data["cpu_ms"], abs=0.1)
    assert sum(rule["cpu_ms"] for rule in data["rules"]) == pytest.approx(stages["rules"], abs=1)
    assert min(stages.values()) >= 0


def test_is_a_table_by_default(profile):
    said = profile()
    assert said.code == 1
    assert said.out.startswith("2 articles, ")
    assert any(line.startswith("doubled-word ") for line in said.out.splitlines())
    assert "stands twice" not in said.out


def test_tells_of_mistakes_as_any_run(profile, write):
    write("newslint.toml", 'select = ["no-such-rule"]\n')
    said = profile()
    assert said.code == 2
    assert "no-such-rule" in said.err


def test_of_nothing_is_empty(profile):
    assert json.loads(profile("--output-format", "json", "--exclude", "*").out)["articles"] == 0
