"""Sentences of a block."""

from typing import TYPE_CHECKING

from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from newslint.language.tokens import Token


class _Span(NamedTuple):
    start: int
    end: int


class Sentence(_Span):
    """The span of a sentence in the prose, closing marks included, white space excluded."""

    prose: str

    @classmethod
    def of(cls, prose: str, start: int, end: int) -> "Sentence":
        """The sentence ``prose[start:end]``."""
        sentence = cls(start, end)
        sentence.prose = prose
        return sentence

    @property
    def text(self) -> str:
        return self.prose[self.start : self.end]

    @property
    def tokens(self) -> "list[Token]":
        """The words and marks with tag, lemma and head (see `newslint.language.parsing`), at
        their places in the prose; tagged when asked."""
        from newslint.language.parsing import parsed

        at = self.start
        return [t.but(start=t.start + at, end=t.end + at) for t in parsed(self.text)]


_BREAK = lazy(r"[.!?…](?<![.!?…].)[.!?…]*+[\"”’')\]]*(\s+)(?=[\"“‘'(\[]*(?:[^\W_a-z]|\ufffc))")
_HEAD = r"(?:^|[\s(\[\"“‘'])"
_ABBREVIATION = lazy(
    rf"{_HEAD}(?:(?:[A-Za-z]\.)*[A-Za-z]"
    r"|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Sr|Jr|St|Ste|Mt|Ft"
    r"|Gen|Col|Maj|Capt|Cmdr|Lt|Sgt|Cpl|Pvt|Adm|Brig|Insp|Supt|Det|Const"
    r"|Gov|Sen|Rep|Pres|Amb|Atty|Assn|Dept|Univ"
    r"|vs|al|cf|ca|approx|Inc|Ltd|Corp|Co|Bros|Plc|Ave|Blvd|Rd)\.$"
    r"|, (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss"
    r"|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.$"
)
_BEFORE_FIGURE = lazy(
    rf"{_HEAD}(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nos?|Art|Figs?|pp?|est)\.$"
)
_MAY_END_SENTENCE = lazy(
    r"(?:U\.S|U\.K|U\.N|E\.U|[ap]\.m|Inc|Ltd|Corp|Co|Jr|Sr|St|Ave|Blvd|Rd|\b[A-Z]|, [A-Z][a-z]+)\.$"
)
_STARTER = lazy(
    r"[\"“‘'(\[]*(?:The|This|That|These|Those|It|He|She|They|We|But|And|In|On|At|An|For|"
    r"After|Before|When|While|If|As|There|His|Her|Its|Their|Our|Some|Many|Most|Last|According"
    r"|(?<!\b[A-Z]\. )[AI]|I(?=['’]))\b(?!\.)"
)
_LONGEST_ABBREVIATION = 24


def split_sentences(text: str, start: int, end: int) -> list[Sentence]:
    """The sentences of ``text[start:end]``.

    A stop after an abbreviation or initial does not end a sentence, unless the abbreviation may
    close one ("in the U.S.") and a word that usually opens a sentence follows.
    """
    sentences = []
    at = start
    for m in _BREAK.finditer(text, start, end):
        if m.end() >= end:
            break
        if text[m.start()] == "." and text[m.start() + 1 : m.start() + 2] != ".":
            before = text[max(at, m.start() - _LONGEST_ABBREVIATION) : m.start() + 1]
            if _is_abbreviation(before, text, m.end(), end):
                continue
        sentences.append(Sentence.of(text, at, m.start(1)))
        at = m.end()
    stop = end
    while stop > at and text[stop - 1].isspace():
        stop -= 1
    if stop > at:
        sentences.append(Sentence.of(text, at, stop))
    return sentences


def _is_abbreviation(before: str, text: str, following: int, end: int) -> bool:
    """Whether the stop that ends ``before`` is that of an abbreviation inside a sentence."""
    if text[following].isdigit() and _BEFORE_FIGURE.search(before):
        return True
    if not _ABBREVIATION.search(before):
        return False
    return not (_MAY_END_SENTENCE.search(before) and _STARTER.match(text, following, end))
