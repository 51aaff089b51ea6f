"""Small paper forms: written in a few words, or drawn at random; and what truly is asked on them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from random import Random

from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.derive import derive
from btu_dsl.expr.parser import parse
from btu_dsl.expr.types import ChoiceType, MultipleType, NumberType, TextType, Type
from btu_dsl.expr.values import KINDS, NO_ANSWER, Missing, Value
from btu_dsl.flow.computed import Computed
from btu_dsl.flow.domains import Grain
from btu_dsl.flow.lower import complement, evaluate_lowered, lower_false, lower_true
from btu_dsl.flow.lowered import (
    TRUE,
    CountOf,
    Has,
    Lowered,
    Member,
    Number,
    Outside,
    Relation,
    StateIs,
    all_of,
    any_of,
)
from btu_dsl.flow.lowered import Value as ValueOf
from btu_dsl.flow.paper_items import PaperItem, Step

LINE = re.compile(r"(?P<id>\w+)(?: \[(?P<grid>\w+)\])?: (?P<answer>[^|?]+?)(?: *(?P<how>[|?]) *(?P<guard>.+))?")
MEAN = re.compile(r"(?P<id>\w+) = (?P<function>mean|sum|count)\((?P<members>[^)]+)\) from (?P<least>\d)")
NOT_ASKED = Missing("not_asked")
SHEETS_AT_MOST = 4_000


def written(text: str) -> tuple[Step, ...]:
    """`id [grid]: answers | guard`, one a line; after `?` a guard that also lets through who may meet it.

    Answers are codes and missing kinds with a box, `many 1 2 3`, `number 0 9` or `open`; `d = mean(a, b) from 1`.
    """
    types: dict[str, Type] = {"provider": ChoiceType((1, 2))}
    steps: list[Step] = []
    for line in text.strip().splitlines():
        if found := MEAN.fullmatch(line):
            members = tuple(name.strip() for name in found["members"].split(","))
            steps.append(computed(found["id"], found["function"], members, int(found["least"])))
            types[found["id"]] = NumberType(decimals=9)
            continue
        found = LINE.fullmatch(line)
        assert found, line
        domain, boxes, types[found["id"]] = _answers(found["answer"].split())
        guard = _guard(found["guard"], types, perhaps=found["how"] == "?") if found["guard"] else TRUE
        steps.append(PaperItem(id=found["id"], guard=guard, domain=domain, boxes=boxes, battery=found["grid"]))
    return tuple(steps)


def _answers(words: list[str]) -> tuple[tuple[Value, ...], tuple[int | str, ...], Type]:
    kinds = tuple(word for word in words if word in KINDS)
    missing = tuple(Missing(kind) for kind in kinds)
    numbers = tuple(int(word) for word in words if word.isdigit())
    match words[0]:
        case "many":
            return (*sets(numbers), *missing), (), MultipleType(numbers)
        case "number":
            return (*range(numbers[0], numbers[1] + 1), *missing), (), NumberType(*numbers)
        case "open":
            return ("x", *missing), (), TextType(open=True)
        case _:
            return (*numbers, *missing), (*numbers, *kinds), ChoiceType(numbers, kinds)


def _guard(text: str, types: Mapping[str, Type], *, perhaps: bool) -> Lowered:
    sink = Sink()
    expr = parse(text, lambda start, end: Span("", start, end), sink)
    assert expr is not None, text
    return complement(lower_false(expr, types.__getitem__)) if perhaps else lower_true(expr, types.__getitem__)


def sets(codes: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    return tuple(some for size in range(1, len(codes) + 1) for some in combinations(codes, size))


def computed(name: str, function: str, members: tuple[str, ...], least: int) -> Computed:
    def compute(values):
        return derive(function, [values.get(member) for member in members], least)

    return Computed(id=name, order=0, members=members, compute=compute, unasked=True)


def truly_asked(steps: Sequence[Step], known: Mapping[str, Value], sheet: Mapping[str, Value]) -> tuple[str, ...]:
    """One question after the other, straight from the guards."""
    values: dict[str, object] = dict(known)
    asked: list[str] = []
    for step in steps:
        if isinstance(step, Computed):
            values[step.id] = step.compute(values)
        elif evaluate_lowered(step.guard, values):
            asked.append(step.id)
            values[step.id] = sheet.get(step.id, NO_ANSWER)
        else:
            values[step.id] = NOT_ASKED
    return tuple(asked)


def questions(steps: Sequence[Step]) -> list[PaperItem]:
    return [step for step in steps if isinstance(step, PaperItem)]


def every_sheet(steps: Sequence[Step]) -> list[dict[str, Value]] | None:
    """All sheets that can come back, blanks included; None when they are too many to look at."""
    items = questions(steps)
    count = 1
    for item in items:
        count *= len(item.domain) + 1
    if count > SHEETS_AT_MOST:
        return None
    names = [item.id for item in items]
    return [dict(zip(names, marks, strict=True)) for marks in product(*((*i.domain, NO_ANSWER) for i in items))]


def some_sheets(steps: Sequence[Step], draw: Random, count: int) -> Iterator[dict[str, Value]]:
    for _ in range(count):
        yield {item.id: draw.choice((*item.domain, NO_ANSWER)) for item in questions(steps) if draw.random() < 0.9}


def random_form(draw: Random, most: int = 8, *, exact: bool = False) -> tuple[tuple[Step, ...], dict[str, Value]]:
    """A form of up to `most` questions of every type, and what is known of its respondents.

    `exact` when every answer can be tried, as it can but for open texts and wide ranges of numbers.
    """
    return _Drawer(draw, most, exact=exact).form()


class _Drawer:
    def __init__(self, draw: Random, most: int, *, exact: bool) -> None:
        self.draw, self.most, self.exact = draw, most, exact
        self.types: dict[str, str] = {}
        self.guards: list[Lowered] = []
        self.means: list[str] = []

    def form(self) -> tuple[tuple[Step, ...], dict[str, Value]]:
        known: dict[str, Value] = {"provider": self.draw.choice((1, 2, NO_ANSWER))} if self.chance(0.8) else {}
        steps: list[Step] = []
        grid: str | None = None
        for number in range(self.draw.randint(3, self.most)):
            grid = grid if grid and self.chance(0.6) else f"g{number}" if self.chance(0.2) else None
            steps.append(self.question(f"q{number}", grid))
            single = [name for name, type_ in self.types.items() if type_ == "single"][-2:]
            if len(single) == 2 and single[-1] == f"q{number}" and self.chance(0.15):
                function = self.draw.choice(("mean", "sum", "count"))
                steps.append(computed(f"d{number}", function, tuple(single), self.draw.randint(0, 2)))
                self.means.append(f"d{number}")
        return tuple(steps), known

    def chance(self, share: float) -> bool:
        return self.draw.random() < share

    def question(self, name: str, grid: str | None) -> PaperItem:
        guard = self.guard()
        type_ = "single" if grid else self.draw.choice(("single", "single", "single", "many", "number"))
        self.types[name] = type_
        self.guards.append(guard)
        if type_ == "many":
            return PaperItem(id=name, guard=guard, domain=sets((1, 2, 3)), grain=self.grain("states"))
        if type_ == "number":
            return PaperItem(id=name, guard=guard, domain=tuple(range(7)), grain=self.grain("constants"))
        boxes: tuple[int | str, ...] = (1, 2, 3)[: self.draw.randint(2, 3)]
        boxes += ("dont_know",) if self.chance(0.5) else ()
        domain = tuple(Missing("dont_know") if box == "dont_know" else box for box in boxes)
        return PaperItem(id=name, guard=guard, domain=domain, boxes=boxes, battery=grid)

    def grain(self, coarse: Grain) -> Grain:
        return "whole" if self.exact or self.chance(0.5) else coarse

    def guard(self) -> Lowered:
        if not self.types or self.chance(0.4):
            return TRUE
        if self.chance(0.3):
            return self.guards[-1]
        one, two, three = self.test(), self.test(), self.test()
        guard = self.draw.choice((one, one, complement(one), all_of(one, two), any_of(one, all_of(two, three))))
        return all_of(self.guards[-1], guard) if self.chance(0.2) else guard

    def test(self) -> Lowered:
        pick = self.draw.choice
        if self.chance(0.15):
            return pick((Member("provider", (1,)), Outside("provider", (1,)), StateIs("provider", "missing")))
        if self.means and self.chance(0.3):
            name = pick(self.means)
            state = StateIs(name, pick(("missing", "not_asked", "no_answer", "answered")), self.chance(0.6))
            return pick((Relation("<", ValueOf(name), Number(2)), Relation(">=", ValueOf(name), Number(3)), state))
        name = pick(tuple(self.types))
        state = StateIs(name, pick(("missing", "answered", "no_answer", "not_asked", "dont_know")), self.chance(0.6))
        return state if self.chance(0.2) else getattr(self, self.types[name])(name)

    def single(self, name: str) -> Lowered:
        codes = tuple(sorted(self.draw.sample((1, 2, 3), self.draw.randint(1, 2))))
        return self.draw.choice((Member, Outside))(name, codes)

    def many(self, name: str) -> Lowered:
        op = self.draw.choice(("<", ">", "=="))
        counted = Relation(op, CountOf(name), Number(self.draw.randint(1, 2)))
        return self.draw.choice((Has(name, self.draw.randint(1, 3), self.chance(0.6)), counted))

    def number(self, name: str) -> Lowered:
        others = [other for other, type_ in self.types.items() if type_ == "number" and other != name]
        if others and self.chance(0.4):
            return Relation(self.draw.choice(("<", ">")), ValueOf(name), ValueOf(self.draw.choice(others)))
        op = self.draw.choice(("<", ">", "==", "<=", ">=", "!="))
        return Relation(op, ValueOf(name), Number(self.draw.randint(1, 5)))
