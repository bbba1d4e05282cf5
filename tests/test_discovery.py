"""Which files the paths of a command line stand for."""

import os
import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.configs import Configs
from newslint.discovery import find_articles

Tree = Callable[..., None]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    """Makes files by name; the working directory is their root."""
    monkeypatch.chdir(tmp_path)

    def make(*names: str, **texts: str) -> None:
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(texts.get("text", ""), "utf-8")

    return make


def _paths(*paths: str) -> list[str]:
    found = find_articles(paths, Configs())
    assert found.errors == []
    return [article.path for article in found.articles]


def test_a_folder_is_walked_in_order_for_known_suffixes(tree: Tree) -> None:
    tree("b.md", "a/2.txt", "a/10.html", "a.txt", "c.png", "README", "z/y/x.MD")
    assert _paths(".") == ["a/10.html", "a/2.txt", "a.txt", "b.md", "z/y/x.MD"]
    assert _paths("./a", "a.txt") == ["a/10.html", "a/2.txt", "a.txt"]


def test_formats_follow_the_suffix_unless_forced(tree: Tree) -> None:
    tree("a.md", "b.story")
    formats = [a.format for a in find_articles(["a.md", "b.story"], Configs()).articles]
    assert formats == ["markdown", "text"]
    forced = find_articles(["a.md"], Configs(), forced_format="html").articles
    assert [a.format for a in forced] == ["html"]


def test_an_absolute_path_stays_absolute(tree: Tree, tmp_path: Path) -> None:
    tree("a/b.txt")
    assert _paths(str(tmp_path)) == [f"{tmp_path.as_posix()}/a/b.txt"]


def test_each_file_is_found_once(tree: Tree) -> None:
    tree("a/b.txt")
    assert _paths("a/b.txt", "a", ".", "./a/b.txt", "a/../a/b.txt") == ["a/b.txt"]


def test_folders_of_tools_are_passed_over_unless_named(tree: Tree) -> None:
    tree(".git/a.txt", "node_modules/a.md", ".newslint/rules/a.txt", ".venv/a.txt", "a.txt")
    assert _paths(".") == ["a.txt"]
    assert _paths("node_modules") == ["node_modules/a.md"]


def test_globs_are_expanded(tree: Tree) -> None:
    tree("a.md", "b.txt", "news/c.md", "news/uk/d.md", "news/uk/e.story", "node_modules/f.md")
    assert _paths("*.md") == ["a.md"]
    assert _paths("**/*.md") == ["a.md", "news/c.md", "news/uk/d.md"]
    assert _paths("news/*") == ["news/c.md", "news/uk/d.md"]
    assert _paths("n*/uk/*.story") == ["news/uk/e.story"]
    assert _paths("[ab].*") == ["a.md", "b.txt"]
    assert find_articles(["*.html"], Configs()).errors == ["*.html: fits no file"]


def test_a_file_whose_name_reads_like_a_glob_is_itself(tree: Tree) -> None:
    tree("a[1].txt", "a1.txt")
    assert _paths("a[1].txt") == ["a[1].txt"]


def test_gitignore_is_honoured_at_all_levels(tree: Tree) -> None:
    tree(".git/HEAD", "a/keep.txt", "a/drop.txt", "a/b/drop.txt", "built/x.txt", "a/secret.txt")
    tree(".gitignore", text="drop.txt\n/built/\n")
    tree("a/b/.gitignore", text="!drop.txt\n")
    tree(".git/info/exclude", text="secret.*\n")
    assert _paths(".") == ["a/b/drop.txt", "a/keep.txt"]
    assert _paths("a/b") == ["a/b/drop.txt"]
    assert _paths("a") == ["a/b/drop.txt", "a/keep.txt"]
    assert _paths("**/*.txt") == ["a/b/drop.txt", "a/keep.txt"]


def test_what_is_named_is_linted_though_git_ignores_it(tree: Tree) -> None:
    tree(".git/HEAD", "built/a.txt", "built/b/c.txt")
    tree(".gitignore", text="built\n")
    assert _paths("built/a.txt") == ["built/a.txt"]
    assert _paths("built") == ["built/a.txt", "built/b/c.txt"]
    assert _paths("built/b") == ["built/b/c.txt"]


