"""``newslint explain``: what a rule or a category looks for, and why."""

import argparse
import sys
from collections.abc import Iterator
from typing import Any

from newslint.applicability import usual_applicability
from newslint.cli.rule_settings import add_rule_settings, config_here
from newslint.cli.rules import every_rule, state
from newslint.config import Config
from newslint.errors import ConfigError, nearest
from newslint.finding import Applicability
from newslint.rulebook.book import with_reasons
from newslint.rulebook.houses import house_paths, load_house
from newslint.rulebook.rule import CATEGORIES, PROSE_ROLES, Example, Rule
from newslint.terminal import Line, Page, columns, visible, wants_color

_CATEGORIES = {
    "leftover": "Lines that a CMS, a widget or an editor left behind: labels, promos, notes.",
    "headline": "Headlines: what they may hold, and how they stand to the rest of the article.",
    "spelling": "Typos, and one spelling where the dialect or the house asks for it.",
    "name": "Names of people, places and bodies: spelt right, and one way throughout.",
    "agreement": "Subjects, verbs and pronouns that agree in number, over the whole article.",
    "grammar": "Missing, doubled and wrong small words, and forms that do not go together.",
    "number": "Figures, ranges, percentages, money and measures.",
    "date": "Dates, weekdays and times: their form, and whether they can be.",
    "quote": "Quotation marks and what stands inside them.",
    "punctuation": "Marks that are doubled, missing, misplaced or of the wrong kind.",
    "abbreviation": "Abbreviations and acronyms: introduced, and written one way.",
    "style": "What a house prefers, where both ways are English.",
    "repetition": "Words, sentences and paragraphs that stand twice.",
}

_QUOTES = {
    "skip": "quoted speech is left alone",
    "report": "quoted speech is read too, and never rewritten",
    "typography": "the typography of quoted speech is read too",
}

_INDENT = "  "
_OPTION_LENGTH = 160


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="a rule or a category")
    add_rule_settings(parser)


def run(args: argparse.Namespace) -> int:
    """Explain a rule or category. Raises ConfigError for a name that is neither."""
    config = config_here(args)
    page = Page(sys.stdout, color=wants_color(sys.stdout))
    on = {entry.rule.name for entry in config.rules}
    rules = {rule.name: rule for rule in every_rule(config)}
    if args.name in rules:
        page.write(*_rule(with_reasons(rules[args.name]), on, config, _room()))
    elif args.name in CATEGORIES:
        members = [rule for rule in rules.values() if rule.category == args.name]
        page.write(*_category(args.name, members, on))
    elif args.name in config.broken_rules:
        raise ConfigError(config.broken_rules[args.name])
    else:
        names = [*rules, *CATEGORIES]
        raise ConfigError(f'unknown rule or category "{args.name}"{nearest(args.name, names)}')
    return 0


def _room() -> int:
    return min(columns(sys.stdout), 100) - len(_INDENT)


def _category(name: str, rules: list[Rule], on: set[str]) -> Iterator[Line]:
    yield [(name, "strong")]
    yield [(_CATEGORIES[name], "")]
    yield []
    widest = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        summary = rule.summary if rule.name in on else f"{rule.summary} ({state(rule, on)})"
        style = "" if rule.name in on else "faint"
        yield [(f"{_INDENT}{rule.name:{widest}}  ", style or "strong"), (summary, style)]


def _rule(rule: Rule, on: set[str], config: Config, room: int) -> Iterator[Line]:
    yield [(rule.name, "strong"), (f" ({rule.category})", "faint")]
    yield [(rule.summary[:1].upper() + rule.summary[1:], "")]
    yield []
    for key, value, style in _facts(rule, on):
        yield [(f"{_INDENT}{key:<10}", "faint"), (value, style)]
    if rule.why:
        yield from _section("Why", [[(line, "")] for line in _wrapped(rule.why, room)])
    yield from _section("Examples", list(_examples(rule, room)))
    yield from _section("Options", list(_options(rule, room)))
    yield from _section("Houses", list(_houses(rule, config)))
    comment = f"newslint: allow {rule.name} -- the reason"
    yield from _section("To allow it, in a comment", [[(comment, "")]])


def _facts(rule: Rule, on: set[str]) -> Iterator[tuple[str, str, str]]:
    yield "severity", str(rule.severity), str(rule.severity)
    yield "state", _state(rule, on), ""
    fix = usual_applicability(rule)
    said = {
        Applicability.SAFE: "safe: `newslint fix` applies it",
        Applicability.OFFERED: "offered: `newslint fix --offered` applies it",
        None: "none",
    }
    yield "fix", said[fix], ""
    yield "quotes", _QUOTES[rule.in_quotes], ""
    if rule.roles != PROSE_ROLES:
        yield "reads", ", ".join(rule.roles), ""
    if rule.languages != ("en",):
        yield "languages", ", ".join(rule.languages) or "any", ""
    yield "check", rule.check, ""
    if rule.link:
        yield "more", rule.link, ""
    if not rule.trusted:
        yield "file", rule.source, ""


