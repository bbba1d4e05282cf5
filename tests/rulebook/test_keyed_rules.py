"""Rules of lists are left shut for articles that hold none of their words or lines."""

import shutil
from pathlib import Path

import pytest

from newslint import Linter
from newslint.registry import registry
from newslint.rulebook.book import compile_folder
from newslint.rulebook.book_file import BookFile, dumps
from newslint.rulebook.keyed_rules import FEW, KeyedRules

LINES, WORDS = "leftover-share-text", "known-misspelling"


@pytest.fixture
def entries(tmp_path):
    """Two rules of lists and one that always runs, as a compiled book has them."""
    source = Path(registry().rule_folders[0])
    for name in (
        f"leftover/{LINES}.yml",
        f"spelling/{WORDS}.yml",
        "number/range-between-hyphen.yml",
    ):
        target = tmp_path / name
        target.parent.mkdir()
        shutil.copy(source / name, target)
    return BookFile(dumps(compile_folder(tmp_path), tmp_path), tmp_path).entries


@pytest.mark.parametrize(
    ("text", "idle"),
    [
        ("The dam held.\n", {LINES, WORDS}),
        ("The goverment fell.\n", {LINES}),
        ("The GOVERMENT’S plan failed.\n", {LINES}),
        ("The dam held.\n\nShare on Facebook\n", {WORDS}),
        ("\ud800\n\nThe \udfffdam held.\n", {LINES, WORDS}),
        ("", {LINES, WORDS}),
    ],
)
def test_only_rules_whose_words_or_lines_are_there_are_set_off(text, idle, entries):
    document = Linter().document(text)
    rules = KeyedRules(entries)
    assert all(rules.idle(document) == idle for _ in range(FEW + 2))


def test_no_rule_is_opened_to_tell(entries, monkeypatch):
    monkeypatch.setattr(BookFile, "rule", lambda *_: pytest.fail("opened"))
    assert KeyedRules(entries).idle(Linter().document("The dam held.\n"))
