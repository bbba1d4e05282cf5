"""``newslint baseline``: list what is found today, so that only new findings are reported."""

import argparse
import sys
from contextlib import closing
from pathlib import Path

from newslint.baseline import FILE_NAME, Baseline
from newslint.cli.lint_options import add_jobs, add_no_cache
from newslint.cli.rule_settings import add_rule_settings, cache_of, configs_of
from newslint.comparison import Comparison
from newslint.config_file import shown
from newslint.configs import ANY_ARTICLE
from newslint.discovery import find_articles
from newslint.errors import ConfigError, located
from newslint.files import cause, replace_file
from newslint.jobs.schedule import opened
from newslint.reporters.reporter import FileResult
from newslint.reporters.tally import counted
from newslint.runner import Runner
from newslint.terminal import one_line


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files, folders, globs; default: ."
    )
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        help=f"the file to write; default: that of the config file, else {FILE_NAME}",
    )
    parser.add_argument(
        "--update", action="store_true", help="only take out what is no longer found"
    )
    add_jobs(parser)
    add_no_cache(parser)
    add_rule_settings(parser)


def run(args: argparse.Namespace) -> int:
    """Write the baseline; 2 if a file could not be checked. Raises ConfigError."""
    cache = cache_of(args)
    configs = configs_of(args, cache)
    path = Path(args.baseline or shown(configs.baseline_for(ANY_ARTICLE)) or FILE_NAME)
    baseline = Baseline.load(path) if args.update or path.exists() else Baseline(path)
    before = len(baseline)
    found = find_articles(args.paths or ["."], configs)
    errors = found.errors
    rules: set[str] = set()

    def take_in(result: FileResult, rules: set[str]) -> None:
        if args.update:
            baseline.unknown(result.path, result.findings, result.source)
        else:
            baseline.renew(result.path, result.findings, result.source, rules)

    runner = Runner(configs, articles=len(found.articles))
    comparison = Comparison(runner)
    with closing(opened(runner, found.articles, jobs=args.jobs)) as articles:
        for article in articles:
            outcome = runner.check(article)
            comparison.add(article.article, outcome)
            errors += outcome.result.errors
            if outcome.config is not None:
                on = {entry.name for entry in outcome.config.rules}
                # A rule that is no more has nothing to find.
                on |= {name for name in baseline.rules if name not in outcome.config.book}
                rules |= on
                take_in(outcome.result, on)
    for outcome in comparison.outcomes():
        errors += outcome.result.errors
        take_in(outcome.result, {finding.rule for finding in outcome.result.findings})
    if cache is not None:
        cache.flush()
    gone = baseline.prune(rules)
    _write(path, baseline.dumps())
    for error in errors:
        print(f"newslint: error: {one_line(shown(error))}", file=sys.stderr)
    listed = f"{counted(len(baseline), 'finding')} listed in {shown(str(path))}"
    if args.update:
        print(f"{listed}; {gone:,} of {before:,} taken out.")
    else:
        print(f"{listed}.")
    return 2 if errors else 0


def _write(path: Path, text: str) -> None:
    try:
        replace_file(str(path), text.encode("utf-8"), path.stat() if path.exists() else None)
    except OSError as error:
        raise ConfigError(located(path, None, f"cannot be written: {cause(error)}")) from None
