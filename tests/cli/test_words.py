"""`newslint words`: the repository's own words."""

import argparse

import pytest

from newslint import Linter
from newslint.cli import words
from newslint.configs import Configs
from newslint.errors import ConfigError


@pytest.fixture
def repository(tmp_path, monkeypatch):
    (tmp_path / "newslint.toml").write_text('select = ["spelling"]\n')
    (tmp_path / "articles").mkdir()
    monkeypatch.chdir(tmp_path / "articles")
    return tmp_path


def newslint_words(*arguments):
    parser = argparse.ArgumentParser()
    words.add_arguments(parser)
    return words.run(parser.parse_args(arguments))


def linter_of(repository):
    return Linter.from_config(Configs().config_for(str(repository / "articles" / "a.txt")))


def test_words_are_added_beside_the_config_file_and_accepted_from_then_on(repository, capsys):
    text = "The withdrwal was slow."
    assert linter_of(repository).check(text)
    assert newslint_words("--add", "withdrwal", "Varnhaven") == 0
    assert "2 words added" in capsys.readouterr().out
    assert linter_of(repository).check(text) == []
    stored = (repository / ".newslint" / "words.txt").read_text()
    assert stored.startswith("#")
    assert stored.endswith("withdrwal\nVarnhaven\n")


def test_a_word_that_is_there_is_not_added_again_and_remarks_stay(repository, capsys):
    path = repository / ".newslint" / "words.txt"
    path.parent.mkdir()
    path.write_text("# places\nVarnhaven  # the port")
    newslint_words("--add", "Varnhaven", "quango")
    assert path.read_text() == "# places\nVarnhaven  # the port\nquango\n"
    assert "1 word added" in capsys.readouterr().out


def test_rejecting_an_accepted_word_turns_the_entry_round(repository):
    newslint_words("--add", "quango")
    newslint_words("--reject", "quango")
    assert "\n!quango\n" in (repository / ".newslint" / "words.txt").read_text()
    assert "\nquango\n" not in (repository / ".newslint" / "words.txt").read_text()
    found = linter_of(repository).check("The Quango met.")
    assert [f.rule for f in found] == ["rejected-word"]


def test_without_options_the_entries_are_listed(repository, capsys):
    newslint_words("--add", "Varnhaven", "--reject", "quango")
    capsys.readouterr()
    assert newslint_words() == 0
    assert capsys.readouterr().out == "Varnhaven\n!quango\n"


@pytest.mark.parametrize("entry", ["...", "a # b", ""])
def test_what_is_no_word_is_refused(repository, entry):
    with pytest.raises(ConfigError, match="is not a word"):
        newslint_words("--add", entry)


def test_a_word_file_that_is_not_text_is_named(repository):
    path = repository / ".newslint" / "words.txt"
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match=r"words\.txt"):
        newslint_words("--add", "quango")


def test_a_word_file_that_cannot_be_written_is_named_as_it_is_seen_from_here(repository):
    (repository / ".newslint").write_text("a file, no folder\n")
    with pytest.raises(ConfigError, match=r"^\.\./\.newslint/words\.txt: cannot be written: "):
        newslint_words("--add", "quango")
