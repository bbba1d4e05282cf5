"""Settings of a run: the keys of ``newslint.toml`` and of `newslint.Linter`."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from typing import Any

from newslint.document.desk import Desk
from newslint.errors import ConfigError
from newslint.finding import Severity
from newslint.rulebook.book import Book, Entry, installed_book, repository_book
from newslint.rulebook.houses import HouseStyle, load_house, merge_changes
from newslint.rulebook.options import OptionError, build
from newslint.rulebook.selection import selected


@dataclass(frozen=True)
class Config:
    """Every setting, with its default.

    ``root`` is the folder the config file stands in, for ``.newslint/rules`` and
    ``.newslint/houses``; None without a file. ``paths`` maps a path pattern to settings that
    hold for the files it matches.
    """

    style: str = ""
    dialect: str = ""
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    fail_on: Severity = Severity.ERROR
    exclude: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    date: datetime.date | None = None
    rules_changes: dict[str, dict[str, Any]] = field(default_factory=dict)
    paths: dict[str, dict[str, Any]] = field(default_factory=dict)
    root: Path | None = None

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> "Config":
        """Settings as keyword arguments. Raises ConfigError naming the key at fault."""
        lists = {f.name for f in fields(cls) if "tuple" in str(f.type)}
        data = {}
        for key, value in settings.items():
            name = "rules_changes" if key == "rules" else key.replace("-", "_")
            if name in lists and isinstance(value, str):
                value = [item.strip() for item in value.split(",") if item.strip()]  # noqa: PLW2901
            data[name] = value
        try:
            return build(cls, data)
        except OptionError as error:
            raise ConfigError(str(error)) from None

    @cached_property
    def house(self) -> HouseStyle | None:
        return load_house(self.style, self._own("houses")) if self.style else None

    @cached_property
    def book(self) -> Book:
        """Every rule there is, on or off: the installed ones and the repository's, which win."""
        own = self._own("rules")
        if own is None:
            return installed_book()
        found, errors = repository_book(own)
        if errors:
            raise ConfigError("\n".join(errors))
        return installed_book() | found

    @cached_property
    def rules(self) -> list[Entry]:
        """The rules that are on, changes of house and settings applied."""
        house = self.house
        changes = merge_changes(house.rules if house else {}, self.rules_changes)
        return selected(
            self.book,
            select=self.select,
            extend_select=self.extend_select,
            ignore=self.ignore,
            preview=self.preview,
            changes=changes,
        )

    @cached_property
    def desk(self) -> Desk:
        house = self.house.house if self.house else Desk().house
        return Desk(
            house=house,
            dialect=self.dialect or house.dialect,
            words=frozenset(w.lower() for w in self.words),
            names=self.names,
            rejected=frozenset(w.lower() for w in self.reject),
            date=self.date,
        )

    def _own(self, name: str) -> Path | None:
        folder = self.root / ".newslint" / name if self.root else None
        return folder if folder is not None and folder.is_dir() else None
