"""LanguageTool's matches as findings of newslint, and those that are left out."""

import re
from collections.abc import Collection, Iterable, Iterator

from newslint.document.block import Role
from newslint.document.document import Document
from newslint.document.names import bare
from newslint.document.prose_edits import source_edits
from newslint.document.vocabulary import accepted
from newslint.document.words import WORD, find_words
from newslint.finding import Applicability, Finding, Fix, Severity
from newslint.languagetool.client import Match
from newslint.named_tuple import NamedTuple
from newslint.rulebook.selection import FOREIGN

MOST_FIXES = 5
_NARROW = 60
"""A finding of newslint that is wider, in code points, says nothing on a word within it."""

_CATEGORIES = {
    "misspelling": "spelling",
    "grammar": "grammar",
    "typographical": "punctuation",
    "whitespace": "punctuation",
    "duplication": "repetition",
}
_SEVERE = frozenset({"misspelling", "grammar"})
_TITLE_CASE = frozenset({Role.HEADLINE, Role.HEADING, Role.SECTION_LABEL})
"""Here a capital may tell nothing."""
_HUMP = re.compile("[a-z][A-Z]")
"""A capital inside a word, as in the names of products: eBay, VoiceOver."""
_UNKNOWN_WORD = "UnknownWord"
_SPELLERS = ("MORFOLOGIK_", "HUNSPELL_", "SPELLER_")


class Placed(NamedTuple):
    """A match and where it stands, in code points of the source and of the prose."""

    match: Match
    start: int
    end: int
    prose_start: int
    prose_end: int


def rule_name(match: Match) -> str:
    """The name the rule goes by here: EN_A_VS_AN → lt-en-a-vs-an."""
    name = "".join(c if c.isascii() and c.isalnum() else "-" for c in match.rule.lower())
    return FOREIGN + name.strip("-")


def category(match: Match) -> str:
    """The category that the type of the issue falls under; style for what has no other."""
    return _CATEGORIES.get(match.issue_type, "style")


def severity(match: Match) -> Severity:
    return Severity.WARNING if match.issue_type in _SEVERE else Severity.SUGGESTION


def finding(placed: Placed, document: Document) -> Finding:
    """The match as a finding, each replacement as an offered fix."""
    match = placed.match
    line, column = document.lines.line_and_column(placed.start)
    end_line, end_column = document.lines.line_and_column(placed.end)
    fixes = []
    for text in match.replacements[:MOST_FIXES]:
        edits, _ = source_edits(document.prose, placed.prose_start, placed.prose_end, text)
        if edits:
            fixes.append(Fix(edits, Applicability.OFFERED))
    return Finding(
        rule=rule_name(match),
        category=category(match),
        severity=severity(match),
        message=match.message,
        start=placed.start,
        end=placed.end,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        fixes=tuple(fixes),
        path=document.path,
        url=match.url,
    )


def without_known_words(placed: Iterable[Placed], document: Document) -> Iterator[Placed]:
    """The matches without those that take a right word for a misspelt one.

    Right are the words that the desk accepts, that newslint's lexicon knows, and that the article
    itself establishes as names: capitalised, and not only because they open a sentence.
    """
    found = list(placed)
    unknown = {word for p in found if _is_of_speller(p.match) for word in _words(p, document)}
    wrong, names = _judged(unknown, document) if unknown else (set(), set())
    for p in found:
        words = _words(p, document)
        if not _is_of_speller(p.match) or (not wrong.isdisjoint(words) and names.isdisjoint(words)):
            yield p


def without_overlap(placed: Iterable[Placed], own: Collection[Finding]) -> Iterator[Placed]:
    """The matches that no finding of newslint's own speaks of already."""
    taken = [(f.start, f.end) for f in own if f.end - f.start <= _NARROW or _cuts(f)]
    for p in placed:
        if not any(start < p.end and p.start < end for start, end in taken):
            yield p


def _is_of_speller(match: Match) -> bool:
    return match.type_name == _UNKNOWN_WORD or match.rule.startswith(_SPELLERS)


def _words(placed: Placed, document: Document) -> list[str]:
    return WORD.findall(document.text[placed.prose_start : placed.prose_end])


def _judged(words: set[str], document: Document) -> tuple[set[str], set[str]]:
    """Those of the words that nobody knows, and those that are names."""
    from newslint.language.lexicon import lexicon

    wrong = lexicon().unknown(words) - accepted(document, words)
    names = _names(wrong, document) | {word for word in wrong if _HUMP.search(word)}
    rejected = words & document.desk.rejected
    return (wrong - names) | rejected, names - rejected


def _names(words: set[str], document: Document) -> set[str]:
    """Those of the words that stand capitalised where no sentence opens."""
    capitalised = {word for word in words if word[0].isupper()}
    if not capitalised:
        return set()
    wanted = {bare(word) for word in capitalised}
    names = set()
    for block in document.blocks:
        if block.role in _TITLE_CASE:
            continue
        for sentence in document.sentences_of(block):
            found = find_words(document.text, sentence.start, sentence.end)
            names |= wanted & {bare(word.text) for word in found[1:]}
    return {word for word in capitalised if bare(word) in names}


def _cuts(finding: Finding) -> bool:
    """Whether the finding would have the editor cut what it marks."""
    return any(
        edit.text == "" and edit.start <= finding.start and finding.end <= edit.end
        for fix in finding.fixes
        for edit in fix.edits
    )
