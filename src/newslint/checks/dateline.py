"""Check kind ``dateline``: the place, and the day, at the head of a story from elsewhere."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from newslint.checks.check import Hit, Rewrite, Span
from newslint.checks.patterns import expanded
from newslint.checks.undated import is_dated
from newslint.document.block import Block, Role
from newslint.document.document import Document
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_WORD = r"[A-Z][^\W\d_]*(?:[.'’-][^\W\d_]+)*\.?"
_DATELINE = lazy(
    expanded(
        rf"(?P<city>{_WORD}(?: {_WORD}){{0,3}})"
        rf"(?:, (?!(?&month)){_WORD}(?: {_WORD}){{0,2}})?"
        r"(?P<day>,? (?:(?&month) \d{1,2}|\d{1,2} (?&month)))?"
        r"(?P<source> [(/][A-Z][\w/ .]{1,20}[)/])?"
        r"(?P<joint> (?:--|[-–—]) |--|[–—]) ?(?=[A-Z\"“‘'])"
    )
)
# "(Reuters) - A court ruled": a story from nowhere in particular, its note on corrections before.
_AGENCY_ALONE = lazy(r"(?:\([^()\n]*\) )?\((?:Reuters|AP|AFP|PA|dpa|UPI)\) ?(?:--|[-–—]) ")
_WEEKDAY = lazy(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_LABELS = frozenset(
    """ANALYSIS BREAKING COMMENT CORRECTION EXCLUSIVE EXPLAINER FACTBOX FEATURE INTERVIEW LIVE NEW
    NOTE OPINION PHOTOS READ RECAP REVIEW TIMELINE UPDATE UPDATED VIDEO WATCH""".split()
)
CITIES = frozenset(
    """Abuja Accra Algiers Amman Amsterdam Ankara Athens Baghdad Baku Bangkok Beijing Beirut
    Belgrade Berlin Bogotá Bogota Brasília Brasilia Brussels Bucharest Budapest Cairo Canberra
    Caracas Chicago Copenhagen Dakar Damascus Delhi Dhaka Doha Dubai Dublin Edinburgh Frankfurt
    Gaza Geneva Hanoi Harare Havana Helsinki Houston Islamabad Istanbul Jakarta Jerusalem
    Johannesburg Kabul Karachi Khartoum Kigali Kyiv Lagos Lima Lisbon London Madrid Managua Manila
    Melbourne Milan Minsk Mogadishu Montreal Moscow Mumbai Nairobi Oslo Ottawa Paris Prague
    Pretoria Quito Rabat Ramallah Riga Riyadh Rome Santiago Seoul Shanghai Singapore Sofia
    Stockholm Sydney Taipei Tallinn Tbilisi Tehran Tirana Tokyo Toronto Tripoli Tunis Vienna
    Vilnius Warsaw Washington Wellington Yangon Yerevan Zagreb Zurich""".split()
)
"""Cities that head news stories often enough to be known for a dateline in any letter case."""


class Dateline:
    """Reports, by ``find``:

    - ``format``: a dateline whose city is not in capitals, or that ``joint`` does not part from
      the story;
    - ``missing``: a story with weekdays in it that opens with no dateline and is not dated.
    """

    class Options(Record):
        find: Literal["format", "missing"]
        joint: str = " — "

    def __init__(self, rule: Rule, options: Options) -> None:
        self._find = options.find
        self._joint = options.joint
        self.triggers: Sequence[str] | None = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        lead = next((b for b in document.body if b.role is Role.PARAGRAPH), None)
        if lead is None:
            return ()
        return self._format(document, lead) if self._find == "format" else _missing(document, lead)

    def _format(self, document: Document, lead: Block) -> Iterator[Hit]:
        m = _DATELINE.match(document.text, lead.start, lead.end)
        if m is None or not (m["source"] or _is_place(m["city"])):
            return
        edits = []
        if not m["city"].isupper():
            edits.append((*m.span("city"), m["city"].upper()))
        start, end = m.start("joint"), m.end()
        if document.text[start:end] != self._joint:
            edits.append((start, end, self._joint))
        if edits:
            right = m["city"].upper() + document.text[m.end("city") : start] + self._joint.rstrip()
            yield Hit(m.start(), m.end("joint"), (Rewrite(tuple(edits)),), {"right": right})


def _missing(document: Document, lead: Block) -> Iterator[Hit]:
    if _DATELINE.match(document.text, lead.start, lead.end) or is_dated(document):
        return
    if _AGENCY_ALONE.match(document.text, lead.start, lead.end):
        return
    for block in document.body:
        for m in _WEEKDAY.finditer(document.text, block.start, block.end):
            if not document.quotations.touch(*m.span()):
                end = document.text.find(" ", lead.start, lead.end)
                place = (*m.span(), m.group())
                values = {"weekday": m.group()}
                yield Hit(lead.start, end if end > 0 else lead.end, (), values, related=(place,))
                return


def _is_place(city: str) -> bool:
    """Whether what stands before the dash is a city and no label."""
    if city.isupper():
        return len(city) > 2 and not _LABELS & set(city.split())
    return city in CITIES
