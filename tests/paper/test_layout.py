"""Where things stand on the page: laws of the geometry, held on shipped forms and one with every kind of answer."""

from itertools import combinations, pairwise

import pytest
from paperforms import ARABIC, EVERY_TYPE, FORMS, NATIONAL, compiled, line_saying, lines_on, make, places, plan, said
from support.areas import clear_of, overlaps

from btu_dsl.diagnostics.report import Sink
from btu_dsl.plan.paper import PaperPlan
from btu_dsl.plan.paper_measures import BOTTOM, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TOP
from btu_dsl.plan.sheet import Arc, Area, Ink, Mark, Panel, Stroke, Words

NEAR = 1e-6
TINTS = {Ink.TINT, Ink.HEAD}


@pytest.fixture(params=FORMS, ids=lambda form: f"{form[0].rsplit('/', 1)[-1].split('.')[0]}-{form[1]}")
def form(request: pytest.FixtureRequest) -> PaperPlan:
    return plan(*request.param)


def ink(mark: Mark) -> bool:
    """Whether a mark is seen as ink: not a ground under others."""
    return not (isinstance(mark, Panel) and mark.line == 0)


def test_boxes_are_5_mm_and_white_with_a_thin_line(form: PaperPlan):
    assert form.boxes
    for box in form.boxes:
        assert (box.place.width, box.place.height) == (5.0, 5.0)
        drawn = [
            mark for mark in form.sheets.pages[box.page - 1] if isinstance(mark, Panel) and mark.place == box.place
        ]
        assert [(mark.fill, 0.5 <= mark.line <= 0.7) for mark in drawn] == [(Ink.WHITE, True)]


def test_nothing_comes_nearer_than_3_mm_to_a_box(form: PaperPlan):
    for box in form.boxes:
        for mark in form.sheets.pages[box.page - 1]:
            if ink(mark) and not (isinstance(mark, Panel) and mark.place == box.place):
                assert clear_of(box.place, mark.area()) >= 3.0 - NEAR, (box.item, box.answer, mark)


def test_no_two_lines_of_type_overlap_and_no_line_crosses_a_drawing(form: PaperPlan):
    for marks in form.sheets.pages:
        seen = [mark for mark in marks if ink(mark) and not isinstance(mark, Arc)]
        for one, other in combinations(seen, 2):
            if isinstance(one, Words) or isinstance(other, Words):
                inside = isinstance(one, Panel) and _holds(one.place, other.area())
                assert inside or not overlaps(_shrunk(one.area()), _shrunk(other.area())), (one, other)


def _holds(outer: Area, inner: Area) -> bool:
    across = outer.x <= inner.x and inner.right <= outer.right
    return across and outer.y <= inner.y and inner.bottom <= outer.bottom


def _shrunk(area: Area) -> Area:
    return Area(area.x + 0.05, area.y + 0.05, max(area.width - 0.1, 0.01), max(area.height - 0.1, 0.01))


def test_places_to_fill_in_never_overlap(form: PaperPlan):
    things = (*form.boxes, *form.cells, *form.fields)
    for one, other in combinations(things, 2):
        if one.page == other.page:
            assert not overlaps(one.place, other.place), (one, other)


def test_everything_stands_within_the_margins(form: PaperPlan):
    for marks in form.sheets.pages:
        for mark in marks:
            area = mark.area()
            assert area.x >= MARGIN - 0.5
            assert area.right <= PAGE_WIDTH - MARGIN + 0.5
            assert area.y >= 10
            assert area.bottom <= PAGE_HEIGHT - 8
    for thing in (*form.boxes, *form.cells, *form.fields):
        assert thing.place.y >= TOP
        assert thing.place.bottom <= BOTTOM


def test_a_question_is_never_split(form: PaperPlan):
    pages: dict[str, set[int]] = {}
    for thing in (*form.boxes, *form.cells, *form.fields):
        pages.setdefault(thing.item, set()).add(thing.page)
    assert all(len(found) == 1 for found in pages.values())
    for step in form.steps:
        assert pages.get(step.item, {step.page}) == {step.page}


