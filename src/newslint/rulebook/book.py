"""The rule book: every rule that is installed, and those of a repository."""

import os
from functools import cache
from typing import TYPE_CHECKING, Any

from newslint.checks.check import Check
from newslint.errors import RuleError, located, nearest
from newslint.registry import load, registry
from newslint.rulebook.compiled import load_compiled
from newslint.rulebook.entry import Book, Entry
from newslint.rulebook.options import OptionError, build
from newslint.rulebook.rule import Rule

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.rulebook.kept_rules import KeptRules


def installed_book() -> Book:
    """The rules of newslint and of the installed plugins, by name. Raises RuleError."""
    book = _installed_book()
    if isinstance(book, str):
        raise RuleError(book)
    return book


@cache
def _installed_book() -> Book | str:
    """The rules, or what is wrong with the first broken one: who asks again is told at once."""
    book: Book = {}
    try:
        for folder in registry().rule_folders:
            book |= {entry.name: entry for entry in load_compiled(folder, compile_folder)}
    except RuleError as error:
        return str(error)
    return book


def repository_book(folder: "Path") -> tuple[Book, dict[str, str]]:
    """The rules of a repository's ``.newslint/rules`` folder, and why others are broken, by name.

    They are data only, and their patterns run under a timeout. Their compiled form is kept in the
    user's cache, unless one is broken or the environment says that nothing be kept.
    """
    files = rule_files(folder)
    kept = _kept_rules(folder, files)
    if kept is not None and (entries := kept.load()) is not None:
        return {entry.name: entry for entry in entries}, {}
    from newslint.rulebook.schema import read_rule

    book: Book = {}
    broken = {}
    for path in files:
        try:
            rule = read_rule(path).but(trusted=False)
            book[rule.name] = compile_rule(rule)
        except RuleError as error:
            broken[path.stem] = str(error)
    if kept is not None and not broken:
        kept.keep(list(book.values()))
    return book, broken


def _kept_rules(folder: "Path", files: "list[Path]") -> "KeptRules | None":
    if not files or os.environ.get("NEWSLINT_NO_CACHE"):
        return None
    from newslint.rulebook.kept_rules import KeptRules

    try:
        return KeptRules(folder, files)
    except OSError:
        return None


def rule_files(folder: "Path") -> "list[Path]":
    """The rule files of a folder in order of category and name, houses left out."""
    found = [*folder.glob("*.yml"), *folder.glob("*/*.yml")]
    return sorted(p for p in found if p.parent.name != "houses")


def compile_folder(folder: "Path") -> list[Entry]:
    """Read and check every rule of a folder. Raises RuleError at the first broken one."""
    from newslint.rulebook.schema import read_rule

    return [compile_rule(read_rule(path)) for path in rule_files(folder)]


def compile_rule(rule: Rule) -> Entry:
    """A rule that was read from a file, with its triggers.

    Raises RuleError naming the file, and the line where it is known.
    """
    try:
        return compiled(rule)
    except OptionError as error:
        raise RuleError(located(rule.source, _line_of(rule, error.key), str(error))) from None
    except RuleError as error:
        raise RuleError(located(rule.source, None, str(error))) from None


def compiled(rule: Rule) -> Entry:
    """Make the check once, so that its options are known to be right, and keep its triggers.

    Raises as `make_check` does.
    """
    check = make_check(rule)
    # Lists of patterns compile each when it is first wanted; here every one has to be right.
    if check_syntax := getattr(check, "check_syntax", None):
        check_syntax()
    if hasattr(check, "digest"):
        is_reviewed = hasattr(check, "triggers")
        triggers = check.triggers if is_reviewed else ()
        return Entry(rule, None if triggers is None else tuple(triggers), compares=True)
    triggers = None if check.triggers is None else tuple(check.triggers)
    return Entry(rule, triggers, keys=getattr(check, "keys", None))


def with_reasons(rule: Rule) -> Rule:
    """The rule with what only people read, its reason and examples, from the rule's file.

    Compiled rules go without. A rule whose file is gone is returned as it is.
    """
    from pathlib import Path

    path = Path(rule.source)
    if rule.why or rule.examples or not rule.source or not path.is_file():
        return rule
    from newslint.rulebook.schema import read_rule

    read = read_rule(path)
    return rule.but(why=read.why, examples=read.examples)


def make_check(rule: Rule) -> Check:
    """The check of a rule.

    Raises OptionError where its options are wrong, RuleError for an unknown kind or a broken
    pattern.
    """
    kinds = registry().checks
    if rule.check not in kinds:
        raise RuleError(f'unknown check kind "{rule.check}"{nearest(rule.check, kinds)}')
    cls: Any = load(kinds[rule.check])
    check: Check = cls(rule, build(cls.Options, rule.options))
    return check


def _line_of(rule: Rule, key: str) -> int | None:
    from pathlib import Path

    from newslint.rulebook.yaml_file import load_yaml

    return load_yaml(Path(rule.source))[1](key) if rule.source else None
