"""Lints files and folders with a LanguageTool server that is started for them and ended.

python drive_languagetool.py JARS PATH...
"""

import json
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

START_TIMEOUT = 120.0


def main() -> None:
    jars, *names = sys.argv[1:]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["java", "-cp", f"{jars}/*", "org.languagetool.server.HTTPServer"]
    server = subprocess.Popen(
        [*command, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        url = f"http://127.0.0.1:{port}/v2"
        _wait(f"{url}/healthcheck")
        print(sum(_check(f"{url}/check", file) for file in _files(names)))
    finally:
        server.terminate()
        server.wait()


def _files(names: list[str]) -> list[Path]:
    paths = map(Path, names)
    return [f for p in paths for f in (sorted(p.rglob("*.*")) if p.is_dir() else [p])]


def _wait(url: str) -> None:
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline:
        try:
            with urlopen(url, timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise SystemExit("LanguageTool does not start")


def _check(url: str, file: Path) -> int:
    body = urlencode({"language": "en-US", "text": file.read_text("utf-8")}).encode()
    with urlopen(url, body, timeout=300) as answer:
        return len(json.load(answer)["matches"])


if __name__ == "__main__":
    main()
