"""Opens the articles of a run in order, and has as many linted at once as pays."""

from collections import deque
from collections.abc import Generator, Iterable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from newslint.jobs.task import Task, answer

if TYPE_CHECKING:
    from newslint.discovery import Article
    from newslint.jobs.pool import Pool
    from newslint.outcome import Opened
    from newslint.runner import Runner

WORTH_A_PROCESS = 200_000
"""Code points that are worth starting a process for."""
MOST_AHEAD = 2_000_000
"""Code points opened ahead of what is reported; they bound the memory of a run."""
MOST_FILES_AHEAD = 500

_ANY_TEXT = Task("Ports closed\n\nThe ports were closed, she said on Monday.\n", "text", "", False)


def opened(
    runner: "Runner", articles: "Iterable[Article]", *, jobs: int
) -> "Generator[Opened, None, None]":
    """The articles in their order, opened and, where it was done elsewhere, linted.

    ``jobs`` is the number of processes to lint in; 0 leaves it to what there is to do. What the
    cache knows is no work.
    """
    with ExitStack() as stack:
        ahead = _Ahead(runner, jobs, stack)
        for article in articles:
            ahead.open(article)
            while ahead.is_full:
                yield ahead.next()
        ahead.start_if_worthwhile()
        while ahead:
            yield ahead.next()


class _Ahead:
    """The articles that are open and not yet reported."""

    def __init__(self, runner: "Runner", jobs: int, stack: ExitStack) -> None:
        self._runner = runner
        self._jobs = jobs
        self._stack = stack
        self._pool: Pool | None = None
        self._queue: deque[Opened] = deque()
        self._to_lint: deque[Opened] = deque()
        self._under_way: dict[int, Opened] = {}
        self._size = 0

    def __bool__(self) -> bool:
        return bool(self._queue)

    @property
    def is_full(self) -> bool:
        many = self._size >= MOST_AHEAD or len(self._queue) >= MOST_FILES_AHEAD
        if many:
            self.start_if_worthwhile()
        return many or (self._jobs == 1 and bool(self._queue))

    def open(self, article: "Article") -> None:
        opened = self._runner.open(article)
        self._queue.append(opened)
        self._size += opened.size
        if opened.is_to_be_linted and self._jobs != 1:
            self._to_lint.append(opened)
            self._hand_on()

    def next(self) -> "Opened":
        """The first of the articles, and the answer on it if a process was asked."""
        opened = self._queue.popleft()
        self._size -= opened.size
        if self._to_lint and self._to_lint[0] is opened:
            self._to_lint.popleft()
        try:
            while self._pool is not None and id(opened) in self._under_way:
                for ticket, found in self._pool.collect():
                    self._under_way.pop(ticket).answer = found
        except OSError:
            self._go_on_alone()
        return opened

    def start_if_worthwhile(self) -> None:
        """Start processes, unless they have been or there is too little to do."""
        if self._pool is not None or len(self._to_lint) < 2:
            return
        from newslint.jobs.pool import Pool, processors

        jobs = self._jobs
        if not jobs:
            size = sum(opened.size for opened in self._to_lint)
            jobs = min(processors(), size // WORTH_A_PROCESS)
            if jobs < 2:
                return
        # What a text makes a linter build, all processes that are forked share. A real one is not
        # linted here, where it could end the run.
        for number in {self._runner.number_of(opened) for opened in self._to_lint}:
            answer(self._runner.linters[number], _ANY_TEXT)
        self._pool = self._stack.enter_context(Pool(jobs, self._runner.linters))
        self._hand_on()

    def _hand_on(self) -> None:
        try:
            while self._pool is not None and self._to_lint:
                opened = self._to_lint.popleft()
                self._under_way[id(opened)] = opened
                self._pool.submit(id(opened), self._runner.number_of(opened), opened.task)
        except OSError:
            self._go_on_alone()

    def _go_on_alone(self) -> None:
        """Where the system gives us no process: lint here what has no answer."""
        self._pool, self._jobs = None, 1
        self._under_way.clear()
        self._to_lint.clear()
