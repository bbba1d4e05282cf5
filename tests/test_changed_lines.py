"""Findings on the lines that changed since a revision."""

import subprocess
from pathlib import Path

import pytest

from newslint import Linter
from newslint.changed_lines import ChangedLines, read_diff
from newslint.errors import ConfigError

LINTER = Linter(select=["doubled-word"])


def _git(folder: Path, *args: str) -> None:
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    subprocess.run(["git", *identity, *args], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    _git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / "story.txt").write_text("One saw the the dam.\n\nTwo.\n\nThree saw the the dam.\n")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def _touched(path: Path, revision: str = "HEAD") -> list[int]:
    text = path.read_bytes().decode()
    findings = LINTER.check(text, path=path.name)
    return [f.line for f in ChangedLines(revision).touched(str(path), findings, text)]


def test_only_changed_lines_count(repository: Path) -> None:
    story = repository / "story.txt"
    assert _touched(story) == []
    story.write_text(
        "One saw the the dam.\n\nTwo saw the the dam.\n\n"
        "Three saw the the dam.\nFour saw the the dam.\n"
    )
    assert _touched(story) == [3, 6]


def test_staged_and_committed_changes_count(repository: Path) -> None:
    story = repository / "story.txt"
    story.write_text("One saw the the dam.\n\nTwo saw the the dam.\n\nThree saw the the dam.\n")
    _git(repository, "add", "-A")
    assert _touched(story) == [3]
    _git(repository, "commit", "-qm", "second")
    assert _touched(story) == []
    assert _touched(story, "HEAD~1") == [3]


def test_an_untracked_file_has_changed_altogether(repository: Path) -> None:
    new = repository / "deep" / "new story.txt"
    new.parent.mkdir()
    new.write_text("One saw the the dam.\n")
    assert _touched(new) == [1]


def test_a_renamed_file_has_changed_where_it_was_edited(repository: Path) -> None:
    long = "".join(f"Line {n} saw the the dam.\n\n" for n in range(20))
    (repository / "old.txt").write_text(long)
    _git(repository, "add", "-A")
    _git(repository, "commit", "-qm", "second")
    _git(repository, "mv", "old.txt", 'né "w"\t.txt')
    renamed = repository / 'né "w"\t.txt'
    assert _touched(renamed) == []
    renamed.write_text(long.replace("Line 3", "Line three"))
    assert _touched(renamed) == [7]


def test_what_others_did_since_the_branch_parted_is_theirs(repository: Path) -> None:
    _git(repository, "checkout", "-qb", "branch")
    _git(repository, "checkout", "-q", "main")
    (repository / "story.txt").write_text("One.\n\nTwo.\n\nThree saw the the dam.\n")
    _git(repository, "commit", "-qam", "theirs")
    _git(repository, "checkout", "-q", "branch")
    assert _touched(repository / "story.txt", "main") == []


def test_a_line_as_git_counts_it_ends_with_a_line_feed(repository: Path) -> None:
    story = repository / "story.txt"
    story.write_bytes(b"A saw the the dam.\rB saw the the dam.\nTwo.\n")
    _git(repository, "commit", "-qam", "second")
    story.write_bytes(b"A saw the the dam.\rB saw the the dam.\nTwo saw the the dam.\n")
    assert _touched(story) == [3]


def test_a_related_place_on_a_changed_line_counts(repository: Path) -> None:
    story = repository / "story.txt"
    linter = Linter(select=["percent-mixed"])
    before = "It rose 5 per cent in May.\n\nIt fell 3 per cent in June.\n\nIt rose 6 per cent.\n"
    story.write_text(before)
    _git(repository, "commit", "-qam", "second")
    text = before.replace("3 per cent", "3 percent")
    story.write_text(text)
    findings = linter.check(text)
    assert ChangedLines("HEAD").touched("story.txt", findings, text) == findings != []


def test_an_unknown_revision_and_a_missing_repository_are_told(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    for revision in ("nowhere", "--output=x", ""):
        with pytest.raises(ConfigError, match="there is no such revision"):
            ChangedLines(revision)
    monkeypatch.chdir(tmp_path_factory.mktemp("bare"))
    with pytest.raises(ConfigError, match="not a git repository"):
        ChangedLines("HEAD")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ConfigError, match="git is not installed"):
        ChangedLines("HEAD")


def test_text_of_a_diff_that_reads_like_a_header_is_text() -> None:
    diff = b"""\
diff --git a/a.txt b/a.txt
--- a/a.txt
+++ b/a.txt
@@ -1 +1,2 @@
--- a/x.txt
+++ b/x.txt
+@@ -1 +9 @@
\\ No newline at end of file
@@ -5,2 +7,0 @@ gone
-diff --git a/y b/y
-+
diff --git a/gone.txt b/gone.txt
--- a/gone.txt
+++ /dev/null
@@ -1 +0,0 @@
-x
diff --git a/wide one.txt b/wide one.txt
Binary files a/wide one.txt and b/wide one.txt differ
diff --git "a/t\\303\\251\\t.txt" "b/t\\303\\251\\t.txt"
--- "a/t\\303\\251\\t.txt"\t
+++ "b/t\\303\\251\\t.txt"\t
@@ -1 +1 @@
-x
+y
"""
    assert list(read_diff(diff.splitlines(keepends=True))) == [
        ("a.txt", [(1, 2)]),
        ("wide one.txt", None),
        ("té\t.txt", [(1, 1)]),
    ]
