"""Rules that hold an article to itself: every form is told with its count; a house decides."""

import pytest

from newslint import Linter
from newslint.errors import ConfigError

MIXED = {
    "percent-mixed": ("It rose 5%, then 6% and then 7 percent.", ["“5%” 2", "“7 percent” 1"]),
    "numeral-mixed-band": ("It has three cats, four dogs and 5 hens.", ["words 2", "figures 1"]),
    "hyphen-solid-mixed": (
        "A non-profit group and a nonprofit one. A non-profit aide left.",
        ["“non-profit” 2", "“nonprofit” 1"],
    ),
    "hyphen-open-mixed": (
        "The care home shut. They left the care-home. The care home was old.",
        ["“care home” 2", "“care-home” 1"],
    ),
    "capitals-mixed": ("Here the Army lost, then the army won, and the army left.",
                       ["“army” 2", "“Army” 1"]),
    "initials-stops": ("The U.S. left. The US and the U.S. Senate agreed.",
                       ["“U.S.” 2", "“US” 1"]),
    "quote-mixed-glyphs": ("He said “no” and “yes” and \"never\".",
                           ["typographic 4", "straight 2"]),
    "apostrophe-mixed-glyphs": ("It’s late, the mayor’s car is gone, and he's asleep.",
                                ["typographic 2", "straight 1"]),
    "ellipsis-mixed": ("He waited … and waited … and then ... he left.", ["glyph 2", "dots 1"]),
    "dash-style": ("The dam—old and cracked—burst. The town — all of it — fled—at night.",
                   ["“—” 3", "“ — ” 2"]),
    "serial-comma": (
        "They sold bread, milk and eggs. They ate salt, sugar, and tea. We had fish, ham and figs.",
        ["“bread, milk and eggs” 2", "“salt, sugar, and tea” 1"],
    ),
    "range-dash": ("The wars of 1914–1918, 1939–45 and 1950-53.",
                   ["“1914–1918” 2", "“1950-53” 1"]),
    "date-style": ("They met on March 5 and April 7. The vote is on 9 May 2025.",
                   ["“March 5” 2", "“9 May 2025” 1"]),
    "time-style": ("Doors open at 6 p.m. and close at 11pm. The play starts at 7 p.m.",
                   ["“6 p.m.” 2", "“11pm” 1"]),
    "mixed-variety": ("The colour of the harbour changed, and the city center was closed.",
                      ["British 2 (“colour”)", "American 1 (“center”)"]),
    "transliteration-mixed": ("Kyiv slept. Trains left Kyiv. Kiev is old.",
                              ["“Kyiv” 2", "“Kiev” 1"]),
    "diacritic-mixed": ("José Ruiz won. José wept. José Ruiz left. Jose Ruiz bowed.",
                        ["“José” 3", "“Jose” 1"]),
}  # fmt: skip
PREFERRED = {
    "percent-mixed": ({"prefer": "%"}, "It rose 6 percent.", "It rose 6%."),
    "numeral-mixed-band": ({"words_to": 9}, "It has 5 pools.", "It has five pools."),
    "hyphen-solid-mixed": ({"prefer": "solid"}, "Non-profit or nonprofit.",
                           "Nonprofit or nonprofit."),
    "initials-stops": ({"prefer": "bare"}, "The U.S. Senate.", "The US Senate."),
    "quote-mixed-glyphs": ({"prefer": "typographic"}, 'He said "no".', "He said “no”."),
    "apostrophe-mixed-glyphs": ({"prefer": "straight"}, "It’s late.", "It's late."),
    "ellipsis-mixed": ({"prefer": "glyph"}, "He left ... again.", "He left … again."),
    "dash-style": ({"prefer": "spaced en"}, "He left—again.", "He left – again."),
    "serial-comma": ({"prefer": "with"}, "We ate fish, meat and fruit.",
                     "We ate fish, meat, and fruit."),
    "range-dash": ({"prefer": "hyphen"}, "The war of 1914–1918.", "The war of 1914-1918."),
    "date-style": ({"prefer": "day month"}, "We met on March 5.", "We met on 5 March."),
    "time-style": ({"prefer": "pm"}, "It opens at 6 p.m. on Monday.", "It opens at 6pm on Monday."),
}  # fmt: skip
ONE_AN_ARTICLE = ("quote-mixed-glyphs", "apostrophe-mixed-glyphs", "ellipsis-mixed", "dash-style")


@pytest.mark.parametrize("rule", MIXED)
def test_every_variant_is_told_with_its_count(rule):
    text, counts = MIXED[rule]
    found = Linter(select=[rule]).check(text)
    assert found, rule
    for finding in found:
        assert all(count in finding.message for count in counts), finding.message


@pytest.mark.parametrize("rule", PREFERRED)
def test_a_house_has_the_last_word_where_nothing_is_mixed(rule):
    options, text, right = PREFERRED[rule]
    assert Linter(select=[rule], rules={rule: options}).fix(text, offered=True) == right


@pytest.mark.parametrize("rule", ONE_AN_ARTICLE)
def test_mixed_glyphs_are_one_finding_an_article(rule):
    text, _ = MIXED[rule]
    mixed = f"{text}\n\n{text}\n\n{text}\n"
    (finding,) = Linter(select=[rule]).check(mixed)
    assert len({edit.start for edit in finding.fixes[0].edits}) >= 3


def test_a_form_that_the_rule_does_not_know_is_told():
    with pytest.raises(ConfigError, match=r'did you mean "p\.m\."\? \(known: p\.m\., pm'):
        Linter(rules={"time-style": {"prefer": "pm."}}).check("At 6 p.m. we left.")
