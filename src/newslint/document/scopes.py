"""Pieces of an article that a rule may measure one by one."""

from collections.abc import Iterator
from typing import Literal

from newslint.document.block import Role
from newslint.document.document import Document

Scope = Literal["sentence", "paragraph", "heading", "text"]


def pieces(document: Document, scope: Scope, roles: tuple[Role, ...]) -> Iterator[tuple[int, int]]:
    """The prose spans of the sentences, blocks or headings with these roles, or of the whole."""
    if scope == "text":
        yield 0, len(document.text)
        return
    for block in document.blocks:
        if block.role not in roles:
            continue
        if scope == "sentence":
            yield from document.sentences_of(block)
        elif scope == "paragraph" or block.role in (Role.HEADLINE, Role.HEADING):
            yield block.start, block.end
