"""Rules that compare articles: what a repository of many makes of them."""

import pytest

from newslint import Linter
from newslint.comparison import compare

FOOT = "What the gulls know\nJoin our evening letter\n"


def _marked(rule, texts, form="text", **settings):
    """The texts that a rule marks in each article, by name."""
    linter = Linter(select=[rule], **settings)
    digests = {name: _digest(linter, rule, text, form) for name, text in texts.items()}
    marked = {}
    for compared in compare(rule, digests, dict.fromkeys(digests, linter)):
        assert compared.problem == ""
        for name, found in compared.found.items():
            report = linter.report_compared(texts[name], {rule: found}, format=form, path=name)
            marked[name] = [texts[name][f.start : f.end] for f in report.findings]
    return marked


def _digest(linter, rule, text, form):
    return linter.report(text, format=form, digest=True).digests[rule]


def _stories(count, foot=FOOT, every=1):
    return {
        f"{k}.txt": f"Story number {k} of a year\n\nIt rained on day {k}, the council said.\n\n"
        + ("" if k % every else foot)
        for k in range(count)
    }


class TestRecurringLine:
    RULE = "leftover-recurring-line"

    def test_it_takes_five_articles(self):
        assert _marked(self.RULE, _stories(4)) == {}
        marked = _marked(self.RULE, _stories(5))
        assert marked["3.txt"] == FOOT.splitlines()
        assert len(marked) == 5

    def test_in_a_large_run_it_takes_one_in_two_hundred(self):
        assert _marked(self.RULE, _stories(1_200, every=240)) == {}
        assert len(_marked(self.RULE, _stories(1_200, every=200))) == 6

    def test_a_line_between_paragraphs_may_be_a_subhead(self):
        foot = "What the gulls know\n\nIt rained again, and the harbour was closed for a day.\n"
        assert _marked(self.RULE, _stories(40, foot, every=5)) == {}
        assert len(_marked(self.RULE, _stories(40, foot, every=4))) == 10

    @pytest.mark.parametrize(
        "foot",
        [
            "By Ana Silva\nPhoto: Tom Reed\n",
            "Ana Silva\nTom Reed\n",
            "Monday, 4 May 2020\n12:30 GMT\n",
            "if (storm) {\nreturn harbour;\n",
            "The winners of the day:\nThe dates to keep:\n",
            "The council met again on Monday.\nNothing was said of the bridge.\n",
            "“The gulls know it”\n“So do the cats”\n",
        ],
    )
    def test_what_stands_under_many_stories_by_right(self, foot):
        assert _marked(self.RULE, _stories(6, foot)) == {}

    def test_a_line_that_another_rule_reports_is_left_to_it(self):
        foot = "Share on Facebook\nWhat the gulls know\n"
        marked = _marked(self.RULE, _stories(6, foot), extend_select=["leftover-share-text"])
        assert marked["2.txt"] == ["What the gulls know"]

    def test_the_cut_is_offered(self):
        texts = _stories(5)
        linter = Linter(select=[self.RULE])
        digests = {n: _digest(linter, self.RULE, t, "text") for n, t in texts.items()}
        (compared,) = compare(self.RULE, digests, dict.fromkeys(digests, linter))
        report = linter.report_compared(texts["0.txt"], {self.RULE: compared.found["0.txt"]})
        assert {fix.applicability for f in report.findings for fix in f.fixes} == {"offered"}
        last = report.findings[-1].fixes[0].apply_to(texts["0.txt"])
        assert last == texts["0.txt"].replace(FOOT.splitlines()[1] + "\n", "")


class TestHeadlineReused:
    RULE = "headline-reused"

    def _found(self, *headlines):
        texts = {f"{k}.txt": f"{h}\n\nIt rained, they said.\n" for k, h in enumerate(headlines)}
        return sorted(_marked(self.RULE, texts))

    def test_letter_case_and_quotes_make_no_difference(self):
        found = self._found("Storm shuts harbour for days", "STORM SHUTS ‘HARBOUR’ FOR DAYS")
        assert found == ["0.txt", "1.txt"]

    @pytest.mark.parametrize(
        "other",
        [
            "Storm shuts the harbour for days again on Monday",
            "Storm opens harbour for days",
            "Harbour storm",
            "Storm shuts harbour for 12 days",
        ],
    )
    def test_another_headline(self, other):
        assert self._found("Storm shuts harbour for days", other) == []

    def test_many_articles_under_one_headline_are_a_series(self):
        assert len(self._found(*["The week in the harbour pictures"] * 4)) == 4
        assert self._found(*["The week in the harbour pictures"] * 5) == []

    def test_pages_of_folders_are_articles_of_their_own(self):
        story = "# Storm shuts harbour for days\n\nIt rained, they said.\n"
        texts = {"storm/index.md": story, "harbour/index.md": story}
        assert sorted(_marked(self.RULE, texts, "markdown")) == sorted(texts)

    def test_digests_are_small(self):
        linter = Linter(select=[self.RULE])
        text = "Storm shuts the harbour for days and the ferries stop\n\nIt rained.\n"
        assert len(_digest(linter, self.RULE, text, "text")) <= 4 * 10
        assert _digest(linter, self.RULE, "", "text") == b""
