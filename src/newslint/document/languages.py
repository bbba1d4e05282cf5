"""The language of a piece of copy, by its commonest small words."""

from newslint.document.folding import lowered
from newslint.lazy_pattern import lazy

_SMALL_WORDS = {
    "en": "the of and to in is that for was on with are as at by be this have from it not an his "
          "her they which were but has had who will their been one all would there when what",
    "es": "de la que el en y los del se las por un para con no una su al es lo como más pero sus "
          "le fue este ha sí porque esta son entre está cuando muy sin sobre ser también",
    "fr": "de la le et les des en un du une que est pour qui dans par plus au sur ne se pas ce "
          "il sont avec son aux ont mais comme cette été nous elle être",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch "
          "es an werden aus er hat dass sie nach wird bei einer um am sind noch wie",
    "pt": "de que e do da em um para com não uma os no se na por mais as dos como mas ao ele das "
          "tem à seu sua ou quando muito nos já está foi são",
    "it": "di e il la che in un per è con non una del della si da sono al le dei come nel più alla "
          "anche ha gli delle ma su lo questo",
}  # fmt: skip
_SETS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_WORD = lazy(r"[^\W\d_]+")
_OTHER_SCRIPT = lazy(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]")
_BEYOND_LATIN = lazy(r"[^\u0000-\u024f\u1e00-\u1eff\u2000-\u206f]")
_LATIN_LETTER = lazy(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_SAMPLE = 4000
_FEWEST_WORDS = 8
_FEWEST_SMALL_WORDS = 3
_ENOUGH_WORDS = 60

UNKNOWN = "und"
"""What ISO 639-2 calls a language that was not determined."""


def language_of(text: str, otherwise: str = "en") -> str:
    """The ISO 639-1 code of the language a text is most likely in, judged on its first 4,000
    code points.

    ``otherwise`` where it is too short or has too few small words to tell; "und" where it is
    plainly in none of the languages known, by its script or for want of any small words.
    """
    text = text[:_SAMPLE]
    if not text.isascii() and _BEYOND_LATIN.search(text):
        other_letters = len(_OTHER_SCRIPT.findall(text))
        if other_letters > len(_LATIN_LETTER.findall(text)):
            return UNKNOWN
    expected = _SETS.get(otherwise, frozenset())
    text = lowered(text)
    pieces = text.split()
    if len(pieces) >= _FEWEST_WORDS and _many(expected, pieces):
        return otherwise
    words = _WORD.findall(text)
    if len(words) < _FEWEST_WORDS:
        return otherwise
    if _many(expected, words):
        return otherwise
    found = {language: [w for w in words if w in small] for language, small in _SETS.items()}
    best = max(found, key=lambda language: len(found[language]))
    count = len(found[best])
    if count * 40 < len(words) >= _ENOUGH_WORDS:
        return UNKNOWN
    is_clear = (
        count >= _FEWEST_SMALL_WORDS and len(set(found[best])) > 1 and count * 8 >= len(words)
    )
    return best if is_clear and count > len(found.get(otherwise, ())) else otherwise


def _many(small: frozenset[str], words: list[str]) -> bool:
    """Whether so many of the words are small ones of a language that there is no room for another.

    Pieces between white space will do for words, where they tell: marks only make fewer of them
    small words.
    """
    return sum(map(small.__contains__, words)) * 4 >= len(words)
