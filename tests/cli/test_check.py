"""``newslint check``: what it reads, reports, and its exit code."""

import json
import os
import subprocess

import pytest

from newslint.linter import Linter

SLIP = "He saw the the dam.\n"
FINE = "He saw the dam.\n"
MINOR = "He saw the dam."  # no newline at the end, a suggestion


def _concise(newslint, *arguments, **options):
    said = newslint("check", "--output-format", "concise", *arguments, **options)
    return said.code, [line.split(": ")[0] for line in said.out.splitlines()], said.err


def test_the_folder_is_checked_by_default(newslint, write):
    write("b.txt", SLIP)
    write("a/c.md", FINE + "\n" + SLIP)
    assert _concise(newslint) == (1, ["a/c.md:3:8", "b.txt:1:8"], "")


def test_a_clean_run_exits_with_0_and_says_so(newslint, write):
    write("a.txt", FINE)
    assert newslint("check") == (0, "No problems found in 1 file.\n", "")
    assert newslint("check", "-q") == (0, "", "")


def test_the_full_report(newslint, write, root):
    write("story.txt", "It ruled between 1996-2001, said the the BBC.\n")
    said = newslint("check", "story.txt")
    golden = root / "tests" / "golden" / "cli" / "check.txt"
    if os.environ.get("NEWSLINT_WRITE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(said.out, "utf-8")
    assert said.out == golden.read_text("utf-8")


def test_no_file_at_all_is_a_note(newslint):
    assert newslint("check", "--output-format", "concise") == (
        0, "", "newslint: note: no file to check\n"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 0), ("warning", 0), ("suggestion", 1), ("never", 0)]
)
def test_severity_decides_the_exit_code(fail_on, code, newslint, write):
    write("a.txt", MINOR)
    assert newslint("check", "--select", "final-newline", "--fail-on", fail_on).code == code


def test_exit_zero_and_never_still_tell(newslint, write):
    write("a.txt", SLIP)
    for arguments in (["--exit-zero"], ["--fail-on", "never"]):
        said = newslint("check", *arguments)
        assert said.code == 0
        assert "doubled-word" in said.out


def test_fail_on_may_differ_by_path(newslint, write):
    write("newslint.toml", '[paths."drafts/"]\nfail-on = "never"')
    write("drafts/a.txt", SLIP)
    assert newslint("check").code == 0
    write("a.txt", SLIP)
    assert newslint("check").code == 1


def test_names_are_parted_by_commas_or_given_again(newslint, write):
    write("a.txt", "He saw the the dam between 1996-2001.\n")
    both = ["a.txt:1:28", "a.txt:1:8"]
    for arguments in (
        ["--select", "doubled-word,range-between-hyphen"],
        ["--select", "doubled-word", "--select", "range-between-hyphen"],
        ["--select", "doubled-word", "--extend-select", "range-between-hyphen"],
    ):
        assert sorted(_concise(newslint, *arguments)[1]) == both
    arguments = ["--select", "doubled-word", "--select", "number", "--ignore", "number"]
    assert _concise(newslint, *arguments)[1] == ["a.txt:1:8"]


class TestStandardInput:
    def test_is_read_as_text_unless_told_otherwise(self, newslint):
        assert _concise(newslint, "-", stdin=SLIP.encode()) == (1, ["-:1:8"], "")
        page = b"<p>He saw the <b>the</b> dam.</p>\n"
        select = ["--select", "doubled-word"]
        assert _concise(newslint, *select, "-", stdin=page)[1] == []
        assert _concise(newslint, *select, "-", "--format", "html", stdin=page)[1] == ["-:1:11"]
        named = ["-", "--stdin-filename", "news/a.html"]
        assert _concise(newslint, *select, *named, stdin=page)[1] == ["news/a.html:1:11"]

    def test_its_file_name_decides_on_settings(self, newslint, write):
        write("newslint.toml", 'exclude = ["drafts/"]\n[paths."wire/"]\nignore = ["doubled-word"]')
        for name, code in (("a.txt", 1), ("drafts/a.txt", 0), ("wire/a.txt", 0)):
            said = newslint("check", "-q", "-", "--stdin-filename", name, stdin=SLIP.encode())
            assert said.code == code

    def test_its_encoding_is_told(self, newslint):
        said = newslint("check", "-q", "-", stdin=b"caf\xe9\0")
        assert said == (2, "", "newslint: error: -: is binary; skipped\n")
        said = newslint("check", "--output-format", "concise", "-", stdin=b"A caf\xe9.\n")
        assert said.err == "newslint: note: -: not UTF-8; read as Windows-1252\n"


