"""What the lexicon knows, and what it takes for a slip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.lexicon import BANDS, DIALECTS, KINDS, lexicon, pack, unpack

LEXICON = lexicon()


@pytest.mark.parametrize(
    "token",
    [
        "minister", "Minister", "MINISTER", "England", "ENGLAND", "McDonald", "MCDONALD", "NATO",
        "iPhone", "naïve", "façade", "cafe", "café", "don't", "don’t", "DON’T", "there'll",
        "minister's", "minister’s", "ministers'", "England’s", "co-ordinated", "pro-European",
        "well-known", "T-shirt", "e-mail", "post‑war", "walk-outs", "20th", "Covid-19", "G20",
        "MPs", "livestreamed", "neurotechnologies", "biomanufacturing", "storm-like", "日本", "…",
        "and/or", "colour", "color", "organise", "organize", "rock'n'roll", "ofﬁce",
    ],
)  # fmt: skip
def test_a_copy_editor_accepts(token: str) -> None:
    assert LEXICON.knows(token)


@pytest.mark.parametrize(
    "token",
    [
        "withdrwal", "Commision", "COMMISION", "england", "iphone", "seperate", "untill",
        "enviroment", "accomodate", "millenium", "occurence", "wierd", "alot", "hesaid",
        "well-knwon", "goverment’s", "carn't", "publically", "miniscule", "calender", "desireable",
        "ironicly", "Massachussetts", "becauses", "ậnd",
    ],
)  # fmt: skip
def test_a_copy_editor_stops_at(token: str) -> None:
    assert not LEXICON.knows(token)


def test_entry_tells_band_dialects_and_kinds() -> None:
    colour = LEXICON.entry("colour")
    assert colour is not None
    assert colour.band == 10
    assert colour.dialects == {"en-GB", "en-GB-oxendict", "en-CA", "en-AU"}
    assert colour.kinds == {"word"}
    assert colour.known
    assert not colour.rare
    assert LEXICON.dialects("minister") == set(DIALECTS)
    assert LEXICON.entry("Paris").kinds >= {"upper"}  # type: ignore[union-attr]


def test_a_variant_is_known_but_is_no_main_spelling() -> None:
    lynchpin = LEXICON.entry("lynchpin")
    assert lynchpin is not None
    assert lynchpin.known
    assert lynchpin.variant > 0
    assert not lynchpin.dialects


def test_a_rare_word_beside_a_common_one_is_suspect() -> None:
    reate = LEXICON.entry("reate")
    assert reate is not None
    assert reate.rare
    assert reate.suspect
    assert not reate.known


def test_commoner_words_have_higher_frequencies() -> None:
    entries = [LEXICON.entry(word) for word in ("of", "ministry", "zygote")]
    frequencies = [entry.frequency for entry in entries if entry is not None]
    assert len(frequencies) == len(entries)
    assert frequencies == sorted(frequencies, reverse=True)


def test_a_word_that_is_not_listed_has_nothing() -> None:
    assert "qwzrt" not in LEXICON
    assert LEXICON.entry("qwzrt") is None
    assert LEXICON.band("qwzrt") is None
    assert LEXICON.dialects("qwzrt") == frozenset()


@given(st.lists(st.text(max_size=20), max_size=20))
def test_unknown_is_every_token_that_is_not_known(tokens: list[str]) -> None:
    assert LEXICON.unknown(tokens) == {token for token in tokens if not LEXICON.knows(token)}


@given(
    st.sampled_from(BANDS),
    st.integers(0, 127),
    st.sets(st.sampled_from(KINDS)),
    st.dictionaries(st.sampled_from(DIALECTS), st.integers(0, 3), min_size=1),
    st.booleans(),
    st.booleans(),
)
def test_properties_survive_packing(
    band: int, tenths: int, kinds: set[str], levels: dict[str, int], demoted: bool, suspect: bool
) -> None:
    entry = unpack(pack(band, tenths / 10, kinds, levels, demoted, suspect))
    assert (entry.band, entry.frequency) == (band, tenths / 10)
    assert entry.kinds == kinds
    assert entry.dialects == {dialect for dialect, level in levels.items() if level == 0}
    assert entry.variant == min(levels.values())
    assert (entry.demoted, entry.suspect) == (demoted, suspect)
