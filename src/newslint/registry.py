"""What newslint and the installed plugins bring, as their hooks tell (see newslint.plugins)."""

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property
from importlib import import_module
from typing import Any

from newslint.named_tuple import NamedTuple

GROUP = "newslint"
HOOKS = (
    "newslint_rules", "newslint_houses", "newslint_checks", "newslint_readers",
    "newslint_reporters",
)  # fmt: skip


class ReaderEntry(NamedTuple):
    """A format: its name, the file suffixes it is known by, and ``module:function`` to read it.

    The function takes the decoded source and returns a `newslint.document.reading.Reading`.
    """

    format: str
    suffixes: tuple[str, ...]
    target: str


class Registry:
    """Everything that is registered, merged; later plugins win over earlier ones.

    ``answers`` are those of all plugins to a hook, in the order in which they are registered;
    ``plugins`` are those that are installed (see `installed_plugins`).
    """

    def __init__(
        self, answers: Callable[[str], Iterable[Any]], plugins: Sequence[tuple[str, str]] = ()
    ) -> None:
        self._answers = answers
        self.plugins = plugins

    @property
    def rule_folders(self) -> list[str]:
        return [folder for found in self._answers("newslint_rules") for folder in found]

    @property
    def house_folders(self) -> list[str]:
        return [folder for found in self._answers("newslint_houses") for folder in found]

    @cached_property
    def checks(self) -> dict[str, str]:
        return _merged(self._answers("newslint_checks"))

    @cached_property
    def readers(self) -> dict[str, ReaderEntry]:
        found = self._answers("newslint_readers")
        return {entry.format: entry for entries in found for entry in entries}

    @cached_property
    def reporters(self) -> dict[str, str]:
        return _merged(self._answers("newslint_reporters"))


@cache
def registry() -> Registry:
    """The registry of this process: built-ins and the installed plugins."""
    if plugins := installed_plugins():
        from newslint.plugins import plugin_manager

        hooks = plugin_manager(plugins).hook
        # pluggy calls the plugin registered last first.
        return Registry(lambda hook: reversed(getattr(hooks, hook)()), plugins)
    from newslint import builtins

    # With nobody else to ask, a cold start need not import pluggy: 8 ms.
    return Registry(lambda hook: [getattr(builtins, hook)()])


@cache
def load(target: str) -> Any:
    """The object named ``package.module:name``, or the module where no name is given."""
    module, _, name = target.partition(":")
    found: Any = import_module(module)
    for part in filter(None, name.split(".")):
        found = getattr(found, part)
    return found


def installed_plugins() -> list[tuple[str, str]]:
    """Name and target of each entry point in the group, in order of name.

    Reads the ``entry_points.txt`` of the installed packages itself: importlib.metadata takes 40 ms
    to import, half of a cold start. The working directory is left out, for no code of a linted
    repository may run.
    """
    found: dict[str, str] = {}
    for folder in dict.fromkeys(sys.path):
        if not folder or os.path.realpath(folder) == os.path.realpath(os.getcwd()):
            continue
        try:
            with os.scandir(folder) as entries:
                metadata = [e.path for e in entries if e.name.endswith((".dist-info", ".egg-info"))]
        except OSError:
            continue
        for path in metadata:
            for name, target in _entry_points(os.path.join(path, "entry_points.txt")):
                found.setdefault(name, target)
    return sorted(found.items())


def _entry_points(path: str) -> list[tuple[str, str]]:
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError):
        return []
    if f"[{GROUP}]" not in text:
        return []
    found = []
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            section = line.strip("[]").strip()
        elif section == GROUP and "=" in line:
            name, target = (part.strip() for part in line.split("=", 1))
            found.append((name, target.split("[")[0].strip()))
    return found


def _merged(found: Iterable[Mapping[str, str]]) -> dict[str, str]:
    return {name: target for part in found for name, target in part.items()}
