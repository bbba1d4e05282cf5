"""``newslint words``: the words that a repository accepts or rejects beside the dictionary."""

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from newslint.config import WORD_FILE
from newslint.config_file import shown
from newslint.configs import ANY_ARTICLE, Configs
from newslint.document.vocabulary import REJECTING, read_word_file
from newslint.document.words import WORD
from newslint.errors import ConfigError
from newslint.files import cause, replace_file
from newslint.reporters.tally import counted

_HEAD = """\
# Words that newslint accepts in this repository, one a line; "!word" rejects one.
# An entry in lower case stands for any case, one with a capital for itself and ALL CAPS.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--add", nargs="+", metavar="WORD", default=[], help="accept these words")
    parser.add_argument(
        "--reject", nargs="+", metavar="WORD", default=[], help="report these words from now on"
    )


def run(args: argparse.Namespace) -> int:
    """Add to the word file, or list it. Raises ConfigError where it cannot be read or written."""
    path = word_file_here()
    entries = [*args.add, *(REJECTING + word for word in args.reject)]
    if not entries:
        listed = _entries(_read(path))
        for entry in listed:
            sys.stdout.write(f"{entry}\n")
        if not listed:
            print("newslint: note: no word is listed; --add accepts some", file=sys.stderr)
        return 0
    added = add_words(path, entries)
    sys.stdout.write(f"{counted(len(added), 'word')} added to {_from_here(path)}\n")
    return 0


def word_file_here() -> Path:
    """The word file of the working directory, beside the config file that holds there."""
    root = Configs().config_for(ANY_ARTICLE).root
    return (root or Path.cwd()) / ".newslint" / WORD_FILE


def add_words(path: Path, entries: Iterable[str]) -> list[str]:
    """Append the entries that the file has not yet; returns those. The rest of it stays as it is.

    An entry that the file has with the opposite meaning is turned round. Raises ConfigError for
    an entry without a letter, and where the file cannot be read or written.
    """
    text = _read(path)
    added: list[str] = []
    for entry in entries:
        word = entry.strip()
        if not WORD.search(word) or "#" in word or "\n" in word:
            raise ConfigError(f'"{word}" is not a word')
        if word in {*_entries(text), *added}:
            continue
        text = _without(text, _opposite(word))
        added.append(word)
    if not added:
        return []
    if text and not text.endswith("\n"):
        text += "\n"
    text = (text or _HEAD) + "".join(f"{word}\n" for word in added)
    try:
        path.parent.mkdir(exist_ok=True)
        status = path.stat() if path.exists() else None
        replace_file(str(path), text.encode(), status)
    except OSError as error:
        raise ConfigError(f"{_from_here(path)}: cannot be written: {cause(error)}") from None
    return added


def _from_here(path: Path) -> str:
    return shown(os.path.relpath(path))


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig") if path.is_file() else ""
    except OSError as error:
        raise ConfigError(f"{_from_here(path)}: cannot be read: {cause(error)}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{_from_here(path)}: not UTF-8 ({error.reason})") from None


def _entries(text: str) -> list[str]:
    accepted, rejected = read_word_file(text)
    return [*accepted, *(REJECTING + word for word in rejected)]


def _opposite(word: str) -> str:
    return word.removeprefix(REJECTING) if word.startswith(REJECTING) else REJECTING + word


def _without(text: str, entry: str) -> str:
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if line.partition("#")[0].strip() != entry)
