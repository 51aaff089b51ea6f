"""What the routing of a paper form is derived from: its questions as small records, in printed order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from btu_dsl.expr.values import NO_ANSWER, Value
from btu_dsl.flow.computed import Computed, computed_values
from btu_dsl.flow.domains import Grain, boxes, domain
from btu_dsl.flow.lowered import Lowered
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.partial import settle, tests_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperItem:
    """One question, or one row of the grid `battery`; rows of a grid stand together.

    `guard` is the whole of it. `domain` holds the answers that paper takes, missing kinds with a box included, a blank
    not, as finely as `grain` says. `boxes` are the codes and missing kinds at which a go-to can be printed.
    """

    id: str
    guard: Lowered
    domain: tuple[Value, ...]
    boxes: tuple[int | str, ...] = ()
    battery: str | None = None
    grain: Grain = "whole"


Step = PaperItem | Computed
"""A computed value stands right after the last question that it is made of."""


def paper_items(flow: Flow, known: Mapping[str, Value]) -> tuple[Step, ...]:
    """The questions of a form printed for those for whom `known` holds; preload that is not in it was left blank."""
    return tuple(_steps(flow, known))


def _steps(flow: Flow, known: Mapping[str, Value]) -> Iterator[Step]:
    preload = {value.name: known.get(value.name, NO_ANSWER) for value in flow.survey.preload}
    settled = (settle(guard.whole, preload) for guard in flow.guards.values())
    tests = tuple(dict.fromkeys(test for guard in settled for test in tests_of(guard)))
    batteries = {row.id: battery.id for battery in flow.survey.batteries() for row in battery.rows}
    waiting = list(computed_values(flow.survey))
    for item in flow.survey.items():
        while waiting and waiting[0].order < item.order:
            yield waiting.pop(0)
        answers, grain = domain(item, tests)
        yield PaperItem(
            id=item.id,
            guard=flow.guards[item.id].whole,
            domain=answers,
            boxes=boxes(item),
            battery=batteries.get(item.id),
            grain=grain,
        )
    yield from waiting
