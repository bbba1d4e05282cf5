"""What findings depend on beside the text: newslint, its plugins and the settings, as hashes."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from newslint import __version__
from newslint.hashing import blake2b
from newslint.record import value_names
from newslint.registry import registry

if TYPE_CHECKING:
    from newslint.config import Config

FORMAT = 1
"""Raised when entries are written in another way."""

_IRRELEVANT = frozenset({"root", "extended", "fail_on", "max_file_size"})
_HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWN_FOLDER = ".newslint"
# A rule reads it where it is installed.
_CODESPELL = os.path.join("codespell_lib", "data", "dictionary.txt")


def stamp(*parts: str | bytes) -> str:
    """A hash of texts, 32 hexadecimal characters."""
    data = [p.encode("utf-8", "surrogatepass") if isinstance(p, str) else p for p in parts]
    lengths = " ".join(str(len(part)) for part in data)
    found: str = blake2b(b"".join((lengths.encode(), b":", *data)), digest_size=16).hexdigest()
    return found


def settings_stamp(config: "Config") -> str:
    """The hash of the settings, and of the rules, houses and words of a repository that they bring
    with them.

    Raises OSError where any of it cannot be read.
    """
    names = (name for name in value_names(type(config)) if name not in _IRRELEVANT)
    values = [f"{name}={getattr(config, name)!r}" for name in names]
    return stamp(*values, *_own_files(config))


@cache
def installation_stamp() -> str:
    """The hash of newslint, the installed plugins and their rules.

    A wheel lists the hashes of all its files, the same on every machine; where there is no such
    list, and for plugins, the sizes and times of the files stand for what is in them. Raises
    OSError where any of it cannot be read.
    """
    site = os.path.dirname(_HERE)
    record = os.path.join(site, f"newslint-{__version__}.dist-info", "RECORD")
    found: list[str | bytes] = [f"{FORMAT} {__version__} {sys.version}"]
    seen = [_HERE]
    if os.path.isfile(record):
        with open(record, "rb") as file:
            found.append(file.read())
    else:
        found += _files(_HERE)
    rules = [*registry().rule_folders, *registry().house_folders]
    for path in (*_plugin_paths(), *rules):
        if not any(path == above or path.startswith(above + os.sep) for above in seen):
            seen.append(path)
            found += _files(path)
    found += (found for folder in sys.path for found in _files(os.path.join(folder, _CODESPELL)))
    return stamp(*found)


def _plugin_paths() -> Iterator[str]:
    """The packages and modules that plugins were loaded from."""
    for name, target in registry().plugins:
        module: Any = sys.modules.get(target.partition(":")[0].partition(".")[0])
        paths = [*getattr(module, "__path__", ())] or [getattr(module, "__file__", None)]
        for path in paths:
            if path is None:
                raise FileNotFoundError(f"the plugin {name}")
            yield os.path.abspath(path)


def _files(path: str) -> Iterator[str]:
    """Name, size and time of a file or of all in a folder; nothing where there is none."""
    if os.path.isfile(path):
        yield _line(path, os.stat(path))
        return
    folders = [path] if os.path.isdir(path) else []
    for folder in folders:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
        for entry in entries:
            if entry.is_file():
                yield _line(entry.path, entry.stat())
            elif entry.name != "__pycache__":
                folders.append(entry.path)


def _line(path: str, status: os.stat_result) -> str:
    return f"{path} {status.st_size} {status.st_mtime_ns}"


def _own_files(config: "Config") -> Iterator[str | bytes]:
    """Names and contents of what a repository keeps in its ``.newslint`` folders."""
    for root in dict.fromkeys((*config.extended, *([config.root] if config.root else ()))):
        folders = [os.path.join(root, OWN_FOLDER)]
        for folder in folders:
            if not os.path.isdir(folder):
                continue
            for name in sorted(os.listdir(folder)):
                path = os.path.join(folder, name)
                if os.path.isdir(path):
                    folders.append(path)
                elif name.endswith((".yml", ".txt")):
                    yield os.path.relpath(path, root)
                    with open(path, "rb") as file:
                        yield file.read()
