"""What a check kind is, and what it hands to the linter."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from newslint.finding import Applicability, Severity
from newslint.named_tuple import NamedTuple
from newslint.record import Record

if TYPE_CHECKING:
    from newslint.document.document import Document
    from newslint.rulebook.rule import Rule

Span = tuple[int, int]


class Rewrite(NamedTuple):
    """One way to mend a hit: edits as (start, end, text), ascending.

    Positions are in the prose, or in the source where ``in_source`` is set. ``applicability``
    None leaves it to the rule.
    """

    edits: tuple[tuple[int, int, str], ...]
    applicability: Applicability | None = None
    in_source: bool = False


class Hit(NamedTuple):
    """Something a check found at ``text[start:end]`` of the prose.

    ``values`` fill the ``{names}`` in the rule's message, beside ``{match}`` (the text hit) and
    ``{fix}`` (the text of the first rewrite); ``message`` replaces it. ``severity`` None leaves it
    to the rule. ``related`` are other places with a label each. ``in_source``: positions are in
    the source instead (for what is no prose, such as a missing final newline).
    """

    start: int
    end: int
    rewrites: tuple[Rewrite, ...] = ()
    values: Mapping[str, object] = {}
    message: str = ""
    severity: Severity | None = None
    related: tuple[tuple[int, int, str], ...] = ()
    in_source: bool = False


class Keys(NamedTuple):
    """Of these, an article holds one wherever a check hits.

    ``words`` are in small letters, without the ending of a possessive; ``lines`` are keys of short
    lines (`ShortLines.keys`).
    """

    words: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()


class Check(Protocol):
    """One algorithm, set up by one rule.

    A check kind is a class made with the rule whose ``options`` it reads. ``Options`` is a
    record that names and types them; they are validated before the check is made.

    Three attributes are optional. ``keys`` are `Keys`, or None, of a check without triggers, so
    that it need not run on an article that holds none of them. ``check_syntax()`` raises RuleError
    for a pattern that the check compiles only when it is wanted. ``outlasts_fixes = True`` is for
    hits that other findings, or lines like them, speak for: when a run mends those, such hits are
    still told.
    """

    Options: ClassVar[type]

    def __init__(self, rule: "Rule", options: Any) -> None: ...

    @property
    def triggers(self) -> Sequence[str] | None:
        """Lower-case literals: where none occurs in the prose the check cannot hit and is not run
        at all. None means that it must always run, an empty tuple never.

        Asked for when the rule book is compiled; a plain attribute will do.
        """
        ...

    def run(self, document: "Document", at: Sequence[Span]) -> Iterable[Hit]:
        """The hits in a document, in any order.

        ``at`` are the prose spans of the triggers found, ascending. Where ``triggers`` is None
        they are those of what was found by the rules that the check's own yields to.
        """
        ...


class WithoutOptions:
    """Base of the check kinds that leave a rule nothing to choose."""

    class Options(Record):
        pass

    def __init__(self, rule: "Rule", options: Options) -> None: ...


class RepositoryCheck(Protocol):
    """An algorithm that compares the articles of a run; see `Check` for how it is made.

    Each article is asked for a digest while it is linted; articles are not kept. When the last is
    read the digests are compared, and the articles in which something was found are read again.
    Nothing happens in a run over a single article.
    """

    Options: ClassVar[type]

    def __init__(self, rule: "Rule", options: Any) -> None: ...

    def digest(self, document: "Document") -> bytes:
        """What the comparison needs to know of an article, in as few bytes as will do: ten
        thousand of them are kept. Nothing, if there is nothing to compare.

        It depends on the article and the settings alone: it may come from another process, or
        from the cache of an earlier run.
        """
        ...

    def compare(self, digests: Mapping[str, bytes]) -> Mapping[str, Any]:
        """What was found, by the path of each article concerned. ``digests`` are by path, in the
        order of the run, those that are empty included."""
        ...

    def run(self, document: "Document", found: Any) -> Iterable[Hit]:
        """The hits in an article for which `compare` found something, in any order."""
        ...


class ReviewedCheck(Check, Protocol):
    """A `Check` some of whose hits the other articles of the run speak against.

    It runs on each article as ever. Where there are several its hits wait for the last of them,
    and those are taken back that `compare` names.
    """

    def digest(self, document: "Document") -> bytes:
        """As `RepositoryCheck.digest`."""
        ...

    def compare(self, digests: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """By path the texts whose hits are taken back, packed (`newslint.checks.text_keys`)."""
        ...


def replace(start: int, end: int, text: str) -> Rewrite:
    """The rewrite that puts ``text`` in place of a prose span."""
    return Rewrite(((start, end, text),))


def remove_block(document: "Document", block: Any, last: Any = None) -> Rewrite:
    """The rewrite that cuts a whole block, or a run of them up to ``last``, and lets the blank
    lines around it settle."""
    start, end = document.removal(block, last)
    return Rewrite(((start, end, ""),), in_source=True)
