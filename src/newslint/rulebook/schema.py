"""Reads rule files: YAML into rules, each wrong key or value an error with file and line."""

from typing import TYPE_CHECKING, Any

from newslint.document.block import Role
from newslint.errors import RuleError, located
from newslint.finding import Applicability, Severity
from newslint.record import Record, fresh, value_names
from newslint.rulebook.options import OptionError, build
from newslint.rulebook.rule import CATEGORIES, PROSE_ROLES, Example, InQuotes, Rule, Status

if TYPE_CHECKING:
    from pathlib import Path


class _RuleFile(Record):
    """The keys every rule file may have, whatever its check kind."""

    summary: str
    severity: Severity
    check: str
    message: str
    why: str = ""
    in_quotes: InQuotes = "skip"
    roles: tuple[Role, ...] = PROSE_ROLES
    languages: tuple[str, ...] = ("en",)
    applicability: Applicability = Applicability.OFFERED
    status: Status = "stable"
    default: bool = True
    category: str = ""
    link: str = ""
    yields_to: tuple[str, ...] = ()
    examples: tuple[Example, ...] = fresh(default_factory=tuple)


_OWN_KEYS = frozenset(value_names(_RuleFile))


def read_rule(path: "Path") -> Rule:
    """The rule in a file; its name is the file's, its category the folder's unless it says so.

    Raises RuleError naming file and line.
    """
    from newslint.rulebook.yaml_file import load_yaml

    data, line_of = load_yaml(path)
    own = {k: v for k, v in data.items() if k in _OWN_KEYS}
    options = {k: v for k, v in data.items() if k not in _OWN_KEYS}
    try:
        read = build(_RuleFile, own)
    except OptionError as error:
        raise RuleError(located(path, line_of(error.key), str(error))) from None
    category = read.category or path.parent.name
    if category not in CATEGORIES:
        # A rule kept flat in .newslint/rules/ belongs to the house's style.
        if read.category:
            message = f'unknown category "{category}"; known: {", ".join(CATEGORIES)}'
            raise RuleError(located(path, line_of("category"), message))
        category = "style"
    for example in read.examples:
        if bool(example.bad) + bool(example.ok) + bool(example.files) != 1:
            message = 'an example has one of "bad", "ok" and "files"'
            raise RuleError(located(path, line_of("examples"), message))
        if stray := [name for name in example.found if name not in example.files]:
            message = f'"found" names "{stray[0]}", which is none of the "files"'
            raise RuleError(located(path, line_of("examples"), message))
    values: dict[str, Any] = {name: getattr(read, name) for name in _OWN_KEYS}
    values["category"] = category
    values["fixable"] = any(example.good is not None for example in read.examples)
    return Rule(name=path.stem, options=options, source=str(path), **values)
