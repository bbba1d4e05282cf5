"""Which pieces of markup belong together, so that they may go with the text between them."""

from newslint.lazy_pattern import lazy

_SIGN = lazy(
    r"(?P<end>\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])?|</[a-zA-Z][^<>]*>)"
    r"|(?P<start>\[|<[a-zA-Z][^<>]*>)|(?P<mark>\*+|_+|~~)"
)


def unpaired(source: str, spans: list[tuple[int, int]]) -> tuple[bool, bool]:
    """Whether spans of markup close what was opened before them, and open what they do not close.

    Knows emphasis and links of Markdown, and tags; with anything else both are true.
    """
    opened: list[str] = []
    closes = False
    for at, end in spans:
        while at < end:
            m = _SIGN.match(source, at, end)
            if m is None:
                return True, True
            at = m.end()
            sign = m[0]
            if m.lastgroup == "start":
                opened.append(_name(sign))
            elif m.lastgroup == "end":
                closes |= not opened or opened.pop() != _name(sign)
            elif opened and opened[-1] == sign:
                opened.pop()
            elif not source[end : end + 1].strip():
                closes = True
            elif not source[m.start() - 1 : m.start()].strip():
                opened.append(sign)
            else:
                return True, True
    return closes, bool(opened)


def _name(sign: str) -> str:
    """A bracket, or the name of a tag."""
    return "[" if sign[0] in "[]" else sign.strip("</>").split()[0].lower()
