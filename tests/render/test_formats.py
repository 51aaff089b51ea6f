"""The formats that other programs read: each says the same findings, and nothing in a text can break out of it."""

import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from playwright.sync_api import Browser
from support.browser import visit

from btu_dsl.diagnostics.changed import changed_words
from btu_dsl.diagnostics.fingerprint import fingerprint
from btu_dsl.diagnostics.outcome import Outcome, Verdict
from btu_dsl.diagnostics.record import NO_WORDS, Effect, Level, Words
from btu_dsl.diagnostics.render.annotations import render_github, render_gitlab
from btu_dsl.diagnostics.render.concise import render_concise
from btu_dsl.diagnostics.render.html import render_html
from btu_dsl.diagnostics.render.json import render_json
from btu_dsl.diagnostics.render.junit import render_junit
from btu_dsl.diagnostics.render.markdown import render_markdown
from btu_dsl.diagnostics.render.sarif import address, render_sarif
from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.diagnostics.report import Label, Sink, Subject
from btu_dsl.diagnostics.span import Span
from btu_dsl.pipeline import all_rules
from btu_dsl.source.file import SourceFile

SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
"""The structure of OASIS's schema of the standard, without its descriptions."""
RULE = next(iter(all_rules().values()))
NASTY = "a|b\n::error::x <script>alert(1)</script> `k` *s* ]]> % , : [l](javascript:x) \x07"
TEXT = "text: Hvor tilfreds er du?\nlabel: Æ 👩\u2028x\n"


def outcome(*, language: str = "da") -> Outcome:
    sink = Sink()
    record = replace(
        RULE,
        message=Words("the text of `{name}` moved", "teksten i `{name}` er flyttet"),
        label=NO_WORDS,
        meaning=NO_WORDS,
        help=Words("do", "gør"),
    )
    subject = Subject(survey="dk.x", municipality="751", item="tryg", facet="wording")
    sink.report(
        record,
        Span("æ b/f:1.yaml", 6, 26),
        related=(Label(Span("æ b/f:1.yaml", 34, 38), Words("the old", "den gamle")),),
        subject=subject,
        old="Hvor glad er du?",
        new=NASTY,
        level=Level.ERROR,
        effect=Effect.BREAK,
        name=NASTY,
    )
    sink.report(record, subject=Subject(survey="dk.x"), level=Level.WARNING, name="plain")
    shown = tuple(sink)
    waived = replace(
        next(finding for finding in shown if finding.level is Level.ERROR),
        state="waived",
        reason="Aftalt i 2021",
        by="Ministeriet",
        until="2027-01-01",
        arguments=(("name", "w"),),
    )
    verdicts = tuple(
        Verdict(
            survey="dk.x",
            version="1.0.0",
            municipality="751",
            item=item,
            tier="obligatory",
            language="da",
            mode="web",
            verdict=verdict,
        )
        for item, verdict in (("tryg", "break"), ("glad", "same"))
    )
    return Outcome(
        findings=(*shown, waived),
        sources={"æ b/f:1.yaml": SourceFile("æ b/f:1.yaml", TEXT)},
        language=language,
        verdicts=verdicts,
        records=all_rules(),
        version="0.1.0",
    )


def the_error() -> object:
    return next(finding for finding in outcome().findings if finding.level is Level.ERROR and finding.state == "open")


