"""PAP, TEL, RTE005, RTE006: what is printed and said, in the cases that the rules' own examples do not show."""

from dataclasses import replace
from pathlib import Path

import pytest
from support.compiling import compile_in
from support.examples import run_example

from btu_dsl.audit.engine import Planned
from btu_dsl.audit.paper import pap003_mark_area_out_of_spec as pap003
from btu_dsl.audit.paper import pap004_form_identity_missing as pap004
from btu_dsl.diagnostics.record import Level
from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.plan.choose import Wanted, make_plans
from btu_dsl.plan.paper import PaperPlan
from btu_dsl.plan.sheet import Area
from btu_dsl.rulebook.rule import Example
from btu_dsl.rules.case import Case

ROOT = Path(__file__).parents[2]
DAYCARE = ROOT / "questionnaires/national/dagtilbud/dagtilbud-2022.btu.yaml"


def told(example: Example, code: str, folder: Path) -> list[Diagnostic]:
    return [finding for finding in run_example(example, folder).findings if finding.code == code]


def question(text: str, answer: str = "ja_nej", more: str = "") -> Example:
    return Example(core=f'items:\n  - id: a\n    tier: obligatory\n    text: "{text}"\n    answer: {answer}\n{more}')


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Er du mor og/eller far?", "og/eller"),
        ("Har I ca. to timer?", "ca."),
        ("Se mere på www.example.org, tak?", "www.example.org,"),
        ("Er barnet 3-5 år?", "3-5"),
        ("Er det mere end 50 % af ugen?", "%"),
        ("Går dit barn til svømning?", None),
        ("Er barnet tre til fem år?", None),
    ],
)
def test_what_cannot_be_said_aloud(text: str, found: str | None, tmp_path: Path):
    findings = told(question(text), "TEL003", tmp_path)
    assert [dict(finding.arguments)["words"] for finding in findings] == ([] if found is None else [found])


def test_a_label_is_read_aloud_too(tmp_path: Path):
    (found,) = told(question("Er det godt?", '{choice: one, codes: {1: "Ja/ofte", 2: Nej}}'), "TEL003", tmp_path)
    assert found.subject.facet == "scale"


@pytest.mark.parametrize(("count", "level"), [(5, None), (6, Level.WARNING), (7, Level.WARNING), (8, Level.ERROR)])
def test_how_many_answers_are_read(count: int, level: Level | None, tmp_path: Path):
    codes = ", ".join(f"{code}: Svar{code}" for code in range(1, count + 1))
    found = told(question("Er det godt?", f"{{choice: one, codes: {{{codes}}}}}"), "TEL002", tmp_path)
    assert [finding.level for finding in found] == ([] if level is None else [level])


def test_answers_asked_for_one_by_one_may_be_many(tmp_path: Path):
    codes = ", ".join(f"{code}: Svar{code}" for code in range(1, 10))
    assert told(question("Hvad passer?", f"{{choice: many, codes: {{{codes}}}}}"), "TEL002", tmp_path) == []


def test_a_refusal_is_never_read_out(tmp_path: Path):
    refused = '{refused: {label: "Vil ikke svare", web: shown, paper: shown, phone: read}}'
    answer = f"{{choice: one, codes: {{1: Ja, 2: Nej}}, missing: {refused}}}"
    (found,) = told(question("Er det godt?", answer), "TEL001", tmp_path)
    assert found.subject.facet == "missing"


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("Hvor enig er du i, at maden er god?", True),
        ("Hvordan er maden?", True),
        ("Maden er god", False),
    ],
)
def test_a_scale_is_announced_by_its_own_words(text: str, announced: bool, tmp_path: Path):  # noqa: FBT001  # a table
    assert (told(question(text, "enighed5"), "TEL004", tmp_path) == []) is announced


