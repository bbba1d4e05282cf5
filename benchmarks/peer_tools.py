"""The linters that newslint is measured beside: how each is installed and called."""

import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).resolve().parent
VALE = "github.com/errata-ai/vale/v3/cmd/vale@v3.15.2"
LANGUAGETOOL = ROOT / "tests" / "languagetool" / "pom.xml"

Command = list[str | Path]


class Peer(NamedTuple):
    """A linter: its version, the command to which paths are added, and how dear it is.

    ``slow``: it is run once, for it takes a hundred times as long as the others.
    """

    name: str
    version: str
    command: Command
    slow: bool = False


class Environment:
    """A folder with newslint, as a user would install it, and all peers that can be had."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")

    def install(self, told: Callable[[str], None]) -> list[Peer]:
        """Install what is missing and newslint anew; what cannot be had is told and left out."""
        if not (self.bin / "python").exists():
            venv.create(self.folder / "venv", with_pip=True)
        self._pip("install", "--quiet", "--upgrade", f"{ROOT}")
        self._pip("install", "--quiet", "--force-reinstall", "--no-deps", f"{ROOT}")
        found = []
        for name, make in _PEERS.items():
            try:
                found.append(make(self))
            except (OSError, subprocess.CalledProcessError) as error:
                output = getattr(error, "stderr", None) or str(error)
                told(f"{name} is left out: {_last_line(output)}")
        return found

    def package(self, name: str) -> str:
        """Install a package of PyPI, and return its version."""
        self._pip("install", "--quiet", name)
        said = self._pip("show", name)
        m = re.search(r"^Version: (.+)$", said, re.M)
        return m[1] if m else ""

    def _pip(self, *arguments: str) -> str:
        return run([self.bin / "python", "-m", "pip", "--disable-pip-version-check", *arguments])


def run(command: Sequence[str | Path], **environment: str) -> str:
    """The output of a command. Raises CalledProcessError, OSError where there is no such."""
    done = subprocess.run(
        list(map(str, command)), check=True, capture_output=True, text=True,
        env={**os.environ, **environment},
    )  # fmt: skip
    return done.stdout


def _codespell(place: Environment) -> Peer:
    return Peer("codespell", place.package("codespell"), [place.bin / "codespell"])


def _typos(place: Environment) -> Peer:
    return Peer("typos", place.package("typos"), [place.bin / "typos"])


def _proselint(place: Environment) -> Peer:
    return Peer("proselint", place.package("proselint"), [place.bin / "proselint", "check"])


def _harper(place: Environment) -> Peer:
    version = place.package("harper-py")
    driver: Command = [place.bin / "python", HERE / "drive_harper.py"]
    return Peer("Harper", f"harper-py {version}", driver, slow=True)


def _vale(place: Environment) -> Peer:
    program = place.folder / "bin" / "vale"
    if not program.exists():
        _require("go")
        run(["go", "install", VALE], GOBIN=str(program.parent))
    settings = place.folder / "vale.ini"
    settings.write_text("MinAlertLevel = suggestion\n\n[*]\nBasedOnStyles = Vale\n", "utf-8")
    command: Command = [program, f"--config={settings}", "--output=line", "--no-exit"]
    return Peer("Vale", VALE.rpartition("@v")[2], command)


def _languagetool(place: Environment) -> Peer:
    _require("java")
    jars = place.folder / "languagetool"
    if not (jars / "complete").exists():
        _require("mvn")
        copy = "dependency:copy-dependencies"
        run(["mvn", "-q", "-B", "-f", LANGUAGETOOL, copy, f"-DoutputDirectory={jars}"])
        (jars / "complete").touch()
    version = next(jar.stem.rpartition("-")[2] for jar in jars.glob("languagetool-core-*.jar"))
    driver: Command = [sys.executable, HERE / "drive_languagetool.py", jars]
    return Peer("LanguageTool", version, driver, slow=True)


def _require(program: str) -> None:
    if shutil.which(program) is None:
        raise OSError(f"{program} is not on this machine")


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it cannot be installed"


_PEERS: dict[str, Callable[[Environment], Peer]] = {
    "codespell": _codespell,
    "typos": _typos,
    "proselint": _proselint,
    "Vale": _vale,
    "Harper": _harper,
    "LanguageTool": _languagetool,
}
