"""``newslint test``: do the examples of the rules hold?"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from newslint.config_file import shown
from newslint.configs import ANY_ARTICLE, Configs
from newslint.errors import ConfigError, RuleError
from newslint.registry import registry
from newslint.reporters.tally import counted
from newslint.rulebook.book import compile_rule, rule_files
from newslint.rulebook.examples import failures
from newslint.rulebook.schema import read_rule
from newslint.terminal import Page, one_line, wants_color


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", metavar="PATH",
        help="rule files or folders of them; default: the whole book and .newslint/rules",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Run the examples; 1 if one does not hold. Raises ConfigError for a path that is not there."""
    own = own_root()
    page = Page(sys.stdout, color=wants_color(sys.stdout))
    rules = examples = failed = 0
    for path, trusted in _files(args.paths, own):
        rules += 1
        try:
            rule = read_rule(path).but(trusted=trusted)
            compile_rule(rule)
        except RuleError as error:
            failed += 1
            page.write([(one_line(shown(str(error))), "")])
            continue
        examples += len(rule.examples)
        for failure in failures(rule, root=own):
            failed += 1
            page.write([(one_line(shown(str(failure))), "")])
        if not rule.examples:
            failed += 1
            page.write([(f"{shown(str(path))}: {rule.name} has no examples", "")])
    total = f"{counted(examples, 'example')} of {counted(rules, 'rule')}"
    said = f"{counted(failed, 'failure')} in {total}." if failed else f"{total} hold."
    page.write([(said, "error" if failed else "good")])
    return 1 if failed else 0


def own_root() -> Path | None:
    """The folder that holds ``.newslint`` for the working directory, if any."""
    root: Path | None = Configs().config_for(ANY_ARTICLE).root
    return root


def _files(paths: list[str], own: Path | None) -> Iterator[tuple[Path, bool]]:
    """The rule files asked for, and whether each is part of newslint or a plugin."""
    if not paths:
        for folder in registry().rule_folders:
            yield from ((path, True) for path in rule_files(Path(folder)))
        if own is not None:
            yield from ((path, False) for path in rule_files(own / ".newslint" / "rules"))
    for name in paths:
        path = Path(name)
        if path.is_dir():
            yield from ((file, False) for file in rule_files(path))
        elif path.is_file():
            yield path, False
        else:
            raise ConfigError(f"{name}: no such rule file or folder")
