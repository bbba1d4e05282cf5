"""The reports for people: underlines that fit, cuts that make sense, nothing that breaks out."""

import io
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from results import RESULTS
from test_golden import rendered

from newslint.document.lines import Lines
from newslint.finding import Applicability, Edit, Finding, Fix, Severity
from newslint.linter import Linter
from newslint.reporters.excerpt import excerpts
from newslint.reporters.fix_wording import wording
from newslint.reporters.full import FullReporter
from newslint.reporters.markdown import MarkdownReporter
from newslint.reporters.reporter import FileResult, Summary
from newslint.reporters.tally import Tally
from newslint.terminal import visible, width

TEXTS = st.text(st.sampled_from("ab \t\u0301日😀\u200b\x1b\r\n.é\ufeff"), max_size=60)


@given(TEXTS, st.lists(st.integers(0, 60), min_size=4, max_size=4), st.integers(20, 80))
def test_excerpts_fit_and_mark_what_the_span_marks(source, places, room):
    a, start, end, b = sorted(min(place, len(source)) for place in places)
    lines = Lines(source)
    for in_view in (None, (a, b)):
        for excerpt in excerpts(source, lines, (start, end), room, in_view):
            shown = "".join(excerpt[1:])
            assert width(shown) <= room
            assert shown == visible(shown)
            assert "\t" not in shown
    if not {"\t", "\n", "\r", "\ufeff"} & {*source}:
        (excerpt,) = excerpts(source, lines, (start, end), 400, (a, b))
        assert excerpt[1:] == tuple(map(visible, (source[:start], source[start:end], source[end:])))


def test_places_on_one_line_are_shown_together_where_there_is_room():
    source = "It is said, at some length and in many words, that they was never asked. " * 2
    they, was = source.index("they"), source.index("was")
    span = (was, was + 3)
    (excerpt,) = excerpts(source, Lines(source), span, 70, (they, was + 3))
    (other,) = excerpts(source, Lines(source), (they, they + 4), 70, (they, was + 3))
    assert "".join(excerpt[1:]) == "".join(other[1:])
    (excerpt,) = excerpts(source, Lines(source), span, 70, (0, len(source)))
    assert excerpt.marked == "was"


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("日本", 4), ("e\u0301", 1), ("😀", 2), ("ｗｉｄｅ", 8), ("a\u200db", 2)],
)
def test_width_counts_columns(text, columns):
    assert width(text) == columns


@pytest.mark.parametrize(
    ("source", "edit", "said"),
    [
        ("the withdrwal of", Edit(4, 13, "withdrawal"), "withdrwal → withdrawal"),
        ("a apple", Edit(1, 1, "n"), "a → an"),
        ("one  two", Edit(4, 5, ""), "delete the space"),
        ("over come", Edit(4, 5, ""), "over come → overcome"),
        ("between 1996-2001,", Edit(12, 13, " and "), "1996-2001 → 1996 and 2001"),
        ("ends….. the", Edit(4, 7, "…"), "ends….. → ends…"),
        ("not only but", Edit(4, 9, ""), "delete “only”"),
        ("Share this\nBody.\n", Edit(0, 11, ""), "delete “Share this”"),
        ("The end", Edit(7, 7, "\n"), "add a line end"),
        ("The end\n\n\n", Edit(8, 10, ""), "delete empty lines"),
        ("Taliban pledge", Edit(0, 0, "The "), "Taliban → The Taliban"),
        ("say “no", Edit(7, 7, "”"), "no → no”"),
        ("a\x1b[31m", Edit(1, 6, "b\x1b"), "a␛[31m → ab␛"),
    ],
)
def test_fixes_are_told_in_words(source, edit, said):
    assert wording(Fix((edit,), Applicability.SAFE), source) == said


def test_nothing_in_an_article_commands_the_terminal():
    for name in ("full", "concise"):
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", rendered(name))


def test_the_plain_report_does_without_rich():
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from test_golden import rendered\nrendered('full')\n"
        "sys.exit('rich' in sys.modules)"
    )
    folder = __file__.rpartition("/")[0]
    assert subprocess.run([sys.executable, "-c", script, folder], check=False).returncode == 0


def test_color_changes_nothing_but_the_color(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    colored = rendered("full", color=True)
    assert "\x1b[" in colored
    bare = re.sub(r"\x1b\[[\d;]*m", "", colored)
    assert [line.rstrip() for line in bare.splitlines()] == rendered("full").splitlines()


def test_a_finding_without_its_source_is_still_told():
    found = Finding("r", "style", Severity.ERROR, "m", 40, 45, 3, 4, 3, 9, path="a.txt")
    out = io.StringIO()
    FullReporter(out).add(FileResult("a.txt", "", [found]))
    assert out.getvalue() == "a.txt:3:4 error: m [r]\n\n"


def test_summary_counts():
    tally = Tally()
    assert tally.sentence(0) == "No problems found in 0 files."
    for result in RESULTS:
        tally.add(result)
    assert tally.sentence(4).startswith("Found 10 problems in 2 of 4 files: 4 errors, 2 warnings")
    one = Tally()
    found = Finding("r", "style", Severity.ERROR, "m", 0, 1, 1, 1, 1, 2)
    one.add(FileResult("a.txt", "x", [found]))
    assert one.sentence(1) == "Found 1 problem in 1 file: 1 error."


class _Page(HTMLParser):
    """Counts the elements of a page and gathers what it would load or run."""

    def __init__(self):
        super().__init__()
        self.tags = []
        self.loads = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.loads += [value for name, value in attrs if name in ("src", "href", "action")]


def test_html_page_stands_alone_and_is_not_broken_out_of():
    text = rendered("html")
    page = _Page()
    page.feed(text)
    assert {"script", "link", "img", "b", "x"}.isdisjoint(page.tags)
    assert page.tags.count("article") == 10
    assert page.loads == ["https://example.org/doubled?a&b"]
    assert "@import" not in text
    assert "url(" not in text


def test_html_links_no_scripts():
    found = Finding("r", "style", Severity.ERROR, "m", 0, 1, 1, 1, 1, 2, url="javascript:alert()")
    assert "javascript" not in rendered("html", [FileResult("a", "x", [found])])


def test_markdown_rows_keep_to_their_cells_and_call_nobody():
    text = rendered("markdown")
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 5 for row in rows)
    assert "@desk" not in text
    assert "#12" not in text


def test_markdown_fits_into_a_comment():
    found = [Finding("r", "style", Severity.ERROR, "m" * 90, 0, 1, 1, 1, 1, 2) for _ in range(2000)]
    out = io.StringIO()
    reporter = MarkdownReporter(out)
    reporter.add(FileResult("a.txt", "x", found))
    reporter.finish(Summary(1))
    assert len(out.getvalue()) < 65_536
    assert re.search(r"… and 1,\d{3} problems more", out.getvalue())


def test_the_sample_in_the_guide_is_real(root):
    guide = (root / "docs" / "output.md").read_text("utf-8")
    sample = re.search(r"```\n(harbour-strike.*?)```", guide, re.S)[1]
    rules = re.findall(r"\[([a-z-]+)\]$", sample, re.M)
    source = (root / "examples" / "articles" / "harbour-strike.txt").read_text("utf-8")
    found = Linter(select=rules).check(source, path="harbour-strike.txt")
    report = rendered("full", [FileResult("harbour-strike.txt", source, found)])
    for finding in sample.strip().split("\n\n"):
        assert finding in report
