"""Positions in UTF-16 code units and in code points."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.utf16 import Utf16

TEXTS = st.text(st.sampled_from("ab é\n🎉𝒲"), max_size=30)


@given(TEXTS)
def test_positions_turn_into_units_and_back(text):
    units = Utf16(text)
    assert len(units) == len(text.encode("utf-16-le")) // 2
    for point in range(len(text) + 1):
        unit = units.units(point)
        assert unit == len(text[:point].encode("utf-16-le")) // 2
        assert units.point(unit) == point


@given(TEXTS)
def test_a_position_inside_a_pair_is_that_of_its_character(text):
    units = Utf16(text)
    for point, character in enumerate(text):
        if ord(character) > 0xFFFF:
            assert units.point(units.units(point) + 1) == point
