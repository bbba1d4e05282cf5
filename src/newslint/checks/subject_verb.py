"""Check kind ``subject-verb``: a verb that does not agree with its subject."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Rewrite, Span, replace
from newslint.document.document import Document
from newslint.document.syntax import Clash
from newslint.language.inflection import plural, plural_verb, singular, third_person
from newslint.language.noun_number import PLURAL, SINGULAR_DETERMINERS, other
from newslint.record import Record
from newslint.rulebook.rule import Rule


class SubjectVerb:
    """Reports verbs by how they come to disagree (`newslint.language.disagreement.Construction`).

    One analysis serves all rules of this kind; ``constructions`` names those a rule reports. The
    verb in the number of its subject is offered, then, for a plain noun beside its verb, the noun
    in the number of the verb. Bodies that the house lists are left to ``entity-agreement``.
    """

    class Options(Record):
        constructions: tuple[str, ...]

    triggers: Sequence[str] | None = None

    def __init__(self, rule: Rule, options: Options) -> None:
        self._constructions = frozenset(options.constructions)

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        listed = document.desk.house.entities
        for clash in document.syntax.clashes:
            if clash.found.construction in self._constructions:
                verb, subject = clash.verb, clash.subject
                if subject.text.lower() in listed:
                    continue
                yield Hit(
                    verb.start,
                    verb.end,
                    tuple(_rewrites(clash)),
                    {
                        "subject": subject.text,
                        "verb": verb.text,
                        "number": clash.found.number,
                        "other": other(clash.found.number),
                    },
                    related=((subject.start, subject.end, f"subject: “{subject.text}”"),),
                )


def _rewrites(clash: Clash) -> Iterator[Rewrite]:
    verb, subject = clash.verb, clash.subject
    yield replace(verb.start, verb.end, _inflected(clash))
    if subject.tag in ("NN", "NNS") and not _is_fixed_by_determiner(clash):
        number = other(clash.found.number)
        noun = plural(subject.text) if number == PLURAL else singular(subject.text)
        if noun != subject.text:
            yield replace(subject.start, subject.end, noun)


def _inflected(clash: Clash) -> str:
    """The verb in the number of its subject."""
    verb = clash.verb.text
    if clash.subject.text == "I" and verb.lower() in ("is", "are"):
        return "am"
    if clash.found.number == PLURAL:
        return plural_verb(verb) or verb
    return "was" if verb == "were" else "Was" if verb == "Were" else third_person(verb)


def _is_fixed_by_determiner(clash: Clash) -> bool:
    """Whether a word before the noun settles its number: "a", "these", "two"."""
    k = clash.found.subject - 1
    while k >= 0 and clash.tokens[k].tag in ("JJ", "NN", "VBG", "VBN", "RB"):
        k -= 1
    return k >= 0 and (
        clash.tokens[k].tag == "CD"
        or clash.tokens[k].lower in SINGULAR_DETERMINERS | {"these", "those", "many", "several"}
    )
