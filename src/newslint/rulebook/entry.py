"""A rule in a book: what selects it is at hand, the rest may be opened when it is asked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from newslint.rulebook.rule import Rule, Status

if TYPE_CHECKING:
    from newslint.checks.check import Keys


class Entry:
    """A rule and the literals that set it off (see `Check.triggers`).

    ``always``: the rule runs whatever the text, unless it is ``keyed`` and none of its ``keys`` is
    in there (see `newslint.checks.check.Keys`). ``compares``: it compares the articles of a run
    (see `RepositoryCheck` and `ReviewedCheck`). ``yields_to`` is that of the rule.
    """

    name: str
    category: str
    status: Status
    default: bool
    always: bool
    keyed: bool
    compares: bool
    yields_to: Sequence[str]

    def __init__(
        self,
        rule: Rule,
        triggers: tuple[str, ...] | None,
        compares: bool = False,
        keys: "Keys | None" = None,
    ) -> None:
        self.name = rule.name
        self.category = rule.category
        self.status = rule.status
        self.default = rule.default
        self.always = triggers is None
        self.keyed = keys is not None
        self.keys = keys
        self.compares = compares
        self.yields_to = rule.yields_to
        self._rule = rule
        self._triggers = triggers

    @property
    def rule(self) -> Rule:
        return self._rule

    @property
    def triggers(self) -> tuple[str, ...] | None:
        return self._triggers

    def variant(self, changes: dict[str, Any]) -> "Entry | None":  # noqa: ARG002
        """The entry with these options changed, where it is compiled already."""
        return None

    def with_rule(self, rule: Rule) -> "Entry":
        """The entry of a rule that is set off as this one is."""
        return Entry(rule, self.triggers, self.compares, self.keys)


Book = dict[str, Entry]