def test_a_broken_gitignore_line_costs_no_other(tree: Tree) -> None:
    tree("a.txt", "b.txt")
    tree(".gitignore", text="!\n[z-a]\na.txt\n")
    assert _paths(".") == ["b.txt"]


def test_config_patterns_hold_for_named_files_too(tree: Tree) -> None:
    tree("drafts/a.txt", "b.txt", "wire/c.story", "d.md")
    tree("newslint.toml", text='exclude = ["drafts/"]\ninclude = ["*.txt", "*.story"]')
    assert _paths(".") == ["b.txt", "wire/c.story"]
    assert _paths("drafts/a.txt", "drafts", "d.md", "wire/c.story") == ["wire/c.story"]


def test_a_broken_config_file_is_told_once_and_costs_no_other_folder(tree: Tree) -> None:
    tree("a/1.txt", "a/2.txt", "b/3.txt")
    tree("a/newslint.toml", text="selct = []")
    found = find_articles(["."], Configs())
    assert [a.path for a in found.articles] == ["b/3.txt"]
    assert found.errors == ['a/newslint.toml:1: unknown key "selct"; did you mean "select"?']


def test_loops_of_links_end_and_links_show_their_own_files_once(tree: Tree, tmp_path: Path) -> None:
    tree("news/a.txt", "other/b.txt")
    (tmp_path / "news" / "loop").symlink_to("..")
    (tmp_path / "0link").symlink_to("other")
    (tmp_path / "latest.txt").symlink_to("news/a.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    (tmp_path / "self").symlink_to("self")
    assert _paths(".") == ["latest.txt", "other/b.txt"]
    assert _paths("0link") == ["0link/b.txt"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_folder_is_told(tree: Tree, tmp_path: Path) -> None:
    tree("a.txt", "closed/b.txt")
    (tmp_path / "closed").chmod(0)
    found = find_articles(["."], Configs())
    (tmp_path / "closed").chmod(0o755)
    assert [a.path for a in found.articles] == ["a.txt"]
    assert found.errors == ["closed: cannot be read: Permission denied"]


def test_a_missing_path_is_left_to_whoever_reads_it(tree: Tree) -> None:
    tree()
    assert _paths("gone.txt") == ["gone.txt"]


_PIECES = ["a", "b", "ab", "a.txt", "b.txt", "c.md", "*", "**", "***", "?", "a*", "*.txt", "[ab]*",
           "[!a]", "[[:alpha:]].*", "[b-a]", "\\a", "[a", "x\\"]  # fmt: skip


@st.composite
def _patterns(draw: st.DrawFn) -> list[str]:
    """Lines of a .gitignore."""
    lines = []
    for _ in range(draw(st.integers(0, 4))):
        path = "/".join(draw(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=3)))
        before = draw(st.sampled_from(["", "", "!", "/", "!/", "**/", "#", "\\!"]))
        after = draw(st.sampled_from(["", "", "/", "/**", " ", "\\ "]))
        lines.append(before + path + after)
    return lines


@settings(max_examples=60, deadline=None)
@given(outer=_patterns(), inner=_patterns(), seed=st.integers(0, 1000))
def test_what_is_ignored_is_what_git_ignores(
    tmp_path_factory: pytest.TempPathFactory, outer: list[str], inner: list[str], seed: int
) -> None:
    root = tmp_path_factory.mktemp("repository")
    choose = random.Random(seed)
    for _ in range(12):
        parts = [choose.choice(["a", "b", "ab"]) for _ in range(choose.randrange(3))]
        path = root.joinpath(*parts, choose.choice(["a.txt", "b.txt", "c.md"]))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    subprocess.run(["git", "init", "-q", root], check=True)
    (root / ".gitignore").write_text("".join(p + "\n" for p in outer))
    if (root / "a").is_dir():
        (root / "a" / ".gitignore").write_text("".join(p + "\n" for p in inner))
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard", "--", "*.txt", "*.md"],
        cwd=root, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    found = find_articles([str(root)], Configs(isolated=True)).articles
    assert sorted(os.path.relpath(a.path, root) for a in found) == sorted(listed)
