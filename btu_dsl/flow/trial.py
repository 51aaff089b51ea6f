"""One guard tried with every combination of the answers that it hangs on, one by one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from btu_dsl.expr.values import Value
from btu_dsl.flow.computed import Computed, Result
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import Const, Has, Lowered, Member, Outside, Test
from btu_dsl.flow.marks import NOT_ASKED
from btu_dsl.flow.nodes import Flow, Guard
from btu_dsl.flow.partial import decide, tests_of
from btu_dsl.flow.ranges import Tried

LIMIT = 3_000
"""Combinations tried for one guard: some 30 ms."""

State = Mapping[str, Result]


@dataclass(slots=True)
class Part:
    """One part of a guard among those for whom all parts before it hold.

    `steady` holds the tests that could be taken as met, or as failed, without a difference for anybody. `met` are the
    codes that those who get here have, by name.
    """

    name: str
    holds: bool = False
    fails: bool = False
    steady: frozenset[tuple[Test, bool]] = frozenset()
    met: dict[str, set[int]] = field(default_factory=dict)

    def idle(self) -> tuple[Test, ...]:
        """Tests that never matter, of those that the part is made of."""
        return tuple(dict.fromkeys(test for test, _ in sorted(self.steady, key=repr)))


@dataclass(frozen=True, slots=True)
class Reach:
    """`asked`: one way to be asked the question, None when there is none. `states` are a few that differ."""

    parts: tuple[Part, ...]
    asked: State | None
    states: tuple[State, ...]


class Trial:
    """All combinations of one guard."""

    def __init__(self, guard: Guard, steps: tuple[str | Computed, ...], flow: Flow, tried: Mapping[str, Tried]) -> None:
        self.guard, self.steps, self.flow, self.tried = guard, steps, flow, tried
        self.parts = tuple(Part(name) for name, _ in guard.parts)
        for part, (_, lowered) in zip(self.parts, guard.parts, strict=True):
            tests = tests_of(lowered)
            part.steady = frozenset((test, way) for test in tests for way in (True, False) if len(tests) > 1)
        self.asked: State | None = None
        self.states: dict[object, State] = {}

    def run(self) -> Reach | None:
        for count, state in enumerate(self._states({}, 0)):
            if count == LIMIT:
                return None
            self._judge(state)
        return Reach(self.parts, self.asked, tuple(self.states.values()))

    def _states(self, values: dict[str, Result], at: int) -> Iterator[dict[str, Result]]:
        if at == len(self.steps):
            yield dict(values)
            return
        step = self.steps[at]
        if isinstance(step, Computed):
            choices: Sequence[Result] = (step.compute(values),)
        elif step in self.flow.guards and not evaluate_lowered(self.flow.guards[step].whole, _plain(values)):
            choices = (NOT_ASKED,)
        else:
            choices = self.tried[step].values
        name = step.id if isinstance(step, Computed) else step
        for value in choices:
            values[name] = value
            yield from self._states(values, at + 1)
        del values[name]

    def _judge(self, state: dict[str, Result]) -> None:
        truths: list[bool] = []
        values = _plain(state)
        for part, (_, lowered) in zip(self.parts, self.guard.parts, strict=True):
            truth = evaluate_lowered(lowered, values)
            truths.append(truth)
            part.holds, part.fails = part.holds or truth, part.fails or not truth
            part.steady = frozenset(
                (test, way) for test, way in part.steady if _truth(decide(lowered, {test: way}), values) is truth
            )
            _meet(part, lowered, values)
            if not truth:
                break
        missing = tuple(sorted(f"{name}:{value}" for name, value in state.items() if not isinstance(value, int)))
        self.states.setdefault((tuple(truths), missing), state)
        if self.asked is None and all(truths):
            self.asked = state


def _plain(values: dict[str, Result]) -> dict[str, Value]:
    return values  # type: ignore[return-value]  # a computed truth is read by no test


def _truth(lowered: Lowered, values: Mapping[str, Value]) -> bool:
    return lowered.value if isinstance(lowered, Const) else evaluate_lowered(lowered, values)


def _meet(part: Part, lowered: Lowered, values: Mapping[str, Value]) -> None:
    for test in tests_of(lowered):
        if isinstance(test, Member | Outside | Has):
            value = values.get(test.name)
            codes = value if isinstance(value, tuple) else (value,) if isinstance(value, int) else ()
            part.met.setdefault(test.name, set()).update(codes)
