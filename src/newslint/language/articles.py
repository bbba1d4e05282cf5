"""Which of "a" and "an" goes before a word, by how the word sounds."""

import re

from newslint.lazy_pattern import lazy

# Begins with a vowel letter but sounds like "you" or "won".
_YOU = lazy(
    r"eu(?!ler)|ewe|u(?:[bcdfghjklmprstvz][aeiou]|til|nan?im|kr|fo\b|bi?q)"
    r"|un(?:i(?![dgmn]|ll|ss|ron)|idirec|iminu)"
)
_NOT_YOU = lazy(
    r"u(?:p[aeiou]|ber|dine|don|gali|gaband|kiyo|lama|laan|ltim|lik|mami|rumqi|ri\b|sher|lu)|ube"
)
_WON = lazy(r"(?:one|ones|once|oneself|oneness)(?![a-z])|ouija|oui\b|oaxaca|ouagadougou")
# Begins with a consonant letter but sounds like a vowel.
_MUTE_H = lazy(r"h(?:our(?!i)|onest|onou?r|eir(?!l)|ors[ -]d)")
_VOWEL_Y = lazy(r"y(?:ttr|tterb|vonne|ves\b|vette|pres\b|psilanti|ggdrasil)")
# Said either way, or not known: "a historic" and "an historic", "a herb" and "an herb".
_EITHER = lazy(
    r"h(?:erb|omage|otel|istor|ysteri|abitu|allucin|eroic|armoni|ilari|ered|onorari|onduran"
    r"|omin|ypothe|ypno|umbl|uman)|u[ck]ulele|urd|ural|uzbek|uighur|uygh?ur|ubuntu|unagi|ulul"
    r"|ouzo|ooh|oh|uh|um\b|a\b|i\b"
)

_LETTERS_SAID_WITH_A_VOWEL = frozenset("AEFHILMNORSX")
# With a vowel inside, so that they might be words, yet said letter by letter.
_SAID_AS_LETTERS = frozenset(
    """
    FAA FBI FDA FEC FHA FIA FOI FSA FTA HBCU HIA HIE HIV HMO HOA HSE LED LGBTI LGBTQI
    LGBTQIA LPGA LSE LSU MBA MEP MIT MLA MMA MOD MOT MOU MRI MTA NBA NCAA NEA NGO NHA NIH
    NSA NSPCC NUJ NUS NUT NYSE NYU RAF RBI RFI RNA ROI RSPCA RUC SBA SDA SEC SEO SLA SOE SOS
    SSA SUV XAI
    """.split()
)
_WORDS_IN_U = frozenset(["UP", "UMNO", "ULTRA", "UNDER", "UNTIL", "UPPER", "UPSET", "URBAN"])
_EITHER_INITIALS = frozenset("FAQ SQL SXSW MLK SCSI LVMH".split())
_POSTAL = frozenset("MS NC ND NH NM NV NJ RI SC SD MN MT MD FL LA ME MA MI MO NE NY".split())
_LONGEST_INITIALISM = 5
_ROMAN = lazy(r"[IVXLC]+$")
_ACRONYM = lazy(r"[A-Z][A-Z0-9]*s?(?![a-z])")
_NUMBER = lazy(r"\d[\d,]*")
_WORD = lazy(r"[^\W\d_]+")


def article_before(text: str) -> str | None:
    """ "a" or "an" for what begins the text; None where either may stand or it cannot be told.

    Words go by sound ("an hour", "a university"), initials by the names of their letters ("an
    FBI agent", "a US senator"), figures as they are read ("an 8-year-old", "an 11th").

    >>> article_before("hour"), article_before("union"), article_before("FBI")
    ('an', 'a', 'an')
    """
    text = text.lstrip("$£€¥₹")
    if m := _NUMBER.match(text):
        return _before_number(m.group(), text[m.end() :])
    if m := _ACRONYM.match(text):
        initials = m.group()
        if len(initials) > 1 or text[1:2] in {"-", "&"} or not text[1:2].strip():
            return _before_initials(initials, text[m.end() :])
        if text[1:2] in ".'’":
            return _before_dotted(text)
    word = _WORD.match(text)
    return _before_word(text.lower(), word.group()) if word else None


def _before_number(figures: str, rest: str) -> str | None:
    first, _, more = figures.partition(",")
    if first.startswith("8"):
        return "an"
    if first in {"11", "18"}:
        # 1,800 is "one thousand eight hundred", 18:00 may be "six o'clock".
        return None if rest[:1] == ":" else "an"
    if not more and len(first) == 4 and first[:2] in {"11", "18"}:
        return None if first[:2] == "11" else "an"
    return None if first == "1" and more[:1] in {"1", "8"} else "a"


def _before_initials(initials: str, rest: str) -> str | None:
    base = initials.removesuffix("s")
    first = base[0]
    if len(base) > _LONGEST_INITIALISM and base not in {"UNESCO", "UNICEF"}:
        return None
    if len(base) == 1:
        if rest[:1] not in {"", " ", "-", "&"}:
            return None
        return "an" if first in _LETTERS_SAID_WITH_A_VOWEL else "a"
    if first in "AEIO":
        return None if base.startswith(("AA", "ONE", "EU")) and base != "EU" else "an"
    if first == "U":
        return None if base in _WORDS_IN_U else "a"
    if first not in _LETTERS_SAID_WITH_A_VOWEL:
        return "a"
    if base in _SAID_AS_LETTERS:
        return "an"
    if base in _POSTAL or _ROMAN.match(base) or any(c.isdigit() for c in base):
        return None
    spelt_out = not any(c in "AEIOUY" for c in base) and base not in _EITHER_INITIALS
    return "an" if spelt_out else None


def _before_dotted(text: str) -> str | None:
    return "a" if text.startswith(("U.S.", "U.N.", "U.K.")) else None


def _before_word(text: str, word: str) -> str | None:
    if not text.isascii() and not word.isascii():
        return None
    capital = word[0].isupper()
    first = text[0]
    if _EITHER.match(text):
        return None
    if first == "h":
        if _MUTE_H.match(text):
            return "an"
        return None if capital else "a"
    if first == "x":
        return "a" if re.match("x[aeiouy]", text) else "an"
    if first == "y":
        return "an" if _VOWEL_Y.match(text) else "a"
    if first == "u":
        if text.startswith("un") and not _YOU.match(text):
            return "an" if not capital else None
        if _YOU.match(text) and not _NOT_YOU.match(text):
            return "a"
        return None if capital else "an"
    if first in "eo" and (_YOU.match(text) or _WON.match(text)):
        return "a"
    if first in "aeio":
        return "an"
    return "a"
