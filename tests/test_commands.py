"""The commands about rules: ``rules``, ``explain``, ``test`` and ``baseline``."""

import json
import re

import pytest

from newslint.baseline import FILE_NAME
from newslint.cli.main import main
from newslint.rulebook.rule import CATEGORIES
from own_rule import own_rule

RANGE = "It ruled between 1996-2001.\n"
OWN_RULE = own_rule("Dockside Park", "Harbour Arena") + "  - ok: They met at Harbour Arena.\n"


@pytest.fixture
def newslint(capsys, tmp_path, monkeypatch):
    """Calls a command in an empty folder: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)

    def call(*args):
        code = main([*args])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


class TestRules:
    def test_lists_every_rule_with_its_state(self, newslint):
        code, out, _ = newslint("rules")
        (line,) = [x for x in out.splitlines() if x.startswith("range-between-hyphen ")]
        assert code == 0
        assert line.split()[:5] == ["range-between-hyphen", "number", "error", "on", "safe"]

    def test_settings_decide_what_is_on(self, newslint):
        _, out, _ = newslint("rules", "--select", "spelling", "number")
        (line,) = [x for x in out.splitlines() if x.startswith("range-between-hyphen ")]
        assert line.split()[3] == "off"

    def test_config_file_decides_what_is_on(self, newslint, tmp_path):
        text = 'ignore = ["number"]\n[rules.doubled-word]\nseverity = "suggestion"\n'
        write(tmp_path / "newslint.toml", text)
        _, out, _ = newslint("rules", "--output-format", "json")
        rules = {rule["name"]: rule for rule in json.loads(out)["rules"]}
        assert not rules["range-between-hyphen"]["on"]
        assert rules["doubled-word"]["severity"] == "suggestion"

    def test_names_and_on_narrow_the_list(self, newslint):
        _, out, _ = newslint("rules", "number", "--ignore", "range-between-hyphen", "--on")
        names = [x.split()[0] for x in out.splitlines()[1:-2]]
        assert names
        assert "range-between-hyphen" not in names
        assert {x.split()[1] for x in out.splitlines()[1:-2]} == {"number"}

    def test_json_tells_all_that_is_known(self, newslint):
        _, out, _ = newslint("rules", "range-between-hyphen", "--output-format", "json")
        document = json.loads(out)
        (rule,) = document["rules"]
        assert document["version"] == 1
        assert rule["fix"] == "safe"
        assert rule["why"]
        assert {"bad", "good", "format"} <= set(rule["examples"][0])
        assert rule["category"] in CATEGORIES

    def test_a_broken_rule_of_the_repository_is_told(self, newslint, tmp_path):
        write(tmp_path / ".newslint" / "rules" / "stadium.yml", OWN_RULE + "nonsense: 1\n")
        code, out, err = newslint("rules")
        assert code == 2
        assert "range-between-hyphen" in out
        assert err.startswith("newslint: error: .newslint/rules/stadium.yml:")

    def test_all_lists_every_rule(self, newslint):
        assert newslint("rules", "ALL")[1] == newslint("rules")[1]

    def test_a_rule_of_languagetool_is_pointed_to_explain(self, newslint):
        code, out, err = newslint("rules", "lt-he-verb-agr")
        assert (code, out, err.count("\n")) == (0, "", 1)
        assert "newslint explain lt-he-verb-agr" in err

    def test_an_unknown_name_is_a_wrong_call(self, newslint):
        code, out, err = newslint("rules", "nmber")
        assert (code, out) == (2, "")
        assert 'did you mean "number"?' in err


class TestExplain:
    def test_tells_what_why_and_shows_examples(self, newslint):
        code, out, _ = newslint("explain", "range-between-hyphen")
        assert code == 0
        for text in ("range-between-hyphen (number)", "Why\n", "Examples\n", "wrong ", "right ",
                     "fine ", "Options\n", "newslint: allow range-between-hyphen"):  # fmt: skip
            assert text in out

    def test_every_rule_can_be_explained(self, newslint):
        _, listed, _ = newslint("rules", "--output-format", "json")
        for rule in json.loads(listed)["rules"]:
            code, out, _ = newslint("explain", rule["name"])
            assert code == 0
            assert rule["summary"][1:] in out

    @pytest.mark.parametrize("category", CATEGORIES)
    def test_every_category_can_be_explained(self, newslint, category):
        code, out, _ = newslint("explain", category)
        assert code == 0
        assert out.startswith(f"{category}\n")

    def test_shows_settings_and_houses_that_change_it(self, newslint, tmp_path):
        write(tmp_path / ".newslint" / "rules" / "stadium.yml", OWN_RULE)
        house = "title: The Bugle\nrules:\n  stadium: {enabled: false}\n"
        write(tmp_path / ".newslint" / "houses" / "bugle.yml", house)
        _, out, _ = newslint("explain", "stadium")
        assert "Dockside Park: Harbour Arena" in out
        assert "bugle       off" in out
        _, out, _ = newslint("explain", "stadium", "--style", "bugle")
        assert "off by the settings" in out

    def test_tells_how_the_check_works_and_how_precise_it_was(self, newslint):
        _, out, _ = newslint("explain", "range-between-hyphen")
        assert "How it works\n  Replaces each key of `swap`" in out
        assert re.search(r"^  precision  .+", out, re.M)

    def test_without_a_name_the_categories_are_listed(self, newslint):
        code, out, _ = newslint("explain")
        assert code == 0
        assert [x.split()[0] for x in out.splitlines()[:13]] == list(CATEGORIES)
        assert "  aljazeera, ap, bbc," in out

    def test_a_house_is_told_with_its_changes_and_their_sources(self, newslint, tmp_path):
        house = "title: The Bugle\nextends: ap\nrules:\n  range-dash: {prefer: en dash}\n"
        write(tmp_path / ".newslint" / "houses" / "bugle.yml", house)
        code, out, _ = newslint("explain", "bugle")
        assert code == 0
        assert out.startswith("bugle (The Bugle)\n")
        assert re.search(r"^  extends +ap$", out, re.M)
        assert re.search(r"^  range-dash +prefer en dash$", out, re.M)
        assert re.search(r"^  date-style +prefer month day  \(AP Stylebook", out, re.M)

    def test_a_rule_of_languagetool_is_told_as_one(self, newslint):
        code, out, _ = newslint("explain", "lt-he-verb-agr", "--ignore", "lt-he-verb-agr")
        assert code == 0
        assert out.startswith("lt-he-verb-agr (a rule of LanguageTool)\n")
        assert "HE_VERB_AGR" in out
        assert 'ignore = ["lt-he-verb-agr"]' in out
        assert "off: no LanguageTool is set up here" in out

    def test_settings_switch_a_rule_of_languagetool_off(self, newslint, tmp_path):
        text = '[languagetool]\nurl = "http://127.0.0.1:8081"\n[rules.lt-a]\nenabled = false\n'
        write(tmp_path / "newslint.toml", text)
        assert "off by the settings" in newslint("explain", "lt-a")[1]
        assert "on, where the server has such a rule" in newslint("explain", "lt-b")[1]

    def test_a_typo_is_answered_with_the_nearest_name(self, newslint):
        code, _, err = newslint("explain", "range-betwen-hyphen")
        assert code == 2
        assert 'did you mean "range-between-hyphen"?' in err

    def test_a_broken_rule_says_what_is_broken(self, newslint, tmp_path):
        write(tmp_path / ".newslint" / "rules" / "stadium.yml", OWN_RULE + "nonsense: 1\n")
        code, _, err = newslint("explain", "stadium")
        assert code == 2
        assert "nonsense" in err


class TestTest:
    def test_rules_of_a_repository_are_tried(self, newslint, tmp_path):
        write(tmp_path / ".newslint" / "rules" / "stadium.yml", OWN_RULE)
        code, out, _ = newslint("test", ".newslint/rules")
        assert (code, out) == (0, "2 examples of 1 rule hold.\n")

    def test_without_paths_the_book_and_the_rules_of_the_repository_are_tried(
        self, newslint, tmp_path
    ):
        broken = OWN_RULE.replace("ok: They met at Harbour Arena", "ok: They met at Dockside Park")
        write(tmp_path / ".newslint" / "rules" / "stadium.yml", broken)
        code, out, _ = newslint("test")
        assert code == 1
        assert ".newslint/rules/stadium.yml:11: example 2 of stadium must stay silent" in out
        examples, rules = re.findall(r"in ([\d,]+) examples of ([\d,]+) rules", out)[0]
        assert int(examples.replace(",", "")) > int(rules) > 20

    def test_a_failure_names_file_line_example_and_what_happened(self, newslint, tmp_path):
        broken = OWN_RULE.replace("  - ok: They met at Harbour", "  - ok: They met at Dockside")
        broken = broken.replace("ok: They met at Dockside Arena", "ok: They met at Dockside Park")
        write(tmp_path / "stadium.yml", broken.replace("at Harbour Arena.\n", "at Arena.\n"))
        code, out, _ = newslint("test", "stadium.yml")
        assert code == 1
        first, second, last = out.splitlines()
        assert first == (
            "stadium.yml:9: example 1 of stadium is mended to 'They met at Harbour Arena.', "
            "not to 'They met at Arena.'"
        )
        assert second.startswith("stadium.yml:11: example 2 of stadium must stay silent, but ")
        assert last == "2 failures in 2 examples of 1 rule."

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            (("Dockside Park.", "Bayside Park."), "example 1 of stadium is not reported"),
            (("good:", "span: Park\n    good:"), "is marked at 'Dockside Park', not at 'Park'"),
            (("good:", "message: gone\n    good:"), "which lacks 'gone'"),
            (("good:", "config: {style: nowhere}\n    good:"), "cannot be run: unknown style"),
            (("good:", "format: scroll\n    good:"), "cannot be run: unknown format"),
            (("severity: warning", "severity: dire"), 'stadium.yml:3: "severity" must be one of'),
        ],
    )
    def test_each_way_to_fail_is_told(self, newslint, tmp_path, change, said):
        write(tmp_path / "stadium.yml", OWN_RULE.replace(*change))
        code, out, _ = newslint("test", "stadium.yml")
        assert code == 1
        assert said in out

    def test_a_rule_without_examples_fails(self, newslint, tmp_path):
        write(tmp_path / "stadium.yml", OWN_RULE[: OWN_RULE.index("examples:")])
        code, out, _ = newslint("test", "stadium.yml")
        assert code == 1
        assert "has no examples" in out

    def test_a_missing_path_is_a_wrong_call(self, newslint):
        code, _, err = newslint("test", "nowhere")
        assert code == 2
        assert "nowhere: no such rule file or folder" in err


class TestBaseline:
    def listed(self, tmp_path):
        return json.loads((tmp_path / FILE_NAME).read_text("utf-8"))["findings"]

    def test_lists_what_is_found_so_that_only_new_findings_are_reported(self, newslint, tmp_path):
        write(tmp_path / "news" / "a.txt", RANGE)
        code, out, _ = newslint("baseline", "news", "--select", "number")
        assert (code, out) == (0, f"1 finding listed in {FILE_NAME}.\n")
        assert self.listed(tmp_path)[0]["path"] == "news/a.txt"
        check = ("check", "news", "--select", "number", "--baseline", FILE_NAME)
        assert newslint(*check)[0] == 0
        write(tmp_path / "news" / "a.txt", f"So it was between 1-2.\n\n{RANGE}")
        code, out, _ = newslint(*check, "--output-format", "concise")
        assert code == 1
        assert [x.split(":")[:2] for x in out.splitlines()] == [["news/a.txt", "1"]]

    def test_update_takes_out_what_is_gone_and_adds_nothing(self, newslint, tmp_path):
        write(tmp_path / "a.txt", RANGE)
        write(tmp_path / "b.txt", RANGE)
        newslint("baseline", "--select", "number")
        write(tmp_path / "a.txt", "It was between 3-4.\n")
        code, out, _ = newslint("baseline", "--update", "--select", "number")
        assert code == 0
        assert out == f"1 finding listed in {FILE_NAME}; 1 of 2 taken out.\n"
        assert [f["path"] for f in self.listed(tmp_path)] == ["b.txt"]

    def test_a_second_run_renews_the_files_it_sees(self, newslint, tmp_path):
        write(tmp_path / "a.txt", RANGE)
        write(tmp_path / "b.txt", RANGE)
        newslint("baseline", "--select", "number")
        write(tmp_path / "a.txt", "It was between 3-4.\n")
        newslint("baseline", "a.txt", "--select", "number")
        found = self.listed(tmp_path)
        assert [(f["path"], f["text"]) for f in found] == [("a.txt", "3-4"), ("b.txt", "1996-2001")]
        text = (tmp_path / FILE_NAME).read_bytes()
        newslint("baseline", "--select", "number")
        assert (tmp_path / FILE_NAME).read_bytes() == text

    def test_is_the_same_from_several_processes_and_from_the_cache(
        self, newslint, tmp_path, monkeypatch
    ):
        monkeypatch.delenv("NEWSLINT_NO_CACHE")
        for name in ("a.txt", "b.txt"):
            write(tmp_path / name, RANGE)
        command = ("baseline", "--select", "number")
        write(tmp_path / "newslint.toml", "")
        newslint(*command, "--no-cache")
        once = (tmp_path / FILE_NAME).read_bytes()
        assert not (tmp_path / ".newslint_cache").exists()
        for _ in "cold", "warm":
            (tmp_path / FILE_NAME).unlink()
            assert newslint(*command, "--jobs", "2")[0] == 0
            assert (tmp_path / FILE_NAME).read_bytes() == once
        assert (tmp_path / ".newslint_cache").exists()

    def test_a_broken_baseline_is_one_line(self, newslint, tmp_path):
        write(tmp_path / FILE_NAME, "{")
        code, _, err = newslint("baseline")
        assert code == 2
        assert err.count("\n") == 1
        assert FILE_NAME in err

    def test_what_cannot_be_checked_is_told(self, newslint, tmp_path):
        write(tmp_path / "a.txt", RANGE)
        (tmp_path / "b.txt").write_bytes(b"\0\1\2")
        code, out, err = newslint("baseline", "a.txt", "b.txt", "--select", "number")
        assert code == 2
        assert "b.txt" in err
        assert out.startswith("1 finding listed")
