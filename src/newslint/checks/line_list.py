"""Lists of whole lines, as rule files write them: a text with one entry on each line.

Entries are in the normal form of `short_lines`: small letters, ``#`` for a number, no brackets,
nothing decorative at the ends.
"""

from collections.abc import Iterator, Mapping, Sequence

from newslint.document.short_lines import ShortLine, ShortLines, ending, normal_form, opening
from newslint.errors import RuleError
from newslint.lazy_pattern import lazy


def line_set(text: str) -> frozenset[str]:
    """The entries of a list."""
    return frozenset(text.split("\n")) - {""}


def require_normal_form(*lists: str) -> None:
    """Raises RuleError for an entry that no line could ever equal."""
    for entry in "\n".join(lists).split("\n"):
        wanted = normal_form(entry)
        if wanted != entry:
            raise RuleError(f'the line "{entry}" is never met; write it as "{wanted}"')


_MOST_WORDS = 8
_LONGEST_NAME = 4


class LinePatterns:
    """Entries with wildcards: ``*`` stands for one to eight words, ``@*`` for a word that begins
    so, ``<name>`` for an entry of the list of that name.

    They are kept by their first or last word. Raises RuleError for an entry with a wildcard at
    both ends, or one that names no list.
    """

    def __init__(self, text: str, names: Mapping[str, str]) -> None:
        self._names = {f"<{name}>": line_set(listed) for name, listed in names.items()}
        self._by_first: dict[str, list[str]] = {}
        self._by_last: dict[str, list[str]] = {}
        for entry in text.split("\n") if text else ():
            first = entry.partition(" ")[0].rstrip(",:")
            if "*" not in first and "<" not in first:
                self._by_first.setdefault(first, []).append(entry)
                continue
            last = entry.rpartition(" ")[2]
            if "*" in last or "<" in last:
                raise RuleError(f'the line "{entry}" needs a plain word at its start or end')
            self._by_last.setdefault(last, []).append(entry)
        for name in _NAME.findall(text):
            if name not in self._names:
                raise RuleError(f"a line names no list: {name}")

    @property
    def keys(self) -> frozenset[str]:
        """Of these, a line that matches has one among its own (`ShortLines.keys`)."""
        return frozenset(map(opening, self._by_first)).union(map(ending, self._by_last))

    def find(self, lines: ShortLines) -> Iterator[ShortLine]:
        """The lines that match an entry, in no order; one may come twice."""
        yield from self._find(self._by_first, lines.by_first)
        yield from self._find(self._by_last, lines.by_last)

    def _find(
        self, entries: dict[str, list[str]], lines: dict[str, list[ShortLine]]
    ) -> Iterator[ShortLine]:
        for word in entries.keys() & lines.keys():
            candidates = [_tokens(entry) for entry in entries[word]]
            for line in lines[word]:
                words = _tokens(line.form)
                if any(self._matches(entry, 0, words, 0) for entry in candidates):
                    yield line

    def _matches(self, entry: Sequence[str], i: int, words: Sequence[str], k: int) -> bool:
        """Whether ``entry[i:]`` matches ``words[k:]`` to their ends."""
        while i < len(entry):
            token = entry[i]
            if token == "*" or token[0] == "<":
                most = _MOST_WORDS if token == "*" else _LONGEST_NAME
                listed = self._names.get(token)
                return any(
                    (listed is None or " ".join(words[k:end]) in listed)
                    and self._matches(entry, i + 1, words, end)
                    for end in range(k + 1, min(k + most, len(words)) + 1)
                )
            if k == len(words) or not _is_word(token, words[k]):
                return False
            i, k = i + 1, k + 1
        return k == len(words)


_NAME = lazy(r"<\w+>")


def _tokens(line: str) -> list[str]:
    """Words of an entry or a line, commas and colons by themselves."""
    return line.replace(",", " ,").replace(":", " :").split()


def _is_word(token: str, word: str) -> bool:
    return token == word or (token[-1] == "*" and word.startswith(token[:-1]))


_BETWEEN = lazy(r"[|/·•>»›,:+] ?| - ")
_LONGEST_PART = 6


class Bars:
    """Recognises bars, lines made wholly of a rule's entries: "Facebook Twitter Print", "Home |
    News | Sport". Two will do of those that need no company, else it takes ``fewest``; a mark
    between entries counts as one more, and numbers may stand between them."""

    def __init__(self, sure: frozenset[str], weak: frozenset[str], fewest: int) -> None:
        self._sure = sure
        self._weak = weak
        self._fewest = fewest

    def find(self, lines: ShortLines) -> Iterator[ShortLine]:
        """The bars, in no order; one may come twice."""
        for entries in (self._sure, self._weak):
            if not entries.isdisjoint(lines.by_head):
                for head in entries.intersection(lines.by_head):
                    yield from (line for line in lines.by_head[head] if self._is_bar(line.form))

    def _is_bar(self, form: str) -> bool:
        if form in self._sure or form in self._weak:
            return False
        pieces = _BETWEEN.split(form)
        parts = self._parts(pieces)
        if parts and self._sure.issuperset(parts):
            return len(parts) > 1
        return len(parts) + (len(pieces) > 1) >= self._fewest

    def _parts(self, pieces: list[str]) -> list[str]:
        """The entries the line is made of, numbers left out; none where something else is in it."""
        parts: list[str] = []
        for piece in pieces:
            words = piece.split()
            while words:
                part = self._longest_entry(words)
                if part:
                    parts.append(part)
                elif words[0] != "#":
                    return []
                del words[: part.count(" ") + 1]
        return parts

    def _longest_entry(self, words: list[str]) -> str:
        for size in range(min(_LONGEST_PART, len(words)), 0, -1):
            part = " ".join(words[:size])
            if part in self._sure or part in self._weak:
                return part
        return ""
