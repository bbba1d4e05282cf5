"""Hygiene of the hand-written word files and of what is compiled from them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.language import compiled_data
from newslint.language.great_names import near_great_name
from newslint.language.inflection import plural, present_participle, regular_past, third_person
from newslint.language.lexicon import BANDS, DIALECTS, KINDS, lexicon
from newslint.language.sounds import unaccented
from newslint.language.varieties import CORRESPONDENCES, SHARED

DATA = Path(compiled_data.DATA)
LEXICON = lexicon()
INFLECTIONS = {"n", "v"}


def sections(name: str) -> Iterator[tuple[str, list[str]]]:
    """Heading and lines of every section of a word file."""
    heading = ""
    lines: list[str] = []
    for line in (DATA / name).read_text("utf-8").splitlines():
        if line.startswith("#"):
            if lines:
                yield heading, lines
            heading, lines = line, []
        elif line:
            lines.append(line)
    yield heading, lines


def order(line: str) -> tuple[str, str]:
    word = line.split(maxsplit=1)[0].rstrip(":")
    return unaccented(word).casefold().strip("'"), word


def supplement() -> list[list[str]]:
    return [line.split() for _, lines in sections("supplement.txt") for line in lines]


def demotions() -> dict[str, str]:
    lines = [line for _, lines in sections("demoted.txt") for line in lines]
    return {word: meant.strip() for word, _, meant in (line.partition(":") for line in lines)}


def test_sections_are_sorted() -> None:
    for name in ("supplement.txt", "demoted.txt"):
        for heading, lines in sections(name):
            assert lines == sorted(lines, key=order), heading


def test_no_word_is_listed_twice() -> None:
    words = [entry[0] for entry in supplement()]
    assert len(words) == len(set(words))
    lines = [line for _, lines in sections("demoted.txt") for line in lines]
    assert len(lines) == len(demotions())


def test_flags_are_of_the_documented_ones() -> None:
    allowed = {"band": {str(b) for b in BANDS}, "kind": set(KINDS), "dialect": set(DIALECTS)}
    for word, *flags in supplement():
        for flag in flags:
            name, _, values = flag.partition("=")
            assert name in INFLECTIONS or set(values.split(",")) <= allowed[name], word


def test_every_word_of_the_supplement_is_known() -> None:
    for word, *flags in supplement():
        forms = [word]
        if "n" in flags:
            forms.append(word + "s" if word.isupper() else plural(word))
        if "v" in flags:
            forms += [third_person(word), regular_past(word), present_participle(word)]
        for form in forms:
            entry = LEXICON.entry(form)
            assert entry is not None, form
            assert entry.known, form


def test_the_commonest_words_are_listed_once_and_known() -> None:
    lines = (DATA / "frequent.txt").read_text("utf-8").splitlines()
    words = [
        word
        for line in lines
        if not line.startswith("#")
        for word in line.split()
        if not word.endswith(":")
    ]
    assert len(words) == len(set(words))
    assert [word for word in words if word not in LEXICON] == []


@pytest.mark.parametrize(
    ("word", "near"), [("Tusday", True), ("Brazl", True), ("France", True), ("Okonkjo", False)]
)
def test_great_names_are_known_by_one_slip(word: str, near: bool) -> None:
    assert near_great_name(word) is near


def test_every_demotion_says_what_was_meant() -> None:
    for word, meant in demotions().items():
        assert meant, word
        assert not LEXICON.knows(word), word
        entry = LEXICON.entry(word)
        assert entry is not None, word
        assert entry.demoted, word
        for other in meant.replace(" or ", " ").split():
            assert LEXICON.knows(other), f"{word}: {other}"


def test_nothing_demoted_is_in_the_supplement() -> None:
    assert not demotions().keys() & {entry[0] for entry in supplement()}


def test_spelling_pairs_are_of_known_words_that_differ() -> None:
    assert len(set(CORRESPONDENCES)) == len(CORRESPONDENCES)
    for british, american in SHARED:
        assert LEXICON.knows(british), british
        assert LEXICON.knows(american), american
        assert LEXICON.dialects(british) != LEXICON.dialects(american), british


def test_notices_are_kept() -> None:
    scowl = (DATA / "NOTICE-scowl.txt").read_text("utf-8")
    assert "Kevin Atkinson" in scowl
    assert "UK Advanced Cryptics" in scowl
    assert "Princeton University" in (DATA / "NOTICE-wordnet.txt").read_text("utf-8")


def test_the_compiled_files_stay_small() -> None:
    size = sum((DATA / f"{name}.{kind}").stat().st_size
               for name in ("lexicon", "sounds") for kind in ("marisa", "bin"))  # fmt: skip
    assert size < 5_000_000
