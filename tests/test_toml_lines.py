"""The lines that errors in a config file point at."""

import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from newslint.toml_lines import key_lines

CONFIG = '''\
# select = ["not this one"]
style = "ap"  # [not.a.table]
words = [
  "Arbakis",   # the first
  'Farah',

  "a # b", """
over lines""",
]
date = 2024-05-31T10:00:00.5Z
long = """
select = "in a string"
[neither]
""""

[rules.doubled-word]
severity = "error"
"quoted \\u0061" = 1.5

[ rules . "a.b" ]
tokens = [["x", "y"], ["z"]]
inline = { one = 1, two.three = { four = "4" } }

[[twice]]
k = 1
[[twice]]
k = 2
[paths."opinion/**"]
ignore = ["journalese"]
'''


def test_keys_tables_and_items_are_found_on_their_lines() -> None:
    lines = key_lines(CONFIG)
    assert lines == {
        ("style",): 2,
        ("words",): 3,
        ("words", "Arbakis"): 4,
        ("words", "Farah"): 5,
        ("words", "a # b"): 7,
        ("words", "over lines"): 7,
        ("date",): 10,
        ("long",): 11,
        ("rules",): 16,
        ("rules", "doubled-word"): 16,
        ("rules", "doubled-word", "severity"): 17,
        ("rules", "doubled-word", "quoted a"): 18,
        ("rules", "a.b"): 20,
        ("rules", "a.b", "tokens"): 21,
        ("rules", "a.b", "tokens", "x"): 21,
        ("rules", "a.b", "tokens", "y"): 21,
        ("rules", "a.b", "tokens", "z"): 21,
        ("rules", "a.b", "inline"): 22,
        ("rules", "a.b", "inline", "one"): 22,
        ("rules", "a.b", "inline", "two"): 22,
        ("rules", "a.b", "inline", "two", "three"): 22,
        ("rules", "a.b", "inline", "two", "three", "four"): 22,
        ("twice",): 24,
        ("twice", "k"): 25,
        ("paths",): 28,
        ("paths", "opinion/**"): 28,
        ("paths", "opinion/**", "ignore"): 29,
        ("paths", "opinion/**", "ignore", "journalese"): 29,
    }


def test_windows_line_ends_and_an_empty_text() -> None:
    assert key_lines("") == {}
    assert key_lines("a = 1\r\n\r\nb = []\r\n") == {("a",): 1, ("b",): 3}


_KEYS = st.text("ab.\"'\\ #=[]{},\n", min_size=1, max_size=4)
_TEXTS = st.text("a\"'\\#[]{}=,\n", max_size=6)
_VALUES = st.recursive(
    st.integers() | st.booleans() | st.floats(-9, 9) | _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=6,
)


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + "".join(f"\\u{ord(c):04x}" if c in '"\\\n' else c for c in value) + '"'
    if isinstance(value, list):
        return "[" + ",\n ".join(map(_toml, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_toml(k)} = {_toml(v)}" for k, v in value.items()) + "}"
    return repr(value)


@given(st.dictionaries(_KEYS, _VALUES, max_size=4))
def test_every_key_of_any_file_is_found(data: dict[str, Any]) -> None:
    text = "".join(f"{_toml(key)} = {_toml(value)}\n" for key, value in data.items())
    assert tomllib.loads(text) == data
    lines = key_lines(text)
    starts = [1]
    for key, value in data.items():
        starts.append(starts[-1] + f"{_toml(key)} = {_toml(value)}\n".count("\n"))
    assert [lines[(key,)] for key in data] == starts[:-1]
