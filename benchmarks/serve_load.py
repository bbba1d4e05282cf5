"""`newslint serve` under load: many editors that check articles without a pause.

    python benchmarks/serve_load.py [--clients 16] [--seconds 60] [ARTICLE ...]

Starts a server on a free port of the loopback address, has each client send one article after the
other over a connection of its own, and ends the server. Prints requests a second, the time an
answer takes and what went wrong; exits with 1 if anything did.
"""

import argparse
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = sorted((ROOT / "examples" / "articles").glob("*.txt"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles", nargs="*", type=Path, default=ARTICLES)
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--seconds", type=float, default=60.0)
    args = parser.parse_args()
    texts = [path.read_text("utf-8") for path in args.articles]
    bodies = [urlencode({"language": "en-US", "text": text}) for text in texts]
    words = sum(len(text.split()) for text in texts) / len(texts)
    server = subprocess.Popen(
        [sys.executable, "-m", "newslint", "serve", "--port", "0", "--isolated"],
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        port = _port(server)
        times, troubles = _load(port, bodies, args.clients, args.seconds)
    finally:
        server.terminate()
        server.wait()
    _tell(times, troubles, args.clients, args.seconds, words)
    return int(bool(troubles) or not times)


def _port(server: "subprocess.Popen[str]") -> int:
    assert server.stderr is not None
    line = server.stderr.readline()
    found = re.search(r":(\d+)/", line)
    if found is None:
        raise SystemExit(line)
    return int(found[1])


def _load(
    port: int, bodies: list[str], clients: int, seconds: float
) -> tuple[list[float], Counter[str]]:
    """Seconds of every answer, and how often what went wrong."""
    times: list[float] = []
    troubles: Counter[str] = Counter()
    deadline = time.monotonic() + seconds

    def work(first: int) -> None:
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        k = first
        while time.monotonic() < deadline:
            started = time.perf_counter()
            try:
                connection.request("POST", "/v2/check", bodies[k % len(bodies)])
                answer = connection.getresponse()
                body = answer.read()
            except (OSError, HTTPException) as error:
                troubles[type(error).__name__] += 1
                connection.close()
                continue
            if answer.status == 200 and b'"matches":[' in body:
                times.append(time.perf_counter() - started)
            else:
                troubles[f"status {answer.status}"] += 1
            k += 1
        connection.close()

    threads = [threading.Thread(target=work, args=(k,)) for k in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, troubles


def _tell(
    times: list[float], troubles: Counter[str], clients: int, seconds: float, words: float
) -> None:
    times.sort()
    print(f"{clients} clients, {seconds:g} s, articles of {words:.0f} words on average")
    if times:
        p50, p95 = times[len(times) // 2], times[int(len(times) * 0.95)]
        print(f"{len(times) / seconds:.1f} requests a second, {len(times):,} in all")
        print(f"answer after {p50 * 1000:.0f} ms (median), {p95 * 1000:.0f} ms (p95), "
              f"{times[-1] * 1000:.0f} ms (longest)")  # fmt: skip
    print("errors: " + (", ".join(f"{n} x {name}" for name, n in troubles.items()) or "none"))


if __name__ == "__main__":
    sys.exit(main())
