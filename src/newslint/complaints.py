"""What is told of the files of a run that could not be dealt with, each line once."""

from collections.abc import Iterable, Iterator

from newslint.errors import NewslintError, NotArticleError, located
from newslint.jobs.task import crash_line, traceback_of
from newslint.outcome import Opened


class Complaints:
    """The lines told so far: an error of a config file or of a server meets many files."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def new(self, lines: Iterable[str]) -> Iterator[str]:
        """Those of the lines that are told for the first time."""
        for line in lines:
            if line not in self._told:
                self._told.add(line)
                yield line

    def raised(self, error: Exception, opened: Opened) -> None:
        """Turn what was raised over a file into an error of that file."""
        article, outcome = opened.article, opened.outcome
        if isinstance(error, NotArticleError):
            told = outcome.result.errors if article.named else outcome.notes
            told.append(f"{error}; skipped")
        elif isinstance(error, NewslintError):
            outcome.result.errors += self.new([str(error)])
        else:
            outcome.crash = traceback_of(error)
            outcome.result.errors.append(located(article.path, None, crash_line(error)))
