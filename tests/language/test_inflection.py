"""Endings of nouns and verbs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language import inflection


@pytest.mark.parametrize(
    ("verb", "third"),
    [
        ("have", "has"), ("do", "does"), ("say", "says"), ("go", "goes"), ("try", "tries"),
        ("watch", "watches"), ("focus", "focuses"), ("reach", "reaches"), ("cache", "caches"),
        ("pass", "passes"), ("use", "uses"), ("die", "dies"), ("tax", "taxes"), ("pay", "pays"),
        ("cleanse", "cleanses"), ("emphasise", "emphasises"), ("echo", "echoes"),
    ],
)  # fmt: skip
def test_verbs_agree(verb: str, third: str) -> None:
    assert inflection.third_person(verb) == third
    assert inflection.plural_verb(third) == verb


def test_to_be_and_modals() -> None:
    assert inflection.third_person("be") == "is"
    assert inflection.plural_verb("is") == "are"
    assert inflection.plural_verb("was") == "were"
    assert inflection.plural_verb("isn't") == "aren't"
    assert inflection.third_person("must") == "must"


@pytest.mark.parametrize("form", ["said", "news", "this", "are", "have", "bus", "across", "is."])
def test_what_is_no_third_person(form: str) -> None:
    assert inflection.plural_verb(form) is None


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("minister", "ministers"), ("city", "cities"), ("boy", "boys"), ("church", "churches"),
        ("woman", "women"), ("policeman", "policemen"), ("German", "Germans"),
        ("child", "children"), ("grandchild", "grandchildren"), ("crisis", "crises"),
        ("analysis", "analyses"), ("sheep", "sheep"), ("aircraft", "aircraft"),
        ("thief", "thieves"), ("chief", "chiefs"),
        ("midwife", "midwives"), ("olive", "olives"), ("hero", "heroes"), ("photo", "photos"),
        ("movie", "movies"), ("party", "parties"), ("house", "houses"), ("virus", "viruses"),
        ("taxi", "taxis"), ("salesperson", "salespeople"), ("chairperson", "chairpersons"),
        ("menu", "menus"), ("critic", "critics"), ("lens", "lenses"),
        ("quiz", "quizzes"), ("phenomenon", "phenomena"), ("runner-up", "runners-up"),
        ("Mouse", "Mice"), ("CITY", "CITIES"), ("MP", "MPS"),
    ],
)  # fmt: skip
def test_nouns_have_plurals(one: str, many: str) -> None:
    assert inflection.plural(one) == many
    assert inflection.singular(many) == one


@pytest.mark.parametrize(
    "noun", ["minister", "politics", "news", "crisis", "bus", "boss", "athletics"]
)
def test_a_singular_stays(noun: str) -> None:
    assert inflection.singular(noun) == noun


@pytest.mark.parametrize(
    ("verb", "past", "ing"),
    [
        ("vape", "vaped", "vaping"), ("blog", "blogged", "blogging"), ("fix", "fixed", "fixing"),
        ("copy", "copied", "copying"), ("die", "died", "dying"), ("agree", "agreed", "agreeing"),
        ("play", "played", "playing"), ("tweet", "tweeted", "tweeting"),
    ],
)  # fmt: skip
def test_regular_verbs(verb: str, past: str, ing: str) -> None:
    assert inflection.regular_past(verb) == past
    assert inflection.present_participle(verb) == ing


@given(st.text(max_size=12))
def test_any_text_is_survived(word: str) -> None:
    for function in (inflection.plural, inflection.singular, inflection.third_person):
        assert isinstance(function(word), str)
    inflection.plural_verb(word)
