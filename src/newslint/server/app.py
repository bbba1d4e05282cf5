"""The ASGI application: LanguageTool's HTTP API, version 2, answered by newslint."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from newslint.config import Config
from newslint.errors import NewslintError
from newslint.named_tuple import NamedTuple
from newslint.server.answer import software
from newslint.server.desk import ServingDesk
from newslint.server.errors import (
    ApiError,
    BadRequestError,
    ForbiddenError,
    TooLargeError,
    TooSlowError,
)
from newslint.server.languages import language_list, require_language
from newslint.server.parameters import check_request, read_parameters

WORKERS = 4
_BYTES_PER_UNIT = 12
"""A UTF-16 unit written in UTF-8, percent-encoded, with room for the JSON around it."""
_BODY_LEAST = 64 * 1024
_METHODS = ["GET", "POST"]

Endpoint = Callable[[Request], Awaitable[Response]]


class Limits(NamedTuple):
    """``max_text_length`` in UTF-16 units of text plus markup, ``timeout`` in seconds."""

    max_text_length: int = 200_000
    timeout: float = 10.0


class Api:
    """The end points. Checks run in a few threads, so that the server stays responsive."""

    def __init__(self, config: Config, limits: Limits, origins: Sequence[str]) -> None:
        self._desk = ServingDesk(config)
        self._limits = limits
        self._origins = frozenset(origins)
        self._threads = ThreadPoolExecutor(WORKERS, thread_name_prefix="newslint")
        self._desk.warm_up()

    def routes(self) -> list[Route]:
        endpoints: dict[str, Endpoint] = {
            "check": self.check,
            "languages": self.languages,
            "healthcheck": self.healthcheck,
            "maxtextlength": self.max_text_length,
            "info": self.info,
            "configinfo": self.config_info,
            "words": self.words,
            "words/add": self.add_word,
            "words/delete": self.delete_word,
        }
        return [
            Route(f"/v2/{path}", endpoint, methods=_METHODS) for path, endpoint in endpoints.items()
        ]

    async def check(self, request: Request) -> Response:
        asked = check_request(await self._parameters(request), self._limits.max_text_length)
        loop = asyncio.get_running_loop()
        work = loop.run_in_executor(self._threads, lambda: _json(self._desk.check(asked)))
        try:
            return await asyncio.wait_for(work, self._limits.timeout)
        except TimeoutError:
            raise TooSlowError(
                f"Checking took longer than {self._limits.timeout:g} seconds, which is this "
                "server's limit. Please consider submitting a shorter text."
            ) from None

    async def languages(self, request: Request) -> Response:
        return _json(language_list())

    async def healthcheck(self, request: Request) -> Response:
        return PlainTextResponse("OK")

    async def max_text_length(self, request: Request) -> Response:
        return PlainTextResponse(str(self._limits.max_text_length))

    async def info(self, request: Request) -> Response:
        facts = software()
        wanted = ("name", "version", "buildDate", "premium")
        return _json({"software": {**{key: facts[key] for key in wanted}, "commit": None}})

    async def config_info(self, request: Request) -> Response:
        parameters = await self._parameters(request)
        if "language" not in parameters:
            raise BadRequestError("'language' parameter missing")
        require_language(parameters["language"])
        limits = {"maxTextLength": self._limits.max_text_length}
        return _json({**self._desk.rules(), "parameter": limits})

    async def words(self, request: Request) -> Response:
        parameters = await self._parameters(request)
        first, most = _number(parameters, "offset", 0), _number(parameters, "limit", 10)
        return _json({"words": self._desk.words()[first : first + most]})

    async def add_word(self, request: Request) -> Response:
        word = await self._word(request)
        return _json({"added": self._desk.add_word(word)})

    async def delete_word(self, request: Request) -> Response:
        word = await self._word(request)
        return _json({"deleted": self._desk.remove_word(word)})

    async def _word(self, request: Request) -> str:
        """The word of a request that changes the list: no page of a stranger may send it."""
        origin = request.headers.get("origin")
        if origin is not None and not self._origins & {"*", origin}:
            raise ForbiddenError(f"Pages from {origin} may not change the words")
        if request.method != "POST":
            raise BadRequestError(f"{request.url.path} needs to be called with POST")
        word = (await self._parameters(request)).get("word", "").strip()
        if not word or any(c.isspace() for c in word):
            raise BadRequestError("Missing 'word' parameter, a single word without spaces")
        return word

    async def _parameters(self, request: Request) -> dict[str, str]:
        longest = max(_BODY_LEAST, self._limits.max_text_length * _BYTES_PER_UNIT)
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > longest:
                raise TooLargeError(
                    f"Your text exceeds the limit of {self._limits.max_text_length} characters. "
                    "Please submit a shorter text."
                )
        return read_parameters(request.url.query.encode(), bytes(body))


def create_app(
    config: Config, limits: Limits | None = None, allow_origin: Sequence[str] = ()
) -> Starlette:
    """The application under these settings. ``allow_origin`` are the origins of web pages and
    browser add-ons that may read its answers, ``*`` any.

    Raises ConfigError for settings that cannot be honoured.
    """
    api = Api(config, limits or Limits(), allow_origin)
    cors = Middleware(
        CORSMiddleware,
        allow_origins=list(allow_origin),
        allow_methods=_METHODS,
        allow_headers=["*"],
        allow_private_network=True,
    )
    return Starlette(
        routes=api.routes(),
        middleware=[cors] if allow_origin else [],
        exception_handlers={
            ApiError: _api_error,
            NewslintError: _own_error,
            ClientDisconnect: _own_error,
            404: _not_found,
            405: _wrong_method,
            Exception: _crash,
        },
    )


def _json(data: Any) -> Response:
    # ASCII with escapes, so that half a surrogate pair in a text cannot break the answer.
    return Response(json.dumps(data, separators=(",", ":")), media_type="application/json")


def _error(message: str, status: int) -> Response:
    return PlainTextResponse(f"Error: {message}", status)


async def _api_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, ApiError)
    return _error(str(error), error.status)


async def _own_error(request: Request, error: Exception) -> Response:
    return _error(str(error) or type(error).__name__, 400)


async def _not_found(request: Request, error: Exception) -> Response:
    path = request.url.path
    if path.startswith("/v2/"):
        return _error(f"Unsupported action: '{path.removeprefix('/v2/')}'", 404)
    return _error("Missing arguments for LanguageTool API: its end points begin with /v2/", 400)


async def _wrong_method(request: Request, error: Exception) -> Response:
    return _error(f"{request.method} is not supported, only GET and POST are", 405)


async def _crash(request: Request, error: Exception) -> Response:
    return _error(f"newslint failed ({type(error).__name__}); please report it", 500)


def _number(parameters: dict[str, str], key: str, default: int) -> int:
    try:
        return max(0, int(parameters.get(key, default)))
    except ValueError:
        raise BadRequestError(f"'{key}' must be a whole number") from None
