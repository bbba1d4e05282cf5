"""Rules that compare the articles of a run, through the command line."""

import json

import pytest

from newslint.runner import Runner

HEADLINE = "Harbour bridge reopens after a year"
BRIDGE = f"{HEADLINE}\n\nThe bridge over the harbour reopened to cars on Monday.\n"
FERRY = f"{HEADLINE}\n\nThe ferries saw the the last of their guests.\n"
MARKET = "Market hall gets a new roof\n\nThe roof took nine months.\n"
RULE = "headline-reused"


@pytest.fixture
def found(newslint):
    """Where the rule found something, as ``path:line``, in the order of the report."""

    def run(*arguments):
        said = newslint("check", "--output-format", "json", "--select", RULE, *arguments)
        assert said.err == ""
        return [f"{f['path']}:{f['line']}" for f in json.loads(said.out)["findings"]]

    return run


def _paths(said):
    return [line.split(":")[0] for line in said.out.splitlines()]


def test_articles_of_a_run_are_compared_wherever_they_lie(found, write):
    write("b/ferry.txt", FERRY)
    write("a/bridge.md", f"# {BRIDGE}")
    write("market.txt", MARKET)
    assert found() == ["a/bridge.md:1", "b/ferry.txt:1"]
    assert found("b", "a") == ["b/ferry.txt:1", "a/bridge.md:1"]


def test_an_article_alone_is_compared_with_nothing(found, write):
    write("bridge.txt", BRIDGE)
    write("ferry.txt", FERRY)
    assert found("bridge.txt") == []


def test_what_comparing_found_comes_after_all_else(newslint, write):
    write("bridge.txt", BRIDGE)
    write("ferry.txt", FERRY)
    said = newslint("check", "--select", f"{RULE},doubled-word", "--output-format", "concise")
    places = [line.split(": ")[0] for line in said.out.splitlines()]
    assert places == ["ferry.txt:3:17", "bridge.txt:1:1", "ferry.txt:1:1"]


def test_a_file_counts_once_however_often_it_is_reported(newslint, write):
    write("bridge.txt", BRIDGE)
    write("ferry.txt", FERRY)
    said = newslint("check", "--select", f"{RULE},doubled-word")
    assert "Found 3 problems in 2 files: " in said.out


def test_the_exit_code_knows_what_comparing_found(newslint, write):
    write("bridge.txt", BRIDGE)
    write("ferry.txt", FERRY)
    arguments = ["check", "-q", "--select", RULE, "--fail-on"]
    assert newslint(*arguments, "warning").code == 1
    assert newslint(*arguments, "error").code == 0


def test_a_comment_allows_it_and_is_never_called_unused(newslint, found, write):
    comment = f"<!-- newslint: allow {RULE} -- on purpose -->"
    write("bridge.md", f"{comment}\n# {BRIDGE}")
    write("ferry.txt", FERRY)
    assert found() == ["ferry.txt:1"]
    alone = newslint("check", "-q", "--select", f"unused-allow,{RULE}", "bridge.md")
    assert (alone.code, alone.out) == (0, "")


def test_settings_hold_file_by_file(newslint, write):
    write("newslint.toml", f'select = ["{RULE}"]\n[paths."drafts/"]\nignore = ["{RULE}"]\n')
    for name in ("bridge.txt", "ferry.txt", "drafts/third.txt"):
        write(name, BRIDGE)
    said = newslint("check", "--output-format", "concise")
    assert _paths(said) == ["bridge.txt", "ferry.txt"]
    assert "third" not in said.out


def test_only_files_with_the_same_options_are_compared(newslint, write):
    write("newslint.toml", f'[paths."short/"]\nrules.{RULE}.fewest-words = 2\n')
    write("bridge.txt", BRIDGE)
    write("short/ferry.txt", FERRY)
    arguments = ["check", "--output-format", "concise", "--select", RULE]
    assert _paths(newslint(*arguments)) == []
    write("short/bridge.txt", BRIDGE)
    assert _paths(newslint(*arguments)) == ["short/bridge.txt", "short/ferry.txt"]


def test_severity_may_be_changed(newslint, write):
    write("newslint.toml", f'[rules.{RULE}]\nseverity = "error"\n')
    write("bridge.txt", BRIDGE)
    write("ferry.txt", FERRY)
    assert newslint("check", "-q").code == 1


def test_a_baseline_takes_it_in_and_lets_it_go(newslint, write):
    write("bridge.txt", BRIDGE)
    write("ferry.txt", FERRY)
    select = ["--select", RULE]
    assert "2 findings listed" in newslint("baseline", *select).out
    check = ["check", "--baseline", ".newslint-baseline.json", "--fail-on", "warning", *select]
    assert newslint(*check).code == 0
    write("ferry.txt", MARKET)
    said = newslint(*check)
    assert said.code == 0
    assert "2 of the findings in the baseline are gone" in said.err
    assert "2 of 2 taken out" in newslint("baseline", "--update", *select).out


