"""What a printed form asks too much of its reader for, and what the author is told of it."""

from sources import RICH, ROOT, flow_of
from support.golden import check_golden

from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.diagnostics.report import Sink
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.paper_faults import check_paper_route
from btu_dsl.flow.paper_items import paper_items
from btu_dsl.flow.paper_route import derive_route
from btu_dsl.rulebook.faults import routing as faults
from btu_dsl.source.file import SourceFile

FOLDER = ROOT / "tests/route/paper"
SOURCE = FOLDER / "conditions.btu.yaml"


def findings(flow: Flow) -> Sink:
    sink = Sink()
    check_paper_route(flow, derive_route(paper_items(flow, {}), {}), sink)
    return sink


def test_faults_are_told_as_committed():
    flow = flow_of(SOURCE)
    shown = {flow.survey.span.file: SourceFile("conditions.btu.yaml", SOURCE.read_text(encoding="utf-8"))}
    for language in ("da", "en"):
        told = render_text(findings(flow), shown, language).replace(flow.survey.span.file, SOURCE.name)
        check_golden(FOLDER / f"conditions.{language}.txt", told)


def test_each_hard_condition_is_found_once_and_no_easy_one():
    found = [(finding.record, finding.subject.item) for finding in findings(flow_of(SOURCE))]
    assert found == [
        (faults.GATE_READS_TWO, "nogle"),
        (faults.GATE_READS_MANY, "faa"),
        (faults.GATE_READS_MANY, "lav"),
        (faults.ROW_DEPENDS_ON_ANSWER, "ude"),
    ]


def test_conditions_on_what_is_known_beforehand_cost_the_reader_nothing():
    flow = flow_of(ROOT / "questionnaires/national/dagtilbud/dagtilbud-2022.btu.yaml")
    assert list(findings(flow)) == []


def test_a_condition_in_a_condition_is_not_counted_twice():
    """`indeks < 2` reads two rows, whatever stands around it; the block's own condition is a gate of its own."""
    counts = {finding.subject.item: dict(finding.arguments).get("count") for finding in findings(flow_of(RICH))}
    assert counts["lavt"] == "2"
