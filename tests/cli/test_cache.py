"""Results that are kept from one run to the next."""

import json
import subprocess
import sys

import pytest

from newslint.cache.folder import RULES_OF_USER, TAG
from own_rule import own_rule

ARTICLE = "Dockers vow to extend strike\n\nIt ruled the the ports between 1996-2001.\n"
CLEAN = "Dockers vow to extend strike\n\nThe strike goes on at two ports.\n"
RULE = own_rule("the ports", "the harbours")


@pytest.fixture(autouse=True)
def cache(user_cache):
    return user_cache


@pytest.fixture
def linted(monkeypatch):
    """The paths of the articles that were linted, not taken from the cache."""
    from newslint.linter import Linter

    paths = []
    report = Linter.report

    def counted(self, text, *, path="", **rest):
        paths.append(path)
        return report(self, text, path=path, **rest)

    monkeypatch.setattr(Linter, "report", counted)
    return paths


def findings(newslint, *args):
    return json.loads(newslint("check", "--output-format", "json", *args).out)["findings"]


class TestReuse:
    @pytest.mark.parametrize("kind", ["full", "json", "sarif", "html", "github"])
    def test_a_second_run_says_the_same_and_lints_nothing(self, newslint, write, linted, kind):
        write("newslint.toml", "")
        for k in range(4):
            write(f"a{k}.md", f"# Strike number {k}\n\nIt ruled *the the* ports “1996-2001”.\n")
        first = newslint("check", "--output-format", kind)
        assert linted == ["a0.md", "a1.md", "a2.md", "a3.md"]
        assert newslint("check", "--output-format", kind) == first
        assert newslint("check", "--no-cache", "--output-format", kind) == first
        assert len(linted) == 8

    def test_a_changed_file_alone_is_linted_again(self, newslint, write, linted):
        write("newslint.toml", "")
        write("a.txt", ARTICLE)
        write("b.txt", CLEAN)
        newslint("check")
        write("b.txt", CLEAN + "\nThe the end.\n")
        del linted[:]
        assert "b.txt" in {f["path"] for f in findings(newslint)}
        assert linted == ["b.txt"]
        write("b.txt", CLEAN)
        newslint("check")
        assert linted == ["b.txt"]

    def test_a_file_that_moved_is_known_again_under_its_name(self, newslint, write, linted):
        write("newslint.toml", "")
        path = write("a.txt", ARTICLE)
        before = findings(newslint, "a.txt")
        path.rename(path.with_name("b.txt"))
        del linted[:]
        after = findings(newslint, "b.txt")
        assert linted == []
        assert after == [{**finding, "path": "b.txt"} for finding in before]

    def test_articles_that_were_compared_are_known_together(self, newslint, write, linted):
        write("newslint.toml", 'select = ["headline-reused"]\n')
        for name in "abc":
            write(f"{name}.txt", f"Dockers at Varnhaven vow to extend strike\n\nIn port {name}.\n")
        first = newslint("check")
        assert "headline-reused" in first.out
        del linted[:]
        assert newslint("check") == first
        assert linted == []
        write("c.txt", "Something else has happened in town\n\nIn port c.\n")
        said = newslint("check").out
        assert 0 < said.count("headline-reused") < first.out.count("headline-reused")

    def test_fix_starts_from_what_check_found(self, newslint, write, linted):
        write("newslint.toml", "")
        path = write("a.txt", CLEAN)
        newslint("check")
        del linted[:]
        newslint("fix")
        assert linted == []
        path.write_text(ARTICLE, "utf-8")
        newslint("check")
        newslint("fix")
        assert "between 1996 and 2001" in path.read_text("utf-8")

    def test_a_baseline_is_laid_over_what_is_kept(self, newslint, write, linted):
        write("newslint.toml", 'baseline = "known.json"\n')
        write("a.txt", ARTICLE)
        assert newslint("check").code == 2
        assert newslint("baseline").code == 0
        assert findings(newslint) == []
        del linted[:]
        assert findings(newslint) == []
        assert linted == []
        write("known.json", '{"version": 1, "findings": []}')
        assert findings(newslint)
        assert linted == []


