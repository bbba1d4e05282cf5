"""Writes the rule reference, docs/rules, from the rule book.

    .venv/bin/python scripts/write_rule_pages.py

Pages of rules that are gone are removed.
"""

from pathlib import Path

from newslint.reference.pages import pages
from newslint.rulebook.book import rule_files
from newslint.rulebook.schema import read_rule

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "rules"


def wanted() -> dict[Path, str]:
    """The text of each page by its path."""
    rules = map(read_rule, rule_files(ROOT / "rules"))
    return {FOLDER / name: text for name, text in pages(rules).items()}


def main() -> None:
    found = wanted()
    for path in FOLDER.rglob("*.md"):
        if path not in found:
            path.unlink()
    for path, text in found.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    print(f"{len(found)} pages in {FOLDER.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
