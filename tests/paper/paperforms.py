"""Paper forms made from sources: the shipped questionnaires, and one with every kind of answer."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from btu_dsl.diagnostics.report import Sink
from btu_dsl.flow.paper_items import paper_items
from btu_dsl.flow.paper_route import derive_route
from btu_dsl.flow.route import Route
from btu_dsl.model.universe import Universe
from btu_dsl.pipeline import Compiled, compile_path
from btu_dsl.plan.paper import PaperPlan
from btu_dsl.plan.paper_build import build_paper
from btu_dsl.plan.sheet import Area, Words

ROOT = Path(__file__).parents[2]
EVERY_TYPE = "tests/paper/every_type.btu.yaml"
ARABIC = "tests/paper/arabic.btu.yaml"
NATIONAL = "questionnaires/national/dagtilbud/dagtilbud-2022.btu.yaml"
AARHUS = "questionnaires/local/751-aarhus/dagtilbud.btu.yaml"

FORMS = (
    *((NATIONAL, language) for language in ("da", "en", "ar", "tr", "ur")),
    *((AARHUS, language) for language in ("da", "ar")),
    (EVERY_TYPE, "da"),
    (ARABIC, "ar"),
)


@cache
def compiled(name: str) -> Compiled:
    sink = Sink()
    found = compile_path(ROOT / name, Universe(ROOT / name), sink)
    assert not sink.errors, [finding.text(finding.record.message, "en") for finding in sink]
    return found[0]


@cache
def plan(name: str, language: str, **known: int | str) -> PaperPlan:
    sink = Sink()
    made = make(compiled(name), language, known, sink)
    assert not sink.errors, [finding.text(finding.record.message, "en") for finding in sink]
    return made


def make(one: Compiled, language: str, known: Mapping[str, int | str], sink: Sink) -> PaperPlan:
    return build_paper(one.survey, one.flow, one.identity, route_of(one, known), language, known, sink)


def route_of(one: Compiled, known: Mapping[str, int | str]) -> Route:
    return derive_route(paper_items(one.flow, known), known)


def compile_text(folder: Path, text: str) -> Compiled:
    """A questionnaire written in a test."""
    path = folder / "test.btu.yaml"
    path.write_text(text, encoding="utf-8")
    sink = Sink()
    found = compile_path(path, Universe(path), sink)
    assert not sink.errors, [finding.text(finding.record.message, "en") for finding in sink]
    return found[0]


def lines_on(plan: PaperPlan, page: int) -> list[Words]:
    return [mark for mark in plan.sheets.pages[page - 1] if isinstance(mark, Words)]


def said(plan: PaperPlan) -> list[str]:
    """Every line of type, page by page in the order of painting."""
    return [words.line.text for page in range(1, len(plan.sheets.pages) + 1) for words in lines_on(plan, page)]


def lines_saying(plan: PaperPlan, text: str) -> list[tuple[int, Words]]:
    """The page and place of each line that says exactly this."""
    return [
        (page, words)
        for page in range(1, len(plan.sheets.pages) + 1)
        for words in lines_on(plan, page)
        if words.line.text == text
    ]


def line_saying(plan: PaperPlan, text: str) -> tuple[int, Words]:
    """The page and place of the one line that says exactly this."""
    (found,) = lines_saying(plan, text)
    return found


def places(plan: PaperPlan, item: str) -> list[tuple[int, Area]]:
    """The page and rectangle of everything that is filled in for an item."""
    return [(thing.page, thing.place) for thing in (*plan.boxes, *plan.cells, *plan.fields) if thing.item == item]
