"""Lists of whole lines, as rule files write them: a text with one entry on each line.

Entries are in the normal form of `short_lines`: small letters, ``#`` for a number, no brackets,
nothing decorative at the ends.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from newslint.document.short_lines import ShortLine, ShortLines, normal_form
from newslint.errors import RuleError
from newslint.lazy_pattern import lazy

_NOT_NORMAL = lazy(r"[:.!,;…»|]\n|[’‘“”–—…\d()\[\]]")


def line_set(text: str) -> frozenset[str]:
    """The entries of a list. Raises RuleError for one that no line could ever equal."""
    if text != text.lower() or _NOT_NORMAL.search(text):
        for entry in text.splitlines():
            if normal_form(entry) != entry:
                wanted = normal_form(entry)
                raise RuleError(f'the line "{entry}" is never met; write it as "{wanted}"')
    return frozenset(text.split("\n")) - {""}


_WILD = lazy(r"\*|<(\w+)>")
_ANY_WORDS = r"\S+(?: \S+){0,7}"


class LinePatterns:
    """Entries with wildcards: ``*`` stands for one to eight words, ``<name>`` for an entry of the
    list of that name. They are kept by their first or last word, and compiled when it is met.

    Raises RuleError for an entry with a wildcard at both ends, or one that names no list.
    """

    def __init__(self, text: str, names: Mapping[str, str]) -> None:
        self._names = names
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._by_first: dict[str, list[str]] = {}
        self._by_last: dict[str, list[str]] = {}
        for entry in text.splitlines():
            first, last = entry.partition(" ")[0], entry.rpartition(" ")[2]
            if "*" not in first and "<" not in first:
                self._by_first.setdefault(first, []).append(entry)
            elif "*" not in last and "<" not in last:
                self._by_last.setdefault(last, []).append(entry)
            else:
                raise RuleError(f'the line "{entry}" needs a plain word at its start or end')
        unknown = set(re.findall(r"<(\w+)>", text)) - names.keys()
        if unknown:
            raise RuleError(f"a line names no list: <{min(unknown)}>")

    def find(self, lines: ShortLines) -> Iterator[ShortLine]:
        """The lines that match an entry, in no order; one may come twice."""
        yield from self._find(self._by_first, lines.by_first)
        yield from self._find(self._by_last, lines.by_last)

    def _find(
        self, entries: dict[str, list[str]], lines: dict[str, list[ShortLine]]
    ) -> Iterator[ShortLine]:
        for word in entries.keys() & lines.keys():
            for line in lines[word]:
                if any(self._pattern(entry).fullmatch(line.form) for entry in entries[word]):
                    yield line

    def _pattern(self, entry: str) -> re.Pattern[str]:
        if entry not in self._compiled:
            parts, at = [], 0
            for m in _WILD.finditer(entry):
                parts += [re.escape(entry[at : m.start()]), self._stand_in(m[1])]
                at = m.end()
            self._compiled[entry] = re.compile("".join([*parts, re.escape(entry[at:])]))
        return self._compiled[entry]

    def _stand_in(self, name: str | None) -> str:
        if name is None:
            return _ANY_WORDS
        longest_first = sorted(line_set(self._names[name]), key=len, reverse=True)
        return f"(?:{'|'.join(map(re.escape, longest_first))})"


_BETWEEN = lazy(r" ?[|/·•>»›,+] ?| - ")
_LONGEST_PART = 5


class Bars:
    """Recognises bars, lines made wholly of ``fewest`` or more entries of a rule's lists:
    "Facebook Twitter Print", "Home | News | Sport". Numbers may stand between them."""

    def __init__(self, entries: Iterable[str], fewest: int) -> None:
        self._entries = frozenset(entries)
        self._first_words = {e.partition(" ")[0] for e in self._entries}
        self._fewest = fewest

    def find(self, lines: ShortLines) -> Iterator[ShortLine]:
        """The bars, in no order."""
        for word in lines.by_first.keys() & self._first_words:
            for line in lines.by_first[word]:
                if line.form not in self._entries and self._parts(line.form) >= self._fewest:
                    yield line

    def _parts(self, form: str) -> int:
        """How many entries the line is made of; 0 where something else is in it. A mark between
        them counts as one more."""
        pieces = _BETWEEN.split(form)
        count = 1 if len(pieces) > 1 else 0
        for piece in pieces:
            words = piece.split()
            at = 0
            while at < len(words):
                size = self._longest_entry(words, at)
                if size == 0:
                    return 0
                count += words[at] != "#"
                at += size
        return count

    def _longest_entry(self, words: list[str], at: int) -> int:
        for size in range(min(_LONGEST_PART, len(words) - at), 0, -1):
            if " ".join(words[at : at + size]) in self._entries:
                return size
        return 1 if words[at] == "#" else 0
