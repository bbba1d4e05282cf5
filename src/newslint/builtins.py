"""What newslint itself registers, through the same hooks as a plugin."""

import os
from collections.abc import Mapping, Sequence

from newslint.registry import ReaderEntry

_HERE = os.path.dirname(__file__)
_SHIPPED = os.path.join(_HERE, "rules")
_SOURCE = os.path.join(os.path.dirname(os.path.dirname(_HERE)), "rules")
_RULES = _SHIPPED if os.path.isdir(_SHIPPED) else _SOURCE

_CHECKS = {
    "acronyms": "newslint.checks.acronyms:Acronyms",
    "ages": "newslint.checks.ages:Ages",
    "allow-comment": "newslint.checks.allow_comment:AllowComment",
    "boilerplate": "newslint.checks.boilerplate:Boilerplate",
    "brackets": "newslint.checks.brackets:Brackets",
    "capitalization": "newslint.checks.capitalization:Capitalization",
    "casualty-source": "newslint.checks.casualty_source:CasualtySource",
    "conditional": "newslint.checks.conditional:Conditional",
    "consistency": "newslint.checks.consistency:Consistency",
    "counted-list": "newslint.checks.counted_list:CountedList",
    "currency-rates": "newslint.checks.currency_rates:CurrencyRates",
    "current-year": "newslint.checks.current_year:CurrentYear",
    "dateline": "newslint.checks.dateline:Dateline",
    "determiner-noun": "newslint.checks.determiner_noun:DeterminerNoun",
    "diacritic-mixed": "newslint.checks.diacritic_mixed:DiacriticMixed",
    "dropped-scale": "newslint.checks.dropped_scale:DroppedScale",
    "duplicate-block": "newslint.checks.duplicate_block:DuplicateBlock",
    "duplicate-headline": "newslint.checks.duplicate_headline:DuplicateHeadline",
    "ellipsis": "newslint.checks.ellipsis:EllipsisDots",
    "embargo": "newslint.checks.embargo:Embargo",
    "entity-agreement": "newslint.checks.entity_agreement:EntityAgreement",
    "existence": "newslint.checks.existence:Existence",
    "file-end": "newslint.checks.file_end:FileEnd",
    "hyphen-forms": "newslint.checks.hyphen_forms:HyphenForms",
    "impossible-date": "newslint.checks.impossible_date:ImpossibleDate",
    "form-after": "newslint.checks.form_after:FormAfter",
    "headline-figures": "newslint.checks.headline_figures:HeadlineFigures",
    "indefinite-article": "newslint.checks.indefinite_article:IndefiniteArticle",
    "initialisms": "newslint.checks.initialisms:Initialisms",
    "initials-plural": "newslint.checks.initials_plural:InitialsPlural",
    "invisible-character": "newslint.checks.invisible_character:InvisibleCharacter",
    "known-misspelling": "newslint.checks.known_misspelling:KnownMisspelling",
    "variety": "newslint.checks.variety:Variety",
    "known-name": "newslint.checks.known_name:KnownName",
    "lead-echo": "newslint.checks.lead_echo:LeadEcho",
    "leftover-line": "newslint.checks.leftover_line:LeftoverLine",
    "likely-typo": "newslint.checks.likely_typo:LikelyTypo",
    "line-swap": "newslint.checks.line_swap:LineSwap",
    "line-shape": "newslint.checks.line_shape:LineShape",
    "long-opener": "newslint.checks.long_opener:LongOpener",
    "metric": "newslint.checks.metric:Metric",
    "missing-article": "newslint.checks.missing_article:MissingArticle",
    "missing-capital": "newslint.checks.missing_capital:MissingCapital",
    "missing-field": "newslint.checks.missing_field:MissingField",
    "mojibake": "newslint.checks.mojibake:Mojibake",
    "month-names": "newslint.checks.month_names:MonthNames",
    "name-variant": "newslint.checks.name_variant:NameVariant",
    "negated-past": "newslint.checks.negated_past:NegatedPast",
    "note-contents": "newslint.checks.note_contents:NoteContents",
    "number-words": "newslint.checks.number_words:NumberWords",
    "occurrence": "newslint.checks.occurrence:Occurrence",
    "ordinals": "newslint.checks.ordinals:Ordinals",
    "part-sums": "newslint.checks.part_sums:PartSums",
    "percentages": "newslint.checks.percentages:Percentages",
    "phrase-repetition": "newslint.checks.phrase_repetition:PhraseRepetition",
    "promo-line": "newslint.checks.promo_line:PromoLine",
    "pronoun-clash": "newslint.checks.pronoun_clash:PronounClash",
    "quotation-balance": "newslint.checks.quotation_balance:QuotationBalance",
    "quote-glyphs": "newslint.checks.quote_glyphs:QuoteGlyphs",
    "quoted-asides": "newslint.checks.quoted_asides:QuotedAsides",
    "reflexive": "newslint.checks.reflexive:Reflexive",
    "rejected-word": "newslint.checks.rejected_word:RejectedWord",
    "repeated-byline": "newslint.checks.repeated_byline:RepeatedByline",
    "repetition": "newslint.checks.repetition:Repetition",
    "recurring-line": "newslint.checks.recurring_line:RecurringLine",
    "reused-headline": "newslint.checks.reused_headline:ReusedHeadline",
    "reversed-range": "newslint.checks.reversed_range:ReversedRange",
    "section-label": "newslint.checks.section_label:SectionLabel",
    "sequence": "newslint.checks.sequence:Sequence",
    "spacing": "newslint.checks.spacing:Spacing",
    "stop-side": "newslint.checks.stop_side:StopSide",
    "subject-verb": "newslint.checks.subject_verb:SubjectVerb",
    "substitution": "newslint.checks.substitution:Substitution",
    "surname-first": "newslint.checks.surname_first:SurnameFirst",
    "tense-clash": "newslint.checks.tense_clash:TenseClash",
    "thousands": "newslint.checks.thousands:Thousands",
    "trailing-space": "newslint.checks.trailing_space:TrailingSpace",
    "unattributed-quote": "newslint.checks.unattributed_quote:UnattributedQuote",
    "undated": "newslint.checks.undated:Undated",
    "unit-conversion": "newslint.checks.unit_conversion:UnitConversion",
    "unnamed-place": "newslint.checks.unnamed_place:UnnamedPlace",
    "weekday-date": "newslint.checks.weekday_date:WeekdayDate",
}

