"""The page's own script asks what the plan says, on conditions of every kind and on every kind of answer."""

import random

from support.browser import visit
from webforms import form, page, question, radios, write

from btu_dsl.expr.values import KINDS, Missing, Value
from btu_dsl.flow import lowered as low
from btu_dsl.flow.lowered import Lowered
from btu_dsl.plan.derived import DerivedRule
from btu_dsl.plan.web import DateField, NumberField, TextField, WebPlan, WebPreload
from btu_dsl.plan.web_walk import walk_web

OPS = ("==", "!=", "<", "<=", ">", ">=")
STATES = ("answered", "missing", *KINDS)
CONTROLS = {
    "one": radios(1, 2, 3),
    "many": radios(1, 2, 3, many=True),
    "amount": NumberField(low=0, high=99, decimals=1, unit=None, options=()),
    "day": DateField(precision="day", low=None, high=None, options=()),
    "year": DateField(precision="year", low=None, high=None, options=()),
    "text": TextField(lines=2, max_length=None, options=()),
}
PRELOAD = (
    WebPreload(name="kind", type="choice", codes=(1, 2)),
    WebPreload(name="place", type="text", codes=()),
)


def term(draw: random.Random, names: list[str], depth: int = 0) -> low.Term:
    name = draw.choice(names)
    pick = draw.randrange(6 if depth < 2 else 4)
    if pick == 0:
        return low.Number(draw.choice((0, 1, 2, 2.5, 2021)))
    if pick == 1:
        return low.CountOf(name)
    if pick >= 4:
        op = draw.choice(("+", "-", "*", "/"))
        return low.Calculation(op, term(draw, names, depth + 1), term(draw, names, depth + 1))
    return low.Value(name)


def condition(draw: random.Random, names: list[str], depth: int = 0) -> Lowered:
    name = draw.choice(names)
    codes = tuple(sorted(draw.sample((1, 2, 3, 2021), draw.randrange(3))))
    if depth < 2 and draw.random() < 0.25:
        parts = tuple(condition(draw, names, depth + 1) for _ in range(2))
        return draw.choice((low.All, low.AnyOf))(parts)
    constant = draw.choice((low.DateText("2021-10-01"), low.Text("Skovly"), low.Number(2)))
    tests = (
        low.Member(name, codes or (1,)),
        low.Outside(name, codes),
        low.StateIs(name, draw.choice(STATES), draw.random() < 0.5),
        low.Has(name, draw.choice((1, 2)), draw.random() < 0.5),
        low.Relation(draw.choice(OPS), term(draw, names), term(draw, names)),
        low.Relation(draw.choice(OPS), low.Value(name), constant),
        low.Const(draw.random() < 0.7),
    )
    return draw.choice(tests)


def random_form(draw: random.Random) -> WebPlan:
    names = ["kind", "place"]
    pages = []
    for place, (name, control) in enumerate(draw.sample(sorted(CONTROLS.items()), len(CONTROLS))):
        guard = condition(draw, names) if place else low.TRUE
        pages.append(page(question(name, control, guard)))
        names.append(name)
    derived = (
        DerivedRule(name="mean", after="", function="mean", members=("one", "amount"), min_answered=draw.randrange(3)),
        DerivedRule(name="sum", after="", function="sum", members=("one", "mean"), min_answered=draw.randrange(2)),
        DerivedRule(name="count", after="", function="count", members=("one", "many", "day")),
        DerivedRule(name="twice", after="", function="value", term=term(draw, names)),
        DerivedRule(name="both", after="", function="when", holds=condition(draw, names), fails=condition(draw, names)),
    )
    computed = ["mean", "sum", "count", "twice"]  # a condition's own value is never compared: it is read in its place
    pages += [page(question(f"last{place}", guard=condition(draw, computed + names))) for place in range(4)]
    return form(*pages, preload=PRELOAD, derived=derived)


GIVEN: dict[str, tuple[Value, ...]] = {
    "many": ((), (1,), (1, 2), (1, 2, 3)),
    "amount": (0, 1, 2, 2.5, 99),
    "day": ("2021-09-30", "2021-10-01", "2022-01-01"),
    "year": (2020, 2021),
    "text": ("", "Fordi", "2021"),
}


def random_answer(draw: random.Random, name: str) -> Value:
    return Missing(draw.choice(KINDS)) if draw.random() < 0.3 else draw.choice(GIVEN.get(name, (1, 2, 3)))


def in_json(value: Value) -> object:
    return {"kind": value.kind} if isinstance(value, Missing) else value


def random_sheets(draw: random.Random, plan: WebPlan) -> list[tuple[dict[str, Value], dict[str, Value]]]:
    names = [one.id for one in plan.questions()]
    known = {"kind": (1, 2), "place": ("Skovly", "")}
    return [
        (
            {name: random_answer(draw, name) for name in names if draw.random() < 0.9},
            {name: draw.choice(values) for name, values in known.items() if draw.random() < 0.8},
        )
        for _ in range(60)
    ]


def test_the_page_asks_what_the_plan_says(chromium, tmp_path):
    draw = random.Random(2022)
    differing = 0
    with visit(chromium, write(random_form(draw), tmp_path)) as opened:
        for _ in range(15):
            plan = random_form(draw)
            sheets = random_sheets(draw, plan)
            told = [[{name: in_json(value) for name, value in sheet.items()}, known] for sheet, known in sheets]
            opened.page.goto(write(plan, tmp_path).as_uri())
            by_page = opened.page.evaluate("(told) => told.map(([sheet, known]) => btu.asked(sheet, known))", told)
            by_plan = [list(walk_web(plan, sheet, known)) for sheet, known in sheets]
            assert by_page == by_plan
            differing += len({tuple(asked) for asked in by_plan}) > 1
        assert opened.complaints == []
    assert differing > 7, "most of the forms must tell their respondents apart"


def test_a_missing_answer_never_passes_for_a_value(chromium, tmp_path):
    plan = form(
        page(question("one", radios(1, 2))),
        page(question("in_it", guard=low.Member("one", (1,)))),
        page(question("out_of_it", guard=low.Outside("one", (1,)))),
        page(question("passed", guard=low.StateIs("one", "no_answer"))),
    )
    sheets = [{}, {"one": None}, {"one": {"kind": "dont_know"}}, {"one": 1}, {"one": 2}]
    with visit(chromium, write(plan, tmp_path)) as opened:
        asked = opened.page.evaluate("(sheets) => sheets.map((sheet) => btu.asked(sheet))", sheets)
    assert asked == [
        ["one", "passed"],
        ["one", "passed"],
        ["one"],
        ["one", "in_it"],
        ["one", "out_of_it"],
    ]
