"""Check kind ``leftover-line``: a whole line that the page, not the story, put there."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from newslint.checks.check import Hit, Keys, Span
from newslint.checks.cut import cut, cuts
from newslint.checks.line_list import Bars, LinePatterns, line_set, require_normal_form
from newslint.document.block import Block, Role
from newslint.document.document import Document
from newslint.document.fact_box import in_fact_box
from newslint.document.links import leads_away
from newslint.document.short_lines import is_display, is_item
from newslint.errors import RuleError
from newslint.finding import Severity
from newslint.record import Record, fresh
from newslint.rulebook.rule import Rule

_LONG_RUN = 6
_REACH = 2
_WORDS_OF_A_SENTENCE = 8


class LeftoverLine:
    """Reports the blocks that are one of ``lines`` or ``patterns``, whatever stands around them,
    and those of ``weak``, single words mostly, where the company they keep shows that they are
    no subheads.

    A weak line is reported where another line of the rule stands next to it or next but one in a
    run of short lines; in a long run of other lines, or at the very end of the copy, it is a
    warning with the cut offered. A line made of ``bar`` or more entries counts as well (see
    `Bars`); what is marked up as a heading or as an entry of a list counts as weak, and a long
    sentence matches no pattern. ``commands`` are patterns of lines ("Click here to apply") that
    count as weak where they have their link and so may do what they say. Entries are written as
    `line_list` says, ``names`` are lists for its patterns. Lines that follow each other are one
    finding, and ``{lines}`` quotes it.
    """

    class Options(Record):
        lines: str = ""
        patterns: str = ""
        commands: str = ""
        weak: str = ""
        names: dict[str, str] = fresh(default_factory=dict)
        bar: int = 4

    outlasts_fixes = True

    def __init__(self, rule: Rule, options: Options) -> None:
        if not (options.lines or options.patterns or options.commands or options.weak):
            raise RuleError('"lines", "patterns", "commands" or "weak" must list something')
        if not rule.trusted:
            require_normal_form(options.lines, options.weak, *options.names.values())
        self._roles = rule.roles
        self._sure = line_set(options.lines)
        self._weak = line_set(options.weak)
        self._bar = options.bar
        self._patterns = LinePatterns(options.patterns, options.names)
        self._commands = LinePatterns(options.commands, options.names)
        self.triggers = None

    @cached_property
    def keys(self) -> Keys:
        """Of these, one is among the keys of a line that is listed, matches or is a bar."""
        return Keys(lines=self._patterns.keys.union(self._commands.keys, self._sure, self._weak))

    @cached_property
    def _bars(self) -> Bars:
        return Bars(self._sure, self._weak, self._bar)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        if self.keys.lines.isdisjoint(document.short_lines.keys):
            return
        sure, weak = self._members(document)
        members = sure | weak
        if not members:
            return
        marked_up = {k for k in sure if _is_marked_up(document.blocks[k])}
        sure -= marked_up
        weak |= marked_up
        weak -= _listed_in_story(document, members)
        sure |= {k for k in weak if _has_company(document, k, members)}
        yield from cuts(document, {k for k in sure if self._may_go(document, document.blocks[k])})
        for k in sorted(weak - sure):
            if _looks_stranded(document, k) and self._may_go(document, document.blocks[k]):
                yield cut(document, k, k, is_sure=False)._replace(severity=Severity.WARNING)

    def _members(self, document: Document) -> tuple[set[int], set[int]]:
        """The places of the listed lines among all blocks, those that need no company first."""
        lines = document.short_lines
        sure = lines.among(self._sure)
        weak = {k for k in lines.among(self._weak) if not _is_spoken(document, k)}
        sure.update(
            line.ordinal
            for line in self._patterns.find(lines)
            if not _is_long_sentence(document, line.block)
        )
        sure.update(line.ordinal for line in self._bars.find(lines))
        for line in self._commands.find(lines):
            if not _is_long_sentence(document, line.block):
                (weak if leads_away(document, line.block) else sure).add(line.ordinal)
        return sure, weak - sure

    def _may_go(self, document: Document, block: Block) -> bool:
        """Whether the line is neither quoted nor a field of the article, nor what a picture shows
        to those who cannot see it, nor a line of a fact box."""
        if block.role not in self._roles or block.role is Role.QUOTE:
            return False
        if block.field in {"title", "alt"} or in_fact_box(document, document.place_of(block)):
            return False
        return not block.field or document.field(block.field) is None


def _is_spoken(document: Document, k: int) -> bool:
    """Whether a line ends like a sentence and follows the sign of a new speaker: ">> Amazon."."""
    block = document.blocks[k]
    start, end = document.source_span(block.start, block.end)
    return document.source[end - 1 : end] == "." and (
        document.source[start : start + 2] == ">>"
        or document.source[:start].rstrip(" ").endswith(">>")
    )


def _is_marked_up(block: Block) -> bool:
    """Whether an author gave the line a part in the story: a heading, an entry of a list."""
    return block.level > 0 or block.role is Role.HEADING or is_item(block)


def _is_long_sentence(document: Document, block: Block) -> bool:
    text = document.block_text(block)
    return text.endswith(".") and text.count(" ") >= _WORDS_OF_A_SENTENCE


def _has_company(document: Document, k: int, members: AbstractSet[int]) -> bool:
    first, last = document.short_lines.run(k)
    near = range(max(first, k - _REACH), min(last, k + _REACH) + 1)
    return any(i in members for i in near if i != k)


def _looks_stranded(document: Document, k: int) -> bool:
    """Whether the line ends the copy or stands among many lines that are no prose."""
    if _is_marked_up(document.blocks[k]):
        return False
    first, last = document.short_lines.run(k)
    return last - first + 1 >= _LONG_RUN or 0 < k == len(document.blocks) - 1


def _listed_in_story(document: Document, members: AbstractSet[int]) -> set[int]:
    """The lines that the story lists: entries without a link, and what follows a colon."""
    listed = set()
    introduced = False
    for k in sorted(members):
        block = document.blocks[k]
        if k - 1 not in members:
            introduced = k > 0 and document.block_text(document.blocks[k - 1]).endswith(":")
        introduced = introduced and is_display(document.text, block)
        if introduced or (is_item(block) and not leads_away(document, block)):
            listed.add(k)
    return listed
