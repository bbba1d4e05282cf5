"""``newslint audit``: try rules on an archive before switching them on."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from random import Random
from time import process_time
from typing import Any

from newslint.cli.lint_options import add_jobs
from newslint.cli.rule_settings import add_rule_settings, configs_of
from newslint.comparison import Comparison
from newslint.configs import ANY_ARTICLE, Configs
from newslint.discovery import find_articles
from newslint.document.lines import Lines
from newslint.errors import ConfigError
from newslint.finding import Finding
from newslint.jobs.schedule import opened
from newslint.record import Record, fresh
from newslint.reporters.excerpt import Excerpt, excerpts
from newslint.reporters.json_text import to_json
from newslint.reporters.reporter import FileResult
from newslint.reporters.tally import counted
from newslint.rulebook.selection import require_known
from newslint.runner import Runner
from newslint.terminal import Line, Page, columns, one_line, visible, wants_color

VERSION = 1

_SAMPLES = 10
_MATCHES = 10
_LONGEST_MATCH = 60
_PLACE_AT_LEAST = 30


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", metavar="NAME", help="a rule or category, or several with commas")
    parser.add_argument(
        "paths", nargs="*", default=[], metavar="PATH", help="files, folders, globs; default: ."
    )
    parser.add_argument(
        "--samples", metavar="N", type=int, default=_SAMPLES,
        help=f"hits to show of each rule; default: {_SAMPLES}",
    )  # fmt: skip
    parser.add_argument(
        "--seed", metavar="N", type=int, default=0, help="draw other samples; default: 0"
    )
    parser.add_argument(
        "--output-format", choices=("text", "json"), default="text", help="default: text"
    )
    add_jobs(parser)
    add_rule_settings(parser)


def run(args: argparse.Namespace) -> int:
    """Report on the rules; 2 if a file could not be read. Raises ConfigError for a wrong name."""
    names = [name.strip() for name in args.names.split(",") if name.strip()]
    configs = _configs(args, names)
    require_known(configs.config_for(ANY_ARTICLE).book, select=names)
    audit = _Audit(args.samples, args.seed)
    errors = audit.read(args.paths or ["."], configs, jobs=args.jobs)
    if args.output_format == "json":
        sys.stdout.write(to_json(audit.record(), sys.stdout, indent=2) + "\n")
    else:
        page = Page(sys.stdout, color=wants_color(sys.stdout))
        page.write(*audit.page(columns(sys.stdout)))
    for error in errors:
        print(f"newslint: error: {one_line(error)}", file=sys.stderr)
    return 2 if errors else 0


def _configs(args: argparse.Namespace, names: list[str]) -> Configs:
    """The settings of each file, with the audited rules on and no others."""
    if args.select or args.extend_select:
        raise ConfigError("audit runs the rules it is called with; leave out --select")
    args.select, args.extend_select = names, []
    args.ignore = args.ignore or []
    return configs_of(args)


class _Sample(Record):
    """A hit as it stands in its line."""

    finding: Finding
    path: str
    excerpt: Excerpt


class _Hits(Record):
    """What one rule found."""

    category: str
    severities: Counter[str] = fresh(default_factory=Counter)
    paths: set[str] = fresh(default_factory=set)
    matches: Counter[str] = fresh(default_factory=Counter)
    samples: list[_Sample] = fresh(default_factory=list)

    @property
    def count(self) -> int:
        return self.severities.total()


class _Audit:
    """What the audited rules found in all files, and what it cost."""

    def __init__(self, samples: int, seed: int) -> None:
        self._most_samples = max(0, samples)
        self._random = Random(seed)
        self._hits: dict[str, _Hits] = {}
        self._files = self._words = self._bytes = 0
        self._seconds = 0.0

    def read(self, paths: list[str], configs: Configs, *, jobs: int) -> list[str]:
        """Lint the articles in up to ``jobs`` processes (see `newslint.jobs.schedule.opened`);
        returns what could not be read."""
        found = find_articles(paths, configs)
        errors = list(found.errors)
        runner = Runner(configs, articles=len(found.articles))
        comparison = Comparison(runner)
        started = _cpu_seconds()
        with closing(opened(runner, found.articles, jobs=jobs)) as articles:
            for outcome in comparison.linted(articles, runner.check):
                errors += outcome.result.errors
                if outcome.config is not None:
                    self._count(outcome.result)
        self._seconds += _cpu_seconds() - started
        for outcome in comparison.outcomes():
            errors += outcome.result.errors
            self._add(outcome.result)
        for rule in runner.rules:
            self._hits.setdefault(rule.name, _Hits(rule.category))
        return errors

    def _count(self, result: FileResult) -> None:
        """Take in a file and what was found in it; the time for that is not the rules'."""
        started = process_time()
        self._files += 1
        self._words += len(result.source.split())
        self._bytes += len(result.source.encode("utf-8", "replace"))
        self._add(result)
        self._seconds -= process_time() - started

    def _add(self, result: FileResult) -> None:
        lines = Lines(result.source) if result.findings else None
        for finding in result.findings:
            hits = self._hits.setdefault(finding.rule, _Hits(finding.category))
            hits.severities[str(finding.severity)] += 1
            hits.paths.add(result.path)
            match = " ".join(result.source[finding.start : finding.end].split())
            hits.matches[match[:_LONGEST_MATCH]] += 1
            place = self._place_among(hits.count)
            if place is not None and lines is not None:
                span = finding.start, finding.end
                (excerpt, *_) = excerpts(result.source, lines, span, _room())
                hits.samples[place : place + 1] = [_Sample(finding, result.path, excerpt)]

    def _place_among(self, count: int) -> int | None:
        """Where the newest of so many hits goes among the samples, each hit as likely to stay."""
        if count <= self._most_samples:
            return count
        place = self._random.randrange(count)
        return place if place < self._most_samples else None

    def _by_frequency(self) -> list[tuple[str, _Hits]]:
        return sorted(self._hits.items(), key=lambda item: (-item[1].count, item[0]))

    def _rate(self, hits: _Hits) -> float:
        """Hits per thousand words."""
        return 1000 * hits.count / self._words if self._words else 0.0

    def page(self, room: int) -> Iterator[Line]:
        for name, hits in self._by_frequency():
            where = f"{counted(hits.count, 'hit')} in {counted(len(hits.paths), 'file')}"
            yield [(name, "strong"), (f"  {where}, {self._rate(hits):.3f} per 1,000 words", "")]
            for match, count in hits.matches.most_common(_MATCHES):
                if count > 1:
                    yield [(f"  {count:>6,} × ", "faint"), (visible(match), "")]
            for sample in _in_order(hits.samples):
                yield _shown(sample, room)
            if hits.count:
                yield []
        speed = self._bytes / 1e6 / self._seconds if self._seconds else 0.0
        size = f"{counted(self._files, 'file')}, {counted(self._words, 'word')}"
        yield [(f"{size}, {self._seconds:.2f} s of CPU time ({speed:.1f} MB/s).", "strong")]

    def record(self) -> dict[str, Any]:
        """All of it as JSON-ready data (docs/cli.md)."""
        return {
            "version": VERSION,
            "files": self._files,
            "words": self._words,
            "bytes": self._bytes,
            "cpu_seconds": round(self._seconds, 3),
            "rules": [
                {
                    "rule": name,
                    "category": hits.category,
                    "hits": hits.count,
                    "files": len(hits.paths),
                    "per_thousand_words": round(self._rate(hits), 4),
                    "severities": dict(hits.severities),
                    "matches": [
                        {"text": text, "count": count}
                        for text, count in hits.matches.most_common(_MATCHES)
                    ],
                    "samples": [_sample_record(sample) for sample in _in_order(hits.samples)],
                }
                for name, hits in self._by_frequency()
            ],
        }


