"""Check kind ``surname-first``: somebody speaks by surname before the article introduces them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Span
from newslint.document.block import Role
from newslint.document.document import Document
from newslint.document.names import TITLES, bare, introductions
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_NAME = r"[A-Z][a-zà-ÿ]*+(?:['’-][A-ZÀ-Þ]?[a-zà-ÿ]++|[A-ZÀ-Þ][a-zà-ÿ]++)*+(?<=[a-zà-ÿ])"
_PARTICLE = r"(?:van|von|de|der|den|al|bin|ibn|da|di|del|la|le)\b"
_SAYS = r"(?:said|says|told|added|explained|argued|recalled|insisted|replied|testified|tweeted)"
_TELLS = (
    rf"(?:(?:has|had|also|later|then|since|would) ){{0,2}}(?:{_SAYS}|admitted|announced|asked"
    r"|believes|called|claimed|claims|confirmed|criticised|criticized|declined|defended|denied"
    r"|described|hopes|joked|noted|pledged|promised|rejected|suggested|thinks|urged|vowed|warned"
    r"|wants|wrote)"
)
"""What follows the name of somebody whose words are told: "has since said", "described"."""
_SPEAKER = lazy(
    rf"(?:^|(?<=[.!?,”\"]\s))(?P<before>{_NAME}) {_SAYS}\b"
    rf"|(?<=[”\"] )(?:said|says|added) (?P<after>{_NAME})(?=[,.;])"
    rf"|\b(?:Mr|Mrs|Ms|Dr)\.? (?P<titled>{_NAME})(?= {_TELLS}\b)"
    rf"|(?:(?<=said )|(?<=says )|(?<=added ))(?:Mr|Mrs|Ms|Dr)\.? (?P<quoted>{_NAME})"
    rf"(?![\w'’-]|\.? (?:[A-Z]|{_PARTICLE}))",
    re.MULTILINE,
)
_WITH_TITLE = frozenset({"titled", "quoted"})
_LONGEST_NAME = 40
_BODY = frozenset({Role.PARAGRAPH, Role.LIST_ITEM})
_KNOWN = frozenset(
    """Biden Blair Bolsonaro Bush Carney Castro Churchill Clinton Erdogan Gandhi Gorbachev Harris
    Hitler Johnson Kennedy Lenin Lincoln Macron Mandela Marx Merkel Merz Milei Modi Musk Netanyahu
    Obama Orban Pence Putin Reagan Sanders Scholz Starmer Stalin Sunak Thatcher Trudeau Trump
    Truss Warren Xi Zelensky Zelenskyy Zuckerberg""".split()
)
"""People whom articles name without introducing them."""


class SurnameFirst:
    """Reports the first words that are given to a bare surname of somebody not yet introduced.

    So it is where the full name comes only later, and where a "Mr Roe" is never named in full; one
    who says nothing may be a part in a play. Those in ``known``, and the desk's own names, need no
    introduction.
    """

    class Options(Record):
        known: tuple[str, ...] = ()

    def __init__(self, rule: Rule, options: Options) -> None:
        self._roles = _BODY.intersection(rule.roles)
        self._known = _KNOWN.union(options.known)
        self.triggers: Sequence[str] | None = (
            " said", " says", "said ", "says ", "added ", " told ", " added", " explained",
            " argued", " recalled", " insisted", " replied", " testified", " tweeted",
            "mr", "mrs", "ms ", "ms.", "dr ", "dr.",
        )  # fmt: skip

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        for surname, start, titled in self._speakers(document, at):
            if self._is_known(surname, document):
                continue
            named = introductions(document.text, surname)
            full = (i for i in named if i.given and i.given not in TITLES)
            first = next(full, None)
            if first is not None and first.start < start:
                continue
            later = first
            while later is not None and not _is_given_name(later.given):
                later = next(full, None)
            if later is not None:
                name = document.text[later.start : later.end]
                place = (later.start, later.end, name)
                line = document.line(later.start)
                values = {"name": surname, "full": f"“{name}” comes later, on line {line}"}
                yield Hit(start, start + len(surname), (), values, related=(place,))
            elif titled and first is None:
                values = {"name": surname, "full": "No full name is given"}
                yield Hit(start, start + len(surname), (), values)

    def _speakers(self, document: Document, at: Sequence[Span]) -> Iterator[tuple[str, int, bool]]:
        """Each bare surname that somebody speaks under, where first, and whether with a title."""
        seen: set[str] = set()
        text = document.text
        for start, _ in at:
            m = _SPEAKER.match(text, _word_start(text, start) if text[start] == " " else start)
            if m is None:
                continue
            kind = m.lastgroup or ""
            surname = bare(m[kind])
            if surname in seen:
                continue
            block = document.block_at(start)
            if block is None or m.end() > block.end or block.role not in self._roles:
                continue
            if document.quotations.touch(*m.span(kind)):
                continue
            seen.add(surname)
            if not _is_common(surname):
                yield surname, m.start(kind), kind in _WITH_TITLE

    def _is_known(self, surname: str, document: Document) -> bool:
        if surname in self._known or surname in TITLES:
            return True
        return any(surname in name.split() for name in document.desk.names)


def _word_start(text: str, end: int) -> int:
    """Where the word that ends here begins, as far as a name is long."""
    before = text[max(0, end - _LONGEST_NAME) : end]
    return end - len(before.rsplit(maxsplit=1)[-1]) if before and not before[-1].isspace() else end


def _is_common(word: str) -> bool:
    """Whether a capitalised word may be just a word ("Police said", "Officials said")."""
    from newslint.language.lexicon import lexicon

    return lexicon().knows(word.lower())


def _is_given_name(given: str) -> bool:
    """Whether what stands before a surname is a first name and no common word ("New", "World")."""
    first = given.split(" ", maxsplit=1)[0]
    return bool(first) and first not in TITLES and not _is_common(first)
