"""The ``[languagetool]`` table of a config file."""

from typing import Any

from newslint.errors import ConfigError
from newslint.record import FrozenRecord
from newslint.rulebook.options import OptionError, build


class LanguageToolSettings(FrozenRecord):
    """Where LanguageTool is found and what it is asked.

    ``url`` is the address of a server; with ``start`` one is started on this machine instead.
    ``required`` makes a check that it could not finish an error. ``timeout`` is in seconds, for
    one answer. ``language`` is a code such as en-GB; by default the setting ``dialect`` or, without
    one, the spelling of the article decides. The rules and categories are LanguageTool's own
    names (EN_A_VS_AN, TYPOS).
    """

    url: str = ""
    start: bool = False
    required: bool = False
    timeout: float = 30.0
    language: str = ""
    picky: bool = False
    disabled_rules: tuple[str, ...] = ()
    enabled_rules: tuple[str, ...] = ()
    disabled_categories: tuple[str, ...] = ()
    enabled_categories: tuple[str, ...] = ()
    enabled_only: bool = False


def read_settings(value: Any) -> LanguageToolSettings | None:
    """The settings in a table; false stands for none.

    A text is the address of a server, settings after a question mark:
    ``http://127.0.0.1:8081?language=en-GB&picky=true``.

    Raises ConfigError naming the key at fault.
    """
    if value is None or value is False or isinstance(value, LanguageToolSettings):
        return value or None
    if isinstance(value, str):
        value = _table(value)
    if not isinstance(value, dict):
        raise ConfigError('"languagetool" must be a table or an address', ("languagetool",))
    try:
        settings = build(LanguageToolSettings, value)
    except OptionError as error:
        raise ConfigError(f"languagetool: {error}", ("languagetool", error.key)) from None
    _require_sense(settings)
    return settings


def _table(text: str) -> dict[str, Any]:
    """The table that an address with settings stands for."""
    from urllib.parse import parse_qsl

    url, _, query = text.partition("?")
    table: dict[str, Any] = {"url": url}
    for key, value in parse_qsl(query):
        table[key] = _value(key.replace("-", "_"), value)
    return table


def _value(name: str, text: str) -> Any:
    """A value as the setting of that name wants it; what does not fit is left to be refused."""
    default = getattr(LanguageToolSettings(), name, "")
    if isinstance(default, bool):
        return {"true": True, "false": False}.get(text, text)
    if isinstance(default, tuple):
        return [item for item in text.split(",") if item]
    if isinstance(default, float):
        try:
            return float(text)
        except ValueError:
            return text
    return text


def _require_sense(settings: LanguageToolSettings) -> None:
    problem = None
    if bool(settings.url) == settings.start:
        problem = "url", "needs either an address (url) or start = true"
    elif settings.url and not settings.url.startswith(("http://", "https://")):
        problem = "url", f'"url" must begin with http:// or https://, not "{settings.url}"'
    elif settings.timeout <= 0:
        problem = "timeout", '"timeout" must be more than 0 seconds'
    elif settings.enabled_only and not (settings.enabled_rules or settings.enabled_categories):
        problem = "enabled-only", '"enabled-only" needs "enabled-rules" or "enabled-categories"'
    if problem:
        key, message = problem
        raise ConfigError(f"languagetool: {message}", ("languagetool", key))
