"""The kinds existence and substitution."""

import pytest
from trial import RULE, hits

from newslint.checks.existence import Existence
from newslint.checks.substitution import Substitution
from newslint.document.readers import read_document
from newslint.errors import RuleError


def changes(check, text):
    """What a check marks in a text, with the texts its rewrites would put there."""
    return [(marked, [r.edits[0][2] for r in hit.rewrites]) for marked, hit in hits(check, text)]


def existence(**options):
    return Existence(RULE, Existence.Options(**options))


def substitution(swap, **options):
    return Substitution(RULE, Substitution.Options(swap, **options))


def test_a_phrase_is_found_as_whole_words_in_any_case():
    check = existence(tokens=("green light",))
    assert changes(check, "The Green Light shone. A green lighthouse. evergreen light") == [
        ("Green Light", [])
    ]


def test_a_phrase_wrapped_over_two_lines_is_one_phrase():
    wrapped = (
        "The council said on Thursday that it would give the green\n"
        "light to the plan before the end of the year, and the mayor agreed."
    )
    check = existence(tokens=("green light",))
    assert [text for text, _ in changes(check, wrapped)] == ["green light"]


def test_the_longest_of_overlapping_phrases_wins():
    check = existence(tokens=("green light", "green light district"))
    assert changes(check, "the green light district") == [("green light district", [])]


def test_patterns_and_phrases_stand_in_one_list():
    check = existence(tokens=("dam", r"rivers? \d+"))
    assert [t for t, _ in changes(check, "A dam on river 7, a dam.")] == ["dam", "river 7", "dam"]


def test_a_pattern_without_literals_makes_the_phrases_beside_it_found_too():
    check = existence(tokens=("dam", r"\d+"))
    assert check.triggers is None
    assert [t for t, _ in changes(check, "A dam, 7 dams.")] == ["dam", "7"]


def test_case_counts_where_the_rule_says_so():
    check = existence(tokens=("Dam",), ignorecase=False)
    assert [t for t, _ in changes(check, "Dam dam DAM")] == ["Dam"]


def test_exceptions_are_left_alone():
    check = existence(tokens=("dams?",), exceptions=("dams",))
    assert [t for t, _ in changes(check, "dam dams")] == ["dam"]


def test_remove_takes_one_space_along():
    document = read_document("It was very clear.")
    check = existence(tokens=("very",), remove=True)
    (hit,) = check.run(document, [(7, 11)])
    assert hit.rewrites[0].edits == ((7, 12, ""),)


def test_substitution_keeps_the_case_of_the_copy():
    check = substitution({"advisor": "adviser"})
    assert changes(check, "Advisor, advisor, ADVISOR") == [
        ("Advisor", ["Adviser"]),
        ("advisor", ["adviser"]),
        ("ADVISOR", ["ADVISER"]),
    ]


def test_substitution_offers_alternatives_and_fills_groups():
    check = substitution({r"between (\d+)-(?=\d)": r"between \1 and ", "amid": "during|after"})
    assert changes(check, "amid the years between 3-5") == [
        ("amid", ["during", "after"]),
        ("between 3-", ["between 3 and "]),
    ]


def test_substitution_is_silent_on_what_is_already_right():
    check = substitution({r"advis[eo]rs?": "adviser"})
    assert changes(check, "An adviser and an advisor") == [("advisor", ["adviser"])]


def test_a_broken_pattern_is_an_error_when_the_rule_is_loaded():
    with pytest.raises(RuleError, match="broken pattern"):
        existence(tokens=("(dam",)).check_syntax()


def test_braces_stand_for_several_phrases():
    check = substitution({"{final,end} result{,s}": "result{,s}"})
    assert changes(check, "The end results and the final result.") == [
        ("end results", ["results"]),
        ("final result", ["result"]),
    ]
    with pytest.raises(RuleError, match="has 2 forms"):
        substitution({"plan{,s}": "{a,b,c}"})


def test_a_house_adds_to_the_list_of_the_book():
    check = substitution({"e-mail": "email"}, add={"web site": "website"})
    assert [text for text, _ in changes(check, "An e-mail to the web site.")] == [
        "e-mail",
        "web site",
    ]


def test_a_pattern_may_name_the_part_to_report():
    check = substitution({r"between (?P<hit>(\d+)-(\d+))": r"\2 and \3"})
    assert changes(check, "It cost between 3-5 euros.") == [("3-5", ["3 and 5"])]
