"""The compiled book: the rules as the files say, wherever the folder is put."""

import shutil
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.errors import RuleError
from newslint.registry import Registry, registry
from newslint.rulebook import houses
from newslint.rulebook.book import compile_folder, installed_book, with_reasons
from newslint.rulebook.book_file import BookFile, dumps
from newslint.rulebook.compiled import SHIPPED, load_compiled
from newslint.rulebook.houses import SHIPPED as SHIPPED_HOUSES
from newslint.rulebook.houses import house_paths, load_house, parsed_houses
from newslint.rulebook.selection import changed, selected
from newslint.rulebook.triggers import LITTLE, Triggers
from newslint.rulebook.variants import Variant

WORDS = (
    "The ", "between ", "2011", "-", "2014", " percent", "“", "”", "…", "very unique", "é", "\n",
    "alright ", "Translate »", "$", "a ", "an ", "%", " 5 ", "March ", "Monday, ", "xi", "tion ",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    """A small book, copied from the installed one."""
    source = Path(registry().rule_folders[0])
    for name in ("number/range-between-hyphen.yml", "style/unused-allow.yml"):
        target = tmp_path / "built" / name
        target.parent.mkdir(parents=True)
        shutil.copy(source / name, target)
    return tmp_path / "built"


def test_compiled_rules_are_the_rules(folder):
    entries = compile_folder(folder)
    found = BookFile(dumps(entries, folder), folder).entries
    assert [e.triggers for e in found] == [e.triggers for e in entries]
    assert [with_reasons(e.rule) for e in found] == [e.rule for e in entries]
    assert [e.rule.but(why="", examples=()) for e in entries] == [e.rule for e in found]


def test_a_shipped_book_names_its_files_where_it_is_installed(folder, tmp_path):
    (folder / SHIPPED).write_bytes(dumps(compile_folder(folder), folder))
    installed = folder.rename(tmp_path / "installed")

    def refuse(_):
        raise AssertionError("compiled again")

    for entry in load_compiled(installed, refuse):
        assert Path(entry.rule.source).is_file()
        assert with_reasons(entry.rule).why


def test_only_the_rules_that_are_asked_for_are_opened(folder, monkeypatch):
    opened = []
    rule = BookFile.rule
    monkeypatch.setattr(BookFile, "rule", lambda self, n: opened.append(n) or rule(self, n))
    entries = BookFile(dumps(compile_folder(folder), folder), folder).entries
    on = selected({entry.name: entry for entry in entries})
    fired = Triggers(on).fired("it was open between 2011-2014.")
    assert opened == []
    assert list(fired) == ["range-between-hyphen"]
    assert [entry.rule.name for entry in on if entry.name in fired] == list(fired)
    assert len(opened) == 1


def test_what_a_house_changes_is_compiled_with_the_book(folder):
    entries = compile_folder(folder)
    spans = Variant({"swap": {"x amid y": "z"}}, changed(entries[0], {"swap": {"x amid y": "z"}}))
    book = BookFile(dumps(entries, folder, [spans]), folder)
    known = changed(book.entries[0], {"swap": {"x amid y": "z"}, "severity": "warning"})
    assert known.rule.options["swap"] == {"x amid y": "z"}
    assert known.rule.severity == "warning"
    assert known.triggers == ("x amid y",)
    assert book.entries[0].variant({"swap": {}}) is None
    assert Triggers([known]).fired("x amid y, 2011-2014") == {entries[0].name: [(0, 8)]}


def test_the_houses_of_a_wheel_are_those_of_the_files(tmp_path, monkeypatch):
    (source,) = registry().house_folders
    (tmp_path / SHIPPED_HOUSES).write_bytes(parsed_houses(Path(source)))
    expected = {name: load_house(name) for name in house_paths()}
    monkeypatch.setattr(
        houses, "registry", lambda: Registry({"newslint_houses": [[str(tmp_path)]]}.get)
    )
    assert {name: load_house(name) for name in expected} == expected


@cache
def searches():
    """The two ways to search a text: in little that was read, and in much."""
    entries = list(installed_book().values())
    little, much = Triggers(entries), Triggers(entries)
    much.fired(" " * LITTLE)
    return little, much


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.integers(0, 3))
def test_a_short_text_sets_off_the_same_rules_as_a_long_one(words, cut):
    text = "".join(words)[cut:].lower()
    little, much = searches()
    assert little.fired(text) == much.fired(text)


def test_a_rule_without_its_file_is_kept_as_it_is(folder):
    (entry, *_) = BookFile(dumps(compile_folder(folder), folder), Path("/nowhere")).entries
    assert with_reasons(entry.rule) is entry.rule


def test_an_edit_of_a_rule_file_takes_effect(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    assert load_compiled(folder, compile_folder)[0].rule.severity == "error"
    path = folder / "number" / "range-between-hyphen.yml"
    path.write_text(path.read_text("utf-8").replace("severity: error", "severity: suggestion"))
    assert load_compiled(folder, compile_folder)[0].rule.severity == "suggestion"
    path.write_text("severity: nonsense\n")
    with pytest.raises(RuleError, match="range-between-hyphen"):
        load_compiled(folder, compile_folder)
