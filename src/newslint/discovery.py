"""Finds the articles that the paths of a command line stand for: files, folders and globs."""

import os
from collections.abc import Callable, Iterator, Sequence

from newslint.configs import Configs
from newslint.errors import ConfigError, located
from newslint.files import cause
from newslint.named_tuple import NamedTuple
from newslint.path_patterns import PathPatterns, read_gitignore
from newslint.registry import registry

PLAIN_TEXT = "text"
STANDARD_INPUT = "-"

NEVER_WALKED = frozenset(
    {
        ".git", ".hg", ".svn", ".newslint", ".venv", "venv", "node_modules", "__pycache__",
        ".tox", ".nox", ".eggs", ".direnv", ".cache", ".idea", ".vscode", ".mypy_cache",
        ".pytest_cache", ".ruff_cache", ".newslint_cache", "site-packages",
    }
)  # fmt: skip
"""Folders that are passed over unless they are named."""

_MAGIC = frozenset("*?[")

Wanted = Callable[[str, bool], bool]
"""Whether to take a path (absolute; and whether it is a folder) at all."""


class Article(NamedTuple):
    """A file to lint: its path as given, its format, and whether it was itself named."""

    path: str
    format: str
    named: bool = True


class Found(NamedTuple):
    """The articles in order, each once, and a line for each path that could not be honoured."""

    articles: list[Article]
    errors: list[str]


def find_articles(paths: Sequence[str], configs: Configs, *, forced_format: str = "") -> Found:
    """The articles that files, folders and globs stand for, in their order and sorted in folders.

    In folders, files of an unknown suffix, what a ``.gitignore`` names and `NEVER_WALKED` are
    passed over. The ``exclude`` and ``include`` of the configuration hold for all, named files
    included.
    """
    search = _Search(configs, forced_format)
    for path in paths:
        search.add(path)
    return Found(search.articles, search.errors)


class _Search:
    def __init__(self, configs: Configs, forced_format: str) -> None:
        self.articles: list[Article] = []
        self.errors: list[str] = []
        self._configs = configs
        self._forced_format = forced_format
        entries = registry().readers.values()
        self._formats = {suffix: entry.format for entry in entries for suffix in entry.suffixes}
        self._suffixes = tuple(self._formats)
        self._seen: set[str] = set()

    def add(self, path: str) -> None:
        if not path:
            self._tell("an empty path names no file")
            return
        try:
            if os.path.isdir(path):
                if not self._configs.passes_over(path, is_folder=True):
                    self._add_walk(path)
            elif _MAGIC.isdisjoint(path) or os.path.lexists(path):
                if not self._configs.passes_over(path):
                    self._take(path, os.path.realpath(path), named=True)
            else:
                self._add_glob(path)
        except ConfigError as error:
            self._tell(str(error))

    def _add_walk(self, folder: str) -> None:
        for path, real in self._walk(folder, _any):
            if path.lower().endswith(self._suffixes) or self._configs.includes(path):
                self._take(path, real, named=False)

    def _add_glob(self, glob: str) -> None:
        parts = glob.replace(os.sep, "/").split("/")
        fixed = next(k for k, part in enumerate(parts) if not _MAGIC.isdisjoint(part))
        top = "/".join(parts[:fixed]) or ("/" if fixed else ".")
        pattern = _Glob(os.path.abspath(top), parts[fixed:])
        before = len(self._seen)
        for path, real in self._walk(top, pattern.wants) if os.path.isdir(top) else ():
            known = path.lower().endswith(self._suffixes)
            if known or not glob.endswith("*") or self._configs.includes(path):
                self._take(path, real, named=False)
        if len(self._seen) == before and not pattern.fitted:
            self._tell(located(glob, None, "fits no file"))

    def _take(self, path: str, real: str, *, named: bool) -> None:
        if real in self._seen:
            return
        self._seen.add(real)
        suffix = next((s for s in self._suffixes if path.lower().endswith(s)), "")
        kind = self._forced_format or self._formats.get(suffix, PLAIN_TEXT)
        self.articles.append(Article(_as_shown(path), kind, named))

    def _walk(self, top: str, wanted: Wanted) -> Iterator[tuple[str, str]]:
        """Path and real path of each file below a folder, each real folder entered once.

        Links to folders come last, so that what they lead to is shown under its own path.
        """
        entered: set[str] = set()
        ignored = _ignored_above(os.path.abspath(top))
        stack = [_Place("" if top == "." else top, os.path.realpath(top), True, ignored)]
        links: list[_Place] = []
        while stack or links:
            place = stack.pop() if stack else links.pop(0)
            if not place.is_folder:
                yield place.path, place.real
            elif place.real not in entered:
                entered.add(place.real)
                inside = self._listing(place, wanted)
                links += (p for p, is_link in inside if is_link and p.is_folder)
                stack += (p for p, is_link in reversed(inside) if not (is_link and p.is_folder))

    def _listing(self, folder: "_Place", wanted: Wanted) -> list[tuple["_Place", bool]]:
        """What is to be walked in a folder, sorted by name, and whether each is a link."""
        absolute = os.path.abspath(folder.path or ".")
        try:
            with os.scandir(folder.path or ".") as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            self._tell(located(_as_shown(folder.path), None, f"cannot be read: {cause(error)}"))
            return []
        ignored = folder.ignored
        if any(entry.name == ".gitignore" for entry in entries):
            patterns = read_gitignore(os.path.join(absolute, ".gitignore"), absolute)
            ignored = _Ignored(patterns, ignored)
        inside = []
        for entry in entries:
            path, here = os.path.join(folder.path, entry.name), os.path.join(absolute, entry.name)
            is_folder = _is_folder(entry)
            if entry.name in NEVER_WALKED if is_folder else not _is_file(entry):
                continue
            if not wanted(here, is_folder) or (ignored and ignored.verdict(here, is_folder)):
                continue
            if self._is_passed_over(path, is_folder):
                continue
            is_link = entry.is_symlink()
            real = os.path.realpath(here) if is_link else os.path.join(folder.real, entry.name)
            inside.append((_Place(path, real, is_folder, ignored), is_link))
        return inside

    def _is_passed_over(self, path: str, is_folder: bool) -> bool:
        try:
            return self._configs.passes_over(path, is_folder=is_folder)
        except ConfigError as error:
            self._tell(str(error))
            return True

    def _tell(self, error: str) -> None:
        if error not in self.errors:
            self.errors.append(error)


