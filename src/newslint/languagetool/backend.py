"""Asks LanguageTool about an article, and takes what is worth telling from its answers."""

import time
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.document.document import Document
from newslint.finding import Finding
from newslint.languagetool.annotation import Part, split
from newslint.languagetool.cache import AnswerCache
from newslint.languagetool.choice import Choice
from newslint.languagetool.client import Client, LanguageToolError, Match, UnreachableError
from newslint.languagetool.matches import Placed, finding, without_known_words, without_overlap
from newslint.languagetool.settings import LanguageToolSettings
from newslint.named_tuple import NamedTuple
from newslint.utf16 import Utf16

if TYPE_CHECKING:
    from newslint.config import Config

LONGEST_PART = 20_000
"""Code points sent at once, where the server does not want less."""
PAUSE = 30.0
"""Seconds for which a server that could not be reached is not asked again."""
AUTO = "auto"


class Checked(NamedTuple):
    """LanguageTool's findings, and a line on what is missing from them, if anything."""

    findings: list[Finding]
    warning: str = ""
    notes: tuple[str, ...] = ()


class Backend:
    """LanguageTool for one set of settings: the server is found, or started, when first needed."""

    def __init__(self, settings: LanguageToolSettings, config: "Config") -> None:
        self.settings = settings
        self._choice = Choice(config)
        self._quiet_until = 0.0
        self._trouble = ""

    def check(self, document: Document, own: list[Finding]) -> Checked:
        """What LanguageTool finds beside newslint's ``own`` findings. Raises nothing."""
        if not self._choice.is_any:
            return Checked([])
        if time.monotonic() < self._quiet_until:
            return Checked([], self._warning(self._trouble))
        placed: list[Placed] = []
        trouble = ""
        try:
            for part in split(document, self._prose_language, self._limit):
                matches, complete = self._ask(part, document)
                placed += _placed(matches, part, document)
                if not complete:
                    trouble = "the server stopped before it had checked everything"
        except UnreachableError as error:
            trouble = self._trouble = str(error)
            self._quiet_until = time.monotonic() + PAUSE
            self.__dict__.pop("_server", None)
        except LanguageToolError as error:
            trouble = str(error)
        kept = without_overlap(without_known_words(placed, document), own)
        found = (finding(p, document) for p in kept)
        findings = [*self._choice.of(found)]
        if trouble:
            return Checked(findings, self._warning(trouble))
        return Checked(findings, notes=(self._introduction,) if placed else ())

    def _warning(self, trouble: str) -> str:
        return f"LanguageTool: {trouble}; its findings are missing, newslint's own are complete"

    @property
    def _introduction(self) -> str:
        """Which LanguageTool speaks."""
        client, _, version = self._server
        return f"findings named lt-… are from LanguageTool {version} at {client.url}"

    def _ask(self, part: Part, document: Document) -> tuple[list[Match], bool]:
        data = part.data(document.source)
        parameters = {"language": self._language(document), **self._parameters}
        client, cache, _ = self._server
        key = cache.key(data, parameters)
        answer = cache.get(key)
        if answer is None:
            answer = client.check(data, parameters)
            if answer.complete:
                cache.put(key, answer)
        return answer.matches, answer.complete

    @cached_property
    def _server(self) -> tuple[Client, AnswerCache, str]:
        url = self.settings.url
        if not url:
            from newslint.languagetool.process import running_server

            url = running_server()
        client = Client(url, self.settings.timeout)
        version = client.version()
        return client, AnswerCache(version), version

    @cached_property
    def _limit(self) -> int:
        return min(self._server[0].max_text_length() or LONGEST_PART, LONGEST_PART)

    @cached_property
    def _parameters(self) -> dict[str, str]:
        asked = self.settings
        parameters = {
            "disabledRules": ",".join(asked.disabled_rules),
            "enabledRules": ",".join(asked.enabled_rules),
            "disabledCategories": ",".join(asked.disabled_categories),
            "enabledCategories": ",".join(asked.enabled_categories),
            "enabledOnly": "true" if asked.enabled_only else "",
            "level": "picky" if asked.picky else "",
        }
        return {name: value for name, value in parameters.items() if value}

    @property
    def _prose_language(self) -> str:
        """The language of the blocks to be checked, empty for any."""
        language = self.settings.language or "en"
        return "" if language == AUTO else language.partition("-")[0]

    def _language(self, document: Document) -> str:
        """The language to ask for; LanguageTool knows no variety with Oxford spelling."""
        if self.settings.language:
            return self.settings.language
        dialect = document.desk.dialect
        if not dialect:
            from newslint.language.dialect import guess
            from newslint.language.lexicon import lexicon

            dialect = guess(document.distinct_words, lexicon()) or "en-US"
        return dialect.removesuffix("-oxendict")


def _placed(matches: list[Match], part: Part, document: Document) -> Iterator[Placed]:
    """The matches that stand on prose alone, no quoted speech, code or markup among it."""
    sent = Utf16(document.source[part.start : part.end])
    prose = document.prose
    for match in matches:
        start = part.start + sent.point(match.offset)
        end = part.start + sent.point(match.offset + match.length)
        if start < end <= part.end and part.text_at(start, end):
            a, b = prose.prose_position(start), prose.prose_position(end - 1) + 1
            yield Placed(match, *document.source_span(a, b), a, b)
