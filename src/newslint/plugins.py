"""The hooks through which newslint is extended; its own parts register through them too.

A plugin is an installed package with an entry point in the group ``newslint``, naming a module
that implements any of these hooks with `newslint.plugins.hookimpl`. See docs/plugins.md.
"""

from collections.abc import Mapping, Sequence

import pluggy

from newslint import builtins
from newslint.errors import NewslintError
from newslint.registry import GROUP, HOOKS, ReaderEntry, load

__all__ = ["Hooks", "ReaderEntry", "hookimpl", "plugin_manager"]

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


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


def plugin_manager(installed: Sequence[tuple[str, str]]) -> pluggy.PluginManager:
    """The built-ins and the plugins of those names and targets, registered in this order.

    Raises NewslintError naming a plugin that cannot be loaded.
    """
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    for hook in HOOKS:
        # The built-ins are not marked where they stand, so that they can be asked without pluggy.
        hookimpl(getattr(builtins, hook))
    manager.register(builtins, GROUP)
    for name, target in installed:
        try:
            manager.register(load(target), name)
        except Exception as error:
            raise NewslintError(f'plugin "{name}" ({target}) cannot be loaded: {error}') from error
    return manager
