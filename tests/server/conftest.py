"""A server that is really started, on a free port of the loopback address."""

import json
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

import pytest


class Said(NamedTuple):
    """A response."""

    status: int
    text: str
    headers: dict[str, str]

    @property
    def json(self) -> Any:
        return json.loads(self.text)


class Server:
    """A running ``newslint serve``. ``root`` is its address, ``url`` that of the API."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        urllib3 = pytest.importorskip("urllib3", reason="newslint[languagetool] is not installed")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "newslint", "serve", "--port", "0", "--isolated", *arguments],
            cwd=folder, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self._process.stderr is not None
        line = self._process.stderr.readline()
        found = re.search(r"http://\S+?(?=/v2/)", line)
        assert found, line + self._process.stderr.read()
        # A server that reports a fault at each request must not wait for a full pipe.
        threading.Thread(target=self._process.stderr.read, daemon=True).start()
        self.root = found.group()
        self.url = self.root + "/v2/"
        self._http = urllib3.PoolManager(timeout=30, retries=False)

    def ask(
        self, path: str, body: str | bytes | None = None, method: str = "", **headers: str
    ) -> Said:
        """A request; with a body it is a POST. Header names take underscores for hyphens."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        data = body.encode() if isinstance(body, str) else body
        method = method or ("GET" if body is None else "POST")
        answer = self._http.request(method, self.root + path, body=data, headers=named)
        lower = {name.lower(): value for name, value in answer.headers.items()}
        return Said(answer.status, answer.data.decode(), lower)

    def check(self, text: str = "", *, language: str = "en-US", **parameters: str) -> Any:
        """The answer to a check of a text, or of ``data``."""
        from urllib.parse import urlencode

        asked = {"language": language, **({"text": text} if text else {}), **parameters}
        said = self.ask("/v2/check", urlencode(asked))
        assert said.status == 200, said.text
        return said.json

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(10)


Serve = Callable[..., Server]


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Starts a server with these arguments; all are ended with the session."""
    for package in ("starlette", "uvicorn"):
        pytest.importorskip(package, reason="the extra newslint[server] is not installed")
    with ExitStack() as ends:
        folder = tmp_path_factory.mktemp("served")

        def start(*arguments: str) -> Server:
            server = Server(folder, *arguments)
            ends.callback(server.stop)
            return server

        yield start


@pytest.fixture(scope="session")
def server(serve: Serve) -> Server:
    return serve()


@pytest.fixture(scope="session")
def open_server(serve: Serve) -> Server:
    """One that any page may read."""
    return serve("--allow-origin", "*")
