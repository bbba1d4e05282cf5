"""A server that is absent, slow, dying, or that answers rubbish or half."""

import json
import time

import pytest
from fake_server import match

from newslint import Linter
from newslint.cli.main import main
from newslint.languagetool import client
from newslint.languagetool.process import free_port

SOURCE = "It ruled between 1996-2001. The mayor has went home.\n"


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(client, "BACKOFF", 0.0)


def report(url, source=SOURCE, **settings):
    return Linter(languagetool={"url": url, "timeout": 0.5, **settings}).report(source)


def rubbish(handler):
    handler.say(200, "<html>Sign in to the network</html>")


def truncated(handler):
    body = json.dumps({"matches": [match(SOURCE, "went")]})
    handler.say(200, body[: len(body) // 2])


def not_an_answer(handler):
    handler.say(200, json.dumps({"matches": [{"offset": "three"}]}))


def slow(handler):
    time.sleep(1.5)


def dying(handler):
    handler.close_connection = True
    handler.connection.close()


def crashing(handler):
    handler.say(500, "Error: Internal Error: out of memory")


def busy(handler):
    handler.say(503, "Error: too many requests")


@pytest.mark.parametrize(
    ("respond", "said"),
    [
        (rubbish, "cut short or no JSON"),
        (truncated, "cut short or no JSON"),
        (not_an_answer, "not one of LanguageTool's"),
        (slow, "took longer than 0.5 s"),
        (dying, "closed the connection"),
        (crashing, "answered 500: Error: Internal Error: out of memory"),
        (busy, "answered 503: Error: too many requests"),
    ],
)
@pytest.mark.parametrize("required", [False, True])
def test_one_clear_warning_and_newslints_own_findings(fake, respond, said, required):
    fake.respond = respond
    outcome = report(fake.url, required=required)
    assert [f.rule for f in outcome.findings] == ["range-between-hyphen"]
    (line,) = outcome.problems if required else outcome.notes
    assert said in line
    assert line.startswith("LanguageTool: ")
    assert line.endswith("its findings are missing, newslint's own are complete")
    assert (outcome.notes if required else outcome.problems) == []


def test_half_an_answer_is_used_and_said_to_be_half(fake):
    def half(handler):
        body = {"matches": [match(SOURCE, "went")], "warnings": {"incompleteResults": True}}
        handler.say(200, json.dumps(body))

    fake.respond = half
    outcome = report(fake.url)
    assert [f.rule for f in outcome.findings] == ["range-between-hyphen", "lt-en-a-vs-an"]
    assert "before it had checked everything" in outcome.notes[0]
    report(fake.url)
    assert len(fake.checks) == 2


def test_an_absent_server_is_asked_once_in_a_run():
    linter = Linter(languagetool=f"http://127.0.0.1:{free_port()}")
    outcomes = [linter.report(SOURCE) for _ in range(3)]
    assert all("cannot be reached" in outcome.notes[0] for outcome in outcomes)
    assert all(len(outcome.findings) == 1 for outcome in outcomes)


def test_a_slow_server_costs_its_time_once(fake):
    fake.respond = slow
    linter = Linter(languagetool={"url": fake.url, "timeout": 0.2})
    for _ in range(3):
        assert "took longer than 0.2 s" in linter.report(SOURCE).notes[0]
    assert len(fake.checks) == 1


def test_a_busy_server_is_asked_again(fake):
    def first_busy(handler):
        if len(fake.checks) < 3:
            busy(handler)
        else:
            handler.say(200, json.dumps({"matches": [match(SOURCE, "went")]}))

    fake.respond = first_busy
    assert [f.rule for f in report(fake.url).findings][-1] == "lt-en-a-vs-an"


def test_another_program_at_the_address_is_told(fake):
    fake.version = 7
    assert "does not answer as LanguageTool does" in report(fake.url).notes[0]


@pytest.mark.parametrize(("required", "code"), [("false", 0), ("true", 2)])
def test_the_command_warns_once_and_fails_where_languagetool_is_required(
    tmp_path, monkeypatch, capsys, required, code
):
    monkeypatch.chdir(tmp_path)
    url = f"http://127.0.0.1:{free_port()}"
    table = f'[languagetool]\nurl = "{url}"\nrequired = {required}\n'
    (tmp_path / "newslint.toml").write_text(table)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The council met on the bridge.\n")
    assert main(["check"]) == code
    said = [line for line in capsys.readouterr().err.splitlines() if "LanguageTool" in line]
    assert len(said) == (2 if code else 1)
    assert all(f"{url}/v2/ cannot be reached" in line for line in said)
