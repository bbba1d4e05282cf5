"""A folder of articles: CPU time of newslint with its default book against codespell and typos.

Peers that are not installed beside this interpreter are left out. `--write-eval FILE` writes the
rows of an evaluation file (JSON lines with ``text`` and ``format``) out as articles first.
"""

import argparse
import json
import sys
from pathlib import Path

from cpu_time import interleaved, median

PEERS = {
    "codespell": ["codespell"],
    "typos": ["typos"],
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write-eval", type=Path, metavar="FILE")
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    if args.write_eval:
        write_articles(args.write_eval, args.folder)
    scripts = Path(sys.executable).parent
    check = [scripts / "newslint", "check", "--isolated", "--no-progress", "--exit-zero"]
    check += ["--output-format", "concise", "--jobs", "1", args.folder]
    commands = {
        "newslint": [*check, "--no-cache"],
        "newslint --select spelling": [*check, "--no-cache", "--select", "spelling"],
        "newslint, kept results": check,
    }
    for name, (program, *rest) in PEERS.items():
        if (scripts / program).exists():
            commands[name] = [scripts / program, *rest, args.folder]
    size = sum(p.stat().st_size for p in args.folder.rglob("*") if p.is_file()) / 1e6
    times = interleaved(commands, args.runs)
    medians = {name: median(t).cpu for name, t in times.items()}
    base = medians.get("codespell")
    print(f"{size:.2f} MB in {args.folder}")
    for name, seconds in medians.items():
        ratio = f"{seconds / base:6.2f} x codespell" if base else ""
        print(f"{name:<28}{seconds:8.2f} s CPU{size / seconds:9.2f} MB/s {ratio}")


def write_articles(rows: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for k, line in enumerate(rows.read_text("utf-8").splitlines()):
        row = json.loads(line)
        suffix = "md" if row.get("format") == "markdown" else "txt"
        (folder / f"{k:05}.{suffix}").write_text(row["text"], "utf-8")


if __name__ == "__main__":
    main()
