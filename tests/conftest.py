"""Fixtures that several test modules share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes depends on the machine, and timings are benchmarks here.
settings.register_profile("newslint", deadline=None)
settings.load_profile("newslint")

# A test that changes what newslint does must not be told what it did before.
os.environ["NEWSLINT_NO_CACHE"] = "1"

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture
def user_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Turns the cache on; the folder of the user is one of its own."""
    folder = tmp_path_factory.mktemp("user-cache")
    monkeypatch.delenv("NEWSLINT_NO_CACHE")
    for name in ("configs.user_cache_folder", "rulebook.kept_rules.user_cache_folder",
                 "cli.cache.user_cache_folder"):  # fmt: skip
        monkeypatch.setattr(f"newslint.{name}", lambda: str(folder))
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared evaluation data beside the repository; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the shared folder is not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def taliban_article(shared: Path) -> str:
    """The article that every release must get right."""
    return (shared / "articles" / "000_7ee10d7b6fbf5cfc.txt").read_text("utf-8")
