"""The pages in docs/rules are those that the rule book makes."""

from newslint.reference.pages import pages
from newslint.rulebook.book import rule_files
from newslint.rulebook.schema import read_rule

COMMAND = "run: python scripts/write_rule_pages.py"


def test_every_page_is_as_the_rule_book_makes_it(root):
    folder = root / "docs" / "rules"
    wanted = pages(map(read_rule, rule_files(root / "rules")))
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}
    assert there == set(wanted), COMMAND
    stale = [name for name, text in wanted.items() if (folder / name).read_text("utf-8") != text]
    assert stale == [], COMMAND
