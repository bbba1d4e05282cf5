"""``newslint check --profile``: where the time goes, by stage and by rule."""

import argparse
import json
import os
from collections.abc import Generator, Iterator
from contextlib import suppress
from time import process_time
from typing import TextIO

from newslint.cli.lint_run import LintRun
from newslint.configs import ANY_ARTICLE
from newslint.discovery import Article
from newslint.errors import NewslintError
from newslint.outcome import Opened, Outcome
from newslint.profile import (
    BOOK,
    COMPARING,
    DISCOVERY,
    READING,
    REPORTING,
    RULES,
    STAGES,
    START,
    Profile,
)  # fmt: skip
from newslint.runner import Runner
from newslint.terminal import Page, wants_color


class ProfiledRun(LintRun):
    """A run in one process and without the cache; its profile takes the place of the report."""

    def __init__(self, args: argparse.Namespace, out: TextIO) -> None:
        self._profile = Profile()
        self._profile.add(START, process_time())
        args.no_cache, args.jobs, args.no_progress, args.quiet = True, 1, True, True
        self._page = out
        nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        super().__init__(args, nowhere)

    def report(self, outcome: Outcome) -> None:
        with self._profile.stage(REPORTING):
            super().report(outcome)

    def finish(self) -> None:
        with self._profile.stage(REPORTING):
            super().finish()
        self._profile.finish()
        if self._args.output_format == "json":
            self._page.write(json.dumps(self._profile.to_dict(), indent=2) + "\n")
        else:
            color = wants_color(self._page, self._args.color)
            _write_table(self._profile, Page(self._page, color=color))

    def _find(self) -> tuple[list[Article], list[str]]:
        with self._profile.stage(DISCOVERY):
            return super()._find()

    def _make_runner(self) -> Runner:
        with self._profile.stage(BOOK), suppress(NewslintError):
            # What is wrong with it will be told on the first article.
            first = self._articles[0].path if self._articles else ANY_ARTICLE
            self._configs.config_for(first)
        runner = super()._make_runner()
        runner.make_linter = self._profile.linter
        return runner

    def _opened(self) -> Generator[Opened, None, None]:
        return self._profile.timed(READING, super()._opened())

    def _compared(self, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
        return self._profile.timed(COMPARING, outcomes)


def _write_table(profile: Profile, page: Page) -> None:
    whole = sum(profile.seconds.values()) or 1.0
    rate = profile.characters / 1e6 / whole
    page.write([
        (f"{profile.articles:,} articles, {profile.characters:,} characters, ", ""),
        (f"{whole:.2f} s of CPU time", "strong"), (f" ({rate:.1f} million characters/s)", ""),
    ])  # fmt: skip
    page.write([("", "")])
    page.write([(f"{'stage':<16}{'CPU ms':>10}{'share':>8}", "faint")])
    for stage, said in STAGES.items():
        seconds = profile.seconds.get(stage, 0.0)
        page.write([(f"{stage:<16}{_cost(seconds, whole)}", ""), (f"  {said}", "faint")])
    page.write([("", "")])
    costs = sorted(profile.rules.items(), key=lambda item: (-item[1].seconds, item[0]))
    width = max((len(name) for name, _ in costs), default=0) + 1
    rules = profile.seconds.get(RULES, 0.0) or 1.0
    header = f"{'rule':<{width}}{'CPU ms':>10}{'share':>8}{'documents':>11}{'hits':>8}"
    page.write([(header, "faint")])
    for name, cost in costs:
        counts = f"{cost.documents:>11,}{cost.hits:>8,}"
        page.write([(f"{name:<{width}}{_cost(cost.seconds, rules)}{counts}", "")])


def _cost(seconds: float, whole: float) -> str:
    return f"{seconds * 1000:>10,.1f}{seconds / whole:>8.1%}"
