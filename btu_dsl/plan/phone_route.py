"""The way through a phone script: gates shared by as many questions as one condition rules, and go-tos at answers.

A go-to skips only questions that its answer rules out, whatever else was answered; a gate is read where it stands. So
each may be followed without looking at the other.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from btu_dsl.expr.values import Value
from btu_dsl.flow.lower import evaluate_lowered
from btu_dsl.flow.lowered import FALSE, TRUE, All, Lowered, all_of, names_of
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.partial import settle
from btu_dsl.flow.route import END
from btu_dsl.model.nodes import Battery, Block, Item


@dataclass(frozen=True, slots=True, kw_only=True)
class GateAt:
    """A gate before the questions `first` to `last`, in the order of the script; those turned away go to `target`."""

    condition: Lowered
    first: str
    last: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Gates by the section or question that they stand before. `own` says who is asked each question, but for
    interviews that have ended before; `target` where an answer leads, None where to the next question.
    """

    own: Mapping[str, Lowered]
    sections: Mapping[str, GateAt]
    questions: Mapping[str, tuple[GateAt, ...]]
    target: Callable[[str, Value], str | None]


def plan_ways(flow: Flow) -> Ways:
    """One way for the scripts of all languages."""
    return _Planner(flow).ways()


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring questions that are best entered at the first: a section, a battery, or those under one gate."""

    items: tuple[str, ...]


class _Planner:
    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.blocks = tuple(block for block in flow.survey.blocks if any(True for _ in block.items()))
        self.order = tuple(item.id for block in self.blocks for item in block.items())
        self.place = {name: place for place, name in enumerate(self.order)}
        self.section_of = {item.id: block.id for block in self.blocks for item in block.items()}
        self.own = {name: _own_condition(flow, name) for name in self.order}
        self.runs: list[_Run] = []
        self.targets: dict[tuple[str, Value], str | None] = {}

    def ways(self) -> Ways:
        found = [(block, *self._block(block)) for block in self.blocks]
        sections = {
            block.id: self._at(condition, items)
            for block, condition, _ in found
            if condition != TRUE
            for items in [tuple(item.id for item in block.items())]
        }
        questions: dict[str, list[GateAt]] = {}
        for _, _, gates in found:
            for condition, items in gates:
                questions.setdefault(items[0], []).append(self._at(condition, items))
        return Ways(
            own=self.own,
            sections=sections,
            questions={name: tuple(gates) for name, gates in questions.items()},
            target=self._target_of,
        )

    def _block(self, block: Block) -> tuple[Lowered, list[tuple[Lowered, tuple[str, ...]]]]:
        """The condition that rules the whole block, and the gates inside it, the outer ones first."""
        items = tuple(item.id for item in block.items())
        self.runs.append(_Run(items))
        shared = self._shared(items)
        gates: list[tuple[Lowered, tuple[str, ...]]] = []
        for single, entries in groupby(block.entries, key=lambda entry: isinstance(entry, Item)):
            if single:
                gates += self._equal_runs([entry.id for entry in entries], shared)
            else:
                for battery in entries:
                    assert isinstance(battery, Battery)
                    gates += self._battery(battery, shared)
        return all_of(*shared), gates

    def _battery(self, battery: Battery, outer: tuple[Lowered, ...]) -> list[tuple[Lowered, tuple[str, ...]]]:
        rows = tuple(row.id for row in battery.rows)
        self.runs.append(_Run(rows))
        common = tuple(part for part in self._shared(rows) if part not in outer)
        whole: list[tuple[Lowered, tuple[str, ...]]] = [(all_of(*common), rows)] if common else []
        return whole + self._equal_runs(rows, (*outer, *common))

    def _shared(self, items: Sequence[str]) -> tuple[Lowered, ...]:
        """The conjuncts that every one of the items has."""
        each = [_conjuncts(self.own[name]) for name in items]
        return tuple(part for part in each[0] if all(part in other for other in each[1:]))

    def _equal_runs(self, items: Sequence[str], outer: tuple[Lowered, ...]) -> list[tuple[Lowered, tuple[str, ...]]]:
        """Neighbours with the same rest of a condition stand under one gate."""

        def rest(name: str) -> Lowered:
            return all_of(*(part for part in _conjuncts(self.own[name]) if part not in outer))

        found = [(condition, tuple(names)) for condition, names in groupby(items, key=rest)]
        gated = [(condition, names) for condition, names in found if condition != TRUE]
        self.runs += [_Run(names) for _, names in gated]
        return gated

    def _at(self, condition: Lowered, items: tuple[str, ...]) -> GateAt:
        """Those turned away pass by later questions that the same condition turns away."""
        needed = set(_conjuncts(condition))
        after = self.place[items[-1]] + 1
        target = next(
            (name for name in self.order[after:] if not needed <= set(_conjuncts(self.own[name]))),
            END,
        )
        return GateAt(condition=condition, first=items[0], last=items[-1], target=self._landing(target, items[-1]))

    def _target_of(self, item: str, answer: Value) -> str | None:
        """Every language asks again."""
        if (item, answer) not in self.targets:
            self.targets[item, answer] = self._target(item, answer)
        return self.targets[item, answer]

    def _target(self, item: str, answer: Value) -> str | None:
        """Where the answer leads, None where to the next question."""
        ends = self.flow.ends.get(item)
        if ends is not None and names_of(ends) == (item,) and evaluate_lowered(ends, {item: answer}):
            return END
        place = self.place[item] + 1
        ahead = (name for name in self.order[place:] if settle(self.own[name], {item: answer}) != FALSE)
        landing = self._landing(next(ahead, END), item)
        following = self.order[place] if place < len(self.order) else END
        return None if landing == following else landing

    def _landing(self, target: str, source: str) -> str:
        """The first question of the outermost run that holds `target` but not `source`: its gate and lead-in count."""
        if target == END:
            return END
        for run in self.runs:
            if target in run.items and source not in run.items:
                return run.items[0]
        return target


def _conjuncts(lowered: Lowered) -> tuple[Lowered, ...]:
    if lowered == TRUE:
        return ()
    return lowered.parts if isinstance(lowered, All) else (lowered,)


def _own_condition(flow: Flow, item: str) -> Lowered:
    return all_of(*(part for name, part in flow.guards[item].parts if name != "end"))
