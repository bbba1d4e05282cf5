"""What a request asks for: query and body read into checked values."""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from newslint.named_tuple import NamedTuple
from newslint.server.errors import BadRequestError, TooLargeError
from newslint.server.languages import AUTO, require_language

LEVELS = (
    "default", "picky", "academic", "clarity", "professional", "creative", "customer", "jobapp",
    "objective", "elegant",
)  # fmt: skip
_MOST_FIELDS = 100
_HALF_PAIR = re.compile("[\ud800-\udfff]")


class CheckRequest(NamedTuple):
    """The parameters of ``/v2/check``. ``annotation`` holds one item where ``text`` was sent.

    ``preferred`` is the variety of English to take where ``language`` is auto.
    """

    annotation: list[dict[str, str]]
    language: str
    preferred: str
    picky: bool
    enabled_rules: frozenset[str]
    disabled_rules: frozenset[str]
    enabled_categories: frozenset[str]
    disabled_categories: frozenset[str]
    enabled_only: bool


def read_parameters(query: bytes, body: bytes) -> dict[str, str]:
    """The parameters of a request; those of the body win. Raises BadRequestError.

    A body is a form whatever its Content-Type says: LTeX sends forms as application/json. One
    that is a JSON object gives its values.
    """
    found = _form(query)
    stripped = body.lstrip()
    if stripped.startswith(b"{"):
        try:
            data = json.loads(stripped)
        except ValueError:
            raise BadRequestError("Could not parse JSON from the body") from None
        return found | {key: _text(value) for key, value in data.items() if value is not None}
    return found | _form(body)


def check_request(parameters: Mapping[str, str], longest: int) -> CheckRequest:
    """The parameters of a check, of at most ``longest`` UTF-16 units.

    Raises BadRequestError or TooLargeError.
    """
    annotation = _annotation(parameters)
    length = sum(_units(part) for item in annotation for part in item.values())
    if length > longest:
        raise TooLargeError(
            f"Your text exceeds the limit of {longest} characters (it's {length} characters). "
            "Please submit a shorter text."
        )
    language = parameters.get("language", "")
    if not language:
        raise BadRequestError(
            "Missing 'language' parameter, e.g. 'language=en-US' for American English or "
            "'language=fr' for French"
        )
    require_language(language)
    level = parameters.get("level", "default").lower()
    if level not in LEVELS:
        raise BadRequestError(
            f"Unknown value '{level}' for parameter 'level'. Valid values: {', '.join(LEVELS)}"
        )
    request = CheckRequest(
        annotation=annotation,
        language=language,
        preferred=_preferred(parameters, language),
        picky=level == "picky",
        enabled_rules=_names(parameters, "enabledRules"),
        disabled_rules=_names(parameters, "disabledRules"),
        enabled_categories=_names(parameters, "enabledCategories"),
        disabled_categories=_names(parameters, "disabledCategories"),
        enabled_only=parameters.get("enabledOnly", "").lower() in ("true", "yes"),
    )
    if request.enabled_only and not (request.enabled_rules or request.enabled_categories):
        raise BadRequestError(
            "You must specify enabled rules or categories when using enabledOnly=true"
        )
    return request


def _annotation(parameters: Mapping[str, str]) -> list[dict[str, str]]:
    text, data = parameters.get("text"), parameters.get("data")
    if text is not None and data is not None:
        raise BadRequestError("Set only 'text' or 'data' parameter, not both")
    if data is None:
        if text is None:
            raise BadRequestError("Missing 'text' or 'data' parameter")
        return [{"text": _whole(text)}]
    try:
        found = json.loads(data)
    except ValueError:
        raise BadRequestError("Could not parse JSON from 'data' parameter") from None
    if not isinstance(found, dict) or not ("text" in found or "annotation" in found):
        raise BadRequestError("'data' key in JSON requires 'text' or 'annotation' key")
    if "text" in found and "annotation" in found:
        raise BadRequestError(
            "'data' key in JSON requires either 'text' or 'annotation' key, not both"
        )
    if "text" in found:
        return [{"text": _whole(_text(found["text"]))}]
    if not isinstance(found["annotation"], list):
        raise BadRequestError("'annotation' in JSON must be a list")
    return [_item(item) for item in found["annotation"]]


def _item(item: Any) -> dict[str, str]:
    if not isinstance(item, dict):
        raise BadRequestError("Only objects are supported in 'annotation' list")
    said = {k: item[k] for k in ("text", "markup", "interpretAs") if item.get(k) is not None}
    if not all(isinstance(value, str) for value in said.values()):
        raise BadRequestError(f"Only texts are supported in an object in 'annotation' list: {item}")
    if "text" in said and "markup" in said:
        shown = json.dumps(item, ensure_ascii=False, separators=(",", ":"))
        raise BadRequestError(
            "Only either 'text' or 'markup' are supported in an object in 'annotation' list, "
            f"not both: {shown}"
        )
    if "text" in said and "interpretAs" in said:
        raise BadRequestError("'text' cannot be used with 'interpretAs' (only 'markup' can)")
    if not said:
        raise BadRequestError(
            "Either 'text' or 'markup' must be set in an object in 'annotation' list"
        )
    return {key: _whole(value) for key, value in said.items()}


def _whole(text: str) -> str:
    """The text with a replacement character for each half of a surrogate pair, as long as it."""
    return _HALF_PAIR.sub("\N{REPLACEMENT CHARACTER}", text)


def _preferred(parameters: Mapping[str, str], language: str) -> str:
    variants = parameters.get("preferredVariants", "")
    for variant in filter(None, variants.split(",")):
        if "-" not in variant:
            raise BadRequestError(
                "Invalid format for 'preferredVariants', expected a dash as in 'en-GB': "
                f"'{variant}'"
            )
    if variants and language != AUTO:
        raise BadRequestError(
            "You specified 'preferredVariants' but you didn't specify 'language=auto'"
        )
    return next((v for v in variants.split(",") if v.startswith("en-")), "")


def _names(parameters: Mapping[str, str], key: str) -> frozenset[str]:
    return frozenset(name.strip() for name in parameters.get(key, "").split(",") if name.strip())


def _form(data: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            data.decode("ascii", "surrogateescape"), keep_blank_values=True, errors="strict",
            max_num_fields=_MOST_FIELDS,
        )  # fmt: skip
        return {key: value.encode("utf-8", "surrogateescape").decode() for key, value in pairs}
    except ValueError:
        raise BadRequestError("The request is no form in UTF-8") from None


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
