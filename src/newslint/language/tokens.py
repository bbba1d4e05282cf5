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
        first, last = m.span()
        cut = _clitic(m.group())
        spans += [(first, first + cut), (first + cut, last)] if cut else [(first, last)]
    return spans


def token_forms(text: str) -> list[str]:
    """The tokens of a text; those of each piece between white space are found once."""
    return [form for piece in text.split() for form in _forms[piece]]


class _Forms(dict[str, tuple[str, ...]]):
    """The tokens of what stands between white space, found when it is first met."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) > _MOST_KEPT:
            self.clear()
        forms = []
        for word in _TOKEN.findall(piece):
            cut = _clitic(word)
            forms += [word[:cut], word[cut:]] if cut else [word]
        self[piece] = found = tuple(forms)
        return found


_MOST_KEPT = 50_000
_forms = _Forms()


def _clitic(word: str) -> int:
    """Where the clitic of a word begins; 0 where it has none."""
    if word.isalpha() and not word.endswith("not"):
        return 0
    cut = _CLITIC.search(word)
    return cut.start() if cut else 0
