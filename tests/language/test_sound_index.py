"""Words by how they sound."""

import pytest

from newslint.language.lexicon import lexicon
from newslint.language.sound_index import doubled_otherwise, sound_index
from newslint.language.sounds import sound_key


def test_words_of_one_sound_are_found_together() -> None:
    assert {"there", "their"} <= set(sound_index().words([sound_key("thier")]))
    assert sound_index().words(["no such key"]) == []


def test_every_word_is_listed_and_has_the_key_it_is_found_by() -> None:
    for word in sound_index().words_near("mnstr"):
        assert word in lexicon()
        assert word in sound_index().words([sound_key(word)])


def test_words_of_near_sounds_are_one_sound_away() -> None:
    keys = {sound_key(word) for word in sound_index().words_near("mnstr")}
    assert {"mnstr", "mstr", "mnstrl"} <= keys
    assert all(abs(len(key) - len("mnstr")) <= 1 for key in keys)


def test_words_of_like_sounds_begin_alike() -> None:
    found = sound_index().words_like("producement", sound_key("producement"))
    assert "predicament" in found
    assert {sound_key(word)[0] for word in found} == {"p"}
    assert sound_index().words_like("hw", "") == []


@pytest.mark.parametrize(
    ("word", "holds"), [("ocurred", True), ("millenial", True), ("ocured", True), ("zzyx", False)]
)
def test_letters_single_for_double(word: str, holds: bool) -> None:
    assert doubled_otherwise(word) is holds
