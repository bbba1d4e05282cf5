"""``newslint init``: write a config file to start with, and what CI and pre-commit need."""

import argparse
import os

from newslint import __version__
from newslint.config_file import OWN_NAMES
from newslint.errors import ConfigError, located, nearest
from newslint.files import cause, replace_file
from newslint.rulebook.houses import house_paths

_CONFIG = """\
# newslint: the copy desk for articles kept in files. Every key is optional, and explained in
# newslint's docs/configuration.md.

# The house style to follow: {houses}, or one of your own in
# .newslint/houses/. Without one, newslint only asks that an article agrees with itself.
{style}

# The English to expect where the house does not say: en-US, en-GB, en-GB-oxendict, en-CA, en-AU.
# dialect = "en-GB"

# What makes `newslint check` fail: error, warning, suggestion or never.
fail-on = "error"

# Rules or categories to leave out, and opt-in ones to run as well (`newslint rules` lists them).
# ignore = ["journalese"]
# extend-select = []

# Spelt right, whatever a dictionary says: words, and names of people and places.
# `newslint words --add` keeps a longer list in .newslint/words.txt.
words = []
names = []

# Files to pass over, as in .gitignore. What git ignores is passed over already.
# exclude = ["drafts/", "archive/**/*.html"]

# A rule can be made graver or milder, or given options (`newslint explain RULE` shows them).
# [rules.doubled-word]
# severity = "warning"

# Other settings for some of the files; later sections win.
# [paths."opinion/**"]
# ignore = ["style"]
"""

_HOOKS = """\
repos:
  - repo: https://github.com/newslint/newslint
    rev: v{version}
    hooks:
      - id: newslint-fix  # applies the safe fixes; leave it out to be told only
      - id: newslint
"""

_WORKFLOW = """\
# What a pull request's changed lines bring is shown beside them.
name: Copy desk

on: pull_request

permissions:
  contents: read

jobs:
  newslint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-python@v5
        with:
          python-version: "3.13"
      - run: python -m pip install newslint=={version}
      - run: >-
          newslint check --output-format github
          --changed-since "origin/${{{{ github.base_ref }}}}"
"""

_HOOKS_FILE = ".pre-commit-config.yaml"
_WORKFLOW_FILE = os.path.join(".github", "workflows", "newslint.yml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--style", metavar="HOUSE", default="", help="the house style to follow")
    parser.add_argument(
        "--pre-commit", action="store_true", help=f"write {_HOOKS_FILE} too, or show what to add"
    )
    parser.add_argument(
        "--github", action="store_true", help="write a workflow for GitHub Actions too"
    )


def run(args: argparse.Namespace) -> int:
    """Write the files. Raises ConfigError where a config file is there already."""
    houses = sorted(house_paths())
    if args.style and args.style not in houses:
        known = f"{nearest(args.style, houses)} (known: {', '.join(houses)})"
        raise ConfigError(f'unknown style "{args.style}"{known}')
    for name in OWN_NAMES:
        if os.path.lexists(name):
            raise ConfigError(located(name, None, "is there already; nothing was written"))
    style = f'style = "{args.style}"' if args.style else '# style = "ap"'
    _write(OWN_NAMES[0], _CONFIG.format(houses=", ".join(houses), style=style))
    if args.pre_commit:
        _write_or_show(_HOOKS_FILE, _HOOKS.format(version=__version__))
    if args.github:
        _write_or_show(_WORKFLOW_FILE, _WORKFLOW.format(version=__version__))
    print(
        "\nNext:\n"
        "  newslint check             see what is found\n"
        "  newslint fix --diff        see what would be mended unasked\n"
        "  newslint baseline          live with what is there, hear of what is new"
    )
    if args.pre_commit:
        print("  pre-commit install         check what is committed")
    return 0


def _write_or_show(path: str, text: str) -> None:
    if os.path.lexists(path):
        print(f"\n{path} is there already. Add to it:\n\n{text}")
    else:
        _write(path, text)


def _write(path: str, text: str) -> None:
    try:
        if folder := os.path.dirname(path):
            os.makedirs(folder, exist_ok=True)
        replace_file(path, text.encode())
    except OSError as error:
        raise ConfigError(located(path, None, f"cannot be written: {cause(error)}")) from None
    print(f"Wrote {path.replace(os.sep, '/')}.")
