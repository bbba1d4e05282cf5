"""Which rules of a book are on, and with what changes."""

from collections.abc import Collection, Sequence
from typing import Any

from newslint.document.block import Role
from newslint.errors import ConfigError, RuleError, nearest
from newslint.finding import Severity
from newslint.rulebook.book import compiled
from newslint.rulebook.entry import Book, Entry
from newslint.rulebook.options import OptionError, convert
from newslint.rulebook.rule import CATEGORIES, InQuotes

ALL = "ALL"
FOREIGN = "lt-"
"""How the names of LanguageTool's rules begin, which no list here holds."""

CHANGEABLE: dict[str, Any] = {
    "severity": Severity,
    "in_quotes": InQuotes,
    "roles": tuple[Role, ...],
    "languages": tuple[str, ...],
    "message": str,
}
"""What a house or a configuration may change of a rule, beside its options, and the types."""
_ADD = "add"


def selected(
    book: Book,
    *,
    select: Sequence[str] | None = None,
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    preview: bool = False,
    changes: dict[str, dict[str, Any]] | None = None,
    broken: Collection[str] = (),
) -> list[Entry]:
    """The rules that are on, in order of category and name, changes applied.

    ``select`` takes the place of the default set; each item is a rule, a category or ``ALL``. A
    category stands for all its stable rules, opt-in ones included; a rule in preview is on only
    where it is named or ``preview`` is set. A rule or category named by ``ignore`` is off, but a
    named rule outweighs an ignored category. ``broken`` are rules that exist and cannot be used.
    Raises ConfigError for a name that is none of these.
    """
    changes = changes or {}
    known = {*book, *broken}
    require_known(
        known, select=select or (), extend_select=extend_select, ignore=ignore, changes=changes
    )
    chosen = set(extend_select) | set(select or ())
    entries = []
    for name, entry in sorted(book.items(), key=lambda item: (item[1].category, item[0])):
        change = changes.get(name, {})
        if not _is_on(entry, chosen, select is None, ignore, preview, change.get("enabled")):
            continue
        entries.append(changed(entry, change) if change else entry)
    return entries


def _is_on(
    entry: Entry,
    chosen: set[str],
    use_defaults: bool,
    ignore: Sequence[str],
    preview: bool,
    enabled: bool | None,
) -> bool:
    if entry.name in ignore:
        return False
    if entry.name in chosen:
        return True
    if entry.category in ignore or ALL in ignore:
        return False
    released = preview or entry.status == "stable"
    if entry.category in chosen or ALL in chosen:
        return released and enabled is not False
    if not use_defaults:
        return False
    return released and entry.default if enabled is None else enabled


def changed(entry: Entry, change: dict[str, Any]) -> Entry:
    """A rule with the keys of a house or configuration laid over it.

    Raises ConfigError naming the rule and the key at fault.
    """
    options = changed_options(change)
    if options and (known := entry.variant(options)):
        entry, options = known, {}
    rule = entry.rule
    own: dict[str, Any] = {}
    try:
        for key, value in change.items():
            name = key.replace("-", "_")
            if name == "enabled":
                convert(key, value, bool)
            elif name in CHANGEABLE:
                own[name] = convert(key, value, CHANGEABLE[name])
        altered = rule.but(**own, options={**rule.options, **options})
        return compiled(altered) if options else entry.with_rule(altered)
    except OptionError as error:
        raise ConfigError(f'rule "{rule.name}": {error}', ("rules", rule.name, error.key)) from None
    except RuleError as error:
        raise ConfigError(f'rule "{rule.name}": {error}', ("rules", rule.name)) from None


def changed_options(change: dict[str, Any]) -> dict[str, Any]:
    """What a change says of the options of a rule's check."""
    named = {key.replace("-", "_"): value for key, value in change.items()}
    return {name: v for name, v in named.items() if name not in ("enabled", *CHANGEABLE)}


def unknown_name(name: str, names: Collection[str]) -> str:
    """The message for a name that is no rule or category, with the nearest of the ``names``."""
    hint = nearest(name, sorted(names)) or "; `newslint rules` lists them"
    return f'unknown rule or category "{name}"{hint}'


def require_known(
    rules: Collection[str],
    *,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    changes: Collection[str] = (),
) -> None:
    """Raises ConfigError for a name that is neither one of the rules nor a category.

    Names that begin with `FOREIGN` are taken as they are.
    """
    names = {*rules, *CATEGORIES, ALL}
    for key, listed in (("select", select), ("extend-select", extend_select), ("ignore", ignore)):
        for name in listed:
            if name not in names and not name.startswith(FOREIGN):
                raise ConfigError(unknown_name(name, names), (key, name))
    for name in changes:
        if name not in rules and not name.startswith(FOREIGN):
            raise ConfigError(
                f'unknown rule "{name}"{nearest(name, sorted(rules))}', ("rules", name)
            )


def merge_changes(
    first: dict[str, dict[str, Any]], second: dict[str, dict[str, Any]]
) -> dict[str, dict[str, Any]]:
    """Changes to rules, the second set laid over the first, key by key; what both ``add`` to a
    list of the book is added together."""
    merged = {name: {**first.get(name, {}), **second.get(name, {})} for name in {**first, **second}}
    for name, change in merged.items():
        above, below = (changes.get(name, {}).get(_ADD) for changes in (first, second))
        if isinstance(above, dict) and isinstance(below, dict):
            change[_ADD] = {**above, **below}
        elif isinstance(above, list | tuple) and isinstance(below, list | tuple):
            change[_ADD] = [*above, *below]
    return merged
