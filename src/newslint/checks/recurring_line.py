"""Check kind ``recurring-line``: a line that stands in many articles belongs to the page."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from newslint.checks.check import Hit
from newslint.checks.cut import cut
from newslint.checks.text_keys import pack, text_key, unpack
from newslint.document.block import Block, Role
from newslint.document.document import Document
from newslint.document.fact_box import in_fact_box
from newslint.document.short_lines import ShortLine, is_display
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_DAY_OR_MONTH = lazy(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[ap]\.?m|[a-z]?[a-z][sd]t|gmt|utc)\b"
)
_WORD = lazy(r"[^\W\d_]{3,}")
_CODE = lazy(r"[{}=;\\`_]|</?\w|\)\S*\(")
# Who wrote, edited or took a picture stands under many stories, and rightly.
_CREDIT = lazy(
    r"(?:by|from|von|por|par|di|words|text|story|report(?:ing|er|ed)?|writ(?:ing|ten|er)|edit(?:ing|ed"
    r"|or)|additional|with|photos?|photographs?|pictures?|images?|illustrations?|graphics?|videos?"
    r"|credits?|courtesy|sources?|file|\(c\)|©|copyright|reuters|afp|ap|pa|dpa|ansa|efe|agencies)\b"
)
_ROLES = frozenset({Role.PARAGRAPH, Role.STANDFIRST})
_LONGEST_BYLINE = 3
_ALONE = 1


class RecurringLine:
    """Reports the lines, no sentences, that stand in at least ``fewest_files`` articles of the run
    and in ``share`` of them, word for word or but for numbers, days and months.

    A line counts where it stands in a run of two such lines or more, or of ``head_lines`` or more
    above the first paragraph, for there a story has its byline and its date. Elsewhere it may be
    a subhead: it must stand in ``share_alone`` of all articles. Headings, captions, bylines,
    credits, fact boxes, entries of lists and tables, quotations and fields are left alone, and so
    are the remarks and turns of a transcript.
    ``{files}`` is in how many articles the line stands.
    """

    class Options(Record):
        fewest_files: int = 5
        share: float = 0.005
        share_alone: float = 0.25
        head_lines: int = 6

    def __init__(self, rule: Rule, options: Options) -> None:
        self._roles = _ROLES.intersection(rule.roles)
        self._options = options

    def digest(self, document: Document) -> bytes:
        """Eight bytes a line: a hash, its lowest bit set where the line stands alone."""
        keys = set()
        end = len(document.blocks) - 1
        for line in self._lines(document):
            first, last = document.short_lines.run(line.ordinal)
            length = last - first + 1
            if first > 0 or last == end or length >= self._options.head_lines:
                keys.add(_hash(line.form) | (_ALONE if length == 1 else 0))
        return pack(keys)

    def compare(self, digests: Mapping[str, bytes]) -> Mapping[str, dict[int, int]]:
        """For each path the hashes of the lines to report, each with how many articles have it."""
        options = self._options
        files = Counter(chain.from_iterable(map(_hashes, digests.values())))
        fewest = max(options.fewest_files, options.share * len(digests))
        fewest_alone = max(fewest, options.share_alone * len(digests))
        known = {line: count for line, count in files.items() if count >= fewest}
        found = {}
        for path, digest in digests.items():
            lines = {
                key & ~_ALONE: known[key & ~_ALONE]
                for key in unpack(digest)
                if known.get(key & ~_ALONE, 0) >= (fewest_alone if key & _ALONE else fewest)
            }
            if lines:
                found[path] = lines
        return found

    def run(self, document: Document, found: dict[int, int]) -> Iterable[Hit]:
        for line in self._lines(document):
            # The place is not asked for: a line whose neighbours were cut stands alone.
            files = found.get(_hash(line.form))
            if files and not in_fact_box(document, line.ordinal):
                hit = cut(document, line.ordinal, line.ordinal, is_sure=False)
                yield hit._replace(values={**hit.values, "files": files})

    def _lines(self, document: Document) -> Iterator[ShortLine]:
        return (line for line in document.short_lines if self._may_recur(document, line))

    def _may_recur(self, document: Document, line: ShortLine) -> bool:
        block = line.block
        if block.role not in self._roles or block.field or not is_display(document.text, block):
            return False
        text = document.block_text(block)
        if _is_credit(document, block) or _is_code(text) or _is_of_a_transcript(text):
            return False
        return _WORD.search(_DAY_OR_MONTH.sub("", line.form)) is not None


def _hash(form: str) -> int:
    """A hash of 64 bits, the lowest of them 0."""
    if "#" in form:
        form = _DAY_OR_MONTH.sub("#", form)
    return text_key(form) & ~_ALONE


def _hashes(digest: bytes) -> set[int]:
    """The lines of a digest, wherever they stand."""
    return {key & ~_ALONE for key in unpack(digest)}


def _is_code(text: str) -> bool:
    """Whether the line is a piece of code, or introduces one or a list."""
    if text.endswith(":") or text.count("(") != text.count(")"):
        return True
    return _CODE.search(text) is not None


def _is_of_a_transcript(text: str) -> bool:
    """Whether the line tells of a sound, as ``[laughter]`` does, or opens somebody's turn."""
    return text.startswith(">>") or text[0] + text[-1] in {"()", "[]"}


def _is_credit(document: Document, block: Block) -> bool:
    """Whether the line may be a byline or a credit: it says so, or it is a name and no more."""
    if _CREDIT.match(document.folded, block.start, block.end):
        return True
    words = document.block_text(block).split()
    return 1 < len(words) <= _LONGEST_BYLINE and all(word[0].isupper() for word in words)
