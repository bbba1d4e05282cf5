"""A sieve answers as if every word were asked about."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.language import sieve
from newslint.language.sieve import Sieve

WORDS = st.frozensets(st.text("ab", max_size=3))


@given(st.lists(WORDS))
def test_a_sieve_keeps_what_is_picked_whatever_was_asked_before(articles):
    long_ones = Sieve(lambda words: [word for word in words if len(word) > 1])
    for words in articles:
        assert long_ones.kept(words) == {word for word in words if len(word) > 1}


def test_a_word_is_asked_about_once():
    asked = []
    nothing = Sieve(lambda words: asked.extend(words) or ())
    nothing.kept({"tide", "ebb"})
    nothing.kept({"tide", "flow"})
    assert sorted(asked) == ["ebb", "flow", "tide"]


def test_a_full_sieve_forgets_and_answers_as_before(monkeypatch):
    monkeypatch.setattr(sieve, "LIMIT", 3)
    short_ones = Sieve(lambda words: [word for word in words if len(word) < 4])
    for words in ({"ebb", "tide"}, {"ebb", "flow", "sea"}, {"tide", "sea", "bay", "gulf"}):
        assert short_ones.kept(words) == {word for word in words if len(word) < 4}
