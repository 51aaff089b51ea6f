"""What `btu simulate` reads: every shape of the contract, and every fault with what its writer is told."""

import json
from pathlib import Path

import pytest
from sources import RICH, flow_of
from support.golden import check_golden

from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.diagnostics.report import Sink
from btu_dsl.expr.values import NO_ANSWER, Missing
from btu_dsl.flow.answers import AnswerSheet, answers_in, read_answers
from btu_dsl.rulebook.faults import answers as faults
from btu_dsl.rulebook.registry import records_in
from btu_dsl.source.file import SourceFile

FOLDER = Path(__file__).parent / "answers"
CASES = sorted(FOLDER.glob("*.txt"))
SEPARATOR = "\n====\n"
SURVEY = flow_of(RICH).survey
ROOT = "a3b81c07" + "0" * 56


def read(text: str) -> tuple[AnswerSheet | None, Sink, SourceFile]:
    sink, source = Sink(), SourceFile("svar.json", text)
    return answers_in(source, SURVEY, sink, root=ROOT), sink, source


def taken(value: object) -> AnswerSheet:
    sheet, sink, _ = read(value if isinstance(value, str) else json.dumps(value))
    assert [finding.code for finding in sink] == []
    assert sheet is not None
    return sheet


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_fault_is_told_as_committed_and_brings_no_other(path):
    text = path.read_text(encoding="utf-8").partition(SEPARATOR)[0]
    _, sink, source = read(text)
    assert [finding.code for finding in sink] == [path.stem[:4]]
    told = (render_text(sink, {source.path: source}, language) for language in ("da", "en"))
    check_golden(path, text + SEPARATOR + "\n".join(told))


def test_every_fault_has_its_file():
    assert [path.stem for path in CASES] == sorted(f"{record.code}-{record.name}" for record in records_in(faults))


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ({"samlet": 2}, 2),
        ({"samlet": 2.0}, 2),
        ({"samlet": None}, NO_ANSWER),
        ({"samlet": {"kind": "refused"}}, Missing("refused")),
        ({"grunde": [3, 1]}, (1, 3)),
        ({"grunde": []}, NO_ANSWER),
        ({"pris": 12.5}, 12.5),
        ({"pris": 0}, 0),
        ({"startet": "2021-10-01"}, "2021-10-01"),
        ({"foedt": 2020}, 2020),
        ({"foedt": "2020"}, 2020),
        ({"mange": 'plads, "ro" og 😀'}, 'plads, "ro" og 😀'),
        ({"mange": " "}, NO_ANSWER),
        ({"samlet": -7}, Missing("dont_know")),
        ({"grunde": -8}, NO_ANSWER),
        ({"pris": -6.0}, Missing("refused")),
        ({"startet": -5}, Missing("not_applicable")),
        ({"foedt": -4}, Missing("unreadable")),
        ({"mange": -3}, Missing("broken_off")),
        ({"mange": -9}, Missing("not_asked")),
    ],
)
def test_an_answer_is_typed_by_its_question(given, value):
    for document in (given, {"answers": given}):
        assert list(taken(document).answers.values()) == [value]


@pytest.mark.parametrize("text", ["", "  \n", "{}", '{"answers": {}, "preload": {}}'])
def test_an_empty_file_is_an_empty_sheet(text):
    assert taken(text) == AnswerSheet()


@pytest.mark.parametrize("root", [ROOT, ROOT[:8]])
def test_a_root_may_be_whole_or_as_it_is_printed(root: str):
    assert taken({"root": root, "answers": {"samlet": 2}}).answers == {"samlet": 2}


def test_preload_may_come_from_a_link_as_text():
    given = {"provider": "2", "pladser": "40", "navn": "Solstrålen", "fra": "2020-05-01"}
    typed = {"provider": 2, "pladser": 40, "navn": "Solstrålen", "fra": "2020-05-01"}
    assert taken({"preload": given}).preload == typed
    assert taken({"samlet": 1, **given}) == AnswerSheet(answers={"samlet": 1}, preload=typed)
    assert taken({"preload": {"navn": ""}}).preload == {"navn": NO_ANSWER}


def test_the_document_of_the_web_form_is_read_as_it_is():
    document = {
        "btu_answers": 1, "id": SURVEY.id, "version": SURVEY.version, "core": f"{SURVEY.id}@{SURVEY.version}",
        "root": "a3b81c07", "language": "ar", "mode": "web", "token": "x1", "preload": {"provider": 1},
        "answers": {"samlet": 3, "dyrt": {"kind": "dont_know"}}, "texts": {"grunde": {"5": "andet"}},
    }  # fmt: skip
    sheet = taken(document)
    assert sheet.answers == {"samlet": 3, "dyrt": Missing("dont_know")}
    assert sheet.preload == {"provider": 1}


@pytest.mark.parametrize(
    "given",
    [
        {"samlet": True},
        {"samlet": "2"},
        {"samlet": [2]},
        {"samlet": {"code": 2}},
        {"grunde": [1, "2"]},
        {"pris": "12"},
        {"startet": "2021-13-01"},
        {"startet": "1. oktober 2021"},
        {"startet": 2021},
        {"mange": 4},
    ],
)
def test_what_has_another_shape_is_refused_at_its_place(given):
    text = json.dumps(given)
    sheet, sink, source = read(text)
    assert [finding.record for finding in sink] == [faults.WRONG_SHAPE]
    assert sheet == AnswerSheet()
    span = next(iter(sink)).span
    assert source.text[span.start : span.end] in text.partition(": ")[2]


NO_JSON = (
    *("{'samlet': 2}", '{"samlet": 2,}', '{"samlet": 02}', '{"samlet": .5}', '{"samlet": +2}', '{"samlet" 2}'),
    *("{samlet: 2}", '{"samlet": 2} {', "[", '{"', '{"samlet": "\\ud800"}', '{"samlet": 1e999}', '{"samlet": tru}'),
    *('{"samlet": ' + "9" * 5_000 + "}", '{"a": ' * 5_000, "[" * 100_000, "\x00", "nul"),
)


@pytest.mark.parametrize("text", NO_JSON, ids=lambda text: text[:16])
def test_what_is_no_json_is_one_located_fault(text):
    sheet, sink, _ = read(text)
    assert sheet is None
    assert len(sink) == 1


def test_a_file_is_read_from_disk_and_shown_in_messages(tmp_path):
    path = tmp_path / "svar.json"
    path.write_bytes(b'\xef\xbb\xbf{"samlet": 9}')
    sources: dict[str, SourceFile] = {}
    sink = Sink()
    assert read_answers(path, SURVEY, sources, sink) == AnswerSheet()
    assert "one of the codes" in render_text(sink, sources, "en")
    assert read_answers(tmp_path / "none.json", SURVEY, sources, Sink()) is None
