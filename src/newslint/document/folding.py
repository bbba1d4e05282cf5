"""Lower case, quickly, and position for position."""

from newslint.document.words import unusual_characters

_SIGMA = "Σ"
"""The one letter whose small form depends on where it stands."""


def fold(text: str, unusual: str | None = None) -> str:
    """Lower-case a text without changing its length. ``unusual`` are its `unusual_characters`.

    A few letters grow when lower-cased (İ becomes two code points); they are kept as they are.
    """
    folded = lowered(text, unusual)
    if len(folded) == len(text):
        return folded
    return "".join(c if len(low := c.lower()) != 1 else low for c in text)


def lowered(text: str, unusual: str | None = None) -> str:
    """What `str.lower` returns, ten times as fast where some of the text is not ASCII."""
    if text.isascii():
        return text.lower()
    if unusual is None:
        unusual = "".join(unusual_characters(text))
    if _SIGMA in unusual:
        return text.lower()
    # Bytes have nothing but ASCII in lower case.
    small = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
    for character in unusual:
        if (low := character.lower()) != character:
            small = small.replace(character, low)
    return small
