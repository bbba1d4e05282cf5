"""What makes a finding the same finding in another version of the file."""

from newslint.finding import Finding
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

WORDS_AROUND = 3
_REACH = 200

_PARAGRAPH_BREAK = lazy(r"\n[^\S\n]*\n")


class Fingerprint(NamedTuple):
    """A rule, the text it marks, and a hash of that text with the words around it.

    Neither lines nor the message take part, so that edits elsewhere in the file change nothing;
    white space counts as one space, so that wrapping a paragraph anew does not either.
    """

    rule: str
    text: str
    context: str


def fingerprint(finding: Finding, source: str) -> Fingerprint:
    """The fingerprint of a finding: its text, and 16 hexadecimal digits for text and context."""
    from newslint.hashing import blake2b

    text = " ".join(source[finding.start : finding.end].split())
    before = source[max(0, finding.start - _REACH) : finding.start].replace("\r\n", "\n")
    after = source[finding.end : finding.end + _REACH].replace("\r\n", "\n")
    parts = [
        *_PARAGRAPH_BREAK.split(before)[-1].split()[-WORDS_AROUND:],
        f"\0{text}\0",
        *_PARAGRAPH_BREAK.split(after)[0].split()[:WORDS_AROUND],
    ]
    digest = blake2b(" ".join(parts).encode("utf-8", "surrogatepass"), digest_size=8)
    return Fingerprint(finding.rule, text, digest.hexdigest())
