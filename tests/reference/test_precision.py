"""Readings of hits on real news: which rules they are of, and what they allow a rule to be."""

from pathlib import Path

import pytest

from newslint.finding import Severity
from newslint.reference.precision import FILE_NAME, Reading, in_words, read_readings
from newslint.registry import registry
from newslint.rulebook.book import installed_book

READINGS = {
    f"{name}-{k}": (name, reading)
    for folder in registry().rule_folders
    if (path := Path(folder) / FILE_NAME).is_file()
    for name, readings in read_readings(path).items()
    for k, reading in enumerate(readings)
}
BAR = {Severity.ERROR: 0.9, Severity.WARNING: 0.7}
FEWEST_READ = 30
FEWEST_TO_JUDGE = 10


@pytest.fixture
def file(tmp_path):
    path = tmp_path / FILE_NAME
    path.write_text(
        '[new]\ntext = "edited news"\nwords = 2_000\ndate = 2024-06-03\n'
        "[new.rules]\na = [50, 30, 27]\nb = [0, 0, 0]\n"
        '[old]\ntext = "edited news"\nwords = 1_000\ndate = 2024-05-03\n'
        "[old.rules]\na = [4, 4, 4]\nc = [4, 4, 3]\n"
        '[pages]\ntext = "scraped pages"\nwords = 3_000\ndate = 2024-06-03\n'
        "[pages.rules]\nc = [4, 4, 1]\n",
        "utf-8",
    )
    return path


def test_the_last_reading_counts(file):
    (reading,) = read_readings(file)["a"]
    assert (reading.hits, reading.read, reading.worth) == (50, 30, 27)


def test_readings_in_several_texts_stand_beside_each_other(file):
    found = read_readings(file)["c"]
    assert [(r.text, r.words) for r in found] == [("edited news", 1_000), ("scraped pages", 3_000)]


def test_a_reading_is_told_in_words(file):
    found = {name: readings[0] for name, readings in read_readings(file).items()}
    assert in_words(found["a"]) == (
        "90% worth a change (27 of 30 hits read, of 50) in 2,000 words of edited news, 3 June 2024"
    )
    assert in_words(found["b"]) == "no hit in 2,000 words of edited news, 3 June 2024"
    assert in_words(found["c"]).startswith("75% worth a change (3 of 4 hits) in 1,000 words")


@pytest.mark.parametrize(("name", "reading"), READINGS.values(), ids=READINGS)
def test_readings_are_of_rules_and_honest(name: str, reading: Reading):
    assert name in installed_book(), f"{name} is no rule"
    assert reading.worth <= reading.read <= reading.hits
    assert reading.read >= min(reading.hits, FEWEST_READ)


@pytest.mark.parametrize(("name", "reading"), READINGS.values(), ids=READINGS)
def test_a_rule_that_is_on_is_as_precise_as_its_severity_asks(name: str, reading: Reading):
    rule = installed_book()[name].rule
    if rule.default and rule.status == "stable" and reading.read >= FEWEST_TO_JUDGE:
        assert reading.worth / reading.read >= BAR.get(rule.severity, 0)
