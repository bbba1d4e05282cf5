"""Config files: which one holds for an article, what it may say, and how errors read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.config import KEYS
from newslint.config_file import FILE_KEYS
from newslint.configs import Configs
from newslint.errors import ConfigError

Write = Callable[[str, str], Path]

RULE = """\
summary: a test
severity: warning
check: existence
message: no
tokens: [foo]
"""


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.chdir(tmp_path)

    def write_file(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return write_file


def _rules(configs: Configs, path: str) -> list[str]:
    return [entry.rule.name for entry in configs.config_for(path).rules]


def _error(configs: Configs, path: str = "a.txt") -> str:
    with pytest.raises(ConfigError) as raised:
        configs.config_for(path)
    return str(raised.value)


def test_the_closest_file_holds(write: Write) -> None:
    write("newslint.toml", 'style = "ap"')
    write("news/.newslint.toml", 'style = "bbc"')
    write("news/uk/pyproject.toml", '[project]\nname = "newslint-copy"')
    write("opinion/pyproject.toml", '[tool.newslint]\nstyle = "guardian"')
    configs = Configs()
    assert configs.config_for("a.txt").style == "ap"
    assert configs.config_for("news/uk/a.txt").style == "bbc"
    assert configs.config_for("opinion/uk/deep/a.txt").style == "guardian"
    assert Configs(isolated=True).config_for("opinion/a.txt").style == ""


def test_own_names_outweigh_pyproject_in_a_folder(write: Write) -> None:
    write("pyproject.toml", '[tool.newslint]\nstyle = "ap"')
    write(".newslint.toml", 'style = "bbc"')
    assert Configs().config_for("a.txt").style == "bbc"
    write("newslint.toml", 'style = "un"')
    assert Configs().config_for("a.txt").style == "un"


def test_an_empty_table_in_pyproject_ends_the_search(write: Write) -> None:
    write("newslint.toml", 'style = "ap"')
    write("sub/pyproject.toml", "[tool.newslint]")
    assert Configs().config_for("sub/a.txt").style == ""


def test_files_with_the_same_settings_share_them(write: Write) -> None:
    write("newslint.toml", '[paths."opinion/**"]\nignore = ["a-an"]')
    configs = Configs()
    assert configs.config_for("a.txt") is configs.config_for("news/b.txt")
    assert configs.config_for("a.txt") is not configs.config_for("opinion/b.txt")


def test_path_sections_are_laid_over_in_order(write: Write) -> None:
    write(
        "newslint.toml",
        """
        style = "ap"
        words = ["Arbakis"]
        ignore = ["a-an"]
        [paths."opinion/**"]
        style = "bbc"
        words = ["Farah"]
        extend-select = ["a-an"]
        [paths."*.html"]
        style = "un"
        rules.doubled-word.severity = "suggestion"
        """,
    )
    configs = Configs()
    page = configs.config_for("opinion/deep/a.html")
    assert page.style == "un"
    assert page.words == ("Arbakis", "Farah")
    assert "a-an" in _rules(configs, "opinion/deep/a.html")
    assert page.rules_changes == {"doubled-word": {"severity": "suggestion"}}
    assert configs.config_for("opinion/a.txt").style == "bbc"
    assert configs.config_for("news/a.txt").style == "ap"
    assert "a-an" not in _rules(configs, "news/opinion.txt")


def test_a_section_is_relative_to_its_file(write: Write) -> None:
    write("sub/newslint.toml", '[paths."/a.txt"]\nstyle = "ap"')
    assert Configs().config_for("sub/a.txt").style == "ap"
    assert Configs().config_for("sub/sub/a.txt").style == ""


def test_extending_adds_lists_and_merges_rules(write: Write) -> None:
    write(
        "newslint.toml",
        'style = "ap"\nwords = ["a"]\nrules.a-an.severity = "error"\n[paths."*.md"]\nstyle = "un"',
    )
    write(
        "sub/newslint.toml",
        'extend = "../newslint.toml"\nwords = ["b"]\nrules.a-an.in-quotes = "skip"',
    )
    configs = Configs()
    config = configs.config_for("sub/a.txt")
    assert (config.style, config.words) == ("ap", ("a", "b"))
    assert config.rules_changes == {"a-an": {"severity": "error", "in-quotes": "skip"}}
    assert configs.config_for("sub/a.md").style == "un"


def test_select_starts_anew_and_ignore_adds(write: Write) -> None:
    write("newslint.toml", 'select = ["a-an", "doubled-word"]\nignore = ["doubled-word"]')
    assert _rules(Configs(), "a.txt") == ["a-an"]
    assert _rules(Configs({"select": ["doubled-word"]}), "a.txt") == ["doubled-word"]
    assert _rules(Configs({"extend_select": ["doubled-word"]}), "a.txt") == ["a-an", "doubled-word"]
    assert _rules(Configs({"ignore": ["a-an"]}), "a.txt") == []


def test_the_call_outweighs_path_sections(write: Write) -> None:
    write("newslint.toml", '[paths."*"]\nstyle = "bbc"')
    assert Configs({"style": "ap"}).config_for("a.txt").style == "ap"


def test_a_file_named_in_the_call_holds_everywhere(write: Write) -> None:
    write("newslint.toml", 'style = "ap"')
    write("ci/strict.toml", '[paths."news/**"]\nstyle = "bbc"')
    configs = Configs(file="ci/strict.toml")
    assert configs.config_for("a.txt").style == ""
    assert configs.config_for("news/a.txt").style == "bbc"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\nstyle = "ap"\nselct = []\n', ':3: unknown key "selct"; did you mean "select"?'),
        ("fail_on = 1\n", ':1: unknown key "fail_on"; did you mean "fail-on"?'),
        ('root = "/"\n', ':1: unknown key "root"'),
        ("select = [\n'a-an', 'a-and']", ':2: unknown rule or category "a-and"; did you mean'),
        ('ignore = "spelling"', ":1: \"ignore\" must be a list, not 'spelling'"),
        ("style = 'guardain'", ':1: unknown style "guardain"; did you mean "guardian"?'),
        ("# \ndialect = 'en-UK'", ':2: "dialect" must be one of'),
        ("words = 3", ':1: "words" must be a list, not 3'),
        ("words = [1]", ':1: "words" must be a text, not 1'),
        ("date = 12", ':1: "date" must be'),
        ("[rules.a-and]\nseverity='error'", ':1: unknown rule "a-and"; did you mean "a-an"?'),
        ("[rules.a-an]\n\nseverity='loud'", ':3: rule "a-an": "severity" must be one of'),
        ("[rules.a-an]\n\nsevere='loud'", ':3: rule "a-an": unknown key "severe"'),
        ("[rules.a-an]\nis-severe=1", ':2: rule "a-an": unknown key "is_severe"'),
        ("[rules]\na-an=1", ':1: "rules" must be a mapping, not 1'),
        ("[paths.'x/**']\nselct=[]", ':2: unknown key "selct"; did you mean "select"?'),
        ("[paths.'x/**']\nignore=['a-and']", ':2: unknown rule or category "a-and"'),
        ("[paths.'x/**']\nstyle='app'", ':2: unknown style "app"; did you mean "ap"?'),
        ("[paths.'x/**']\nexclude=['y']", ':2: unknown key "exclude"'),
        ("[paths]\n'*.md' = 3", ':1: "paths" must be a mapping'),
        ("[paths.'!']\nstyle='ap'", ':1: broken pattern "!"'),
        ("exclude = [\n'a/',\n'[z']", ':3: broken pattern "[z"'),
        ("extend = 'gone.toml'", ':1: there is no file "gone.toml" to extend'),
        ("\nextend = 'newslint.toml'", ':2: "newslint.toml" extends this file in turn'),
        ("select = [\n", ":2: broken TOML: "),
        ("a = 1\na = 2\n", ":2: broken TOML: Cannot overwrite a value"),
    ],
)
def test_an_error_names_file_and_line(text: str, message: str, write: Write) -> None:
    write("newslint.toml", text)
    assert _error(Configs()).startswith("newslint.toml" + message)


def test_an_error_in_pyproject_names_the_line(write: Write) -> None:
    write("pyproject.toml", "[project]\nselct = 1\n[tool.newslint]\nselct = []\n")
    assert _error(Configs()).startswith('pyproject.toml:4: unknown key "selct"')


def test_a_broken_pyproject_of_others_is_none_of_our_business(write: Write) -> None:
    write("pyproject.toml", "[project\n")
    assert Configs().config_for("a.txt").style == ""


def test_an_error_in_an_extended_file_names_that_file(write: Write) -> None:
    write("newslint.toml", 'ignore = ["a-and"]')
    write("sub/newslint.toml", 'extend = "../newslint.toml"\nignore = ["doubled-word"]')
    assert _error(Configs(), "sub/a.txt").startswith("newslint.toml:1: unknown rule")


def test_an_error_of_the_call_is_not_blamed_on_a_file(write: Write) -> None:
    write("newslint.toml", 'select = ["a-an"]')
    assert _error(Configs({"select": "a-and"})).startswith("unknown rule or category")


def test_a_file_that_is_not_utf_8_is_named(write: Write) -> None:
    write("newslint.toml", "").write_bytes(b"style = '\xff'")
    assert _error(Configs()) == "newslint.toml: is not UTF-8, as TOML must be"


def test_exclude_and_include_judge_paths(write: Write) -> None:
    write(
        "newslint.toml",
        'exclude = ["drafts/", "*.bak.md", "!keep.bak.md"]\ninclude = ["*.md", "wire/*"]',
    )
    configs = Configs(exclude=["old"])
    assert configs.passes_over("drafts", is_folder=True)
    assert configs.passes_over("news/drafts/a.md")
    assert configs.passes_over("a.bak.md")
    assert not configs.passes_over("keep.bak.md")
    assert configs.passes_over("old/a.md")
    assert configs.passes_over("a.txt")
    assert not configs.passes_over("wire/a.unknown")
    assert not configs.passes_over("news", is_folder=True)
    assert configs.includes("wire/a.unknown")
    assert Configs(isolated=True).includes("a.md") is None


def test_rules_and_houses_of_the_repository_are_found_beside_the_file(write: Write) -> None:
    write("newslint.toml", 'style = "ours"\nselect = ["own-rule"]')
    write(".newslint/rules/own-rule.yml", RULE)
    write(".newslint/houses/ours.yml", "title: Ours\nextends: ap\n")
    write("sub/newslint.toml", 'extend = "../newslint.toml"')
    assert _rules(Configs(), "a.txt") == ["own-rule"]
    assert _rules(Configs(), "sub/a.txt") == ["own-rule"]
    assert Configs().config_for("sub/a.txt").desk.dialect == "en-US"


def test_without_a_config_file_the_closest_newslint_folder_counts(write: Write) -> None:
    write(".newslint/rules/own-rule.yml", RULE)
    assert "own-rule" in _rules(Configs(), "deep/down/a.txt")
    assert "own-rule" not in _rules(Configs(isolated=True), "a.txt")


def test_a_broken_rule_may_be_named_and_costs_no_other(write: Write) -> None:
    write("newslint.toml", 'select = ["own-rule", "broken"]\nrules.broken.severity = "error"')
    write(".newslint/rules/own-rule.yml", RULE)
    write(".newslint/rules/broken.yml", RULE.replace("tokens", "tokns"))
    config = Configs().config_for("a.txt")
    assert [entry.rule.name for entry in config.rules] == ["own-rule"]
    assert 'broken.yml:5: unknown key "tokns"' in config.broken_rules["broken"]


def test_a_house_that_changes_an_unknown_rule_is_named(write: Write) -> None:
    write("newslint.toml", '# \nstyle = "ours"')
    write(".newslint/houses/ours.yml", "rules:\n  a-and: {severity: error}\n")
    assert _error(Configs()).startswith('newslint.toml:2: style "ours": unknown rule "a-and"')


def test_every_key_is_documented_and_the_documented_file_is_right(write: Write, root: Path) -> None:
    page = (root / "docs" / "configuration.md").read_text("utf-8")
    for key in (*KEYS, *FILE_KEYS):
        assert f"| `{key.replace('_', '-')}` |" in page
    example = page.split("## The keys\n\n```toml\n")[1].split("```")[0]
    write("newslint.toml", "")
    write("sub/newslint.toml", example)
    assert Configs().config_for("sub/a.md").style == "ap"
