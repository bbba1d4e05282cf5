"""Settings given as keyword arguments."""

import datetime
from typing import Any, get_args

import pytest

from newslint import Linter
from newslint.config import Config, Dialect
from newslint.errors import ConfigError
from newslint.finding import Severity
from newslint.language.lexicon import DIALECTS


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"selct": ["a-an"]}, 'unknown key "selct"; did you mean "select"?'),
        ({"select": 3}, '"select" must be a list, not 3'),
        ({"preview": "yes"}, "\"preview\" must be true or false, not 'yes'"),
        ({"dialect": "en-UK"}, '"dialect" must be one of .*"en-GB".*, not \'en-UK\''),
        ({"fail-on": "notice"}, '"fail-on" must be one of "error", .*, "never"'),
        ({"date": "yesterday"}, '"date" must be a day as in 2024-05-31, not "yesterday"'),
        ({"rules": ["a-an"]}, '"rules" must be a mapping'),
    ],
)
def test_a_wrong_setting_is_named(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Linter(**settings)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"style": "guardain"}, 'unknown style "guardain"; did you mean "guardian"?'),
        ({"select": ["a-and"]}, 'unknown rule or category "a-and"; did you mean "a-an"?'),
        ({"ignore": ["speling"]}, 'unknown rule or category "speling"; did you mean "spelling"?'),
        ({"rules": {"a-an": {"severity": "loud"}}}, 'rule "a-an": "severity" must be one of'),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        _ = Config.from_settings(settings).rules
    assert message in str(raised.value)


def test_a_list_may_be_one_text_with_commas() -> None:
    assert Config.from_settings({"select": "a-an, spelling,"}).select == ("a-an", "spelling")


@pytest.mark.parametrize(
    "day", ["2024-05-31", datetime.date(2024, 5, 31), datetime.datetime(2024, 5, 31, 10)]
)
def test_a_date_is_a_day(day: Any) -> None:
    assert Config.from_settings({"date": day}).date == datetime.date(2024, 5, 31)


def test_hyphens_and_underscores_are_one() -> None:
    assert Config.from_settings({"fail-on": "never"}) == Config.from_settings({"fail_on": "never"})


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [
        ("error", {Severity.ERROR}),
        ("warning", {Severity.ERROR, Severity.WARNING}),
        ("suggestion", set(Severity)),
        ("never", set()),
    ],
)
def test_a_run_fails_on_findings_as_grave_as_told(fail_on: str, failing: set[Severity]) -> None:
    config = Config.from_settings({"fail_on": fail_on})
    assert {severity for severity in Severity if config.fails(severity)} == failing


def test_every_dialect_of_the_lexicon_can_be_set() -> None:
    assert {*get_args(Dialect)} == {"", *DIALECTS}
