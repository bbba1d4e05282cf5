"""Cold start on one short article: newslint with its whole rule book against codespell.

Run with the interpreter of an environment that holds both. Prints the median CPU time of each
over the runs, and the ratio.
"""

import argparse
import sys
from pathlib import Path

from cpu_time import interleaved, median

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "examples" / "articles" / "harbour-strike.txt"
BUDGET_MS = 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("article", nargs="?", type=Path, default=ARTICLE)
    parser.add_argument("--runs", type=int, default=15)
    args = parser.parse_args()
    scripts = Path(sys.executable).parent
    alone = ["--isolated", "--no-cache", args.article]
    commands = {
        "python": [sys.executable, "-I", "-c", "pass"],
        "newslint": [scripts / "newslint", "check", *alone],
        "newslint fix": [scripts / "newslint", "fix", "--diff", *alone],
        "codespell": [scripts / "codespell", args.article],
    }
    interleaved(commands, 1)
    times = interleaved(commands, args.runs)
    medians = {name: median(t).cpu * 1000 for name, t in times.items()}
    for name, ms in medians.items():
        print(f"{name:<14}{ms:7.1f} ms CPU")
    ratio = medians["newslint"] / medians["codespell"]
    print(f"newslint / codespell {ratio:.2f}; budget {BUDGET_MS} ms")


if __name__ == "__main__":
    main()
