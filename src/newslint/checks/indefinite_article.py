"""Check kind ``indefinite-article``: "a" before a vowel sound, "an" before a consonant sound."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Rewrite, Span
from newslint.document.document import Document
from newslint.document.letter_case import like
from newslint.finding import Applicability
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_MARKS = ("", '"', "“", "'", "‘", "(")
# What may be said with a vowel first, or with a consonant: letters, and letters by their names.
_VOWEL_LIKE = (*"aeioxhu8$£€flmnrs", "11", "18")
_CONSONANT_LIKE = (*"0123456789$£€u", "eu", "ew", "on", "ou", "oa", "ho", "ha", "hu")
# Before a plain consonant the character in front is asked for as well: "than the" is no article.
_CONSONANTS = "bcdfghjklmnpqrstvwyz"
_NAMED_LETTERS = frozenset("flmnrs")
_BEFORE = " \n\"“‘'([—–"
_ARTICLE = lazy(r"([Aa]n?) (?=[\"“‘'(]?[\w$£€])")
_AFTER_A_STOP = lazy(r"[.!?:…][\"”’)]* $")
_NEXT = lazy(r"[^\w$£€]?([$£€]?\w+(?:[-.,’']\w+)*)")
_DEMONYM = lazy(r"[A-Z]\w+(?:ish|ese|[aeiou]an)\b")


class IndefiniteArticle:
    """Reports an article that does not fit the sound of the next word.

    ``a`` and ``an`` list words that take that article here; a ``*`` stands for any ending.
    ``function_words`` are words before which an article is another slip than this one.
    """

    class Options(Record):
        function_words: tuple[str, ...] = ()
        a: tuple[str, ...] = ()
        an: tuple[str, ...] = ()

    def __init__(self, rule: Rule, options: Options) -> None:
        self._own = [("a", _pattern(options.a)), ("an", _pattern(options.an))]
        self._function_words = frozenset(options.function_words)

    @property
    def triggers(self) -> Sequence[str]:
        return [
            *(f"a {m}{c}" for m in _MARKS for c in _VOWEL_LIKE),
            *(f"an {m}{c}" for m in _MARKS for c in _CONSONANT_LIKE),
            *(f"{b}an {c}" for b in _BEFORE for c in _CONSONANTS),
        ]

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for start, end in at:
            if text[start] in _BEFORE:
                yield from self._check(text, start + 1)
            elif (not start or text[start - 1] in _BEFORE) and text[end - 1] not in _NAMED_LETTERS:
                yield from self._check(text, start)

    def _check(self, text: str, start: int) -> Iterator[Hit]:
        m = _ARTICLE.match(text, start)
        following = _NEXT.match(text, m.end()) if m is not None else None
        if m is None or following is None:
            return
        written, word = m[1], following[1]
        if written[0].isupper() and (_is_name(word) or not _may_open(text, start)):
            return
        right = self._article(word, text[following.end() : following.end() + 1])
        if right is not None and right != written.lower():
            values = {"written": written, "right": right, "next": word}
            yield Hit(start, following.end(), _rewrites(start, written, right, word), values)

    def _article(self, word: str, after: str) -> str | None:
        from newslint.language.articles import article_before

        if word[1:2].isupper() and (word[:1].islower() or word[2:3].islower()):
            return None  # "an rOpenSci package", "an RStudio add-in": a letter may be said by name
        folded = word.lower()
        if folded in self._function_words:
            return None
        for article, own in self._own:
            if own is not None and own.match(folded):
                return article
        return article_before(word + after)


def _rewrites(start: int, written: str, right: str, word: str) -> tuple[Rewrite, ...]:
    """The other article; before a plain consonant "an" may just as well be a cut-off "and"."""
    end = start + len(written)
    change = Rewrite(((start, end, like(written, right)),))
    if right == "an" or word[0] in "aeiouAEIOU" or not word[0].isalpha():
        return (change,)
    other = Rewrite(((start, end, like(written, "and")),), Applicability.OFFERED)
    return (change._replace(applicability=Applicability.OFFERED), other)


def _may_open(text: str, start: int) -> bool:
    """Whether a sentence may begin here; else a capital is a grade or a letter ("Vitamin A is")."""
    return text[start - 1 : start] != " " or bool(
        _AFTER_A_STOP.search(text, max(0, start - 4), start)
    )


def _is_name(word: str) -> bool:
    """Whether a capital article before the word may be part of a name: "An Garda", "A Coruña"."""
    return word[0].isupper() and not word.isupper() and not _DEMONYM.match(word)


def _pattern(words: tuple[str, ...]) -> "re.Pattern[str] | None":
    if not words:
        return None
    forms = "|".join(re.escape(w.lower()).replace(r"\*", r"\w*") for w in words)
    return re.compile(rf"(?:{forms})(?!\w)")
