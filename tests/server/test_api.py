"""What every client of LanguageTool's HTTP API may rely on."""

import json
from urllib.parse import quote_plus, urlencode

import api_schema as schema
import jsonschema
import pytest

TEXT = "The walls, he said, fell between 1996-2001 and teh town was rebuilt."


def test_a_check_answers_with_every_field_of_the_protocol(server):
    answer = server.check(TEXT)
    jsonschema.validate(answer, schema.CHECK)
    found = {m["rule"]["id"]: m for m in answer["matches"]}
    mark = found["range-between-hyphen"]
    assert TEXT[mark["offset"] : mark["offset"] + mark["length"]] == "1996-2001"
    assert mark["replacements"] == [{"value": "1996 and 2001"}]
    assert mark["sentence"] == TEXT
    assert found["known-misspelling"]["type"] == {"typeName": "UnknownWord"}
    assert found["known-misspelling"]["rule"]["issueType"] == "misspelling"
    assert answer["language"]["code"] == "en-US"


def test_offsets_count_utf16_units(server):
    text = "🎉🎉 The storm, as 𝒲 wrote, took teh roof off."
    (match,) = server.check(text)["matches"]
    units = text.encode("utf-16-le")
    a, b = match["offset"], match["offset"] + match["length"]
    assert units[2 * a : 2 * b].decode("utf-16-le") == "teh"
    context = match["context"]
    shown = context["text"].encode("utf-16-le")
    start, end = context["offset"], context["offset"] + context["length"]
    assert shown[2 * start : 2 * end].decode("utf-16-le") == "teh"


def test_annotated_text_counts_markup_and_reads_what_it_stands_for(server):
    annotation = [
        {"markup": "<p>🎉", "interpretAs": "\n\n"},
        {"text": "The man&"},
        {"markup": "<b class='teh'>"},
        {"text": "his dog took "},
        {"text": "teh"},
        {"markup": "</b>"},
        {"text": " bus."},
    ]
    answer = server.check(data=json.dumps({"annotation": annotation}))
    full = "".join(item.get("text", item.get("markup", "")) for item in annotation)
    units = full.encode("utf-16-le")
    (match,) = [m for m in answer["matches"] if m["rule"]["id"] == "known-misspelling"]
    a, b = match["offset"], match["offset"] + match["length"]
    assert units[2 * a : 2 * b].decode("utf-16-le") == "teh"
    assert match["replacements"] == [{"value": "the"}]


def test_what_markup_interrupts_is_reported_without_a_replacement(server):
    annotation = [{"text": "He took t"}, {"markup": "<i>"}, {"text": "eh bus."}]
    (match,) = server.check(data=json.dumps({"annotation": annotation}))["matches"]
    assert (match["offset"], match["length"]) == (8, 6)
    assert match["replacements"] == []


def test_data_may_hold_plain_text(server):
    assert server.check(data=json.dumps({"text": "He took teh bus."}))["matches"]


@pytest.mark.parametrize(
    "content_type", ["application/json", "application/x-www-form-urlencoded", "text/plain", ""]
)
def test_a_form_is_read_whatever_its_content_type(server, content_type):
    body = urlencode({"language": "en-US", "text": "He took teh bus."})
    said = server.ask("/v2/check", body, content_type=content_type)
    assert said.json["matches"]


def test_a_json_body_and_a_query_are_read_too(server):
    body = json.dumps({"language": "en-US", "text": "He took teh bus.", "enabledOnly": False})
    assert server.ask("/v2/check", body).json["matches"]
    assert server.ask("/v2/check?language=en-US&text=He+took+teh+bus.").json["matches"]


def test_unknown_parameters_are_passed_over(server):
    asked = {"motherTongue": "de-DE", "username": "a", "apiKey": "b", "abtest": "c", "mode": "all"}
    assert server.check("He took teh bus.", **asked)["matches"]


