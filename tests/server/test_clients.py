"""Clients of LanguageTool that people use, driven against a running server."""

import pytest


def test_language_tool_python(server):
    language_tool_python = pytest.importorskip("language_tool_python")
    with language_tool_python.LanguageTool("en-US", remote_server=server.root) as tool:
        text = "🎉 He took teh bus between 1996-2001."
        matches = tool.check(text)
        assert [m.rule_id for m in matches] == ["known-misspelling", "range-between-hyphen"]
        assert [m.rule_issue_type for m in matches] == ["misspelling", "numbers"]
        assert matches[0].replacements == ["the"]
        assert tool.correct(text) == "🎉 He took the bus between 1996 and 2001."
        tool.disabled_rules = {"known-misspelling"}
        assert [m.rule_id for m in tool.check(text)] == ["range-between-hyphen"]
        with pytest.raises(language_tool_python.exceptions.LanguageToolError):
            tool.check("x" * 200_001)


def test_pylanguagetool(server):
    api = pytest.importorskip("pylanguagetool.api")
    assert {"name": "English (US)", "code": "en", "longCode": "en-US"} in api.get_languages(
        server.url
    )
    answer = api.check("He took teh bus.", api_url=server.url, lang="en-US", picky=True)
    assert [m["rule"]["id"] for m in answer["matches"]] == ["known-misspelling"]
    accepting = api.check("He took teh bus.", api_url=server.url, lang="auto", pwl=["teh"])
    assert accepting["matches"] == []
    with pytest.raises(ValueError, match="Error: 'xx' is not a language code"):
        api.check("x", api_url=server.url, lang="xx")
