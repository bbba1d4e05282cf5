"""The cache of a run: the reports of earlier runs on the same text under the same settings."""

import json
import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from newslint.cache.entries import read, written
from newslint.cache.shards import Shards
from newslint.cache.stamps import installation_stamp, settings_stamp, stamp

if TYPE_CHECKING:
    from newslint.config import Config
    from newslint.report import Report

_FOUND_RIGHT = "right"
_BROKEN = (ValueError, TypeError, IndexError, AttributeError)


class ResultCache:
    """The stores of a run by folder, and which settings each of them knows."""

    def __init__(self) -> None:
        self._stores: dict[str, Shards] = {}

    def results_under(
        self, config: "Config", folder: str, beside: Iterable[str] = ()
    ) -> "Results | None":
        """The results under these settings that are kept in a folder; None if none can be.

        ``beside`` are other things that were found right together with the settings.
        """
        # What LanguageTool says is its server's, which keeps its own cache.
        if config.languagetool is not None:
            return None
        try:
            key = settings_stamp(config)
            store = self._store(folder)
        except OSError:
            return None
        return Results(store, key, stamp(key, *beside))

    def results_compared(self, keys: Mapping[str, str], folder: str) -> "ResultsCompared":
        """What comparing articles comes to; ``keys`` are those of their results, by path."""
        parts = (part for item in keys.items() for part in item)
        return ResultsCompared(self._store(folder), stamp("compared", *parts))

    def flush(self) -> None:
        """Write what is new. Raises nothing: what cannot be kept is found out again."""
        for store in self._stores.values():
            store.flush()

    def _store(self, folder: str) -> Shards:
        folder = os.path.abspath(folder)
        if folder not in self._stores:
            self._stores[folder] = Shards(folder, installation_stamp())
        return self._stores[folder]


class Results:
    """The reports on texts under one set of settings.

    Only whole ones are kept: none with a line on what could not be checked, none in which a rule
    had to be left out.
    """

    def __init__(self, store: Shards, settings: str, checked: str) -> None:
        self._store = store
        self._settings = settings
        self._checked = checked

    @property
    def is_known(self) -> bool:
        """Whether these settings were found right before, so that they need no second look."""
        return self._store.get(self._checked) == _FOUND_RIGHT

    def make_known(self) -> None:
        self._store.put(self._checked, _FOUND_RIGHT)

    def key(self, text: str, *, format: str, path: str) -> str:
        """What a report on a text is kept under; of the path only whether there is one counts."""
        return stamp(self._settings, format, "named" if path else "", text)

    def get(self, key: str, path: str, *, digested: bool) -> "Report | None":
        """The report kept under a key, as one on a file of that path."""
        found = self._store.get(key)
        if found is None:
            return None
        try:
            return read(found, path, digested=digested)
        except _BROKEN:
            return None

    def put(self, key: str, report: "Report", *, digested: bool) -> None:
        if report.is_whole:
            self._store.put(key, written(report, digested=digested))


class ResultsCompared:
    """The reports that comparing the articles of a run added, by path."""

    def __init__(self, store: Shards, key: str) -> None:
        self._store = store
        self._key = key

    def get(self) -> "dict[str, Report] | None":
        found = self._store.get(self._key)
        if found is None:
            return None
        try:
            texts = json.loads(found).items()
            reports = {path: read(text, path, digested=False) for path, text in texts}
        except _BROKEN:
            return None
        return {path: report for path, report in reports.items() if report is not None}

    @staticmethod
    def written(report: "Report") -> str:
        """A report as `put` wants it: a tenth of the memory that its findings take."""
        return written(report, digested=bool(report.digests))

    def put(self, texts: Mapping[str, str]) -> None:
        """Keep the reports, all whole and `written`, by path."""
        self._store.put(self._key, json.dumps(texts, separators=(",", ":")))
