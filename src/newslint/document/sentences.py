"""Sentences of a block."""

from typing import NamedTuple

from newslint.lazy_pattern import lazy


class Sentence(NamedTuple):
    """The span of a sentence in the prose, closing marks included, white space excluded."""

    start: int
    end: int


_BREAK = lazy(r"[.!?…]+[\"”’')\]]*(\s+)(?=[\"“‘'(\[]*[^\W_a-z])")
_ABBREVIATION = lazy(
    r"(?:^|[\s(\[\"“‘'])(?:"
    r"[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]"
    r"|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Sr|Jr|St|Ste|Mt|Ft"
    r"|Gen|Col|Maj|Capt|Cmdr|Lt|Sgt|Cpl|Pvt|Adm|Brig|Insp|Supt|Det|Const"
    r"|Gov|Sen|Rep|Pres|Amb|Atty|Assn|Dept|Univ"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
    r"|No|Nos|vs|v|etc|al|cf|ca|approx|est|Inc|Ltd|Corp|Co|Bros|Plc"
    r"|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss"
    r"|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ave|Blvd|Rd"
    r")\.$"
)
_MAY_END_SENTENCE = lazy(r"(?:U\.S|U\.K|U\.N|E\.U|[ap]\.m|Inc|Ltd|Corp|Co|Jr|Sr|etc)\.$")
_STARTER = lazy(
    r"[\"“‘'(\[]*(?:The|This|That|These|Those|It|He|She|They|We|I|But|And|In|On|At|A|An|For|"
    r"After|Before|When|While|If|As|There|His|Her|Its|Their|Our|Some|Many|Most|Last|According)\b"
)


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
            before = text[max(at, m.start() - 24) : m.start() + 1]
            if _ABBREVIATION.search(before) and not (
                _MAY_END_SENTENCE.search(before) and _STARTER.match(text, m.end(), end)
            ):
                continue
        sentences.append(Sentence(at, m.start(1)))
        at = m.end()
    stop = end
    while stop > at and text[stop - 1].isspace():
        stop -= 1
    if stop > at:
        sentences.append(Sentence(at, stop))
    return sentences
