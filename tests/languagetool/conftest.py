"""The real LanguageTool, and the server that plays it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_server import FakeServer

from newslint.languagetool import process
from newslint.languagetool.client import Client

POM = Path(__file__).parent / "pom.xml"


@pytest.fixture(scope="session")
def jars() -> Path:
    """LanguageTool 6.6 by Maven, kept in the user's cache folder from run to run."""
    for tool in ("java", "mvn"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not on this machine")
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = home / "newslint-tests" / "languagetool-6.6"
    if not (folder / "complete").exists():
        folder.mkdir(parents=True, exist_ok=True)
        command = ["mvn", "-q", "-B", "-f", str(POM), "dependency:copy-dependencies"]
        got = subprocess.run(
            [*command, f"-DoutputDirectory={folder}"], capture_output=True, text=True, check=False
        )
        if got.returncode:
            pytest.skip(f"Maven could not get LanguageTool: {got.stdout[-300:]}")
        (folder / "complete").touch()
    return folder


@pytest.fixture(scope="session")
def languagetool(jars: Path) -> Iterator[str]:
    """The address of a real LanguageTool server, ended with the session."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(process.FOLDER, str(jars))
        port = process.free_port()
        server = process.Server(process.server_command(port), port)
    # The first check loads the models, which takes a busy machine a minute.
    text = {"annotation": [{"text": "The council met."}]}
    Client(server.url, timeout=180).check(text, {"language": "en-US"})
    yield server.url
    server.stop()


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder: no test finds the answers of another. Skips without the extra."""
    pytest.importorskip("urllib3", reason="the extra newslint[languagetool] is not installed")
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def fake() -> Iterator[FakeServer]:
    server = FakeServer()
    yield server
    server.stop()
