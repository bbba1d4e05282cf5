"""Web and e-mail addresses in running text. They are no prose: readers put `OBJECT` for each.

So that no rule takes ``https://example.org/a--b`` for a misspelling or a bad dash. A bare domain
("energy.gov") and a handle ("@name") stay, for they are read as names.
"""

import re

from newslint.document.prose import OBJECT, Cut
from newslint.lazy_pattern import lazy

BARE_WWW = lazy(r"www\.(?<![\w.@/-]www\.)")
"""The head of a web address without ``http``."""

_TRIGGER = lazy(r":(?=//)|(?<=w)\.|@")
_LONGEST = 2000
_SCHEME = lazy(r"(?:https?|ftp)\Z", re.I)
_WORLD_WIDE_WEB = lazy(r"(?<![\w.@/-])www\Z")
_REST = lazy(rf"[^\s<>\"“”«»`{{}}|\\\[\]{OBJECT}]{{1,{_LONGEST}}}")
_BEFORE_AT = lazy(r"[\w.+-]{1,64}\Z")
_DOMAIN = lazy(r"[a-zA-Z0-9-]{1,63}(?:\.[a-zA-Z0-9-]{1,63}){1,8}")
_TRAILING = ".,:;!?'’*_~…–—-"


def address_at(source: str, at: int, start: int, end: int) -> tuple[int, int] | None:
    """The span of the address in ``source[start:end]`` that has its sign at ``at``, if any.

    The sign is the colon of ``://``, the ``@``, or the stop of ``www.``.
    """
    if source[at] == "@":
        before = _BEFORE_AT.search(source, max(start, at - 64), at)
        after = _DOMAIN.match(source, at + 1, end)
        return (before.start(), after.end()) if before and after else None
    head = _SCHEME if source[at] == ":" else _WORLD_WIDE_WEB
    before = head.search(source, max(start, at - 5), at)
    after = _REST.match(source, at + 1, end)
    if before is None or after is None:
        return None
    stop = _without_trailing(source, at + 1, after.end())
    return (before.start(), stop) if source[at + 1 : stop].strip("/") else None


def _without_trailing(source: str, start: int, end: int) -> int:
    """The end of an address, less the punctuation of the sentence it stands in."""
    while end > start:
        last = source[end - 1]
        if last == ")" and source.count("(", start, end) >= source.count(")", start, end):
            break
        if last != ")" and last not in _TRAILING:
            break
        end -= 1
    return end


def find_addresses(source: str) -> list[Cut]:
    """Every address of a text, in order."""
    cuts: list[Cut] = []
    if "://" not in source and "@" not in source and not BARE_WWW.search(source):
        return cuts
    done = 0
    for m in _TRIGGER.finditer(source):
        if m.start() >= done and (span := address_at(source, m.start(), done, len(source))):
            cuts.append((*span, OBJECT))
            done = span[1]
    return cuts
