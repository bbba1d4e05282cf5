"""Answers of LanguageTool, kept by what was asked and of which version."""

import json
import os
from pathlib import Path
from typing import Any

from newslint.languagetool.client import Answer, Match
from newslint.rulebook.compiled import cache_folder

FORMAT = 1
MOST = 2000
"""Answers kept; the oldest go once there are more."""


class AnswerCache:
    """Files in the user's cache folder. One that cannot be read or written is as good as none."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._folder = Path(cache_folder(), "languagetool")
        self._written = 0

    def key(self, data: dict[str, Any], parameters: dict[str, str]) -> str:
        from hashlib import blake2b

        asked = json.dumps([FORMAT, self._version, data, parameters], sort_keys=True)
        return blake2b(asked.encode(), digest_size=16).hexdigest()

    def get(self, key: str) -> Answer | None:
        try:
            found = json.loads(self._path(key).read_bytes())
            matches = [Match(**{**m, "replacements": tuple(m["replacements"])}) for m in found]
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return Answer(matches, complete=True)

    def put(self, key: str, answer: Answer) -> None:
        """Keep a complete answer."""
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if self._written % 100 == 0:
                self._thin_out()
            self._written += 1
            partial = path.with_suffix(f".{os.getpid()}")
            matches = [match._asdict() for match in answer.matches]
            partial.write_text(json.dumps(matches, ensure_ascii=False), "utf-8")
            partial.replace(path)
        except OSError:
            pass

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"

    def _thin_out(self) -> None:
        kept = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime)
        for old in kept[:-MOST]:
            old.unlink()
