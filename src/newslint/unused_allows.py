"""Reports comments that allow nothing, name no rule, or are not understood."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newslint.directives import Directive, Name, Verb
from newslint.document.lines import whole_lines
from newslint.errors import closest
from newslint.finding import Applicability, Edit, Finding, Fix
from newslint.rulebook.rule import CATEGORIES
from newslint.rulebook.selection import FOREIGN
from newslint.suppressions import ALL, UNUSED, Allowance

if TYPE_CHECKING:
    from newslint.config import Config
    from newslint.document.document import Document
    from newslint.document.reading import Comment
    from newslint.rulebook.entry import Entry
    from newslint.rulebook.rule import Rule


class UnusedAllows:
    """What the rule ``unused-allow`` has to say on the directives of a document."""

    def __init__(self, rule: "Rule", document: "Document", config: "Config") -> None:
        self._rule = rule
        self._document = document
        self._config = config
        # What only a run over several articles finds never counts: another run may find it.
        self._on = {entry.name for entry in config.rules if not _needs_others(entry)}

    def unused(self, allowances: Iterable[Allowance], *, of: str = "") -> Iterator[Finding]:
        """The names that allowed nothing: of one rule, or of all but ``unused-allow`` itself.

        Nothing is said of a rule that is not on: another run may need the comment.
        """
        for allowance in allowances:
            directive = allowance.directive
            names = [
                name
                for name in directive.names
                if name.key not in allowance.used
                and (name.key == UNUSED) == (of == UNUSED)
                and self._was_on(name.key)
            ]
            if len(names) == len(directive.names) > 0:
                gone = [directive.comment]
                if allowance.closed_by is not None:
                    gone.append(allowance.closed_by.comment)
                edits = tuple(self._removal(comment) for comment in gone)
                yield self._unused(directive.said.start, names[-1].end, edits)
            else:
                for name in names:
                    yield self._unused(name.start, name.end, (_removal_of_name(name, directive),))

    def mistakes(
        self, directives: Iterable[Directive], allowances: Iterable[Allowance]
    ) -> Iterator[Finding]:
        """What is wrong with the directives themselves."""
        closed = {id(a.closed_by) for a in allowances}
        for directive in directives:
            yield from self._mistakes_in(directive)
            if directive.verb is Verb.END and id(directive) not in closed:
                edits = (self._removal(directive.comment),)
                yield self._about(directive.said, "closes no “allow-begin”.", *edits)
        for allowance in allowances:
            if allowance.directive.verb is Verb.BEGIN and allowance.closed_by is None:
                message = "is not closed by an “allow-end”; it holds to the end of the file."
                yield self._about(allowance.directive.said, message)

    def _mistakes_in(self, directive: Directive) -> Iterator[Finding]:
        said = directive.said
        if directive.verb is None:
            near = closest(said.key, tuple(Verb))
            hint = f"; “{near}” may be meant." if near else f" (known: {', '.join(Verb)})."
            yield self._about(said, f"is not understood{hint}", *_replaced(said, near))
            return
        if not directive.names and directive.verb is not Verb.END:
            yield self._about(said, "names no rule, as in “allow doubled-word”.")
        for name in directive.names:
            if not self._is_known(name.key):
                near = closest(name.key, (*self._config.book, *CATEGORIES, ALL))
                hint = f"; “{near}” may be meant." if near else "."
                yield self._about(name, f"is no rule or category{hint}", *_replaced(name, near))
        if directive.stray is not None:
            start = directive.stray.start
            edit = Edit(start, start, "-- ")
            yield self._about(directive.stray, "is no name; a reason comes after “--”.", edit)

    def _is_known(self, key: str) -> bool:
        config = self._config
        if key == ALL or key in CATEGORIES or key.startswith(FOREIGN):
            return True
        return key in config.book or key in config.broken_rules

    def _was_on(self, key: str) -> bool:
        """Whether all was on that the name stands for by default, so that it had its chance."""
        book = self._config.book
        if key in book:
            return key in self._on
        if key != ALL and key not in CATEGORIES:
            return False
        entries = [entry for entry in book.values() if not _needs_others(entry)]
        rules = [entry.rule for entry in entries if key in (ALL, entry.category)]
        usual = {rule.name for rule in rules if rule.default and rule.status == "stable"}
        return bool(usual) and usual <= self._on

    def _unused(self, start: int, end: int, edits: tuple[Edit, ...]) -> Finding:
        text = " ".join(self._document.source[start:end].split())
        return self._finding(start, end, self._rule.message.replace("{match}", text), edits)

    def _about(self, name: Name, message: str, *edits: Edit) -> Finding:
        text = name.text or "newslint:"
        return self._finding(name.start, name.end, f"“{text}” {message}", edits)

    def _finding(self, start: int, end: int, message: str, edits: tuple[Edit, ...]) -> Finding:
        lines, rule = self._document.lines, self._rule
        line, column = lines.line_and_column(start)
        end_line, end_column = lines.line_and_column(end)
        fixes = (Fix(edits, Applicability.OFFERED),) if edits else ()
        return Finding(
            rule.name, rule.category, rule.severity, message, start, end,
            line, column, end_line, end_column, fixes, (), self._document.path, rule.link,
        )  # fmt: skip

    def _removal(self, comment: "Comment") -> Edit:
        """Deletes a comment, with its line where it has one alone and with the space before it."""
        source = self._document.source
        start, end = whole_lines(source, comment.start, comment.end)
        if (start, end) == (comment.start, comment.end):
            while start > 0 and source[start - 1] in " \t":
                start -= 1
        elif _is_blank_before(source, start) and source[end:].startswith(("\n", "\r\n")):
            end += 2 if source.startswith("\r\n", end) else 1
        return Edit(start, end, "")


def _needs_others(entry: "Entry") -> bool:
    """Whether the rule finds nothing in an article alone."""
    return entry.compares and not entry.always and not entry.triggers


def _is_blank_before(source: str, start: int) -> bool:
    before = source[:start].replace("\r\n", "\n")
    return not before or before.endswith("\n\n")


def _removal_of_name(name: Name, directive: Directive) -> Edit:
    """Deletes one of several names, and the comma that parted it from its neighbour."""
    k = directive.names.index(name)
    if k + 1 < len(directive.names):
        return Edit(name.start, directive.names[k + 1].start, "")
    return Edit(directive.names[k - 1].end, name.end, "")


def _replaced(name: Name, text: str) -> tuple[Edit, ...]:
    return (Edit(name.start, name.end, text),) if text else ()
