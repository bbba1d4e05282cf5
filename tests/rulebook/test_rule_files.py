"""Rule files: read, checked, compiled, and every mistake named with file and line."""

import pytest

from newslint.errors import RuleError
from newslint.finding import Severity
from newslint.rulebook.book import compile_folder, compile_rule, repository_book
from newslint.rulebook.compiled import load_compiled
from newslint.rulebook.schema import read_rule

GOOD = """\
summary: amid
why: It is worn out.
severity: warning
check: substitution
message: "{match}"
swap:
  amid: during
  no: none
examples:
  - bad: Calm amid storms.
    good: Calm during storms.
  - ok: Calm.
"""


@pytest.fixture
def rule_file(tmp_path):
    """Writes a rule file into a folder of rules and returns its path."""

    def write(text=GOOD, name="style/amid.yml"):
        path = tmp_path / "rules" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return write


def test_name_and_category_come_from_the_path(rule_file):
    rule = read_rule(rule_file())
    assert (rule.name, rule.category, rule.severity) == ("amid", "style", Severity.WARNING)
    assert rule.fixable


def test_no_is_a_word_and_not_a_truth_value(rule_file):
    assert read_rule(rule_file()).options == {"swap": {"amid": "during", "no": "none"}}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("severity: warning", "severity: grave", r'amid.yml:3: "severity" must be one of "error"'),
        ("summary: amid\n", "", r'amid.yml: "summary" is missing'),
        ("  - ok: Calm.", "  - {}", r'amid.yml:9: an example has one of "bad", "ok" and "files"'),
        ("severity: warning", "severity: [", r"amid.yml:5: broken YAML"),
        ("check: substitution", "check: substitution\ncategory: stile", "unknown category"),
    ],
)
def test_a_wrong_key_is_named_with_file_and_line(rule_file, old, new, message):
    with pytest.raises(RuleError, match=message):
        read_rule(rule_file(GOOD.replace(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("check: substitution", "check: substitute", 'did you mean "substitution"'),
        ("swap:", "swaps:", r'amid.yml:6: unknown key "swaps"; did you mean "swap"'),
        ("amid: during", "(amid: during", r'amid.yml: broken pattern "\(amid"'),
    ],
)
def test_options_are_checked_by_the_kind(rule_file, old, new, message):
    with pytest.raises(RuleError, match=message):
        compile_rule(read_rule(rule_file(GOOD.replace(old, new))))


def test_a_compiled_folder_gives_the_same_rules(rule_file, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    read = read_rule(rule_file())
    for _ in range(2):
        (entry,) = load_compiled(tmp_path / "rules", compile_folder)
    rule = entry.rule
    assert (rule.name, rule.options, rule.roles) == (read.name, read.options, read.roles)
    assert set(entry.triggers) == {"amid", "no"}


def test_a_folder_is_compiled_again_when_a_rule_changes(rule_file, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    path = rule_file()
    calls = []

    def compile_counted(folder):
        calls.append(folder)
        return compile_folder(folder)

    for _ in range(2):
        load_compiled(tmp_path / "rules", compile_counted)
    assert len(calls) == 1
    path.write_text(GOOD.replace("amid: during", "amid: while"), "utf-8")
    (entry,) = load_compiled(tmp_path / "rules", compile_counted)
    assert len(calls) == 2
    assert entry.rule.options["swap"]["amid"] == "while"


def test_a_damaged_cache_is_made_anew(rule_file, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    rule_file()
    load_compiled(tmp_path / "rules", compile_folder)
    (kept,) = (tmp_path / "cache").glob("*.book")
    kept.write_bytes(kept.read_bytes()[:-1])
    assert len(load_compiled(tmp_path / "rules", compile_folder)) == 1


def test_one_broken_rule_of_a_repository_costs_none_of_the_others(rule_file, tmp_path):
    rule_file()
    rule_file("summary: [", "style/broken.yml")
    book, broken = repository_book(tmp_path / "rules")
    assert list(book) == ["amid"]
    assert not book["amid"].rule.trusted
    assert list(broken) == ["broken"]
    assert "broken.yml" in broken["broken"]