def test_sarif_fits_the_standard_and_declares_every_rule():
    log = json.loads(render_sarif(outcome()))
    jsonschema.validators.validator_for(SCHEMA)(SCHEMA).validate(log)
    (run,) = log["runs"]
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == all_rules().keys()
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_places_texts_and_waivers():
    results = json.loads(render_sarif(outcome()))["runs"][0]["results"]
    error = next(one for one in results if one["level"] == "error" and "suppressions" not in one)
    place = error["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "%C3%A6%20b/f:1.yaml"
    assert place["region"] == {"startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 27}
    assert error["partialFingerprints"] == {"btu/v1": fingerprint(the_error())}
    waived = next(one for one in results if "suppressions" in one)
    assert waived["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "Aftalt i 2021",
            "properties": {"by": "Ministeriet", "expires": "2027-01-01"},
        }
    ]
    nowhere = next(one for one in results if one["level"] == "warning")
    assert nowhere["locations"] == []


@pytest.mark.parametrize(
    ("file", "uri"), [("a/b.yaml", "a/b.yaml"), ("a:b.yaml", "./a:b.yaml"), ("/x/å.yaml", "file:///x/%C3%A5.yaml")]
)
def test_a_path_is_a_valid_address(file: str, uri: str):
    assert address(file) == uri


def test_junit_counts_unchanged_core_questions_and_fails_only_for_open_errors():
    root = ET.fromstring(render_junit(outcome()))
    (suite,) = [one for one in root.findall("testsuite") if one.get("name") == "dk.x 751"]
    families = {code[:3] for code in all_rules()}
    cases = {(case.get("name"), case.get("classname")): case for case in suite.findall("testcase")}
    assert {("glad", f"dk.x.{family}") for family in families} <= cases.keys()
    failed = [name for name, case in cases.items() if case.find("failure") is not None]
    assert failed == [("tryg", f"dk.x.{RULE.code[:3]}")]
    assert suite.get("failures") == "1"
    assert suite.findtext("system-out") == "1 af 2 spørgsmål fra grundskemaet er uændrede"


SAID = f"{RULE.code} tryg: dispenseret af Ministeriet til 2027-01-01: Aftalt i 2021"


def only_waived() -> Outcome:
    return replace(outcome(), findings=tuple(one for one in outcome().findings if one.state == "waived"))


def test_what_is_set_aside_is_said_with_who_why_and_until_when():
    alone = only_waived()
    told = (alone.findings, alone.sources, "da")
    assert SAID in render_text(*told).splitlines()
    assert SAID in render_concise(*told).splitlines()
    assert f"- {SAID}" in render_markdown(alone).splitlines()
    assert json.loads(render_json(*told))["set_aside"] == [
        {
            "fingerprint": fingerprint(alone.findings[0]),
            "by": "Ministeriet",
            "reason": "Aftalt i 2021",
            "until": "2027-01-01",
        }
    ]


def test_sarif_says_what_the_core_declares_as_set_aside():
    waived = only_waived()
    declared = replace(waived, findings=(replace(waived.findings[0], state="declared", by="dk.x@2.0.0", until=""),))
    (result,) = json.loads(render_sarif(declared))["runs"][0]["results"]
    (told,) = result["suppressions"]
    assert (told["kind"], told["justification"], told["properties"]) == (
        "inSource",
        "Aftalt i 2021",
        {"by": "dk.x@2.0.0"},
    )


def test_junit_skips_what_is_set_aside_and_calls_it_no_error():
    root = ET.fromstring(render_junit(only_waived()))
    (case,) = (one for one in root.iter("testcase") if one.find("skipped") is not None)
    assert case.findtext("system-out") == SAID
    assert {suite.get("skipped") for suite in root.findall("testsuite")} == {"1"}
    assert "fejl " not in ET.tostring(root, encoding="unicode")


def test_the_page_shows_what_is_set_aside_without_a_remedy(chromium: Browser, tmp_path: Path):
    path = tmp_path / "found.html"
    path.write_text(render_html(only_waived()), encoding="utf-8")
    with visit(chromium, path) as opened:
        card = opened.page.locator("article.aside").inner_text()
        assert "Dispenseret af Ministeriet til 2027-01-01:" in card
        assert "Aftalt i 2021" in card
        assert "gør" not in card
        assert "Fejl" not in card


def test_a_github_command_is_one_line_whatever_the_text_holds():
    lines = render_github(outcome()).splitlines()
    assert len(lines) == 2
    error = next(line for line in lines if line.startswith("::error "))
    assert error.startswith("::error file=æ b/f%3A1.yaml,line=1,endLine=1,col=7,endColumn=27,title=")
    assert error.count("::") == 2 + NASTY.count("::") * 2
    assert "%0A- Hvor glad er du?%0A+ a|b%0A" in error


def test_gitlab_lists_open_findings_with_distinct_fingerprints():
    issues = json.loads(render_gitlab(outcome()))
    assert [issue["severity"] for issue in issues] == ["minor", "major"]
    assert len({issue["fingerprint"] for issue in issues}) == 2
    error = issues[1]
    assert error["location"] == {"path": "æ b/f:1.yaml", "lines": {"begin": 1, "end": 1}}


def test_markdown_shows_no_markup_of_the_texts():
    page = render_markdown(outcome())
    told = re.sub(r"`[^`\n]*`", "", page)
    assert "<script" not in told
    assert "[l](" not in told
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in rows} == {6}
    assert f"Sat ud af kraft: 1\n\n- {RULE.code} tryg: dispenseret af Ministeriet til 2027-01-01: Aftalt i 2021" in page
    assert "1 af 2 spørgsmål fra grundskemaet er uændrede" in page


def test_the_page_shows_findings_in_a_browser_and_runs_nothing(chromium: Browser, tmp_path: Path):
    path = tmp_path / "found.html"
    path.write_text(render_html(outcome(language="en")), encoding="utf-8")
    with visit(chromium, path) as opened:
        dialogs: list[str] = []
        opened.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        opened.page.reload()
        assert dialogs == []
        assert opened.page.locator("article").count() == 3
        assert opened.page.locator("article.error ins").first.inner_text().startswith("a|b")
        assert opened.page.locator("h1").inner_text() == "Questionnaire check"


def test_changed_words_are_whole_words_and_lose_nothing():
    old, new = changed_words("Hvor tilfreds er du?", "Hvor utilfreds er du egentlig?")
    assert "".join(piece.text for piece in old) == "Hvor tilfreds er du?"
    assert "".join(piece.text for piece in new) == "Hvor utilfreds er du egentlig?"
    assert [piece.text for piece in old if piece.changed] == ["tilfreds"]
    assert [piece.text.strip() for piece in new if piece.changed] == ["utilfreds", "egentlig"]
