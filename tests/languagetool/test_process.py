"""Finding a LanguageTool to start, and what is said where there is none."""

import subprocess
import sys

import pytest

from newslint import Linter
from newslint.languagetool import process
from newslint.languagetool.client import LanguageToolError

SLEEP = [sys.executable, "-c", "import time; time.sleep(600)"]


def test_a_command_ends_when_the_input_of_its_keeper_does():
    keeper = [sys.executable, "-P", "-m", "newslint.languagetool.keeper"]
    with subprocess.Popen([*keeper, *SLEEP], stdin=subprocess.PIPE) as kept:
        assert kept.stdin is not None
        assert kept.poll() is None
        kept.stdin.close()
        assert kept.wait(10) != 0


def test_a_server_that_ends_at_once_is_told():
    with pytest.raises(LanguageToolError, match="ended at once"):
        process.Server([sys.executable, "-c", ""], process.free_port())


def test_a_server_that_never_answers_is_ended(monkeypatch):
    monkeypatch.setattr(process, "START_TIMEOUT", 0.5)
    with pytest.raises(LanguageToolError, match=r"no answer in 0\.5 s"):
        process.Server(SLEEP, process.free_port())


def test_the_folder_of_the_user_is_started(monkeypatch, tmp_path):
    (tmp_path / "java").write_text("")
    (tmp_path / "java").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv(process.FOLDER, "lt")
    command = process.server_command(4321)
    assert command[0] == str(tmp_path / "java")
    assert command[-2:] == ["--port", "4321"]


def test_where_nothing_is_installed_that_is_said_and_nothing_downloaded(monkeypatch, tmp_path):
    pytest.importorskip("language_tool_python")
    monkeypatch.delenv(process.FOLDER, raising=False)
    monkeypatch.setenv("LTP_PATH", str(tmp_path))
    (note,) = Linter(languagetool={"start": True}).report("The council met.").notes
    assert "LanguageTool is not on this machine" in note
    assert list(tmp_path.iterdir()) == []