def _cpu_seconds() -> float:
    """What this process and those that it started, and that have ended, have used so far."""
    times = os.times()
    return process_time() + times.children_user + times.children_system


def _room() -> int:
    """The width in columns of a sample."""
    return max(40, columns(sys.stdout) - _PLACE_AT_LEAST)


def _in_order(samples: list[_Sample]) -> list[_Sample]:
    return sorted(samples, key=lambda s: (s.path, s.finding.start))


def _shown(sample: _Sample, room: int) -> Line:
    finding, excerpt = sample.finding, sample.excerpt
    place = f"{sample.path}:{finding.line}"
    if len(place) > _PLACE_AT_LEAST < room:
        place = "…" + place[1 - _PLACE_AT_LEAST :]
    return [
        (f"  {visible(place):<{_PLACE_AT_LEAST}}  ", "faint"), (excerpt.before.lstrip(), ""),
        (f"[{excerpt.marked}]", "mark"), (excerpt.after.rstrip(), ""),
    ]  # fmt: skip


def _sample_record(sample: _Sample) -> dict[str, Any]:
    finding, excerpt = sample.finding, sample.excerpt
    return {
        "path": sample.path,
        "line": finding.line,
        "column": finding.column,
        "severity": str(finding.severity),
        "message": finding.message,
        "before": excerpt.before,
        "match": excerpt.marked,
        "after": excerpt.after,
    }
