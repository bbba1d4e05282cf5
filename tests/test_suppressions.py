"""Comments that allow what a rule reports: how far each reaches, and what is said of idle ones."""

import pytest

from newslint import Linter

RANGE = "It ruled between 1996-2001."
RULES = ["range-between-hyphen", "unused-allow"]


def check(text, format="text", **settings):
    return Linter(**{"select": RULES, **settings}).check(text, format=format)


def lines(text, format="text", rule="range-between-hyphen"):
    return [f.line for f in check(text, format) if f.rule == rule]


class TestReach:
    def test_a_comment_alone_on_its_line_holds_for_the_next_copy(self):
        text = f"# newslint: allow range-between-hyphen\n\n{RANGE}\n\n{RANGE}\n"
        assert lines(text) == [5]

    def test_it_holds_for_the_whole_wrapped_paragraph(self):
        wrapped = (
            "The group, which took the capital after a long and bitter war in the north,\n"
            "has ruled the country between 1996-2001 and wants to rule it once more, the\n"
            "party says, as it did between 1975-1979.\n"
        )
        assert lines(wrapped) == [2, 3]
        assert lines(f"# newslint: allow range-between-hyphen\n{wrapped}") == []

    def test_comments_stack(self):
        text = f"# newslint: allow doubled-word\n# newslint: allow range-between-hyphen\n{RANGE}\n"
        assert check(text) == []

    def test_allow_next_holds_for_the_next_copy(self):
        text = f"# newslint: allow-next range-between-hyphen\n{RANGE}\n\n{RANGE}\n"
        assert lines(text) == [4]

    def test_a_block_holds_between_its_ends(self):
        text = (
            f"{RANGE}\n\n# newslint: allow-begin range-between-hyphen\n{RANGE}\n\n{RANGE}\n"
            f"# newslint: allow-end range-between-hyphen\n{RANGE}\n"
        )
        assert lines(text) == [1, 8]

    def test_blocks_nest(self):
        text = (
            f"# newslint: allow-begin all\n# newslint: allow-begin range-between-hyphen\n{RANGE}\n"
            f"# newslint: allow-end\n{RANGE}\n# newslint: allow-end\n{RANGE}\n"
        )
        assert lines(text) == [7]

    def test_a_block_that_is_not_closed_holds_to_the_end_and_is_reported(self):
        text = f"# newslint: allow-begin range-between-hyphen\n{RANGE}\n\n{RANGE}\n"
        (found,) = check(text)
        assert (found.rule, found.line) == ("unused-allow", 1)
        assert "not closed" in found.message

    def test_allow_file_holds_for_the_file_wherever_it_stands(self):
        assert lines(f"{RANGE}\n\n# newslint: allow-file range-between-hyphen\n\n{RANGE}\n") == []

    def test_what_is_found_at_the_very_end_of_a_file_can_be_allowed_there(self):
        text = f"{RANGE}\n# newslint: allow range-between-hyphen"
        assert lines(text) == [1]

    def test_other_rules_are_not_allowed(self):
        assert lines(f"# newslint: allow doubled-word\n{RANGE}\n") == [2]

    @pytest.mark.parametrize("name", ["number", "all", "ALL", "Range-Between-Hyphen"])
    def test_a_category_and_all_may_be_named(self, name):
        assert lines(f"# newslint: allow {name}\n{RANGE}\n") == []

    @pytest.mark.parametrize(
        "comment",
        [
            "# newslint: allow range-between-hyphen -- as printed, in 1996",
            "# newslint: allow range-between-hyphen — as printed",
            "#newslint:allow  a-an ,range-between-hyphen",
            "// newslint: Allow range-between-hyphen",
        ],
    )
    def test_forms(self, comment):
        assert check(f"{comment}\n{RANGE}\n") == []

    def test_line_ends_of_every_kind(self):
        assert lines(f"# newslint: allow number\r\n\r\n{RANGE}\r\n\r\n{RANGE}\r\n") == [5]
        assert lines(f"# newslint: allow number\r\r{RANGE}\r\r{RANGE}\r") == [5]


class TestMarkdown:
    def test_beside_copy_a_comment_holds_for_its_line(self):
        text = (
            f"{RANGE} <!-- newslint: allow range-between-hyphen -->\nIt was so between 1975-1979.\n"
        )
        assert lines(text, "markdown") == [2]

    def test_alone_it_holds_for_the_next_block(self):
        text = f"<!-- newslint: allow number -->\n\n# {RANGE}\n\n{RANGE}\nand between 1-2.\n"
        assert lines(text, "markdown") == [5, 6]

    def test_front_matter(self):
        text = f"---\n# newslint: allow number\ntitle: {RANGE}\n---\n\n{RANGE}\n"
        assert lines(text, "markdown") == [6]
        text = f"---\ntitle: {RANGE} # newslint: allow number\n---\n\n{RANGE}\n"
        assert lines(text, "markdown") == [5]

    def test_a_comment_over_several_lines(self):
        text = f"<!--\nnewslint: allow\n  number\n-->\n{RANGE}\n"
        assert lines(text, "markdown") == []

    def test_a_list_item(self):
        text = f"- One.\n- <!-- newslint: allow number --> {RANGE}\n- {RANGE}\n"
        assert lines(text, "markdown") == [3]


