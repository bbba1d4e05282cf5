"""Processes that lint texts, each with a pipe of its own.

`concurrent.futures` gives up all that is under way when one process dies and cannot tell which
text it died of; here that text alone is lost.
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, Self

from newslint.config import Config
from newslint.jobs.task import Answer, Task, answer
from newslint.linter import Linter

_MOST_QUEUED = 16_000
"""Code points of a text that a process may be sent while it works on another.

Those fit into the pipe, so that sending never waits for a process that waits to be read.
"""

Given = tuple[int, Config | None, Task]
"""The number of the settings, the settings unless the process has them, and the text."""


class Pool:
    """Lints texts in up to ``jobs`` processes. The answers come in any order.

    ``linters`` are by number of their settings; processes that are forked have them too, with all
    that they have built so far. A context manager: on leaving, the processes are ended.
    """

    def __init__(self, jobs: int, linters: dict[int, Linter]) -> None:
        self._linters = linters
        self._start_method = start_method()
        self._jobs = jobs
        self._workers: list[_Worker] = []
        self._waiting: deque[tuple[int, int, Task]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def submit(self, ticket: int, settings: int, task: Task) -> None:
        """Have a text linted under the settings of that number; its answer bears the ticket.

        Raises OSError where there is no process and none can be started, as `collect` does.
        """
        self._waiting.append((ticket, settings, task))
        self._hand_out()

    def collect(self) -> Iterator[tuple[int, Answer]]:
        """Wait for answers and give what has come. Submit something first."""
        ready = wait([worker.connection for worker in self._workers])
        for worker in [w for w in self._workers if w.connection in ready]:
            found: Answer | None
            try:
                found = worker.connection.recv()
            except (EOFError, OSError):
                found = None
            if found is None:
                yield from self._bury(worker)
            else:
                yield worker.given.popleft()[0], found
        self._hand_out()

    def close(self) -> None:
        """End all processes, whatever they are doing."""
        for worker in self._workers:
            worker.end()
        for worker in self._workers:
            if worker.process.pid is not None:
                worker.process.join()
        self._workers.clear()

    def _hand_out(self) -> None:
        while self._waiting:
            worker = self._free_worker(self._waiting[0][2])
            if worker is None:
                return
            ticket, settings, task = self._waiting.popleft()
            worker.give(ticket, settings, task, self._linters[settings].config)

    def _free_worker(self, task: Task) -> "_Worker | None":
        free = min(self._workers, key=lambda w: len(w.given), default=None)
        if (free is None or free.given) and len(self._workers) < self._jobs:
            free = _Worker(self._start_method, self._linters, self._workers)
            # Known before it is started, so that an interruption then finds it.
            self._workers.append(free)
            try:
                free.start()
            except OSError:
                self._workers.remove(free)
                self._jobs = len(self._workers)
                if not self._jobs:
                    raise
                return self._free_worker(task)
        if free is None or len(free.given) > 1:
            return None
        small = all(len(t.text) <= _MOST_QUEUED for t in (task, *(t for _, _, t in free.given)))
        return free if small or not free.given else None

    def _bury(self, worker: "_Worker") -> Iterator[tuple[int, Answer]]:
        """Give up what a dead process was at; another goes on with what it had still to do."""
        self._workers.remove(worker)
        worker.connection.close()
        worker.process.join()
        lost, *rest = worker.given or [None]
        self._waiting.extendleft(reversed([given for given in rest if given is not None]))
        if lost is not None:
            yield lost[0], Answer(crash=_death_line(worker.process.exitcode))


class _Worker:
    """A process, the pipe to it, and what it was given and has not answered yet."""

    def __init__(self, method: str, linters: dict[int, Linter], others: "list[_Worker]") -> None:
        context: Any = multiprocessing.get_context(method)
        self.connection, theirs = context.Pipe()
        self.given: deque[tuple[int, int, Task]] = deque()
        forked = method == "fork"
        self._known = set(linters) if forked else set()
        # A process that is forked has the pipes of the others too; unless it closes them, they
        # would not notice that this process has gone.
        inherited = [self.connection, *(w.connection for w in others)] if forked else []
        self.process = context.Process(
            target=_work, args=(theirs, linters if forked else {}, inherited), daemon=True
        )
        self._theirs = theirs

    def start(self) -> None:
        self.process.start()
        self._theirs.close()

    def end(self) -> None:
        self.connection.close()
        if self.process.pid is not None:
            self.process.terminate()

    def give(self, ticket: int, settings: int, task: Task, config: Config) -> None:
        unknown = settings not in self._known
        self._known.add(settings)
        self.given.append((ticket, settings, task))
        # Where the process is dead, `Pool.collect` will see it.
        with suppress(OSError):
            # The settings without what has been derived from them, which is large.
            self.connection.send((settings, config.but() if unknown else None, task))


def start_method() -> str:
    """``fork`` takes 5 ms and shares what has been built, but is not safe beside threads."""
    fork = sys.platform == "linux" and threading.active_count() == 1
    return "fork" if fork else "spawn"


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _work(pipe: Connection, linters: dict[int, Linter], inherited: list[Connection]) -> None:
    """Answer tasks until nobody asks any more."""
    # Ctrl-C reaches every process of a terminal; the one that started this ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for connection in inherited:
        connection.close()
    try:
        while True:
            given: Given = pipe.recv()
            number, config, task = given
            if config is not None:
                linters[number] = Linter.from_config(config)
            pipe.send(answer(linters[number], task))
    except (EOFError, OSError):
        pass


def _death_line(code: int | None) -> str:
    how = f"exit code {code}"
    if code is not None and code < 0:
        try:
            how = signal.Signals(-code).name
        except ValueError:
            how = f"signal {-code}"
    return f"newslint lost the process that linted this file ({how}); it may have run out of memory"
