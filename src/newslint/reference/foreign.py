"""What can be said of a rule of LanguageTool's, which only its server knows in full."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.rulebook.selection import FOREIGN

if TYPE_CHECKING:
    from newslint.config import Config

_SPELLERS = ("morfologik-", "hunspell-", "speller-")


def foreign_facts(name: str, config: "Config") -> Iterator[tuple[str, str]]:
    """The facts of a rule named ``lt-…``, each with its label."""
    speller = name.removeprefix(FOREIGN).startswith(_SPELLERS)
    yield "name there", name.removeprefix(FOREIGN).upper().replace("-", "_")
    yield "category", "spelling" if speller else "each finding bears it: grammar, style, …"
    yield "severity", "warning" if speller else "warning in grammar and spelling, else suggestion"
    yield "state", _state(name, config)
    yield "fix", "offered: `newslint fix --offered` applies it"
    yield "quotes", "quoted speech is left alone"
    yield "to switch it off", f'ignore = ["{name}"] in the configuration, or --ignore {name}'
    yield "at one place", f"newslint: allow {name} -- the reason"
    yield "more", "its reasons come with its findings; docs/languagetool.md"


def _state(name: str, config: "Config") -> str:
    if config.languagetool is None:
        return "off: no LanguageTool is set up here"
    if name in config.ignore or config.rules_changes.get(name, {}).get("enabled") is False:
        return "off by the settings"
    return "on, where the server has such a rule"
