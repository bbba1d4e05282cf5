"""The facts of a rule in words, the same on the terminal and on the rule's page."""

import inspect
import re
from collections.abc import Iterator

from newslint.applicability import usual_applicability
from newslint.finding import Applicability
from newslint.reference.precision import in_words, readings_of
from newslint.reference.values import cut, in_text
from newslint.registry import load, registry
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


def facts(rule: Rule) -> Iterator[tuple[str, str]]:
    """What is short to say of a rule, each with its label."""
    yield "message", rule.message
    yield "fix", _FIXES[usual_applicability(rule)]
    yield "quotes", QUOTES[rule.in_quotes]
    yield "reads", "all prose" if rule.roles == PROSE_ROLES else ", ".join(rule.roles)
    yield "languages", ", ".join(_LANGUAGES.get(x, x) for x in rule.languages) or "any"
    yield "check", rule.check
    if rule.yields_to:
        yield "yields to", ", ".join(rule.yields_to)
    readings = readings_of(rule)
    for reading in readings:
        yield "precision", in_words(reading)
    if not readings:
        yield "precision", "not measured yet"
    if rule.link:
        yield "more", rule.link


def default_state(rule: Rule) -> str:
    """Whether a rule is on without any settings."""
    if rule.status == "preview":
        return "off: in preview, on with `--preview` or by name"
    return "on" if rule.default else "off: on only if it is asked for"


def algorithm(rule: Rule) -> list[str]:
    """What the check of a rule does and what its options mean, in paragraphs and list items."""
    check = load(registry().checks[rule.check])
    said = (inspect.getdoc(check) or "").replace("``", "`")
    for name in option_names(check.Options)[0]:
        said = said.replace(f"`{name}`", f"`{name.replace('_', '-')}`")
    pieces = re.split(r"\n\s*\n|\n(?=- )", said)
    return [" ".join(piece.split()) for piece in pieces]


def options(rule: Rule) -> Iterator[tuple[str, str]]:
    """The options of the check with their values, also those the rule leaves as they are.

    Long values are cut.
    """
    chosen = build(load(registry().checks[rule.check]).Options, rule.options)
    for name in option_names(type(chosen))[0]:
        yield name.replace("_", "-"), cut(in_text(getattr(chosen, name)), _OPTION_LENGTH)


def note(example: Example) -> str:
    """The format and settings an example needs, or an empty text."""
    parts = [] if example.format == "text" else [f"in {example.format}"]
    parts += [f"with {key} {in_text(value)}" for key, value in example.config.items()]
    return ", ".join(parts)
