"""Which noun a finite verb belongs to: its subject, found without a parser.

Every noun and pronoun before a verb is a candidate; a perceptron ranks them by what stands
between the two, and the margin over the runner-up tells how sure the choice is. Grammatical
number is hidden from the features, so that a verb of the wrong number does not mislead them.
Trained by scripts/train_subjects.py on the subjects of a treebank; docs/agreement.md says how
well it does.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from zlib import crc32

from newslint.language.compiled_data import mapped_data, numbers_of
from newslint.language.inflection import plural_verb
from newslint.lazy_pattern import lazy
from newslint.named_tuple import NamedTuple

BITS = 18
SLOTS = 1 << BITS
_MASK = SLOTS - 1
REACH = 45
"""How many tokens before its verb a subject is looked for."""

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
NO_SUBJECT = -1
_SUBJECTS = frozenset(["i", "he", "she", "it", "we", "you", "they", "who", "which", "there"])
_POINTING = frozenset(["this", "these", "those"])
_CERTAIN = 1e9
_MOST_KEPT = 100_000


class _Kinds(dict[str, str]):
    def __missing__(self, tag: str) -> str:
        return tag if len(tag) == 1 else "z"


_KINDS = _Kinds({
    "NN": "N", "NNS": "N", "NNP": "N", "NNPS": "N", "VBZ": "V", "VBP": "V", "VBD": "V",
    "MD": "V", "PRP": "P", "DT": "D", "PDT": "D", "PRP$": "D", "WP$": "D", "JJ": "J", "JJR": "J",
    "JJS": "J", "RB": "R", "RBR": "R", "RBS": "R", "RP": "r", "IN": "I", "CC": "C", "WDT": "W",
    "WP": "W", "WRB": "A", "TO": "T", "VBG": "G", "VBN": "E", "VB": "B", "CD": "#", "POS": "S",
    "EX": "X", ",": ",", ":": ";", "``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "$": "#",
})  # fmt: skip
_SUBORDINATORS = frozenset(
    ["because", "if", "when", "while", "although", "as", "since", "after", "before", "where",
     "whether", "though", "until", "unless"]
)  # fmt: skip
_KNOWN_BY_WORD = _SUBORDINATORS | {"of", "that"}
_BE = {"is": "be", "are": "be", "was": "be", "were": "be", "am": "be", "'re": "be",
       "has": "have", "'ve": "have", "does": "do"}  # fmt: skip
_PHRASE = lazy("[DJ#]*N+(?:S[DJ#]*N+)*")
_PREPOSITIONAL = lazy("(?:[Io]n)+")
IN_PHRASE = frozenset("DJ#NSGER")
"""Kinds of the words that a noun phrase is made of."""


class Sentence(NamedTuple):
    """A tagged sentence: its forms, the same in lower case, their Penn tags, and a letter each
    for the kind of word they are, number left out (``_KINDS``)."""

    forms: Sequence[str]
    words: Sequence[str]
    tags: Sequence[str]
    kinds: str


class Subject(NamedTuple):
    """The token ``at`` which a subject stands, `NO_SUBJECT` for none, its score, and the other
    candidates with theirs, the likeliest first."""

    at: int
    score: float
    others: tuple[tuple[int, float], ...]

    @property
    def margin(self) -> float:
        """How much likelier the choice is than any other."""
        return self.score - (self.others[0][1] if self.others else 0.0)


def read_sentence(forms: Sequence[str], tags: Sequence[str]) -> Sentence:
    """A sentence from its forms, without white space in them, and Penn tags."""
    words = " ".join(forms).lower().replace("’", "'").split(" ") if forms else []
    kinds = [*map(_KINDS.__getitem__, tags)]
    for k, word in enumerate(words):
        if word in _KNOWN_BY_WORD:
            kinds[k] = _kind(word, tags[k])
    return Sentence(forms, words, tags, "".join(kinds))


def _kind(word: str, tag: str) -> str:
    if word == "of":
        return "o"
    if word == "that" and tag in ("IN", "WDT"):
        return "t"
    if tag == "IN" and word in _SUBORDINATORS:
        return "A"
    return _KINDS[tag]


def candidates(sentence: Sentence, verb: int) -> list[int]:
    """The tokens that may be the subject of a verb, the nearest first."""
    tags, kinds = sentence.tags, sentence.kinds
    found = []
    for k in range(verb - 1, max(-1, verb - REACH), -1):
        tag, after = tags[k], kinds[k + 1]
        if (
            (tag in NOUNS and (after not in "NS" or k + 1 == verb))
            or tag in ("PRP", "EX", "WDT", "WP")
            or (tag in ("CD", "DT", "JJ") and after not in "NJ#EG" and not _is_paired(kinds, k))
            or kinds[k] == "t"
        ):
            found.append(k)
    return found


def _is_paired(kinds: str, adjective: int) -> bool:
    """Whether an adjective shares its noun with another: "the eastern and western parts"."""
    return kinds[adjective : adjective + 3] == "JCJ" and kinds[adjective + 3 : adjective + 4] == "N"


def phrase_start(kinds: str, index: int) -> int:
    """Where the noun phrase begins whose last word stands at ``index``."""
    start = index
    while start > 0 and kinds[start - 1] in IN_PHRASE:
        if kinds[start] == "D" != kinds[start - 1]:
            break
        start -= 1
    return start


def before_adverbs(kinds: str, index: int) -> int:
    """The token before ``index``, adverbs apart; the first if all are adverbs, -1 if there is
    none."""
    k = index - 1
    while k > 0 and kinds[k] == "R":
        k -= 1
    return k


def after_adverbs(kinds: str, index: int) -> int:
    """The token after ``index``, adverbs apart; the number of tokens if there is none."""
    k = index + 1
    while k < len(kinds) and kinds[k] == "R":
        k += 1
    return k


@lru_cache(maxsize=16_384)
def _folded(kinds: str) -> str:
    """A stretch of kinds with a letter for each noun and each prepositional phrase."""
    return _PREPOSITIONAL.sub("p", _PHRASE.sub("n", kinds)).replace("R", "")


def features(
    sentence: Sentence, verb: int, found: Sequence[int], taken: frozenset[int]
) -> list[tuple[str, ...]]:
    """The features of each candidate, and of "no subject" at the end.

    ``taken`` are the subjects of earlier verbs.
    """
    _, words, tags, kinds = sentence
    after = kinds[verb + 1 : verb + 2] or "."
    before = kinds[verb - 1] if verb else "^"
    lemma = _numberless(words[verb], tags[verb])
    features_of_each: list[tuple[str, ...]] = []
    for rank, k in enumerate(found):
        start = phrase_start(kinds, k)
        left = kinds[start - 1] if start else "^"
        left_word = words[start - 1] if start else "^"
        path = kinds[k + 1 : verb]
        way = _folded(path)
        lead = _folded(kinds[max(0, start - 6) : start])
        tag = tags[k][:2]
        word = "~" if tags[k] in NOUNS else words[k]
        verbs = min(path.count("V"), 3)
        wh = min(path.count("W") + path.count("t"), 2)
        commas = min(path.count(","), 3)
        half = way.count("G") + way.count("E")
        has = "1" if k in taken else "0"
        features_of_each.append((
            f"r{min(rank, 6)}", f"b{left}", f"B{left_word}", f"2{kinds[max(0, start - 2) : start]}",
            f"P{way[:12]}", f"Q{way[:8]}{left}", f"e{way[-3:]}", f"s{way[:3]}", f"t{tag}",
            f"T{tag}{left}", f"w{word}", f"W{word}{left}", f"c{verbs}{wh}{commas}",
            f"C{verbs}{wh}{left}", f"D{verbs}{wh}{left}{way[:1]}", f"a{way[:1]}{tag}{left}",
            f"n{after}{tag}{left}", f"v{before}{verbs}{left}", f"d{min(verb - k, 8)}{left}",
            f"0{start == 0}{way[:6]}", f"l{lead}|{way[:4]}", f"L{lead[-2:]}{way[:6]}",
            f"x{word}{way[:4]}", f"h{verbs}{min(half, 2)}{left}{commas % 2}",
            f"j{way.count('C')}{left}{verbs}{way[:2]}", f"m{way[:2]}{way[-2:]}{left}",
            f"k{has}{way[:5]}", f"K{has}{verbs}{way[-2:]}", f"V{lemma}{tag}{left}",
        ))  # fmt: skip
    features_of_each.append((
        "none", f"N{before}{after}", f"O{_folded(kinds[max(0, verb - 5) : verb])}",
        f"R{min(len(found), 3)}", f"M{lemma}", f"F{verb < 2}{after}", f"G{words[verb - 1]}",
    ))  # fmt: skip
    return features_of_each


@lru_cache(maxsize=4096)
def _numberless(word: str, tag: str) -> str:
    return _BE.get(word) or (plural_verb(word) if tag == "VBZ" else None) or word


def row(feature: str) -> int:
    """The row of the weight table for a feature."""
    return crc32(feature.encode()) & _MASK


class _Weights(dict[str, float]):
    """The weights of features, looked up in the table when first met."""

    def __init__(self, table: Sequence[float]) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, feature: str) -> float:
        if len(self) > _MOST_KEPT:
            self.clear()
        weight = self[feature] = self._table[row(feature)]
        return weight


class _Found(NamedTuple):
    """What was found in one sentence so far."""

    sentence: Sentence
    subjects: dict[int, Subject]
    antecedents: dict[int, Subject]


class SubjectFinder:
    """Finds subjects, and what "who", "which" and "that" refer to, with a table of weights each.

    What was found in a sentence is kept until another is asked about.
    """

    def __init__(self, of_verbs: Sequence[float], of_relatives: Sequence[float]) -> None:
        self._of_verbs = _Weights(of_verbs)
        self._of_relatives = _Weights(of_relatives)
        self._last = _Found(Sentence((), (), (), ""), {}, {})

    def find_all(self, sentence: Sentence) -> dict[int, Subject]:
        """The subject of every finite verb of a sentence, by the verb's index."""
        return self._find_up_to(len(sentence.tags) - 1, sentence)

    def subject_of(self, sentence: Sentence, verb: int) -> Subject:
        """The subject of one finite verb, given by its index; later verbs are not looked at."""
        return self._find_up_to(verb, sentence)[verb]

    def _find_up_to(self, last: int, sentence: Sentence) -> dict[int, Subject]:
        found = self._found(sentence).subjects
        first = next(reversed(found), -1) + 1
        taken = frozenset([subject.at for subject in found.values() if subject.at >= 0])
        for verb in range(first, last + 1):
            if sentence.tags[verb] in FINITE:
                subject = pronoun_beside(sentence, verb)
                if subject is None:
                    subject = _best(sentence, verb, taken, self._of_verbs)
                found[verb] = subject
                if subject.at >= 0:
                    taken |= {subject.at}
        return found

    def antecedent(self, sentence: Sentence, relative: int) -> Subject:
        """The noun that a relative pronoun refers to."""
        found = self._found(sentence).antecedents
        if relative not in found:
            found[relative] = _best(sentence, relative, frozenset(), self._of_relatives)
        return found[relative]

    def _found(self, sentence: Sentence) -> _Found:
        last = self._last
        if last.sentence is not sentence:
            last = self._last = _Found(sentence, {}, {})
        return last


