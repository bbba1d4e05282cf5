"""``newslint fix``: what is written, what is shown, and what is left alone."""

import os
import subprocess
import sys

import pytest

SLIP = "He saw the the dam.\n"
FINE = "He saw the dam.\n"


def _filtered(data, folder):
    command = [sys.executable, "-m", "newslint", "fix", "-", "--ignore", "ALL"]
    run = subprocess.run(command, input=data, cwd=folder, capture_output=True, check=False)
    return run.returncode, run.stdout


def test_safe_fixes_are_written_and_counted(newslint, write):
    story = write("a.txt", SLIP)
    write("b.txt", FINE)
    said = newslint("fix", "--output-format", "concise")
    assert said == (0, "", "Fixed 1 problem in 1 file.\n")
    assert story.read_text() == FINE
    assert newslint("fix", "-q") == (0, "", "")


def test_what_remains_is_reported_with_its_exit_code(newslint, write):
    rule = (
        "summary: s\nseverity: error\ncheck: substitution\nmessage: m\n"
        "swap: {dam: barrage}\napplicability: offered\n"
    )
    write(".newslint/rules/dam.yml", rule)
    story = write("a.txt", SLIP)
    said = newslint("fix", "--output-format", "concise")
    assert (said.code, said.out) == (1, "a.txt:1:12: error m [dam]\n")
    assert story.read_text() == FINE
    assert newslint("fix", "--offered", "--output-format", "concise").code == 0
    assert story.read_text() == "He saw the barrage.\n"


def test_a_diff_writes_nothing(newslint, write, root):
    story = write("news/a.txt", "A fine day.\n\n" + SLIP + "\n" + SLIP.rstrip("\n"))
    write("b.txt", FINE)
    said = newslint("fix", "--diff", "--select", "doubled-word")
    golden = root / "tests" / "golden" / "cli" / "fix.diff"
    if os.environ.get("NEWSLINT_WRITE_GOLDEN"):
        golden.write_text(said.out, "utf-8")
    assert said.out == golden.read_text("utf-8")
    assert (said.code, said.err) == (1, "Would fix 2 problems in 1 file.\n")
    assert story.read_text().count("the the") == 2
    write("news/a.txt", FINE)
    assert newslint("fix", "--diff") == (0, "", "")


def test_a_diff_can_be_applied(newslint, write, tmp_path):
    text = "A b.\r\n\r\n" + SLIP + "Caf\u2028 é\x0c\n" + SLIP.rstrip("\n")
    story = write("a.txt", text)
    diff = newslint("fix", "--diff", "--select", "doubled-word").out
    apply = ["git", "apply", "-p0", "--unidiff-zero", "--whitespace=nowarn", "-"]
    subprocess.run(apply, input=diff.encode(), cwd=tmp_path, check=True)
    assert story.read_bytes().decode() == text.replace("the the", "the")


def test_a_diff_in_color_shows_controls_as_signs(newslint, write):
    write("a.txt", "He saw the the \x1b[31m dam.\n")
    out = newslint("fix", "--diff", "--select", "doubled-word", "--color", "always").out
    assert "\x1b[32m+He saw the ␛[31m dam.\x1b[0m\n" in out


class TestFilter:
    def test_standard_input_is_mended_to_standard_output(self, newslint):
        said = newslint("fix", "-", "--output-format", "concise", stdin=SLIP.encode())
        assert said == (0, FINE, "Fixed 1 problem in 1 file.\n")

    def test_what_remains_goes_to_standard_error(self, newslint):
        text = "The dam between 1996-2001.\n"
        arguments = ["-", "--select", "range-between-hyphen", "--output-format", "concise"]
        said = newslint("fix", *arguments, stdin=text.encode())
        assert said.out in (text, text.replace("-", " and "))
        assert not said.out.startswith("-")

    @pytest.mark.parametrize(
        "data", [b"caf\xe9 saw the dam\r\n", b"\xff\xfea\0b\0", "é\n".encode()]
    )
    def test_every_other_byte_is_handed_on(self, data, tmp_path):
        assert _filtered(data, tmp_path) == (0, data)

    @pytest.mark.parametrize("data", [b"a\0binary", b"\xff\xfebroken!"])
    def test_what_cannot_be_read_is_handed_on(self, data, tmp_path):
        assert _filtered(data, tmp_path) == (2, data)

    def test_an_excluded_file_is_handed_on(self, newslint, write):
        write("newslint.toml", 'exclude = ["drafts/"]')
        arguments = ["-q", "-", "--stdin-filename", "drafts/a.txt"]
        assert newslint("fix", *arguments, stdin=SLIP.encode()) == (0, SLIP, "")

    def test_a_diff_of_standard_input(self, newslint):
        said = newslint("fix", "--diff", "-", stdin=SLIP.encode())
        assert said.code == 1
        assert said.out.startswith("--- -\n+++ -\n@@ -1 +1 @@\n-He saw the the dam.\n")


def test_encoding_newlines_and_the_rest_are_kept(newslint, write):
    story = write("a.txt", b"\xef\xbb\xbfThe caf\xc3\xa9.\r\n\r\nHe saw the the dam.\r\n")
    newslint("fix", "--select", "doubled-word")
    assert story.read_bytes() == b"\xef\xbb\xbfThe caf\xc3\xa9.\r\n\r\nHe saw the dam.\r\n"


def test_a_file_that_cannot_be_written_is_reported_unmended(newslint, write):
    story = write("a.txt", SLIP)
    other = write("b.txt", SLIP)
    story.chmod(0o444)
    said = newslint("fix", "--output-format", "concise")
    assert said.code == 2
    assert said.out.startswith("a.txt:1:8: error")
    assert said.err == (
        "newslint: error: a.txt: is read-only; not written\nFixed 1 problem in 1 file.\n"
    )
    assert (story.read_text(), other.read_text()) == (SLIP, FINE)


def test_a_fix_that_the_encoding_lacks_is_refused(newslint, write):
    rule = (
        "summary: s\nseverity: error\ncheck: substitution\nmessage: m\n"
        "swap: {dam: 'dam ☃'}\napplicability: safe\nkeepcase: true\n"
    ).replace("dam:", "barrage:")
    write(".newslint/rules/snow.yml", rule)
    story = write("a.txt", b"The caf\xe9 and the barrage.\n")
    said = newslint("fix", "--select", "snow", "--output-format", "concise")
    assert said.code == 2
    assert 'its encoding, windows-1252, has no "☃" (U+2603)' in said.err
    assert story.read_bytes() == b"The caf\xe9 and the barrage.\n"


def test_what_a_baseline_lists_is_not_mended(newslint, write):
    story = write("a.txt", SLIP)
    newslint("baseline")
    story.write_text(SLIP + "\nShe saw the the town.\n")
    newslint("fix", "--baseline", ".newslint-baseline.json")
    assert story.read_text() == SLIP + "\nShe saw the town.\n"
