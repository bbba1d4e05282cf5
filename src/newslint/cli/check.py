"""``newslint check``: report what a copy editor should look at."""

import argparse
import sys

from newslint.cli.lint_options import add_lint_options
from newslint.cli.lint_run import LintRun


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_lint_options(parser)
    parser.add_argument(
        "--profile", action="store_true",
        help="tell where the time goes, by stage and by rule, instead of what was found",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Report on the articles. Raises ConfigError where the call cannot be honoured."""
    with _run(args) as lint:
        for outcome in lint.outcomes(lint.runner.check):
            lint.report(outcome)
    lint.finish()
    return lint.exit_code()


def _run(args: argparse.Namespace) -> LintRun:
    if not args.profile:
        return LintRun(args, sys.stdout)
    from newslint.cli.profile import ProfiledRun

    return ProfiledRun(args, sys.stdout)
