"""``newslint serve``: newslint behind LanguageTool's HTTP API, for editors that speak it."""

import argparse
import ipaddress
import socket
import sys

from newslint.cli.rule_settings import add_rule_settings, config_here
from newslint.errors import ConfigError

DEFAULT_PORT = 8081
_LAST_PORT = 65_535


def add_arguments(parser: argparse.ArgumentParser) -> None:
    server = parser.add_argument_group("server")
    server.add_argument(
        "--host", default="127.0.0.1", help="the address to listen on; default: 127.0.0.1"
    )
    server.add_argument(
        "--port", type=_port, default=DEFAULT_PORT,
        help=f"0 for any that is free; default: {DEFAULT_PORT}",
    )  # fmt: skip
    server.add_argument(
        "--allow-origin", metavar="ORIGIN", action="append", default=[],
        help="a web page or browser add-on that may read the answers, * for any",
    )  # fmt: skip
    server.add_argument(
        "--max-text-length", metavar="N", type=int, default=200_000,
        help="UTF-16 units in one request; default: 200000",
    )  # fmt: skip
    server.add_argument(
        "--timeout", metavar="SECONDS", type=float, default=10.0,
        help="for one check; default: 10",
    )  # fmt: skip
    add_rule_settings(parser)


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted. Raises ConfigError where that cannot be."""
    try:
        import uvicorn

        from newslint.server.app import Limits, create_app
    except ImportError:
        raise ConfigError("serving needs the extra: pip install 'newslint[server]'") from None
    if args.max_text_length < 1 or args.timeout <= 0:
        raise ConfigError("--max-text-length and --timeout must be more than 0")
    limits = Limits(args.max_text_length, args.timeout)
    app = create_app(config_here(args), limits, args.allow_origin)
    listening = _listen(args.host, args.port)
    config = uvicorn.Config(app, access_log=False, log_level="warning", lifespan="off")
    host, port = listening.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    _say(f"answering as LanguageTool at http://{shown}:{port}/v2/")
    if not _is_loopback(host):
        _say("note: whoever can reach this address can use the server")
    uvicorn.Server(config).run(sockets=[listening])
    return 0


def _port(written: str) -> int:
    """The number of a port. What is larger than any would be cut down to another."""
    if not written.isdecimal() or int(written) > _LAST_PORT:
        raise argparse.ArgumentTypeError(
            f'must be a number from 0 to {_LAST_PORT}, not "{written}"'
        )
    return int(written)


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen()
    except (OSError, OverflowError) as error:
        raise ConfigError(f"cannot listen on {host} port {port}: {error}") from None
    return listening


def _is_loopback(host: str) -> bool:
    return ipaddress.ip_address(host.partition("%")[0]).is_loopback


def _say(line: str) -> None:
    print(f"newslint: {line}", file=sys.stderr, flush=True)