def pronoun_beside(sentence: Sentence, verb: int) -> Subject | None:
    """The pronoun right before a verb, or "this" after a mark, adverbs apart: no table is needed
    to tell that it is the subject."""
    _, words, _, kinds = sentence
    k = before_adverbs(kinds, verb)
    if k >= 0 and words[k] in _POINTING and (k == 0 or kinds[k - 1] in 'C,;"tA'):
        return Subject(k, _CERTAIN, ())
    if k < 0 or kinds[k] not in "PWX" or words[k] not in _SUBJECTS:
        return None
    if words[k] in ("it", "you") and k and kinds[k - 1] in "VBGEIor":
        return None
    return Subject(k, _CERTAIN, ())


def _best(sentence: Sentence, index: int, taken: frozenset[int], weights: _Weights) -> Subject:
    options = candidates(sentence, index)
    of_each = features(sentence, index, options, taken)
    scores = [sum(map(weights.__getitem__, of_one)) for of_one in of_each]
    order = sorted(zip(scores, [*options, NO_SUBJECT], strict=True), reverse=True)
    return Subject(order[0][1], order[0][0], tuple((k, score) for score, k in order[1:]))


@cache
def subject_finder() -> SubjectFinder:
    """The finder that ships with newslint, opened once."""
    weights = mapped_data("subjects.bin", at_once=True)
    half = len(weights) // 2
    return SubjectFinder(numbers_of(weights[:half]), numbers_of(weights[half:]))