class TestOutput:
    def test_json_to_a_file(self, newslint, write, tmp_path):
        write("a.txt", SLIP)
        arguments = ["--output-format", "json", "--output-file", "report.json"]
        assert newslint("check", *arguments) == (1, "", "")
        (finding,) = json.loads((tmp_path / "report.json").read_text("utf-8"))["findings"]
        assert (finding["path"], finding["rule"], finding["start"]) == ("a.txt", "doubled-word", 7)

    def test_an_error_is_told_and_in_the_report(self, newslint, write):
        write("a/newslint.toml", "selct = []")
        write("a/a.txt", SLIP)
        said = newslint("check", "--output-format", "json")
        line = 'a/newslint.toml:1: unknown key "selct"; did you mean "select"?'
        assert said.err == f"newslint: error: {line}\n"
        assert json.loads(said.out)["errors"] == [{"path": "a/newslint.toml", "message": line}]

    @pytest.mark.parametrize(
        ("arguments", "variables", "colored"),
        [
            ([], {}, False),
            (["--color", "always"], {"NO_COLOR": "1"}, True),
            (["--color", "never"], {"FORCE_COLOR": "1"}, False),
            ([], {"FORCE_COLOR": "1"}, True),
            ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ],
    )
    def test_color(self, arguments, variables, colored, newslint, write, monkeypatch):
        write("a.txt", SLIP)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        assert ("\x1b[" in newslint("check", *arguments).out) is colored

    def test_statistics_count_by_rule(self, newslint, write):
        write("a.txt", SLIP * 2 + "It ruled between 1996-2001.\n")
        said = newslint("check", "--statistics", "--select", "doubled-word,range-between-hyphen")
        lines = said.out.splitlines()
        assert [line.split()[:3] for line in lines[:2]] == [
            ["2", "error", "doubled-word"],
            ["1", "error", "range-between-hyphen"],
        ]
        assert said.code == 1

    def test_no_progress_bar_without_a_terminal(self, newslint, write, monkeypatch):
        write("a.txt", SLIP)
        write("b.txt", SLIP)
        monkeypatch.setattr("newslint.cli.progress._WAIT", -1)
        assert newslint("check").err == ""

    def test_a_long_run_shows_its_progress_in_a_terminal(self, newslint, write, monkeypatch):
        for name in "abcd":
            write(f"{name}.txt", FINE)
        monkeypatch.setattr("newslint.cli.progress._WAIT", -1)
        monkeypatch.setattr("newslint.cli.progress._PAUSE", 0)
        monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
        monkeypatch.setenv("TERM", "xterm")
        assert "/4" in newslint("check", "--output-format", "concise").err
        for quiet in ("-q", "--no-progress"):
            assert newslint("check", "--output-format", "concise", quiet).err == ""


class TestBadInput:
    """Each file that cannot be checked is one line and exit code 2; the others are checked."""

    @pytest.mark.parametrize(
        ("name", "data", "line"),
        [
            ("x.txt", None, "x.txt: cannot be read: No such file or directory"),
            ("x.txt", b"\x89PNG\0", "x.txt: is binary; skipped"),
            ("x.txt", b"\xff\xfeabc", "x.txt: starts as UTF-16-LE and is broken further on"),
        ],
    )
    def test_a_named_file_that_cannot_be_read(self, name, data, line, newslint, write):
        write("a.txt", SLIP)
        if data is not None:
            write(name, data)
        assert _concise(newslint, name, "a.txt") == (
            2, ["a.txt:1:8"], f"newslint: error: {line}\n"
        )  # fmt: skip

    def test_a_binary_file_in_a_folder_is_a_note(self, newslint, write):
        write("a.txt", SLIP)
        write("x.txt", b"\0\1\2")
        code, found, err = _concise(newslint)
        assert (code, found) == (1, ["a.txt:1:8"])
        assert err == "newslint: note: x.txt: is binary; skipped\n"

    def test_a_file_larger_than_an_article_can_be(self, newslint, write):
        write("newslint.toml", "max-file-size = 0.0001")
        write("a.txt", SLIP)
        write("x.txt", SLIP * 6)
        line = "x.txt: is larger than 0.0001 MB, the max-file-size; skipped\n"
        assert _concise(newslint) == (1, ["a.txt:1:8"], f"newslint: note: {line}")
        assert _concise(newslint, "x.txt") == (2, [], f"newslint: error: {line}")
        assert _concise(newslint, "-", stdin=SLIP.encode() * 6)[0] == 2

    @pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
    def test_an_unreadable_file(self, newslint, write):
        write("a.txt", SLIP)
        write("x.txt", SLIP).chmod(0)
        code, found, err = _concise(newslint)
        assert (code, found) == (2, ["a.txt:1:8"])
        assert err == "newslint: error: x.txt: cannot be read: Permission denied\n"

    def test_an_empty_file_is_fine(self, newslint, write):
        write("a.txt", "")
        assert newslint("check", "-q", "a.txt") == (0, "", "")

    def test_the_encoding_assumed_is_a_note(self, newslint, write):
        write("a.txt", b"The caf\xe9 saw the the dam.\n")
        code, found, err = _concise(newslint)
        assert (code, found) == (1, ["a.txt:1:14"])
        assert err == "newslint: note: a.txt: not UTF-8; read as Windows-1252\n"

    def test_a_glob_that_fits_nothing(self, newslint):
        said = newslint("check", "-q", "*.html")
        assert said == (2, "", "newslint: error: *.html: fits no file\n")

    def test_an_empty_path(self, newslint, write):
        write("a.txt", "He saw the the dam.\n")
        code, found, err = _concise(newslint, "", "a.txt")
        assert (code, found) == (2, ["a.txt:1:8"])
        assert err == "newslint: error: an empty path names no file\n"

    def test_a_config_error_is_told_once(self, newslint, write):
        write("newslint.toml", 'ignore = ["speling"]')
        write("a.txt", SLIP)
        write("b.txt", SLIP)
        code, found, err = _concise(newslint)
        assert (code, found) == (2, [])
        assert err == (
            'newslint: error: newslint.toml:1: unknown rule or category "speling"; '
            'did you mean "spelling"?\n'
        )

    def test_a_broken_rule_of_the_repository_is_told_once(self, newslint, write):
        write(".newslint/rules/mine.yml", "summary: x\nseverity: error\ncheck: nothing\nmessage: m")
        write("a.txt", SLIP)
        write("b.txt", SLIP)
        code, found, err = _concise(newslint)
        assert (code, found) == (2, ["a.txt:1:8", "b.txt:1:8"])
        assert err.startswith("newslint: error: .newslint/rules/mine.yml: unknown check kind")
        assert err.count("\n") == 1

    def test_a_runaway_pattern_is_stopped_and_named_once(self, newslint, write, monkeypatch):
        monkeypatch.setattr("newslint.checks.bounded_patterns.USER_TIMEOUT", 0.05)
        rule = "summary: x\nseverity: error\ncheck: existence\nmessage: m\ntokens: ['(a|aa)+$']\n"
        write(".newslint/rules/mine.yml", rule)
        write("a.txt", "a" * 60 + "! " + SLIP)
        write("b.txt", "a" * 60 + "! " + SLIP)
        code, found, err = _concise(newslint, "--select", "mine,doubled-word")
        assert (code, [place.split(":")[0] for place in found]) == (2, ["a.txt", "b.txt"])
        assert err == (
            'newslint: error: a.txt: rule "mine" (.newslint/rules/mine.yml): its pattern ran too '
            "long and was stopped; the rule is left out from here on\n"
        )

    def test_a_crash_on_a_file_is_told_and_costs_no_other(self, newslint, write, monkeypatch):
        report = Linter.report

        def fail(self, text, **about):
            if about["path"] == "a.txt":
                raise ValueError("a\nbug")
            return report(self, text, **about)

        monkeypatch.setattr(Linter, "report", fail)
        write("a.txt", SLIP)
        write("b.txt", SLIP)
        code, found, err = _concise(newslint)
        assert (code, found) == (2, ["b.txt:1:8"])
        assert err.startswith(
            "newslint: error: a.txt: newslint failed on this file (ValueError: a bug at test_check"
        )
        assert err.count("\n") == 1
        assert "Traceback" in newslint("check", "--traceback").err


