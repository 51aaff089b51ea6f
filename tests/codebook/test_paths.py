"""The ways through the questionnaire as the codebook tells them: facts, diagram, table and sheets for trials."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from books import FEATURES, NATIONAL, REAL, ROOT, SCRIPT, artefacts, compiled, document, html, plan
from click.testing import CliRunner
from support.browser import visit
from support.compiling import compile_texts
from support.markup import Element, parse

from btu_dsl.commands.group import group
from btu_dsl.diagnostics.report import Sink
from btu_dsl.emit.codebook import emit_codebook
from btu_dsl.flow.answers import answers_in
from btu_dsl.plan.codebook_build import build_codebook
from btu_dsl.plan.paths import Line
from btu_dsl.plan.phone_build import build_phone
from btu_dsl.source.file import SourceFile

FILTERS = "tests/equality/filters.btu.yaml"
ENDING = "tests/equality/ending.btu.yaml"
SCHEMA = json.loads((ROOT / "grammar/test-cases.schema.json").read_text(encoding="utf-8"))


def section(name: str) -> Element:
    (found,) = (one for one in parse(html(name)).all("section") if one.attributes.get("aria-labelledby") == "paths")
    return found


def sheets(name: str) -> list[dict]:
    return json.loads(artefacts(name)["test-cases.json"])["cases"]


@pytest.mark.parametrize("name", [*REAL, *FEATURES, FILTERS, ENDING])
def test_the_sheets_keep_their_public_schema_and_are_read_without_a_word(name: str):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(artefacts(name)["test-cases.json"]))
    edges = document(name)["paths"]["edges"]
    assert {number for case in sheets(name) for number in case["edges"]} == set(range(len(edges)))
    for case in sheets(name):
        sink = Sink()
        source = SourceFile("answers.json", json.dumps(case["sheet"]))
        assert answers_in(source, compiled(name).survey, sink) is not None
        assert len(sink) == 0, [finding.arguments for finding in sink]


def test_simulate_reads_a_sheet_and_asks_what_it_says(tmp_path: Path):
    for case in sheets(FILTERS)[:3]:
        file = tmp_path / f"{case['number']}.json"
        file.write_text(json.dumps(case["sheet"]), encoding="utf-8")
        for mode in ("reference", "paper", "phone", "web"):
            arguments = ["simulate", str(ROOT / FILTERS), "--mode", mode, "--answers", str(file)]
            result = CliRunner().invoke(group, arguments)
            assert json.loads(result.stdout)["asked"] == case["asked"]


def test_the_page_tells_the_facts():
    facts = {one.one("dt").words: one.one("dd").words for one in section(NATIONAL).one("dl").all("div")}
    assert facts["Forskellige veje"] == "8"
    assert facts["Stilles i alle interview"] == "23 af 27 spørgsmål"
    assert facts["Stilles kun i nogle interview"] == "drilleri, hvorfor, ledelse, overvejer_hvorfor"
    assert facts["Svarark til afprøvning"].startswith("2 svarark går tilsammen alle 32 veje")
    rows = {
        row.one("th").words: [cell.words for cell in row.all("td")]
        for row in section(NATIONAL).all("tbody")[0].all("tr")
    }
    assert [rows[label][0] for label in ("Korteste", "Forventet", "Længste")] == ["23", "24,5", "27"]


def test_the_longest_call_takes_the_time_that_the_script_gives_itself():
    one = compiled(NATIONAL)
    script = build_phone(one.survey, one.flow, one.identity)
    parts = (*script.opening, *script.sections, *script.closing)
    extent = document(NATIONAL)["paths"]["seconds"]["phone"]
    assert extent["longest"] == pytest.approx(sum(part.seconds for part in parts), abs=0.01)
    assert extent["shortest"] < extent["expected"] < extent["longest"]


@pytest.mark.parametrize("name", [*REAL, FILTERS, ENDING])
def test_diagram_and_table_show_the_same_ways(name: str):
    drawing = section(name).one("svg")
    assert drawing.attributes["role"] == "img"
    title, text = drawing.attributes["aria-labelledby"].split()
    assert drawing.by_id(title).words
    assert drawing.by_id(text).words
    numbers = [one.words for one in drawing.all("text", "no")]
    rows = section(name).one(cls="routes").one("tbody").all("tr")
    assert numbers == [row.one("th").words for row in rows] == [str(n + 1) for n in range(len(rows))]
    assert len(drawing.all("path")) == len(rows)
    shown = "".join(one.words for one in drawing.all("text", "name"))
    for stop in plan(name).paths.proved.stops:
        assert all(item[:15] in shown for item in (stop.items[:1] + stop.items[-1:]))


def test_the_double_frame_is_for_what_everybody_is_asked():
    must = [stop for stop in plan(FILTERS).paths.proved.stops if stop.items and stop.must_pass]
    assert [stop.items for stop in must] == [("samlet",), ("valg",), ("timer",)]
    assert len(section(FILTERS).one("svg").all("rect", "inner")) == 3


def crossed(line: Line) -> set[tuple[int, int]]:
    """The pixels of the upright stretch of a line, but for its ends."""
    (x, y), (_, end) = line.points[-3:-1] if len(line.points) > 2 else line.points
    return {(x, here) for here in range(min(y, end) + 1, max(y, end))}


@pytest.mark.parametrize("name", [*REAL, FILTERS, ENDING])
def test_no_two_arrows_lie_on_each_other_and_nothing_leaves_the_drawing(name: str):
    drawing = plan(name).paths.proved.diagram
    lines = drawing.lines
    assert len(set().union(*map(crossed, lines))) == sum(len(crossed(line)) for line in lines)
    assert len({line.mark for line in lines}) == len(lines)
    for x, y in (point for line in lines for point in (*line.points, *line.head, line.mark)):
        assert 0 <= x <= drawing.width
        assert 0 <= y <= drawing.height


def test_answers_are_told_in_words():
    paths = plan(FILTERS).paths.proved
    words = {
        (paths.stops[link.start].items[-1:], paths.stops[link.end].items[:1]): (link.words["da"], link.words["en"])
        for link in paths.links
    }
    assert words[("samlet",), ("hvorfor",)] == ("1 Dårligt", "1 Dårligt")
    assert words[("samlet",), ("ved_ikke",)][1] == "Don't know"
    assert words[("valg",), ("have",)] == ("med »1 Have«", "with “1 Have”")
    assert words[("valg",), ("ikke_have",)][0] == "uden »1 Have«, uden »2 Legeplads«"
    assert words[("timer",), ("lang",)][0] == "38–60"
    assert words[("hvorfor", "mere")[-1:], ("valg",)][1] == "any answer, or none"
    assert words[(), ("samlet",)] == ("", "")


UNPROVED = """btu: 1
kind: questionnaire
id: dk.uden
version: 1.0.0
title: Prøve
language: {language}
modes: [web]
blocks:
  - id: blok
    defaults: {{tier: obligatory, answer: date}}
    items:
      - {{id: start, text: "Hvornår?"}}
      - {{id: slut, text: "Hvornår?"}}
      - {{id: vent, ask_if: "slut > start", text: "Hvornår?"}}
