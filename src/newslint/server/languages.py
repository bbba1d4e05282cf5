"""The languages the server answers for."""

from typing import Any

from newslint.server.errors import BadRequestError

AUTO = "auto"

NAMES = {
    "en": "English",
    "en-AU": "English (Australian)",
    "en-CA": "English (Canadian)",
    "en-GB": "English (GB)",
    "en-NZ": "English (New Zealand)",
    "en-US": "English (US)",
    "en-ZA": "English (South African)",
}
"""What can be asked for, under the names LanguageTool gives it."""

DIALECTS = {code: code for code in ("en-AU", "en-CA", "en-GB", "en-US")} | {
    "en-NZ": "en-GB",
    "en-ZA": "en-GB",
}
"""The setting ``dialect`` that a language asks for."""

_DETECTED = {"de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "pt": "Portuguese"}


def language_list() -> list[dict[str, str]]:
    """The answer to ``/v2/languages``."""
    return [{"name": name, "code": "en", "longCode": code} for code, name in NAMES.items()]


def require_language(code: str) -> None:
    """Raises BadRequestError for a language that nothing is known of."""
    if code != AUTO and code not in NAMES:
        raise BadRequestError(
            f"'{code}' is not a language code known to newslint. Supported language codes are: "
            f"{', '.join(NAMES)}."
        )


def named(code: str) -> dict[str, Any]:
    """A language as answers name it: newslint can tell others than it can check."""
    return {"name": NAMES.get(code) or _DETECTED.get(code, code), "code": code}
