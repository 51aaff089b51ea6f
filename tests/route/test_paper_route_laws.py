"""What must hold of the routing of every paper form, whoever fills it in and whatever they leave blank."""

from collections import defaultdict
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paper_forms import every_sheet, questions, random_form, some_sheets, truly_asked

from btu_dsl.expr.values import NO_ANSWER, Missing
from btu_dsl.flow import paper_route
from btu_dsl.flow.paper_route import derive_route
from btu_dsl.flow.route import END
from btu_dsl.flow.walk import walk_route

drawn = st.randoms(use_true_random=False, note_method_calls=False)


def assert_read_as_meant(draw: Random, sheets: int) -> None:
    steps, known = random_form(draw)
    route = derive_route(steps, known)
    for sheet in some_sheets(steps, draw, sheets):
        assert walk_route(route, steps, sheet, known) == truly_asked(steps, known, sheet), (steps, known, sheet, route)


@given(drawn)
@settings(max_examples=150)
def test_a_reader_answers_exactly_what_is_meant_for_them(draw):
    assert_read_as_meant(draw, 20)


@pytest.mark.full
@pytest.mark.parametrize("part", range(30))
def test_ninety_thousand_sheets_are_read_as_meant(part):
    for seed in range(100):
        assert_read_as_meant(Random(part * 100 + seed), 30)


@given(drawn)
@settings(max_examples=100)
def test_a_form_with_too_many_states_is_still_read_as_meant(draw):
    steps, known = random_form(draw)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paper_route, "explore", lambda *_: None)
        route = derive_route(steps, known)
    assert route.jumps == ()
    for sheet in some_sheets(steps, draw, 20):
        assert walk_route(route, steps, sheet, known) == truly_asked(steps, known, sheet)


@given(drawn)
@settings(max_examples=100)
def test_the_reader_is_only_sent_forwards_and_nobody_is_sent_to_what_is_struck(draw):
    steps, known = random_form(draw)
    route = derive_route(steps, known)
    place = {name: at for at, name in enumerate(route.items)} | {END: len(route.items)}
    assert sorted((*route.items, *route.struck)) == sorted(item.id for item in questions(steps))
    for jump in route.jumps:
        assert place[jump.target] > place[jump.item] + 1
    for gate in route.gates:
        assert place[gate.first] <= place[gate.last] < place[gate.target]
        assert all(place[name] < place[gate.first] for name in gate.reads)
    assert route == derive_route(steps, known)


class Followed:
    """A small form with every sheet that can come back: who is asked what, and where each answer leads."""

    def __init__(self, draw: Random) -> None:
        self.steps, self.known = random_form(draw, most=5, exact=True)
        self.sheets = every_sheet(self.steps) or []
        self.route = derive_route(self.steps, self.known)
        self.asked = [truly_asked(self.steps, self.known, sheet) for sheet in self.sheets]
        self.items = {item.id: item for item in questions(self.steps)}
        self.unit: dict[str, str] = {}
        for before, name in zip(("", *self.route.items), self.route.items, strict=False):
            grid = self.items[name].battery
            same = before and grid is not None and self.items[before].battery == grid
            self.unit[name] = self.unit[before] if same else name
        self.order = [*dict.fromkeys(self.unit.values()), END]

    def leads(self) -> dict[tuple[str, object], set[str]]:
        """S(i, a) of the method: the units asked next of those who give answer a in unit i; ("", …) is the start."""
        found: dict[tuple[str, object], set[str]] = defaultdict(set)
        for sheet, asked in zip(self.sheets, self.asked, strict=True):
            units = list(dict.fromkeys(self.unit[name] for name in asked))
            for one, other in zip(("", *units), (*units, END), strict=True):
                found[one, sheet.get(one)].add(other)
        return found

    def after(self, unit: str) -> str:
        return self.order[self.order.index(unit) + 1] if unit else self.order[0]


@given(drawn)
@settings(max_examples=60)
def test_a_box_jumps_to_the_first_question_of_anybody_who_marks_it(draw):
    form = Followed(draw)
    printed = {(jump.item, box): jump.target for jump in form.route.jumps for box in jump.answers}
    expected = {}
    for (unit, answer), nexts in form.leads().items():
        box = answer.kind if isinstance(answer, Missing) else answer
        if unit and form.items[unit].battery is None and box in form.items[unit].boxes:
            target = min(nexts, key=form.order.index)
            if target != form.after(unit):
                expected[unit, box] = target
    if form.sheets:
        assert printed == expected


@given(drawn)
@settings(max_examples=60)
def test_jumps_are_left_alone_where_they_suffice(draw):
    form = Followed(draw)
    alone = all(
        len(nexts) == 1 and (form.after(unit) in nexts or _has_box(form, unit, answer))
        for (unit, answer), nexts in form.leads().items()
    )
    if form.sheets and alone:
        assert form.route.gates == ()


def _has_box(form: Followed, unit: str, answer: object) -> bool:
    return bool(unit) and form.items[unit].battery is None and answer != NO_ANSWER and bool(form.items[unit].boxes)


@given(drawn)
@settings(max_examples=60)
def test_no_gate_is_needless(draw):
    form = Followed(draw)
    grids = {name for name, item in form.items.items() if item.battery is not None}
    for gate in form.route.gates if form.sheets else ():
        if gate.first in grids:
            continue
        fewer = replace(form.route, gates=tuple(other for other in form.route.gates if other != gate))
        assert any(
            walk_route(fewer, form.steps, sheet, form.known) != asked
            for sheet, asked in zip(form.sheets, form.asked, strict=True)
        ), (form.steps, form.route, gate)


@given(drawn)
@settings(max_examples=60)
def test_a_gate_reads_one_question_where_one_is_enough(draw):
    form = Followed(draw)
    for gate in form.route.gates if form.sheets else ():
        if len(gate.reads) == 1 or form.items[gate.first].battery is not None:
            continue
        fewer = replace(form.route, gates=tuple(other for other in form.route.gates if other != gate))
        seen: dict[str, dict[object, set[bool]]] = defaultdict(lambda: defaultdict(set))
        for sheet, asked in zip(form.sheets, form.asked, strict=True):
            came = walk_route(fewer, form.steps, sheet, form.known)
            if gate.first in came:
                before = set(came[: came.index(gate.first)])
                for name in form.route.items[: form.route.items.index(gate.first)]:
                    mark = sheet[name] if name in before else NO_ANSWER
                    seen[name][mark].add(gate.first in asked)
        assert not [name for name, marks in seen.items() if all(len(truths) == 1 for truths in marks.values())]
