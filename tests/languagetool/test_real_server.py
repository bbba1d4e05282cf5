"""The real LanguageTool, asked through the backend and beside ``newslint serve``."""

import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from urllib.parse import urlencode

import jsonschema
import pytest

from newslint import Linter
from newslint.languagetool import process
from newslint.languagetool.client import Client

sys.path.append(str(Path(__file__).parents[1] / "server"))
import api_schema

urllib3 = pytest.importorskip("urllib3")

TEXT = "He go to teh store 🎉 with an car. It was was closed."


@pytest.fixture(scope="module")
def article_findings(languagetool, taliban_article):
    return Linter(languagetool=languagetool).check(taliban_article)


def test_findings_of_both_without_double_reports(languagetool):
    source = "It ruled between 1996-2001. He can goes to teh store with an car, and was was shut."
    found = Linter(languagetool=languagetool).check(source)
    rules = {f.rule for f in found}
    assert {"range-between-hyphen", "known-misspelling", "lt-md-baseform"} <= rules
    for f in found:
        others = [g for g in found if g is not f and g.start < f.end and f.start < g.end]
        assert not [g for g in others if g.rule.startswith("lt-") != f.rule.startswith("lt-")]
    goes = next(f for f in found if f.rule == "lt-md-baseform")
    assert goes.fixes[0].apply_to(source) == source.replace("can goes", "can go")


def test_on_the_article_nothing_is_said_twice(article_findings):
    own = [f for f in article_findings if not f.rule.startswith("lt-")]
    theirs = [f for f in article_findings if f.rule.startswith("lt-")]
    assert {f.rule for f in own} >= {"likely-typo", "range-between-hyphen"}
    assert not [(f, g) for f in theirs for g in own if f.start < g.end and g.start < f.end]


def test_on_the_article_names_and_quoted_speech_are_left_alone(taliban_article, article_findings):
    theirs = [f for f in article_findings if f.rule.startswith("lt-")]
    for name in ("Arbakis", "Farah", "Mujahideen", "Zabihullah"):
        assert not [f for f in theirs if name in taliban_article[f.start : f.end]]
    document = Linter().document(taliban_article)
    for quotation in document.quotations:
        start, end = document.source_span(quotation.start, quotation.end)
        assert not [f for f in theirs if f.start < end and start < f.end]


def test_positions_hold_after_astral_characters_and_markup(languagetool):
    source = "---\ntitle: Fine\n---\n\n🎉🎉 A **may**or saw `an x`. She can goes\nto 𝒲 with him.\n"
    found = Linter(languagetool=languagetool).check(source, format="markdown")
    marked = {f.rule: source[f.start : f.end] for f in found}
    assert marked["lt-md-baseform"] == "goes"
    assert "an" not in marked.values()


def test_both_servers_answer_with_the_same_fields(languagetool):
    from newslint.config import Config
    from newslint.server.desk import ServingDesk
    from newslint.server.parameters import check_request

    asked = {"language": "auto", "text": TEXT}
    real = urllib3.request("POST", f"{languagetool}/v2/check", body=urlencode(asked)).json()
    ours = ServingDesk(Config()).check(check_request(asked, 10_000))
    jsonschema.validate(real, api_schema.CHECK)
    jsonschema.validate(ours, api_schema.CHECK)
    # Of one rule file or another LanguageTool tells more, which no client may count on.
    optional = {"matches.rule.subId", "matches.rule.sourceFile", "matches.rule.urls",
                "matches.rule.urls.value"}  # fmt: skip
    assert fields(real) - optional == fields(ours) - optional


@pytest.mark.parametrize("path", ["info", "languages", "configinfo?language=en-US"])
def test_the_small_end_points_answer_with_the_same_fields(languagetool, path):
    from newslint.config import Config
    from newslint.server.app import Api, Limits
    from newslint.server.languages import language_list

    real = urllib3.request("GET", f"{languagetool}/v2/{path}").json()
    schema = {"info": api_schema.INFO, "languages": api_schema.LANGUAGES}
    jsonschema.validate(real, schema.get(path, api_schema.CONFIG_INFO))
    if path == "languages":
        assert fields(real) == fields(language_list())
        codes = {language["longCode"] for language in real}
        assert {language["longCode"] for language in language_list()} <= codes
    elif path != "info":
        ours = Api(Config(), Limits(), ())._desk.rules()
        assert fields(ours["rules"]) <= fields(real["rules"])


def test_the_refusals_are_those_of_the_original(languagetool):
    from newslint.server.errors import ApiError
    from newslint.server.parameters import check_request, read_parameters

    for body in (
        "language=en-US",
        "text=x",
        "language=en-US&text=a&data=%7B%22text%22%3A%22b%22%7D",
        "language=en-US&data=%7Bbad",
        "language=en-US&data=%7B%22foo%22%3A1%7D",
        "language=auto&text=x&preferredVariants=en",
        "language=en-US&text=x&enabledOnly=true",
        "language=en-US&text=x&level=foo",
    ):
        real = urllib3.request("POST", f"{languagetool}/v2/check", body=body)
        with pytest.raises(ApiError) as raised:
            check_request(read_parameters(b"", body.encode()), 1000)
        assert f"Error: {raised.value}" == real.data.decode()
        assert raised.value.status == real.status


def test_one_server_is_started_and_ended_with_the_process_that_started_it(jars, tmp_path):
    script = tmp_path / "killed.py"
    script.write_text(
        "import time\n"
        "from newslint.languagetool.process import running_server\n"
        "assert running_server() == running_server()\n"
        "print(running_server(), flush=True)\n"
        "time.sleep(600)\n"
    )
    environment = {**os.environ, process.FOLDER: str(jars)}
    parent = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert parent.stdout is not None
    url = parent.stdout.readline().strip()
    parent.stdout.close()
    client = Client(url, timeout=5)
    assert client.version().startswith("6.6")
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    deadline = time.monotonic() + 20
    while client.is_healthy() and time.monotonic() < deadline:
        time.sleep(0.2)
    assert not client.is_healthy()


def test_what_language_tool_python_has_installed_is_started(jars, tmp_path, monkeypatch):
    pytest.importorskip("language_tool_python")
    install(jars, tmp_path / "LanguageTool-6.6")
    monkeypatch.delenv(process.FOLDER, raising=False)
    monkeypatch.setenv("LTP_PATH", str(tmp_path))
    port = process.free_port()
    server = process.Server(process.server_command(port), port)
    try:
        assert Client(server.url, timeout=60).version().startswith("6.6")
    finally:
        server.stop()


def install(jars, folder):
    """LanguageTool as it is unpacked by language-tool-python: one jar that names the others."""
    folder.mkdir()
    listed = "Class-Path: " + " ".join(jar.as_uri() for jar in sorted(jars.glob("*.jar")))
    # A line of a manifest holds 72 bytes, and goes on after a space.
    lines = [listed[:70], *(f" {listed[k : k + 69]}" for k in range(70, len(listed), 69))]
    with zipfile.ZipFile(folder / "languagetool-server.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", "\n".join(["Manifest-Version: 1.0", *lines, ""]))


def fields(data, path=""):
    """The paths of all fields in JSON data, those of list items taken together."""
    if isinstance(data, dict):
        below = [fields(value, f"{path}.{key}".lstrip(".")) for key, value in data.items()]
        return {f"{path}.{key}".lstrip(".") for key in data}.union(*below)
    if isinstance(data, list):
        return set().union(*(fields(item, path) for item in data))
    return set()
