"""The rule reference as Markdown: a page for each rule, and an index by category."""

import re
from collections.abc import Iterable, Iterator
from difflib import ndiff
from textwrap import fill

from newslint.applicability import usual_applicability
from newslint.reference.facts import (
    CATEGORY_SUMMARIES,
    algorithm,
    default_state,
    facts,
    note,
    options,
)
from newslint.reference.houses import house_facts, preferences_of, preferences_on
from newslint.reference.precision import readings_of
from newslint.rulebook.examples import linter_for
from newslint.rulebook.houses import house_paths, load_house
from newslint.rulebook.rule import Example, Rule
from newslint.terminal import visible

INDEX = "README.md"
HOUSES = "houses.md"
HOME = "../../.."
"""The way from a page to the folder that holds ``rules`` and ``docs``."""

WIDTH = 100

_INDEX_HEAD = """\
# The rule book

What each rule looks for and why, with examples, the houses that change it, and how many of its
hits on real news were worth a change. `newslint explain RULE` tells the same on the terminal, with
the settings that hold there. [houses.md](houses.md) tells what each house style changes. These
pages are written by `scripts/write_rule_pages.py`.
"""

_HOUSES_HEAD = """\
# The houses

What each house style changes of the rules, and where the preference is on record. `style = "ap"` in
the settings, or `--style ap`, follows one; a house of your own may extend it
([houses.md](../houses.md)).
"""


def pages(rules: Iterable[Rule]) -> dict[str, str]:
    """The text of every page of the reference, by its path in docs/rules.

    The rules come with their reasons and examples (`with_reasons`).
    """
    listed = sorted(rules, key=lambda rule: (rule.category, rule.name))
    found = {f"{rule.category}/{rule.name}.md": rule_page(rule) for rule in listed}
    return {INDEX: _index(listed), HOUSES: _house_page(listed), **found}


def rule_page(rule: Rule) -> str:
    """The page of a rule that is in the rule book of newslint."""
    parts = [
        f"# {rule.name}",
        f"{_capital(rule.summary)}.",
        _table(("", ""), _facts(rule)),
        *_section("Why", _wrapped(_plain(rule.why))),
        *_section("Examples", "\n\n".join(_examples(rule))),
        *_section("How it works", _how(rule)),
        *_section("Houses", _houses(rule)),
        *_section("To set or silence it", _silence(rule)),
    ]
    return "\n\n".join(parts) + "\n"


def _index(rules: list[Rule]) -> str:
    parts = [_INDEX_HEAD.rstrip("\n")]
    for category, said in CATEGORY_SUMMARIES.items():
        members = [rule for rule in rules if rule.category == category]
        if members:
            head = ("rule", "what it flags", "severity", "on", "fix", "worth a change")
            parts += [f"## {category}", said, _table(head, map(_row, members))]
    return "\n\n".join(parts) + "\n"


def _row(rule: Rule) -> tuple[str, ...]:
    readings = readings_of(rule)
    worth, read = sum(r.worth for r in readings), sum(r.read for r in readings)
    share = f"{worth} of {read} hits" if read else "no hit" if readings else ""
    return (
        f"[{rule.name}]({rule.category}/{rule.name}.md)", _plain(rule.summary), rule.severity,
        default_state(rule).partition(":")[0], usual_applicability(rule) or "none", share,
    )  # fmt: skip


def _facts(rule: Rule) -> Iterator[tuple[str, str]]:
    yield "category", f"[{rule.category}](../{INDEX}#{rule.category})"
    yield "severity", rule.severity
    yield "by default", default_state(rule)
    yield from ((label, _plain(text)) for label, text in facts(rule))
    path = f"rules/{rule.category}/{rule.name}.yml"
    yield "rule file", f"[{path}]({HOME}/{path})"


def _wrapped(text: str) -> str:
    return fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)


def _section(title: str, text: str) -> Iterator[str]:
    if text:
        yield f"## {title}"
        yield text


def _examples(rule: Rule) -> Iterator[str]:
    bad = [example for example in rule.examples if example.is_bad]
    fine = [example for example in rule.examples if not example.is_bad]
    if bad:
        yield "Reported, and mended where there is a fix:"
        yield _fenced("diff", "\n\n".join(_change(rule, example) for example in bad))
    if fine:
        yield "Left alone:"
        yield _fenced("text", "\n\n".join(map(_shown, fine)))