def test_a_scale_that_has_just_been_heard_needs_no_announcement(tmp_path: Path):
    core = """
items:
  - {id: a, tier: obligatory, text: "Hvor enig eller uenig er du i, at maden er god?", answer: enighed5}
  - {id: b, tier: obligatory, text: "Og at der er nok af den?", answer: enighed5}
"""
    assert told(Example(core=core), "TEL004", tmp_path) == []


def test_routes_come_apart_where_paper_has_no_box(tmp_path: Path):
    core = """
items:
  - {id: a, tier: obligatory, text: "Er a godt?", answer: ja_nej}
  - {id: b, tier: optional, ask_if: "a is not refused", text: "Er b godt?", answer: ja_nej}
"""
    (found,) = told(Example(core=core), "RTE005", tmp_path)
    assert (found.subject.item, found.subject.mode) == ("b", "web")
    assert found.witness == ("a = refused",)


@pytest.mark.parametrize("modes", ["[web, phone]", "[paper]"])
def test_routes_need_two_modes_that_differ(modes: str, tmp_path: Path):
    core = f"""
modes: {modes}
items:
  - {{id: a, tier: obligatory, text: "Er a godt?", answer: ja_nej}}
  - {{id: b, tier: optional, ask_if: "a is refused", text: "Er b godt?", answer: ja_nej}}
"""
    assert told(Example(core=core), "RTE005", tmp_path) == []


ROW = """
scales:
  egen:
    type: nominal
    codes: {{1: Ja, 2: Nej}}
    missing: {{{missing}: "Ikke for os"}}
items:
  - {{id: a, tier: obligatory, text: "Er a godt?", answer: ja_nej}}
  - battery: alt
    tier: obligatory
    stem: Er der nok af
    answer: egen
    rows:
      - {{id: mad, text: maden, ask_if: "a == 1"}}
      - {{id: ro, text: roen}}
"""


@pytest.mark.parametrize(("missing", "found"), [("dont_know", ["mad"]), ("not_applicable", [])])
def test_a_row_for_some_needs_a_way_out(missing: str, found: list[str], tmp_path: Path):
    assert [one.subject.item for one in told(Example(core=ROW.format(missing=missing)), "RTE006", tmp_path)] == found


def daycare() -> tuple[Case, PaperPlan]:
    (compiled,) = compile_in(DAYCARE).found
    (paper,) = make_plans(compiled.flow, compiled.identity, Wanted(("paper",), ("da",)), Sink())
    assert isinstance(paper, PaperPlan)
    return compiled.case, paper


def found_by(check, case: Case, paper: PaperPlan) -> list[Diagnostic]:
    sink = Sink()
    check(Planned(case=case, plans=(paper,)), sink)
    return list(sink)


def test_boxes_that_touch_or_stand_outside_are_found():
    case, paper = daycare()
    assert found_by(pap003.check, case, paper) == []
    first, second, *others = paper.boxes
    nearer = replace(second, place=second.place.moved(-(second.place.x - first.place.right) + 1.0, 0))
    outside = replace(first, place=Area(2.0, first.place.y, first.place.width, first.place.height))
    for boxes, what in (((first, nearer, *others), "apart"), ((outside, second, *others), "margins")):
        (found,) = found_by(pap003.check, case, replace(paper, boxes=boxes))
        assert what in dict(found.arguments)["what@en"]


def test_a_page_without_its_number_or_its_form_is_found():
    case, paper = daycare()
    assert found_by(pap004.check, case, paper) == []
    pages = paper.sheets.pages
    bare = tuple(mark for mark in pages[1] if mark.area().y < 270)
    (found,) = found_by(
        pap004.check, case, replace(paper, sheets=replace(paper.sheets, pages=(pages[0], bare, *pages[2:])))
    )
    assert dict(found.arguments)["page"] == "2"


def test_local_questions_at_the_very_end_move_nothing(tmp_path: Path):
    overlay = 'spørgsmål: [{id: bus, tekst: "Kommer I med bus?", svar: ja_nej}]\n'
    assert told(Example(overlay=overlay), "PAP005", tmp_path) == []
