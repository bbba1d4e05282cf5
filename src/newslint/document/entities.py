"""The bodies, teams and companies of an article, with all that shows their number.

A body may be one thing or many people; what tells is the verb beside its name, and "which" or
"who". Only what stands next to the name counts, so that no parser is needed: a mention that may
be the object of something, part of a pair or under a preposition says nothing.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.document.block import Block, Role
from newslint.document.desk import House, Number
from newslint.document.occurrences import places
from newslint.language.collectives import (
    AMBIGUOUS_FORMS,
    CLEAR_FORMS,
    COLLECTIVES,
    PLURAL_BODIES,
    PLURAL_FORMS,
    word_set,
)
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple
from newslint.record import Record, fresh

if TYPE_CHECKING:
    from newslint.document.document import Document


class Mention(NamedTuple):
    """A body named at ``text[start:end]`` of the prose, article and modifiers left out."""

    name: str
    start: int
    end: int


class Evidence(NamedTuple):
    """A form beside a mention that shows its number.

    ``start``/``end`` span the verb, ``relative`` the "which" or "who" between the two, if any.
    ``weak``: a headline, a promo line, or a form that may be a noun.
    """

    mention: Mention
    start: int
    end: int
    relative: tuple[int, int] | None
    number: Number
    weak: bool


class Entity(Record):
    """A body by the name it goes under in house lists, and its evidence in order."""

    name: str
    evidence: list[Evidence] = fresh(default_factory=list)

    def of(self, number: Number, *, firm: bool = False) -> list[Evidence]:
        return [e for e in self.evidence if e.number is number and not (firm and e.weak)]

    @property
    def is_mixed(self) -> bool:
        """Whether firm evidence speaks for both numbers."""
        return all(self.of(number, firm=True) for number in Number)


_ADVERB = (
    r"(?: (?:also|now|still|never|not|already|often|always|currently|reportedly|later|then|both|"
    r"all|really|only|just|[a-z]{3,}ly))?"
)
_VERB = r" (?P<verb>[a-z]+(?:n['’]t)?)(?![\w'’-])"
_RELATIVE = rf",? (?P<relative>which|who){_ADVERB}{_VERB}"
_ASIDE = (
    r"(?:, (?:an? |the |led |formed |founded |based |known |which |who )"
    r"[^,;:.\"“”()\n]{2,140},)?"
)
_AFTER_SUBJECT = lazy(rf"{_ASIDE}{_ADVERB}{_VERB}")
_AFTER_ANY = lazy(_RELATIVE)
_FOLLOWED = lazy(r",? [a-z]")
_NAME_WORD = r"[A-Z][\w.&’'-]*"
_FULL_NAME = lazy(
    rf"(?<![\w.&’'-])(?:{_NAME_WORD} (?:(?:of|for|on|and) (?:the )?(?={_NAME_WORD}))?)*$"
)
_ARTICLES = ("The ", "This ", "That ")
_MODIFIERS = lazy(
    r"(?:^|(?<=[\s(—–]))(?:the|this|that|its|their|our|his|her|my|your|[\w-]+['’]s?) "
    r"((?:[\w’'-]+ ){0,3}?)$",
    re.IGNORECASE,
)
_BETWEEN = word_set(
    "which who also now still never not already often always later then both all just"
)
_NO_NAMES = word_set(
    "i you we they he she it there here what where how why when who which these those this that "
    "below above many most some both all few several others two three four five six seven eight "
    "nine ten one and but or so yet nor if as while although though because since people"
)
_NO_MODIFIER = word_set(
    "of in on at by for from with to and or but as than that which who is are was were has have "
    "be been into over under between among against about the a an his her its their"
)
_LEFT = lazy(r"([\w’'-]+|[^\w\s])?[ ]?[\"“‘(]?$")
_LONGEST_WORD = 40
_OPENERS = word_set(
    "that because while when if as but where after before since although though until till unless "
    "whether said says say saying told so yet than which whom what how why meanwhile however "
    "today yesterday now then here monday tuesday wednesday thursday friday saturday sunday "
    "meantime warned claimed believes believed insists insisted thinks thought argues argued adds "
    "added knows knew means showed shows"
)
_PREPOSITIONS = word_set(
    "of in on at by for from with to and or into over under between among against about "
    "like near without within inside outside despite including toward towards via per"
)
_AMONG = lazy(r"\b(?:such|well) as (?:the )?$")
_UNREAL = lazy(
    r"\b(?:if|wish(?:es|ed)?|as though|though|unless|whether|lest|suppose|supposing|imagine|"
    r"would|rather)\b",
    re.IGNORECASE,
)
_MANDATIVE = lazy(
    r"\b(?:demand|insist|recommend|require|urge|ask|request|suggest|propose|order|rul|vital|"
    r"essential|important|necessary|let|make|help|see|saw|watch|hear|d)\w*\b",
    re.IGNORECASE,
)
_LABEL = lazy(r"[A-Z][A-Z ]+:|.*[^.!?:;,\"”’)…]$")
_BEFORE_NOUN = lazy(
    r" (?:the|a|an|its|their|his|her|our|this|these|those|it|them|him|no|any|all|more)\b"
)


def find_entities(document: "Document") -> list[Entity]:
    """The entities of an article that some verb treats as plural, and those whose number the
    house settles, in order of their first evidence."""
    house = document.desk.house
    words = _plural_heads(document) | {name.split()[-1] for name in house.entities}
    if house.collectives:
        words |= COLLECTIVES
    found: dict[str, Entity] = {}
    for evidence in sorted(_evidence_beside(words, document), key=lambda e: e.start):
        name = entity_key(evidence.mention.name, house)
        found.setdefault(name, Entity(name)).evidence.append(evidence)
    return list(found.values())


def entity_key(name: str, house: House) -> str:
    """The name an entity is looked up by: the longest end of it that the house lists.

    Without one, a common noun counts for itself and a proper name as a whole, lower-cased.
    """
    words = name.lower().split()
    for k in range(len(words)):
        tail = " ".join(words[k:])
        if tail in house.entities:
            return tail
    return words[-1] if name.endswith(words[-1]) and words[-1] in COLLECTIVES else " ".join(words)


def house_number(name: str, house: House) -> Number | None:
    """The number a house gives an entity: by its list, else by its habit for common nouns."""
    if name in house.entities:
        return house.entities[name]
    if name in PLURAL_BODIES:
        return Number.PLURAL
    return house.collectives if name in COLLECTIVES else None


def _plural_heads(document: "Document") -> set[str]:
    """The last words, lower-cased, of the bodies and names that stand before a plural verb."""
    text = document.text
    found = set()
    for verb in _plural_verbs(document):
        start = text.rfind(" ", 0, verb) + 1
        head = text[start:verb]
        while start and (head in _BETWEEN or _is_adverb(head)):
            end = start - 1
            start = text.rfind(" ", 0, end) + 1
            head = text[start:end]
        head = head[head.rfind("\n") + 1 :].rstrip(",")
        word = head.lower()
        if word in COLLECTIVES or (head[:1].isupper() and word not in _NO_NAMES):
            found.add(word)
    return found


def _is_adverb(word: str) -> bool:
    """Whether a word ends as an adverb does, and is no family or assembly."""
    return word.endswith("ly") and word not in COLLECTIVES


def _plural_verbs(document: "Document") -> Iterator[int]:
    """Where a verb that is clearly plural, between spaces, has the space before it."""
    text = document.text
    for form in PLURAL_FORMS & document.distinct_words:
        start = text.find(f" {form} ")
        while start >= 0:
            yield start
            start = text.find(f" {form} ", start + 1)


def _heads(words: set[str], document: "Document") -> Iterator[tuple[int, int]]:
    """Where one of the words stands as the last of a name, or as a noun, a lower-case word
    following."""
    text = document.text
    for word, starts in places(document.folded, words).items():
        for start in starts:
            end = start + len(word)
            if (
                _FOLLOWED.match(text, end)
                and not (start and (text[start - 1].isalnum() or text[start - 1] in "-'’"))
                and (text[start].isupper() or word in COLLECTIVES)
            ):
                yield start, end


def _evidence_beside(words: set[str], document: "Document") -> Iterator[Evidence]:
    text = document.text
    for start, end in _heads(words, document):
        for m, number, clear in _forms_after(text, end):
            mention = _mention(text, start, end)
            if mention is None or document.quotations.touch(mention.start, m.end()):
                break
            block = document.block_at(start)
            if block is None:
                break
            relative = m.span("relative") if "relative" in m.re.groupindex else None
            before = _word_before(text, block.start, mention.start)
            if before in _PREPOSITIONS or not (relative or _is_subject(before)):
                break
            opening = text[max(block.start, mention.start - 120) : mention.start]
            if _AMONG.search(opening):
                break
            if number is Number.PLURAL and _is_unreal(m["verb"], opening):
                continue
            weak = not clear or _is_label(document, block)
            yield Evidence(mention, m.start("verb"), m.end("verb"), relative, number, weak)


def _forms_after(text: str, end: int) -> Iterator[tuple[re.Match[str], Number, bool]]:
    """Verbs with number that may belong to a name ending here, and whether they are surely verbs:
    that of "which" or "who", then that of the sentence."""
    for pattern in (_AFTER_ANY, _AFTER_SUBJECT):
        m = pattern.match(text, end)
        if m is None:
            continue
        if number := CLEAR_FORMS.get(m["verb"]):
            yield m, Number(number), True
        elif number := AMBIGUOUS_FORMS.get(m["verb"]):
            yield m, Number(number), _BEFORE_NOUN.match(text, m.end()) is not None


def _mention(text: str, start: int, end: int) -> Mention | None:
    """The whole name or noun phrase whose last word stands at ``text[start:end]``."""
    if text[start].isupper():
        m = _FULL_NAME.search(text, max(0, start - 60), start)
        first = m.start() if m else start
        for article in _ARTICLES:
            if text.startswith(article, first):
                first += len(article)
        return Mention(text[first:end], first, end) if first < end else None
    m = _MODIFIERS.search(text, max(0, start - 60), start)
    if m is None or _NO_MODIFIER & set(m[1].lower().split()):
        return None
    return Mention(text[m.start(1) : end], m.start(1), end)


def _is_label(document: "Document", block: Block) -> bool:
    """Whether a block is a headline, a promo line or the like, where a verb may be a noun."""
    if block.role not in (Role.PARAGRAPH, Role.LIST_ITEM):
        return True
    return _LABEL.match(document.text, block.start, block.end) is not None


def _word_before(text: str, start: int, position: int) -> str:
    """The word or mark before a mention, its own article skipped; empty at the block's start."""
    m = _LEFT.search(text, max(start, position - _LONGEST_WORD), position)
    word = (m[1] or "").lower() if m else ""
    if m and word in ("the", "this", "that"):
        before = _LEFT.search(text, max(start, m.start(1) - _LONGEST_WORD), m.start(1))
        word = (before[1] or "").lower() if before else ""
    return word


def _is_subject(before: str) -> bool:
    return not before or before in _OPENERS or (not before[0].isalnum() and before not in "&/-’'")


def _is_unreal(verb: str, opening: str) -> bool:
    """Whether a plural form may be a subjunctive or an infinitive: "if the team were"."""
    if verb == "were":
        return _UNREAL.search(opening) is not None
    return verb not in ("are", "were") and _MANDATIVE.search(opening) is not None
