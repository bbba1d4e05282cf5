"""Checks texts under the settings of the server and of each request."""

from collections.abc import Iterator
from functools import lru_cache
from threading import Lock
from typing import Any

from newslint.config import Config
from newslint.document.document import Document
from newslint.finding import Finding
from newslint.language.dialect import guess
from newslint.language.lexicon import lexicon
from newslint.linter import Linter
from newslint.rulebook.rule import CATEGORIES
from newslint.server.annotated_text import AnnotatedText
from newslint.server.answer import answer, rule_facts, software
from newslint.server.languages import AUTO, DIALECTS
from newslint.server.parameters import CheckRequest

LINTERS_KEPT = 16


class ServingDesk:
    """The linters behind the server, one for each set of settings that requests ask for.

    A backend of the settings is left out: the server that it names may be this one.
    """

    def __init__(self, config: Config) -> None:
        self._config = config.but(languagetool=None)
        self._words: set[str] = set()
        self._lock = Lock()
        self._linter = lru_cache(maxsize=LINTERS_KEPT)(self._make_linter)
        self._summaries = {name: e.rule.summary for name, e in self._config.book.items()}

    def check(self, request: CheckRequest) -> dict[str, Any]:
        """The answer to ``/v2/check``."""
        text = AnnotatedText(request.annotation)
        linter = self._linter(self._dialect(request), request.picky, self._wanted(request))
        document = linter.document(text.plain)
        found = linter.check(text.plain)
        detected = _detected(document)
        language = request.language
        if language == AUTO:
            language = request.preferred if request.preferred and detected[:2] == "en" else detected
        return answer(
            text,
            document,
            _asked_for(found, request),
            language=language,
            detected=detected,
            summaries=self._summaries,
        )

    def warm_up(self) -> None:
        """Load what the first check would wait for."""
        self._linter("", False, frozenset()).check("This is a tset.")

    def rules(self) -> dict[str, Any]:
        """The answer to ``/v2/configinfo``, but for the limits."""
        on = {entry.name for entry in self._config.rules}
        rules = []
        for name, entry in sorted(self._config.book.items()):
            facts = rule_facts(name, entry.rule.category, entry.rule.summary)
            rule = {
                "ruleId": name,
                "description": facts["description"],
                "categoryId": facts["category"]["id"],
                "categoryName": facts["category"]["name"],
                "locQualityIssueType": facts["issueType"],
            }
            rules.append(rule if name in on else {**rule, "isDefaultOff": "yes"})
        return {"software": software(), "rules": rules}

    def words(self) -> list[str]:
        """The words that the desk accepts."""
        return sorted({*self._config.desk.words, *self._words})

    def add_word(self, word: str) -> bool:
        """Accept a word until the server ends; whether it is new."""
        return self._change(lambda: self._words.add(word), wanted=word not in self.words())

    def remove_word(self, word: str) -> bool:
        """Forget a word that was added; whether it was."""
        return self._change(lambda: self._words.discard(word), wanted=word in self._words)

    def _change(self, change: Any, *, wanted: bool) -> bool:
        if wanted:
            with self._lock:
                change()
                self._linter.cache_clear()
        return wanted

    def _make_linter(self, dialect: str, picky: bool, wanted: frozenset[str]) -> Linter:
        config = self._config
        return Linter.from_config(
            config.but(
                dialect=dialect or config.dialect,
                preview=config.preview or picky,
                extend_select=(*config.extend_select, *sorted(wanted)),
                words=(*config.words, *sorted(self._words)),
            )
        )

    def _dialect(self, request: CheckRequest) -> str:
        return DIALECTS.get(request.preferred or request.language, "")

    def _wanted(self, request: CheckRequest) -> frozenset[str]:
        """The rules and categories to be on beside the default ones; unknown names are none."""
        categories = {name.lower() for name in request.enabled_categories}
        return frozenset(
            (request.enabled_rules & self._config.book.keys()) | (categories & {*CATEGORIES})
        )


def _asked_for(findings: list[Finding], request: CheckRequest) -> Iterator[Finding]:
    """The findings that the request neither turns off nor leaves out."""
    off = {name.lower() for name in request.disabled_categories}
    only = {name.lower() for name in request.enabled_categories}
    for f in findings:
        if f.rule in request.disabled_rules:
            continue
        if request.enabled_only:
            if f.rule in request.enabled_rules or f.category in only:
                yield f
        elif f.category not in off or f.rule in request.enabled_rules:
            yield f


def _detected(document: Document) -> str:
    """The language of the text, and for English the variety its spelling speaks for."""
    language = document.language
    if language != "en":
        return language
    return guess(document.distinct_words, lexicon()) or "en-US"
