"""``newslint``: finds the command that is called, and turns what goes wrong into one line.

Each command is a module of this package with ``add_arguments(parser)`` and ``run(args)``, which
returns the exit code. Only the one that is called is imported.
"""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

from newslint import __version__
from newslint.errors import ConfigError, NewslintError, nearest

COMMANDS = {
    "check": "report what a copy editor should look at",
    "fix": "apply the fixes that need no editor",
    "rules": "list the rules, and which are on",
    "explain": "say what a rule, a category or a house looks for, and why",
    "init": "write a config file to start with",
    "words": "accept or reject words in this repository",
    "baseline": "list today's findings, to be told of new ones only",
    "audit": "try rules on an archive before they are switched on",
    "cache": "say what is kept of earlier runs, or delete it",
    "test": "run the examples of rules",
    "serve": "answer editors that speak LanguageTool's protocol",
}

OPERANDS = {
    "check": " [PATH ...]",
    "fix": " [PATH ...]",
    "rules": " [NAME ...]",
    "explain": " [NAME]",
    "baseline": " [PATH ...]",
    "audit": " NAME [PATH ...]",
    "cache": " show|clear",
    "test": " [PATH ...]",
}
"""What a command takes beside options, as its usage says."""

OK, WRONG = 0, 2
INTERRUPTED, CLOSED_PIPE = 130, 141

_DEBUG = "NEWSLINT_DEBUG"
_GARBAGE_THRESHOLD = 100_000


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line (by default that of the process) and return its exit code.

    0: nothing to report; 1: findings that fail the run; 2: something could not be done.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _close_quietly()
        return CLOSED_PIPE
    except NewslintError as error:
        _tell(f"newslint: error: {error}")
        return WRONG
    except OSError as error:
        _tell(f"newslint: error: {error.filename or 'the output'}: {error.strerror or error}")
        return WRONG
    except Exception as error:
        if "--traceback" in arguments or os.environ.get(_DEBUG):
            raise
        _tell(
            f"newslint: error: newslint failed ({type(error).__name__}: {error}); please report it "
            f"with what {_DEBUG}=1 shows"
        )
        return WRONG
    return code


def script() -> None:
    """`main` as the whole of a process, which it ends."""
    # Most runs are over before collecting garbage would pay. That and what the interpreter tidies
    # up on its way out are a sixth of a cold start.
    gc.set_threshold(_GARBAGE_THRESHOLD)
    code = main()
    with suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _run(arguments: list[str]) -> int:
    name = arguments[0] if arguments else "--help"
    if name in ("-V", "--version"):
        print(f"newslint {__version__}")
        return OK
    if name in ("-h", "--help", "help") and len(arguments) <= 1:
        print(_usage())
        return OK if arguments else WRONG
    if name == "help":
        name, arguments = arguments[1], [arguments[1], "--help"]
    if name not in COMMANDS:
        raise ConfigError(_unknown(name))
    _survive_encodings()
    command: Any = import_module(f"newslint.cli.{name}")
    parser = _parser(name)
    command.add_arguments(parser)
    parser.add_argument(
        "--traceback", action="store_true", help="show where newslint itself failed"
    )
    code: int = command.run(parser.parse_intermixed_args(arguments[1:]))
    return code


def _parser(name: str) -> Any:
    import argparse

    class Formatter(argparse.HelpFormatter):
        def __init__(self, prog: str) -> None:
            # Given a width it does not import shutil, 4 ms, to ask the terminal.
            super().__init__(prog, max_help_position=32, width=_columns())

    summary = COMMANDS[name]
    return argparse.ArgumentParser(
        prog=f"newslint {name}",
        # Otherwise argparse sets all options in columns on every run, in case one is wrong.
        usage=f"newslint {name} [OPTIONS]{OPERANDS.get(name, '')}",
        description=summary[0].upper() + summary[1:] + ".",
        formatter_class=Formatter,
        allow_abbrev=False,
    )


def _columns() -> int:
    try:
        return min(int(os.environ.get("COLUMNS") or os.get_terminal_size().columns), 100)
    except (OSError, ValueError):
        return 100


def _usage() -> str:
    commands = "\n".join(f"  {name:<10} {summary}" for name, summary in COMMANDS.items())
    return f"""\
usage: newslint COMMAND [OPTIONS] [PATHS]

The copy desk for articles kept in files.

commands:
{commands}

options:
  -h, --help     show this, or with a command what it takes
  -V, --version  show the version

exit code: 0 nothing to report, 1 findings that fail the run, 2 something could not be done"""


def _unknown(name: str) -> str:
    if name.startswith("-"):
        return f'the command comes first, as in "newslint check {name}"'
    if os.path.exists(name):
        return f'unknown command "{name}"; to check that file: newslint check {name}'
    return f'unknown command "{name}"{nearest(name, COMMANDS)}'


def _survive_encodings() -> None:
    """Let text that a stream's encoding cannot show not stop the run."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _tell(line: str) -> None:
    with suppress(OSError):
        print(line, file=sys.stderr)


def _close_quietly() -> None:
    """Let nothing be written on exit to a pipe that nobody reads."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
