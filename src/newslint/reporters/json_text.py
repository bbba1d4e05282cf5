"""JSON as the machine-readable reporters write it."""

import json
from typing import Any, TextIO


def to_json(data: Any, out: TextIO, *, indent: int | None = None, exact: bool = True) -> str:
    """The data as JSON that the stream can write: readable where it takes UTF-8, else ASCII.

    Lone surrogates, which undecodable bytes of an article become, stay as escapes where the text
    must be exact; most consumers refuse them, so that they become question marks elsewhere.
    """
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    if not exact:
        text = text.encode("utf-8", "replace").decode("utf-8")
    try:
        text.encode(getattr(out, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return json.dumps(data if exact else json.loads(text), indent=indent)
    return text
