"""Comments that speak to newslint: ``newslint: allow doubled-word -- the band's name``."""

from enum import StrEnum

from newslint.document.reading import Comment
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple


class Verb(StrEnum):
    """What a comment asks for, by the copy it holds for (docs/suppressions.md)."""

    HERE = "allow"
    NEXT = "allow-next"
    BEGIN = "allow-begin"
    END = "allow-end"
    FILE = "allow-file"


class Name(NamedTuple):
    """A rule, a category or "all", as written, and where it stands in the source."""

    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        return self.text.lower()


class Directive(NamedTuple):
    """A comment taken apart. ``verb`` is None where it is none of `Verb`; ``said`` is as written.

    ``stray`` is what stands between the names and the reason (or the end) and is no name: a
    reason without its dashes.
    """

    comment: Comment
    verb: Verb | None
    said: Name
    names: list[Name]
    stray: Name | None = None

    @property
    def keys(self) -> set[str]:
        return {name.key for name in self.names}


_PREFIX = "newslint:"
_VERB = lazy(r"\s*([\w-]*)")
_REASON = lazy(r"(?:^|\s)(?:--+|[–—])(?:\s|$)")
_PART = lazy(r"[^,]+")
_TOKEN = lazy(r"\S+")


def find_directives(comments: list[Comment], source: str) -> list[Directive]:
    """The directives among the comments of a document, in order."""
    found = []
    for comment in comments:
        text = comment.text.strip()
        if text[: len(_PREFIX)].lower() == _PREFIX:
            at = source.find(text, comment.start, comment.end)
            found.append(_parse(comment, text, at if at >= 0 else comment.start))
    return found


def _parse(comment: Comment, text: str, offset: int) -> Directive:
    found = _VERB.match(text, len(_PREFIX))
    assert found is not None
    said = Name(found[1], offset + found.start(1), offset + found.end(1))
    verb = Verb(said.key) if said.key in set(Verb) else None
    reason = _REASON.search(text, found.end())
    end = reason.start() if reason else len(text)
    names: list[Name] = []
    stray = None
    for part in _PART.finditer(text, found.end(), end):
        tokens = [
            Name(t[0], offset + t.start(), offset + t.end())
            for t in _TOKEN.finditer(text, part.start(), part.end())
        ]
        names += tokens[:1]
        if len(tokens) > 1:
            first, last = tokens[1], tokens[-1]
            words = text[first.start - offset : last.end - offset]
            stray = stray or Name(words, first.start, last.end)
    return Directive(comment, verb, said, names, stray)
