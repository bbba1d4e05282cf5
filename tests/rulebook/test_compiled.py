"""The compiled book: the rules as the files say, wherever the folder is put."""

import shutil
from pathlib import Path

import pytest

from newslint.errors import RuleError
from newslint.registry import registry
from newslint.rulebook.book import compile_folder, with_reasons
from newslint.rulebook.book_file import BookFile, dumps
from newslint.rulebook.compiled import SHIPPED, load_compiled


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
