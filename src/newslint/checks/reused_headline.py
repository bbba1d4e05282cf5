"""Check kind ``reused-headline``: one headline stands over two articles of a repository."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from os.path import basename, splitext
from zlib import crc32

from newslint.checks.check import Hit
from newslint.document.document import Document
from newslint.document.folding import fold
from newslint.finding import Severity
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple
from newslint.record import Record
from newslint.rulebook.rule import Rule

_WORD = lazy(r"[^\W_]+(?:['’.,][^\W_]+)*")
_SMALL = frozenset(
    "a an and as at but by for from in into is it its of on or over that the to up with".split()
)
# A day or a number that differs makes a series of it, not a headline used twice.
_COUNTS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    one two three four five six seven eight nine ten first second third today tomorrow tonight
    yesterday week month year morning evening
    """.split()
)
_COUNTING = 1
_NEARLY = "Nearly the headline of {others}."

Words = frozenset[int]


class Reused(NamedTuple):
    """The other articles that bear a headline, and whether word for word."""

    others: tuple[str, ...]
    exactly: bool


class ReusedHeadline:
    """Reports the headlines that say the same as that of another article: the same words in the
    same order, or, as a suggestion, the same words of weight in any order with up to
    ``most_added`` more in one of the two.

    Headlines of fewer than ``fewest_words`` words of weight are labels, and so are those that more
    than ``most_files`` articles share. Where words were added it takes ``fewest_words`` and two
    more, and none of those added may be a number or a day. Files of one name that differ in the
    suffix are one article in two formats. ``{others}`` names the other articles.
    """

    class Options(Record):
        fewest_words: int = 3
        most_added: int = 2
        most_files: int = 4

    def __init__(self, rule: Rule, options: Options) -> None:
        self._options = options

    def digest(self, document: Document) -> bytes:
        """A hash of all words in order, then one of each word of weight; four bytes each."""
        headline = document.headline
        if headline is None:
            return b""
        words = _WORD.findall(fold(document.block_text(headline)))
        weighty = {_hash(word) for word in words if word not in _SMALL}
        if len(weighty) < self._options.fewest_words:
            return b""
        return array("I", [crc32(" ".join(words).encode()), *sorted(weighty)]).tobytes()

    def compare(self, digests: Mapping[str, bytes]) -> Mapping[str, Reused]:
        headlines: dict[tuple[int, ...], list[str]] = {}
        for path, digest in digests.items():
            if digest:
                headlines.setdefault(tuple(array("I", digest)), []).append(path)
        found: dict[str, Reused] = {}
        by_words: dict[Words, list[str]] = {}
        for (_, *words), paths in headlines.items():
            by_words.setdefault(frozenset(words), []).extend(paths)
            if 1 < len(paths) <= self._options.most_files:
                found |= _reused(paths, exactly=True)
        for paths in self._nearly_alike(by_words):
            nearly = _reused(paths, exactly=False)
            found |= {path: what for path, what in nearly.items() if path not in found}
        return found

    def _nearly_alike(self, by_words: dict[Words, list[str]]) -> Iterator[list[str]]:
        """The articles whose headlines differ by words without weight, or by few added ones."""
        most = self._options.most_files
        frequency = Counter(word for words in by_words for word in words)
        by_word: dict[int, list[Words]] = {}
        for words in by_words:
            for word in words:
                by_word.setdefault(word, []).append(words)
        for words, paths in by_words.items():
            if 1 < len(paths) <= most:
                yield paths
            if len(words) < self._options.fewest_words + 2 or len(paths) > most:
                continue
            rarest = min(words, key=frequency.__getitem__)
            for more in by_word[rarest]:
                added = more - words
                if 0 < len(added) <= self._options.most_added and words < more:
                    together = paths + by_words[more]
                    if len(together) <= most and not any(word & _COUNTING for word in added):
                        yield together

    def run(self, document: Document, found: Reused) -> Iterable[Hit]:
        headline = document.headline
        if headline is None:
            return
        first, *more = found.others
        others = f"{first} and {len(more)} more" if more else first
        hit = Hit(headline.start, headline.end, values={"others": others})
        if not found.exactly:
            hit = hit._replace(message=_NEARLY, severity=Severity.SUGGESTION)
        yield hit


def _hash(word: str) -> int:
    """A hash of 32 bits; the lowest is set for numbers and days."""
    counts = word in _COUNTS or not word.isalpha()
    return crc32(word.encode()) & ~_COUNTING | counts


def _reused(paths: list[str], *, exactly: bool) -> dict[str, Reused]:
    """For each path the others that stand for another article."""
    found = {}
    for path in paths:
        others = tuple(other for other in paths if not _is_same_article(path, other))
        if others:
            found[path] = Reused(others, exactly)
    return found


def _is_same_article(path: str, other: str) -> bool:
    (stem, suffix), (other_stem, other_suffix) = (splitext(basename(p)) for p in (path, other))
    return path == other or (stem == other_stem and suffix != other_suffix)