def test_every_answer_with_a_box_has_exactly_one(form: PaperPlan):
    for step in form.steps:
        drawn = [box.answer for box in form.boxes if box.item == step.item]
        assert drawn == ([] if step.struck else list(step.answers))


def test_boxes_of_a_list_stand_under_one_another_and_of_a_row_beside_one_another(form: PaperPlan):
    for step in form.steps:
        found = [place for _, place in places(form, step.item) if place.width == 5.0]
        if len(found) > 1:
            across, down = {round(place.x, 6) for place in found}, {round(place.y, 6) for place in found}
            assert len(across) in (1, 2) or len(down) == 1, step.item


def test_type_is_large_enough_and_lines_short_enough(form: PaperPlan):
    for marks in form.sheets.pages:
        for mark in marks:
            if isinstance(mark, Words) and TOP <= mark.y <= BOTTOM:
                assert mark.line.size >= 8.0
                assert len(mark.line.text) <= 76
    body = [words.line.size for page in range(1, len(form.sheets.pages) + 1) for words in lines_on(form, page)]
    assert sum(size >= 11 for size in body) > 0.4 * len(body)


def test_no_page_ends_with_a_heading(form: PaperPlan):
    for marks in form.sheets.pages:
        content = [mark for mark in marks if isinstance(mark, Words) and TOP <= mark.y <= BOTTOM]
        last = max(content, key=lambda words: words.y)
        assert last.line.size != 14.0 or last.line.text in ("Slut", "End", "النهاية", "Son", "اختتام")


def test_the_head_of_a_grid_stands_over_its_rows_on_every_page():
    made = plan(EVERY_TYPE, "da")
    pages = {page for step in made.steps if step.item in {f"r{n}" for n in range(1, 19)} for page in [step.page]}
    assert len(pages) == 2
    for page in pages:
        heads = [words for words in lines_on(made, page) if words.line.text == "Utilfreds" and words.line.size < 11]
        boxes = [box for box in made.boxes if box.page == page and box.item.startswith("r") and box.answer == 2]
        assert len(heads) == 1
        assert heads[0].y < min(box.place.y for box in boxes)
        middle = heads[0].x + heads[0].line.width / 2
        assert all(abs(box.place.x + 2.5 - middle) < 0.1 for box in boxes)
    assert "Hvor tilfreds eller utilfreds er du med (fortsat)" in said(made)


def test_at_least_two_rows_of_a_grid_stay_together():
    made = plan(EVERY_TYPE, "da")
    rows = [step.page for step in made.steps if step.item.startswith("r")]
    assert all(rows.count(page) >= 2 for page in set(rows))


def test_answers_outside_the_scale_are_set_apart():
    made = plan(NATIONAL, "da")
    row = [box.place.x for box in made.boxes if box.item == "tryg"]
    steps = [second - first for first, second in pairwise(row)]
    assert steps[-1] > max(steps[:-1]) + 3
    down = [box.place.y for box in made.boxes if box.item == "tilfreds_samlet"]
    gaps = [second - first for first, second in pairwise(down)]
    assert gaps[-1] > max(gaps[:-1]) + 2


def test_every_second_row_is_tinted_lightly():
    made = plan(NATIONAL, "da")
    tinted = [mark for mark in made.sheets.pages[0] if isinstance(mark, Panel) and mark.fill is Ink.TINT]
    for name, expected in (("tryg", False), ("sprog", True), ("socialt", False), ("nysgerrig", True)):
        ((_, place), *_) = places(made, name)
        assert any(_holds(mark.place, place) for mark in tinted) is expected
    shades = [int(Ink.TINT.value[at : at + 2], 16) for at in (1, 3, 5)]
    assert all(shade >= 255 * 0.9 for shade in shades)


def test_digits_have_cells_of_4_by_5_mm_in_the_order_of_writing():
    made = plan(EVERY_TYPE, "da")
    cells = [cell for cell in made.cells if cell.item == "penge"]
    assert [cell.index for cell in sorted(cells, key=lambda cell: cell.place.x)] == [0, 1, 2, 3, 4, 5]
    assert {(cell.place.width, cell.place.height) for cell in cells} == {(4.0, 5.0)}
    assert sum(cell.item == "grader" for cell in made.cells) == 3
    parts = [cell.part for cell in made.cells if cell.item == "dag"]
    assert parts == ["day"] * 2 + ["month"] * 2 + ["year"] * 4
    assert [cell.part for cell in made.cells if cell.item == "aar"] == ["year"] * 4


