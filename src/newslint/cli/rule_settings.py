"""Arguments that stand for settings, and the settings they come to."""

import argparse
import os
from typing import TYPE_CHECKING, Any

from newslint.config import Config
from newslint.configs import ANY_ARTICLE, Configs

if TYPE_CHECKING:
    from newslint.cache.results import ResultCache

_KEYS = (
    "style", "dialect", "select", "extend_select", "ignore", "preview", "fail_on", "date",
)  # fmt: skip


def add_rule_settings(parser: argparse.ArgumentParser) -> Any:
    """Add the options that decide which rules are on; returns their group."""
    group = parser.add_argument_group("settings")
    group.add_argument("--style", metavar="HOUSE", help="the house style to follow")
    group.add_argument("--dialect", metavar="TAG", help="the English to expect, such as en-GB")
    add_names(group, "--select", "rules or categories to run instead of the default ones")
    add_names(group, "--extend-select", "rules or categories to run as well")
    add_names(group, "--ignore", "rules or categories to leave out")
    group.add_argument(
        "--preview", action="store_true", default=None, help="rules in preview as well"
    )
    source = group.add_mutually_exclusive_group()
    source.add_argument("--config", metavar="FILE", default="", help="the config file to use")
    source.add_argument("--isolated", action="store_true", help="use no config file")
    return group


def add_names(group: Any, option: str, said: str) -> None:
    """Add an option that takes names parted by commas, and may be given more than once."""
    group.add_argument(
        option, metavar="NAMES", type=_names, action="extend", default=None, help=said
    )


def configs_of(args: argparse.Namespace, cache: "ResultCache | None" = None) -> Configs:
    """The settings that the arguments ask for. Raises ConfigError."""
    call = {key: getattr(args, key) for key in _KEYS if getattr(args, key, None) is not None}
    exclude = getattr(args, "exclude", None) or ()
    return Configs(call, file=args.config, isolated=args.isolated, exclude=exclude, cache=cache)


def cache_of(args: argparse.Namespace) -> "ResultCache | None":
    """The cache of a run, unless the call or the environment wants none."""
    if args.no_cache or os.environ.get("NEWSLINT_NO_CACHE"):
        return None
    from newslint.cache.results import ResultCache

    return ResultCache()


def config_here(args: argparse.Namespace) -> Config:
    """The settings for an article in the working directory. Raises ConfigError."""
    return configs_of(args).config_for(ANY_ARTICLE)


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]
