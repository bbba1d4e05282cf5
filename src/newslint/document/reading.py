"""What a reader hands over: the prose of a source, its blocks, its fields and its comments."""

from dataclasses import dataclass, field

from newslint.document.block import Block
from newslint.document.prose import Prose


@dataclass(frozen=True, slots=True)
class Field:
    """A scalar of the front matter (or a ``<meta>``): its value and where it stands.

    ``start``/``end`` span the raw value in the source, quotation marks of the format excluded.
    """

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the format, delimiters excluded from ``text``, included in the span."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a reader could not make sense of (broken front matter), at a source position."""

    message: str
    start: int


@dataclass(slots=True)
class Reading:
    """The result of a reader. Blocks are in prose order and do not overlap."""

    prose: Prose
    blocks: list[Block]
    fields: list[Field] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
