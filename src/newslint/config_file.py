"""Config files: where they are found, and what they say once checked."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from newslint.config import KEYS, LISTS, Config
from newslint.errors import ConfigError, located, nearest
from newslint.path_patterns import PathPatterns, valid_patterns
from newslint.record import Record, fresh, value_names
from newslint.rulebook.options import OptionError, build

if TYPE_CHECKING:
    from newslint.toml_lines import KeyPath

OWN_NAMES = ("newslint.toml", ".newslint.toml")
SHARED_NAME = "pyproject.toml"
SHARED_TABLE = ("tool", "newslint")

Settings = dict[str, Any]
"""Keyword arguments of `Config.from_settings`."""


class _FileKeys(Record):
    """The keys that only a file may have, beside those of `Config`.

    ``extend`` names the config file that this one departs from. ``exclude`` and ``include`` are
    patterns of files to pass over, or to lint alone. ``baseline`` is a file of findings to live
    with, ``cache_dir`` a folder for results. ``paths`` maps a pattern to settings for the files it
    fits.
    """

    extend: str = ""
    exclude: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    baseline: str = ""
    cache_dir: str = ""
    paths: dict[str, dict[str, Any]] = fresh(default_factory=dict)


class Section(Record):
    """Settings for the files that a pattern fits."""

    pattern: str
    fits: PathPatterns
    settings: Settings


class ConfigFile:
    """A config file that was read and found right.

    ``home`` is the absolute folder it stands in, ``folder`` the one its patterns are relative to.
    """

    def __init__(
        self,
        path: str,
        text: str,
        data: Mapping[str, Any],
        *,
        folder: str = "",
        above: tuple[str, ...] = (),
    ) -> None:
        self.path = path
        self.home = os.path.dirname(path)
        self._text = text
        self._table = SHARED_TABLE if os.path.basename(path) == SHARED_NAME else ()
        folder = folder or self.home
        try:
            keys = _file_keys(data)
            self.settings = _settings(data, known=(*KEYS, *FILE_KEYS))
            self.exclude = _patterns(folder, "exclude", keys.exclude)
            self.include = _patterns(folder, "include", keys.include)
            cache_dir = os.path.expanduser(keys.cache_dir)
            self.cache_dir = os.path.join(self.home, cache_dir) if cache_dir else ""
            self.baseline = os.path.join(self.home, keys.baseline) if keys.baseline else ""
            self.sections = [_section(folder, *item) for item in keys.paths.items()]
            self.base = self._read_base(keys.extend, above) if keys.extend else None
        except ConfigError as error:
            raise self.located(error) or error from None

    def layers(self) -> Iterator["ConfigFile"]:
        """The files that this one extends, the farthest first, and itself."""
        if self.base is not None:
            yield from self.base.layers()
        yield self

    def located(self, error: ConfigError, section: str = "") -> ConfigError | None:
        """The error with file and line, if this file, or that section of it, sets the key."""
        if not error.key:
            return None
        table = (*self._table, "paths", section) if section else self._table
        for key in _spellings(error.key):
            if line := self._lines.get((*table, *key)):
                return ConfigError(located(shown(self.path), line, str(error)))
        return None

    @cached_property
    def _lines(self) -> "dict[KeyPath, int]":
        from newslint.toml_lines import key_lines

        return key_lines(self._text)

    def _read_base(self, name: str, above: tuple[str, ...]) -> "ConfigFile":
        above = (*above, self.path)
        path = os.path.normpath(os.path.join(self.home, os.path.expanduser(name)))
        if path in above:
            raise ConfigError(f'"{name}" extends this file in turn', ("extend",))
        if not os.path.isfile(path):
            raise ConfigError(f'there is no file "{name}" to extend', ("extend",))
        return read_config_file(path, above=above)


def read_config_file(path: str, *, folder: str = "", above: tuple[str, ...] = ()) -> ConfigFile:
    """Read a config file. Raises ConfigError naming file and line.

    ``folder`` is what its patterns are relative to, its own folder by default; ``above`` are the
    files that extend it.
    """
    path = os.path.abspath(path)
    text = _read(path)
    data = _parsed(path, text)
    if os.path.basename(path) == SHARED_NAME:
        data = _shared_table(data) or {}
    return ConfigFile(path, text, data, folder=folder, above=above)


def config_file_in(folder: str) -> ConfigFile | None:
    """The config file in a folder, if any; one of newslint's own outweighs pyproject.toml.

    Raises ConfigError naming file and line.
    """
    for name in OWN_NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return read_config_file(path)
    path = os.path.join(folder, SHARED_NAME)
    if os.path.isfile(path):
        text = _read(path)
        data = _shared_table(_parsed(path, text)) if "newslint" in text else None
        if data is not None:
            return ConfigFile(path, text, data)
    return None


def shown(path: str) -> str:
    """A path as it is told to people: relative where it lies in the working directory."""
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here).replace(os.sep, "/")


FILE_KEYS = value_names(_FileKeys)


def _spellings(key: "KeyPath") -> "Iterator[KeyPath]":
    """The ways a key may be written, and for an option of a rule the table it should be in."""
    yield key
    yield (*key[:-1], key[-1].replace("_", "-"))
    if key[0] == "rules" and len(key) > 2:
        yield key[:2]


def _file_keys(data: Mapping[str, Any]) -> _FileKeys:
    try:
        names = {name: name.replace("_", "-") for name in FILE_KEYS}
        return build(_FileKeys, {name: data[key] for name, key in names.items() if key in data})
    except OptionError as error:
        raise ConfigError(str(error), (error.key,)) from None


def _settings(data: Mapping[str, Any], *, known: Sequence[str]) -> Settings:
    """The settings in a table, those of the file itself left out; all keys must be known."""
    names = {name.replace("_", "-"): name for name in known}
    for key in data:
        if key not in names:
            raise ConfigError(f'unknown key "{key}"{nearest(key, names)}', (key,))
        if names[key] in LISTS and isinstance(data[key], str):
            raise ConfigError(f'"{key}" must be a list, not {data[key]!r}', (key,))
    found = {names[key]: value for key, value in data.items() if names[key] in KEYS}
    config = Config.from_settings(found)
    return {key: config.setting(key) for key in found}


def _section(folder: str, pattern: str, data: Mapping[str, Any]) -> Section:
    try:
        return Section(pattern, valid_patterns(folder, [pattern]), _settings(data, known=KEYS))
    except ConfigError as error:
        key = error.key if error.key != (pattern,) else ()
        raise ConfigError(str(error), ("paths", pattern, *key)) from None


def _patterns(folder: str, key: str, patterns: Sequence[str]) -> PathPatterns:
    try:
        return valid_patterns(folder, patterns)
    except ConfigError as error:
        raise ConfigError(str(error), (key, *error.key)) from None


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise ConfigError(located(shown(path), None, message)) from None
    except UnicodeDecodeError:
        raise ConfigError(located(shown(path), None, "is not UTF-8, as TOML must be")) from None


def _parsed(path: str, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        cause, _, place = str(error).partition(" (at ")
        m = re.match(r"line (\d+)", place)
        line = int(m[1]) if m else text.count("\n") + 1
        raise ConfigError(located(shown(path), line, f"broken TOML: {cause}")) from None


def _shared_table(data: dict[str, Any]) -> dict[str, Any] | None:
    tool = data.get(SHARED_TABLE[0])
    found = tool.get(SHARED_TABLE[1]) if isinstance(tool, dict) else None
    return found if isinstance(found, dict) else None
