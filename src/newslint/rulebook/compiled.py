"""Compiled folders of rules: JSON that opens in a millisecond or two.

The wheel ships ``book.json`` beside the rules (scripts/build_hook.py). Any other folder is
compiled when first used and kept in the user's cache, by the names, sizes and times of its files.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.checks.literals import found_literals, remember_literals
from newslint.document.block import Role
from newslint.finding import Applicability, Severity
from newslint.rulebook.rule import PROSE_ROLES, Rule

if TYPE_CHECKING:
    from newslint.rulebook.book import Entry

SHIPPED = "book.json"
FORMAT = 10
BOOKS_KEPT = 20


def load_compiled(folder: Path, compile_folder: Callable[[Path], "list[Entry]"]) -> "list[Entry]":
    """The rules of a folder, from its compiled form where that is current.

    Raises RuleError where a rule has to be compiled and is broken.
    """
    shipped = folder / SHIPPED
    if shipped.is_file():
        return loads(shipped.read_bytes(), folder)
    stamp = _fingerprint(folder)
    kept = cache_folder() / f"book-{stamp}.json"
    try:
        return loads(kept.read_bytes(), folder)
    except (OSError, ValueError, KeyError, TypeError):
        entries = compile_folder(folder)
        _keep(kept, dumps(entries, folder))
        return entries


def dumps(entries: "list[Entry]", folder: Path) -> bytes:
    """Compiled rules as JSON; what only people read (why, examples) stays in the rule files.

    Those are named relative to ``folder``, which an installation may put anywhere.
    """
    records = []
    for rule, triggers, compares in entries:
        record: dict[str, Any] = {
            "name": rule.name,
            "category": rule.category,
            "summary": rule.summary,
            "severity": rule.severity,
            "check": rule.check,
            "message": rule.message,
            "in_quotes": rule.in_quotes,
            "languages": rule.languages,
            "applicability": rule.applicability,
            "status": rule.status,
            "default": rule.default,
            "fixable": rule.fixable,
            "link": rule.link,
            "source": Path(rule.source).relative_to(folder).as_posix(),
            "options": rule.options,
        }
        if rule.roles != PROSE_ROLES:
            record["roles"] = rule.roles
        if rule.yields_to:
            record["yields_to"] = rule.yields_to
        records.append({"rule": record, "triggers": triggers, "compares": compares})
    book = {"format": FORMAT, "rules": records, "literals": found_literals()}
    return json.dumps(book, ensure_ascii=False).encode()


def loads(data: bytes, folder: Path) -> "list[Entry]":
    """The reverse of `dumps`. Raises ValueError, KeyError or TypeError for anything else."""
    from newslint.rulebook.book import Entry

    book = json.loads(data)
    if book["format"] != FORMAT:
        raise ValueError("compiled by another version")
    remember_literals(book["literals"])
    entries = []
    for item in book["rules"]:
        record, triggers = item["rule"], item["triggers"]
        record["severity"] = Severity(record["severity"])
        record["applicability"] = Applicability(record["applicability"])
        record["languages"] = tuple(record["languages"])
        record["source"] = os.path.join(folder, record["source"])
        if "roles" in record:
            record["roles"] = tuple(Role(role) for role in record["roles"])
        record["yields_to"] = tuple(record.get("yields_to", ()))
        triggers = None if triggers is None else tuple(triggers)
        entries.append(Entry(Rule(**record), triggers, item["compares"]))
    return entries


def cache_folder() -> Path:
    """The user's cache folder for newslint; it need not exist."""
    if chosen := os.environ.get("NEWSLINT_CACHE_DIR"):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~")).expanduser() / "newslint" / "cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "newslint"


def _fingerprint(folder: Path) -> str:
    """Names, sizes and times of all rule files and of the code that compiles them, hashed."""
    from hashlib import blake2b

    digest = blake2b(str(folder).encode(), digest_size=12)
    code = Path(__file__).parents[1]
    for root in (folder, code / "rulebook", code / "checks"):
        for path, _, names in sorted(os.walk(root)):
            for name in sorted(n for n in names if n.endswith((".yml", ".py"))):
                stat = os.stat(os.path.join(path, name))
                digest.update(f"{path}/{name} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _keep(path: Path, data: bytes) -> None:
    """Write a cache file whole or not at all; a cache that cannot be written is no error."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = sorted(path.parent.glob("book-*.json"), key=lambda p: p.stat().st_mtime)
        for old in kept[:-BOOKS_KEPT]:
            old.unlink()
        partial = path.with_suffix(f".{os.getpid()}")
        partial.write_bytes(data)
        partial.replace(path)
    except OSError:
        pass
