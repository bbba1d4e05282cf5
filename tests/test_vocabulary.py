"""The case rule of accepted and rejected words."""

import pytest

from newslint.document.vocabulary import Vocabulary, read_word_file


@pytest.mark.parametrize(
    ("entry", "accepted", "refused"),
    [
        ("quango", ["quango", "Quango", "QUANGO", "quango's", "Quango’s"], ["quangos", "quang"]),
        ("Varnhaven", ["Varnhaven", "VARNHAVEN", "Varnhaven’s"], ["varnhaven", "VarnHaven"]),
        ("YouTube", ["YouTube", "YOUTUBE"], ["Youtube", "youtube"]),
        ("O’Brien", ["O'Brien", "O’Brien", "O’BRIEN's"], ["o'brien", "Brien"]),
        ("Ines Hollander", ["Ines", "Hollander’s"], ["ines"]),
    ],
)
def test_an_entry_stands_for_the_forms_that_its_case_allows(entry, accepted, refused):
    vocabulary = Vocabulary([entry])
    assert [token for token in accepted if token not in vocabulary] == []
    assert [token for token in refused if token in vocabulary] == []
    assert vocabulary.among({*accepted, *refused}) == set(accepted)


def test_an_empty_vocabulary_holds_nothing():
    assert not Vocabulary([])
    assert Vocabulary([]).among({"a"}) == set()


def test_word_files_have_remarks_and_rejected_words():
    accepted, rejected = read_word_file("# ours\nquango\n\n Varnhaven # port\n!Peking\n!\n")
    assert accepted == ("quango", "Varnhaven")
    assert rejected == ("Peking",)