@pytest.mark.parametrize(
    ("parameters", "status", "message"),
    [
        ({"language": "en-US"}, 400, "Missing 'text' or 'data' parameter"),
        ({"text": "x"}, 400, "Missing 'language' parameter, e.g. "),
        ({"text": "x", "language": "xx"}, 400, "'xx' is not a language code known to "),
        ({"text": "x", "data": '{"text": "x"}', "language": "en"}, 400,
         "Set only 'text' or 'data' parameter, not both"),
        ({"data": "{bad", "language": "en"}, 400, "Could not parse JSON from 'data' parameter"),
        ({"data": '{"foo": 1}', "language": "en"}, 400,
         "'data' key in JSON requires 'text' or 'annotation' key"),
        ({"data": '{"annotation": [{"text": "A", "markup": "b"}]}', "language": "en"}, 400,
         "Only either 'text' or 'markup' are supported in an object in 'annotation' list, "
         'not both: {"text":"A","markup":"b"}'),
        ({"data": '{"annotation": [3]}', "language": "en"}, 400, "Only objects are supported"),
        ({"data": '{"annotation": 3}', "language": "en"}, 400, "'annotation' in JSON must be"),
        ({"text": "x", "language": "auto", "preferredVariants": "en"}, 400,
         "Invalid format for 'preferredVariants', expected a dash as in 'en-GB': 'en'"),
        ({"text": "x", "language": "en-US", "enabledOnly": "true"}, 400,
         "You must specify enabled rules or categories when using enabledOnly=true"),
        ({"text": "x", "language": "en-US", "level": "foo"}, 400,
         "Unknown value 'foo' for parameter 'level'."),
    ],
)  # fmt: skip
def test_errors_are_one_plain_line_with_the_status_of_the_original(
    server, parameters, status, message
):
    said = server.ask("/v2/check", urlencode(parameters))
    assert said.status == status
    assert said.text.startswith(f"Error: {message}")
    assert said.headers["content-type"].startswith("text/plain")
    assert "\n" not in said.text


@pytest.mark.parametrize(
    ("path", "status", "message"),
    [
        ("/v2/nope", 404, "Unsupported action: 'nope'"),
        ("/", 400, "Missing arguments for LanguageTool API"),
        ("/v2/configinfo", 400, "'language' parameter missing"),
        ("/v2/words?limit=many", 400, "'limit' must be a whole number"),
    ],
)
def test_wrong_addresses_are_told(server, path, status, message):
    said = server.ask(path)
    assert (said.status, said.text.startswith(f"Error: {message}")) == (status, True)


def test_a_body_that_is_no_utf8_is_refused(server):
    said = server.ask("/v2/check", b"language=en-US&text=caf%E9")
    assert (said.status, said.text) == (400, "Error: The request is no form in UTF-8")


def test_the_small_end_points(server):
    assert server.ask("/v2/healthcheck").text == "OK"
    assert server.ask("/v2/maxtextlength").text == "200000"
    languages = server.ask("/v2/languages").json
    jsonschema.validate(languages, schema.LANGUAGES)
    assert {"en", "en-US", "en-GB"} <= {language["longCode"] for language in languages}
    jsonschema.validate(server.ask("/v2/info").json, schema.INFO)
    configuration = server.ask("/v2/configinfo?language=en-US").json
    jsonschema.validate(configuration, schema.CONFIG_INFO)
    assert configuration["parameter"] == {"maxTextLength": 200000}


def test_rules_and_categories_can_be_turned_off_and_on(server):
    text = "He took teh bus between 1996-2001."

    def rules(**parameters: str) -> set[str]:
        return {m["rule"]["id"] for m in server.check(text, **parameters)["matches"]}

    assert rules() == {"known-misspelling", "range-between-hyphen"}
    assert rules(disabledRules="known-misspelling") == {"range-between-hyphen"}
    assert rules(disabledCategories="NUMBER,TYPOS") == {"known-misspelling"}
    assert rules(enabledOnly="true", enabledCategories="NUMBER") == {"range-between-hyphen"}
    assert rules(enabledOnly="true", enabledRules="known-misspelling") == {"known-misspelling"}
    assert rules(disabledRules="EN_A_VS_AN", enabledRules="NO_SUCH_RULE") == rules()


