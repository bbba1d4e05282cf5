"""Every rule of the book is whole: explained, shown by examples, named and worded alike."""

import re
from collections import Counter
from pathlib import Path

import pytest

from newslint.registry import registry
from newslint.rulebook.book import rule_files
from newslint.rulebook.rule import CATEGORIES
from newslint.rulebook.schema import read_rule
from newslint.rulebook.yaml_file import load_yaml

FOLDERS = [Path(folder) for folder in registry().rule_folders]
RULES = [read_rule(path) for folder in FOLDERS for path in rule_files(folder)]

EXAMPLES_AT_LEAST = 3
OUTSIDE_PROSE = {"allow-comment", "trailing-space"}
"""Kinds that read no words, so that none can be quoted."""
QUOTED = re.compile(r"[\"“„«‘][^\"”“»’]*[\"”“»’]|^>|<(?:q|blockquote)\b", re.M)


def each_rule():
    return pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def said(rule, fault):
    return f"{rule.source}: {rule.name} {fault}"


def test_names_are_unique():
    twice = [name for name, count in Counter(rule.name for rule in RULES).items() if count > 1]
    assert not twice, f"more than one rule is called {', '.join(twice)}"


@each_rule()
def test_name_is_in_kebab_case(rule):
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.name), said(rule, "is not in kebab-case")


@each_rule()
def test_folder_is_a_category(rule):
    folder = Path(rule.source).parent.name
    assert rule.category == folder, said(rule, f'stands in "{folder}"')
    assert folder in CATEGORIES, said(rule, f'stands in "{folder}", which is no category')


@each_rule()
def test_summary_and_reason_are_given(rule):
    assert rule.summary.strip(), said(rule, "has no summary")
    assert len(rule.summary) <= 80, said(rule, f"has a summary of {len(rule.summary)} characters")
    assert not rule.summary.endswith("."), said(rule, "has a summary that ends in a full stop")
    assert rule.why.strip(), said(rule, "gives no reason (why)")
    assert rule.why.strip()[-1] in '.?!)”"', said(rule, "gives a reason without a full stop")


@each_rule()
def test_message_is_a_sentence(rule):
    message = rule.message.strip()
    assert message, said(rule, "has no message")
    assert message == " ".join(rule.message.split()), said(rule, "has a message with odd spaces")
    assert re.search(r"[.?!…”]$|\}$", message), said(
        rule, f"has a message that ends {message[-9:]!r}"
    )
    assert not re.search(r"[,;:–—]$|\.\.$", message), said(rule, f"has a message {message!r}")


@each_rule()
def test_examples_show_what_is_reported_and_what_is_not(rule):
    bad = sum(example.is_bad for example in rule.examples)
    ok = len(rule.examples) - bad
    assert bad >= EXAMPLES_AT_LEAST, said(rule, f"has {bad} bad examples")
    assert ok >= EXAMPLES_AT_LEAST, said(rule, f"has {ok} ok examples")


@each_rule()
def test_a_rule_that_mends_shows_how_in_three_examples(rule):
    mended = [example for example in rule.examples if example.good is not None]
    if mended:
        assert len(mended) >= EXAMPLES_AT_LEAST, said(rule, f"is mended in {len(mended)} examples")


@each_rule()
def test_what_is_done_in_quoted_speech_is_said(rule):
    data, _ = load_yaml(Path(rule.source))
    assert data.get("in_quotes") in {"skip", "report", "typography"}, said(rule, "has no in_quotes")


@each_rule()
def test_an_example_shows_quoted_speech(rule):
    if rule.check not in OUTSIDE_PROSE:
        texts = [example.text for example in rule.examples]
        assert any(map(QUOTED.search, texts)), said(rule, "shows no quoted speech")
