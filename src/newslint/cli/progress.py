"""A progress bar on long runs, for people who watch a terminal."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

File = TypeVar("File")

_WAIT = 1.0
_PAUSE = 0.1


class Progress:
    """Counts files, and shows a bar on standard error once a run has lasted a second.

    Nothing is shown, and rich not imported, unless ``wanted`` and standard error is a terminal.
    """

    def __init__(self, total: int, *, wanted: bool) -> None:
        self._total = total
        self._done = 0
        self._wanted = wanted and total > 1 and sys.stderr.isatty()
        self._next = time.monotonic() + _WAIT
        self._bar: Any = None
        self._shown = False

    def over(self, files: Iterable[File]) -> Iterator[File]:
        """The files; one counts as done when the next is asked for."""
        for file in files:
            yield file
            self._done += 1
            if self._wanted and time.monotonic() >= self._next and self._done < self._total:
                self._show()

    def hide(self) -> None:
        """Make way for lines to be written."""
        if self._shown:
            self._bar.stop()
            self._shown = False

    def _show(self) -> None:
        if self._bar is None:
            self._bar = _bar()
            self._task = self._bar.add_task("newslint", total=self._total)
        self._bar.update(self._task, completed=self._done)
        if not self._shown:
            self._bar.start()
            self._shown = True
        self._bar.refresh()
        self._next = time.monotonic() + _PAUSE


def _bar() -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    return Progress(
        BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
        console=Console(stderr=True), auto_refresh=False, transient=True,
    )  # fmt: skip
