"""How plugins are found and registered."""

import sys

import pytest

from newslint import Linter
from newslint.comparison import Comparison
from newslint.configs import Configs
from newslint.discovery import Article
from newslint.errors import NewslintError
from newslint.plugins import Hooks, plugin_manager
from newslint.registry import GROUP, HOOKS, installed_plugins, load, registry
from newslint.runner import Runner

MODULE = """\
from newslint.plugins import hookimpl

@hookimpl
def newslint_checks():
    return {"existence": "harbour:Check", "tide": "harbour:Check"}

class Check:
    pass
"""


@pytest.fixture
def fresh_registry():
    """A registry made anew, and put back to the usual one afterwards."""
    registry.cache_clear()
    yield registry
    registry.cache_clear()


def install(folder, name, target, source=MODULE):
    """Lay out an installed package the way pip does."""
    metadata = folder / f"{name}-1.0.dist-info"
    metadata.mkdir(parents=True)
    entry_points = f"[console_scripts]\nx = y:z\n\n[newslint]\n{name} = {target}\n"
    (metadata / "entry_points.txt").write_text(entry_points, "utf-8")
    (folder / f"{name}.py").write_text(source, "utf-8")


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder of installed packages on the path."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    return folder


def test_an_installed_package_is_found_by_its_entry_point(site):
    install(site, "harbour", "harbour")
    assert ("harbour", "harbour") in installed_plugins()


def test_a_plugin_adds_to_what_is_built_in_and_wins_over_it(site, fresh_registry):
    install(site, "harbour", "harbour")
    checks = fresh_registry().checks
    assert checks["tide"] == checks["existence"] == "harbour:Check"
    assert checks["substitution"] == "newslint.checks.substitution:Substitution"
    assert load(checks["tide"]).__name__ == "Check"


def test_the_working_directory_is_not_searched(tmp_path, monkeypatch):
    install(tmp_path, "intruder", "intruder", "raise SystemExit('ran code of a linted repository')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), *sys.path])
    assert "intruder" not in dict(installed_plugins())


def test_a_plugin_that_cannot_be_loaded_is_named(site, fresh_registry):
    install(site, "broken", "broken", "import nowhere_to_be_found")
    with pytest.raises(NewslintError, match='plugin "broken"'):
        fresh_registry()


def test_built_ins_register_through_the_same_hooks(fresh_registry):
    hooks = plugin_manager([]).hook
    alone = fresh_registry()
    assert alone.checks == hooks.newslint_checks()[0]
    assert alone.reporters == hooks.newslint_reporters()[0]
    assert alone.rule_folders == hooks.newslint_rules()[0]
    assert alone.house_folders == hooks.newslint_houses()[0]
    assert tuple(alone.readers.values()) == hooks.newslint_readers()[0]
    assert set(HOOKS) == {name for name in vars(Hooks) if name.startswith(GROUP)}


CRASHING = """\
from newslint.checks.check import WithoutOptions
from newslint.plugins import hookimpl

@hookimpl
def newslint_checks():
    return {"crash": "crashing:Crash"}

class Crash(WithoutOptions):
    triggers = None

    def run(self, document, at):
        raise ZeroDivisionError("by design")
"""


def test_a_rule_that_fails_costs_no_other_its_findings(site, fresh_registry, tmp_path):
    install(site, "crashing", "crashing", CRASHING)
    rules = tmp_path / ".newslint" / "rules"
    rules.mkdir(parents=True)
    (rules / "bad.yml").write_text("summary: s\nseverity: error\ncheck: crash\nmessage: m\n")
    report = Linter(root=tmp_path, select=["bad", "doubled-word"]).report("It held at at noon.\n")
    assert [f.rule for f in report.findings] == ["doubled-word"]
    assert report.problems == ['rule "bad" failed (ZeroDivisionError: by design); please report it']


COMPARING = """\
from newslint.checks.check import Hit
from newslint.plugins import hookimpl
from newslint.record import Record

@hookimpl
def newslint_checks():
    return {"same-length": "comparing:SameLength"}

class SameLength:
    class Options(Record):
        crash: bool = False

    def __init__(self, rule, options):
        self._crash = options.crash

    def digest(self, document):
        return str(len(document.text)).encode()

    def compare(self, digests):
        if self._crash:
            raise ZeroDivisionError("by design")
        lengths = list(digests.values())
        return {path: int(d) for path, d in digests.items() if lengths.count(d) > 1}

    def run(self, document, found):
        yield Hit(0, 3, values={"length": found})
"""
COMPARING_RULE = """\
summary: two articles of one length
severity: error
check: same-length
message: As long as another, {length} characters.
"""


def _report(folder, rule):
    rules = folder / ".newslint" / "rules"
    rules.mkdir(parents=True, exist_ok=True)
    (rules / "twin.yml").write_text(COMPARING_RULE + rule)
    for name, text in (("a", "One day."), ("b", "Two two days."), ("c", "Six men.")):
        (folder / f"{name}.txt").write_text(f"{text}\n")
    articles = [Article(str(folder / f"{name}.txt"), "text") for name in "abc"]
    runner = Runner(Configs({"select": ["twin", "doubled-word"]}), articles=2)
    comparison = Comparison(runner)
    for article in articles:
        comparison.add(article, runner.check(runner.open(article)))
    return [outcome.result for outcome in comparison.outcomes()]


def test_a_plugin_may_compare_articles(site, fresh_registry, tmp_path):
    install(site, "comparing", "comparing", COMPARING)
    results = _report(tmp_path, "")
    assert [r.path[-5:] for r in results] == ["a.txt", "c.txt"]
    assert [f.message for r in results for f in r.findings] == [
        "As long as another, 8 characters."
    ] * 2


def test_a_comparison_that_fails_is_told_once(site, fresh_registry, tmp_path):
    install(site, "comparing", "comparing", COMPARING)
    (result,) = _report(tmp_path, "crash: true\n")
    assert result.findings == []
    assert result.errors == ['rule "twin" failed (ZeroDivisionError: by design); please report it']