_READERS = (
    ReaderEntry("text", (".txt", ".text"), "newslint.document.readers.text:read"),
    ReaderEntry("markdown", (".md", ".markdown", ".mdown", ".mkd"),
                "newslint.document.readers.markdown:read"),
    ReaderEntry("html", (".html", ".htm", ".xhtml"), "newslint.document.readers.html:read"),
)  # fmt: skip

_REPORTERS = {
    "full": "newslint.reporters.full:FullReporter",
    "concise": "newslint.reporters.concise:ConciseReporter",
    "json": "newslint.reporters.json:JsonReporter",
    "jsonl": "newslint.reporters.jsonl:JsonLinesReporter",
    "sarif": "newslint.reporters.sarif:SarifReporter",
    "github": "newslint.reporters.github:GitHubReporter",
    "gitlab": "newslint.reporters.gitlab:GitLabReporter",
    "junit": "newslint.reporters.junit:JUnitReporter",
    "rdjson": "newslint.reporters.rdjson:RdjsonReporter",
    "html": "newslint.reporters.html:HtmlReporter",
    "markdown": "newslint.reporters.markdown:MarkdownReporter",
}


def newslint_rules() -> Sequence[str]:
    return [_RULES]


def newslint_houses() -> Sequence[str]:
    return [os.path.join(_RULES, "houses")]


def newslint_checks() -> Mapping[str, str]:
    return _CHECKS


def newslint_readers() -> Sequence[ReaderEntry]:
    return _READERS


def newslint_reporters() -> Mapping[str, str]:
    return _REPORTERS
