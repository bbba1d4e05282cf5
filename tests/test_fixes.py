"""Fixing: verified, idempotent, and nothing outside an edit moves."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint import Linter
from newslint.finding import Edit
from newslint.fixes import apply_edits, fix_text

_words = st.sampled_from(
    "the the The dam burst between 1996-2001 70 percent four 5% accomodation said a hour an union "
    "\"we “we” 'so' left.. wait….. ,and Taliban say it is its their are was which WATCH: Like "
    "%d {{x}} **bold** _it_ <b>now</b> &amp; donâ€™t U.S. 🌊 Héadline\u0301 Share this:".split()
)
_joints = st.sampled_from([" ", " ", " ", "\n", "\n\n", "\r\n\r\n", "\n# ", "\n- ", "\n> ", "<p>"])


@st.composite
def copy(draw):
    """Copy with the kinds of faults that rules mend, in any mixture of markup."""
    words = draw(st.lists(_words, min_size=1, max_size=30))
    return "".join(word + draw(_joints) for word in words)


@pytest.fixture(scope="module")
def linter():
    return Linter()


@given(text=copy(), kind=st.sampled_from(["text", "markdown", "html"]), offered=st.booleans())
# The fix of one finding stands in the way of another's until both are applied in turn.
@example(text="\u200b man netwoanimal braie\u200bd", kind="text", offered=True)
def test_fixing_twice_equals_fixing_once(linter, text, kind, offered):
    once = linter.fix(text, format=kind, offered=offered)
    assert linter.fix(once, format=kind, offered=offered) == once


@given(text=copy(), kind=st.sampled_from(["text", "markdown", "html"]))
def test_every_span_and_edit_lies_in_the_source(linter, text, kind):
    for finding in linter.check(text, format=kind):
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.line <= finding.end_line
        for fix in finding.fixes:
            ends = [0]
            for edit in fix.edits:
                assert ends[-1] <= edit.start <= edit.end <= len(text)
                ends.append(edit.end)


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.text(max_size=5))))
def test_what_lies_between_edits_is_untouched(text, raw):
    edits = []
    for a, b, new in sorted(raw):
        start, end = sorted((min(a, len(text)), min(b, len(text))))
        if not edits or start >= edits[-1].end:
            edits.append(Edit(start, end, new))
    fixed = apply_edits(text, edits)
    at = read = 0
    for edit in edits:
        kept = text[at : edit.start]
        assert fixed[read : read + len(kept)] == kept
        read += len(kept)
        assert fixed[read : read + len(edit.text)] == edit.text
        read += len(edit.text)
        at = edit.end
    assert fixed[read:] == text[at:]


def test_a_fix_that_leaves_its_finding_is_refused(tmp_path):
    rules = tmp_path / ".newslint" / "rules" / "style"
    rules.mkdir(parents=True)
    (rules / "growing.yml").write_text(
        "summary: s\nseverity: error\ncheck: substitution\nmessage: m\napplicability: safe\n"
        "swap: {dam: the dam}\nkeepcase: false\n",
        "utf-8",
    )
    linter = Linter(root=tmp_path, select=["growing"])
    result = fix_text(linter, "A dam.", format="text")
    assert result.text == "A dam."
    assert result.applied == []
    assert [f.rule for f in result.remaining] == ["growing"]


def test_what_is_not_kept_is_neither_mended_nor_reported(linter):
    text = "He said the the dam.\n\nShe saw the the town. It ruled between 1996-2001.\n"
    result = fix_text(linter, text, format="text", keep=lambda findings: findings[1:2])
    assert result.text == text.replace("saw the the", "saw the")
    assert [f.rule for f in result.applied] == ["doubled-word"]
    assert result.remaining == []
