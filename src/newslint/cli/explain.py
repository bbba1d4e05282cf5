"""``newslint explain``: what a rule, a category or a house looks for, and why."""

import argparse
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from newslint.cli.rule_settings import add_rule_settings, config_here
from newslint.cli.rules import every_rule, state
from newslint.config import Config
from newslint.errors import ConfigError
from newslint.reference.facts import (
    CATEGORY_SUMMARIES,
    algorithm,
    default_state,
    facts,
    note,
    options,
)
from newslint.reference.foreign import foreign_facts
from newslint.reference.houses import house_facts, preferences_of, preferences_on
from newslint.reporters.tally import counted
from newslint.rulebook.book import with_reasons
from newslint.rulebook.houses import house_paths, load_house
from newslint.rulebook.rule import CATEGORIES, Example, Rule
from newslint.rulebook.selection import FOREIGN, unknown_name
from newslint.terminal import Line, Page, columns, visible, wants_color

_INDENT = "  "


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name", nargs="?", default="", metavar="NAME",
        help="a rule, a category or a house style; without one, the categories are listed",
    )  # fmt: skip
    add_rule_settings(parser)


def run(args: argparse.Namespace) -> int:
    """Explain a rule, category or house. Raises ConfigError for a name that is none of these."""
    config = config_here(args)
    Page(sys.stdout, color=wants_color(sys.stdout)).write(*_said(args.name, config))
    return 0


def _said(name: str, config: Config) -> Iterable[Line]:
    on = {entry.name for entry in config.rules}
    rules = {rule.name: rule for rule in every_rule(config)}
    own_houses = config.own_folders("houses")
    if not name:
        return _contents(rules.values(), on, config)
    if name in rules:
        return _rule(with_reasons(rules[name]), on, config, _room())
    if name in CATEGORIES:
        return _category(name, [rule for rule in rules.values() if rule.category == name], on)
    if name.lower() in house_paths(own_houses):
        return _house(name.lower(), own_houses)
    if name.startswith(FOREIGN):
        return _foreign(name, config)
    if name in config.broken_rules:
        raise ConfigError(config.broken_rules[name])
    raise ConfigError(unknown_name(name, [*rules, *CATEGORIES]))


def _contents(rules: Collection[Rule], on: set[str], config: Config) -> Iterator[Line]:
    """The categories, each with what it is about and how many of its rules are on."""
    for name, said in CATEGORY_SUMMARIES.items():
        members = [rule.name for rule in rules if rule.category == name]
        count = f"{sum(member in on for member in members)} of {counted(len(members), 'rule')} on"
        yield [(f"{name:<13} ", "strong"), (f"{count:<18} ", "faint"), (said, "")]
    yield []
    houses = ", ".join(sorted(house_paths(config.own_folders("houses"))))
    yield [("`newslint explain NAME` tells more of a category, one of its rules, or a house:", "")]
    yield [(f"{_INDENT}{houses}", "")]


def _house(name: str, own: tuple[Path, ...]) -> Iterator[Line]:
    """A house with what it changes of the rules, and where that is on record."""
    yield [(name, "strong"), (f" ({load_house(name, own).house.title})", "faint")]
    yield []
    for key, value in house_facts(name, own):
        yield from _fact(key, value, 12)
    changes = list(preferences_of(name, own))
    widest = max((len(p.rule) for p in changes), default=0)
    lines: list[Line] = []
    for p in changes:
        source = f"  ({p.source})" if p.source else ""
        lines.append([(f"{p.rule:{widest}}  ", "strong"), (p.change, ""), (source, "faint")])
    yield from _section("Changes", lines)


def _foreign(name: str, config: Config) -> Iterator[Line]:
    """What is known here of a rule of LanguageTool's."""
    yield [(name, "strong"), (" (a rule of LanguageTool)", "faint")]
    yield []
    for key, value in foreign_facts(name, config):
        yield from _fact(key, value, 18)


def _fact(key: str, value: str, size: int, style: str = "") -> Iterator[Line]:
    """A fact, wrapped, with its label in a column of so many characters."""
    for k, line in enumerate(_wrapped(value, _room() - size)):
        yield [(f"{_INDENT}{'' if k else key:<{size}}", "faint"), (line, style)]


def _room() -> int:
    return min(columns(sys.stdout), 100) - len(_INDENT)


def _category(name: str, rules: list[Rule], on: set[str]) -> Iterator[Line]:
    yield [(name, "strong")]
    yield [(CATEGORY_SUMMARIES[name], "")]
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
        yield from _fact(key, value, 11, style)
    if rule.why:
        yield from _section("Why", [[(line, "")] for line in _wrapped(rule.why, room)])
    yield from _section("Examples", list(_examples(rule, room)))
    yield from _section("How it works", list(_algorithm(rule, room)))
    yield from _section("Options", list(_options(rule, room)))
    yield from _section("Houses", list(_houses(rule, config)))
    comment = f"newslint: allow {rule.name} -- the reason"
    yield from _section("To allow it, in a comment", [[(comment, "")]])


def _facts(rule: Rule, on: set[str]) -> Iterator[tuple[str, str, str]]:
    yield "severity", str(rule.severity), str(rule.severity)
    yield "state", _state(rule, on), ""
    yield from ((key, text, "") for key, text in facts(rule))
    yield "file", rule.source, ""


def _state(rule: Rule, on: set[str]) -> str:
    if rule.name in on:
        return "on"
    said = default_state(rule)
    return "off by the settings" if said == "on" else said


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
        about = note(example)
        yield from _example("wrong", example.bad, "error", room, f"({about})" if about else "")
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


def _algorithm(rule: Rule, room: int) -> Iterator[Line]:
    for k, part in enumerate(algorithm(rule)):
        if k and not part.startswith("- "):
            yield []
        yield from ([(line, "")] for line in _wrapped(part, room))


def _options(rule: Rule, room: int) -> Iterator[Line]:
    found = list(options(rule))
    widest = max((len(name) for name, _ in found), default=0)
    for name, value in found:
        for k, line in enumerate(_wrapped(value, room - widest - 2)):
            yield [(f"{'' if k else name:{widest}}  ", "faint"), (line, "")]


def _houses(rule: Rule, config: Config) -> Iterator[Line]:
    """The houses that change the rule, each with what it changes."""
    for preference in preferences_on(rule, config.own_folders("houses")):
        yield [(f"{preference.house:<12}", "faint"), (preference.change, "")]
