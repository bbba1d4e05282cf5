"""A server that plays LanguageTool, and fails on demand."""

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs


def match(text: str, part: str, rule: str = "EN_A_VS_AN", **changes: Any) -> dict[str, Any]:
    """A match on the first occurrence of a part of a text, as LanguageTool writes one."""
    issue_type = changes.pop("issue_type", "grammar")
    return {
        "message": f"About {part}.",
        "replacements": [{"value": "X"}],
        "offset": len(text[: text.index(part)].encode("utf-16-le")) // 2,
        "length": len(part.encode("utf-16-le")) // 2,
        "type": {"typeName": "Other"},
        "rule": {"id": rule, "issueType": issue_type, "category": {"id": "MISC"}},
    } | changes


class FakeServer:
    """Answers like a LanguageTool server, with what ``matches`` makes of the text it is sent.

    ``respond`` may stand in for the whole of ``/v2/check``: it is given the handler.
    """

    def __init__(self) -> None:
        self.checks: list[dict[str, Any]] = []
        self.matches: Callable[[str], list[dict[str, Any]]] = lambda _: []
        self.respond: Callable[[BaseHTTPRequestHandler], None] | None = None
        self.version = "6.6"
        self.max_text_length = "50000"
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                answers = {
                    "/v2/info": json.dumps({"software": {"version": fake.version}}),
                    "/v2/maxtextlength": fake.max_text_length,
                    "/v2/healthcheck": "OK",
                }
                self.say(200, answers[self.path])

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                asked = {key: values[0] for key, values in parse_qs(body.decode()).items()}
                asked["data"] = json.loads(asked["data"])
                fake.checks.append(asked)
                if fake.respond is not None:
                    fake.respond(self)
                    return
                self.say(200, json.dumps({"matches": fake.matches(fake.sent(-1))}))

            def say(self, status: int, text: str) -> None:
                self.send_response(status)
                self.send_header("Content-Length", str(len(text.encode())))
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *args: Any) -> None: ...

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def sent(self, k: int) -> str:
        """Text plus markup of a check."""
        pieces = self.checks[k]["data"]["annotation"]
        return "".join(piece.get("text", piece.get("markup", "")) for piece in pieces)

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
