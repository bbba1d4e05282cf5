"""A rule: what a rule file says."""

from typing import Any, Literal

from newslint.document.block import Role
from newslint.finding import Applicability, Severity
from newslint.record import FrozenRecord, fresh

InQuotes = Literal["skip", "report", "typography"]
Status = Literal["stable", "preview"]

CATEGORIES = (
    "leftover", "headline", "spelling", "name", "agreement", "grammar", "number", "date", "quote",
    "punctuation", "abbreviation", "style", "repetition",
)  # fmt: skip

PROSE_ROLES = tuple(role for role in Role if role is not Role.EMBED)


class Example(FrozenRecord):
    """One example of a rule; a test and documentation at once.

    ``bad`` must be reported, ``ok`` must not. ``good`` is ``bad`` with every fix of the rule
    applied, offered ones included. ``span`` is the text that the first finding marks, ``message``
    a part of what it says, ``config`` settings to lint with (``style``, ``dialect``, …).

    A rule that compares articles is shown by ``files``, texts by file name, and ``found``: the
    texts marked in each, by file name; none where it must stay silent.
    """

    bad: str = ""
    good: str | None = None
    ok: str = ""
    format: str = "text"
    span: str | None = None
    message: str = ""
    config: dict[str, Any] = fresh(default_factory=dict)
    files: dict[str, str] = fresh(default_factory=dict)
    found: dict[str, tuple[str, ...]] = fresh(default_factory=dict)

    @property
    def text(self) -> str:
        """All that is to be linted; files one after the other."""
        return self.bad or self.ok or "\n".join(self.files.values())

    @property
    def is_bad(self) -> bool:
        """Whether the rule must report something here."""
        return bool(self.bad or self.found)


class Rule(FrozenRecord):
    """A rule of the book.

    ``options`` are the keys its check kind reads, ``source`` the file it was read from;
    ``trusted`` is false for rules of a linted repository, whose patterns run under a timeout.
    ``fixable`` says whether the rule can mend what it finds, as its examples show.
    ``yields_to`` names rules whose findings take the place of this one's where they overlap.
    """

    name: str
    category: str
    summary: str
    severity: Severity
    check: str
    message: str
    why: str = ""
    in_quotes: InQuotes = "skip"
    roles: tuple[Role, ...] = PROSE_ROLES
    languages: tuple[str, ...] = ("en",)
    applicability: Applicability = Applicability.OFFERED
    status: Status = "stable"
    default: bool = True
    link: str = ""
    source: str = ""
    trusted: bool = True
    options: dict[str, Any] = fresh(default_factory=dict)
    examples: tuple[Example, ...] = ()
    fixable: bool = False
    yields_to: tuple[str, ...] = ()
