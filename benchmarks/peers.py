"""newslint beside its peers on the same articles: CPU and wall time, memory, ratios.

    python benchmarks/peers.py [ARTICLES] [--eval FILE] [--write]

Makes an environment of its own, installs newslint and the peers that can be had into it (the
first time takes minutes), runs all in turn and prints tables. ARTICLES is a folder; without one,
the rows of an evaluation file (JSON lines with ``text`` and ``format``) are written out as
articles, by default those of ../shared/eval/clean_news.jsonl. `--write` puts the tables into
docs/performance.md, between its marks, and draws docs/performance.svg.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from corpus import write_articles
from cpu_time import Cost, cost, interleaved, median
from peer_tools import ROOT, Command, Environment, Peer, run
from performance_page import FRESH, KEPT, OURS, Measured, Profile, report, write

ARTICLE = ROOT / "examples" / "articles" / "harbour-strike.txt"
CLEAN_NEWS = ROOT.parent / "shared" / "eval" / "clean_news.jsonl"
MANY = 1000
"""Files on which the cache is measured."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles", nargs="?", type=Path)
    parser.add_argument("--eval", type=Path, default=CLEAN_NEWS, metavar="FILE")
    parser.add_argument("--env", type=Path, default=_cache() / "newslint-benchmarks")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--no-slow", action="store_true", help="leave out Harper and LanguageTool")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    args = parser.parse_args()
    place = Environment(args.env)
    peers = [p for p in place.install(_tell) if not (args.no_slow and p.slow)]
    with tempfile.TemporaryDirectory() as scratch:
        articles = args.articles or Path(scratch, "articles")
        if not args.articles:
            write_articles(args.eval, articles)
        found = _Bench(place, peers, Path(scratch)).measure(articles, args.runs)
    print(report(found))
    if args.write:
        write(found)


class _Bench:
    """Runs newslint and its peers. ``scratch`` is an empty folder, also for newslint's cache."""

    def __init__(self, place: Environment, peers: list[Peer], scratch: Path) -> None:
        self._place = place
        self._peers = peers
        self._scratch = scratch
        self._env = {**os.environ, "NEWSLINT_CACHE_DIR": str(scratch / "cache")}
        self._env.pop("PYTHONDONTWRITEBYTECODE", None)

    def measure(self, articles: Path, runs: int) -> Measured:
        """Everything; ``runs`` is how often a folder is linted, one article thrice as often."""
        files = [path for path in articles.rglob("*") if path.is_file()]
        _tell("one article …")
        python: Command = [self._place.bin / "python", "-I", "-c", "pass"]
        one = self._in_turn({"bare Python": python, **self._commands(ARTICLE)}, 3 * runs)
        _tell("all articles …")
        everything = self._in_turn(self._commands(articles), runs)
        _tell("the cache …")
        many = self._scratch / "many"
        _multiply(articles, many, MANY)
        fresh: Command = [*self._newslint("--no-cache", "--jobs", "1"), many]
        cached = self._in_turn({FRESH: fresh, KEPT: [*self._newslint(), many]}, runs)
        _tell("profiles …")
        return Measured(
            peers=self._peers,
            files=len(files),
            megabytes=sum(path.stat().st_size for path in files) / 1e6,
            many=MANY,
            one=one,
            all=everything,
            cached=cached,
            profile_of_one=self._profile(ARTICLE),
            profile=self._profile(articles),
        )

    def _commands(self, path: Path) -> dict[str, Command]:
        alone = ("--no-cache", "--jobs", "1")
        commands = {OURS: self._newslint(*alone)}
        if path.is_dir():
            commands[f"{OURS} --jobs 2"] = self._newslint("--no-cache", "--jobs", "2")
            spelling = self._newslint(*alone, "--select", "spelling")
            commands[f"{OURS} --select spelling"] = spelling
        commands |= {peer.name: peer.command for peer in self._peers}
        return {name: [*command, path] for name, command in commands.items()}

    def _newslint(self, *more: str, form: str = "concise") -> Command:
        check = ["check", "--isolated", "--exit-zero", "--output-format", form]
        return [self._place.bin / "newslint", *check, *more]

    def _in_turn(self, commands: Mapping[str, Command], runs: int) -> dict[str, Cost]:
        """The median costs; what is slow is run once, anything else once before it counts."""
        slow = {peer.name for peer in self._peers if peer.slow}
        quick = {name: command for name, command in commands.items() if name not in slow}
        interleaved(quick, 1, env=self._env)
        found = interleaved(quick, runs, env=self._env)
        costs = {name: median(each) for name, each in found.items()}
        costs |= {n: self._once(n, c) for n, c in commands.items() if n in slow}
        return {name: costs[name] for name in commands}

    def _once(self, name: str, command: Command) -> Cost:
        """The cost of what is slow, from an earlier run of the same version on the same if any."""
        version = next(peer.version for peer in self._peers if peer.name == name)
        path = Path(command[-1])
        size = sum(p.stat().st_size for p in (path.rglob("*.*") if path.is_dir() else [path]))
        key = f"{name} {version}, {size} bytes"
        kept = self._place.folder / "slow.json"
        known = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
        if key not in known:
            known[key] = cost(command, env=self._env)
            kept.write_text(json.dumps(known, indent=2), "utf-8")
        return Cost(*known[key])

    def _profile(self, path: Path) -> Profile:
        found: Profile = json.loads(run([*self._newslint("--profile", form="json"), path]))
        return found


def _multiply(articles: Path, folder: Path, most: int) -> None:
    """Copy articles until there are so many files, no two the same."""
    folder.mkdir()
    files = sorted(path for path in articles.rglob("*") if path.is_file())
    for k in range(most):
        source, turn = files[k % len(files)], k // len(files)
        target = folder / f"{k:05}{source.suffix}"
        shutil.copy(source, target)
        if turn:
            with target.open("a", encoding="utf-8") as file:
                file.write(f"\nThis is edition {turn + 1}.\n")


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    main()