def test_from_right_to_left_all_is_mirrored_but_digits():
    made = plan(ARABIC, "ar")
    row = [box.place.x for box in made.boxes if box.item == "r1"]
    assert row == sorted(row, reverse=True)
    (page, label) = line_saying(made, "نعم")
    (box,) = [box for box in made.boxes if box.item == "kharaj" and box.answer == 1]
    assert (box.page, box.place.x > label.x + label.line.width) == (page, True)
    price = sorted((cell.place.x, cell.index) for cell in made.cells if cell.item == "thaman")
    assert [index for _, index in price] == [0, 1, 2, 3]
    dates = [cell for cell in made.cells if cell.item == "yawm"]
    day, year = ([cell for cell in dates if cell.part == part] for part in ("day", "year"))
    assert min(cell.place.x for cell in day) > max(cell.place.x for cell in year)
    assert [cell.index for cell in sorted(year, key=lambda cell: cell.place.x)] == [0, 1, 2, 3]


def test_what_is_written_beside_an_answer_has_its_own_room():
    made = plan(EVERY_TYPE, "da")
    found = {(field.item, field.code) for field in made.fields}
    assert {("filter", 2), ("mange", 3), ("leg", None), ("sidst", None)} == found
    for field in made.fields:
        marks = made.sheets.pages[field.page - 1]
        written = Area(field.place.x + 0.1, field.place.y + 1, field.place.width - 0.2, field.place.height - 2)
        assert not any(isinstance(mark, Words) and overlaps(mark.area(), written) for mark in marks)


def test_long_lists_stand_in_two_columns():
    made = plan(EVERY_TYPE, "da")
    found = [(box.place.x, box.place.y) for box in made.boxes if box.item == "land"]
    assert len({x for x, _ in found}) == 2
    assert found == sorted(found)


def test_core_questions_stand_in_the_same_place_with_and_without_a_municipalitys_own():
    alone = plan(NATIONAL, "da")
    local = plan("questionnaires/local/751-aarhus/dagtilbud.btu.yaml", "da")
    obligatory = {item.id for item in compiled(NATIONAL).survey.items() if item.tier == "obligatory"}
    mine = {(box.item, box.answer): (box.page, box.place) for box in alone.boxes if box.item in obligatory}
    theirs = {(box.item, box.answer): (box.page, box.place) for box in local.boxes if box.item in obligatory}
    assert mine
    assert mine == theirs


def test_a_row_struck_for_this_copy_keeps_its_place():
    asked, struck = plan(EVERY_TYPE, "da", provider=1), plan(EVERY_TYPE, "da", provider=2)
    assert [box for box in asked.boxes if box.item == "r3"]
    assert not [box for box in struck.boxes if box.item == "r3"]
    assert [box for box in asked.boxes if box.item != "r3"] == list(struck.boxes)
    page, words = line_saying(struck, "maden")
    area = words.area()
    through = [
        mark for mark in struck.sheets.pages[page - 1] if isinstance(mark, Stroke) and overlaps(mark.area(), area)
    ]
    assert len(through) == 1
    assert through[0].area().width == pytest.approx(area.width)
    assert "besvares ikke" in said(struck)
    assert "besvares ikke" not in said(asked)


def test_a_question_struck_for_this_copy_keeps_its_place():
    asked, struck = plan(NATIONAL, "da", provider=1), plan(NATIONAL, "da", provider=2)
    (step,) = [step for step in struck.steps if step.item == "ledelse"]
    assert step.struck
    others = {"ledelse", "drilleri"}
    assert [box for box in asked.boxes if box.item not in others] == list(struck.boxes)
    assert [step.number for step in asked.steps] == [step.number for step in struck.steps]


def test_laying_out_reports_nothing_on_the_shipped_forms():
    sink = Sink()
    for name, language in FORMS:
        make(compiled(name), language, {}, sink)
    assert not list(sink)
