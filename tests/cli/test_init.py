"""``newslint init``: a config file that works, and never over another."""

import re
import tomllib

import pytest

from newslint.configs import Configs


def test_the_file_is_valid_as_written_and_with_every_comment_taken_up(newslint, tmp_path):
    said = newslint("init", "--style", "bbc")
    assert said.code == 0
    assert said.out.startswith("Wrote newslint.toml.\n\nNext:\n")
    path = tmp_path / "newslint.toml"
    assert Configs().config_for("a.txt").style == "bbc"
    lines = path.read_text("utf-8").splitlines()
    taken_up = re.compile(r"# (?=\[|[a-z-]+ = )")
    settings = [taken_up.sub("", line) for line in lines if line != '# style = "ap"']
    path.write_text("\n".join(settings), "utf-8")
    assert set(tomllib.loads(path.read_text("utf-8"))) > {"dialect", "exclude", "paths", "rules"}
    assert Configs().config_for("opinion/a.txt").dialect == "en-GB"


@pytest.mark.parametrize("name", ["newslint.toml", ".newslint.toml"])
def test_a_file_that_is_there_is_left_alone(name, newslint, write):
    path = write(name, "# mine")
    said = newslint("init", "--github")
    assert said == (2, "", f"newslint: error: {name}: is there already; nothing was written\n")
    assert path.read_text() == "# mine"
    assert not (path.parent / ".github").exists()


def test_hooks_and_workflow_are_written(newslint, tmp_path):
    yaml = pytest.importorskip("yaml")
    assert newslint("init", "--pre-commit", "--github").code == 0
    (repo,) = yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text())["repos"]
    assert {hook["id"] for hook in repo["hooks"]} == {"newslint", "newslint-fix"}
    workflow = (tmp_path / ".github" / "workflows" / "newslint.yml").read_text()
    steps = yaml.safe_load(workflow)["jobs"]["newslint"]["steps"]
    assert steps[-1]["run"].startswith("newslint check --output-format github --changed-since")
    assert "${{ github.base_ref }}" in steps[-1]["run"]


def test_hooks_that_are_there_are_shown_instead(newslint, write):
    path = write(".pre-commit-config.yaml", "repos: []\n")
    said = newslint("init", "--pre-commit")
    assert ".pre-commit-config.yaml is there already. Add to it:" in said.out
    assert "- id: newslint-fix" in said.out
    assert path.read_text() == "repos: []\n"


def test_an_unknown_style_is_told_with_the_nearest(newslint, tmp_path):
    said = newslint("init", "--style", "guardain")
    assert said.code == 2
    assert 'did you mean "guardian"?' in said.err
    assert list(tmp_path.iterdir()) == []
