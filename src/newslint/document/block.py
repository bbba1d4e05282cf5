"""Blocks: the pieces of an article, each with the role it plays on the page."""

from enum import StrEnum


class Role(StrEnum):
    """What a block is to an editor."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    SECTION_LABEL = "section-label"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    CREDIT = "credit"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    QUOTE = "quote"
    HEADING = "heading"
    EMBED = "embed"

    __hash__ = str.__hash__
    """Sets of roles are asked of every block, and the hash of enumerations is ten times slower."""


BODY_ROLES = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE, Role.TABLE_CELL})


class Block:
    """A run of prose with one role.

    ``start``/``end`` are positions in the document's prose; ``outer_start``/``outer_end`` the
    extent in the source of the whole construct, markup and its own line end included: what would
    go if an editor cut the block. ``field`` names the front-matter key or HTML element it came
    from, ``level`` the rank of a heading (1 to 6, else 0).
    """

    # No record: an archive has millions of them, and these slots are filled four times faster.
    __slots__ = ("end", "field", "level", "outer_end", "outer_start", "role", "start")

    def __init__(
        self, role: Role, start: int, end: int, outer_start: int, outer_end: int,
        level: int = 0, field: str = "",
    ) -> None:  # fmt: skip
        self.role = role
        self.start = start
        self.end = end
        self.outer_start = outer_start
        self.outer_end = outer_end
        self.level = level
        self.field = field

    def __repr__(self) -> str:
        return f"Block({self.role}, {self.start}, {self.end})"
