"""Tokens of a sentence, cut as the Penn Treebank cuts them."""

import re

from newslint.lazy_pattern import lazy
from newslint.record import Record

_TOKEN = lazy(
    r"(?:[^\W\d_]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Sr|Jr|St|Mt|Gen|Col|Maj|Capt|Cmdr|Lt|Sgt|Cpl|Adm|Gov|Sen|Rep"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|etc|Inc|Ltd|Corp|Co|Bros)\.(?=\W|$)"
    r"|\d+(?:[.,:/]\d+)*[^\W\d_]*(?:-\w+)*"
    r"|\w+(?:(?:[-'’&]|\.(?=\w))\w+)*"
    r"|[.?!…]+|--+|[^\w\s]"
)
_CLITIC = lazy(r"(?<=\w)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$|(?<=\bcan)not$", re.IGNORECASE)


class Token(Record):
    """A word, number or mark at ``text[start:end]`` of the prose.

    ``tag`` is its Penn Treebank tag. ``head`` is the index, in the sentence, of the token it
    depends on, -1 where the shallow analysis does not say.
    """

    text: str
    start: int
    end: int
    tag: str = ""
    head: int = -1

    @property
    def lower(self) -> str:
        return self.text.lower().replace("’", "'")

    @property
    def lemma(self) -> str:
        """The dictionary form, judged by form and tag: "has" → "have", "women" → "woman"."""
        from newslint.language.lemmas import lemma

        return lemma(self.lower, self.tag)


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]`` without tags; clitics ("n't", "'s") stand alone.

    A word with hyphens is one token.
    """
    return [Token(text[a:b], a, b) for a, b in token_spans(text, start, end)]


def token_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Where the tokens of ``text[start:end]`` stand."""
    spans = []
    for m in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word, (first, last) = m.group(), m.span()
        if not word.isalpha() or word.endswith("not"):
            cut = _CLITIC.search(word)
            if cut is not None and cut.start() > 0:
                spans += [(first, first + cut.start()), (first + cut.start(), last)]
                continue
        spans.append((first, last))
    return spans
