"""The baseline hides what it lists, known by content, and nothing else."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.baseline import FILE_NAME, Baseline
from newslint.document.lines import Lines
from newslint.errors import ConfigError
from newslint.finding import Finding, Severity

RULES = {"typo"}


def findings(text, word="teh", rule="typo"):
    """A finding on each occurrence of a word."""
    lines = Lines(text)
    found, at = [], text.find(word)
    while at >= 0:
        end = at + len(word)
        places = (*lines.line_and_column(at), *lines.line_and_column(end))
        message = f"a message that names line {places[0]}"
        found.append(Finding(rule, "spelling", Severity.ERROR, message, at, end, *places))
        at = text.find(word, end)
    return found


def baseline(tmp_path, **texts):
    made = Baseline(tmp_path / FILE_NAME)
    for name, text in texts.items():
        path = tmp_path / f"{name}.txt"
        path.write_text(text, "utf-8")
        made.renew(str(path), findings(text), text, RULES)
    return made


def reloaded(made):
    made.path.write_text(made.dumps(), "utf-8")
    return Baseline.load(made.path)


def new(loaded, tmp_path, text, name="a"):
    return [f.start for f in loaded.unknown(str(tmp_path / f"{name}.txt"), findings(text), text)]


def test_listed_findings_are_hidden(tmp_path):
    loaded = reloaded(baseline(tmp_path, a="It was teh end.\n"))
    assert new(loaded, tmp_path, "It was teh end.\n") == []
    assert loaded.gone(RULES) == 0


@pytest.mark.parametrize(
    "text",
    [
        "A new paragraph.\n\nIt was on teh table of the house.\n",
        "It was on teh table of the house.\n\nAnother.\n",
        "It was on teh\ntable of the house.\r\n",
        "We say it once more: It was on teh table of the house, or so it is said.\n",
    ],
)
def test_edits_elsewhere_revive_nothing(tmp_path, text):
    loaded = reloaded(baseline(tmp_path, a="It was on teh table of the house.\n"))
    assert new(loaded, tmp_path, text) == []


def test_a_new_finding_is_not_hidden_by_a_listed_one(tmp_path):
    loaded = reloaded(baseline(tmp_path, a="It was on teh table.\n"))
    text = "It was teh end.\n\nIt was on teh table.\n"
    assert new(loaded, tmp_path, text) == [7]
    text = "It was teh end.\n"
    loaded = reloaded(loaded)
    assert new(loaded, tmp_path, text) == [7]
    assert loaded.gone(RULES) == 1


def test_findings_that_are_alike_are_counted(tmp_path):
    loaded = reloaded(baseline(tmp_path, a="On teh way.\n\nOn teh way.\n"))
    assert len(loaded) == 2
    text = "On teh way.\n\nOn teh way.\n\nOn teh way.\n"
    assert new(loaded, tmp_path, text) == [text.rindex("teh")]


def test_other_files_and_rules_are_not_hidden(tmp_path):
    loaded = reloaded(baseline(tmp_path, a="It was teh end.\n"))
    text = "It was teh end.\n"
    assert new(loaded, tmp_path, text, name="b") == [7]
    other = findings(text, rule="other")
    assert loaded.unknown(str(tmp_path / "a.txt"), other, text) == other


def test_pruning_drops_what_is_gone_and_nothing_else(tmp_path):
    made = baseline(tmp_path, a="It was teh end.\n\nOn teh way.\n", b="Is teh b.\n", c="Is teh c.")
    loaded = reloaded(made)
    (tmp_path / "c.txt").unlink()
    text = "It was the end.\n\nOn teh way.\n"
    assert new(loaded, tmp_path, text) == []
    assert loaded.gone(RULES) == 1
    assert loaded.gone({"another"}) == 0
    assert loaded.prune(RULES) == 2
    kept = json.loads(loaded.dumps())["findings"]
    assert [(k["path"], k["text"]) for k in kept] == [("a.txt", "teh"), ("b.txt", "teh")]


def test_renewing_a_file_leaves_other_files_and_rules_listed(tmp_path):
    made = baseline(tmp_path, a="It was teh end.\n", b="Is teh b.\n")
    text = "It was the end.\n"
    made.renew(str(tmp_path / "a.txt"), [], text, {"another"})
    assert len(made) == 2
    made.renew(str(tmp_path / "a.txt"), [], text, RULES)
    assert [k["path"] for k in json.loads(made.dumps())["findings"]] == ["b.txt"]


def test_paths_are_relative_to_the_file_from_wherever_it_is_used(tmp_path, monkeypatch):
    (tmp_path / "news").mkdir()
    made = Baseline(tmp_path / FILE_NAME)
    text = "It was teh end.\n"
    monkeypatch.chdir(tmp_path)
    made.renew("news/a.txt", findings(text), text, RULES)
    loaded = reloaded(made)
    monkeypatch.chdir(tmp_path / "news")
    assert loaded.unknown("a.txt", findings(text), text) == []
    assert json.loads(made.dumps())["findings"][0]["path"] == "news/a.txt"


def test_the_file_is_sorted_and_one_finding_a_line(tmp_path):
    a, b = "Is teh “a”.\n\nSo teh \x1b[0m b.\n", "Is teh b.\n"
    text = baseline(tmp_path, b=b, a=a).dumps()
    assert text == baseline(tmp_path, a=a, b=b).dumps()
    listed = [line for line in text.splitlines() if '"rule"' in line]
    assert len(listed) == 3
    assert listed == sorted(listed)
    assert json.loads(text)["version"] == 1


def test_an_empty_baseline_is_a_file_too(tmp_path):
    assert len(reloaded(Baseline(tmp_path / FILE_NAME))) == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "is not JSON"),
        (b"\xff", "is not UTF-8"),
        (b"[]", "is no newslint baseline"),
        (b'{"version": 2, "findings": []}', "has version 2"),
        (b'{"version": 1, "findings": [{"path": "a"}]}', "finding 1 of the baseline is malformed"),
        (b'{"version": 1, "findings": [7]}', "finding 1 of the baseline is malformed"),
        (
            b'{"version": 1, "findings": [{"path": "a", "rule": "b", "text": "c", "context": "d",'
            b' "count": true}]}',
            "malformed",
        ),
    ],
)
def test_a_broken_file_is_one_line_naming_it(tmp_path, content, said):
    path = tmp_path / FILE_NAME
    path.write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        Baseline.load(path)
    assert said in str(caught.value)
    assert FILE_NAME in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        Baseline.load(tmp_path / "none.json")


@given(st.text(st.sampled_from("teh \n\t.é😀\r"), max_size=80))
def test_every_text_hides_exactly_itself(text):
    found = findings(text, "t")
    with TemporaryDirectory() as folder:
        made = Baseline(Path(folder) / FILE_NAME)
        made.renew("a.txt", found, text, RULES)
        loaded = reloaded(made)
    assert loaded.unknown("a.txt", found, text) == []
    assert loaded.gone(RULES) == 0
