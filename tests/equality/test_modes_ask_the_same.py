"""The same answers lead to the same questions: reference, the page's own script in a browser, paper and phone."""

import json
from pathlib import Path

import pytest
from support.browser import visit
from support.sheets import preloads, table

from btu_dsl.diagnostics.report import Sink
from btu_dsl.emit.web import emit_web
from btu_dsl.flow.answers import answers_in
from btu_dsl.flow.simulate import simulate
from btu_dsl.model.universe import Universe
from btu_dsl.pipeline import Compiled, compile_path
from btu_dsl.plan.walk import walker
from btu_dsl.plan.web_build import build_web
from btu_dsl.source.file import SourceFile

ROOT = Path(__file__).parents[2]
REAL = (
    "questionnaires/national/dagtilbud/dagtilbud-2022.btu.yaml",
    "questionnaires/local/751-aarhus/dagtilbud.btu.yaml",
    "questionnaires/local/461-odense/dagtilbud.btu.yaml",
    "questionnaires/local/851-aalborg/dagtilbud.btu.yaml",
)
FORMS = tuple(sorted(str(path.relative_to(ROOT)) for path in (ROOT / "tests/equality").glob("*.btu.yaml")))


def compiled(name: str) -> Compiled:
    sink = Sink()
    found = compile_path(ROOT / name, Universe(ROOT / name), sink)
    assert not sink.errors
    return found[0]


def sheets_of(one: Compiled, more: int) -> list[tuple[dict[str, object], dict[str, object]]]:
    survey = one.survey
    return [(sheet, known) for known in preloads(survey) for sheet in table(survey, more=more)]


def same_everywhere(one: Compiled, chromium, tmp_path: Path, more: int) -> int:
    """Every sheet through every way of asking; returns how many sheets were held together."""
    page = tmp_path / "index.html"
    page.write_bytes(emit_web(build_web(one.survey, one.flow, one.identity))[0].data)
    pairs = sheets_of(one, more)
    with visit(chromium, page) as opened:
        in_browser = opened.page.evaluate("(pairs) => pairs.map(([sheet, known]) => btu.asked(sheet, known))", pairs)
    by_known: dict[str, dict[str, object]] = {}
    for (sheet, known), page_asked in zip(pairs, in_browser, strict=True):
        sink = Sink()
        source = SourceFile("answers.json", json.dumps({"preload": known, "answers": sheet}))
        read = answers_in(source, one.survey, sink)
        assert read is not None
        key = json.dumps(known)
        if key not in by_known:
            by_known[key] = {
                mode: walker(one.flow, one.identity, mode, read.preload, sink) for mode in one.survey.modes
            }
        expected = simulate(one.flow, read.answers, read.preload).asked
        asked = {"browser": tuple(page_asked)} | {mode: walk(read.answers) for mode, walk in by_known[key].items()}
        wrong = {mode: names for mode, names in asked.items() if names != expected}
        assert not wrong, f"{known} {sheet}\nreference: {expected}\n{wrong}"
    return len(pairs)


@pytest.mark.parametrize("name", [*REAL, *FORMS])
def test_modes_ask_the_same(name: str, chromium, tmp_path: Path):
    assert same_everywhere(compiled(name), chromium, tmp_path, more=15) > 100 or name not in REAL


@pytest.mark.full
@pytest.mark.parametrize("name", [*REAL, *FORMS])
def test_modes_ask_the_same_on_many_sheets(name: str, chromium, tmp_path: Path):
    assert same_everywhere(compiled(name), chromium, tmp_path, more=2_000) > 2_000
