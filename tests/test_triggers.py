"""What the linter leaves out to be fast would have found nothing.

A rule is run only where one of its triggers stands in the text, all triggers are looked for in one
pass, and what was found out about a word serves the articles after. Here every rule is run on
every article, each trigger is looked for by itself, and findings must be the same.
"""

import json
from pathlib import Path

import pytest

from newslint import Linter
from newslint.document.folding import fold
from newslint.document.readers import format_of
from newslint.registry import registry
from newslint.rulebook.book import rule_files
from newslint.rulebook.schema import read_rule
from newslint.rulebook.selection import ALL
from newslint.rulebook.triggers import Triggers

EVERY = 12
"""Of the articles of the evaluation, one in so many is linted both ways."""


class Thorough(Linter):
    """Runs every rule: where its triggers stand, or on every block if none does.

    Only those set off by a mark alone are told that there is none, for they take what they are
    told for marks.
    """

    def _fired(self, document):
        everywhere = [(block.start, block.end) for block in document.blocks]
        for entry in self.config.rules:
            if entry.always:
                yield entry, []
            elif not entry.compares:
                by_mark = all(len(trigger) == 1 for trigger in entry.triggers)
                found = spans_of(entry.triggers, document.folded)
                yield entry, found if found or by_mark else everywhere


def spans_of(triggers, folded):
    """Every place of every trigger, found one by one."""
    spans = []
    for trigger in triggers:
        at = folded.find(trigger)
        while at >= 0:
            spans.append((at, at + len(trigger)))
            at = folded.find(trigger, at + 1)
    return sorted(spans)


def own_articles(root):
    for path in sorted((root / "examples" / "articles").iterdir()):
        yield path.read_text("utf-8"), format_of(path.name)
    for folder in registry().rule_folders:
        for path in rule_files(Path(folder)):
            examples = read_rule(path).examples
            texts = [text for e in examples for text in (e.bad, e.good, e.ok) if text]
            yield "\n\n".join(texts), "text"


def evaluated_articles(shared):
    with open(shared / "eval" / "clean_news.jsonl", encoding="utf-8") as rows:
        for k, line in enumerate(rows):
            if k % EVERY == 0:
                row = json.loads(line)
                yield row["text"], "markdown" if row["format"] == "markdown" else "text"


@pytest.fixture(scope="module")
def everything():
    """Settings with every rule of the book on."""
    return {"select": [ALL]}


def assert_alike(articles, settings):
    quick, thorough = Linter(**settings), Thorough(**settings)
    for text, kind in articles:
        assert quick.check(text, format=kind) == thorough.check(text, format=kind)


def test_no_rule_finds_anything_without_its_triggers(root, everything):
    assert_alike(own_articles(root), everything)


def test_no_rule_finds_anything_in_news_without_its_triggers(shared, everything):
    assert_alike(evaluated_articles(shared), everything)


def test_articles_linted_before_change_nothing(root):
    articles = list(own_articles(root))
    linter = Linter()
    findings = [linter.check(text, format=kind) for text, kind in articles]
    other = Linter()
    assert findings[::-1] == [other.check(text, format=kind) for text, kind in articles[::-1]]


@pytest.mark.parametrize("little", [0, 10**9], ids=["automaton", "tries"])
def test_each_trigger_is_found_wherever_it_stands(root, little, monkeypatch):
    monkeypatch.setattr("newslint.rulebook.triggers.LITTLE", little)
    entries = Linter(select=[ALL]).config.rules
    triggers = Triggers(entries)
    for text, _ in own_articles(root):
        folded = fold(text)
        wanted = {
            entry.name: spans
            for entry in entries
            if not entry.always and (spans := spans_of(entry.triggers, folded))
        }
        assert triggers.fired(folded) == wanted