def test_mending_a_repository_compares_what_it_wrote(newslint, write):
    write("bridge.txt", BRIDGE)
    ferry = write("ferry.txt", FERRY)
    said = newslint("fix", "--select", f"{RULE},doubled-word", "--output-format", "concise")
    assert "the last" in ferry.read_text("utf-8")
    assert _paths(said) == ["bridge.txt", "ferry.txt"]


def test_an_article_that_cannot_be_read_is_no_hindrance(newslint, write):
    write("bridge.txt", BRIDGE)
    write("broken.txt", b"\xff\xfe\x00")
    write("ferry.txt", FERRY)
    said = newslint("check", "--output-format", "concise", "--select", RULE)
    assert _paths(said) == ["bridge.txt", "ferry.txt"]


FOOT = "What the gulls know\nJoin our evening letter\n"
STORIES = {
    f"{k}.txt": f"A story\n\nIt rained on the the day {k}, they said.\n\n{FOOT}" for k in range(5)
}
OFFERED = ["fix", "--offered", "--select", "leftover-recurring-line,doubled-word"]


def test_cuts_are_offered_and_made_when_asked_for(newslint, write):
    paths = [write(name, text) for name, text in STORIES.items()]
    wanted = [text.replace("the the", "the").replace("\n" + FOOT, "") for text in STORIES.values()]
    said = newslint(*OFFERED)
    assert [path.read_text("utf-8") for path in paths] == wanted
    assert said.err == "Fixed 15 problems in 5 files.\n"


def test_a_diff_shows_them_and_writes_nothing(newslint, write):
    paths = [write(name, text) for name, text in STORIES.items()]
    said = newslint(*OFFERED, "--diff")
    assert [path.read_text("utf-8") for path in paths] == list(STORIES.values())
    assert said.code == 1
    assert (
        said.out.count("\n-It rained on the the") == said.out.count("\n-What the gulls know") == 5
    )
    assert said.err == "Would fix 15 problems in 5 files.\n"


TYPO = "The detaillee came in spring, and the withdrwal was quick.\n"
HOUSE_WORD = "Each detaillee was welcome.\n"


def _typos(newslint, *arguments):
    said = newslint("check", "--output-format", "concise", "--select", "likely-typo", *arguments)
    return [line.split(" ", 1)[0] for line in said.out.splitlines()]


def test_a_word_that_enough_articles_write_is_no_slip(newslint, write):
    write("a.txt", TYPO)
    for name in ("b.txt", "c.txt"):
        write(name, HOUSE_WORD)
    assert _typos(newslint) == ["a.txt:1:5:", "a.txt:1:39:", "b.txt:1:6:", "c.txt:1:6:"]
    write("d.txt", HOUSE_WORD)
    for _ in "cold", "warm":
        assert _typos(newslint) == ["a.txt:1:39:"]
    assert _typos(newslint, "a.txt") == ["a.txt:1:5:", "a.txt:1:39:"]
    assert _typos(newslint, "--no-cache", "--jobs", "2") == ["a.txt:1:39:"]


@pytest.fixture
def interrupted_run(newslint, write, monkeypatch):
    """A run that is interrupted at the third of three articles."""

    def interrupted(self, opened):
        if opened.article.path == "c.txt":
            raise KeyboardInterrupt
        return check(self, opened)

    check = Runner.check
    monkeypatch.setattr(Runner, "check", interrupted)
    write("a.txt", TYPO)
    write("b.txt", "It rained on the the roof.\n")
    write("c.txt", TYPO)

    def run(output_format):
        return newslint(
            "check", "--output-format", output_format,
            "--select", "likely-typo,doubled-word", "--jobs", "1",
        )  # fmt: skip

    return run


def test_an_interruption_loses_no_article_that_was_read(interrupted_run):
    said = interrupted_run("concise")
    assert said.code == 130
    assert _paths(said) == ["b.txt", "a.txt", "a.txt"]
    assert said.err == ""


@pytest.mark.parametrize("output_format", ["json", "sarif", "gitlab", "rdjson"])
def test_an_interrupted_report_is_whole(interrupted_run, output_format):
    said = interrupted_run(output_format)
    assert said.code == 130
    json.loads(said.out)


def test_an_interrupted_report_says_so(interrupted_run):
    report = json.loads(interrupted_run("json").out)
    assert len(report["findings"]) == 3
    ((path, message),) = [(e["path"], e["message"]) for e in report["errors"]]
    assert path == ""
    assert message.startswith("interrupted")


def test_a_comment_that_allows_it_counts_as_used(newslint, write):
    write("a.txt", f"# newslint: allow likely-typo\n{TYPO}")
    write("b.txt", HOUSE_WORD)
    assert _typos(newslint, "--extend-select", "unused-allow") == ["b.txt:1:6:"]
