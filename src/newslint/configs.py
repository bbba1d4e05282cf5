"""Which settings hold for which file."""

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from newslint.cache.folder import BESIDE_CONFIG, RESULTS_OF_USER, user_cache_folder
from newslint.config import LISTS, Config
from newslint.config_file import ConfigFile, Section, Settings, config_file_in, read_config_file
from newslint.errors import ConfigError
from newslint.path_patterns import valid_patterns
from newslint.rulebook.selection import merge_changes, require_known

if TYPE_CHECKING:
    from newslint.cache.results import ResultCache, Results, ResultsCompared

ANY_ARTICLE = "article"
"""The path that stands for an article in the working directory."""


class Configs:
    """The settings of a run: those of config files, with the ones of the call laid over them.

    ``file`` is the one config file to use, its patterns relative to the working directory;
    without it the closest one above a linted file holds, unless ``isolated``. ``exclude`` adds
    patterns relative to the working directory. ``cache`` keeps what settings were found right, and
    results under them.
    """

    def __init__(
        self,
        call: Mapping[str, Any] | None = None,
        *,
        file: str = "",
        isolated: bool = False,
        exclude: Sequence[str] = (),
        cache: "ResultCache | None" = None,
    ) -> None:
        self._call = Config.from_settings(call or {})
        self._call_keys = tuple(key.replace("-", "_") for key in call or {})
        self._exclude = valid_patterns(os.getcwd(), exclude)
        self._only = read_config_file(file, folder=os.getcwd()) if file else None
        self._isolated = isolated
        self._files: dict[str, ConfigFile | None] = {}
        self._homes: dict[str, str] = {}
        self._configs: dict[tuple[int | str, tuple[int, ...]], Config | ConfigError] = {}
        self._cache = cache
        self._results: dict[int, Results] = {}
        self._known: set[int] = set()

    def config_for(self, path: str) -> Config:
        """The settings for a file; the same object for files they are the same for.

        Raises ConfigError, naming file and line where a config file is at fault.
        """
        path = os.path.abspath(path)
        folder = os.path.dirname(path)
        file = self._file_for(folder)
        sections = [(f, s) for f in _layers(file) for s in f.sections]
        fitting = tuple(k for k, (_, s) in enumerate(sections) if s.fits.covers(path))
        key = (id(file) if file else self._home(folder), fitting)
        if key not in self._configs:
            try:
                self._configs[key] = self._build(file, folder, [sections[k] for k in fitting])
            except ConfigError as error:
                self._configs[key] = error
        found = self._configs[key]
        if isinstance(found, ConfigError):
            raise found
        return found

    def passes_over(self, path: str, *, is_folder: bool = False) -> bool:
        """Whether ``exclude`` or ``include`` keep a file, or all that is in a folder, out.

        Raises as `config_for` does.
        """
        path = os.path.abspath(path)
        if self._exclude.covers(path, is_folder=is_folder):
            return True
        layers = _layers(self._file_for(os.path.dirname(path)))
        verdicts = [f.exclude.covers(path, is_folder=is_folder) for f in layers]
        if _last(verdicts):
            return True
        return not is_folder and self.includes(path) is False

    def includes(self, path: str) -> bool | None:
        """Whether an ``include`` pattern asks for a file; None where there is no such pattern."""
        path = os.path.abspath(path)
        including = [f for f in _layers(self._file_for(os.path.dirname(path))) if f.include]
        verdicts = [f.include.covers(path) for f in including]
        return bool(_last(verdicts)) if including else None

    def results_under(self, config: Config) -> "Results | None":
        """The results that the cache can keep under settings that `config_for` gave."""
        return self._results.get(id(config))

    def results_compared(self, keys: Mapping[str, str]) -> "ResultsCompared | None":
        """The results of a comparison of articles, by path and key of their own results."""
        if self._cache is None or not keys:
            return None
        folder = os.path.dirname(os.path.abspath(next(iter(keys))))
        return self._cache.results_compared(keys, self.cache_folder_for(folder))

    def broken_rules(self, config: Config) -> dict[str, str]:
        """Those of settings that `config_for` gave; the rules are not read to see that all is well
        again."""
        return {} if id(config) in self._known else config.broken_rules

    def cache_folder_for(self, folder: str) -> str:
        """Where the results of files in an absolute folder are kept."""
        file = self._file_for(folder)
        for layer in reversed(_layers(file)):
            if layer.cache_dir:
                return layer.cache_dir
        home = file.home if file else self._home(folder)
        if home:
            return os.path.join(home, BESIDE_CONFIG)
        return os.path.join(user_cache_folder(), RESULTS_OF_USER)

    def baseline_for(self, path: str) -> str:
        """The baseline file that the configuration names for a file, or nothing."""
        layers = _layers(self._file_for(os.path.dirname(os.path.abspath(path))))
        return next((f.baseline for f in reversed(layers) if f.baseline), "")

    def _file_for(self, folder: str) -> ConfigFile | None:
        """The config file that holds in an absolute folder."""
        if self._only is not None or self._isolated:
            return self._only
        if folder not in self._files:
            found = config_file_in(folder)
            above = os.path.dirname(folder)
            if found is None and above != folder:
                found = self._file_for(above)
            self._files[folder] = found
        return self._files[folder]

    def _home(self, folder: str) -> str:
        """Where no config file holds: the closest folder that has a ``.newslint`` folder."""
        if self._isolated:
            return ""
        if folder not in self._homes:
            above = os.path.dirname(folder)
            if os.path.isdir(os.path.join(folder, ".newslint")):
                self._homes[folder] = folder
            else:
                self._homes[folder] = self._home(above) if above != folder else ""
        return self._homes[folder]

    def _build(
        self, file: ConfigFile | None, folder: str, fitting: list[tuple[ConfigFile, Section]]
    ) -> Config:
        layers = _layers(file)
        settings: Settings = {}
        for layer in layers:
            settings = laid_over(settings, layer.settings)
        for _, section in fitting:
            settings = laid_over(settings, section.settings)
        settings = laid_over(settings, {key: self._call.setting(key) for key in self._call_keys})
        homes = [layer.home for layer in layers]
        if not homes and (home := self._home(folder)):
            homes = [home]
        if homes:
            from pathlib import Path

            *extended, root = map(Path, homes)
            settings |= {"root": root, "extended": tuple(extended)}
        config = Config.from_settings(settings)
        results = self._look_up(config, folder, layers)
        if results is not None and results.is_known:
            self._known.add(id(config))
        else:
            try:
                _ = config.rules
            except ConfigError as error:
                raise self._located(error, layers, fitting) from None
            _check_sections(config, layers)
            if results is not None and not config.broken_rules:
                results.make_known()
        if results is not None and (id(config) in self._known or not config.broken_rules):
            self._results[id(config)] = results
        return config

    def _look_up(self, config: Config, folder: str, layers: list[ConfigFile]) -> "Results | None":
        if self._cache is None:
            return None
        sections = (repr((s.pattern, s.settings)) for layer in layers for s in layer.sections)
        return self._cache.results_under(config, self.cache_folder_for(folder), sections)

    def _located(
        self,
        error: ConfigError,
        layers: list[ConfigFile],
        fitting: list[tuple[ConfigFile, Section]],
    ) -> ConfigError:
        """The error with the file and line of the closest setting that caused it."""
        if not _sets(self._call, error.key):
            for file, section in reversed(fitting):
                if found := file.located(error, section.pattern):
                    return found
            for file in reversed(layers):
                if found := file.located(error):
                    return found
        return error


