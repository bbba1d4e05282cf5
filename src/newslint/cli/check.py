"""``newslint check``: report what a copy editor should look at."""

import argparse
import sys

from newslint.cli.lint_options import add_lint_options
from newslint.cli.lint_run import LintRun


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_lint_options(parser)


def run(args: argparse.Namespace) -> int:
    """Report on the articles. Raises ConfigError where the call cannot be honoured."""
    lint = LintRun(args, sys.stdout)
    for outcome in lint.outcomes(lint.runner.check):
        lint.report(outcome)
    lint.finish()
    return lint.exit_code()
