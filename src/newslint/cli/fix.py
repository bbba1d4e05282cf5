"""``newslint fix``: apply the fixes that need no editor."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.cli.lint_options import add_lint_options
from newslint.cli.lint_run import LintRun
from newslint.discovery import STANDARD_INPUT, Article
from newslint.outcome import Opened, Outcome
from newslint.reporters.tally import counted
from newslint.terminal import visible, wants_color
from newslint.text_encoding import encode

_STYLES = {"-": "\x1b[31m", "+": "\x1b[32m", "@": "\x1b[36m"}
_PLAIN = "\x1b[0m"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--diff", action="store_true",
        help="write nothing, show what would change; exit with 1 if anything would",
    )  # fmt: skip
    parser.add_argument(
        "--offered", action="store_true", help="apply the fixes an editor should look at as well"
    )
    add_lint_options(parser)


def run(args: argparse.Namespace) -> int:
    """Mend the articles. Raises ConfigError where the call cannot be honoured."""
    filters = STANDARD_INPUT in args.paths and not args.diff
    # The report must not mix with a diff, nor with the text that a filter writes.
    lint = LintRun(args, None if args.diff else sys.stderr if filters else sys.stdout)
    text = lint.data
    write = not args.diff and lint.data is None

    def mend(opened: Opened) -> Outcome:
        return lint.runner.fix(opened, offered=args.offered, write=write)

    def mend_compared(article: Article, found: Mapping[str, Any]) -> Outcome:
        return lint.runner.fix_compared(article, found, offered=args.offered, write=not args.diff)

    mended = 0
    files: set[str] = set()
    with lint:
        for outcome in lint.outcomes(mend, mend_compared):
            if outcome.fixed and outcome.fixed.applied:
                mended += len(outcome.fixed.applied)
                files.add(outcome.result.path)
            lint.report(outcome)
            if args.diff:
                _write_diff(outcome, color=wants_color(sys.stdout, args.color))
            elif outcome.text and outcome.fixed:
                text = encode(outcome.fixed.text, outcome.text.encoding)
    if filters and text is not None:
        sys.stdout.buffer.write(text)
    lint.finish()
    if mended and not args.quiet:
        said = "Would fix" if args.diff else "Fixed"
        print(
            f"{said} {counted(mended, 'problem')} in {counted(len(files), 'file')}.",
            file=sys.stderr,
        )
    return lint.exit_code(fails=bool(files) if args.diff else None)


def _write_diff(outcome: Outcome, *, color: bool) -> None:
    if outcome.text is None or outcome.fixed is None:
        return
    for line in diff_lines(outcome.text.text, outcome.fixed.text, outcome.result.path):
        if color:
            text = visible(line.rstrip("\r\n"))
            line = f"{_STYLES.get(line[0], '')}{text}{_PLAIN}\n"  # noqa: PLW2901
        sys.stdout.write(line)


def diff_lines(before: str, after: str, path: str) -> Iterator[str]:
    """The unified diff of two texts, as patch and git read it."""
    if before == after:
        return
    from difflib import unified_diff

    for line in unified_diff(_lines(before), _lines(after), path, path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """The lines of a text with their ends; nothing but a line feed ends one."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + [line for line in lines[-1:] if line]
