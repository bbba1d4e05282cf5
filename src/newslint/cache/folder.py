"""The folder of a cache: where it stands, how it is made, and how it is emptied."""

import os
import sys
from contextlib import suppress

BESIDE_CONFIG = ".newslint_cache"
"""The name of the folder beside a config file."""
RESULTS_OF_USER = "results"
"""The name of the folder in the user's cache, for articles without a config file."""
ANSWERS_OF_USER = "answers"
"""The name of the folder in the user's cache for what LanguageTool answered."""
RULES_OF_USER = "rules"
"""The name of the folder in the user's cache for compiled rules of repositories."""
RESULTS = "results-"
"""How the names of all files of results begin."""
RULES = "rules-"
"""How the names of all files of compiled rules begin."""
_KEPT = (RESULTS, RULES)

TAG = "CACHEDIR.TAG"
_TAG_TEXT = """\
Signature: 8a477f597d28d172789f06886806bc55
# Results of newslint, which may be deleted at any time.
# On tags of cache folders see https://bford.info/cachedir/
"""
_IGNORED_BY_GIT = "# Nothing here is worth keeping in a repository.\n*\n"


def user_cache_folder() -> str:
    """The user's cache folder for newslint; it need not exist."""
    if chosen := os.environ.get("NEWSLINT_CACHE_DIR"):
        return chosen
    if sys.platform == "win32":
        local = os.path.expanduser(os.environ.get("LOCALAPPDATA", "~"))
        return os.path.join(local, "newslint", "cache")
    caches = os.path.expanduser(os.environ.get("XDG_CACHE_HOME") or "~/.cache")
    return os.path.join(caches, "newslint")


def make_folder(folder: str) -> None:
    """Make the folder, unless it is there, so that backups and git pass over it.

    Raises OSError, also where the folder was made by somebody else and holds anything: the config
    file of a repository may name any.
    """
    tag = os.path.join(folder, TAG)
    if os.path.isfile(tag):
        return
    os.makedirs(folder, exist_ok=True)
    if set(os.listdir(folder)) - {TAG, ".gitignore"}:
        raise FileExistsError(f"{folder} is no cache of newslint")
    # Another run may be making it as well.
    with suppress(FileExistsError):
        _write_new(os.path.join(folder, ".gitignore"), _IGNORED_BY_GIT)
    with suppress(FileExistsError):
        _write_new(tag, _TAG_TEXT)


def clear_folder(folder: str) -> int:
    """Delete what newslint keeps in a folder, and the folder if that was all.

    Returns the bytes that were freed. Nothing is deleted where `make_folder` did not make it.
    Raises OSError for what cannot be deleted.
    """
    if not os.path.isfile(os.path.join(folder, TAG)):
        return 0
    freed = 0
    for name in os.listdir(folder):
        # The tag goes last, so that what was interrupted can be done again.
        if name.startswith(_KEPT):
            freed += _delete(os.path.join(folder, name))
    for name in (".gitignore", TAG):
        freed += _delete(os.path.join(folder, name))
    with suppress(OSError):
        os.rmdir(folder)
    return freed


def size_of(folder: str) -> int:
    """The bytes of results, or of compiled rules, that are kept in a folder."""
    try:
        with os.scandir(folder) as entries:
            return sum(e.stat().st_size for e in entries if e.name.startswith(_KEPT))
    except OSError:
        return 0


def write_kept(path: str, data: bytes) -> None:
    """Write a file of a cache whole or not at all. Raises OSError.

    Nothing is done against a power cut: what is lost is found out again.
    """
    partial = f"{path}.{os.urandom(6).hex()}"
    try:
        with open(partial, "xb") as file:
            file.write(data)
        os.replace(partial, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(partial)
        raise


def drop_oldest(folder: str, part: str, most: int) -> None:
    """Delete the files with ``part`` in their names but for so many that were last changed.

    Raises OSError.
    """
    with os.scandir(folder) as listing:
        kept = [entry for entry in listing if part in entry.name]
    kept.sort(key=lambda entry: entry.stat().st_mtime, reverse=True)
    for entry in kept[most:]:
        os.unlink(entry.path)


def _write_new(path: str, text: str) -> None:
    with open(path, "x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _delete(path: str) -> int:
    try:
        size = os.stat(path, follow_symlinks=False).st_size
        os.unlink(path)
    except FileNotFoundError:
        return 0
    return size
