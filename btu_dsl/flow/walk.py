"""The linear reader of a printed form: reads from the top, does what the page says, knows the sheet alone."""

from collections.abc import Iterator, Mapping, Sequence

from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.flow.computed import Computed, Result
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.marks import NOT_ASKED
from btu_dsl.flow.paper_items import PaperItem, Step
from btu_dsl.flow.route import END, Route


def walk_route(
    route: Route, items: Sequence[Step], answers: Mapping[str, Value], known: Mapping[str, Value] | None = None
) -> tuple[str, ...]:
    """The questions that a person reads as asked of them, who would answer as in `answers`.

    An answer without a box is no jump; a row of a grid counts as asked when its guard holds.
    """
    return tuple(_Reader(route, items, known or {}).read(answers))


class _Reader:
    def __init__(self, route: Route, items: Sequence[Step], known: Mapping[str, Value]) -> None:
        self.steps = {step.id: step for step in items if isinstance(step, PaperItem)}
        self.computed = [step for step in items if isinstance(step, Computed)]
        self.order = route.items
        self.place = {name: at for at, name in enumerate(route.items)} | {END: len(route.items)}
        self.gates = {gate.first: gate for gate in route.gates}
        self.jumps = {(jump.item, box): jump.target for jump in route.jumps for box in jump.answers}
        self.marks: dict[str, Value] = dict(known)

    def read(self, answers: Mapping[str, Value]) -> Iterator[str]:
        at = 0
        while at < len(self.order):
            name = self.order[at]
            gate = self.gates.get(name)
            if gate is not None and not evaluate_lowered(gate.condition, self._seen()):
                at = self.place[gate.target]
                continue
            step = self.steps[name]
            if step.battery is None or evaluate_lowered(step.guard, self._true()):
                yield name
                self.marks[name] = answers.get(name, NO_ANSWER)
            at = self._onward(name, at)

    def _onward(self, name: str, at: int) -> int:
        """Where the page leads after the question at `at`."""
        answer = self.marks.get(name)
        box = answer.kind if isinstance(answer, Missing) else answer
        target = self.jumps.get((name, box)) if isinstance(box, int | str) else None
        return at + 1 if target is None else self.place[target]

    def _seen(self) -> dict[str, Result]:
        """What the reader can look up: marks, and what can be computed from them."""
        return self._with_computed(dict(self.marks))

    def _true(self) -> dict[str, Result]:
        """What the office knows when the sheet comes back: which of the empty questions were not asked."""
        return self._with_computed({**dict.fromkeys(self.steps, NOT_ASKED), **self.marks})

    def _with_computed(self, values: dict[str, Result]) -> dict[str, Result]:
        for step in self.computed:
            values[step.id] = step.compute(values)
        return values
