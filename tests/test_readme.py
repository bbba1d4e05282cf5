"""The README says what is so."""

import re

from newslint.cli.main import COMMANDS, main


def test_the_sample_is_what_check_prints(root, monkeypatch, capsys):
    monkeypatch.chdir(root / "examples" / "articles")
    assert main(["check", "--isolated", "--color", "never", "harbour-strike.txt"]) == 1
    printed = capsys.readouterr().out
    sample = re.search(r"```console\n\$ newslint check harbour-strike.txt\n(.*?)…\n```",
                       (root / "README.md").read_text("utf-8"), re.S)  # fmt: skip
    for finding in sample[1].strip().split("\n\n"):
        assert finding in printed


def test_every_command_is_named(root):
    readme = (root / "README.md").read_text("utf-8")
    missing = [name for name in COMMANDS if f"newslint {name}" not in readme]
    assert missing == []
