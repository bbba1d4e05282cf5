"""Each output format, on articles with all that has ever broken a report, byte for byte.

After an intended change write the files anew with NEWSLINT_WRITE_GOLDEN=1 and read the difference.
"""

import io
import os

import pytest
from results import RESULTS, SUMMARY

from newslint.registry import load, registry

SUFFIXES = {
    "full": "txt", "concise": "txt", "json": "json", "jsonl": "jsonl", "sarif": "sarif",
    "github": "txt", "gitlab": "json", "junit": "xml", "rdjson": "json", "html": "html",
    "markdown": "md",
}  # fmt: skip


def rendered(name, results=RESULTS, summary=SUMMARY, *, color=False):
    out = io.StringIO(newline="")
    reporter = load(registry().reporters[name])(out, color=color)
    for result in results:
        reporter.add(result)
    reporter.finish(summary)
    return out.getvalue()


def matches(path, text):
    if os.environ.get("NEWSLINT_WRITE_GOLDEN"):
        path.write_bytes(text.encode("utf-8"))
    return path.read_bytes().decode("utf-8") == text


def test_every_format_has_a_golden_file():
    assert set(SUFFIXES) == set(registry().reporters)


@pytest.mark.parametrize("name", SUFFIXES)
def test_report_is_the_golden_one(name, root):
    path = root / "tests" / "golden" / "reporters" / f"{name}.{SUFFIXES[name]}"
    assert matches(path, rendered(name))


def test_full_report_in_color_is_the_golden_one(root, monkeypatch):
    for variable in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    path = root / "tests" / "golden" / "reporters" / "full-color.txt"
    assert matches(path, rendered("full", color=True))
