"""Which runs of ``*``, ``_`` and ``~~`` in Markdown are emphasis (CommonMark 0.31, 6.2)."""

from newslint.document.prose import Cut


class Delimiter:
    """A run of marks; ``count`` of the ``size``, from ``start`` on, are not yet paired."""

    __slots__ = ("closes", "count", "mark", "opens", "size", "start")

    def __init__(self, mark: str, start: int, size: int, opens: bool, closes: bool) -> None:
        self.mark = mark
        self.start = start
        self.count = self.size = size
        self.opens = opens
        self.closes = closes


def delimiter(mark: str, start: int, end: int, before: str, after: str) -> Delimiter | None:
    """The run ``source[start:end]`` if it can open or close emphasis between those characters."""
    space_before, space_after = before.isspace(), after.isspace()
    sign_before, sign_after = _is_punctuation(before), _is_punctuation(after)
    left = not space_after and (not sign_after or space_before or sign_before)
    right = not space_before and (not sign_before or space_after or sign_after)
    if mark == "_":
        left, right = left and (not right or sign_before), right and (not left or sign_after)
    if not left and not right:
        return None
    return Delimiter(mark, start, end - start, left, right)


def _is_punctuation(c: str) -> bool:
    if c.isascii():
        return not c.isalnum() and not c.isspace()
    import unicodedata

    return unicodedata.category(c)[0] in "PS"


def pair(delimiters: list[Delimiter], cuts: list[Cut]) -> None:
    """Cut the marks that pair off; the rest are text."""
    openers: list[Delimiter] = []
    # For each kind of closer, how many of the openers are known not to match it.
    fruitless: dict[tuple[str, bool, int], int] = {}
    for closer in delimiters:
        while closer.closes and closer.count:
            kind = (closer.mark, closer.opens, closer.size % 3)
            k = len(openers) - 1
            while k >= fruitless.get(kind, 0) and not _match(openers[k], closer):
                k -= 1
            if k < fruitless.get(kind, 0):
                fruitless[kind] = len(openers)
                break
            opener = openers[k]
            used = 2 if opener.count >= 2 and closer.count >= 2 else 1
            opener.count -= used
            cuts.append((opener.start + opener.count, opener.start + opener.count + used, ""))
            cuts.append((closer.start, closer.start + used, ""))
            closer.start += used
            closer.count -= used
            del openers[k + bool(opener.count) :]
            for key, known in fruitless.items():
                fruitless[key] = min(known, len(openers))
        if closer.opens and closer.count:
            openers.append(closer)


def _match(opener: Delimiter, closer: Delimiter) -> bool:
    if opener.mark != closer.mark:
        return False
    if (opener.closes or closer.opens) and (opener.size + closer.size) % 3 == 0:
        return opener.size % 3 == 0 and closer.size % 3 == 0
    return True
