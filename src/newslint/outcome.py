"""An article that was opened, and what it came to."""

from typing import TYPE_CHECKING

from newslint.config import Config
from newslint.discovery import Article
from newslint.jobs.task import Answer, Task
from newslint.record import Record, fresh
from newslint.reporters.reporter import FileResult
from newslint.text_encoding import Decoded

if TYPE_CHECKING:
    from newslint.cache.results import Results
    from newslint.fixes import Fixed


class Outcome(Record):
    """What a file came to.

    ``notes`` are lines that fail nothing. ``text`` is the file as read, ``fixed`` how it was
    mended. ``config`` is None where the file could not be linted, ``crash`` the trace of what
    newslint itself stumbled over. ``digests`` are what the articles of the run are compared by, by
    rule. ``key`` stands for all that the findings depend on, where the cache can keep them.
    """

    result: FileResult
    notes: list[str] = fresh(default_factory=list)
    text: Decoded | None = None
    fixed: "Fixed | None" = None
    config: Config | None = None
    crash: str = ""
    digests: dict[str, bytes] = fresh(default_factory=dict)
    key: str = ""


class Opened(Record):
    """A file that was read and not yet dealt with.

    ``answer`` is the report on it, once the cache, this process or another has given it.
    """

    article: Article
    outcome: Outcome
    digest: bool
    results: "Results | None" = None
    answer: Answer | None = None

    @property
    def task(self) -> Task:
        text = self.outcome.text.text if self.outcome.text else ""
        return Task(text, self.article.format, self.article.path, self.digest)

    @property
    def size(self) -> int:
        """Code points."""
        return len(self.outcome.text.text) if self.outcome.text else 0

    @property
    def is_to_be_linted(self) -> bool:
        """Whether it can, and need, be linted in any process."""
        config = self.outcome.config
        # LanguageTool has one server for all and remembers how that fares.
        return config is not None and self.answer is None and config.languagetool is None
