"""Check kind ``pronoun-clash``: a body plural by its verb and singular by its pronoun, or so."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.check import Hit, Rewrite, Span, replace
from newslint.checks.entity_agreement import OTHER, mend
from newslint.document.desk import Number
from newslint.document.document import Document
from newslint.document.entities import Entity, Evidence, Mention, entity_key, house_number
from newslint.language.collectives import ALIASES, COLLECTIVES, PLURAL_BODIES, word_set
from newslint.language.inflection import singular
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_PRONOUNS = {
    "it": Number.SINGULAR, "its": Number.SINGULAR, "itself": Number.SINGULAR,
    "they": Number.PLURAL, "their": Number.PLURAL, "themselves": Number.PLURAL,
}  # fmt: skip
_COUNTERPARTS = {
    "it": "they", "its": "their", "itself": "themselves",
    "they": "it", "their": "its", "themselves": "itself",
}  # fmt: skip
_SAYING = word_set(
    "say says believe believes claim claims deny denies insist insists admit admits announce "
    "announces pledge pledges promise promises vow vows warn warns think thinks hope hopes fear "
    "fears argue argues deserve know knows maintain maintains acknowledge acknowledges"
)
_AFTER_SAYING = lazy(
    r" (?:that )?(?P<pronoun>it)\b (?:(?:will|would|wo|can|could|may|might|must|should|had|has|did)"
    r"(?:n['’]t)?(?: (?:not|never|also|now|\w+ly))* (?!be\b|been\b|"
    r"take|rain|snow|cost|depend|becom|"
    r"seem|appear|happen|mean|remain|matter|come|require|get|prove|make|help)[a-z]+|[a-z]+ed\b)"
)
_OWN = lazy(
    r"(?: (?:been|also|now|not|never|already|both|just|\w+ly|\w+ed|won|lost|made|begun|taken|"
    r"given|sent|left|kept|built|held|cut|set|put|sold|told|chosen|shown|found|brought|paid|"
    r"\w+ing|(?:yet |about |due |set )?to [a-z]+)){0,3}"
    r"(?: (?:up|out|off|down|back|over|on|for|to))? (?P<pronoun>its|their|itself|themselves)\b"
)
_OWNING = word_set(
    "announced appointed begun changed chosen closed elected finished held launched lost moved "
    "named opened posted published released reopened resumed sacked scrapped shut signed sold "
    "started unveiled won announcing appointing changing choosing closing cutting finishing "
    "hosting launching losing moving naming opening publishing releasing reopening resuming "
    "reviewing scrapping selling signing starting unveiling winning"
)
"""What a body does to things of its own; "raised their rents" may be somebody else's."""
_THEIR = lazy(
    r" (?P<verb>is|has|was) (?:(?:also|now|already|just|\w+ly) )?(?P<done>[a-z]+) "
    r"(?:(?:up|out|off|down) )?(?P<pronoun>their)\b"
)
_SUBJECT = lazy(
    r"(?:^|[.;:,!?”] |\b(?:that|because|while|when|if|but|and|as|where|said|says) )(?:the|this) "
    r"(?:(?!of|in|at|for|to|by|on|and)[\w’'-]+ ){0,2}(?P<noun>[a-z-]+)$",
    re.IGNORECASE,
)
_ITS = lazy(r"\bits\b")
_ALIAS = lazy(rf"\bthe (?:[\w-]+ )?(?P<noun>{'|'.join(sorted(ALIASES))}) (?:said|says|say|"
                    r"has|have|is|are|was|were|declared|announced|warned|claimed|added|vowed)\b",
                    re.IGNORECASE)  # fmt: skip
_LONGEST = 60
"""Code points before a verb in which its subject is looked for."""
_DRIFT = lazy(r"\b(?:because|as|since|while|when|and|but|if|that|after|before) (?P<pronoun>they)\b")


