"""One text to lint, and what became of it; both can be handed to another process."""

import os
from typing import TYPE_CHECKING

from newslint.errors import NewslintError
from newslint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from newslint.linter import Linter
    from newslint.report import Report


class Task(NamedTuple):
    """A decoded text to lint; ``digest`` asks for what articles are compared by."""

    text: str
    format: str
    path: str
    digest: bool


class Answer(NamedTuple):
    """The report on a text or, where there is none, a line that says why.

    ``refusal`` is a line that newslint gives on purpose, ``crash`` one on what newslint itself
    stumbled over, shown in full by ``traceback``. A report that ``is_recalled`` is from the cache.
    """

    report: "Report | None" = None
    refusal: str = ""
    crash: str = ""
    traceback: str = ""
    is_recalled: bool = False


def answer(linter: "Linter", task: Task) -> Answer:
    """Lint a text. Raises nothing but what ends a process."""
    try:
        report = linter.report(
            task.text, format=task.format, path=task.path, digest=task.digest
        )  # fmt: skip
    except NewslintError as error:
        return Answer(refusal=str(error))
    except Exception as error:
        return Answer(crash=crash_line(error), traceback=traceback_of(error))
    return Answer(report)


def crash_line(error: Exception) -> str:
    """What went wrong inside newslint, and where, for a report."""
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    place = ""
    if traceback is not None:
        name = os.path.basename(traceback.tb_frame.f_code.co_filename)
        place = f" at {name}:{traceback.tb_lineno}"
    said = " ".join(str(error).split())
    cause = f"{type(error).__name__}: {said}" if said else type(error).__name__
    return f"newslint failed on this file ({cause}{place}); please report it"


def traceback_of(error: Exception) -> str:
    from traceback import format_exception

    return "".join(format_exception(error))
