"""Where given words stand in a text, found in one pass however many they are."""

from collections.abc import Collection

from newslint.document.words import WORD

FEW = 4
SHORT = 200_000
"""So few words, or so many in so short a text (code points times words), are found sooner one by
one."""


def occurrences(text: str, words: Collection[str]) -> dict[str, list[int]]:
    """The starts of each of the words, as written, standing as a whole word (see `WORD`).

    The words come in the order of their first occurrence; one that does not occur is left out.
    """
    found: dict[str, list[int]] = {}
    for start, end in _candidates(text, words):
        whole = WORD.match(text, start)
        if whole is not None and whole.end() == end and not _inside_word(text, start):
            found.setdefault(text[start:end], []).append(start)
    return found


def places(text: str, strings: Collection[str]) -> dict[str, list[int]]:
    """The starts of each of the strings that occurs, whatever stands around it, ascending."""
    found: dict[str, list[int]] = {}
    for start, end in _candidates(text, strings):
        found.setdefault(text[start:end], []).append(start)
    return found


def _candidates(text: str, words: Collection[str]) -> list[tuple[int, int]]:
    if len(words) <= FEW or len(words) * len(text) <= SHORT:
        spans = []
        for word in words:
            start = text.find(word)
            while start >= 0:
                spans.append((start, start + len(word)))
                start = text.find(word, start + 1)
        return sorted(spans)
    import ahocorasick_rs

    automaton = ahocorasick_rs.AhoCorasick(list(words))
    matches = automaton.find_matches_as_indexes(text, overlapping=True)
    return [(start, end) for _, start, end in matches]


def _inside_word(text: str, start: int) -> bool:
    """Whether a letter, or a letter and an apostrophe, stands right before."""
    if start == 0:
        return False
    before = text[start - 1]
    if before in "'’\u02bc":
        return start > 1 and text[start - 2].isalpha()
    return before.isalpha()
