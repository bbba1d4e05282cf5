"""Compiled folders of rules: one file that opens in a millisecond (book_file.py).

The wheel ships ``rules.book`` beside the rules (scripts/build_hook.py). Any other folder is
compiled when first used and kept in the user's cache, by the names, sizes and times of its files.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from newslint.cache.folder import drop_oldest, user_cache_folder, write_kept
from newslint.mapped_file import mapped_file
from newslint.rulebook.book_file import BookFile, dumps
from newslint.rulebook.entry import Entry

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = "rules.book"
BOOKS_KEPT = 20


def load_compiled(
    folder: "Path | str", compile_folder: "Callable[[Path], list[Entry]]"
) -> list[Entry]:
    """The rules of a folder, from its compiled form where that is current.

    Raises RuleError where a rule has to be compiled and is broken.
    """
    shipped = os.path.join(folder, SHIPPED)
    if os.path.isfile(shipped):
        return BookFile(mapped_file(shipped), folder).entries
    from pathlib import Path

    folder = Path(folder)
    stamp = _fingerprint(folder)
    kept = Path(user_cache_folder(), f"{stamp}.book")
    try:
        return BookFile(mapped_file(str(kept)), folder).entries
    except (OSError, ValueError, KeyError, TypeError):
        entries = compile_folder(folder)
        from newslint.rulebook.variants import compile_variants

        _keep(kept, dumps(entries, folder, compile_variants(entries)))
        return entries


def _fingerprint(folder: "Path") -> str:
    """Names, sizes and times of all rule files and of the code that compiles them, hashed."""
    from pathlib import Path

    from newslint.hashing import blake2b

    digest = blake2b(str(folder).encode(), digest_size=12)
    code = Path(__file__).parents[1]
    for root in (folder, code / "rulebook", code / "checks"):
        for path, _, names in sorted(os.walk(root)):
            for name in sorted(n for n in names if n.endswith((".yml", ".py"))):
                stat = os.stat(os.path.join(path, name))
                digest.update(f"{path}/{name} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _keep(path: "Path", data: bytes) -> None:
    """Keep a compiled folder; a cache that cannot be written is no error."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_kept(str(path), data)
        drop_oldest(str(path.parent), ".book", BOOKS_KEPT)
