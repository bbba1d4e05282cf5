"""How much is looked at grows as the article does: work is counted here, not time."""

import random
from collections import Counter

import pytest

from newslint import Linter
from newslint.document import names
from newslint.document.machine_text import chunk_around

SYLLABLES = "an be co du el fi ga ho ir ja ka lo mu no or pi qua re sa tu".split()


def made_up_names(count):
    chosen = random.Random(1)
    made = dict.fromkeys(
        "".join(chosen.choices(SYLLABLES, k=chosen.randint(3, 4))).capitalize()
        for _ in range(2 * count)
    )
    return list(made)[:count]


@pytest.fixture
def calls(monkeypatch):
    """How often each watched function was called."""
    counted = Counter()

    def watch(module, name):
        original = getattr(module, name)

        def watched(*args, **options):
            counted[name] += 1
            return original(*args, **options)

        monkeypatch.setattr(module, name, watched)

    counted.watch = watch
    return counted


def test_names_are_compared_with_few_others(calls):
    calls.watch(names, "distance")
    compared = []
    for count in (2000, 4000):
        before = calls["distance"]
        list(names.slips(made_up_names(count)))
        compared.append(calls["distance"] - before)
    assert compared[1] < 3 * compared[0]


def test_names_that_come_near_are_looked_for_in_one_pass(calls):
    from newslint.checks import name_variant

    calls.watch(name_variant, "occurrences")
    pairs = [f"Ana {name}ova spoke. Later {name}ovva spoke." for name in made_up_names(60)]
    Linter(select=["name-variant"]).check("\n\n".join(pairs))
    assert calls["occurrences"] == 1


def test_a_word_in_an_endless_run_is_read_no_farther_than_it_may_reach():
    text = "x/" * 100_000
    start, end = chunk_around(text, 100_000, 100_001)
    assert end - start < 1000


def test_a_verb_in_an_endless_line_is_judged_by_its_neighbours():
    line = "The council says so. On Monday the council say so. "
    [council] = Linter().document(line).entities
    [the_same] = Linter().document("It rained. " * 500 + line).entities
    assert [e.number for e in council.evidence] == [e.number for e in the_same.evidence]
    assert council.is_mixed
