"""The reference: who is asked what, one question after another, in the master's order and straight from the guards."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.flow.computed import Computed, Result, computed_values, plain
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import names_of
from btu_dsl.flow.nodes import Flow, Guard

NOT_ASKED = Missing("not_asked")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why a question is not asked: the first part of its guard that does not hold, and the values that it reads.

    `cause` is end, block, battery, base or ask_if; preload where the part reads nothing else.
    """

    cause: str
    reads: tuple[tuple[str, Result], ...]

    def data(self) -> dict[str, object]:
        """As the contract's JSON has it."""
        return {"cause": self.cause, "reads": {name: plain(value) for name, value in self.reads}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """`asked` and `skipped` share the items between them; `ignored` are answers to questions that were not asked.

    `values` holds preload, answers and computed values as conditions read them.
    """

    asked: tuple[str, ...]
    skipped: Mapping[str, Cause]
    ignored: tuple[str, ...]
    values: Mapping[str, Result]


def simulate(flow: Flow, answers: Mapping[str, Value], preload: Mapping[str, Value]) -> Simulation:
    """One interview with somebody who answers as in `answers` whatever of it is asked."""
    values: dict[str, Result] = {value.name: preload.get(value.name, NO_ANSWER) for value in flow.survey.preload}
    asked: list[str] = []
    skipped: dict[str, Cause] = {}
    waiting = list(computed_values(flow.survey))
    _compute(waiting, -1, values)
    for item in flow.survey.items():
        guard = flow.guards[item.id]
        if evaluate_lowered(guard.whole, values):
            asked.append(item.id)
            answer = answers.get(item.id, NO_ANSWER)
            values[item.id] = NO_ANSWER if answer == NOT_ASKED else answer
        else:
            skipped[item.id] = _cause(guard, values, preload=(value.name for value in flow.survey.preload))
            values[item.id] = NOT_ASKED
        _compute(waiting, item.order, values)
    ignored = tuple(name for name in skipped if answers.get(name, NO_ANSWER) not in (NO_ANSWER, NOT_ASKED))
    return Simulation(asked=tuple(asked), skipped=skipped, ignored=ignored, values=values)


def _compute(waiting: list[Computed], order: int, values: dict[str, Result]) -> None:
    """What becomes known with the answer to item `order`."""
    while waiting and waiting[0].order <= order:
        value = waiting.pop(0)
        values[value.id] = value.compute(values)


def _cause(guard: Guard, values: Mapping[str, Result], preload: Iterable[str]) -> Cause:
    name, part = next((name, part) for name, part in guard.parts if not evaluate_lowered(part, values))
    reads = names_of(part)
    only_preload = bool(reads) and set(reads) <= set(preload)
    return Cause(
        cause="preload" if only_preload else name,
        reads=tuple((read, values.get(read, NO_ANSWER)) for read in reads),
    )