class TestWhatResultsDependOn:
    @pytest.fixture(autouse=True)
    def known(self, newslint, write, linted):
        write("newslint.toml", "")
        write("a.txt", ARTICLE)
        newslint("check")
        del linted[:]

    @pytest.mark.parametrize(
        "args",
        [
            ("--select", "spelling"),
            ("--ignore", "number"),
            ("--style", "ap"),
            ("--dialect", "en-GB"),
            ("--date", "2024-05-31"),
            ("--preview",),
            ("--format", "markdown"),
        ],
    )
    def test_on_the_options_of_the_call(self, newslint, linted, args):
        newslint("check", *args)
        assert linted == ["a.txt"]
        newslint("check", *args)
        assert linted == ["a.txt"]

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("newslint.toml", 'words = ["dockers"]\n'),
            ("newslint.toml", '[rules.doubled-word]\nseverity = "suggestion"\n'),
            ("newslint.toml", '[paths."*.txt"]\nignore = ["number"]\n'),
            (".newslint/words.txt", "ports\n"),
            (".newslint/rules/style/stadium.yml", RULE),
            (".newslint/houses/harbour.yml", "title: The Harbour\n"),
        ],
    )
    def test_on_the_files_of_a_repository(self, newslint, write, linted, name, text):
        write(name, text)
        newslint("check")
        assert linted == ["a.txt"]

    @pytest.mark.parametrize(
        "text", ['fail-on = "never"\n', 'exclude = ["b.txt"]\n', '[paths."*.md"]\npreview = true\n']
    )
    def test_not_on_settings_that_change_no_finding(self, newslint, write, linted, text):
        write("newslint.toml", text)
        newslint("check")
        assert linted == []

    def test_on_what_is_installed(self, newslint, linted, monkeypatch):
        monkeypatch.setattr("newslint.cache.results.installation_stamp", lambda: "another")
        newslint("check")
        assert linted == ["a.txt"]

    def test_a_mistake_in_a_setting_is_still_told(self, newslint, write):
        write("newslint.toml", '[paths."*.md"]\nselect = ["no-such-rule"]\n')
        said = newslint("check")
        assert said.code == 2
        assert "no-such-rule" in said.err

    def test_a_broken_rule_is_told_each_time(self, newslint, write):
        write(".newslint/rules/style/stadium.yml", "summary: nothing more\n")
        for _ in range(2):
            said = newslint("check")
            assert said.code == 2
            assert "stadium" in said.err

    def test_an_unused_allow_is_judged_by_the_rules_that_are_on(self, newslint, write):
        write("a.html", "<p>The <!-- newslint: allow doubled-word --> strike goes on.</p>\n")
        for _ in range(2):
            assert [f["rule"] for f in findings(newslint, "a.html")] == ["unused-allow"]
            assert findings(newslint, "a.html", "--select", "number,unused-allow") == []


class TestTheFolder:
    def test_stands_beside_the_config_file_marked_as_a_cache(self, newslint, write, tmp_path):
        write("newslint.toml", "")
        write("sub/a.txt", ARTICLE)
        newslint("check", "sub")
        folder = tmp_path / ".newslint_cache"
        assert (folder / TAG).read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
        assert (folder / ".gitignore").read_text().endswith("*\n")
        assert list((tmp_path / "sub").iterdir()) == [tmp_path / "sub" / "a.txt"]

    def test_is_the_users_without_a_config_file(self, newslint, write, tmp_path, cache):
        write("a.txt", ARTICLE)
        newslint("check", "--isolated")
        assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
        assert any(cache.rglob("results-*"))

    def test_may_be_named_in_the_config_file(self, newslint, write, tmp_path):
        write("pyproject.toml", '[tool.newslint]\ncache-dir = "build/kept"\n')
        write("a.txt", ARTICLE)
        newslint("check")
        assert (tmp_path / "build" / "kept" / TAG).is_file()

    def test_of_somebody_else_is_left_alone(self, newslint, write, tmp_path):
        write("newslint.toml", 'cache-dir = "home"\n')
        kept = write("home/letters.txt", "Dear editor,\n")
        write("a.txt", ARTICLE)
        assert newslint("check", "a.txt").code == 1
        newslint("cache", "clear")
        assert list((tmp_path / "home").iterdir()) == [kept]

    def test_is_cleared(self, newslint, write, tmp_path, linted):
        write("newslint.toml", "")
        write("a.txt", ARTICLE)
        newslint("check")
        assert str(tmp_path / ".newslint_cache") in newslint("cache", "show").out
        assert newslint("cache", "clear").code == 0
        assert not (tmp_path / ".newslint_cache").exists()
        assert newslint("cache", "clear").code == 0
        newslint("check")
        assert linted == ["a.txt", "a.txt"]

    def test_compiled_rules_are_cleared_with_it(self, newslint, write, cache):
        write(".newslint/rules/style/stadium.yml", RULE)
        write("a.txt", ARTICLE)
        newslint("check")
        assert list((cache / RULES_OF_USER).glob("rules-*"))
        assert str(cache / RULES_OF_USER) in newslint("cache", "show").out
        assert newslint("cache", "clear").code == 0
        assert not (cache / RULES_OF_USER).exists()

    def test_is_not_made_with_no_cache(self, newslint, write, tmp_path):
        write("newslint.toml", "")
        write("a.txt", ARTICLE)
        newslint("check", "--no-cache")
        assert not (tmp_path / ".newslint_cache").exists()

    def test_that_cannot_be_made_costs_nothing(self, newslint, write):
        write("newslint.toml", 'cache-dir = "a.txt/cache"\n')
        write("a.txt", ARTICLE)
        assert newslint("check") == newslint("check", "--no-cache")


