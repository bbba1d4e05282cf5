"""The hooks, run by the real pre-commit on a scratch repository."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

STORY = "Dam bursts above town\n\nThe dam burst in the the night.\n"


def git(folder: Path, *args: str) -> str:
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    run = subprocess.run(
        ["git", *identity, *args], cwd=folder, check=True, capture_output=True, text=True
    )
    return run.stdout.strip()


@pytest.fixture(scope="module")
def hooks(root, tmp_path_factory) -> Path:
    """A clone of this repository with the work tree's state committed, as hooks are cloned."""
    if not (root / ".git").exists():
        pytest.skip("not a git checkout")
    clone = tmp_path_factory.mktemp("hooks") / "newslint"
    git(root, "clone", "--quiet", str(root), str(clone))
    files = git(root, "ls-files", "--cached", "--others", "--exclude-standard").splitlines()
    for name in files:
        target = clone / name
        if (root / name).is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((root / name).read_bytes())
        else:
            target.unlink(missing_ok=True)
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--allow-empty", "-m", "As it stands")
    return clone


@pytest.fixture
def repository(hooks, tmp_path) -> Path:
    """A reporter's repository that uses the hooks."""
    git(tmp_path, "init", "--quiet")
    config = "\n".join([
        "repos:",
        f"  - repo: {hooks.as_uri()}",
        f"    rev: {git(hooks, 'rev-parse', 'HEAD')}",
        "    hooks:",
        "      - id: newslint",
        "      - id: newslint-fix",
        "        stages: [manual]",
        "",
    ])  # fmt: skip
    (tmp_path / ".pre-commit-config.yaml").write_text(config, "utf-8")
    (tmp_path / "story.txt").write_text(STORY, "utf-8")
    git(tmp_path, "add", "--all")
    return tmp_path


@pytest.fixture(scope="module")
def environment(tmp_path_factory) -> dict[str, str]:
    """A pre-commit home of its own, so that nothing on this machine is used or left behind."""
    return {**os.environ, "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit"))}


def pre_commit(repository: Path, environment: dict[str, str], *args: str):
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files", *args]
    return subprocess.run(
        command, cwd=repository, env=environment, capture_output=True, text=True, check=False
    )


def test_the_checking_hook_reports_and_changes_nothing(repository, environment):
    run = pre_commit(repository, environment)
    assert run.returncode == 1
    assert "doubled-word" in run.stdout
    assert "story.txt" in run.stdout
    assert (repository / "story.txt").read_text("utf-8") == STORY


def test_the_fixing_hook_mends_the_file(repository, environment):
    run = pre_commit(repository, environment, "--hook-stage", "manual", "newslint-fix")
    assert run.returncode == 1, "pre-commit fails a hook that changed a file"
    assert (repository / "story.txt").read_text("utf-8") == STORY.replace("the the", "the")
    assert pre_commit(repository, environment).returncode == 0


def test_excludes_hold_for_files_named_by_the_hook(repository, environment):
    (repository / "newslint.toml").write_text('exclude = ["story.txt"]\n', "utf-8")
    git(repository, "add", "--all")
    assert pre_commit(repository, environment).returncode == 0
