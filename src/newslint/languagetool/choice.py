"""Which of LanguageTool's rules are on, by the same settings as newslint's own."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from newslint.errors import ConfigError
from newslint.finding import Finding, Severity
from newslint.rulebook.rule import CATEGORIES
from newslint.rulebook.selection import ALL, FOREIGN, merge_changes

if TYPE_CHECKING:
    from newslint.config import Config


class Choice:
    """What ``select``, ``ignore`` and the table ``rules`` say of rules named ``lt-…``.

    Without ``select`` all are on. A named rule outweighs its category. Raises ConfigError for a
    change to one of them that is not possible.
    """

    def __init__(self, config: "Config") -> None:
        self._chosen = {*(config.select or ()), *config.extend_select}
        self._by_default = config.select is None
        self._ignored = set(config.ignore)
        house = config.house.rules if config.house is not None else {}
        changes = merge_changes(house, config.rules_changes)
        self._changes = {k: v for k, v in changes.items() if k.startswith(FOREIGN)}
        for rule, change in self._changes.items():
            _check(rule, change)

    @property
    def is_any(self) -> bool:
        """Whether any rule can be on, so that LanguageTool need be asked."""
        named = any(name.startswith(FOREIGN) for name in self._chosen)
        by_category = self._by_default or not self._chosen.isdisjoint({*CATEGORIES, ALL})
        return named or (by_category and ALL not in self._ignored)

    def of(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings of rules that are on, at the severity the settings give them."""
        for f in findings:
            change = self._changes.get(f.rule, {})
            if self._is_on(f, change):
                yield f.but(severity=Severity(change["severity"])) if "severity" in change else f

    def _is_on(self, finding: Finding, change: dict[str, Any]) -> bool:
        rule, category = finding.rule, finding.category
        if rule in self._ignored:
            return False
        if rule in self._chosen:
            return True
        if category in self._ignored or ALL in self._ignored or change.get("enabled") is False:
            return False
        if self._by_default or change.get("enabled"):
            return True
        return category in self._chosen or ALL in self._chosen


def _check(rule: str, change: dict[str, Any]) -> None:
    """Raises ConfigError for what cannot be changed in one of LanguageTool's rules."""
    for key, value in change.items():
        if key == "severity" and value in {*Severity}:
            continue
        if key == "enabled" and isinstance(value, bool):
            continue
        message = f'rule "{rule}": only "enabled" and "severity" can be set, not {key} = {value!r}'
        raise ConfigError(message, ("rules", rule, key))
