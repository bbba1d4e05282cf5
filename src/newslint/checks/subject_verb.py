"""Check kind ``subject-verb``: a verb that agrees with its neighbour, not with its subject."""

import re
from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Span, replace
from newslint.compiled_patterns import compiled_pattern
from newslint.document.document import Document
from newslint.language.inflection import third_person
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_FORMS = {"are": "is", "were": "was", "aren't": "isn't", "weren't": "wasn't",
          "aren’t": "isn’t", "weren’t": "wasn’t", "have": "has"}  # fmt: skip
_BREAKS = lazy(
    r"\b(?:and|or|nor|that|which|who|whom|whose|what|where|when|if|as|while|because|is|was|has|"
    r"had|be|been|will|would|can|could|may|might|must|should|to|did|does|do)\b"
)


class SubjectVerb:
    """Reports a plural "be" whose subject is one of ``heads``, singular, with "of" after it."""

    class Options(Record):
        heads: tuple[str, ...]

    def __init__(self, rule: Rule, options: Options) -> None:
        del rule
        self.triggers: Sequence[str] | None = tuple(f" {head} of " for head in options.heads)
        self._pattern = compiled_pattern(
            r"(?<![\w’'-])(?:the|its|their|his|her|our|my|one|this)(?: [\w-]+){0,2}"
            rf" (?P<head>{'|'.join(options.heads)}) of (?P<between>(?:[\w’'-]+ ){{1,14}}?)"
            rf"(?P<verb>{'|'.join(_FORMS)})(?![\w’'-])",
            re.IGNORECASE,
        )

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        text = document.text
        for start, _ in at:
            block = document.block_at(start)
            if block is None:
                continue
            m = self._pattern.search(text, max(block.start, start - 40), block.end)
            if m is None or not m.start() <= start < m.end() or _BREAKS.search(m["between"]):
                continue
            if _BREAKS.search(text[m.start() : m.start("head")]):
                continue
            verb = m["verb"]
            fix = replace(*m.span("verb"), _FORMS.get(verb) or third_person(verb))
            values = {"subject": m["head"], "verb": verb}
            related = ((*m.span("head"), f"subject: “{m['head']}”"),)
            yield Hit(*m.span("verb"), (fix,), values, related=related)
