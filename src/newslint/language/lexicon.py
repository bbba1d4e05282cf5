"""The words of English: how common each is, where it is spelt so, what kind of word it is.

The data are compiled by scripts/compile_lexicon.py and told in docs/lexicon.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from newslint.language.compiled_data import mapped_data, mapped_trie
from newslint.language.sieve import Sieve
from newslint.named_tuple import NamedTuple

BANDS = (10, 20, 35, 40, 50, 55, 60, 70, 80, 95)
"""Size levels of SCOWL: a word of band 35 is in every small dictionary, one of 95 in none."""
DIALECTS = ("en-US", "en-GB", "en-GB-oxendict", "en-CA", "en-AU")
"""Varieties with a spelling of their own; en-GB writes -ise, en-GB-oxendict -ize."""
KINDS = ("word", "name", "upper", "abbreviation", "contraction")
"""``upper`` is a capitalised word of general dictionaries (demonyms, months, well-known names)."""

KNOWN_BAND = 80
COMMON_BAND = 60

_ENTRY_BITS = {"band": 4, "zipf": 7, "kinds": 5, "variants": 15, "demoted": 1, "suspect": 1}


class Entry(NamedTuple):
    """What the lexicon holds of one form."""

    band: int
    """One of `BANDS`: the lower, the commoner."""
    frequency: float
    """Estimated Zipf value: log10 of the occurrences in 10^9 words (the: 7.7, ministry: 4)."""
    dialects: frozenset[str]
    """Where this is the main spelling; all of `DIALECTS` for most words."""
    accepted: frozenset[str]
    """Where it is the main spelling or a usual variant."""
    kinds: frozenset[str]
    variant: int
    """0 for a main spelling, 1 to 3 for an ever less usual variant everywhere."""
    demoted: bool
    """Listed in demoted.txt: in a newspaper nearly always a slip."""
    suspect: bool
    """A rare word one slip away from a common one."""

    @property
    def rare(self) -> bool:
        """Known, yet so rare that a slip is the likelier reading."""
        return self.band >= KNOWN_BAND

    @property
    def known(self) -> bool:
        """Whether a copy editor would take this very form as spelt."""
        listed = self.band <= KNOWN_BAND or "name" in self.kinds or "upper" in self.kinds
        return listed and not self.demoted and not self.suspect


def pack(
    band: int,
    zipf: float,
    kinds: set[str],
    variants: dict[str, int],
    demoted: bool,
    suspect: bool,
) -> int:
    """One number for the properties of a form, as the compiled file holds it."""
    value = int(suspect) << 1 | int(demoted)
    for dialect in reversed(DIALECTS):
        value = value << 3 | (variants[dialect] + 1 if dialect in variants else 0)
    for kind in reversed(KINDS):
        value = value << 1 | (kind in kinds)
    return (value << 7 | min(127, round(zipf * 10))) << 4 | BANDS.index(band)


def unpack(value: int) -> Entry:
    """The properties of a form from the number that `pack` made."""
    band, value = BANDS[value & 15], value >> 4
    zipf, value = (value & 127) / 10, value >> 7
    kinds, value = _kinds(value & _KINDS), value >> len(KINDS)
    dialects, accepted, variant = _varieties(value & _LEVELS)
    value >>= 3 * len(DIALECTS)
    return Entry(band, zipf, dialects, accepted, kinds, variant, bool(value & 1), bool(value & 2))


_KINDS = (1 << len(KINDS)) - 1
_LEVELS = (1 << 3 * len(DIALECTS)) - 1


@cache
def _kinds(bits: int) -> frozenset[str]:
    return frozenset(kind for i, kind in enumerate(KINDS) if bits >> i & 1)


@cache
def _varieties(levels: int) -> tuple[frozenset[str], frozenset[str], int]:
    """Where a form is the main spelling, where it is accepted, and its level as a variant."""
    by_dialect = {d: (levels >> 3 * i & 7) - 1 for i, d in enumerate(DIALECTS)}
    listed = {dialect: level for dialect, level in by_dialect.items() if level >= 0}
    return (
        frozenset(dialect for dialect, level in listed.items() if level == 0),
        frozenset(dialect for dialect, level in listed.items() if level <= 2),
        min(listed.values(), default=3),
    )


class Lexicon:
    """The compiled word lists, mapped into memory: opening takes under a millisecond."""

    def __init__(self) -> None:
        self._words = mapped_trie("lexicon.marisa")
        content = mapped_data("lexicon.bin")
        count = content[:8].cast("Q")[0]
        self._table = content[8 : 8 + 8 * count].cast("Q")
        self._members = content[8 + 8 * count :].cast("H")
        self._entries: dict[int, Entry] = {}
        self._plain = _Plain(self.entry_of_class)
        self._remarkable = Sieve(self._pick_remarkable)
        self._unknown = Sieve(self._pick_unknown)
        self._last = frozenset[str](), frozenset[str]()

    def __contains__(self, word: object) -> bool:
        """Whether exactly this form is listed, in any band, be it known or not."""
        return word in self._words

    def __len__(self) -> int:
        return len(self._words)

    def listed(self, forms: Iterable[str]) -> Iterator[str]:
        """Those of the forms that are listed exactly so."""
        return filter(self._words.__contains__, forms)

    def entry(self, word: str) -> Entry | None:
        """What is held of exactly this form (case included), or None where it is not listed."""
        index = self._words.get(word)
        return None if index is None else self.entry_at(index)

    def entry_at(self, index: int) -> Entry:
        """The entry of the form with this number."""
        return self.entry_of_class(self._members[index])

    def class_of(self, word: str) -> int | None:
        """The number of the class of forms with the same entry, or None where it is not listed.

        There are some thousand classes: what follows from the entry is best kept by class.
        """
        index = self._words.get(word)
        return None if index is None else self._members[index]

    def entry_of_class(self, number: int) -> Entry:
        """The entry that all forms of a class share."""
        entry = self._entries.get(number)
        if entry is None:
            entry = self._entries[number] = unpack(self._table[number])
        return entry

    def form_at(self, index: int) -> str:
        """The form with this number."""
        form: str = self._words.restore_key(index)
        return form

    def band(self, word: str) -> int | None:
        """The band of exactly this form, or None."""
        entry = self.entry(word)
        return None if entry is None else entry.band

    def dialects(self, word: str) -> frozenset[str]:
        """Where exactly this form is the main spelling; empty where it is not listed."""
        entry = self.entry(word)
        return frozenset() if entry is None else entry.dialects

    def counterpart(self, word: str, dialect: str) -> str | None:
        """The spelling of this word in `dialect` where it differs: colour → color, or None."""
        from newslint.language.varieties import counterpart

        return counterpart(word, dialect, self)

    def knows(self, token: str) -> bool:
        """Whether a copy editor would take the token as spelt.

        A capitalised token may be the word in lower case; possessive, hyphenated and derived
        forms are taken apart. "england" is not known because "England" is.
        """
        return not self._unknown.kept(self._remarkable.kept({token}))

    def unknown(self, tokens: Iterable[str]) -> set[str]:
        """Those of the tokens that are not known; asking again costs a set operation."""
        return self._unknown.kept(self.remarkable(tokens))

    def remarkable(self, tokens: Iterable[str]) -> frozenset[str]:
        """Those of the tokens that are not words of all English, in this case or in lower case.

        The few that remain are either not known or not at home everywhere. Whoever wants to know
        more of the words of an article asks this first, for it is told at once a second time.
        """
        asked = frozenset(tokens)
        last, found = self._last
        if asked is not last:
            found = frozenset(self._remarkable.kept(asked))
            self._last = asked, found
        return found

    def _pick_unknown(self, tokens: Iterable[str]) -> list[str]:
        from newslint.language.acceptance import accepts

        return [token for token in tokens if not accepts(token, self)]

    def _pick_remarkable(self, tokens: Iterable[str]) -> Iterator[str]:
        number_of, members, plain = self._words.get, self._members, self._plain
        for token in tokens:
            index = number_of(token)
            if index is None and token[1:].islower():
                index = number_of(token.lower())
            if index is None or not plain[members[index]]:
                yield token


class _Plain(dict[int, bool]):
    """Whether the words of a class are known and spelt so everywhere, by its number."""

    def __init__(self, entry: Callable[[int], Entry]) -> None:
        super().__init__()
        self._entry = entry

    def __missing__(self, number: int) -> bool:
        entry = self._entry(number)
        plain = self[number] = entry.known and len(entry.dialects) == len(DIALECTS)
        return plain


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with newslint, opened once."""
    return Lexicon()
