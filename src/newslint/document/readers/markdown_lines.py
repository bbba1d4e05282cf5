"""What the lines of Markdown begin with: the signs of its blocks (CommonMark 0.31)."""

import re
from itertools import accumulate

from newslint.lazy_pattern import lazy

SETEXT = lazy(r"(?:=+|-+)\Z")
RULE = lazy(r"([-*_])[ \t]*(?:\1[ \t]*){2,}\Z")
FENCE = lazy(r"(`{3,})[^`]*\Z|(~{3,})")
ITEM = lazy(r"([-+*]|[0-9]{1,9}[.)])(?:[ \t]+(?=\S)|[ \t]*\Z)")
TASK_BOX = lazy(r"\[[ xX]\][ \t]+")
DEFINITION_ITEM = lazy(r":[ \t]+(?=\S)")
ABBREVIATION = lazy(r"\*\[[^\]\n]+\]:")
ADMONITION = lazy(r"\[![A-Za-z]+\][+-]?\Z")
FENCED_DIV = lazy(r":{3,}")
FOOTNOTE = lazy(r"\[\^[^\]\s]{1,200}\]:[ \t]*")
ATTRIBUTES = lazy(r"\{[#.:][^{}\n]*\}")
ATTRIBUTE_LINE = lazy(r"\{:[^{}]*\}\Z")

# Of two or three lines at most, so that a title left open takes no more.
_TITLE = (
    r"(?:\"((?:[^\"\\]|\\.){0,1000}+)\"|'((?:[^'\\]|\\.){0,1000}+)'|\(((?:[^()\\]|\\.){0,1000}+)\))"
)
_ONE_BREAK = r"[ \t]*+(?:\r\n?|\n)[ \t>]*+"
DEFINITION = lazy(
    rf"\[((?:[^\[\]\\]|\\.){{1,999}}+)\]:[ \t]*+(?:{_ONE_BREAK})?(<[^<>\n\r]*+>|[^\s<]\S*+)"
    rf"(?:(?:[ \t]++|{_ONE_BREAK}){_TITLE})?[ \t]*+(?=[\r\n]|\Z)",
    re.S,
)

_ATX = lazy(r"(#{1,6})(?:[ \t]+|\Z)")
_HEADING_ATTRIBUTES = lazy(r"\{[#.:][^{}]*\}\Z")

_HTML_RAW = lazy(r"<(script|pre|style|textarea)(?=[\s>]|\Z)", re.I)
_HTML_BLOCK = lazy(
    r"</?(?:address|article|aside|audio|base|basefont|blockquote|body|button|caption|center|col"
    r"|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame"
    r"|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes"
    r"|ol|optgroup|option|p|param|picture|search|section|source|summary|table|tbody|td|tfoot|th"
    r"|thead|title|tr|track|ul|video)(?=[\s/>]|\Z)",
    re.I,
)
_HTML_OTHER = lazy(r"<(?:!--|\?|![A-Za-z]|!\[CDATA\[)")
_HTML_OTHER_ENDS = {"<!--": "-->", "<?": r"\?>", "<![CDATA[": r"\]\]>"}
_HTML_TAG_ALONE = lazy(r"</?[A-Za-z][\w-]*(?:[\s/][^<>]*)?>\Z")

OPEN_QUOTE = lazy(r"<blockquote\b[^<>]*>\s*\Z", re.I)
QUOTE_TAG = lazy(r"[ \t]*<(/)?blockquote\b[^<>]*>", re.I)

_ITEM_IN_PARAGRAPH = lazy(r"(?:[-+*]|1[.)])[ \t]+\S")
INTERRUPTS = {
    "#": (_ATX,), "`": (FENCE,), "~": (FENCE,), ":": (DEFINITION_ITEM, FENCED_DIV),
    "<": (_HTML_BLOCK, _HTML_RAW, _HTML_OTHER),
} | dict.fromkeys("-+*1", (_ITEM_IN_PARAGRAPH,))  # fmt: skip
"""What ends a paragraph above it, by its first sign; thematic breaks and quotes left out."""


def heading(source: str, start: int, end: int) -> tuple[int, int, int] | None:
    """Start, end and rank of the heading that the line ``source[start:end]`` is, if it is one.

    Closing signs and attributes are left out.
    """
    m = _ATX.match(source, start, end)
    if m is None:
        return None
    start = m.end()
    brace = source.rfind("{", start, end) if source[end - 1] == "}" else -1
    if brace >= 0 and _HEADING_ATTRIBUTES.match(source, brace, end):
        end = _without_space(source, start, brace)
    closing = end
    while closing > start and source[closing - 1] == "#":
        closing -= 1
    if closing == start or source[closing - 1] in " \t":
        end = _without_space(source, start, closing)
    return start, end, len(m[1])


def html_closing(source: str, start: int, end: int) -> str | None:
    """The pattern of what ends the block of HTML that the line ``source[start:end]`` opens.

    Empty where a blank line ends it; None if the line opens none.
    """
    if m := _HTML_RAW.match(source, start, end):
        return rf"</{m[1]}\s*>"
    if m := _HTML_OTHER.match(source, start, end):
        return _HTML_OTHER_ENDS.get(m[0], ">")
    if _HTML_BLOCK.match(source, start, end) or _HTML_TAG_ALONE.match(source, start, end):
        return ""
    return None


def line_spans(source: str, body: int) -> tuple[list[int], list[int]]:
    """Where each line from ``body`` on begins, and where it ends, its trailing space left out."""
    text = source[body:] if body else source
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    lines = text.split("\n")
    begins = list(accumulate([len(line) + 1 for line in lines], initial=body))
    del begins[-1]
    ends = [begin + len(line.rstrip(" \t")) for begin, line in zip(begins, lines, strict=True)]
    return begins, ends


def columns(source: str, start: int, end: int, column: int = 0) -> tuple[int, int]:
    """Where the white space from ``start`` on ends, and how many columns wide it is.

    A tab reaches to the next multiple of four; ``column`` is that of ``start``.
    """
    width = 0
    while start < end:
        c = source[start]
        if c == " ":
            width += 1
        elif c == "\t":
            width += 4 - (column + width) % 4
        else:
            break
        start += 1
    return start, width


def past_columns(source: str, start: int, end: int, wanted: int) -> int:
    """The position ``wanted`` columns of white space on; a tab that reaches further is taken."""
    width = 0
    while start < end and width < wanted:
        width += 4 - width % 4 if source[start] == "\t" else 1
        start += 1
    return start


def past_space(source: str, at: int) -> int:
    """The position after the spaces and tabs from ``at`` on."""
    while at < len(source) and source[at] in " \t":
        at += 1
    return at


def _without_space(source: str, start: int, end: int) -> int:
    while end > start and source[end - 1] in " \t":
        end -= 1
    return end
