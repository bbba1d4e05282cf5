"""Unknown words in running English, with what stands around them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newslint.checks.check import Span
from newslint.document.block import Role
from newslint.document.machine_text import is_machine_text, names_in_code
from newslint.document.names import bare
from newslint.document.occurrences import occurrences
from newslint.document.word_context import (
    hyphenated_around,
    is_marked_sic,
    is_marked_up,
    is_part_of_word,
    opens_sentence,
    stands_in_quotes,
    word_after,
    word_before,
)
from newslint.language.acceptance import HYPHENATED_PREFIXES, HYPHENATED_SUFFIXES
from newslint.language.lexicon import lexicon
from newslint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from newslint.document.document import Document

SHORTEST = 3
SHORTEST_IN_LOWER_CASE = 2
"""Shorter ones are mostly abbreviations, and so is "tl;dr": two letters must stand among words."""

LONGEST_NAME_END = 4
"""Letters after the hyphen of a given name: Tsai Ing-wen, Moon Jae-in."""
CROWD = 2
NEAR = 50
"""Code points."""

OFTEN_UNKNOWN = 0.2
"""The share of unknown words from which an article is asked for its language."""

_FURNITURE = frozenset({Role.BYLINE, Role.CAPTION, Role.CREDIT})


Hopeful = Callable[[str, list[int], int], bool]
"""Whether a word, standing at these places and written so often, may yet be a slip."""


class Sighting(NamedTuple):
    """An unknown word in an article, and what stands around its first place."""

    word: str
    places: tuple[Span, ...]
    """Where it stands in the prose, in order."""
    times: int
    """How often the article writes it, in any case and with a possessive ending."""
    opens_sentence: bool
    hyphenated: bool
    beside_unknown: bool
    after_unknown_name: bool
    """An unknown word with a capital stands before it: Hylodes perplicatus."""
    neighbours: tuple[str, str]
    """The word before and the word after, as far as they belong to the same clause."""
    among_unknown: bool
    """At least `CROWD` other unknown words stand near: a foreign phrase, a list of terms."""
    beside_name: bool
    """A capitalised word stands next to it."""
    set_apart: bool
    """Alone in quotation marks, in italics, as the text of a link, or named in code as well."""
    top_matter: bool
    """In a byline, caption or credit."""


def sightings(
    document: Document,
    unknown: set[str],
    language: str = "en",
    hopeful: Hopeful = lambda word, starts, times: True,  # noqa: ARG005
) -> Iterator[Sighting]:
    """The unknown words of an article as far as they can be slips.

    Left out are words in addresses, code and other languages, words with capitals inside, parts
    of words, and halves of a hyphenated word that is known as a whole; before any of that is
    found out, those for which `hopeful` says no.
    """
    judged = {word for word in unknown if _is_plain(word)}
    if not judged:
        return
    found = occurrences(document.text, judged)
    times: Counter[str] = Counter()
    for word, starts in found.items():
        times[bare(word).lower()] += len(starts)
    # The linter asks for the language of every block it reports on; asked here as well where so
    # much is unknown that it may be another one, it saves looking up corrections for all of it.
    foreign = len(unknown) > len(document.distinct_words) * OFTEN_UNKNOWN
    by_place = sorted((start, word) for word, starts in found.items() for start in starts)
    in_code: frozenset[str] | None = None
    for word, starts in found.items():
        often = times[bare(word).lower()]
        if not hopeful(word, starts, often):
            continue
        places = tuple(
            (start, start + len(word))
            for start in starts
            if _is_running_text(document, start, start + len(word))
            and not (foreign and _is_in_another_language(document, start, language))
        )
        if places:
            crowded = len(_words_near(by_place, places[0][0]) - {word}) >= CROWD
            if in_code is None:
                in_code = names_in_code(document)
            sighting = _sighting(document, unknown, in_code, word, places, often, crowded)
            if len(word) > SHORTEST or _stands_among_words(sighting):
                yield sighting


def _stands_among_words(sighting: Sighting) -> bool:
    """Whether so short a word is neither a particle (Lula da Silva) nor, of two letters, alone."""
    before, after = sighting.neighbours
    if sighting.word.islower() and before[:1].isupper() and after[:1].isupper():
        return False
    if len(sighting.word) >= SHORTEST:
        return True
    return before != "" != after and not sighting.hyphenated


def _words_near(by_place: list[tuple[int, str]], start: int) -> set[str]:
    first, last = bisect_left(by_place, (start - NEAR,)), bisect_left(by_place, (start + NEAR,))
    return {word for _, word in by_place[first:last]}


def _is_plain(word: str) -> bool:
    """Whether the word is long enough and has no capital but at its head, or all round."""
    if len(word) < SHORTEST:
        return len(word) >= SHORTEST_IN_LOWER_CASE and word.islower()
    return word[1:].islower() or word.isupper()


def _is_in_another_language(document: Document, start: int, language: str) -> bool:
    block = document.block_at(start)
    return block is not None and document.language_of(block) != language


def _is_running_text(document: Document, start: int, end: int) -> bool:
    text = document.text
    if is_machine_text(text, start, end) or is_part_of_word(text, start, end):
        return False
    if is_marked_sic(text, end) or _drops_its_g(text, start, end):
        return False
    if _follows_drop_cap(document, start, end):
        return False
    if text[start:end] in HYPHENATED_SUFFIXES and word_before(text, start):
        return False
    left, right = hyphenated_around(text, start, end)
    if (left, right) != (start, end):
        part = text[start:end].lower()
        if (right > end and part in HYPHENATED_PREFIXES) or lexicon().knows(text[left:right]):
            return False
        if left < start and text[left].isupper() and end - start <= LONGEST_NAME_END:
            return False
    return True


def _drops_its_g(text: str, start: int, end: int) -> bool:
    """Whether the word is written as it is spoken: learnin’."""
    return (
        text.startswith(("'", "’"), end)
        and text.endswith("in", start, end)
        and lexicon().knows(text[start:end] + "g")
    )


def _follows_drop_cap(document: Document, start: int, end: int) -> bool:
    """Whether the word lacks a first letter that stands by itself before it: "W ithdrawal"."""
    text = document.text
    block = document.block_at(start)
    if block is None or start != block.start + 2 or not text[block.start].isupper():
        return False
    return lexicon().knows(text[block.start] + text[start:end])


def _sighting(
    document: Document,
    unknown: set[str],
    in_code: frozenset[str],
    word: str,
    places: tuple[Span, ...],
    times: int,
    crowded: bool,
) -> Sighting:
    text = document.text
    start, end = places[0]
    block = document.block_at(start)
    neighbours = word_before(text, start), word_after(text, end)
    left, right = hyphenated_around(text, start, end)
    return Sighting(
        word=word,
        places=places,
        times=times,
        opens_sentence=opens_sentence(text, start),
        hyphenated=(left, right) != (start, end),
        neighbours=neighbours,
        beside_unknown=not unknown.isdisjoint(neighbours),
        after_unknown_name=neighbours[0][:1].isupper() and neighbours[0] in unknown,
        among_unknown=crowded,
        beside_name=any(word[:1].isupper() for word in neighbours),
        set_apart=stands_in_quotes(text, start, end)
        or is_marked_up(document, start, end)
        or text[left:right] in in_code,
        top_matter=block is not None and block.role in _FURNITURE,
    )
