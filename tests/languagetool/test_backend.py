"""How LanguageTool is asked: settings, long articles, the cache."""

import pytest
from fake_server import match

from newslint import Linter
from newslint.errors import ConfigError
from newslint.languagetool import backend

SOURCE = "The mayor has went home."


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({}, "needs either an address"),
        ({"url": "http://x", "start": True}, "needs either an address"),
        ({"url": "localhost:8081"}, '"url" must begin with http:// or https://'),
        ({"url": "http://x", "timeout": 0}, '"timeout" must be more than 0 seconds'),
        ({"url": "http://x", "timeuot": 3}, 'unknown key "timeuot"; did you mean "timeout"?'),
        ({"url": "http://x", "enabled-only": True}, '"enabled-only" needs "enabled-rules"'),
        ("http://x?picky=perhaps", '"picky" must be true or false'),
        (["http://x"], "must be a table or an address"),
    ],
)
def test_a_wrong_setting_is_named(value, message):
    with pytest.raises(ConfigError) as raised:
        Linter(languagetool=value)
    assert message in str(raised.value)


def test_the_config_file_and_line_are_told(tmp_path, monkeypatch, capsys):
    from newslint.cli.main import main

    monkeypatch.chdir(tmp_path)
    (tmp_path / "newslint.toml").write_text('[languagetool]\nurl = "http://x"\ntimeout = "long"\n')
    (tmp_path / "a.txt").write_text("The council met.\n")
    assert main(["check"]) == 2
    assert 'newslint.toml:3: languagetool: "timeout" must be a number' in capsys.readouterr().err


def test_what_is_asked_follows_the_settings(fake):
    table = {
        "url": fake.url, "language": "en-AU", "picky": True, "disabled-rules": ["A", "B"],
        "enabled-categories": ["TYPOS"], "enabled-only": True,
    }  # fmt: skip
    Linter(languagetool=table).check(SOURCE)
    (asked,) = fake.checks
    del asked["data"]
    assert asked == {
        "language": "en-AU", "level": "picky", "disabledRules": "A,B",
        "enabledCategories": "TYPOS", "enabledOnly": "true",
    }  # fmt: skip


def test_an_address_may_bring_settings(fake):
    Linter(languagetool=f"{fake.url}?language=en-GB&picky=true&disabled-rules=A,B").check(SOURCE)
    (asked,) = fake.checks
    assert (asked["language"], asked["level"], asked["disabledRules"]) == ("en-GB", "picky", "A,B")


@pytest.mark.parametrize(
    ("settings", "source", "language"),
    [
        ({}, SOURCE, "en-US"),
        ({}, "The colour of the harbour theatre was grey, the labour dispute over.", "en-GB"),
        ({"dialect": "en-CA"}, SOURCE, "en-CA"),
        ({"dialect": "en-GB-oxendict"}, SOURCE, "en-GB"),
    ],
)
def test_the_variety_of_english_is_that_of_the_desk_or_the_article(
    fake, settings, source, language
):
    Linter(languagetool=fake.url, **settings).check(source)
    assert fake.checks[0]["language"] == language


def test_a_long_article_goes_in_parts_and_positions_hold(fake, monkeypatch):
    monkeypatch.setattr(backend, "LONGEST_PART", 120)
    paragraph = "🎉 The council met on the matter of bridge {}, and the mayor has went."
    source = "\n\n".join(paragraph.format(k) for k in range(5))
    fake.matches = lambda text: [match(text, "went", "HAS_WENT")]
    findings = [f for f in Linter(languagetool=fake.url).check(source) if f.rule == "lt-has-went"]
    assert len(fake.checks) == 5
    assert [source[f.start : f.end] for f in findings] == ["went"] * 5
    assert [f.line for f in findings] == [1, 3, 5, 7, 9]


def test_the_limit_of_the_server_is_kept(fake):
    fake.max_text_length = "100"
    sentence = "The council met for time {} on the matter of the old bridge."
    source = "\n\n".join(sentence.format(k) for k in range(4))
    Linter(languagetool=fake.url).check(source)
    assert len(fake.checks) == 4
    assert all(len(fake.sent(k)) <= 100 for k in range(4))


def test_answers_are_kept_by_content_and_version(fake):
    fake.matches = lambda text: [match(text, "went", "HAS_WENT")]

    def rules():
        return [f.rule for f in Linter(languagetool=fake.url).check(SOURCE)]

    assert rules() == rules() == ["lt-has-went"]
    assert len(fake.checks) == 1
    fake.version = "6.7"
    assert rules() == ["lt-has-went"]
    assert len(fake.checks) == 2
    Linter(languagetool=f"{fake.url}?picky=true").check(SOURCE)
    assert len(fake.checks) == 3


def test_a_broken_cache_is_as_good_as_none(fake, cache):
    Linter(languagetool=fake.url).check(SOURCE)
    (shard,) = (cache / "answers").glob("results-*")
    shard.write_bytes(shard.read_bytes()[:-1])
    assert Linter(languagetool=fake.url).report(SOURCE).problems == []
    assert len(fake.checks) == 2


def test_the_cache_can_be_shown_and_cleared(fake, cache, capsys, tmp_path, monkeypatch):
    from newslint.cli.main import main

    monkeypatch.chdir(tmp_path)
    main(["cache", "show"])
    assert "answers" not in capsys.readouterr().out
    Linter(languagetool=fake.url).check(SOURCE)
    main(["cache", "show"])
    assert f"{cache / 'answers'}: 0.0 MB" in capsys.readouterr().out
    main(["cache", "clear"])
    assert not (cache / "answers").exists()


def test_the_version_of_the_server_is_shown(fake):
    fake.matches = lambda text: [match(text, "went", "HAS_WENT")]
    (note,) = Linter(languagetool=fake.url).report(SOURCE).notes
    assert "LanguageTool 6.6 at" in note