def laid_over(below: Settings, above: Mapping[str, Any]) -> Settings:
    """Settings with those of a closer place laid over them.

    Lists add up, the changes to rules merge and anything else replaces; but ``select`` starts the
    choice of rules anew, and what ``extend_select`` names is no longer ignored.
    """
    merged = dict(below)
    if "select" in above:
        merged.pop("extend_select", None)
        merged.pop("ignore", None)
    wanted = above.get("extend_select", ())
    merged["ignore"] = [name for name in merged.get("ignore", ()) if name not in wanted]
    for key, value in above.items():
        if key == "rules":
            merged[key] = merge_changes(merged.get(key, {}), value)
        elif key in LISTS and key != "select":
            merged[key] = [*merged.get(key, ()), *value]
        else:
            merged[key] = value
    return merged


def _last(verdicts: Sequence[bool | None]) -> bool | None:
    """The last verdict that is one."""
    return next((v for v in reversed(verdicts) if v is not None), None)


def _layers(file: ConfigFile | None) -> list[ConfigFile]:
    return list(file.layers()) if file else []


def _sets(config: Config, key: tuple[str, ...]) -> bool:
    """Whether the settings of the call are those that name what is at fault."""
    name = key[0].replace("-", "_") if key else ""
    if name in LISTS:
        return key[-1] in (config.setting(name) or ())
    return name == "style" and bool(config.style)


def _check_sections(config: Config, layers: list[ConfigFile]) -> None:
    """Raises ConfigError for a name in a path section that nobody knows, whatever it fits."""
    rules = {*config.book, *config.broken_rules}
    for file in layers:
        for section in file.sections:
            asked = Config.from_settings(section.settings)
            try:
                require_known(
                    rules,
                    select=asked.select or (),
                    extend_select=asked.extend_select,
                    ignore=asked.ignore,
                    changes=asked.rules_changes,
                )
                if asked.style:
                    from newslint.rulebook.houses import house_paths, require_house

                    require_house(asked.style, house_paths(config.own_folders("houses")))
            except ConfigError as error:
                raise file.located(error, section.pattern) or error from None
