"""The JSON document and the fingerprints in it, on which programs elsewhere rely."""

import json
from dataclasses import replace

from btu_dsl.diagnostics.fingerprint import fingerprint
from btu_dsl.diagnostics.outcome import Verdict
from btu_dsl.diagnostics.record import Effect, Level, Record, Words
from btu_dsl.diagnostics.render.json import render_json
from btu_dsl.diagnostics.report import Diagnostic, Label, Sink, Subject
from btu_dsl.diagnostics.span import Span
from btu_dsl.source.file import SourceFile

RULE = Record(
    code="WRD001",
    name="core-text-changed",
    level=Level.ERROR,
    message=Words("the text of `{name}` is another", "teksten til `{name}` er en anden"),
    help=Words("restore it", "sæt den tilbage"),
    effect=Effect.BREAK,
)
BARE = Record(code="E001", name="bare", level=Level.WARNING, message=Words("so it is", "sådan er det"))
KEYS = [
    "code", "name", "level", "effect", "survey", "municipality", "item", "facet", "language", "mode", "message",
    "help", "file", "start", "end", "related", "old", "new", "witness", "fingerprint", "state",
]  # fmt: skip


def document(sink: Sink, **more) -> dict:
    sources = {"f.yaml": SourceFile("f.yaml", "æ: 👩\u2028x\nb: e\u0301\n")}
    text = render_json(sink, sources, "da", **more)
    assert text.endswith("}\n")
    return json.loads(text)


def test_a_finding_has_all_keys_of_the_contract():
    sink = Sink()
    subject = Subject(
        survey="dk.dagtilbud", municipality="751", item="tryg", facet="wording", language="da", mode="web"
    )
    related = (Label(Span("f.yaml", 0, 1), Words("the core's", "grundskemaets")),)
    sink.report(
        RULE, Span("f.yaml", 10, 12), name="tryg", subject=subject, related=related, old="a", new="b", witness=("x",)
    )
    found = document(sink)
    assert list(found) == ["format_version", "findings", "verdicts", "summary", "set_aside"]
    assert found["format_version"] == 1
    assert found["verdicts"] == []
    assert found["summary"] == {"errors": 1, "warnings": 0, "infos": 0}
    (finding,) = found["findings"]
    assert list(finding) == KEYS
    assert finding.pop("fingerprint")
    assert finding == {
        "code": "WRD001",
        "name": "core-text-changed",
        "level": "error",
        "effect": "break",
        "survey": "dk.dagtilbud",
        "municipality": "751",
        "item": "tryg",
        "facet": "wording",
        "language": "da",
        "mode": "web",
        "message": "teksten til `tryg` er en anden",
        "help": "sæt den tilbage",
        "file": "f.yaml",
        "start": {"line": 2, "column": 4},
        "end": {"line": 2, "column": 6},
        "related": [
            {
                "file": "f.yaml",
                "start": {"line": 1, "column": 1},
                "end": {"line": 1, "column": 2},
                "message": "grundskemaets",
            }
        ],
        "old": "a",
        "new": "b",
        "witness": ["x"],
        "state": "open",
    }


def test_what_a_finding_does_not_say_is_null():
    sink = Sink()
    sink.report(BARE)
    (finding,) = document(sink)["findings"]
    assert list(finding) == KEYS
    empty = [key for key, value in finding.items() if value is None]
    assert empty == [
        "survey", "municipality", "item", "facet", "language", "mode", "help", "file", "start", "end", "old", "new",
    ]  # fmt: skip


def test_columns_count_code_points():
    sink = Sink()
    sink.report(BARE, Span("f.yaml", 3, 6))
    (finding,) = document(sink)["findings"]
    assert (finding["start"], finding["end"]) == ({"line": 1, "column": 4}, {"line": 1, "column": 7})


def test_no_findings_is_a_document_as_well():
    assert document(Sink()) == {
        "format_version": 1,
        "findings": [],
        "verdicts": [],
        "summary": {"errors": 0, "warnings": 0, "infos": 0},
        "set_aside": [],
    }


def test_verdicts_and_states_are_told_and_only_open_findings_are_counted():
    sink = Sink()
    sink.report(BARE)
    (finding,) = sink
    row = Verdict(
        survey="dk.x", version="1.0.0", municipality="", item="tryg", tier="obligatory", language="da", mode="web",
        verdict="break", facets=("wording",),
    )  # fmt: skip
    found = json.loads(render_json([replace(finding, state="waived")], {}, "da", verdicts=[row]))
    assert found["verdicts"] == [
        {
            "survey": "dk.x",
            "version": "1.0.0",
            "municipality": None,
            "item": "tryg",
            "language": "da",
            "mode": "web",
            "verdict": "break",
            "facets": ["wording"],
        }
    ]
    assert found["findings"][0]["state"] == "waived"
    assert found["summary"] == {"errors": 0, "warnings": 0, "infos": 0}


def _finding(start: int = 0, file: str = "a/f.yaml", subject: Subject | None = None, **arguments: str) -> Diagnostic:
    sink = Sink()
    sink.report(RULE, Span(file, start, start + 1), subject=subject, **{"name": "tryg", **arguments})
    return next(iter(sink))


def test_a_fingerprint_stays_when_lines_move_and_texts_change():
    one = fingerprint(_finding(text="før"))
    assert one == fingerprint(_finding(start=400, text="nu"))
    assert one == fingerprint(_finding(file="elsewhere/f.yaml"))
    assert one != fingerprint(_finding(file="a/g.yaml"))
    assert one != fingerprint(_finding(name="sprog"))


def test_a_finding_with_a_subject_is_known_by_it_wherever_the_file_lies():
    subject = Subject(survey="dk.dagtilbud", item="tryg", facet="wording")
    one = fingerprint(_finding(subject=subject))
    assert one == fingerprint(_finding(subject=subject, file="b/g.yaml"))
    assert one != fingerprint(_finding(subject=Subject(survey="dk.dagtilbud", item="tryg", facet="scale")))
    assert one != fingerprint(_finding(subject=Subject(survey="dk.dagtilbud", item="tryg", language="wording")))


def test_findings_that_only_their_place_sets_apart_have_names_of_their_own():
    sink = Sink()
    for start in (0, 3, 10):
        sink.report(BARE, Span("f.yaml", start, start + 1))
    names = [finding["fingerprint"] for finding in document(sink)["findings"]]
    assert len(set(names)) == 3
    assert names[0] == fingerprint(next(iter(sink)))


def test_a_file_name_that_is_no_text_can_still_be_written():
    sink = Sink()
    sink.report(BARE, Span("\udcff.yaml", 0, 0))
    assert json.loads(render_json(sink, {}, "en").encode())["findings"][0]["file"] == "\udcff.yaml"
