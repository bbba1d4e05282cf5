"""What HTML elements are to a reader of prose (HTML Living Standard, 13 and 15)."""

import re
from functools import cache

from newslint.document.block import Role
from newslint.lazy_pattern import lazy

BLOCKS: dict[str, Role | None] = dict.fromkeys(
    "address article aside body button center dd details dialog dir div dl dt fieldset figure "
    "footer form frameset head header hgroup hr html label legend main menu nav ol optgroup "
    "option p search section summary table tbody tfoot thead title tr ul h1 h2 h3 h4 h5 h6".split()
) | {
    "blockquote": Role.QUOTE, "li": Role.LIST_ITEM, "td": Role.TABLE_CELL, "th": Role.TABLE_CELL,
    "caption": Role.CAPTION, "figcaption": Role.CAPTION,
}  # fmt: skip
"""Elements that begin and end a block, and the role of their text where they have one."""

VOID = frozenset({"hr"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LASTING = frozenset({Role.QUOTE, Role.CAPTION})
"""Roles that the elements inside keep."""

FURNITURE = frozenset({Role.BYLINE, Role.CREDIT, Role.DATELINE, Role.SECTION_LABEL})
HINTED = frozenset("p div span address li h2 h3 h4 header td figcaption".split())
"""Blocks whose class may name their role; ``<body class="single-author">`` does not."""

SHELLS = frozenset({"li", "blockquote", "figcaption", "caption", "center", "address", "dd", "dt"})
"""Elements that go together with the only block in them."""

RAW_TEXT = frozenset({"script", "style", "textarea"})
"""Elements that only their end tag ends, be it at the end of the file."""

UNSEEN = RAW_TEXT | {"template", "noscript"}
RAW_BLOCKS = frozenset({"pre", "textarea", "select", "noscript"})
CODE = frozenset({"code", "kbd", "samp", "tt", "var", "math"})

PARAGRAPH_ENDS = frozenset({"p"})
IMPLIED_ENDS = {
    "li": frozenset({"p", "li"}),
    "dt": frozenset({"p", "dt", "dd"}),
    "dd": frozenset({"p", "dt", "dd"}),
    "td": frozenset({"p", "td", "th"}),
    "th": frozenset({"p", "td", "th"}),
    "tr": frozenset({"p", "td", "th", "tr"}),
    "option": frozenset({"p", "option"}),
}

_PART_OF_HINT = lazy(
    r"byline|author|credit|standfirst|dek|deck|subtitle|subhead|summary|caption|kicker|eyebrow"
    r"|dateline",
    re.I,
)
_NAMED = lazy(
    r"(?<![\w-])(?:class|itemprop|rel)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))", re.I
)
_ROLES = {
    Role.BYLINE: r"(?:.*[-_])?(?:byline(?:[-_]+(?:name|author))?|authors?(?:[-_]+name)?)",
    Role.CREDIT: r"(?:.*[-_])?credits?",
    Role.STANDFIRST: r"(?:.*[-_])?(?:standfirst|dek|deck|subtitle|sub[-_]?headline"
    r"|article[-_]+summary)",
    Role.CAPTION: r"(?:.*[-_])?caption(?:[-_]+text)?",
    Role.SECTION_LABEL: r"(?:.*[-_])?(?:kicker|eyebrow)",
    Role.DATELINE: r"(?:.*[-_])?dateline",
}


@cache
def _role_patterns() -> list[tuple[Role, re.Pattern[str]]]:
    return [(role, re.compile(pattern)) for role, pattern in _ROLES.items()]


def hinted_role(source: str, start: int, end: int) -> Role | None:
    """The role that the class, ``itemprop`` or ``rel`` of a tag names, if any."""
    if _PART_OF_HINT.search(source, start, end) is None:
        return None
    for m in _NAMED.finditer(source, start, end):
        for name in (m[1] or m[2] or m[3] or "").lower().split():
            for role, pattern in _role_patterns():
                if pattern.fullmatch(name):
                    return role
    return None
