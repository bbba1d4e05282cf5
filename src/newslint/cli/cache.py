"""``newslint cache``: say what is kept of earlier runs, or delete it."""

import argparse
import os

from newslint.cache.folder import (
    ANSWERS_OF_USER,
    RULES_OF_USER,
    clear_folder,
    size_of,
    user_cache_folder,
)
from newslint.configs import Configs
from newslint.errors import ConfigError, located
from newslint.files import MEGABYTE, cause


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action", choices=("show", "clear"), help="say where and how much, or delete"
    )
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--config", metavar="FILE", default="", help="the config file to use")
    source.add_argument("--isolated", action="store_true", help="use no config file")


def run(args: argparse.Namespace) -> int:
    """Deal with the cache of the working directory and, where there are any, with the answers of
    LanguageTool and the compiled rules of repositories. Raises ConfigError."""
    results = Configs(file=args.config, isolated=args.isolated).cache_folder_for(os.getcwd())
    others = (os.path.join(user_cache_folder(), name) for name in (ANSWERS_OF_USER, RULES_OF_USER))
    for folder in (results, *filter(os.path.isdir, others)):
        if args.action == "show":
            print(f"{folder}: {_megabytes(size_of(folder))}")
        else:
            print(f"{folder}: {_megabytes(_cleared(folder))} deleted")
    return 0


def _cleared(folder: str) -> int:
    try:
        return clear_folder(folder)
    except OSError as error:
        name = error.filename or folder
        raise ConfigError(located(name, None, f"cannot be deleted: {cause(error)}")) from None


def _megabytes(size: int) -> str:
    return f"{size / MEGABYTE:.1f} MB"