def test_the_variety_of_english_is_told_and_asked_for(server):
    british = "The colour of the harbour and the theatre was grey, the labour party's honour too."
    answer = server.check(british, language="auto")
    assert answer["language"]["code"] == "en-GB"
    assert (
        server.check(british, language="auto", preferredVariants="en-AU,de-DE")["language"]["code"]
        == "en-AU"
    )
    spanish = "El perro come en la casa de la mujer que vive con los niños y las flores."
    detected = server.check(spanish, language="auto")["language"]["detectedLanguage"]
    assert detected["code"] == "es"
    assert detected["name"] == "Spanish"


def test_words_are_accepted_while_the_server_runs(server):
    text = "The council met in Frobburgh with Mr Teh and teh mayor."
    assert [m["offset"] for m in server.check(text)["matches"]]
    assert server.ask("/v2/words/add", "word=teh").json == {"added": True}
    assert server.ask("/v2/words").json == {"words": ["teh"]}
    assert server.check("He took teh bus.")["matches"] == []
    assert server.ask("/v2/words/delete", "word=teh").json == {"deleted": True}
    assert server.check("He took teh bus.")["matches"]
    assert server.ask("/v2/words/add", "word=two+words").status == 400
    assert server.ask("/v2/words/add?word=teh").status == 400


def test_a_strangers_page_may_neither_read_nor_change_anything(server):
    page = {"origin": "https://example.org"}
    said = server.ask("/v2/check", "language=en-US&text=x", **page)
    assert "access-control-allow-origin" not in said.headers
    said = server.ask("/v2/words/add", "word=teh", **page)
    assert (said.status, said.text.split(":")[0]) == (403, "Error")


def test_a_browser_add_on_may_where_its_origin_is_allowed(open_server):
    add_on = {"origin": "chrome-extension://abcdef"}
    asked = {"access_control_request_method": "POST", "access_control_request_headers": "x-a"}
    preflight = open_server.ask("/v2/check", method="OPTIONS", **add_on, **asked)
    assert preflight.status == 200
    assert preflight.headers["access-control-allow-origin"] == "*"
    text = quote_plus("He took teh bus.")
    body = f"language=auto&preferredVariants=en-GB&enableHiddenRules=true&text={text}"
    said = open_server.ask("/v2/check", body, **add_on)
    assert said.headers["access-control-allow-origin"] == "*"
    assert said.json["matches"]


def test_too_long_a_text_is_refused(serve):
    server = serve("--max-text-length", "10")
    assert server.ask("/v2/maxtextlength").text == "10"
    said = server.ask("/v2/check", urlencode({"language": "en-US", "text": "🎉" * 6}))
    assert (said.status, said.text) == (
        413,
        "Error: Your text exceeds the limit of 10 characters (it's 12 characters). "
        "Please submit a shorter text.",
    )
    said = server.ask("/v2/check", "language=en-US&text=" + "x" * 100_000)
    assert said.status == 413


def test_too_slow_a_check_is_given_up(serve):
    server = serve("--timeout", "0.0001")
    said = server.ask("/v2/check", urlencode({"language": "en-US", "text": TEXT * 50}))
    assert said.status == 500
    assert said.text.startswith("Error: Checking took longer than 0.0001 seconds")
    assert server.ask("/v2/healthcheck").text == "OK"


def test_half_a_surrogate_pair_does_not_break_the_answer(server):
    data = '{"annotation": [{"text": "He took teh bus \\ud83c home."}]}'
    assert server.check(data=data)["matches"]


def test_an_empty_text_has_no_matches(server):
    said = server.ask("/v2/check", "language=en-US&text=")
    jsonschema.validate(said.json, schema.CHECK)
    assert said.json["matches"] == []