def _change(rule: Rule, example: Example) -> str:
    """An example as a diff: what is wrong, and what it becomes."""
    if example.files:
        return "\n\n".join(_file_change(example, name) for name in example.files)
    wrong = _visible(example.bad).splitlines()
    if example.good is None:
        marked = _marked_lines(rule, example)
        lines = [
            f"- {line}" if k in marked else f"  {line}".rstrip() for k, line in enumerate(wrong, 1)
        ]
    else:
        right = _visible(example.good).splitlines()
        compared = ndiff([f"{line}\n" for line in wrong], [f"{line}\n" for line in right])
        lines = [line.rstrip() for line in compared if not line.startswith("?")]
    about = note(example)
    return "\n".join([*([f"# {about}"] if about else []), *lines])


def _marked_lines(rule: Rule, example: Example) -> set[int]:
    """The lines of an example, from 1, that the rule reports."""
    found = linter_for(rule, example.config).check(example.bad, format=example.format)
    return {line for f in found for line in range(f.line, f.end_line + 1)}


def _file_change(example: Example, name: str) -> str:
    marked = {line for text in example.found.get(name, ()) for line in text.splitlines()}
    lines = _visible(example.files[name]).splitlines()
    return "\n".join(
        [f"# {name}", *(f"- {x}" if x in marked else f"  {x}".rstrip() for x in lines)]
    )


def _shown(example: Example) -> str:
    if example.files:
        return "\n\n".join(f"# {k}\n{_visible(v).rstrip()}" for k, v in example.files.items())
    about = note(example)
    return "\n".join([*([f"# {about}"] if about else []), _visible(example.ok)])


def _how(rule: Rule) -> str:
    said = [f"The check is `{rule.check}`.", *(_wrapped(_plain(part)) for part in algorithm(rule))]
    rows = [(f"`{name}`", _code(value)) for name, value in options(rule)]
    if rows:
        said += ["Its options, as this rule sets them:", _table(("option", "value"), rows)]
    return "\n\n".join(said)


def _houses(rule: Rule) -> str:
    rows = [
        (f"[{p.title}](../{HOUSES}#{p.house})", _plain(p.change), _plain(p.source))
        for p in preferences_on(rule)
    ]
    return _table(("house", "change", "on record in"), rows) if rows else ""


def _house_page(rules: Iterable[Rule]) -> str:
    """Every house with all it changes."""
    categories = {rule.name: rule.category for rule in rules}
    parts = [_HOUSES_HEAD.rstrip("\n")]
    for name in sorted(house_paths()):
        found = list(preferences_of(name))
        rows = [
            (f"[{p.rule}]({categories[p.rule]}/{p.rule}.md)", _plain(p.change), _plain(p.source))
            for p in found
            if p.rule in categories
        ]
        parts += [f"## {name}", f"{load_house(name).house.title}."]
        parts.append(_table(("", ""), house_facts(name)))
        parts.append(_table(("rule", "change", "on record in"), rows))
    return "\n\n".join(parts) + "\n"


def _silence(rule: Rule) -> str:
    listed = "ignore" if default_state(rule) == "on" else "extend-select"
    settings = f'{listed} = ["{rule.name}"]\n\n[rules.{rule.name}]\nseverity = "suggestion"'
    return "\n\n".join([
        "In `newslint.toml`:",
        _fenced("toml", settings),
        "At one place, in a comment of the article ([suppressions](../../suppressions.md)):",
        _fenced("text", f"newslint: allow {rule.name} -- the reason"),
    ])  # fmt: skip


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join("| " + " | ".join(c.replace("|", "\\|") for c in x) + " |" for x in lines)


def _fenced(language: str, text: str) -> str:
    runs = re.findall(r"`{3,}", text)
    fence = "`" * max((len(run) + 1 for run in runs), default=3)
    return f"{fence}{language}\n{text}\n{fence}"


def _code(text: str) -> str:
    """The text as a code span, whatever backticks it holds (CommonMark 6.1)."""
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{' '.join(_visible(text).split())}{pad}{fence}"


def _plain(text: str) -> str:
    """The text with what Markdown would read as markup escaped; code spans stay."""
    parts = re.split("(`[^`]+`)", text)
    parts[::2] = (re.sub(r"([\\*_\[\]<>#])", r"\\\1", part) for part in parts[::2])
    return "".join(parts)


def _visible(text: str) -> str:
    """The text with its invisible characters shown, the spaces at the end of a line too."""
    lines = text.rstrip("\n").split("\n")
    return "\n".join(re.sub(" +$", lambda m: "␠" * len(m[0]), visible(line)) for line in lines)


def _capital(text: str) -> str:
    return _plain(text[:1].upper() + text[1:])
