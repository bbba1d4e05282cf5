"""The hygiene of the word lists that the spelling rules carry."""

from pathlib import Path

import pytest

from newslint import Linter
from newslint.checks.known_misspelling import pairs
from newslint.language.lexicon import lexicon
from newslint.rulebook.schema import read_rule

RULES = Path(__file__).parents[2] / "rules"

LISTED = list(pairs(read_rule(RULES / "spelling/known-misspelling.yml").options["misspellings"]))

KNOWN_ALL_THE_SAME: dict[str, str] = {}
"""Misspellings that the lexicon holds as words, each with the reason why it stays listed."""


def test_each_misspelling_is_listed_once():
    wrong = [wrong.lower() for _, wrong in LISTED]
    assert sorted(set(wrong)) == sorted(wrong)


def test_no_correction_is_itself_corrected():
    wrong = {wrong.lower() for _, wrong in LISTED}
    assert [right for right, _ in LISTED if wrong & set(right.lower().split())] == []


def test_no_misspelling_is_a_word_in_any_dialect():
    known = {
        wrong for _, wrong in LISTED if lexicon().knows(wrong) or lexicon().knows(wrong.lower())
    }
    assert known == set(KNOWN_ALL_THE_SAME)


def test_every_correction_is_a_known_word():
    words = {word for right, _ in LISTED for word in right.split()}
    assert lexicon().unknown(words) == set()


def test_no_misspelling_differs_from_its_correction_in_case_alone():
    assert [wrong for right, wrong in LISTED if wrong.lower() == right.lower()] == []


def test_the_list_is_in_order_of_its_corrections():
    rights = [right.lower() for right in dict.fromkeys(right for right, _ in LISTED)]
    assert rights == sorted(rights)


def test_foreign_names_are_left_alone():
    text = "The Liga Profesional and the Bureau de Developpement agreed."
    assert Linter(select=["known-misspelling"]).check(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A Mr Thomas Wierd moved in.",
        "Aunt Ines met Sergent Colum.",
        "He wrote: “We recieved [sic] it,” and later “recieved (sic).”",
    ],
)
def test_names_and_what_is_marked_sic_are_left_alone(text):
    assert Linter(select=["known-misspelling", "likely-typo"]).check(text) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("The goverment recieved it.", "The government received it."),
        ("Goverment’s plans were seperate.", "Government’s plans were separate."),
        ("GOVERMENT PLANS", "GOVERNMENT PLANS"),
    ],
)
def test_known_misspellings_are_mended_unasked(text, fixed):
    assert Linter(select=["known-misspelling"]).fix(text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "“We recieved it,” she said.",
        "They met at Goverment House.",
        "The ship Ghandi sailed.",
    ],
)
def test_in_quotes_and_names_the_correction_is_offered_only(text):
    linter = Linter(select=["known-misspelling"])
    assert [f.rule for f in linter.check(text)] == ["known-misspelling"]
    assert linter.fix(text) == text
    assert linter.fix(text, offered=True) != text


@pytest.mark.parametrize(
    "text",
    [
        "See recieve.example.org or write to goverment@example.org.",
        "#goverment @seperate recieve_all() src/goverment/plan.txt",
        "The NAD and the HTE met.",
    ],
)
def test_text_for_machines_and_initials_are_left_alone(text):
    assert Linter(select=["known-misspelling"]).check(text) == []


def test_codespells_list_is_read_where_it_is_installed_and_asked_for(tmp_path, monkeypatch):
    from newslint.checks.codespell_list import codespell_list

    folder = tmp_path / "codespell_lib" / "data"
    folder.mkdir(parents=True)
    (tmp_path / "codespell_lib" / "__init__.py").write_text("raise SystemExit('was run')")
    (folder / "dictionary.txt").write_text("zzword->word\nzzwas->was, is,\nzzdis->dis, a remark\n")
    monkeypatch.syspath_prepend(tmp_path)
    codespell_list.cache_clear()
    linter = Linter(select=["known-misspelling"], rules={"known-misspelling": {"codespell": True}})
    found = linter.check("A zzword zzwas recieved.")
    codespell_list.cache_clear()
    assert [[fix.edits[0].text for fix in f.fixes] for f in found] == [
        ["word"],
        ["was", "is"],
        ["received"],
    ]
    assert [f.fixes[0].applicability for f in found] == ["offered", "offered", "safe"]
