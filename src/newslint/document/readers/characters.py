"""Character references (``&amp;``, ``&#8217;``) as HTML and Markdown write them."""

from newslint.lazy_pattern import lazy

REFERENCE = lazy(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")

_COMMON = {
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&nbsp;": "\xa0",
    "&#39;": "'", "&#34;": '"', "&#38;": "&", "&#160;": "\xa0", "&#x27;": "'",
    "&lsquo;": "‘", "&rsquo;": "’", "&ldquo;": "“", "&rdquo;": "”",
    "&#8216;": "‘", "&#8217;": "’", "&#8220;": "“", "&#8221;": "”", "&#x2019;": "’",
    "&ndash;": "–", "&mdash;": "—", "&hellip;": "…", "&#8211;": "–", "&#8212;": "—",
    "&#8230;": "…", "&pound;": "£", "&euro;": "€", "&copy;": "©", "&deg;": "°", "&eacute;": "é",
}  # fmt: skip
_INVISIBLE = frozenset("\xad\u200b\u200c\u200d\u2060\ufeff")


def character(reference: str) -> str:
    """What a reference stands for, or the reference itself where it stands for nothing.

    A soft hyphen and its like are read as nothing, for they were put there on purpose and would
    split the word. A line end reads as a space.
    """
    known = _COMMON.get(reference)
    if known is None:
        # The import costs as much as reading a short article.
        from html import unescape

        known = unescape(reference)
        if known.endswith(";"):
            return reference
        if known in _INVISIBLE:
            return ""
        if known in {"\n", "\r"}:
            return " "
    return known
