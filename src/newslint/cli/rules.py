"""``newslint rules``: which rules there are, and which are on."""

import argparse
import sys
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from newslint.applicability import usual_applicability
from newslint.cli.rule_settings import add_rule_settings, config_here
from newslint.config import Config
from newslint.config_file import shown
from newslint.reference.precision import readings_of
from newslint.reporters.json_text import to_json
from newslint.reporters.tally import counted
from newslint.rulebook.book import with_reasons
from newslint.rulebook.rule import Rule
from newslint.rulebook.selection import ALL, FOREIGN, require_known
from newslint.terminal import Line, Page, columns, one_line, wants_color

VERSION = 1

_HEADS = ("rule", "category", "severity", "on", "fix", "summary")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="NAME", help="rules or categories to list")
    parser.add_argument("--on", action="store_true", help="list only rules that are on")
    parser.add_argument(
        "--output-format", choices=("text", "json"), default="text", help="default: text"
    )
    add_rule_settings(parser)


def run(args: argparse.Namespace) -> int:
    """List the rules. Raises ConfigError for a name or setting that cannot be honoured."""
    config = config_here(args)
    require_known(config.book, select=args.names)
    on = {entry.name for entry in config.rules}
    rules = [
        rule
        for rule in every_rule(config)
        if (not args.names or not {rule.name, rule.category, ALL}.isdisjoint(args.names))
        and (not args.on or rule.name in on)
    ]
    if args.output_format == "json":
        records = [_record(with_reasons(rule), rule.name in on) for rule in rules]
        document = {"version": VERSION, "rules": records}
        sys.stdout.write(to_json(document, sys.stdout, indent=2) + "\n")
    elif not args.names or not all(name.startswith(FOREIGN) for name in args.names):
        room = columns(sys.stdout) if sys.stdout.isatty() else None
        page = Page(sys.stdout, color=wants_color(sys.stdout))
        total = f"{counted(len(rules), 'rule')}, {sum(rule.name in on for rule in rules)} on."
        page.write(*_table(rules, on, room), [], [(total, "strong")])
    return _tell_missing(config, args.names)


def _tell_missing(config: Config, names: Collection[str]) -> int:
    """Name the rules that are missing from the list, and why; the exit code."""
    for name in names:
        if name.startswith(FOREIGN):
            note = f"{name} is a rule of LanguageTool: see newslint explain {name}"
            print(f"newslint: note: {one_line(note)}", file=sys.stderr)
    for error in config.broken_rules.values():
        print(f"newslint: error: {one_line(shown(error))}", file=sys.stderr)
    return 2 if config.broken_rules else 0


def every_rule(config: Config) -> list[Rule]:
    """All rules in order of category and name; those that are on as the settings change them."""
    as_set = {entry.rule.name: entry.rule for entry in config.rules}
    rules = [as_set.get(name, entry.rule) for name, entry in config.book.items()]
    return sorted(rules, key=lambda rule: (rule.category, rule.name))


def state(rule: Rule, on: Collection[str]) -> str:
    """``on``, ``off``, or ``preview`` for a rule that waits to be asked for."""
    if rule.name in on:
        return "on"
    return "preview" if rule.status == "preview" else "off"


def _table(rules: Iterable[Rule], on: Collection[str], room: int | None) -> Iterator[Line]:
    """Aligned columns, the summary cut where it would leave the terminal."""
    rows = [_HEADS, *(_row(rule, on) for rule in rules)]
    widths = [max(len(row[k]) for row in rows) for k in range(len(_HEADS) - 1)]
    left = room - sum(widths) - 2 * len(widths) if room else None
    for k, row in enumerate(rows):
        cells = [cell.ljust(size) for cell, size in zip(row, widths, strict=False)]
        summary = row[-1] if left is None or len(row[-1]) <= left else row[-1][: left - 1] + "…"
        if k == 0:
            yield [("  ".join([*cells, summary]), "faint")]
            continue
        style = "" if row[3] == "on" else "faint"
        yield [
            (f"{cells[0]}  ", "strong" if row[3] == "on" else style),
            (f"{cells[1]}  ", style),
            (f"{cells[2]}  ", row[2] if row[3] == "on" else style),
            (f"{cells[3]}  {cells[4]}  {summary}", style),
        ]


def _row(rule: Rule, on: Collection[str]) -> tuple[str, ...]:
    fix = usual_applicability(rule) or "none"
    return rule.name, rule.category, rule.severity, state(rule, on), fix, rule.summary


def _record(rule: Rule, is_on: bool) -> dict[str, Any]:
    """All that is known of a rule, as JSON-ready data (docs/output.md)."""
    fix = usual_applicability(rule)
    return {
        "name": rule.name,
        "category": rule.category,
        "summary": rule.summary,
        "why": rule.why,
        "severity": str(rule.severity),
        "on": is_on,
        "default": rule.default,
        "status": rule.status,
        "fix": str(fix) if fix else None,
        "in_quotes": rule.in_quotes,
        "roles": [str(role) for role in rule.roles],
        "languages": list(rule.languages),
        "check": rule.check,
        "message": rule.message,
        "options": rule.options,
        "precision": [reading.to_dict() for reading in readings_of(rule)],
        "examples": [_example(example) for example in rule.examples],
        "url": rule.link,
        "source": rule.source,
    }


def _example(example: Any) -> dict[str, Any]:
    if example.files:
        found = {name: list(marked) for name, marked in example.found.items()}
        return {"files": example.files, "found": found, "format": example.format}
    record = {"bad": example.bad} if example.bad else {"ok": example.ok}
    if example.good is not None:
        record["good"] = example.good
    return record | {"format": example.format}
