"""Talks to a LanguageTool server over its HTTP API, version 2."""

import json
from typing import Any

from newslint.errors import NewslintError
from newslint.named_tuple import NamedTuple

RETRIES = 2
BACKOFF = 0.25
"""Seconds before the first retry; each later one waits twice as long."""
HEALTH_TIMEOUT = 2.0
_BUSY = (429, 502, 503, 504)
_TOO_LARGE = 413
_MAX_ERROR = 160


class LanguageToolError(NewslintError):
    """What LanguageTool was asked for could not be had."""


class UnreachableError(LanguageToolError):
    """The server is absent, too slow or gone; the next article would meet the same."""


class Match(NamedTuple):
    """One thing LanguageTool found; ``offset`` and ``length`` in UTF-16 units of what was sent."""

    rule: str
    message: str
    offset: int
    length: int
    replacements: tuple[str, ...]
    issue_type: str
    type_name: str
    category: str
    url: str


class Answer(NamedTuple):
    """The answer to a check; ``complete`` is false where the server gave up half-way."""

    matches: list[Match]
    complete: bool


class Client:
    """A server at an address, over connections that are kept open.

    ``timeout`` is how long one answer may take, in seconds. A server that is busy, or that closes
    a connection, is asked again up to `RETRIES` times.
    """

    def __init__(self, url: str, timeout: float) -> None:
        try:
            import urllib3
        except ImportError:
            raise LanguageToolError(
                "its extra is not installed (pip install 'newslint[languagetool]')"
            ) from None
        self._timeout = timeout
        self._url = _api_url(url)
        # A Retry-After of an hour must not hold a run for an hour.
        self._retries = _retry_class()(
            total=RETRIES,
            backoff_factor=BACKOFF,
            status_forcelist=_BUSY,
            allowed_methods=None,
            respect_retry_after_header=False,
            raise_on_status=False,
            redirect=0,
        )
        self._pool = urllib3.PoolManager(maxsize=4)

    @property
    def url(self) -> str:
        return self._url

    def version(self) -> str:
        """Version and build of the server, "6.6 2025-03-28". Raises LanguageToolError."""
        data = self._json("GET", "info")
        software = data.get("software") if isinstance(data, dict) else None
        if not isinstance(software, dict) or not isinstance(software.get("version"), str):
            raise LanguageToolError(f"{self._url} does not answer as LanguageTool does")
        return " ".join([software["version"], *str(software.get("buildDate") or "").split()[:2]])

    def max_text_length(self) -> int | None:
        """How many characters the server takes at once, None where it does not say."""
        try:
            return int(self._request("GET", "maxtextlength"))
        except UnreachableError:
            raise
        except (LanguageToolError, ValueError):
            return None

    def is_healthy(self) -> bool:
        """Whether a server answers at all; asked once and briefly."""
        import urllib3

        try:
            answer = self._pool.request(
                "GET", f"{self._url}healthcheck", retries=False, timeout=HEALTH_TIMEOUT
            )
        except urllib3.exceptions.HTTPError:
            return False
        return bool(answer.status == 200)

    def check(self, data: dict[str, Any], parameters: dict[str, str]) -> Answer:
        """What the server finds in annotated text. Raises LanguageToolError."""
        fields = {**parameters, "data": json.dumps(data, ensure_ascii=False)}
        return parse_answer(self._json("POST", "check", fields))

    def _json(self, method: str, path: str, fields: dict[str, str] | None = None) -> Any:
        body = self._request(method, path, fields)
        try:
            return json.loads(body)
        except ValueError:
            raise LanguageToolError(
                f"{self._url} gave an answer that is cut short or no JSON"
            ) from None

    def _request(self, method: str, path: str, fields: dict[str, str] | None = None) -> bytes:
        import urllib3

        options: dict[str, Any] = {"timeout": self._timeout, "retries": self._retries}
        if fields is not None:
            options |= {"fields": fields, "encode_multipart": False}
        try:
            answer = self._pool.request(method, self._url + path, **options)
        except urllib3.exceptions.TimeoutError:
            raise UnreachableError(f"{self._url} took longer than {self._timeout:g} s") from None
        except urllib3.exceptions.HTTPError as error:
            raise UnreachableError(f"{self._url} {_cause(error)}") from None
        if answer.status == 200:
            return bytes(answer.data)
        said = " ".join(answer.data.decode("utf-8", "replace").split())[:_MAX_ERROR]
        message = f"{self._url} answered {answer.status}" + (f": {said}" if said else "")
        raise (UnreachableError if answer.status in _BUSY else LanguageToolError)(message)


def parse_answer(data: Any) -> Answer:
    """An answer to ``/v2/check``, checked. Raises LanguageToolError where it is none."""
    try:
        matches = [_match(item) for item in data["matches"]]
        complete = not data.get("warnings", {}).get("incompleteResults", False)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise LanguageToolError("the server's answer is not one of LanguageTool's") from None
    return Answer(matches, complete)


def _match(item: dict[str, Any]) -> Match:
    rule = item["rule"]
    offset, length = item["offset"], item["length"]
    texts = rule["id"], item["message"]
    if not all(isinstance(n, int) and n >= 0 for n in (offset, length)):
        raise ValueError("a position is no number")
    if not all(isinstance(text, str) for text in texts):
        raise ValueError("a name is no text")
    return Match(
        rule=rule["id"],
        message=item["message"],
        offset=offset,
        length=length,
        replacements=tuple(r["value"] for r in item.get("replacements", ())[:5]),
        issue_type=str(rule.get("issueType", "")),
        type_name=str((item.get("type") or {}).get("typeName", "")),
        category=str((rule.get("category") or {}).get("id", "")),
        url=next((str(url["value"]) for url in rule.get("urls") or ()), ""),
    )


def _api_url(url: str) -> str:
    """The address that the names of end points are appended to: it ends in /v2/."""
    url = url.rstrip("/")
    return url + "/" if url.endswith("/v2") else url + "/v2/"


def _retry_class() -> Any:
    from urllib3.exceptions import ReadTimeoutError
    from urllib3.util import Retry

    class Patient(Retry):
        """Asks again after a broken connection, not after a time-out: that has cost enough."""

        def increment(self, *args: Any, **named: Any) -> Any:
            error = named.get("error")
            if isinstance(error, ReadTimeoutError):
                raise error
            return super().increment(*args, **named)

    return Patient


def _cause(error: Exception) -> str:
    reason = getattr(error, "reason", None) or error
    name = type(reason).__name__
    if name in ("NewConnectionError", "NameResolutionError"):
        return "cannot be reached"
    if name == "ProtocolError":
        return "closed the connection"
    return f"failed ({name})"
