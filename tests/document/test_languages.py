"""The language of a piece of copy."""

import pytest

from newslint.document.languages import UNKNOWN, language_of
from newslint.document.readers import read_document

ENGLISH = "The dam that was built in the hills above the town broke on Friday, and it was not safe."
SPANISH = "La presa que se construyó en las colinas de la ciudad se rompió el viernes por la noche."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH, "en"),
        (SPANISH, "es"),
        ("Le barrage qui est dans les collines de la ville a cédé et les eaux sont sur la place.",
         "fr"),
        ("Der Damm, der in den Bergen über der Stadt ist, ist am Freitag nicht sicher gewesen.",
         "de"),
        ("Плотина в горах над городом прорвалась в пятницу вечером", UNKNOWN),
        ("水庫在週五晚上潰堤，淹沒了整個城鎮", UNKNOWN),
        ("Tamam", "en"),
        ("New York, Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego",
         "en"),
        ("Updated Nov. 19, 2019 8:21 am ET / Original Nov. 19, 2019 8:02 am ET", "en"),
        (" ".join(["Hafta sonu yağmur yağdı baraj taştı köyler boşaltıldı"] * 9), UNKNOWN),
    ],
)  # fmt: skip
def test_language(text, expected):
    assert language_of(text) == expected


def test_a_quotation_in_another_language_is_told_from_the_article():
    document = read_document(f"{ENGLISH}\n\n{SPANISH}\n\n{ENGLISH}\n\nHola\n")
    assert document.language == "en"
    assert [document.language_of(b) for b in document.blocks] == ["en", "es", "en", "en"]


def test_a_short_block_is_in_the_language_of_the_article():
    document = read_document(f"Presa\n\n{SPANISH}\n\n{SPANISH}\n")
    assert [document.language_of(b) for b in document.blocks] == ["es", "es", "es"]
