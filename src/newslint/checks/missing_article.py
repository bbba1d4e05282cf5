"""Check kind ``missing-article``: a name without the "the" that the article gives it elsewhere."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Rewrite, Span
from newslint.document.block import BODY_ROLES, Block
from newslint.document.document import Document
from newslint.document.words import WORD
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_AS_WHOLE = lazy(
    r"(?=, (?:which|who|whose)\b|[.;:]|,? (?:is|are|was|were|has|have|had|says?|said|will|would|"
    r"could|can|may|might|must|should|did|does|do|also|and|or|in|on|at|for|to|from|as|which|who|"
    r"that|after|before|since|when|while|because|but|told|announced|issued|declined|warned|"
    r"confirmed|refused|admitted|published|released|launched|rejected|accused|agreed|insists|"
    r"believes|wants|denies|hopes|expects|warns)\b(?!-))"
)
_DID = lazy(r" [a-z]+ed\b(?!-)")
"""A past tense, or a participle before a noun, which shows less than what `_AS_WHOLE` lists."""
_THE = lazy(r"(?<![\w’'-])the $", re.IGNORECASE)
_BARE = lazy(
    r"(?:^|(?<![A-Z])[.!?:;] |, (?:and |but )?|\b(?:that|because|while|when|if|but|where|after|"
    r"before|since|although|though|until|unless|whether|said|says|by|of|with|from|against|to|for|"
    r"between|on|in|at|told|urged|urges|asked|asks|want|wants|accused|joined) )$"
)


class MissingArticle:
    """Reports a bare name that takes "the" in this article; ``names`` and the house list them.

    A name counts as a noun of its own only where a verb, a preposition, a relative clause or a
    stop follows: "Taliban fighters" needs no article.
    """

    class Options(Record):
        names: tuple[str, ...]

    def __init__(self, rule: Rule, options: Options) -> None:
        self._names = options.names
        self.triggers: Sequence[str] | None = None
        self._by_word: dict[frozenset[str], dict[str, list[str]]] = {}

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        listed = self._listed(document.desk.house.article_takers)
        words = document.distinct_words.intersection(listed)
        for word in {word.lower() for word in words}:
            for name in listed[word]:
                if document.folded.count(name) > 1:
                    yield from self._hits(name, document)

    def _listed(self, article_takers: frozenset[str]) -> dict[str, list[str]]:
        """The names, in lower case, by a word that stands in each, as it may be spelled."""
        if article_takers not in self._by_word:
            by_word: dict[str, list[str]] = {}
            for name in {name.lower() for name in self._names} | article_takers:
                word = max(WORD.findall(name), key=len, default="")
                for spelled in {word, word.capitalize(), word.title(), word.upper()}:
                    by_word.setdefault(spelled, []).append(name)
            self._by_word[article_takers] = by_word
        return self._by_word[article_takers]

    def _hits(self, name: str, document: Document) -> Iterator[Hit]:
        text = document.text
        with_article: list[Span] = []
        bare: list[tuple[int, int, Block]] = []
        for start, end in _places(name, document):
            block = document.block_at(start)
            if block is None or block.role not in BODY_ROLES:
                continue
            is_whole = _AS_WHOLE.match(text, end) is not None
            if not is_whole and not _DID.match(text, end):
                continue
            if document.quotations.touch(start, end):
                continue
            before = text[max(block.start, start - 40) : start]
            if _THE.search(before):
                with_article.append((start, end))
            elif is_whole and _BARE.search(before) and not _is_label(text, block):
                bare.append((start, end, block))
        if len(with_article) <= len(bare):
            return
        related = tuple((s - 4, e, "with “the”") for s, e in with_article)
        for start, end, block in bare:
            the = "The" if start == block.start or text[start - 2] in ".!?" else "the"
            shown = text[start:end]
            # The first letter is part of the edit, so that no empty span is replaced.
            fix = Rewrite(((start, end, f"{the} {shown}"),))
            yield Hit(start, end, (fix,), {"name": shown}, related=related)


def _places(name: str, document: Document) -> Iterator[Span]:
    text, folded = document.text, document.folded
    start = folded.find(name)
    while start >= 0:
        end = start + len(name)
        if text[start].isupper() and not text[start - 1 : start].isalnum():
            yield start, end
        start = folded.find(name, end)


def _is_label(text: str, block: Block) -> bool:
    """Whether a block is a line without a stop: a headline, a promo line."""
    return text[block.end - 1] not in '.!?:"”’)…'
