"""Two words that were run together: "alot", "hesaid"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.lexicon import Lexicon
from newslint.named_tuple import NamedTuple

SPLIT = 1.2
SET_PHRASE_SPLIT = 0.7
SET_PHRASE = 3.0
"""Added for two words that often stand together."""
SPLIT_BAND = 35
_SHORT_WORDS = frozenset(
    "a i an as at be by do go he if in is it me my no of on or so to up us we".split()
)
_SET_PHRASES = frozenset(
    "a bit,a few,a little,a lot,after all,all of,all right,all the,and the,any more,any one,as if,"
    "as it,as well,at all,at first,at last,at least,at the,by the,each other,even if,even though,"
    "every day,every one,every time,for example,for the,from the,had been,has been,have been,"
    "he had,he has,he is,he said,he was,high school,i am,i was,ice cream,if the,in a,in case,"
    "in fact,in front,in order,in the,is a,is not,it is,it was,last year,may be,more than,no one,"
    "not a,of a,of course,of the,on the,one of,out of,per cent,she had,she has,she is,she said,"
    "she was,so far,so much,some of,some time,that he,that the,the first,the same,they are,"
    "they were,they said,this is,to be,to do,to the,up to,was a,we are,we were,who was,will be,"
    "with a,with the,would be".split(",")
)


class Split(NamedTuple):
    """Two words for one: as they are written, what the slip costs, and as `Candidate` has it the
    band of the rarer word; ``frequency`` is the Zipf value of the pair."""

    form: str
    cost: float
    band: int
    frequency: float


def splits(lower: str, lexicon: Lexicon) -> Iterator[Split]:
    """Two common words run together: "alot", "hesaid"."""
    for i in range(1, len(lower)):
        left, right = lower[:i], lower[i:]
        if any(len(half) < 3 and half not in _SHORT_WORDS for half in (left, right)):
            continue
        a, b = lexicon.entry(left), lexicon.entry(right)
        if a is None or b is None or max(a.band, b.band) > SPLIT_BAND:
            continue
        # Two words as likely as their product; 9 is the Zipf value of every word at once.
        frequency = a.frequency + b.frequency - 9
        cost = SPLIT
        if f"{left} {right}" in _SET_PHRASES:
            frequency += SET_PHRASE
            cost = SET_PHRASE_SPLIT
        yield Split(f"{left} {right}", cost, max(a.band, b.band), frequency)
