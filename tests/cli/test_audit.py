"""``newslint audit``: how often a rule fires in an archive, on what, and what it costs."""

import json

import pytest

WIDE = "The reign ran between 1996-2001 and the war between 1914-1918.\n"


@pytest.fixture
def archive(write):
    write("news/a.md", WIDE)
    write("news/b.txt", "It ran between 1996-2001.\n\nNothing else is wrong in this one.\n")
    write("news/c.md", "Nothing is wrong here.\n")


def test_hits_are_counted_by_the_thousand_words_and_shown_in_context(newslint, archive):
    said = newslint("audit", "range-between-hyphen", "news")
    assert said.code == 0
    assert "range-between-hyphen  3 hits in 2 files, 120.000 per 1,000 words" in said.out
    assert "2 × 1996-2001" in said.out
    assert "The reign ran between [1996-2001] and the war" in said.out
    assert "3 files, 25 words, " in said.out


def test_options_may_stand_between_rule_and_paths(newslint, archive):
    said = newslint("audit", "range-between-hyphen", "--samples", "1", "news")
    assert said.out.count("[") == 1


def test_a_category_lists_all_its_rules_the_most_frequent_first(newslint, archive):
    said = newslint("audit", "number", "news", "--output-format", "json")
    report = json.loads(said.out)
    rules = [rule["rule"] for rule in report["rules"]]
    assert rules[0] == "range-between-hyphen"
    assert {"percent-style", "unit-conversion"} <= set(rules)
    assert {rule["category"] for rule in report["rules"]} == {"number"}


def test_the_report_in_json(newslint, archive):
    said = newslint(
        "audit", "range-between-hyphen", "news/a.md", "--samples", "1", "--output-format", "json"
    )
    report = json.loads(said.out)
    assert report["version"] == 1
    assert (report["files"], report["words"], report["bytes"]) == (1, 10, len(WIDE))
    assert report["cpu_seconds"] >= 0
    (rule,) = report["rules"]
    assert (rule["hits"], rule["files"], rule["per_thousand_words"]) == (2, 1, 200.0)
    assert rule["severities"] == {"error": 2}
    assert {"text": "1914-1918", "count": 1} in rule["matches"]
    (sample,) = rule["samples"]
    assert sample["path"] == "news/a.md"
    assert sample["before"] + sample["match"] + sample["after"] == WIDE.rstrip()


def test_rules_that_are_off_are_tried_and_no_others(newslint, archive, write):
    write("newslint.toml", 'ignore = ["headline"]\nextend-select = ["number"]\n')
    said = newslint("audit", "field-missing", "news/c.md")
    assert "field-missing  1 hit" in said.out
    assert "percent-style" not in said.out


def test_a_rule_without_hits_says_so(newslint, archive):
    said = newslint("audit", "loaded-term", "news")
    assert said.out.startswith("loaded-term  0 hits in 0 files, 0.000 per 1,000 words\n")


def test_several_processes_count_what_one_does(newslint, archive):
    def counted(*arguments):
        out = newslint("audit", "number", "news", "--output-format", "json", *arguments).out
        return {key: value for key, value in json.loads(out).items() if key != "cpu_seconds"}

    assert counted("--jobs", "2") == counted("--jobs", "1")


def test_samples_are_drawn_anew_by_the_seed(newslint, write):
    lines = "".join(f"It ran between {year}-{year + 5}.\n\n" for year in range(1900, 1999))
    write("a.md", lines)

    def samples(seed):
        out = newslint("audit", "range-between-hyphen", "--samples=3", f"--seed={seed}").out
        return [line for line in out.splitlines() if "MB/s" not in line]

    assert samples(1) == samples(1)
    assert samples(1) != samples(2)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["range-betwen-hyphen"], 'did you mean "range-between-hyphen"?'),
        (["number", "--select", "style"], "leave out --select"),
        (["number", "gone.md"], "gone.md"),
        ([], "required: NAME\n"),
    ],
)
def test_what_cannot_be_done_is_told(newslint, arguments, told):
    said = newslint("audit", *arguments)
    assert said.code == 2
    assert told in said.err
