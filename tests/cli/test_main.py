"""The command line as a whole: commands, help, exit codes, and what happens when things break."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint import __version__
from newslint.cli.main import COMMANDS, main
from newslint.errors import NewslintError

SLIP = "He saw the the dam.\n"


def _run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newslint", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload, no-any-return]


def test_version_and_help(newslint):
    assert newslint("--version").out == f"newslint {__version__}\n"
    said = newslint("--help")
    assert said.code == 0
    assert all(f"  {name} " in said.out for name in COMMANDS)
    assert newslint() == (2, said.out, "")


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help(name, newslint):
    said = newslint(name, "--help")
    assert said.code == 0
    assert said.out.startswith(f"usage: newslint {name}")
    assert newslint("help", name) == said


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["chek"], 'unknown command "chek"; did you mean "check"?'),
        (
            ["story.txt"],
            'unknown command "story.txt"; to check that file: newslint check story.txt',
        ),
        (["--preview"], 'the command comes first, as in "newslint check --preview"'),
        (["check", "--date", "today"], '"date" must be a day as in 2024-05-31, not "today"'),
        (["check", "-", "story.txt"], "- stands for standard input and goes with no other path"),
        (["check", "--format", "txt"], 'unknown format "txt"; did you mean "text"? (known: '),
        (["check", "--config", "gone.toml"], "gone.toml: cannot be read: No such file"),
        (["check", "--baseline", "gone.json"], "gone.json: the baseline cannot be read"),
        (["check", "--output-file", "no/where"], "no/where: cannot be written: No such file"),
        (["check", "--changed-since", "HEAD"], 'what changed since "HEAD" cannot be told: not a'),
        (["check", "--select", "a-and"], 'unknown rule or category "a-and"; did you mean "a-an"?'),
        (["check", "--style", "guardain"], 'unknown style "guardain"; did you mean "guardian"?'),
        (["explain", "a-and"], 'unknown rule or category "a-and"; did you mean "a-an"?'),
    ],
)
def test_a_wrong_call_is_one_line_and_exit_code_2(arguments, line, newslint, write):
    write("story.txt", SLIP)
    said = newslint(*arguments)
    assert said.code == 2
    assert said.err.startswith(f"newslint: error: {line}")
    assert said.err.count("\n") == 1


def test_a_crash_is_one_line_unless_the_trace_is_asked_for(newslint, monkeypatch):
    def fail(args):
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("newslint.cli.check.run", fail)
    said = newslint("check")
    assert said.code == 2
    assert said.err == (
        "newslint: error: newslint failed (ZeroDivisionError: a bug); please report it with what "
        "NEWSLINT_DEBUG=1 shows\n"
    )
    with pytest.raises(ZeroDivisionError):
        main(["check", "--traceback"])
    monkeypatch.setenv("NEWSLINT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["check"])


def test_an_interrupt_is_quiet(newslint, monkeypatch):
    def interrupt(args):
        raise KeyboardInterrupt

    monkeypatch.setattr("newslint.cli.check.run", interrupt)
    assert newslint("check") == (130, "", "")


def test_an_error_of_a_command_is_one_line(newslint, monkeypatch):
    def fail(args):
        raise NewslintError("no such thing")

    monkeypatch.setattr("newslint.cli.check.run", fail)
    assert newslint("check") == (2, "", "newslint: error: no such thing\n")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a full device")
def test_output_that_cannot_be_written_is_one_line(tmp_path):
    (tmp_path / "story.txt").write_text(SLIP)
    command = [sys.executable, "-m", "newslint", "check", "story.txt"]
    with open("/dev/full", "w") as full:
        run = subprocess.run(
            command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert run.returncode == 2
    assert run.stderr == "newslint: error: the output: No space left on device\n"


@pytest.mark.parametrize("port", ["-1", "65536", "99999999", "http"])
def test_a_port_that_there_cannot_be_is_refused(newslint, port):
    said = newslint("serve", f"--port={port}")
    assert (said.code, said.out) == (2, "")
    assert f'must be a number from 0 to 65535, not "{port}"' in said.err


def test_only_the_module_of_the_command_is_imported(tmp_path):
    code = (
        "import sys; from newslint.cli.main import main; main(sys.argv[1:]);"
        "print(*sorted(m for m in sys.modules), file=sys.stderr)"
    )
    (tmp_path / "story.txt").write_text("The dam held.\n")
    for _ in range(2):  # In a checkout, the first may have to compile the rules.
        run = subprocess.run(
            [sys.executable, "-c", code, "check", "--isolated", "story.txt"],
            cwd=tmp_path, capture_output=True, text=True, check=True,
        )  # fmt: skip
    loaded = set(run.stderr.split())
    assert "newslint.cli.check" in loaded
    late = {
        "newslint.cli.fix", "newslint.cli.rules", "rich", "yaml", "pathspec", "tomllib", "regex",
        "subprocess", "tempfile", "shutil", "logging", "importlib.metadata", "difflib",
        "importlib.resources", "concurrent.futures", "html", "traceback", "pluggy", "inspect",
        "dataclasses", "asyncio", "multiprocessing", "ahocorasick_rs", "decimal", "sqlite3",
        "datetime", "unicodedata", "array", "newslint.fixes", "newslint.checks.leftover_line",
        "newslint.checks.known_misspelling", "newslint.rulebook.yaml_file",
        "newslint.rulebook.houses", "newslint.rulebook.schema",
    }  # fmt: skip
    assert loaded & late == set()


def test_a_closed_pipe_shows_no_traceback(tmp_path):
    (tmp_path / "story.txt").write_text(SLIP * 4000)
    with subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "story.txt"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as run:  # fmt: skip
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.readline()
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 141


def _opened_once_read(fifo: Path, reader: "subprocess.Popen[bytes]") -> int:
    """A descriptor to write to a pipe, had as soon as the process reads from it."""
    until = time.monotonic() + 20
    while True:
        try:
            return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            assert reader.poll() is None
            assert time.monotonic() < until
            time.sleep(0.01)


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_ctrl_c_ends_the_process_quietly(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    with subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "fifo"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        # Where the tests run in the background, the signal arrives ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as run:  # fmt: skip
        descriptor = _opened_once_read(tmp_path / "fifo", run)
        try:
            time.sleep(0.5)  # let it get from opening the pipe to reading from it
            run.send_signal(signal.SIGINT)
            out, err = run.communicate(timeout=20)
        finally:
            os.close(descriptor)
            run.kill()
    assert (run.returncode, out, err) == (130, b"", b"")


def test_a_stream_that_cannot_show_a_character_stops_nothing(tmp_path):
    (tmp_path / "story.txt").write_text("He saw – “at last” – the the dam.\n", "utf-8")
    run = _run("check", "story.txt", cwd=tmp_path, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert "doubled-word" in run.stdout
    assert run.returncode == 1