class _Place(NamedTuple):
    path: str
    real: str
    is_folder: bool
    ignored: "_Ignored | None"


class _Ignored:
    """The ``.gitignore`` of a folder and those above it, the closest of which decides."""

    def __init__(self, patterns: PathPatterns, above: "_Ignored | None") -> None:
        self._patterns = patterns
        self._above = above

    def verdict(self, path: str, is_folder: bool) -> bool:
        scope: _Ignored | None = self
        while scope is not None:
            found = scope._patterns.verdict(path, is_folder=is_folder)
            if found is not None:
                return found
            scope = scope._above
        return False


def _ignored_above(folder: str) -> _Ignored | None:
    """What the repository ignores as told above a folder; nothing if the folder is ignored too.

    A folder that is ignored and yet named is meant to be linted.
    """
    above = [folder]
    while not os.path.exists(os.path.join(above[-1], ".git")):
        parent = os.path.dirname(above[-1])
        if parent == above[-1]:
            return None
        above.append(parent)
    root = above[-1]
    ignored = _Ignored(read_gitignore(os.path.join(root, ".git", "info", "exclude"), root), None)
    for path in reversed(above[1:]):
        ignored = _Ignored(read_gitignore(os.path.join(path, ".gitignore"), path), ignored)
    named = any(ignored.verdict(path, True) for path in above[:-1])
    return None if named else ignored


class _Glob:
    """A glob, as a pattern relative to the folder before its first wildcard."""

    def __init__(self, top: str, parts: list[str]) -> None:
        self._prefix = os.path.join(top, "")
        self._parts = parts
        self._patterns = PathPatterns(top, ["/" + "/".join(parts)])
        self.fitted = False

    def wants(self, path: str, is_folder: bool) -> bool:
        """Whether a path fits, lies in a folder that fits, or may hold what fits."""
        if self._patterns.covers(path, is_folder=is_folder):
            self.fitted = True
            return True
        return is_folder and self._may_hold(path)

    def _may_hold(self, folder: str) -> bool:
        from fnmatch import fnmatchcase

        names = folder[len(self._prefix) :].split(os.sep)
        for k, name in enumerate(names):
            if k == len(self._parts) or self._parts[k] == "**":
                return k < len(self._parts)
            if not fnmatchcase(name, self._parts[k]):
                return False
        return len(names) < len(self._parts)


def _any(_path: str, _is_folder: bool) -> bool:
    return True


def _as_shown(path: str) -> str:
    shown = path.replace(os.sep, "/")
    while shown.startswith("./") and len(shown) > 2:
        shown = shown[2:].lstrip("/")
    return shown or "."


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_file(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False
