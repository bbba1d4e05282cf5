"""The dictionary form of a word, by its form and its Penn tag."""

from newslint.language.inflection import plural_verb, singular
from newslint.lazy_pattern import lazy

_BE = frozenset({"am", "are", "is", "was", "were", "been", "being", "'s", "'re", "'m"})
_FORMS = """
'd have; 've have; arisen arise; arose arise; ate eat; beat beat; beaten beat; became become;
began begin; begun begin; bent bend; best good; bet bet; better good; bit bite; bitten bite; blew
blow; blown blow; bore bear; borne bear; bought buy; bound bind; bred breed; broke break; broken
break; brought bring; built build; burnt burn; came come; caught catch; chose choose; chosen
choose; clung cling; crept creep; dealt deal; did do; done do; drank drink; drawn draw; drew draw;
driven drive; drove drive; drunk drink; dug dig; eaten eat; fallen fall; fed feed; fell fall; felt
feel; fled flee; flew fly; flown fly; forbade forbid; forbidden forbid; forgot forget; forgotten
forget; fought fight; found find; froze freeze; frozen freeze; gave give; given give; gone go; got
get; gotten get; grew grow; grown grow; had have; has have; heard hear; held hold; hid hide;
hidden hide; hung hang; kept keep; knelt kneel; knew know; known know; laid lay; lain lie; learnt
learn; led lead; left leave; lent lend; lit light; lost lose; made make; meant mean; met meet; n't
not; paid pay; ran run; rang ring; ridden ride; risen rise; rode ride; rose rise; said say; sang
sing; sank sink; sat sit; saw see; seen see; sent send; shaken shake; shone shine; shook shake;
shot shoot; showed show; shown show; shrank shrink; slept sleep; slid slide; sold sell; sought
seek; sped speed; spent spend; spoke speak; spoken speak; spun spin; stole steal; stolen steal;
stood stand; struck strike; stuck stick; sued sue; sung sing; swam swim; swept sweep; swore swear;
sworn swear; swung swing; taken take; taught teach; threw throw; thrown throw; told tell; took
take; tore tear; torn tear; understood understand; went go; wept weep; withdrawn withdraw;
withdrew withdraw; withheld withhold; woke wake; woken wake; won win; wore wear; worn wear; worse
bad; worst bad; wound wind; written write; wrote write
"""
_IRREGULAR = dict(entry.split() for entry in _FORMS.split(";"))
_DOUBLED = "bdgmnprt"
_SHORT = lazy(r"(?:^|[^aeiou])[aeiou][bcdgkmnprtvz]$")


def lemma(word: str, tag: str) -> str:
    """The dictionary form of a lower-case word: "has" → "have", "women" → "woman"."""
    if tag in ("NNS", "NNPS"):
        return singular(word)
    if tag.startswith("VB") or tag == "MD":
        return _verb(word, tag)
    if tag.startswith(("JJ", "RB")):
        return _IRREGULAR.get(word, word)
    return word


def _verb(word: str, tag: str) -> str:
    if word in _BE:
        return "be"
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if tag == "VBZ":
        return plural_verb(word) or word
    if tag in ("VBD", "VBN") and word.endswith("ed"):
        return _stem(word[:-2])
    if tag == "VBG" and word.endswith("ing") and len(word) > 4:
        return _stem(word[:-3])
    return word


def _stem(stem: str) -> str:
    """A verb from what stands before "-ed" or "-ing": "stopp" → "stop", "hop" → "hope"."""
    from newslint.language.word_tags import word_tags

    options = [stem, stem + "e"]
    if _SHORT.search(stem):
        options.reverse()
    if stem.endswith("i"):
        options.insert(0, stem[:-1] + "y")
    elif stem.endswith("y"):
        options.insert(0, stem[:-1] + "ie")
    elif len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
        options.insert(0, stem[:-1])
    table = word_tags()
    return next((verb for verb in options if table.lists(verb, "VB")), stem)