class TestHtml:
    def test_a_comment_before_an_element_holds_for_it(self):
        text = f"<!-- newslint: allow number -->\n<p>\n{RANGE}\n</p>\n<p>{RANGE}</p>\n"
        assert lines(text, "html") == [5]


class TestUnused:
    @pytest.mark.parametrize(
        ("text", "marked", "said", "mended"),
        [
            ("# newslint: allow number\nOne.\n", "allow number", "allows nothing", "One.\n"),
            (
                "One.\n\n# newslint: allow number\n\nTwo.\n", "allow number", "allows nothing",
                "One.\n\nTwo.\n",
            ),
            (
                f"# newslint: allow-file all, number -- why\n{RANGE}\n", "", "",
                f"# newslint: allow-file all, number -- why\n{RANGE}\n",
            ),
            (
                f"# newslint: allow unused-allow, number\n{RANGE}\n", "unused-allow",
                "allows nothing", f"# newslint: allow number\n{RANGE}\n",
            ),
            (
                "# newslint: allow-begin number\nOne.\n# newslint: allow-end\nTwo.\n",
                "allow-begin number", "allows nothing", "One.\nTwo.\n",
            ),
            ("# newslint: allow-end\nOne.\n", "allow-end", "closes no", "One.\n"),
            ("# newslint: allow\nOne.\n", "allow", "names no rule", "# newslint: allow\nOne.\n"),
            (
                "# newslint: disable number\nOne.\n", "disable", "not understood (known: allow,",
                "# newslint: disable number\nOne.\n",
            ),
            (
                f"# newslint: allow-nxt number\n{RANGE}\n", "allow-nxt", "“allow-next” may be",
                "# newslint: allow-next number\nIt ruled between 1996-2001.\n",
            ),
            (
                f"# newslint: allow numbr\n{RANGE}\n", "numbr", "“number” may be meant",
                f"# newslint: allow number\n{RANGE}\n",
            ),
            (
                f"# newslint: allow number it says so\n{RANGE}\n", "it says so",
                "a reason comes after “--”", f"# newslint: allow number -- it says so\n{RANGE}\n",
            ),
        ],
    )  # fmt: skip
    def test_is_reported_and_mended(self, text, marked, said, mended):
        settings = {"select": ["unused-allow", "number"]}
        found = [f for f in check(text, **settings) if f.rule == "unused-allow"]
        assert [text[f.start : f.end] for f in found] == ([marked] if marked else [])
        assert all(said in f.message for f in found)
        assert all(fix.applicability == "offered" for f in found for fix in f.fixes)
        linter = Linter(**settings)
        for finding in found:
            for fix in finding.fixes:
                assert fix.apply_to(text) == mended
        assert linter.fix(text) == linter.fix(linter.fix(text))

    def test_in_markdown_a_comment_beside_copy_is_deleted_with_its_space(self):
        text = "One. <!-- newslint: allow number -->\nTwo.\n"
        linter = Linter(select=["unused-allow", "number"])
        assert linter.fix(text, format="markdown", offered=True) == "One.\nTwo.\n"

    def test_nothing_is_said_of_a_rule_that_is_off(self):
        assert check("# newslint: allow doubled-word\nOne.\n") == []
        assert check("# newslint: allow punctuation\nOne.\n") == []
        assert check("# newslint: allow all\nOne.\n") == []

    def test_nothing_is_said_where_the_report_itself_is_off(self):
        assert check("# newslint: allow nonsense\nOne.\n", select=["range-between-hyphen"]) == []

    def test_the_report_can_be_allowed_by_its_name_only(self):
        idle = "# newslint: allow range-between-hyphen\nOne.\n"
        assert check(f"# newslint: allow-file unused-allow\n{idle}") == []
        assert [f.line for f in check(f"# newslint: allow-file all\n{idle}")] == [2]

    def test_a_comment_that_is_none_of_ours_is_left_alone(self):
        assert check("<!-- allow number -->\n\nOne.\n", "markdown") == []


def test_fixes_leave_what_is_allowed_alone():
    text = f"# newslint: allow range-between-hyphen\n{RANGE}\n\n{RANGE}\n"
    mended = Linter(select=RULES).fix(text, offered=True)
    assert mended == text[: -len(RANGE) - 1] + "It ruled between 1996 and 2001.\n"
