"""Answers of LanguageTool, kept by what was asked and of which version."""

import json
import os
from typing import Any

from newslint.cache.folder import ANSWERS_OF_USER, user_cache_folder
from newslint.cache.shards import Shards
from newslint.cache.stamps import stamp
from newslint.languagetool.client import Answer, Match

FORMAT = "1"


class AnswerCache:
    """A store in the user's cache folder (`newslint.cache.shards`), for one version of the server.

    What cannot be read or written is as good as none.
    """

    def __init__(self, version: str) -> None:
        self._version = version
        self._store = _opened()

    def key(self, data: dict[str, Any], parameters: dict[str, str]) -> str:
        """What the answer to a request is kept under."""
        return stamp(self._version, json.dumps([data, parameters], sort_keys=True))

    def get(self, key: str) -> Answer | None:
        try:
            found = json.loads(self._store.get(key) or "null")
            matches = [Match(**{**m, "replacements": tuple(m["replacements"])}) for m in found]
        except (ValueError, TypeError, KeyError):
            return None
        return Answer(matches, complete=True)

    def put(self, key: str, answer: Answer) -> None:
        """Keep a complete answer."""
        matches = [match._asdict() for match in answer.matches]
        self._store.put(key, json.dumps(matches))
        # At once: the server took longer over it than writing takes, and the run may be
        # interrupted. Opened anew, the store does not grow with the run.
        self._store.flush()
        self._store = _opened()


def _opened() -> Shards:
    return Shards(os.path.join(user_cache_folder(), ANSWERS_OF_USER), FORMAT)
