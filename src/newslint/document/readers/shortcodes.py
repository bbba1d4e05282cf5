"""Template marks in copy: Hugo shortcodes, and the tags of Liquid, Nunjucks and Jinja.

``{{< figure … >}}``, ``{{% note %}}``, ``{{ page.title }}``, ``{% include x %}``; their comments
are ``{{/* … */}}``, ``{# … #}`` and ``{% comment %}…{% endcomment %}``.
"""

import re
from collections.abc import Iterator

from newslint.document.block import Role
from newslint.document.reading import Comment
from newslint.lazy_pattern import lazy

# Nothing here looks past the next opening mark, so that unclosed ones cost no more than their
# own length.
_EXPRESSION = lazy(r"\{\{[^{}]*+(?:(?:\{(?!\{)|\}(?!\}))[^{}]*+)*+\}\}")
_TAG = lazy(r"\{%-?\s*+(\w*)[^%{]*+(?:(?:%(?!\})|\{(?!%))[^%{]*+)*+%\}")
_CODE = frozenset({"highlight", "codeblock", "code", "math", "mermaid", "katex", "plantuml"})
"""Tags and shortcodes whose content is no prose."""

_NAME = lazy(r"\{\{[<%]\s*(\w+)")
_COMMENT = lazy(
    r"\{\{-?\s*/\*(.*?)\*/\s*-?\}\}|\{#(.*?)#\}|\{%-?\s*comment\b.*?%\}(.*?)\{%-?\s*endcomment\s*-?%\}",
    re.S,
)
_GO_COMMENT = lazy(r"\{\{-?\s*/\*")
_ATTRIBUTE = lazy(
    r"(?<![\w-])(caption|alt|credit|attr|attribution)\s*=\s*(?:\"([^\"\\<{]*)\"|'([^'\\<{]*)')"
)
_CREDITS = frozenset({"credit", "attr", "attribution"})


class Shortcodes:
    """Finds the shortcodes of one source, and collects the comments among them."""

    def __init__(self, source: str, comments: list[Comment]) -> None:
        self._source = source
        self._comments = comments
        # Closing marks that were searched for in vain, and up to where.
        self._missing: set[tuple[str, int]] = set()

    def end(self, at: int, end: int) -> int | None:
        """Where the shortcode of ``source[:end]`` ends that begins at ``at``, if one does.

        What it encloses goes with it if that is code or a comment.
        """
        source = self._source
        second = source[at + 1 : at + 2]
        if second == "{":
            if opening := _GO_COMMENT.match(source, at, end):
                return self._closing(r"\*/\s*-?\}\}", opening.end(), end)
            m = _EXPRESSION.match(source, at, end)
            name = _NAME.match(source, at, m.end()) if m else None
            if m and name and name[1] in _CODE:
                closing = rf"\{{\{{[<%]\s*/\s*{name[1]}\s*[%>]\}}\}}"
                return self._closing(closing, m.end(), end) or m.end()
            return m.end() if m else None
        if second == "%":
            m = _TAG.match(source, at, end)
            if m and (m[1] == "comment" or m[1] in _CODE):
                return self._closing(rf"\{{%-?\s*end{m[1]}\s*-?%\}}", m.end(), end) or m.end()
            return m.end() if m else None
        if second == "#" and source[at + 2 : at + 3].isspace():
            return self._closing(r"#\}", at + 2, end)
        return None

    def comment(self, start: int, end: int) -> bool:
        """Collect the shortcode ``source[start:end]`` if it is a comment. Returns whether it is."""
        m = _COMMENT.fullmatch(self._source, start, end)
        if m is None:
            return False
        text = m[m.lastindex or 1].strip()
        self._comments.append(Comment(text, start, end))
        return True

    def _closing(self, mark: str, at: int, end: int) -> int | None:
        if (mark, end) in self._missing:
            return None
        m = re.compile(mark).search(self._source, at, end)
        if m is None:
            self._missing.add((mark, end))
        return m.end() if m else None


def shortcode_captions(source: str, start: int, end: int) -> Iterator[tuple[Role, str, int, int]]:
    """Role, attribute and span of each caption or credit among a shortcode's attributes."""
    if "=" not in source[start:end]:
        return
    for m in _ATTRIBUTE.finditer(source, start, end):
        role = Role.CREDIT if m[1] in _CREDITS else Role.CAPTION
        a, b = m.span(2) if m[2] is not None else m.span(3)
        if source[a:b].strip():
            yield role, m[1], a, b
