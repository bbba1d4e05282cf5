"""Linting in several processes."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from newslint.jobs import pool, schedule

RULE = """\
summary: the old name of the stadium
why: It was renamed in 2019.
severity: warning
check: {check}
message: "“{{match}}”"
examples:
  - bad: They met at the ports.
  - ok: They met at the harbours.
"""
CHECK = '''\
"""A check that ends its process where the text says so."""

import os

from newslint.checks.check import Hit, WithoutOptions


class Killer(WithoutOptions):
    triggers = None

    def run(self, document, at):
        if "KILL" in document.text:
            os.kill(os.getpid(), 9)
        if "LEAVE" in document.text:
            os._exit(3)
        if "HANG" in document.text:
            import time
            time.sleep(600)
        return [Hit(0, 3)]
'''
PLUGIN = """\
from newslint.plugins import hookimpl


@hookimpl
def newslint_checks():
    return {"killer": "killer_check:Killer"}


@hookimpl
def newslint_rules():
    return ["FOLDER"]
"""
KILLER = """\
summary: ends its process
why: To see what becomes of the others.
severity: error
check: killer
message: "here"
status: stable
examples:
  - bad: They met at the ports.
"""


@pytest.fixture
def articles(write):
    write("newslint.toml", "")
    write("sub/newslint.toml", 'ignore = ["number"]\n')
    for k in range(12):
        folder = "sub/" if k % 3 == 0 else ""
        write(
            f"{folder}a{k:02}.txt", f"Strike number {k}\n\nIt ruled the the ports 1996-2001{k}.\n"
        )


@pytest.fixture(params=["fork", "spawn"])
def method(request, monkeypatch):
    """How processes are started."""
    monkeypatch.setattr(pool, "start_method", lambda: request.param)


@pytest.mark.usefixtures("articles", "method")
class TestReport:
    @pytest.mark.parametrize("kind", ["concise", "sarif"])
    def test_is_that_of_one_process(self, newslint, kind):
        one = newslint("check", "--jobs", "1", "--output-format", kind)
        assert newslint("check", "--jobs", "3", "--output-format", kind) == one
        assert one.code == 1

    def test_is_in_the_order_of_the_call(self, newslint):
        names = ["a11.txt", "a01.txt", "sub/a06.txt", "a02.txt"]
        said = newslint("check", "-j", "2", "--output-format", "jsonl", *names)
        paths = [json.loads(line)["path"] for line in said.out.splitlines()]
        assert list(dict.fromkeys(paths)) == names

    def test_tells_what_cannot_be_read(self, newslint, write):
        write("a02.txt", b"\0\0")
        one = newslint("check", "--jobs", "1", "a01.txt", "a02.txt", "gone.txt", "a04.txt")
        assert newslint("check", "-j", "2", "a01.txt", "a02.txt", "gone.txt", "a04.txt") == one
        assert "a02.txt" in one.err


@pytest.mark.usefixtures("articles")
class TestArticlesAhead:
    @pytest.mark.parametrize("jobs", ["auto", "2"])
    @pytest.mark.parametrize("worth", [10, 150, 10_000])
    def test_are_few_on_a_long_run(self, newslint, monkeypatch, jobs, worth):
        monkeypatch.setattr(schedule, "MOST_FILES_AHEAD", 3)
        monkeypatch.setattr(schedule, "WORTH_A_PROCESS", worth)
        one = newslint("check", "--jobs", "1")
        assert newslint("check", "--jobs", jobs) == one

    def test_that_were_reported_are_not_handed_on(self, newslint, monkeypatch):
        handed_on = []
        submit = pool.Pool.submit

        def counted(self, ticket, settings, task):
            handed_on.append(task.path)
            submit(self, ticket, settings, task)

        monkeypatch.setattr(pool.Pool, "submit", counted)
        monkeypatch.setattr(schedule, "MOST_FILES_AHEAD", 3)
        newslint("check", "--jobs", "2", ".")
        assert len(handed_on) == len(set(handed_on)) <= 12

    @pytest.mark.parametrize("started", [0, 1])
    def test_are_linted_all_the_same_without_processes(self, newslint, monkeypatch, started):
        start, left = pool._Worker.start, [None] * started

        def refused(self):
            if not left:
                raise BlockingIOError("no more processes")
            left.pop()
            start(self)

        monkeypatch.setattr(pool._Worker, "start", refused)
        one = newslint("check", "--jobs", "1")
        assert newslint("check", "--jobs", "2") == one


@pytest.mark.usefixtures("articles")
def test_fix_mends_the_same_files(newslint, tmp_path):
    diff = newslint("fix", "--diff", "-j", "1").out
    assert newslint("fix", "--diff", "-j", "2").out == diff
    newslint("fix", "-j", "2")
    assert "the the" not in (tmp_path / "a01.txt").read_text()


@pytest.mark.parametrize("jobs", ["0", "2x", "-1", "many"])
def test_a_wrong_number_is_refused(newslint, jobs):
    said = newslint("check", f"--jobs={jobs}")
    assert said.code == 2
    assert f'must be a number from 1 or "auto", not "{jobs}"' in said.err


class TestProcessesThatFail:
    @pytest.fixture
    def command(self, tmp_path, write):
        """The call of a newslint that has a plugin whose check may end its process."""
        write("site/killer_check.py", CHECK)
        write("site/killer_plugin.py", PLUGIN.replace("FOLDER", str(tmp_path / "site" / "rules")))
        write("site/rules/style/killer.yml", KILLER)
        write("site/killer-1.dist-info/entry_points.txt", "[newslint]\nkiller = killer_plugin\n")
        for k in range(8):
            write(f"news/a{k}.txt", f"Strike number {k}\n\nThe ports were closed.\n")
        environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "PYTHONSAFEPATH": "1"}
        arguments = ["check", "--isolated", "--select", "killer", "--output-format", "concise"]

        def call(*more):
            return subprocess.Popen(
                [sys.executable, "-m", "newslint", *arguments, *more], cwd=tmp_path / "news",
                env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                # What a shell starts in the background ignores SIGINT, and so would this.
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
            )  # fmt: skip

        return call

    @pytest.mark.parametrize(("word", "how"), [("KILL", "SIGKILL"), ("LEAVE", "exit code 3")])
    def test_cost_the_findings_of_one_file(self, command, write, word, how):
        write("news/a3.txt", f"Strike number 3\n\nThe ports were closed. {word}\n")
        run = command("--jobs", "2")
        out, err = run.communicate()
        assert run.returncode == 2
        assert [line.partition(":")[0] for line in out.splitlines()] == [
            f"a{k}.txt" for k in range(8) if k != 3
        ]
        (line,) = err.splitlines()
        assert line.startswith("newslint: error: a3.txt: ")
        assert how in line

    def test_one_after_the_other_as_well(self, command, write):
        for k in range(1, 8):
            write(f"news/a{k}.txt", f"Strike number {k}\n\nThe ports were closed. KILL\n")
        run = command("--jobs", "2")
        out, err = run.communicate()
        assert (run.returncode, len(out.splitlines()), len(err.splitlines())) == (2, 1, 7)

    def test_end_with_the_run(self, command, write):
        for k in range(1, 8):
            write(f"news/a{k}.txt", f"Strike number {k}\n\nThe ports were closed. HANG\n")
        run = command("--jobs", "2")
        children = _children(run.pid, 2)
        run.send_signal(signal.SIGINT)
        _, err = run.communicate(timeout=60)
        assert run.returncode == 130
        assert "Traceback" not in err
        assert _are_gone(children)


def _are_gone(children):
    """Whether the processes end within some seconds, as one must that was just being started."""
    for _ in range(100):
        if not any(os.path.exists(f"/proc/{child}") for child in children):
            return True
        time.sleep(0.05)
    return False


def _children(pid, count):
    """The processes that a process started, once there are so many."""
    path = f"/proc/{pid}/task/{pid}/children"
    if not os.path.exists(path):
        pytest.skip("this system does not tell the children of a process")
    for _ in range(600):
        with open(path) as file:
            found = file.read().split()
        if len(found) >= count:
            return found
        time.sleep(0.05)
    raise AssertionError("no processes were started")
