"""A LanguageTool server of our own: one a process, ended with it.

Nothing is downloaded. LanguageTool is looked for in the folder that ``NEWSLINT_LANGUAGETOOL``
names, then among what language-tool-python (GPL-3.0-only, imported only here) has installed. No
config file can say what is run: it may come from a repository that is only being checked.
"""

import os
import threading
import time
from typing import Any

from newslint.languagetool.client import Client, LanguageToolError

FOLDER = "NEWSLINT_LANGUAGETOOL"
START_TIMEOUT = 60.0
"""Seconds until the server must answer; a cold disk takes 15."""
POLL = 0.2
_MAIN = "org.languagetool.server.HTTPServer"

_lock = threading.Lock()
_running: "Server | None" = None


class Server:
    """A Java machine that serves LanguageTool on a free port of the loopback address.

    Raises LanguageToolError where it does not answer within `START_TIMEOUT`.
    """

    def __init__(self, command: list[str], port: int) -> None:
        import subprocess
        import sys

        self.url = f"http://127.0.0.1:{port}"
        keeper = [sys.executable, "-P", "-m", "newslint.languagetool.keeper"]
        self._process = subprocess.Popen(
            [*keeper, *command], stdin=subprocess.PIPE, start_new_session=True
        )
        try:
            self._wait_until_healthy()
        except BaseException:
            self.stop()
            raise

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def stop(self) -> None:
        """End the Java machine and wait until it is gone."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait()

    def _wait_until_healthy(self) -> None:
        client = Client(self.url, timeout=2.0)
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline:
            if client.is_healthy():
                return
            if not self.is_alive:
                raise LanguageToolError("the server that was started ended at once")
            time.sleep(POLL)
        raise LanguageToolError(
            f"the server that was started gave no answer in {START_TIMEOUT:g} s"
        )


def running_server() -> str:
    """The address of this process's server, started if need be. Raises LanguageToolError."""
    global _running  # noqa: PLW0603
    with _lock:
        if _running is None or not _running.is_alive:
            import atexit

            port = free_port()
            _running = Server(server_command(port), port)
            atexit.register(_running.stop)
        return _running.url


def server_command(port: int) -> list[str]:
    """How LanguageTool is started on a port. Raises LanguageToolError where it is not there."""
    if folder := os.environ.get(FOLDER):
        from shutil import which

        java = which("java")
        if java is None:
            raise LanguageToolError("Java is not on this machine")
        return [java, "-cp", os.path.join(folder, "*"), _MAIN, "--port", str(port)]
    try:
        from language_tool_python import download_lt, exceptions
    except ImportError:
        raise LanguageToolError(
            "its extra is not installed (pip install 'newslint[languagetool]')"
        ) from None
    installed: Any = download_lt.LocalLanguageTool.get_latest_installed_version()
    if installed is None:
        raise LanguageToolError(
            "LanguageTool is not on this machine (language_tool_python.download_lt.download_lt() "
            f"installs it, or {FOLDER} names its folder)"
        )
    try:
        return [*installed.get_server_cmd(port)]
    except (exceptions.LanguageToolError, OSError) as error:
        raise LanguageToolError(f"LanguageTool cannot be started: {error}") from None


def free_port() -> int:
    """A port of the loopback address that nobody listens on."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
