"""The guides show commands and rules that work."""

import re
from argparse import ArgumentParser
from importlib import import_module

import pytest

from newslint.cli.main import COMMANDS, main

COMMAND = re.compile(r"(?<![\w/.-])newslint ([a-z]+)((?: [^`|#>\n]*)?)")
CODE = re.compile(r"```(?:sh|console)\n(.*?)```|`([^`\n]+)`", re.S)


def guides(root):
    return [*root.glob("*.md"), *root.glob("docs/*.md"), *root.glob("examples/**/*.md")]


def shown_commands(text):
    for fenced, inline in CODE.findall(text):
        yield from COMMAND.findall(fenced or inline)


def options_of(command):
    parser = ArgumentParser(prog=command)
    import_module(f"newslint.cli.{command}").add_arguments(parser)
    return {option for action in parser._actions for option in action.option_strings}


def test_commands_and_options_that_are_shown_exist(root):
    wrong = []
    for path in guides(root):
        for command, arguments in shown_commands(path.read_text("utf-8")):
            options = re.findall(r"(?<!\S)--?[a-z][a-z-]*", arguments)
            if command not in COMMANDS:
                wrong.append(f"{path.name}: newslint {command}")
            elif unknown := set(options) - options_of(command):
                wrong.append(f"{path.name}: newslint {command} {', '.join(unknown)}")
    assert wrong == []


def test_links_between_guides_lead_somewhere(root):
    dead = [
        f"{path.name}: {target}"
        for path in guides(root)
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", path.read_text("utf-8"))
        if not (path.parent / target).exists()
    ]
    assert dead == []


def test_the_sample_of_full_output_is_what_check_prints(root, monkeypatch, capsys):
    monkeypatch.chdir(root / "examples" / "articles")
    assert main(["check", "--isolated", "--color", "never", "harbour-strike.txt"]) == 1
    printed = capsys.readouterr().out
    text = (root / "docs" / "output.md").read_text("utf-8")
    sample = re.search(r"^## full\n\n```\n(.*?)\n```", text, re.S | re.M)[1]
    for finding in sample.split("\n\n"):
        assert finding in printed


@pytest.fixture
def first_rule(root, tmp_path):
    """The rule that CONTRIBUTING.md has a newcomer write."""
    text = (root / "CONTRIBUTING.md").read_text("utf-8")
    path = tmp_path / ".newslint" / "rules" / "whole-nother.yml"
    path.parent.mkdir(parents=True)
    path.write_text(re.search(r"```yaml\n(summary: .*?)```", text, re.S)[1], "utf-8")
    return path


def test_the_first_rule_of_a_newcomer_works(first_rule, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["test", str(first_rule)]) == 0
    assert capsys.readouterr().out == "6 examples of 1 rule hold.\n"