def _state(rule: Rule, on: set[str]) -> str:
    if rule.name in on:
        return "on"
    if rule.status == "preview":
        return "off: in preview, on with `--preview` or by name"
    return "off: on only if it is asked for" if not rule.default else "off by the settings"


def _section(title: str, lines: list[Line]) -> Iterator[Line]:
    if lines:
        yield []
        yield [(title, "strong")]
        yield from ([(_INDENT, ""), *line] if line else [] for line in lines)


def _wrapped(text: str, room: int) -> list[str]:
    from textwrap import wrap

    return [line for part in text.split("\n") for line in wrap(visible(part), room) or [""]]


def _examples(rule: Rule, room: int) -> Iterator[Line]:
    shown = sorted(rule.examples, key=lambda example: not example.is_bad)
    for k, example in enumerate(shown):
        if k and (_is_long(example) or _is_long(shown[k - 1])):
            yield []
        if example.files:
            yield from _files(example, room)
            continue
        if example.ok:
            yield from _example("fine", example.ok, "", room)
            continue
        yield from _example("wrong", example.bad, "error", room, _note(example))
        if example.good is not None:
            yield from _example("right", example.good or "(nothing)", "good", room)


def _files(example: Example, room: int) -> Iterator[Line]:
    """The files of an example that are compared, and what is found in each."""
    label, style = ("wrong", "error") if example.is_bad else ("fine", "")
    for name, text in example.files.items():
        found = [f"“{visible(marked)}”" for marked in example.found.get(name, ())]
        note = f"({name}: {', '.join(found)})" if found else f"({name})"
        yield from _example(label, text, style, room, note)


def _example(label: str, text: str, style: str, room: int, note: str = "") -> Iterator[Line]:
    lines = _wrapped(text.rstrip("\n"), room - 8)
    for k, line in enumerate(lines):
        yield [(f"{'' if k else label:<7} ", style or "faint"), (line, "")]
    if note:
        yield [(f"{'':<7} ", ""), (note, "faint")]


def _is_long(example: Example) -> bool:
    return bool(example.files) or "\n" in example.text.strip("\n")


def _note(example: Example) -> str:
    parts = [] if example.format == "text" else [f"in {example.format}"]
    parts += [f"with {key} {_value(value)}" for key, value in example.config.items()]
    return f"({', '.join(parts)})" if parts else ""


def _options(rule: Rule, room: int) -> Iterator[Line]:
    """The options of the check with their values, also those the rule leaves as they are."""
    from newslint.plugins import load, registry
    from newslint.rulebook.options import build, option_names

    kinds = registry().checks
    options = build(load(kinds[rule.check]).Options, rule.options)
    names, _ = option_names(type(options))
    widest = max(map(len, names), default=0)
    for name in names:
        value = _value(getattr(options, name))
        short = value if len(value) <= _OPTION_LENGTH else value[: _OPTION_LENGTH - 1] + "…"
        lines = _wrapped(short, room - widest - 2)
        for k, line in enumerate(lines):
            yield [(f"{'' if k else name.replace('_', '-'):{widest}}  ", "faint"), (line, "")]


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        count = f"{len(value)} entries: " if len(value) > 3 else ""
        return count + (", ".join(f"{k}: {_value(v)}" for k, v in value.items()) or "none")
    if isinstance(value, list | tuple | set | frozenset):
        items = sorted(value) if isinstance(value, set | frozenset) else value
        count = f"{len(value)}: " if len(value) > 6 else ""
        return count + (", ".join(map(_value, items)) or "none")
    return "none" if value in (None, "") else str(value)


def _houses(rule: Rule, config: Config) -> Iterator[Line]:
    """The houses that change the rule, each with what it changes."""
    folders = config.own_folders("houses")
    for name in sorted(house_paths(folders)):
        change = load_house(name, folders).rules.get(rule.name)
        if change:
            said = [_change(key, value) for key, value in change.items()]
            yield [(f"{name:<12}", "faint"), (", ".join(said), "")]


def _change(key: str, value: Any) -> str:
    if key == "enabled":
        return "on" if value else "off"
    text = _value(value)
    return f"{key} {text if len(text) <= 60 else text[:59] + '…'}"