class TestScreens:
    def test_a_baseline_is_lived_with(self, newslint, write):
        write("a.txt", SLIP)
        assert newslint("baseline").code == 0
        write("a.txt", FINE + "\n" + SLIP + "\nShe saw the the town.\n")
        arguments = ["--baseline", ".newslint-baseline.json"]
        assert _concise(newslint, *arguments) == (1, ["a.txt:5:9"], "")
        write("newslint.toml", 'baseline = ".newslint-baseline.json"')
        assert _concise(newslint) == (1, ["a.txt:5:9"], "")

    def test_findings_that_are_gone_are_a_note(self, newslint, write):
        write("a.txt", SLIP)
        newslint("baseline")
        write("a.txt", FINE)
        said = newslint("check", "--baseline", ".newslint-baseline.json")
        assert said.code == 0
        assert said.err.startswith("newslint: note: 1 of the findings in the baseline are gone")

    def test_changed_lines_alone(self, newslint, write, tmp_path):
        def git(*args: str) -> None:
            identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
            subprocess.run(["git", *identity, *args], cwd=tmp_path, check=True, capture_output=True)

        git("init", "-q")
        write("a.txt", SLIP + "\nThe end.\n")
        git("add", "-A")
        git("commit", "-qm", "first")
        assert _concise(newslint, "--changed-since", "HEAD")[:2] == (0, [])
        write("a.txt", SLIP + "\nShe saw the the end.\n")
        assert _concise(newslint, "--changed-since", "HEAD")[:2] == (1, ["a.txt:3:9"])
        newslint("fix", "--changed-since", "HEAD")
        assert (tmp_path / "a.txt").read_text() == SLIP + "\nShe saw the end.\n"


def test_excludes_hold_for_named_files(newslint, write):
    write("newslint.toml", 'exclude = ["drafts/"]')
    write("drafts/a.txt", SLIP)
    said = newslint("check", "drafts/a.txt", "--output-format", "concise")
    assert said == (0, "", "newslint: note: no file to check\n")
    write("b.txt", SLIP)
    assert _concise(newslint, "--exclude", "b.*", "b.txt")[1] == []


def test_config_and_isolated_exclude_each_other(newslint, write):
    write("newslint.toml", 'ignore = ["doubled-word"]')
    write("a.txt", SLIP)
    assert newslint("check").code == 0
    assert newslint("check", "--isolated").code == 1
    assert newslint("check", "--isolated", "--config", "newslint.toml").code == 2
