"""Nouns for bodies of people, and present-tense verbs that news copy gives them.

Houses differ on the number of a body ("the council is/are"); what is wrong everywhere is both
in one article.
"""

from newslint.language.inflection import third_person
from newslint.language.verb_classes import SAME_IN_THE_PAST


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


COLLECTIVES = frozenset({
    "academy", "administration", "agency", "alliance", "army", "assembly", "association",
    "audience", "authority", "band", "bank", "battalion", "board", "brigade", "broadcaster",
    "bureau", "cabinet", "campaign", "cartel", "cast", "choir", "church", "clan", "club",
    "coalition", "college", "commission", "committee", "community", "company", "confederation",
    "congregation", "congress", "consortium", "corporation", "council", "couple", "court", "crew",
    "crowd",
    "delegation", "department", "duo", "electorate", "enemy", "faction", "faculty", "family",
    "federation", "firm", "force", "foundation", "gang", "government", "group", "inquiry",
    "institute", "institution", "jury", "junta", "leadership", "league", "legislature", "majority",
    "management", "manufacturer", "militia", "ministry", "minority", "movement", "museum",
    "navy", "network", "opposition", "orchestra", "organisation", "organization", "pair", "panel",
    "parliament", "partnership", "party", "platoon", "population", "press", "province", "public",
    "publisher", "quartet", "regime", "regiment", "retailer", "secretariat", "senate", "side",
    "squad", "staff", "startup", "start-up", "syndicate", "team", "trio", "troupe", "trust",
    "union", "unit", "university", "watchdog", "workforce", "police", "taliban", "military",
})  # fmt: skip
"""Bodies and groups, lower-case: each may be thought of as one or as many."""

SELDOM_MANY = frozenset({
    "academy", "administration", "agency", "assembly", "association", "authority", "broadcaster",
    "bureau", "campaign", "cartel", "church", "coalition", "commission", "company",
    "confederation", "congress", "consortium", "corporation", "court", "department", "federation",
    "firm", "force", "foundation", "inquiry", "institute", "institution", "junta", "league",
    "legislature", "manufacturer", "ministry", "movement", "museum", "navy", "network",
    "organisation", "organization", "parliament", "partnership", "population", "province",
    "publisher", "regime", "retailer", "secretariat", "senate", "start-up", "startup",
    "syndicate", "trust", "unit", "university", "watchdog", "workforce",
})  # fmt: skip
"""Bodies thought of as one even where British copy has "the team are"."""

GROUPS = frozenset(
    "class crowd generation majority minority couple pair percentage rest half third quarter fifth "
    "tenth panel proportion establishment contingent squadron "
    "household electorate cast quartet defence defense outfit".split()
)
"""Words beside the bodies that British copy gives a plural verb."""

ALIASES = frozenset(
    {"body", "club", "company", "faction", "firm", "group", "militia", "movement",
     "organisation", "organization", "party"}
)  # fmt: skip
"""Nouns that stand in for a body already named ("the armed group")."""

PLURAL_BODIES = frozenset({"police", "people", "cattle", "clergy", "gentry", "vermin"})
"""Bodies that are plural in every house, whatever the form."""

_CLEAR_VERBS = word_set(
    "be have do say want believe think deny know insist argue agree allege announce "
    "acknowledge concede contend declare decide describe disagree expect explain face fear feel "
    "admit hope intend know maintain oppose prefer propose pursue recognise recognize refuse "
    "reject remain seem seek suggest tell understand vow warn wish appear consider continue "
    "include involve operate own provide receive represent rely require possess own become"
)
_AMBIGUOUS_VERBS = word_set(
    "aim answer attack back ban battle beat begin bid block blame boast bomb call capture "
    "carry cause charge claim close come commit control cut defeat defend demand deserve detain "
    "enjoy enter fail fall fight file find fire get give go grow hit hold host hunt invade keep "
    "kill launch lead leave look lose make march meet mourn move need offer order pay plan play "
    "pledge post promise raid reach release report return rule run seize sell send set show sign "
    "slam spend stage stand start storm strike struggle support surge suffer take target tend "
    "threaten try turn urge use visit vote welcome win work"
)
_BE = {"is": "singular", "was": "singular", "are": "plural", "were": "plural"}


def _number_of_forms(verbs: frozenset[str]) -> dict[str, str]:
    """The number of each present-tense form of the verbs, contractions of the usual ones too."""
    found = {}
    for verb in verbs:
        if verb != "be":
            found[verb] = "plural"
            found[third_person(verb)] = "singular"
    return found


CLEAR_FORMS = _number_of_forms(_CLEAR_VERBS) | _BE
"""Verb forms that cannot be read as a noun, with their number."""
CLEAR_FORMS |= {
    form + mark: number
    for form, number in (("is", "singular"), ("was", "singular"), ("has", "singular"),
                         ("does", "singular"), ("are", "plural"), ("were", "plural"),
                         ("have", "plural"), ("do", "plural"))
    for mark in ("n't", "n’t")
}  # fmt: skip
PLURAL_FORMS = frozenset(form for form, number in CLEAR_FORMS.items() if number == "plural")

AMBIGUOUS_FORMS = {
    form: number
    for form, number in _number_of_forms(_AMBIGUOUS_VERBS).items()
    if form not in SAME_IN_THE_PAST
}
"""Verb forms that may be nouns as well ("Taliban storms", "council plans"), with their number."""
