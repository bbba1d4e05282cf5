"""Errors that a user can act on; each prints as one line naming file and cause."""

from collections.abc import Iterable


class NewslintError(Exception):
    """Base of all errors newslint raises on purpose."""


class ConfigError(NewslintError):
    """A setting cannot be honoured. ``key`` is the way to it: table, key, item of the list."""

    def __init__(self, message: str, key: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.key = key


class RuleError(NewslintError):
    """A rule or house file is wrong."""


class ReadError(NewslintError):
    """A file cannot be read as an article."""


class NotArticleError(ReadError):
    """A file is binary, or too large to be an article."""


class WriteError(NewslintError):
    """A file cannot be written; it is as it was."""


def located(path: object, line: int | None, message: str) -> str:
    """``path:line: message``, or ``path: message`` where no line is known."""
    return f"{path}:{line}: {message}" if line else f"{path}: {message}"


def nearest(name: str, known: Iterable[str]) -> str:
    """A hint naming the known key nearest to a misspelt one, or nothing.

    >>> nearest("selct", ["select", "ignore"])
    '; did you mean "select"?'
    """
    found = closest(name, known)
    return f'; did you mean "{found}"?' if found else ""


def closest(name: str, known: Iterable[str]) -> str:
    """The known key nearest to a misspelt one, or an empty text where none is near."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, list(known), n=1, cutoff=0.6)), "")
