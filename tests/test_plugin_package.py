"""The example plugin, built and installed into an environment of its own."""

import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def bin_folder(root, tmp_path_factory) -> Path:
    """Scripts of a fresh environment that holds newslint and the example plugin."""
    folder = tmp_path_factory.mktemp("plugin")
    venv.create(folder / "venv", with_pip=True)
    scripts = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run(
        [scripts / "python", "-m", "pip", "install", "--quiet", root, root / "examples" / "plugin"],
        check=True,
        timeout=300,
    )
    return scripts


def newslint(bin_folder: Path, *args: object, **kwargs: object) -> subprocess.CompletedProcess[str]:
    command = [bin_folder / "newslint", *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **kwargs)


def test_its_rule_is_listed_and_its_examples_hold(bin_folder):
    listed = json.loads(newslint(bin_folder, "rules", "--output-format", "json").stdout)
    assert "ship-name-article" in {rule["name"] for rule in listed["rules"]}
    assert newslint(bin_folder, "test").returncode == 0


def test_its_reader_rule_and_reporter_work_together(bin_folder, tmp_path):
    note = tmp_path / "quay.note"
    note.write_text("% for the desk\nCrews cheered as the Northern Star came in.\n", "utf-8")
    run = newslint(
        bin_folder, "check", note, "--select", "ship-name-article", "--output-format", "tally"
    )
    assert run.stdout.split() == ["1", "ship-name-article"]


def test_its_house_is_known(bin_folder, tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("The the dam burst.\n", "utf-8")
    args = ("--style", "harbour-post", "--select", "doubled-word", "--output-format", "jsonl")
    run = newslint(bin_folder, "check", story, *args)
    assert json.loads(run.stdout.splitlines()[0])["severity"] == "warning"
