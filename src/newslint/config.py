"""Settings of a run: the keys of ``newslint.toml`` and of `newslint.Linter`."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from newslint.document.desk import Desk
from newslint.document.vocabulary import WordFile, read_word_file
from newslint.errors import ConfigError
from newslint.finding import Severity
from newslint.record import FrozenRecord, fresh, value_names
from newslint.rulebook.book import installed_book, repository_book
from newslint.rulebook.entry import Book, Entry
from newslint.rulebook.options import OptionError, build
from newslint.rulebook.selection import merge_changes, require_known, selected

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.rulebook.houses import HouseStyle

Dialect = Literal["", "en-US", "en-GB", "en-GB-oxendict", "en-CA", "en-AU"]
"""A variety of English with a spelling of its own (en-GB writes -ise, en-GB-oxendict -ize)."""

FailOn = Literal["error", "warning", "suggestion", "never"]


class Config(FrozenRecord):
    """The settings that hold for an article, each with its default.

    ``fail_on`` is the least severity that fails a run, ``max_file_size`` the most megabytes that
    are taken for an article. ``root`` is the folder the config file stands in, for
    ``.newslint/rules`` and ``.newslint/houses``; None without a file. ``extended`` are the folders
    of the config files that this one extends, the farthest first.
    ``languagetool`` is None or a `newslint.languagetool.settings.LanguageToolSettings`.
    """

    style: str = ""
    dialect: Dialect = ""
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    fail_on: FailOn = "error"
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    # A datetime.date or None; datetime takes a millisecond to import.
    date: Any = None
    max_file_size: float = 5.0
    rules_changes: dict[str, dict[str, Any]] = fresh(default_factory=dict)
    languagetool: Any = None
    # Paths, but pathlib takes 3 ms to import, and validation would want to see the class.
    root: Any = None
    extended: tuple[Any, ...] = ()

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> "Config":
        """Settings as keyword arguments. Raises ConfigError naming the key at fault."""
        data = {}
        for key, value in settings.items():
            name = key.replace("-", "_")
            if name in LISTS and isinstance(value, str):
                value = [item.strip() for item in value.split(",") if item.strip()]  # noqa: PLW2901
            elif name == "date":
                value = _date(value)  # noqa: PLW2901
            elif name == "languagetool":
                from newslint.languagetool.settings import read_settings

                value = read_settings(value)  # noqa: PLW2901
            data["rules_changes" if key == "rules" else key] = value
        try:
            return build(cls, data)
        except OptionError as error:
            message = str(error).replace("rules_changes", "rules")
            raise ConfigError(message, (error.key.replace("rules_changes", "rules"),)) from None

    def setting(self, key: str) -> Any:
        """The value of a key of `KEYS`."""
        return self.rules_changes if key == "rules" else getattr(self, key)

    def fails(self, severity: Severity) -> bool:
        """Whether a finding of that severity fails a run."""
        return self.fail_on != "never" and severity.rank >= Severity(self.fail_on).rank

    @cached_property
    def house(self) -> "HouseStyle | None":
        if not self.style:
            return None
        from newslint.rulebook.houses import load_house

        return load_house(self.style, self.own_folders("houses"))

    @cached_property
    def book(self) -> Book:
        """Every rule there is, on or off: the installed ones and the repository's, which win."""
        return installed_book() | self._own_rules[0]

    @property
    def broken_rules(self) -> dict[str, str]:
        """Why a rule file of the repository cannot be used, by the name of the rule."""
        return self._own_rules[1]

    @cached_property
    def _own_rules(self) -> tuple[Book, dict[str, str]]:
        book: Book = {}
        broken: dict[str, str] = {}
        for folder in self.own_folders("rules"):
            found, errors = repository_book(folder)
            book |= found
            broken |= errors
        return book, broken

    @cached_property
    def rules(self) -> list[Entry]:
        """The rules that are on, changes of house and settings applied."""
        changes = self.rules_changes
        if self.house is not None:
            self._require_rules_of_house(self.house)
            changes = merge_changes(self.house.rules, changes)
        return selected(
            self.book,
            select=self.select,
            extend_select=self.extend_select,
            ignore=self.ignore,
            preview=self.preview,
            changes=changes,
            broken=self.broken_rules,
        )

    @cached_property
    def desk(self) -> Desk:
        house = self.house.house if self.house else Desk().house
        return Desk(
            house=house,
            dialect=self.dialect or house.dialect,
            words=frozenset((*self.words, *self._word_file.accepted)),
            names=self.names,
            rejected=frozenset((*self.reject, *self._word_file.rejected)),
            date=self.date,
        )

    @cached_property
    def _word_file(self) -> WordFile:
        """The entries of every ``.newslint/words.txt`` that the repository brings."""
        roots = self.extended if self.root is None else (*self.extended, self.root)
        entries: list[str] = []
        for path in (root / ".newslint" / WORD_FILE for root in dict.fromkeys(roots)):
            if path.is_file():
                try:
                    entries.append(path.read_text("utf-8-sig"))
                except (OSError, UnicodeDecodeError) as error:
                    raise ConfigError(f"{path}: {error}") from None
        return read_word_file("\n".join(entries))

    def _require_rules_of_house(self, house: "HouseStyle") -> None:
        try:
            require_known({*self.book, *self.broken_rules}, changes=house.rules)
        except ConfigError as error:
            raise ConfigError(f'style "{self.style}": {error}', ("style",)) from None

    def own_folders(self, name: str) -> "tuple[Path, ...]":
        """The ``.newslint`` folders of that name which the repository brings, the closest last."""
        roots = self.extended if self.root is None else (*self.extended, self.root)
        folders = dict.fromkeys(root / ".newslint" / name for root in roots)
        return tuple(folder for folder in folders if folder.is_dir())


def _date(value: Any) -> Any:
    """The day of a date, of a time stamp, or of a text such as 2024-05-31."""
    if value is None:
        return None
    import datetime

    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        message = f'"date" must be a day as in 2024-05-31, not "{value}"'
        raise ConfigError(message, ("date",)) from None


WORD_FILE = "words.txt"
"""The accepted and rejected words of a repository, in its ``.newslint`` folder."""

KEYS = tuple(
    "rules" if name == "rules_changes" else name
    for name in value_names(Config)
    if name not in ("root", "extended")
)
"""The settings by name."""

LISTS = frozenset({"select", "extend_select", "ignore", "words", "names", "reject"})
"""Those that are lists of names."""