class TestBrokenEntries:
    @pytest.fixture
    def shards(self, newslint, write, tmp_path):
        write("newslint.toml", "")
        for k in range(20):
            write(f"a{k}.txt", f"{ARTICLE}\nPort {k} was closed.\n")
        newslint("check")
        return sorted((tmp_path / ".newslint_cache").glob("results-*"))

    @pytest.mark.parametrize(
        "damage",
        [
            lambda _: b"",
            lambda data: data[: len(data) // 2],
            lambda data: b"\0" * len(data),
            lambda data: data.replace(b"doubled", b"deubled"),
            lambda data: b"\xff\n" * 1000 + data,
            lambda data: data.replace(b"\n", b""),
        ],
    )
    def test_count_as_none(self, newslint, shards, damage):
        right = newslint("check", "--no-cache")
        for shard in shards:
            shard.write_bytes(damage(shard.read_bytes()))
        assert newslint("check") == right
        assert newslint("check") == right

    def test_of_a_right_checksum_count_as_none_too(self, newslint, shards):
        from newslint.cache.shards import Shards

        right = newslint("check", "--no-cache")
        store = Shards(str(shards[0].parent), shards[0].read_text().partition("\n")[0])
        for shard in shards:
            for line in shard.read_bytes().splitlines()[1:]:
                for text in ("[[[1]],{}]", "{}", "null", "[[],[]]", '[[["a"]],{"a":1}]'):
                    store.put(line[:32].decode(), text)
        store.flush()
        assert newslint("check") == right

    def test_do_not_pile_up(self, tmp_path):
        from newslint.cache.shards import LARGEST_SHARD, Shards

        for turn in range(4):
            store = Shards(str(tmp_path / "kept"), "a")
            for k in range(100):
                store.put(f"0{turn:015}{k:016}", "x" * (LARGEST_SHARD // 200))
            store.flush()
        assert next((tmp_path / "kept").glob("results-*")).stat().st_size <= LARGEST_SHARD
        kept = Shards(str(tmp_path / "kept"), "a")
        assert all(kept.get(f"0{3:015}{k:016}") for k in range(100))

    def test_go_when_they_were_not_used_for_long(self, tmp_path, monkeypatch):
        from newslint.cache import shards

        clock = 1e9
        monkeypatch.setattr(shards.time, "time", lambda: clock)
        keys = [f"{k:032}" for k in range(3)]
        for key in keys[:2]:
            store = shards.Shards(str(tmp_path / "kept"), "a")
            store.put(key, "text")
            store.flush()
        for days in range(0, 60, 10):
            clock = 1e9 + days * 86_400
            store = shards.Shards(str(tmp_path / "kept"), "a")
            assert store.get(keys[0]) == "text"
            store.flush()
        assert shards.Shards(str(tmp_path / "kept"), "a").get(keys[1]) is None


def test_two_runs_may_share_a_folder(write, tmp_path, monkeypatch):
    write("newslint.toml", "")
    for k in range(30):
        write(f"a{k:02}.txt", f"{ARTICLE}\nPort {k} was closed.\n")
    command = [sys.executable, "-m", "newslint", "check", "--output-format", "concise", "."]
    for _ in range(2):
        runs = [
            subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True)
            for _ in range(3)
        ]
        said = {run.communicate()[0] for run in runs}
        assert len(said) == 1
        assert all(run.returncode == 1 for run in runs)
    assert not list((tmp_path / ".newslint_cache").glob("results-*-?.*"))