"""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("da", "Ikke bevist: svarene på start, slut kan ikke opregnes, så intet er sagt om vejene."),
        ("en", "Not proved: the answers to start, slut cannot be listed, so nothing is said of the paths."),
    ],
)
def test_without_a_proof_the_codebook_says_so_and_nothing_else(language: str, said: str):
    one = compile_texts({"uden.btu.yaml": UNPROVED.format(language=language)}).one
    made = {own.path: own.data for own in emit_codebook(build_codebook(one.survey, one.flow, one.identity))}
    page = parse(made["codebook/codebook.html"].decode())
    assert said in page.text
    assert page.all("svg") == []
    cases = json.loads(made["codebook/test-cases.json"])
    assert (cases["proved"], cases["cases"], cases["least_cases"]) == (False, [], None)
    book = json.loads(made["codebook/codebook.json"])
    assert book["paths"]["proved"] is False
    schema = json.loads((ROOT / "grammar/codebook.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(book)


@pytest.mark.parametrize("width", [390, 1280])
def test_a_browser_draws_it_and_reads_its_name(width: int, tmp_path: Path, chromium):
    path = tmp_path / "book.html"
    path.write_text(html(SCRIPT), encoding="utf-8")
    with visit(chromium, path, viewport={"width": width, "height": 800}) as opened:
        picture = opened.page.get_by_role("img", name=re.compile("Diagram over veje"))
        assert picture.is_visible()
        assert opened.page.evaluate("document.documentElement.scrollWidth") == width
        boxes = opened.page.evaluate(
            "[...document.querySelectorAll('.route text:not(.no)')].map((one) => one.getBBox().width)"
        )
        assert max(boxes) < 276, "words stay inside their box"
        assert opened.complaints == []
