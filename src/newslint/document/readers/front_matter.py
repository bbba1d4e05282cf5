"""Front matter: the fields of an article in YAML, TOML or JSON above its text."""

import re

from newslint.document.block import Role
from newslint.document.prose import Cut, Encoder
from newslint.document.readers.scalars import BrokenError, Scalar
from newslint.document.reading import Comment, Field, Problem, Reading
from newslint.lazy_pattern import lazy

# Hugo passes over blank lines above the front matter.
_OPENING = lazy(r"\ufeff?(?:[ \t]*(?:\r\n?|\n))*(?:(---|\+\+\+)[ \t]*(?:\r\n?|\n)|(?=\{\s*\"))")
_YAML_CLOSING = lazy(r"^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.M)
_TOML_CLOSING = lazy(r"^\+\+\+[ \t]*(?:\r\n?|\n|\Z)", re.M)
_KEY_LINE = lazy(r"^[ \t]*(?:- )?[\"']?\w[\w .-]{0,60}[\"']?[ \t]*[:=](?:\s|\Z)", re.M)
_FIRST_LINE = lazy(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*")
_BLANK_LINE = lazy(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)")
_COMMENT = lazy(r"(?:^|[ \t])#[ \t]*(newslint:[^\r\n]*)", re.M)
_JSON_CLOSING = lazy(r"^\}[ \t]*(?:\r\n?|\n|\Z)", re.M)
_TAG = lazy(r"</?[A-Za-z][^<>]*>")
_LINE_END = lazy(r"[ \t]*(?:\r\n?|\n)?")
_MOST_LINES_WITHOUT_KEY = 60

_ROLES = {
    Role.HEADLINE: "title headline",
    Role.STANDFIRST: "description subtitle standfirst summary deck dek blurb excerpt subhead "
    "subheadline sub-headline sub-title lede teaser abstract",
    Role.SECTION_LABEL: "kicker eyebrow section-label",
    Role.BYLINE: "author authors byline author.name authors.name",
}
_TOP_ROLES = {name: role for role, names in _ROLES.items() for name in names.split()}
_CAPTION = lazy(r"(?:.*[.-])?(?:caption|alt|alt-text)|(?:.*[.-])?image[.-]description")
_CREDIT = lazy(r"(?:.*[.-])?credit")
_WORD_JOINT = lazy(r"(?<=[a-z])(?=[A-Z])|[_ ]")


def read_front_matter(source: str, reading: Reading) -> int:
    """Add fields and blocks for the front matter of a source. Returns where its body begins.

    Where the front matter is broken, a problem says what is wrong, and nothing of it is prose.
    """
    opening = _OPENING.match(source)
    if opening is None:
        return 1 if source.startswith("\ufeff") else 0
    start = opening.end()
    try:
        if opening[1] is None:
            return _read_json(source, start, reading)
        body = _read_fenced(source, opening[1], start, reading)
    except _NoFrontMatterError:
        return opening.start() + source.startswith("\ufeff")
    return body


class _NoFrontMatterError(Exception):
    """The source opens with a thematic break."""


def _read_json(source: str, start: int, reading: Reading) -> int:
    from newslint.document.readers.front_matter_json import json_end, scan_json

    try:
        end = json_end(source, start)
    except BrokenError as broken:
        _report(source, broken, reading)
        closing = _JSON_CLOSING.search(source, start) or _BLANK_LINE.search(source, start)
        return closing.end() if closing else len(source)
    for scalar in scan_json(source, start, end):
        _add(source, scalar, reading)
    line_end = _LINE_END.match(source, end)
    return line_end.end() if line_end else end


def _read_fenced(source: str, fence: str, start: int, reading: Reading) -> int:
    closing = (_YAML_CLOSING if fence == "---" else _TOML_CLOSING).search(source, start)
    end = closing.start() if closing else _paragraph_end(source, start)
    if fence == "---" and not _holds_keys(source, start, end):
        raise _NoFrontMatterError
    for m in _COMMENT.finditer(source, start, end):
        at = source.index("#", m.start())
        reading.comments.append(Comment(m[1].strip(), at, m.end()))
    if closing is None:
        _report(source, BrokenError(f"no closing {fence}", start - 1), reading)
        return end
    try:
        for scalar in _scan(source, fence, start, end):
            _add(source, scalar, reading)
    except BrokenError as broken:
        _report(source, broken, reading)
    return closing.end()


def _scan(source: str, fence: str, start: int, end: int) -> list[Scalar]:
    if fence == "---":
        from newslint.document.readers.front_matter_yaml import scan_yaml

        return scan_yaml(source, start, end)
    from newslint.document.readers.front_matter_toml import scan_toml

    return scan_toml(source, start, end)


def _paragraph_end(source: str, start: int) -> int:
    blank = _BLANK_LINE.search(source, start)
    return blank.end() if blank else len(source)


def _holds_keys(source: str, start: int, end: int) -> bool:
    """Whether the lines are keys and values, or meant to be; not a text between two rules."""
    first = _FIRST_LINE.match(source, start, end)
    at = first.end() if first else start
    if at >= end or source[at] in "{[" or _KEY_LINE.match(source, at, end):
        return True
    if source.count("\n", start, end) > _MOST_LINES_WITHOUT_KEY:
        return False
    keys = _KEY_LINE.findall(source[start:end])
    return len(keys) >= 2 or (len(keys) == 1 and source.count("\n", start, end) <= 2)


def _add(source: str, scalar: Scalar, reading: Reading) -> None:
    value = scalar.value(source)
    reading.fields.append(Field(scalar.name, value, scalar.start, scalar.end))
    role = _role(scalar.name, value)
    if role is None:
        return
    start, end = scalar.start, scalar.end
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    cuts = _without_tags(source, start, end, scalar.notation.cuts(source, start, end))
    outer = (scalar.outer_start, scalar.outer_end)
    with reading.prose.written_with(_plainly(scalar.notation.encoder)):
        reading.add(role, start, end, cuts, outer, field=scalar.name)


def _without_tags(source: str, start: int, end: int, cuts: list[Cut]) -> list[Cut]:
    """The cuts of a value, HTML tags in it cut as well."""
    if source.find("<", start, end) < 0:
        return cuts
    tags = [m.span() for m in _TAG.finditer(source, start, end)]
    outside = [cut for cut in cuts if not any(a < cut[1] and cut[0] < b for a, b in tags)]
    return sorted([*outside, *((a, b, "") for a, b in tags)])


def _plainly(encoder: Encoder) -> Encoder:
    """The encoder, but for text that would read as a tag."""

    def encode(text: str, source: str, start: int) -> str | None:
        return None if "<" in text or ">" in text else encoder(text, source, start)

    return encode


def _role(name: str, value: str) -> Role | None:
    """The role of a field that is prose: a slug or a file name is not."""
    key = _WORD_JOINT.sub("-", name).lower().replace("--", "-")
    role = _TOP_ROLES.get(key)
    if role is None:
        role = Role.CAPTION if _CAPTION.fullmatch(key) else None
        role = Role.CREDIT if _CREDIT.fullmatch(key) else role
    if role is Role.BYLINE and not any(c.isupper() for c in value):
        return None
    return role if any(c.isalpha() for c in value) else None


def _report(source: str, broken: BrokenError, reading: Reading) -> None:
    line = len(re.findall(r"\r\n?|\n", source[: broken.position])) + 1
    reading.problems.append(
        Problem(f"front matter: line {line}: {broken.message}", broken.position)
    )
