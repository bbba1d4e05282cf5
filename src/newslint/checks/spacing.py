"""Check kind ``spacing``: a space before a mark that closes up, or none after it."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Span, WithoutOptions, replace
from newslint.document.document import Document
from newslint.document.letter_case import LETTERS
from newslint.finding import Severity
from newslint.lazy_pattern import lazy

_BEFORE_MARK = lazy(r" ([,;.?!:)])(?=[\s\"”’)]|\Z)")
_AFTER_BRACKET = lazy(r"\( +(?=\w)")

_JOINTS = "_.@/:#&=’'(-"
_LONGEST_WORD = 30
_NEXT_WORD = lazy(r"([A-Za-z][a-z]*)(?=[ ,.’]|\Z)")
_NEAR = 20
"""Code points after a stop within which the next sentence begins."""
_STARTERS = frozenset(
    "A After And As At Before But For He Her His If In It Its On Our She That The Their There They "
    "This We When You".split()
)


class Spacing(WithoutOptions):
    """Reports the spaces that an edit leaves behind or swallows.

    A space too many is a warning; two words run together are as grave as the rule says. Addresses,
    file names and numbers are no prose and are left alone: a mark runs two words together only
    where both are plainly words.
    """

    @property
    def triggers(self) -> Sequence[str]:
        return [
            *(f" {mark}" for mark in ",;.?!:)"),
            "( ",
            *(f"{mark}{letter}" for mark in ".?!,;)" for letter in LETTERS),
        ]

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for start, _ in at:
            if text[start] == " ":
                m = _BEFORE_MARK.match(text, start)
                if m is not None:
                    while start and text[start - 1] == " ":
                        start -= 1  # noqa: PLW2901
                    if _closes_up(text, start, m[1], m.end()):
                        yield _hit(text, start, m.end(), m[1])
            elif text[start] == "(":
                m = _AFTER_BRACKET.match(text, start)
                if m is not None and not text[start - 1 : start].strip():
                    yield _hit(text, start, m.end(), "(")
            else:
                yield from _run_together(text, start)


def _hit(
    text: str, start: int, end: int, fixed: str, severity: Severity | None = Severity.WARNING
) -> Hit:
    values = {"written": text[start:end]}
    return Hit(start, end, (replace(start, end, fixed),), values, severity=severity)


def _closes_up(text: str, start: int, mark: str, end: int) -> bool:
    """Whether a mark belongs to what stands before the space: a word, not dots or a symbol."""
    before = text[start - 1 : start]
    if mark == ";" and text[end : end + 1] == ")":
        return False  # a face
    if mark in ",;":
        return before.isalnum() or (before != "" and before in ')]”’%"')
    if mark == ")":
        return before.isalnum() or before == "."
    if not (before.isalpha() or (before != "" and before in ")]”")):
        return False
    if mark == ".":
        following = text[end : end + _NEAR].lstrip(" ")[:1]
        return not following or following in '\n"“‘' or following.isupper()
    return mark != ":" or (before.islower() and text[end : end + 1].isspace())


def _run_together(text: str, at: int) -> Iterator[Hit]:
    mark = text[at]
    if mark in ".?!" and not text[at + 1].isupper():
        return
    before = _last_word(text, at)
    after = _NEXT_WORD.match(text, at + 1) if before else None
    if after is not None and _are_words(mark, before, after[1]):
        start, end = at - len(before), after.end()
        yield _hit(text, start, end, f"{before}{mark} {after[1]}", None)


def _last_word(text: str, end: int) -> str:
    """The word that ends here, if it is plainly one."""
    before = text[max(0, end - _LONGEST_WORD) : end]
    word = before[len(before.rstrip(LETTERS + LETTERS.upper())) :]
    joint = text[end - len(word) - 1 : end - len(word)]
    if len(word) < 2 or not word[1:].islower() or joint.isalnum():
        return ""
    return "" if joint and joint in _JOINTS else word


def _are_words(mark: str, before: str, after: str) -> bool:
    if mark in ".?!":
        if before.islower() and before != "www":
            return after[0].isupper() and len(after) > 1 and _is_word(before)
        return after in _STARTERS
    # "tl;dr": too long; did not read.
    return before.islower() and after.islower() and len(after) > 1 and after != "dr"


def _is_word(word: str) -> bool:
    """Whether this is English; "gomega.Eventually" is a name from a program."""
    from newslint.language.lexicon import lexicon

    return lexicon().knows(word)
