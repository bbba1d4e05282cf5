"""Calling the command line as a user does."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.cli.main import main


class Said(NamedTuple):
    """What a command line came to."""

    code: int
    out: str
    err: str


Newslint = Callable[..., Said]


@pytest.fixture
def newslint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Newslint:
    """Runs newslint in the empty folder ``tmp_path``; ``stdin`` is what it can read."""
    monkeypatch.chdir(tmp_path)
    for variable in ("NO_COLOR", "FORCE_COLOR", "NEWSLINT_DEBUG"):
        monkeypatch.delenv(variable, raising=False)

    def call(*arguments: str, stdin: bytes = b"") -> Said:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(arguments)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return call


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file below ``tmp_path``."""

    def write_file(name: str, text: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write_file
