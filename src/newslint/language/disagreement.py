"""What is wrong where a verb does not agree with its subject."""

from __future__ import annotations

from enum import StrEnum

from newslint.language.noun_number import Number
from newslint.named_tuple import NamedTuple


class Construction(StrEnum):
    """How a verb comes to disagree; each has a rule of its own."""

    SUBJECT = "subject"
    ATTRACTION = "attraction"
    PRONOUN = "pronoun"
    RELATIVE = "relative"
    ONE_OF_THOSE = "one-of-those"
    EXISTENTIAL = "existential"
    NUMBER_OF = "number-of"
    DISTRIBUTIVE = "distributive"


class Disagreement(NamedTuple):
    """A verb and the head of its subject, as token indexes, and the number of the subject."""

    verb: int
    subject: int
    number: Number
    construction: Construction