class PronounClash:
    """Reports a pronoun that contradicts the verb beside the same body: "the council say it".

    ``drift`` is what to say where a body whose number wavers in the article has both "its" and
    "they" in one sentence, so that readers cannot tell whom "they" means.
    """

    class Options(Record):
        drift: str

    triggers: Sequence[str] | None = None

    def __init__(self, rule: Rule, options: Options) -> None:
        self._drift = options.drift

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        for entity in document.entities:
            for evidence in entity.evidence:
                if evidence.relative is None:
                    yield from _clash(evidence, entity, document)
        if "their" in document.distinct_words:
            yield from _owning(document)
        mixed = [entity.evidence[0].start for entity in document.entities if entity.is_mixed]
        if mixed:
            yield from self._drifts(min(mixed), document)

    def _drifts(self, first: int, document: Document) -> Iterator[Hit]:
        """Sentences after a mixed entity where a stand-in for one has both "its" and "they"."""
        text = document.text
        for m in _ALIAS.finditer(text, first):
            sentence = document.sentence_at(m.start())
            if sentence is None or document.quotations.touch(*m.span()):
                continue
            before = _ITS.search(text, sentence.start, sentence.end)
            after = _DRIFT.search(text, m.end(), sentence.end)
            if before is None or after is None or before.start() > after.start():
                continue
            start, end = after.span("pronoun")
            if document.quotations.touch(start, end):
                continue
            noun = text[m.start() : m.end("noun")]
            related = ((*before.span(), "singular: “its”"), (m.start(), m.end("noun"), noun))
            yield Hit(start, end, message=self._drift, related=related, values={"body": noun})


def _owning(document: Document) -> Iterator[Hit]:
    """Bodies that no verb of the article makes plural, and whose things are "theirs"."""
    text = document.text
    known = {evidence.start for entity in document.entities for evidence in entity.evidence}
    for m in _THEIR.finditer(text):
        block = document.block_at(m.start())
        if m["done"] not in _OWNING or block is None or m.start("verb") in known:
            continue
        subject = _SUBJECT.search(text, max(block.start, m.start() - _LONGEST), m.start())
        if subject is None or subject["noun"] not in COLLECTIVES - PLURAL_BODIES:
            continue
        if document.quotations.touch(subject.start(), m.end()):
            continue
        mention = Mention(subject["noun"], *subject.span("noun"))
        evidence = Evidence(mention, *m.span("verb"), None, Number.SINGULAR, weak=False)
        yield from _clash(
            evidence, Entity(entity_key(subject["noun"], document.desk.house)), document
        )


def _clash(evidence: Evidence, entity: Entity, document: Document) -> Iterator[Hit]:
    text = document.text
    verb = text[evidence.start : evidence.end]
    pattern = _AFTER_SAYING if verb in _SAYING else _OWN
    m = pattern.match(text, evidence.end)
    if m is None or _PRONOUNS[m["pronoun"]] is evidence.number or evidence.weak:
        return
    name = text[evidence.mention.start : evidence.mention.end]
    if evidence.number is Number.PLURAL and singular(name.lower()) != name.lower():
        return  # "Analysts expect its profits to fall": people, and some body's profits
    start, end = m.span("pronoun")
    pronoun = m["pronoun"]
    other = _COUNTERPARTS[pronoun]
    change_pronoun = replace(start, end, other)
    change_verb = mend([evidence], OTHER[evidence.number], document)
    wanted = house_number(entity.name, document.desk.house)
    rewrites: tuple[Rewrite, ...] = (change_pronoun, change_verb)
    if wanted is not None and wanted is not evidence.number:
        rewrites = (change_verb, change_pronoun)
    yield Hit(
        evidence.start,
        end,
        rewrites,
        values={
            "verb": verb,
            "pronoun": pronoun,
            "name": name,
            "number": evidence.number,
            "other": OTHER[evidence.number],
        },
        related=((evidence.mention.start, evidence.mention.end, "the body"),),
    )
