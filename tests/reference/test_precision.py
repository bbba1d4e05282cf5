"""Readings of hits on real news: which rules they are of, and what they allow a rule to be."""

from pathlib import Path

import pytest

from newslint.finding import Severity
from newslint.reference.precision import FILE_NAME, Reading, in_words, read_readings
from newslint.registry import registry
from newslint.rulebook.book import installed_book

READINGS = {
    name: reading
    for folder in registry().rule_folders
    if (path := Path(folder) / FILE_NAME).is_file()
    for name, reading in read_readings(path).items()
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
        "[old.rules]\na = [4, 4, 4]\nc = [4, 4, 3]\n",
        "utf-8",
    )
    return path


def test_the_last_reading_counts(file):
    found = read_readings(file)
    assert (found["a"].hits, found["a"].read, found["a"].worth) == (50, 30, 27)
    assert found["a"].precision == 0.9
    assert found["b"].precision is None
    assert found["c"].words == 1_000


def test_a_reading_is_told_in_words(file):
    found = read_readings(file)
    assert in_words(found["a"]) == (
        "90% worth a change (27 of 30 hits read, of 50) in 2,000 words of edited news, 3 June 2024"
    )
    assert in_words(found["b"]) == "no hit in 2,000 words of edited news, 3 June 2024"
    assert in_words(found["c"]).startswith("75% worth a change (3 of 4 hits) in 1,000 words")
    assert in_words(None) == "not measured yet"


@pytest.mark.parametrize(("name", "reading"), READINGS.items(), ids=READINGS)
def test_readings_are_of_rules_and_honest(name: str, reading: Reading):
    assert name in installed_book(), f"{name} is no rule"
    assert reading.worth <= reading.read <= reading.hits
    assert reading.read >= min(reading.hits, FEWEST_READ)


@pytest.mark.parametrize(("name", "reading"), READINGS.items(), ids=READINGS)
def test_a_rule_that_is_on_is_as_precise_as_its_severity_asks(name: str, reading: Reading):
    rule = installed_book()[name].rule
    if rule.default and rule.status == "stable" and reading.read >= FEWEST_TO_JUDGE:
        assert reading.worth / reading.read >= BAR.get(rule.severity, 0)
