"""Whole sources: a reader of their paper form answers what the reference asks, whatever is known beforehand."""

import json
from pathlib import Path
from random import Random

import pytest
from paper_forms import questions, some_sheets
from sources import RICH, ROOT, flow_of
from support.sheets import preloads, table

from btu_dsl.diagnostics.report import Sink
from btu_dsl.expr.values import Value
from btu_dsl.flow.answers import AnswerSheet, answers_in
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.paper_items import paper_items
from btu_dsl.flow.paper_route import derive_route
from btu_dsl.flow.simulate import simulate
from btu_dsl.flow.walk import walk_route
from btu_dsl.source.file import SourceFile

NATIONAL = ROOT / "questionnaires/national/dagtilbud/dagtilbud-2022.btu.yaml"
LOCAL = tuple(sorted((ROOT / "questionnaires/local").glob("*/dagtilbud.btu.yaml")))
SOURCES = (NATIONAL, *LOCAL, RICH)
KNOWN: tuple[dict[str, Value], ...] = (
    {"provider": 1, "fra": "2020-05-01", "pladser": 40, "navn": "Solstrålen"},
    {"provider": 2, "fra": "2021-10-01", "pladser": 12},
)


def sheet(flow: Flow, answers: dict[str, object], preload: dict[str, object]) -> AnswerSheet:
    sink = Sink()
    source = SourceFile("svar.json", json.dumps({"answers": answers, "preload": preload}))
    found = answers_in(source, flow.survey, sink)
    assert found is not None
    assert sink.errors == 0
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.parent.name)
def test_paper_asks_what_the_reference_asks(path: Path):
    flow = flow_of(path)
    for known in preloads(flow.survey):
        preload = sheet(flow, {}, known).preload
        items = paper_items(flow, preload)
        route = derive_route(items, preload)
        for answers in table(flow.survey, more=60):
            given = sheet(flow, answers, known).answers
            assert walk_route(route, items, given, preload) == simulate(flow, given, preload).asked, (known, answers)


@pytest.mark.parametrize("known", [{}, *KNOWN], ids=["unknown", "institution", "dagpleje"])
def test_answers_at_and_next_to_every_constant_are_read_as_meant(known):
    flow = flow_of(RICH)
    items = paper_items(flow, known)
    route = derive_route(items, known)
    draw = Random(751)
    for answers in some_sheets(items, draw, 600):
        assert walk_route(route, items, answers, known) == simulate(flow, answers, known).asked, answers


def test_every_question_is_met_by_somebody():
    """The domains are fine enough: each condition of the form holds for some sheet and fails for another."""
    flow = flow_of(RICH)
    items = paper_items(flow, KNOWN[0])
    asked = [set(simulate(flow, answers, KNOWN[0]).asked) for answers in some_sheets(items, Random(1), 600)]
    conditional = [item.id for item in questions(items) if any(item.id not in some for some in asked)]
    assert set().union(*asked) == {item.id for item in questions(items)}
    assert {"dyrt", "resten", "sent", "foer", "lille", "mange", "sagt", "tavs", "ude", "lavt", "forskel"} <= set(
        conditional
    )


def test_a_row_ruled_out_beforehand_is_struck_and_keeps_its_place():
    flow = flow_of(NATIONAL)
    order = [item.id for item in flow.survey.items()]
    for provider, expected in ((1, ()), (2, ("drilleri", "ledelse"))):
        route = derive_route(paper_items(flow, {"provider": provider}), {"provider": provider})
        assert route.struck == expected
        assert sorted((*route.items, *route.struck), key=order.index) == order


def test_the_national_form_has_a_go_to_and_a_gate_for_each_follow_up():
    flow = flow_of(NATIONAL)
    route = derive_route(paper_items(flow, {}), {})
    followed = {gate.first: gate.reads for gate in route.gates}
    assert followed == {"hvorfor": ("tilfreds_samlet",), "overvejer_hvorfor": ("overvejer",)}
    assert {jump.item: jump.answers for jump in route.jumps} == {
        "tilfreds_samlet": (3, 4, 5, "dont_know"),
        "overvejer": (2, "dont_know"),
    }
