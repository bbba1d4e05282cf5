"""Arguments of the commands that lint files."""

import argparse

from newslint.cli.rule_settings import add_rule_settings
from newslint.registry import registry


def add_lint_options(parser: argparse.ArgumentParser) -> None:
    """Add what says which files to read, under which settings, and how to report them: all that
    ``newslint check`` and ``newslint fix`` share."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH",
        help="files, folders, globs, or - for standard input; default: .",
    )  # fmt: skip
    settings = add_rule_settings(parser)
    settings.add_argument("--date", metavar="DAY", help="the day of publication, as in 2024-05-31")
    settings.add_argument(
        "--fail-on", choices=("error", "warning", "suggestion", "never"),
        help="the least severity that fails the run; default: error",
    )  # fmt: skip
    settings.add_argument("--exit-zero", action="store_true", help="exit with 0 whatever is found")
    _add_files(parser.add_argument_group("files"))
    _add_output(parser.add_argument_group("output"))


def _add_files(group: "argparse._ArgumentGroup") -> None:
    group.add_argument(
        "--exclude", metavar="PATTERN", action="append", default=[],
        help="files to pass over, as in .gitignore; may be given more than once",
    )  # fmt: skip
    group.add_argument(
        "--changed-since", metavar="REV", help="only what lines changed since a git revision touch"
    )
    group.add_argument("--baseline", metavar="FILE", help="only what this baseline does not list")
    add_jobs(group)
    add_no_cache(group)
    group.add_argument(
        "--stdin-filename", metavar="FILE", help="the file that standard input stands for"
    )
    group.add_argument(
        "--format", metavar="FORMAT", default="",
        help="read every file in this format, whatever its suffix",
    )  # fmt: skip


def _add_output(group: "argparse._ArgumentGroup") -> None:
    formats = registry().reporters
    group.add_argument(
        "--output-format", metavar="FORMAT", choices=formats, default="full",
        help=f"{', '.join(formats)}; default: full",
    )  # fmt: skip
    group.add_argument("--output-file", metavar="FILE", help="write the report to a file")
    group.add_argument(
        "--statistics", action="store_true", help="count findings by rule instead of listing them"
    )
    group.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="default: auto"
    )
    group.add_argument("--no-progress", action="store_true", help="show no progress bar")
    group.add_argument("-q", "--quiet", action="store_true", help="findings and errors alone")


def add_jobs(group: "argparse._ActionsContainer") -> None:
    group.add_argument(
        "-j", "--jobs", metavar="N", type=_jobs, default=0,
        help="processes to lint in; default: auto, as many as pay",
    )  # fmt: skip


def add_no_cache(group: "argparse._ActionsContainer") -> None:
    group.add_argument(
        "--no-cache", action="store_true", help="neither use nor keep results of earlier runs"
    )


def _jobs(text: str) -> int:
    """The number of processes, 0 for as many as pay."""
    if text == "auto":
        return 0
    if text.isascii() and text.isdigit() and int(text) > 0:
        return int(text)
    raise argparse.ArgumentTypeError(f'must be a number from 1 or "auto", not "{text}"')
