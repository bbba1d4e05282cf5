"""Lists of whole lines, as rule files write them: a text with one entry on each line.

Entries are in the normal form of `short_lines`: small letters, ``#`` for a number, no brackets,
nothing decorative at the ends.
"""

from collections.abc import Iterator, Mapping, Sequence

from newslint.document.short_lines import ShortLine, ShortLines, normal_form
from newslint.errors import RuleError
from newslint.lazy_pattern import lazy

_NOT_NORMAL = lazy(r"[:.!,;…»|+*_=~-]\n|[’‘“”–—…\d()\[\]]")


def line_set(text: str) -> frozenset[str]:
    """The entries of a list. Raises RuleError for one that no line could ever equal."""
    if text != text.lower() or _NOT_NORMAL.search(text):
        for entry in text.splitlines():
            if normal_form(entry) != entry:
                wanted = normal_form(entry)
                raise RuleError(f'the line "{entry}" is never met; write it as "{wanted}"')
    return frozenset(text.split("\n")) - {""}


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
        self._by_first: dict[str, list[list[str]]] = {}
        self._by_last: dict[str, list[list[str]]] = {}
        for entry in text.splitlines():
            tokens = _tokens(entry)
            for token in tokens:
                if token[0] == "<" and token not in self._names:
                    raise RuleError(f'the line "{entry}" names no list: {token}')
            if tokens[0][0] != "<" and tokens[0][-1] != "*":
                self._by_first.setdefault(tokens[0], []).append(tokens)
            elif tokens[-1][0] != "<" and tokens[-1][-1] != "*":
                self._by_last.setdefault(tokens[-1], []).append(tokens)
            else:
                raise RuleError(f'the line "{entry}" needs a plain word at its start or end')

    def find(self, lines: ShortLines) -> Iterator[ShortLine]:
        """The lines that match an entry, in no order; one may come twice."""
        yield from self._find(self._by_first, lines.by_first)
        yield from self._find(self._by_last, lines.by_last)

    def _find(
        self, entries: dict[str, list[list[str]]], lines: dict[str, list[ShortLine]]
    ) -> Iterator[ShortLine]:
        for word, alike in lines.items():
            candidates = entries.get(word.rstrip(",:"), ())
            for line in alike if candidates else ():
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


def _tokens(line: str) -> list[str]:
    """Words of an entry or a line, commas and colons by themselves."""
    return line.replace(",", " ,").replace(":", " :").split()


def _is_word(token: str, word: str) -> bool:
    return token == word or (token[-1] == "*" and word.startswith(token[:-1]))


_BETWEEN = lazy(r" ?[|/·•>»›,:+] ?| - ")
_LONGEST_PART = 6


class Bars:
    """Recognises bars, lines made wholly of a rule's entries: "Facebook Twitter Print", "Home |
    News | Sport". Two will do of those that need no company, else it takes ``fewest``; a mark
    between entries counts as one more, and numbers may stand between them."""

    def __init__(self, sure: frozenset[str], weak: frozenset[str], fewest: int) -> None:
        self._sure = sure
        self._entries = sure | weak
        self._first_words = frozenset(e.partition(" ")[0] for e in self._entries)
        self._last_words = frozenset(e.rpartition(" ")[2] for e in self._entries)
        self._fewest = fewest

    def find(self, lines: ShortLines) -> Iterator[ShortLine]:
        """The bars, in no order."""
        for word in self._first_words.intersection(lines.by_first):
            for line in lines.by_first[word]:
                last = line.form.rpartition(" ")[2]
                if (last in self._last_words or last == "#") and self._is_bar(line.form):
                    yield line

    def _is_bar(self, form: str) -> bool:
        if form in self._entries:
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
                sizes = range(min(_LONGEST_PART, len(words)), 0, -1)
                size = next((n for n in sizes if " ".join(words[:n]) in self._entries), 0)
                if size:
                    parts.append(" ".join(words[:size]))
                elif words[0] != "#":
                    return []
                del words[: size or 1]
        return parts
