"""Lints files and folders with Harper, whose Python package has no command line."""

import sys
from pathlib import Path

from harper import Linter


def main() -> None:
    linter = Linter()
    found = 0
    for name in sys.argv[1:]:
        path = Path(name)
        for file in sorted(path.rglob("*.*")) if path.is_dir() else [path]:
            found += len(linter.lint(file.read_text("utf-8")))
    print(found)


if __name__ == "__main__":
    main()
