"""The rules of a repository are compiled once, and kept by their content."""

import os
from pathlib import Path

import pytest

from newslint import Linter
from newslint.cache.folder import RULES_OF_USER
from newslint.rulebook import kept_rules, schema
from newslint.rulebook.book import repository_book
from own_rule import own_rule

STADIUM = own_rule("Acme Arena", "Harbour Park", "'Acme (?:Arena|Park)'")


@pytest.fixture(autouse=True)
def cache(user_cache):
    return user_cache


@pytest.fixture
def read(monkeypatch):
    """The names of the rule files that were read as YAML."""
    names = []
    read_rule = schema.read_rule
    monkeypatch.setattr(schema, "read_rule", lambda p: names.append(p.name) or read_rule(p))
    return names


@pytest.fixture
def folder(tmp_path):
    """The rules of a repository."""
    folder = tmp_path / ".newslint" / "rules"
    folder.mkdir(parents=True)
    (folder / "stadium.yml").write_text(STADIUM, "utf-8")
    return folder


def kept(cache):
    folder = cache / RULES_OF_USER
    return sorted(folder.glob("rules-*")) if folder.is_dir() else []


def test_rules_are_read_once(folder, read, cache):
    first, _ = repository_book(folder)
    assert read == ["stadium.yml"]
    again, broken = repository_book(folder)
    assert read == ["stadium.yml"]
    assert not broken
    assert len(kept(cache)) == 1
    assert again["stadium"].triggers == first["stadium"].triggers
    assert again["stadium"].rule == first["stadium"].rule.but(why="", examples=())


def test_kept_rules_find_what_read_ones_find(folder, read, tmp_path):
    text = "Acme Arena shut. They left Acme Park.\n"
    found = Linter(root=tmp_path, select=["stadium"]).check(text)
    assert [f.start for f in found] == [0, 27]
    assert Linter(root=tmp_path, select=["stadium"]).check(text) == found
    assert read == ["stadium.yml"]


def test_kept_rules_are_not_trusted(folder):
    repository_book(folder)
    assert not repository_book(folder)[0]["stadium"].rule.trusted


def test_a_changed_rule_is_read_anew(folder, read):
    repository_book(folder)
    file = folder / "stadium.yml"
    before = file.stat()
    file.write_text(STADIUM.replace("Harbour", "Station"), "utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    found, _ = repository_book(folder)
    assert found["stadium"].rule.options["swap"] == {"Acme (?:Arena|Park)": "Station Park"}
    assert len(read) == 2


def test_rules_are_kept_for_every_copy_of_a_repository(folder, read, tmp_path):
    repository_book(folder)
    moved = folder.rename(tmp_path / "moved")
    found, _ = repository_book(moved)
    assert Path(found["stadium"].rule.source) == moved / "stadium.yml"
    assert len(read) == 1


def test_a_broken_rule_is_told_every_time(folder, cache):
    (folder / "broken.yml").write_text("summary: nothing else", "utf-8")
    for _ in range(2):
        found, broken = repository_book(folder)
        assert list(found) == ["stadium"]
        assert list(broken) == ["broken"]
    assert not kept(cache)


@pytest.mark.parametrize("damaged", [b"", b"\0" * 99], ids=["empty", "zeros"])
def test_what_is_damaged_is_compiled_anew(folder, read, cache, damaged):
    repository_book(folder)
    (file,) = kept(cache)
    whole = file.read_bytes()
    for content in (damaged, whole[:-9], whole[:40] + b"x" + whole[41:]):
        file.write_bytes(content)
        read.clear()
        assert list(repository_book(folder)[0]) == ["stadium"]
        assert read == ["stadium.yml"]
        assert file.read_bytes() == whole


def test_what_was_kept_for_other_rules_is_not_taken(folder, read, cache):
    repository_book(folder)
    (first,) = kept(cache)
    (folder / "stadium.yml").write_text(STADIUM.replace("Harbour", "Station"), "utf-8")
    repository_book(folder)
    (second,) = set(kept(cache)) - {first}
    second.write_bytes(first.read_bytes())
    found, _ = repository_book(folder)
    assert found["stadium"].rule.options["swap"] == {"Acme (?:Arena|Park)": "Station Park"}


def test_rules_changed_while_they_are_read_are_not_kept(folder, cache, monkeypatch):
    read_rule = schema.read_rule

    def change(path):
        path.write_text(STADIUM.replace("Harbour", "Station"), "utf-8")
        return read_rule(path)

    monkeypatch.setattr(schema, "read_rule", change)
    repository_book(folder)
    assert not kept(cache)


def test_nothing_is_kept_where_the_environment_says_so(folder, cache, monkeypatch):
    monkeypatch.setenv("NEWSLINT_NO_CACHE", "1")
    repository_book(folder)
    assert not kept(cache)


def test_a_folder_that_cannot_be_written_is_no_error(folder, cache):
    (cache / RULES_OF_USER).write_text("in the way", "utf-8")
    assert list(repository_book(folder)[0]) == ["stadium"]


def test_only_so_many_are_kept(folder, cache, monkeypatch):
    monkeypatch.setattr(kept_rules, "MOST_KEPT", 2)
    for name in ("Station", "Hill", "Market"):
        (folder / "stadium.yml").write_text(STADIUM.replace("Harbour", name), "utf-8")
        repository_book(folder)
    assert len(kept(cache)) == 2


def test_a_folder_without_rules_leaves_nothing_behind(tmp_path, cache):
    assert repository_book(tmp_path) == ({}, {})
    assert not kept(cache)
