"""The pages of the rule reference say what the rule book says."""

import re

import pytest

from newslint.reference.pages import HOUSES, INDEX, pages, rule_page
from newslint.rulebook.schema import read_rule

RULE = r"""summary: a | pipe where a *star* belongs
why: It <b>confuses</b>.
severity: warning
check: existence
message: "“{match}”"
in_quotes: report
nonword: true
tokens: ['`?\|']
examples:
  - bad: |
      One | two.
      Three.
    good: |
      One * two.
      Three.
  - bad: "He said “|”."
    config: {style: ap}
  - ok: "```"
"""


@pytest.fixture
def rule(tmp_path):
    path = tmp_path / "style" / "odd-pipe.yml"
    path.parent.mkdir()
    path.write_text(RULE, "utf-8")
    return read_rule(path)


def test_an_example_is_a_change(rule):
    assert "- One | two.\n+ One * two.\n  Three.\n" in rule_page(rule)
    assert "# with style ap\n- He said “|”.\n" in rule_page(rule)


def test_nothing_a_rule_says_breaks_the_page(rule):
    page = rule_page(rule)
    assert page.startswith("# odd-pipe\n\nA | pipe where a \\*star\\* belongs.\n")
    assert "It \\<b\\>confuses\\</b\\>." in page
    assert "````text\n```\n````" in page
    assert "| `tokens` | `` `?\\\\| `` |" in page


def test_the_index_links_every_page(rule):
    found = pages([rule])
    assert list(found) == [INDEX, HOUSES, "style/odd-pipe.md"]
    assert re.search(r"^\| \[odd-pipe\]\(style/odd-pipe\.md\) \| a \\\| pipe", found[INDEX], re.M)
