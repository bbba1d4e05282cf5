"""The hooks through which newslint is extended; its own parts register through them too.

A plugin is an installed package with an entry point in the group ``newslint``, naming a module
that implements any of these hooks with `newslint.plugins.hookimpl`. See docs/plugins.md.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

import pluggy

from newslint.errors import NewslintError

GROUP = "newslint"

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


class ReaderEntry(NamedTuple):
    """A format: its name, the file suffixes it is known by, and ``module:function`` to read it.

    The function takes the decoded source and returns a `newslint.document.reading.Reading`.
    """

    format: str
    suffixes: tuple[str, ...]
    target: str


class Hooks:
    """The hook specifications. Targets are ``package.module:name``, imported when first used."""

    @hookspec
    def newslint_rules(self) -> Sequence[str]:
        """Folders of rule files, ``<folder>/<category>/<rule>.yml``."""
        raise NotImplementedError

    @hookspec
    def newslint_houses(self) -> Sequence[str]:
        """Folders of house files, ``<folder>/<house>.yml``."""
        raise NotImplementedError

    @hookspec
    def newslint_checks(self) -> Mapping[str, str]:
        """Check kinds: the name that rules use, and the target of a `Check` class."""
        raise NotImplementedError

    @hookspec
    def newslint_readers(self) -> Sequence[ReaderEntry]:
        """Formats that can be read."""
        raise NotImplementedError

    @hookspec
    def newslint_reporters(self) -> Mapping[str, str]:
        """Output formats: the name, and the target of a `newslint.reporters.Reporter` class."""
        raise NotImplementedError


class Registry:
    """Everything the registered plugins bring, merged; later plugins win over earlier ones."""

    def __init__(self, manager: pluggy.PluginManager) -> None:
        self._hook = manager.hook

    @property
    def rule_folders(self) -> list[str]:
        return [folder for found in reversed(self._hook.newslint_rules()) for folder in found]

    @property
    def house_folders(self) -> list[str]:
        return [folder for found in reversed(self._hook.newslint_houses()) for folder in found]

    @property
    def checks(self) -> dict[str, str]:
        return _merged(self._hook.newslint_checks())

    @property
    def readers(self) -> dict[str, ReaderEntry]:
        found = reversed(self._hook.newslint_readers())
        return {entry.format: entry for entries in found for entry in entries}

    @property
    def reporters(self) -> dict[str, str]:
        return _merged(self._hook.newslint_reporters())


@cache
def registry() -> Registry:
    """The registry of this process: built-ins and the installed plugins."""
    from newslint import builtins

    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    manager.register(builtins, "newslint")
    for name, target in installed_plugins():
        try:
            manager.register(load(target), name)
        except Exception as error:
            raise NewslintError(f'plugin "{name}" ({target}) cannot be loaded: {error}') from error
    return Registry(manager)


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


def _merged(found: Sequence[Mapping[str, str]]) -> dict[str, str]:
    # pluggy calls the plugin registered last first.
    return {name: target for part in reversed(found) for name, target in part.items()}
