"""The syntax of an article as far as agreement needs it: sentences tagged, and what disagrees.

Tagging costs a hundred times what finding words does, so only sentences that
`newslint.language.suspects` picks are read.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.document.block import Block, Role
from newslint.document.desk import Number
from newslint.document.sentences import Sentence
from newslint.language.tokens import Token, token_forms, token_spans
from newslint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from newslint.document.document import Document
    from newslint.language.agreement import Reader
    from newslint.language.determiners import Mismatch
    from newslint.language.disagreement import Disagreement
    from newslint.language.noun_number import Number as NounNumber
    from newslint.language.reflexives import Reflexion
    from newslint.language.subjects import Sentence as Tagged

_PROSE = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.STANDFIRST, Role.CAPTION})
_SENTENCE_ENDS = ".!?…\"”’')"
_LONGEST = 80
"""Tokens in a sentence that is worth reading; longer ones are lists."""
_SHORTEST = 3
_LOOK_AHEAD = 3
_CLAUSE_ENDS = frozenset([",", ";", ":", "—", "–", "(", '"', "“"])


class Reading(NamedTuple):
    """A sentence of the article that was read."""

    sentence: Sentence
    tagged: "Tagged"

    @property
    def tokens(self) -> list[Token]:
        """The tokens with their tags, at their places in the prose."""
        forms, _, tags, _ = self.tagged
        spans = token_spans(self.sentence.prose, *self.sentence)
        return [
            Token(form, start, end, tag)
            for form, (start, end), tag in zip(forms, spans, tags, strict=False)
        ]


class Clash(NamedTuple):
    """A verb that disagrees: the tokens of its sentence, and what is wrong."""

    tokens: list[Token]
    found: "Disagreement"

    @property
    def verb(self) -> Token:
        return self.tokens[self.found.verb]

    @property
    def subject(self) -> Token:
        return self.tokens[self.found.subject]


class Syntax:
    """What is known of the sentences of one document; everything is found when first asked for."""

    def __init__(self, document: "Document") -> None:
        self._document = document

    @cached_property
    def readings(self) -> list[Reading]:
        """The sentences of the prose in which a number may clash, in order."""
        return [
            reading
            for sentence, place in self._suspects()
            if (reading := self._read(sentence, place)) is not None
        ]

    @cached_property
    def clashes(self) -> list[Clash]:
        """The verbs that disagree with their subjects."""
        return [
            clash
            for reading in self.readings
            for found in self._reader.disagreements(reading.tagged)
            if not self._is_known_name((clash := Clash(reading.tokens, found)).subject, reading)
        ]

    @cached_property
    def mismatches(self) -> "list[tuple[list[Token], Mismatch]]":
        """The determiners that disagree with their nouns, with the tokens of the sentence."""
        if not self.readings:
            return []
        from newslint.language.determiners import mismatches

        return [
            (reading.tokens, found)
            for reading in self.readings
            for found in mismatches(reading.tagged)
        ]

    @cached_property
    def reflexions(self) -> "list[tuple[list[Token], Reflexion]]":
        """The reflexive pronouns that disagree with their subjects, likewise."""
        if not self.readings:
            return []
        from newslint.language.reflexives import clashing_reflexives
        from newslint.language.subjects import subject_finder

        return [
            (reading.tokens, found)
            for reading in self.readings
            for found in clashing_reflexives(reading.tagged, subject_finder())
        ]

    def _is_known_name(self, token: Token, reading: Reading) -> bool:
        """Whether a word with the capital of its sentence has one in mid-sentence elsewhere:
        "Pence has resigned" is not about coins where "Mike Pence" was named before."""
        if token.start != reading.sentence.start or not token.text[1:].islower():
            return False
        document = self._document
        mid_sentence = re.compile(rf"[\w,] {re.escape(token.text)}\b")
        return any(
            (block := document.block_at(m.start())) is not None and self._is_prose(block)
            for m in mid_sentence.finditer(document.text)
        )

    def _read(self, sentence: Sentence, place: int) -> Reading | None:
        """A sentence up to the end of the clause that holds its last suspicious place."""
        forms = token_forms(sentence.text)
        if len(forms) < _SHORTEST:
            return None
        enough = len(token_forms(sentence.prose[sentence.start : place])) + _LOOK_AHEAD
        for k in range(enough, len(forms) - 1):
            if forms[k] in _CLAUSE_ENDS:
                del forms[k + 1 :]
                break
        if len(forms) > _LONGEST:
            return None
        return Reading(sentence, self._reader.read(forms))

    @cached_property
    def _reader(self) -> "Reader":
        from newslint.language.agreement import Reader
        from newslint.language.noun_number import PLURAL, SINGULAR
        from newslint.language.subjects import subject_finder
        from newslint.language.tagger import tagger

        desk = self._document.desk
        number: NounNumber | None = SINGULAR if desk.dialect == "en-US" else None
        if desk.house.collectives is not None:
            number = SINGULAR if desk.house.collectives is Number.SINGULAR else PLURAL
        return Reader(tagger(), subject_finder(), number)

    def _suspects(self) -> Iterator[tuple[Sentence, int]]:
        """The suspicious sentences, each with the last suspicious place in it."""
        from newslint.language.suspects import suspicious_places

        document = self._document
        blocks = [block for block in document.blocks if self._is_prose(block)]
        found: dict[Sentence, int] = {}
        for k, at in suspicious_places([*map(document.block_text, blocks)]):
            place = blocks[k].start + at
            sentence = document.sentence_at(place)
            if sentence is not None and document.quotations.at(place) is None:
                found[sentence] = place
        yield from found.items()

    def _is_prose(self, block: Block) -> bool:
        return (
            block.role in _PROSE
            and block.end > block.start
            and self._document.text[block.end - 1] in _SENTENCE_ENDS
        )
