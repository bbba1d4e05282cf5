"""Check kind ``indefinite-article``: "a" before a vowel sound, "an" before a consonant sound."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Rewrite, Span
from newslint.document.document import Document
from newslint.document.letter_case import like
from newslint.finding import Applicability
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

# Scanning for a space is fast; an article that opens a block, a sentence or a quotation is looked
# for apart. A capital "A" in mid-sentence is a name or a grade ("Vitamin A is").
_MARK = r"[\"“‘'(]?"
_INSIDE = lazy(rf" (?:(a) (?={_MARK}[aeioAEFHILMNORSXxhu8\d$£€U])|(an) (?={_MARK}[\w$£€]))")
_OPENING = lazy(rf"[\n\"“‘'(\[—–]([Aa]n?) (?={_MARK}[\w$£€])")
_SENTENCE = lazy(rf"[.!?:][\"”’)]? (An?) (?={_MARK}[\w$£€])")
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

    def __init__(self, rule: Rule, options: Options) -> None:  # noqa: ARG002
        self._own = [("a", _pattern(options.a)), ("an", _pattern(options.an))]
        self._function_words = frozenset(options.function_words)
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:  # noqa: ARG002
        text = "\n" + document.text
        for scan in (_INSIDE, _OPENING, _SENTENCE):
            for m in scan.finditer(text):
                following = _NEXT.match(text, m.end())
                if following is None:
                    continue
                written, word = m[m.lastindex or 1], following[1]
                right = self._article(word, text[following.end() :][:1])
                if right is None or right == written.lower():
                    continue
                if scan is not _INSIDE and _is_name(written, word):
                    continue
                # The newline put in front shifts the match by one.
                start = m.start(m.lastindex or 1) - 1
                values = {"written": written, "right": right, "next": word}
                rewrites = _rewrites(start, written, right, word)
                yield Hit(start, following.end() - 1, rewrites, values)

    def _article(self, word: str, after: str) -> str | None:
        from newslint.language.articles import article_before

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


def _is_name(written: str, word: str) -> bool:
    """Whether an article that opens a sentence may be part of a name: "An Garda", "A Coruña"."""
    if not (written[0].isupper() and word[0].isupper()) or word.isupper():
        return False
    return not _DEMONYM.match(word)


def _pattern(words: tuple[str, ...]) -> "re.Pattern[str] | None":
    if not words:
        return None
    forms = "|".join(re.escape(w.lower()).replace(r"\*", r"\w*") for w in words)
    return re.compile(rf"(?:{forms})(?!\w)")
