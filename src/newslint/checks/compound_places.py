"""Where a compound stands: before a noun, where it takes its hyphen, or elsewhere.

"A long-term plan for the long term" is as it should be; "a care-home manager" beside "a care home
nurse" is not.
"""

from collections.abc import Sequence

from newslint.checks.variants import Occurrence
from newslint.document.document import Document

_OPENING_PHRASES = frozenset(
    "as at by can could for from had has have in must of off on out should to will with would "
    "is are was were be been not it".split()
)
"""Words that open a phrase or a clause, which is no compound in two words ("on the street")."""
_NOMINAL = ("NN", "JJ", "CD")


def alike(document: Document, uses: Sequence[Occurrence]) -> list[list[Occurrence]]:
    """The uses of a compound that may be held against each other: those before a noun, and those
    elsewhere.

    None of a compound whose first word opens a phrase, and none in which that word is a verb
    ("they set up a tent").
    """
    before_noun: list[Occurrence] = []
    elsewhere: list[Occurrence] = []
    for use in uses:
        written = document.folded[use.start : use.end]
        if written.replace("-", " ").split(" ", 1)[0] in _OPENING_PHRASES:
            return []
        own, following = _tags(document, use)
        if "-" not in written and own.startswith("VB") and own != "VBG":
            continue
        is_before_noun = document.text.startswith(" ", use.end) and following.startswith(_NOMINAL)
        (before_noun if is_before_noun else elsewhere).append(use)
    return [before_noun, elsewhere]


def _tags(document: Document, use: Occurrence) -> tuple[str, str]:
    """The tags of the first word of a compound and of the word after it."""
    sentence = document.sentence_at(use.start)
    tokens = sentence.tokens if sentence else []
    own = next((t.tag for t in tokens if t.start == use.start), "")
    return own, next((t.tag for t in tokens if t.start >= use.end), "")
