"""The baseline: findings a desk has decided to live with, known again by their content.

The file lists each finding by path, rule, text and a hash of its context (see
`newslint.fingerprint`), never by line, so that edits elsewhere neither revive nor hide it.
Findings alike in all of these are counted.
"""

import json
import os
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from newslint.errors import ConfigError, located
from newslint.finding import Finding
from newslint.fingerprint import fingerprint
from newslint.named_tuple import NamedTuple

FILE_NAME = ".newslint-baseline.json"
VERSION = 1

_TEXT_KEPT = 60


class Known(NamedTuple):
    """One line of the file. ``path`` is relative to the folder the file stands in."""

    path: str
    rule: str
    text: str
    context: str


class Baseline:
    """The findings of a baseline file, and what became of them in this run.

    Paths may be given relative to the working directory; slashes count as in POSIX.
    """

    def __init__(self, path: Path, known: Mapping[Known, int] | None = None) -> None:
        self.path = path
        self._folder = os.path.abspath(path.parent)
        self._known = Counter(known or {})
        self._left = Counter(self._known)
        self._seen: set[str] = set()

    def __len__(self) -> int:
        return self._known.total()

    @classmethod
    def load(cls, path: Path) -> "Baseline":
        """Read a baseline file. Raises ConfigError, one line naming the file and the cause."""
        try:
            data = json.loads(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            cause = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
            message = f"the baseline cannot be read: {cause}"
            raise ConfigError(located(path, None, message)) from None
        except json.JSONDecodeError as error:
            message = f"the baseline is not JSON: {error.msg}"
            raise ConfigError(located(path, error.lineno, message)) from None
        return cls(path, _entries(path, data))

    def renew(
        self, path: str, findings: Iterable[Finding], source: str, rules: Collection[str]
    ) -> None:
        """List the findings of a file in place of those listed for it under the same rules."""
        relative = self._relative(path)
        for key in [k for k in self._known if k.path == relative and k.rule in rules]:
            del self._known[key]
        self._known.update(self._keys(path, findings, source))

    def unknown(self, path: str, findings: Iterable[Finding], source: str) -> list[Finding]:
        """Those findings of a file that the baseline does not list.

        Give all findings of the file at once, in order, before any are left out for other
        reasons: what is not met here counts as gone.
        """
        findings = list(findings)
        self._seen.add(self._relative(path))
        if not self._known:
            return findings
        new = []
        for finding, key in zip(findings, self._keys(path, findings, source), strict=True):
            if self._left[key] > 0:
                self._left[key] -= 1
            else:
                new.append(finding)
        return new

    def gone(self, rules: Collection[str]) -> int:
        """How many listed findings no longer occur in the files seen, of the rules that ran."""
        return self._gone(rules).total()

    def prune(self, rules: Collection[str]) -> int:
        """Drop what is gone (see `gone`) and the files that are no more; returns how many."""
        before = len(self)
        self._known -= self._gone(rules)
        missing = {k.path for k in self._known if not (self.path.parent / k.path).exists()}
        for key in [k for k in self._known if k.path in missing]:
            del self._known[key]
        return before - len(self)

    @property
    def rules(self) -> set[str]:
        """The names of the rules that have findings listed."""
        return {key.rule for key in self._known}

    def dumps(self) -> str:
        """The text of the file: one finding a line, sorted, so that changes read well."""
        lines = []
        for key, count in sorted(self._known.items()):
            record: dict[str, Any] = key._asdict()
            if count > 1:
                record["count"] = count
            lines.append(f"    {_json(record)}")
        body = "\n" + ",\n".join(lines) + "\n  " if lines else ""
        return f'{{\n  "version": {VERSION},\n  "findings": [{body}]\n}}\n'

    def _gone(self, rules: Collection[str]) -> Counter[Known]:
        return Counter(
            {k: n for k, n in self._left.items() if n and k.path in self._seen and k.rule in rules}
        )

    def _keys(self, path: str, findings: Iterable[Finding], source: str) -> list[Known]:
        relative = self._relative(path)
        keys = []
        for finding in findings:
            rule, text, context = fingerprint(finding, source)
            short = text if len(text) <= _TEXT_KEPT else text[: _TEXT_KEPT - 1] + "…"
            keys.append(Known(relative, rule, short, context))
        return keys

    def _relative(self, path: str) -> str:
        try:
            return os.path.relpath(path, self._folder).replace(os.sep, "/")
        except ValueError:
            # Windows: another drive has no relative path.
            return path.replace(os.sep, "/")


def _entries(path: Path, data: Any) -> dict[Known, int]:
    if not isinstance(data, dict) or not isinstance(data.get("findings"), list):
        raise ConfigError(located(path, None, "this is no newslint baseline"))
    if data.get("version") != VERSION:
        message = f"the baseline has version {data.get('version')!r}; this newslint reads {VERSION}"
        raise ConfigError(located(path, None, message))
    known: Counter[Known] = Counter()
    for k, item in enumerate(data["findings"], 1):
        texts = [item.get(name) for name in Known._fields] if isinstance(item, dict) else [None]
        count = item.get("count", 1) if isinstance(item, dict) else None
        if not all(isinstance(t, str) for t in texts) or type(count) is not int or count < 1:
            raise ConfigError(located(path, None, f"finding {k} of the baseline is malformed"))
        known[Known(*texts)] += count
    return dict(known)


def _json(data: Any) -> str:
    text = json.dumps(data, ensure_ascii=False)
    return text if text.isprintable() else json.dumps(data)
