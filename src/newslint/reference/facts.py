"""The facts of a rule in words, the same on the terminal and on the rule's page."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newslint.applicability import usual_applicability
from newslint.finding import Applicability
from newslint.record import value_names
from newslint.reference.precision import in_words, reading_of
from newslint.registry import load, registry
from newslint.rulebook.houses import house_paths, load_house, read_house_file
from newslint.rulebook.options import build, option_names
from newslint.rulebook.rule import PROSE_ROLES, Example, Rule

CATEGORY_SUMMARIES = {
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

QUOTES = {
    "skip": "quoted speech is left alone",
    "report": "quoted speech is read too, and never rewritten",
    "typography": "the typography of quoted speech is read too",
}

_FIXES = {
    Applicability.SAFE: "safe: `newslint fix` applies it",
    Applicability.OFFERED: "offered: `newslint fix --offered` applies it",
    None: "none",
}

_LANGUAGES = {"en": "English"}
_OPTION_LENGTH = 160
_CHANGE_LENGTH = 60


class Preference(NamedTuple):
    """What a house changes of a rule, and where that is on record; ``source`` may be empty."""

    house: str
    title: str
    change: str
    source: str


def facts(rule: Rule) -> Iterator[tuple[str, str]]:
    """What is short to say of a rule, each with its label."""
    yield "fix", _FIXES[usual_applicability(rule)]
    yield "quotes", QUOTES[rule.in_quotes]
    yield "reads", "all prose" if rule.roles == PROSE_ROLES else ", ".join(rule.roles)
    yield "languages", ", ".join(_LANGUAGES.get(x, x) for x in rule.languages) or "any"
    yield "check", rule.check
    if rule.yields_to:
        yield "yields to", ", ".join(rule.yields_to)
    yield "precision", in_words(reading_of(rule))
    if rule.link:
        yield "more", rule.link


def default_state(rule: Rule) -> str:
    """Whether a rule is on without any settings."""
    if rule.status == "preview":
        return "off: in preview, on with `--preview` or by name"
    return "on" if rule.default else "off: on only if it is asked for"


def algorithm(rule: Rule) -> list[str]:
    """What the check of a rule does and what its options mean, in paragraphs and list items."""
    said = inspect.getdoc(load(registry().checks[rule.check])) or ""
    pieces = re.split(r"\n\s*\n|\n(?=- )", said.replace("``", "`"))
    return [" ".join(piece.split()) for piece in pieces]


def options(rule: Rule) -> Iterator[tuple[str, str]]:
    """The options of the check with their values, also those the rule leaves as they are.

    Long values are cut.
    """
    chosen = build(load(registry().checks[rule.check]).Options, rule.options)
    for name in option_names(type(chosen))[0]:
        yield name.replace("_", "-"), _cut(in_text(getattr(chosen, name)), _OPTION_LENGTH)


def preferences(rule: Rule, own: tuple[Path, ...] = ()) -> Iterator[Preference]:
    """The houses that change a rule, those in the folders ``own`` too. Raises RuleError."""
    paths = house_paths(own)
    for name in sorted(paths):
        style = load_house(name, own)
        if change := style.rules.get(rule.name):
            said = ", ".join(_change(key, value) for key, value in change.items())
            yield Preference(name, style.house.title, said, _source(rule.name, name, paths))


def note(example: Example) -> str:
    """The format and settings an example needs, or an empty text."""
    parts = [] if example.format == "text" else [f"in {example.format}"]
    parts += [f"with {key} {in_text(value)}" for key, value in example.config.items()]
    return ", ".join(parts)


def in_text(value: Any) -> str:
    """The value of an option as a reader wants it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if names := value_names(type(value)):
        value = {name: getattr(value, name) for name in names if getattr(value, name)}
        return "(" + ", ".join(f"{k} {in_text(v)}" for k, v in value.items()) + ")"
    if isinstance(value, dict):
        count = f"{len(value):,} entries: " if len(value) > 3 else ""
        return count + (", ".join(f"{k}: {in_text(v)}" for k, v in value.items()) or "none")
    if isinstance(value, list | tuple | set | frozenset):
        items = sorted(value) if isinstance(value, set | frozenset) else value
        count = f"{len(value):,}: " if len(value) > 6 else ""
        return count + (", ".join(map(in_text, items)) or "none")
    return "none" if value in (None, "") else str(value)


def _source(rule: str, house: str, paths: dict[str, Path]) -> str:
    """Where a preference is on record: the house's own word, else that of what it extends."""
    while house:
        read = read_house_file(paths[house])
        if rule in read.sources:
            return read.sources[rule]
        house = read.extends
    return ""


def _change(key: str, value: Any) -> str:
    if key == "enabled":
        return "on" if value else "off"
    return f"{key} {_cut(in_text(value), _CHANGE_LENGTH)}"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
