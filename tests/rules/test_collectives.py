"""Bodies that are one or many: a hundred and more sentences of news copy, house by house."""

import re

import pytest

from newslint import Linter

RULES = ["collective-agreement-mixed", "collective-agreement-house", "pronoun-number-clash"]
VERBS = ["subject-verb-agreement", "subject-verb-attraction"]


def cases(path):
    house = verdict = ""
    for line in path.read_text("utf-8").splitlines():
        if heading := re.fullmatch(r"\[(\w+): (\w+)\]", line):
            house, verdict = heading.groups()
        elif line and not line.startswith("#"):
            yield pytest.param(
                house, verdict, line.replace(" / ", "\n\n"), id=f"{house} {line[:60]}"
            )


def pytest_generate_tests(metafunc):
    found = list(cases(metafunc.config.rootpath / "tests" / "rules" / "collectives.txt"))
    assert len(found) >= 150
    metafunc.parametrize(("house", "verdict", "text"), found)


def test_bodies(house, verdict, text):
    linter = Linter(select=RULES + VERBS, **({} if house == "none" else {"style": house}))
    found = {f.rule for f in linter.check(text)}
    if verdict == "fine":
        assert not found
    elif verdict == "mixed":
        assert "collective-agreement-mixed" in found
    else:
        assert found
