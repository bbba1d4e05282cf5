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
    preferences = set(load_house(house).rules) | (set(data) - {"title", "rules", "sources"})
    assert preferences <= set(data["sources"])
    assert all(data["sources"].values())
    assert set(data["sources"]) <= preferences


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


FACTS = [
    # house, rules, what is written, what the house writes
    ("ap", "percent-style percent-spelled-number", "It rose six percent, then 9 percent.",
     "It rose 6%, then 9%."),
    ("economist", "percent-style", "It rose 9 per cent.", "It rose 9%."),
    ("un", "percent-style", "It rose 9%.", "It rose 9 per cent."),
    ("ap", "number-threshold", "We saw 9 cats and ten dogs.", "We saw nine cats and 10 dogs."),
    ("economist", "number-threshold", "We saw 10 cats and eleven dogs.",
     "We saw ten cats and 11 dogs."),
    ("ap", "range-between-hyphen", "It fell between 1996-2001.", "It fell between 1996 and 2001."),
    ("ap", "range-dash", "The war of 1914–1918.", "The war of 1914-1918."),
    ("guardian", "range-dash", "The war of 1914-1918.", "The war of 1914–1918."),
    ("ap", "agreement", "The Taliban has won. The company are late.",
     "The Taliban have won. The company is late."),
    ("bbc", "agreement", "The team has won. The government are split.",
     "The team have won. The government is split."),
    ("ap", "headline-case headline-quotes headline-initials",
     "# “Never Again,” Says Mayor of U.S. Town\n\nIt rained.\n",
     "# ‘Never again,’ says mayor of US town\n\nIt rained.\n"),
    ("ap", "time-style time-noughts noon-midnight", "It ran from 12 p.m. to 6:00 PM daily.",
     "It ran from noon to 6 p.m. daily."),
    ("guardian", "time-style", "It opens at 6 p.m. on Friday.", "It opens at 6pm on Friday."),
    ("reuters", "date-style month-form", "They met on 19 January 2020.",
     "They met on Jan. 19, 2020."),
    ("bbc", "date-style month-form", "They met on Sept. 7.", "They met on 7 September."),
    ("economist", "date-style", "They met on March 5.", "They met on March 5th."),
    ("ap", "initials-stops", "The US and the U.N. met NATO.", "The U.S. and the U.N. met NATO."),
    ("reuters", "initials-stops", "The US met the U.N. and the EU and UK.",
     "The U.S. met the U.N. and the EU and UK."),
    ("bbc", "initials-stops", "The U.S. met the U.N. chief.", "The US met the UN chief."),
    ("ap", "quote-interpolation", '"He [Roe] left," she said.', '"He (Roe) left," she said.'),
    ("bbc", "quote-interpolation", '"He (Roe) left," she said.', '"He [Roe] left," she said.'),
    ("ap", "quote-stop-side", "They called it “a mess”.", "They called it “a mess.”"),
    ("guardian", "quote-stop-side", "They called it “a mess.”", "They called it “a mess”."),
    ("reuters", "redundancy", "It was originally built in 1900 and set a new record.",
     "It was built in 1900 and set a record."),
    ("reuters", "acronym-unused", "The World Dam Fund (WDF) shut.", "The World Dam Fund shut."),
    ("reuters", "dateline-format", "LONDON, Jan 19 (Reuters) — Rain fell.",
     "LONDON, Jan 19 (Reuters) - Rain fell."),
    ("ap", "ellipsis-mixed", "He left … again.", "He left ... again."),
    ("guardian", "ellipsis-mixed", "He left ... again.", "He left … again."),
    ("ap", "party-brackets", "Sen. Ann Roe (R-N.D.) left.", "Sen. Ann Roe, R-N.D., left."),
    ("bbc", "house-capitals", "The aim of the Government and the Prime Minister.",
     "The aim of the government and the prime minister."),
    ("bbc", "unit-spacing", "It did 60 mph.", "It did 60mph."),
    ("bbc", "dialect-spelling", "They organized it for the World Health Organization.",
     "They organised it for the World Health Organization."),
    ("guardian", "serial-comma", "They sold bread, milk, and eggs.",
     "They sold bread, milk and eggs."),
]  # fmt: skip
REPORTED = [
    ("ap", "guilt-language", "He was arrested for theft."),
    ("ap", "today-yesterday", "It rained yesterday."),
    ("bbc", "today-yesterday", "It rained yesterday."),
    ("bbc", "time-style", "It opens at 6 p.m. on Friday."),
    ("bbc", "sentence-opens-numeral", "It rained. 12 people left."),
    ("reuters", "loaded-term", "Terrorists struck on Friday."),
    ("aljazeera", "loaded-term", "Extremists struck on Friday."),
    ("economist", "journalese", "It is a key player, after a green light for a major deal."),
    ("economist", "fraction-decimal", "A third left, compared with 31.5% before."),
    ("guardian", "journalese", "The ongoing talks failed."),
    ("reuters", "headline-length", f"# {'Ferry hits pier ' * 6}\n\nIt rained.\n"),
    ("reuters", "correction-note-format", "Correction: The ferry was red, not blue.\n"),
    ("reuters", "conversion-missing", "They walked 50 miles."),
]


@pytest.mark.parametrize(("house", "rules", "written", "right"), FACTS)
def test_what_a_house_writes(house, rules, written, right):
    linter = Linter(style=house, select=rules.split())
    form = "markdown" if written.startswith("#") else "text"
    assert linter.fix(written, format=form, offered=True) == right
    assert linter.check(right, format=form) == []


@pytest.mark.parametrize(("house", "rule", "written"), REPORTED)
def test_what_a_house_asks_about(house, rule, written):
    form = "markdown" if written.startswith("#") else "text"
    assert rule in {f.rule for f in Linter(style=house).check(written, format=form)}


def test_a_year_may_open_a_sentence_at_ap():
    assert Linter(style="ap", select=["sentence-opens-numeral"]).check("Go. 2024 was wet.") == []


def test_a_house_of_ones_own_in_ten_lines(tmp_path, root):
    told = (root / "docs" / "houses.md").read_text("utf-8")
    own = told.split("```yaml\n", 1)[1].split("```", 1)[0]
    assert own.count("\n") <= 10
    houses = tmp_path / ".newslint" / "houses"
    houses.mkdir(parents=True)
    (houses / "herald.yml").write_text(own, "utf-8")
    linter = Linter(style="herald", root=tmp_path)
    text = "The kerb cost 5%. The council are late. She said “no”. Rovers has won. Advisors left.\n"
    found = {f.rule for f in linter.check(text)}
    assert {
        "percent-style", "house-spelling", "quote-stop-side", "collective-agreement-house",
    } <= found  # fmt: skip
    assert "The curb cost 5 percent. The council is late." in linter.fix(text, offered=True)
    assert "Rovers have won. Advisers left." in linter.fix(text, offered=True)
    config = {"house-spelling": {"add": {"tyre": "tire"}}}
    linter = Linter(style="herald", root=tmp_path, rules=config)
    assert linter.fix("Kerb, tyre, advisor.", offered=True) == "Curb, tire, adviser."


def test_every_house_is_told_of_in_the_docs(root):
    told = (root / "docs" / "houses.md").read_text("utf-8")
    for house in HOUSES:
        assert f"| `{house}` |" in told, house
