"""What an article without anything suspicious does not load."""

import subprocess
import sys

import pytest

_CODE = """
import sys
from newslint import Linter
print(len(Linter().check(sys.argv[1])))
print(*sys.modules)
"""
_READERS = {
    f"newslint.language.{name}" for name in ("agreement", "tagger", "subjects", "repairs", "doubts")
}


def _loaded(text: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", _CODE, text], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


@pytest.mark.parametrize(
    "text",
    ["The dam held.\n", "The council met on Monday. It rejected the plan for a new school.\n"],
)
def test_no_sentence_is_read_where_no_number_may_clash(text):
    assert _loaded(text) & _READERS == set()


def test_a_suspicious_sentence_is_read():
    assert _loaded("The cost of the repairs are high.\n") >= _READERS
