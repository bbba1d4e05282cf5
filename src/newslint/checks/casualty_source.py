"""Check kind ``casualty-source``: dead and wounded that nobody is cited for."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions
from newslint.checks.patterns import expanded
from newslint.document.document import Document
from newslint.lazy_pattern import lazy

_COUNT = r"(?:dozens|scores|hundreds|thousands|\d+(?:,\d{3})*|(?&number-word))"
_PRONOUN = r"one (?!(?:person|man|woman|boy|girl|child|civilian|soldier|officer|worker|other)\b)"
_TOLL = lazy(
    expanded(
        rf"\bkilling (?:at least |more than |about |up to |some )?{_COUNT}\b"
        rf"|\b(?:at least |more than |about |up to |some )?(?!{_PRONOUN}){_COUNT}"
        r"(?: [a-z]+){0,9}?"
        r"(?: and (?&number-word) [a-z]+)?"
        r" (?:were |was |have been |had been )?(?:killed|wounded|injured|hurt|dead|died)\b"
    ),
    re.I,
)
_RECENT = lazy(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|overnight"
    r"|this (?:week|morning))\b(?!’s|'s)"
)
_RECENT_WORDS = ("day", "overnight", "this week", "this morning")
"""Of these one is in all that is recent."""
_SOURCE = lazy(
    r"\b(?:said|says|say|saying|told|tells|according to|aware of|reported|reports|reporting"
    r"|confirmed|confirms|announced|claimed|claims|cited|citing|tweeted|statement|records|figures|tally"
    r"|charged|convicted|sentenced|accused|trial|court|memorial|anniversary)\b",
    re.I,
)


class CasualtySource(WithoutOptions):
    """Reports a recent toll in a paragraph that names no source for it.

    What makes it recent is a weekday or the like in the same paragraph: history needs no witness.
    """

    triggers: Sequence[str] | None = (
        "killing ", " killed", " wounded", " injured", " hurt", " dead", " died",
    )  # fmt: skip

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for block in document.blocks_at(at):
            start, end = block.start, block.end
            copy = text[start:end]
            if " said " in copy or not any(word in copy for word in _RECENT_WORDS):
                continue
            toll = _TOLL.search(text, start, end)
            if toll is None or not _RECENT.search(text, start, end):
                continue
            if text[toll.start() - 4 : toll.start()].lower() == "the ":
                # A toll already told of: "the two people killed on Monday".
                continue
            if not _SOURCE.search(text, start, end):
                yield Hit(*toll.span())
