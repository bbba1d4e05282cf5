"""The house files: every preference is of a rule that exists and has its source named."""

import pytest

from newslint import Linter
from newslint.rulebook.houses import house_paths, load_house
from newslint.rulebook.yaml_file import load_yaml

HOUSES = sorted(house_paths())


def test_the_houses_are_there():
    assert {"ap", "reuters", "bbc", "guardian", "economist", "aljazeera", "un"} <= set(HOUSES)


@pytest.mark.parametrize("house", HOUSES)
def test_a_house_can_be_linted_with(house):
    assert Linter(style=house).check("Nothing is wrong here.\n") == []


@pytest.mark.parametrize("house", HOUSES)
def test_each_preference_names_its_source(house):
    data, _ = load_yaml(house_paths()[house])
    assert set(load_house(house).rules) <= set(data["sources"])


PERCENT = "Turnout rose to 61 per cent from 60%, and then to 62 percent."


@pytest.mark.parametrize(
    ("house", "mended"),
    [
        ("ap", "Turnout rose to 61% from 60%, and then to 62%."),
        ("aljazeera", "Turnout rose to 61 percent from 60 percent, and then to 62 percent."),
        ("un", "Turnout rose to 61 per cent from 60 per cent, and then to 62 per cent."),
    ],
)
def test_a_house_decides_the_side(house, mended):
    linter = Linter(style=house, select=["percent-style"])
    assert linter.fix(PERCENT, offered=True) == mended


def test_a_house_of_ones_own_in_ten_lines(tmp_path):
    houses = tmp_path / ".newslint" / "houses"
    houses.mkdir(parents=True)
    (houses / "herald.yml").write_text(
        "title: The Herald\n"
        "extends: ap\n"
        "rules:\n"
        "  percent-style: {prefer: percent}\n"
        "  house-spelling:\n"
        "    add: {kerb: curb}\n",
        "utf-8",
    )
    linter = Linter(style="herald", root=tmp_path)
    found = {f.rule for f in linter.check("The kerb cost 5%. She said “no”.\n")}
    assert {"percent-style", "house-spelling", "quote-stop-side"} <= found
