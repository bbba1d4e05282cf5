"""Arguments of the commands that ask which rules are on, and the settings they come to."""

import argparse
import os

from newslint.config import Config
from newslint.configs import Configs

_ARTICLE = "article"


def add_rule_settings(parser: argparse.ArgumentParser) -> None:
    """Add the options that decide which rules are on, as ``newslint check`` has them."""
    group = parser.add_argument_group("settings")
    group.add_argument("--style", metavar="HOUSE", help="the house style to follow")
    group.add_argument("--select", metavar="NAMES", help="rules or categories to run instead")
    group.add_argument("--extend-select", metavar="NAMES", help="rules or categories to add")
    group.add_argument("--ignore", metavar="NAMES", help="rules or categories to leave out")
    group.add_argument(
        "--preview", action="store_true", default=None, help="rules in preview as well"
    )
    group.add_argument("--config", metavar="FILE", default="", help="the config file to use")
    group.add_argument("--isolated", action="store_true", help="use no config file")


def configs_of(args: argparse.Namespace) -> Configs:
    """The settings that the arguments ask for. Raises ConfigError."""
    keys = ("style", "select", "extend_select", "ignore", "preview")
    call = {key: getattr(args, key) for key in keys if getattr(args, key) is not None}
    return Configs(call, file=args.config, isolated=args.isolated)


def config_here(args: argparse.Namespace) -> Config:
    """The settings for an article in the working directory. Raises ConfigError."""
    return configs_of(args).config_for(os.path.join(os.getcwd(), _ARTICLE))
